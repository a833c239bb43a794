"""Answer sheets in whatever stands around them: a list, a mail, another program's JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import is_record, list_children, parse_json
from leergroep.documents.errors import SheetError
from leergroep.documents.pasted_text import QUOTED

# Sheets that stand one after another, a line each.
NEXT = re.compile(r"\}\s*\{")
FIRST, LAST = re.compile(r"[\[{]"), re.compile(r"[\]}][^\]}]*$")


def find_sheets(text: str, language: str) -> list[dict[str, Any]]:
    """Return the records in a text that say that they are answer sheets, in their order."""
    if AnswerSheet.format not in text:
        return []
    plain = QUOTED.sub(r"\1", text)
    first, last = FIRST.search(plain), LAST.search(plain)
    inside = plain[first.start():last.start() + 1] if first and last else ""
    for piece in (inside, f"[{NEXT.sub('},{', inside)}]"):
        try:
            return list(list_sheets(parse_json(piece, language)))
        except SheetError:
            continue
    return []


def list_sheets(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the records inside parsed JSON that say that they are answer sheets."""
    if is_record(data) and data.get("format") == AnswerSheet.format and "answers" in data:
        yield data
        return
    for child in list_children(data):
        yield from list_sheets(child)
