"""A text in every language of the book."""

from __future__ import annotations

from attrs import frozen

LANGUAGES = ("nl", "en")


@frozen
class Text:
    """Hold one text in every language of the book."""

    nl: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the text in one of LANGUAGES."""
        return getattr(self, language)
