"""A text in the languages of the book: Dutch, and English where it has been written."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from msgspec import Meta, Struct
from msgspec.structs import force_setattr

LANGUAGES = ("nl", "en")
# A text that says something.
Words = Annotated[str, Meta(pattern=r"\S", description="a text may not be empty")]

# In words ("zo'n", "don't") and before what is left of one ("'s avonds", "in '44").
APOSTROPHE = re.compile(r"(?<=\w)'|'(?=[stn]\b|\d)")
QUOTE = re.compile(r"'(?=\w)")


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one text in the languages of the book; without English the Dutch stands in."""

    remedy: ClassVar[str] = "write it in Dutch, and in English where you can: nl: ... and en: ..."

    nl: Words
    en: Words = ""

    def __post_init__(self) -> None:
        """Curl the apostrophes and quotation marks, as those of the prose around it are."""
        for language in LANGUAGES:
            if "'" in (text := getattr(self, language)):
                force_setattr(self, language, curl_quotes(text))

    def __getitem__(self, language: str) -> str:
        """Return the text in one of LANGUAGES."""
        found: str = getattr(self, language)
        return found or self.nl


def curl_quotes(text: str) -> str:
    """Return a text with ’ and ‘ for each straight single quotation mark."""
    return QUOTE.sub("‘", APOSTROPHE.sub("’", text)).replace("'", "’")
