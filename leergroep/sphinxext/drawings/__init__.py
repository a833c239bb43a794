"""Drawings made by code: whoever lives here is a dot in colour, whatever is built is a line."""
