"""Checklists: statements to answer, and what the answers say."""
