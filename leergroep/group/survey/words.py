"""Words as they are compared: without capitals, accents, marks and what stands around them."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date
from functools import lru_cache

# What nobody sees in a cell, and what spreadsheets put around what they show.
UNSEEN = ("\ufeff", "\u200b", "\u200c", "\u200d", "\u00ad")
APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´"))
OTHER = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 15)
def normalize(text: str) -> str:
    """Return the words of a text as they are compared, with one space between them."""
    plain = unicodedata.normalize("NFKD", drop_unseen(text).translate(APOSTROPHES))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return OTHER.sub(" ", letters.casefold()).strip()


def drop_unseen(text: str) -> str:
    """Return a text without the signs that nobody sees."""
    for sign in UNSEEN:
        text = text.replace(sign, "")
    return text


def squeeze(text: str) -> str:
    """Return the letters and digits of a text alone: how form tools write a code of ours."""
    return normalize(text).replace(" ", "")


def write_cell(value: object) -> str:
    """Return what stands in a cell as text; "" for every way in which nothing can stand there."""
    if isinstance(value, str):
        return drop_unseen(value).strip()
    if value is None or str(value) in ("nan", "NaT", "<NA>"):
        return ""
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value).strip()
