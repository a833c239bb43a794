"""The session: a learning group walks through a case together."""
