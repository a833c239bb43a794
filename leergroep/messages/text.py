"""A text in every language of the book."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta, Struct

LANGUAGES = ("nl", "en")
# A text that says something.
Words = Annotated[str, Meta(pattern=r"\S", description="a text may not be empty")]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one text in every language of the book."""

    remedy: ClassVar[str] = "write it in Dutch and in English: nl: ... and en: ..."

    nl: Words
    en: Words

    def __getitem__(self, language: str) -> str:
        """Return the text in one of LANGUAGES."""
        found: str = getattr(self, language)
        return found
