"""The bench: what this book costs its readers and writers, beside stock Jupyter Book and Voila."""
