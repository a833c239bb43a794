"""The case finder: tick what applies, and see which cases are nearest."""
