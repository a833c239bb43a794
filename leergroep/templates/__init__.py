"""Lay a new case or checklist ready."""
