"""A survey held elsewhere becomes a group: columns and statements beside each other."""
