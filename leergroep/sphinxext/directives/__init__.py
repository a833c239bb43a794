"""Directives for lists that are made, never kept."""
