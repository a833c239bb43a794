"""Boards and weighed lists: notes in cells, put down together."""
