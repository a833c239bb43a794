"""What can be filled in, by kind: each kind registers itself, and nothing here names one.

A kind is one folder and one line: an entry point of the group `leergroep.kinds` that leads to its
`KIND`. One that is not installed is added with `register`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from attrs import frozen

GROUP = "leergroep.kinds"
# A value, or where it is as "module:name": it is imported when it is asked for and not before,
# since a notebook that shows one checklist has no use for the code of a ladder.
Reference = str | Callable[..., Any] | dict[str, Any]


@frozen(kw_only=True)
class Kind:
    """Say how one kind is read, checked, kept and shown; what a kind does without is None.

    `name` is what `shape:` in a file says; a file that says nothing is of the kind that
    `is_default`. `view` is the widget's name in its state and its bundles, where that is another.

    - declared: the class that says what a file may hold; None for a kind without files.
    - read(file, library) -> Instrument: what a file holds, where that is not just what is declared.
    - check(about, library) -> Iterable[Problem]: what is wrong in a file that its lines allow.
    - shared: what else its files lean on, as declared, by the name of its file in notebooks/.
    - check_shared(library) -> Iterable[Problem]: what is wrong with that.
    - make(library) -> Iterable[Instrument]: of a kind that follows from other content.
    - document: the Document that is filled in. widget: the class that shows it.
    - to_state(instrument, language) -> dict: the instrument as the front end reads it.
    - paper(state) -> str: the HTML that stands in the page until its script runs.
    - find_page(instrument, library) -> str: the docname of its page, if not beside its file.
    - front: a folder with <view>.css; of a kind from elsewhere with page-<view>.js too.
    """

    name: str
    view: str = ""
    is_default: bool = False
    declared: Reference | None = None
    read: Reference | None = None
    check: Reference | None = None
    shared: Reference | None = None
    check_shared: Reference | None = None
    make: Reference | None = None
    document: Reference | None = None
    widget: Reference | None = None
    to_state: Reference | None = None
    paper: Reference | None = None
    find_page: Reference | None = None
    front: Path | None = None

    def load(self, part: str) -> Any:
        """Return a part of this kind, imported; raise LookupError when it does without."""
        found = getattr(self, part)
        if found is None:
            raise LookupError(f"the kind {self.name!r} has no {part!r}")
        return resolve_name(found) if isinstance(found, str) else found


_REGISTERED: dict[str, Kind] = {}


@cache
def load_installed() -> dict[str, Kind]:
    """Return the kinds that installed packages offer, by name."""
    found = [entry.load() for entry in entry_points(group=GROUP)]
    return {kind.name: kind for kind in sorted(found, key=lambda kind: kind.name)}


def register(kind: Kind) -> None:
    """Add a kind that is not installed, or put it in the place of one of its name."""
    _REGISTERED[kind.name] = kind


def list_kinds() -> dict[str, Kind]:
    """Return every kind by name; raise LookupError when this package is not installed."""
    kinds = {**load_installed(), **_REGISTERED}
    if not kinds:
        raise LookupError("no kind is known: install the package, as with 'pip install -e .'")
    return kinds


def list_file_kinds() -> dict[str, Kind]:
    """Return the kinds that a file can be of, the default first."""
    kinds = [kind for kind in list_kinds().values() if kind.declared]
    return {kind.name: kind for kind in sorted(kinds, key=lambda kind: not kind.is_default)}


def find_view(view: str) -> Kind | None:
    """Return the kind whose widget has this name in its state, None when there is none."""
    return next((one for one in list_kinds().values() if (one.view or one.name) == view), None)
