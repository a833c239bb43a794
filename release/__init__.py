"""What goes out: what a release holds, what is in it, and whether any of that is known to leak."""
