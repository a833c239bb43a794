"""A text in the languages of the book: Dutch, and English where it has been written."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta, Struct

LANGUAGES = ("nl", "en")
# A text that says something.
Words = Annotated[str, Meta(pattern=r"\S", description="a text may not be empty")]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one text in the languages of the book; without English the Dutch stands in."""

    remedy: ClassVar[str] = "write it in Dutch, and in English where you can: nl: ... and en: ..."

    nl: Words
    en: Words = ""

    def __getitem__(self, language: str) -> str:
        """Return the text in one of LANGUAGES."""
        found: str = getattr(self, language)
        return found or self.nl
