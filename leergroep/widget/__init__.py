"""What every widget is: its base classes, its host, the controls they share."""
