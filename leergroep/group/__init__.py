"""A group: the answers of many people, and where they differ."""
