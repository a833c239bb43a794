"""The details that texts leave open, as in "{factors}": each is filled in, or is a mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from leergroep.content.placeholders import list_texts
from leergroep.content.problems import Problem, list_known
from leergroep.content.source_file import Place, SourceFile

DETAIL = re.compile(r"\{\w*\}")


def fill_nothing(place: Place) -> Collection[str]:
    """Return the details that a text without any can have."""
    return ()


def check_details(
    about: SourceFile, filled: Callable[[Place], Collection[str]] = fill_nothing
) -> Iterator[Problem]:
    """Yield every detail that nothing fills in; `filled` names those of the text at a place."""
    for place, text in list_texts(about.data):
        for detail in DETAIL.findall(text):
            if detail not in (known := filled(place)):
                where = "/".join(map(str, place))
                what = f"{where}: {detail!r} is never filled in"
                yield about.problem(place, what, list_known(known, detail))
