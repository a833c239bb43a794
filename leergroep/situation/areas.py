"""The codes of municipalities, districts and neighbourhoods, which are texts."""

from __future__ import annotations

import re

OTHER = re.compile("(?:LD|PV|CR)[0-9A-Z]{0,8}")
# Of the levels that stand beside each other here.
AREA = re.compile("(?:NL(?:[0-9]{2})?|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})")


def clean_code(cell: str) -> str:
    """Return a code without its padding, "" for what is none."""
    code = cell.strip().upper()
    return code if AREA.fullmatch(code) else ""


def is_other_region(cell: str) -> bool:
    """Tell whether a cell is the code of a province and the like: known, and of no use here."""
    return bool(OTHER.fullmatch(cell.strip().upper()))


def find_town(code: str) -> str:
    """Return the code of the municipality of a district or neighbourhood, "" for any other."""
    return f"GM{code[2:6]}" if code[:2] in ("WK", "BU") else ""
