"""Check what a schema cannot see of the answers that one can choose from."""

from __future__ import annotations

from collections.abc import Iterator

from leergroep.library.located import Located, Place
from leergroep.library.problems import Problem


def uneven(about: Located, place: Place, scale: dict) -> Iterator[Problem]:
    """Yield a problem when the values of a scale do not count up from 1."""
    values = [option["value"] for option in scale["options"]]
    if values != list(range(1, len(values) + 1)):
        what = f"the values of the options are {', '.join(map(str, values))}"
        yield about.problem((*place, "options"), what, "count up from 1, the lowest first")
