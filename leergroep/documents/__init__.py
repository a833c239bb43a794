"""What is filled in, kept safe: documents, share codes, and why a file is refused."""
