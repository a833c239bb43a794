"""The book's files as values: every instrument, rule and case, read and checked."""
