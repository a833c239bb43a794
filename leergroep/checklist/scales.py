"""The answers one can choose from: read, and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leergroep.checklist.model import Scale
from leergroep.content.declare import Slug, read_data
from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import Place, SourceFile, check_doubled_keys, read_yaml

if TYPE_CHECKING:
    from leergroep.content.loader import Library


FILE = "notebooks/scales.yml"
Scales = dict[Slug, Scale]
SHARED = {"scales": Scales}


def list_scales(library: Library) -> dict[str, Scale]:
    """Return the scales that checklists share by name; raise ContentError when the file is bad."""
    return library.share("scales", lambda: read_scales(library.find_shared(FILE)))


def list_scale_names(library: Library) -> Collection[str]:
    """Return the names of the scales there are, also when the scales themselves are bad."""
    file = library.find_shared(FILE)
    try:
        return dict(read_yaml(file).data) if file.exists() else {}
    except (ContentError, TypeError, ValueError):
        return {}


def check_library_scales(library: Library) -> list[Problem]:
    """Return every mistake in the scales of a library; it may do without a file of them."""
    file = library.root / FILE
    return check_scales(file) if file.exists() else []


def read_scales(file: Path) -> dict[str, Scale]:
    """Return the scales in a file by name, none without a file; raise ContentError if it is bad."""
    if not file.exists():
        return {}
    about = read_yaml(file)
    named = {slug: {"slug": slug, **told} if isinstance(told, dict) else told
             for slug, told in about.data.items()} if isinstance(about.data, dict) else about.data
    return read_data(about, named, Scales)


def check_scales(file: Path) -> list[Problem]:
    """Return every mistake in the file of scales."""
    from leergroep.content.schemas import find_mistakes

    about = read_yaml(file)
    problems = [*check_doubled_keys(about), *find_mistakes(about, Scales)]
    return problems or [one for slug, scale in about.data.items()
                        for one in check_values(about, (slug,), scale)]


def check_values(about: SourceFile, place: Place, scale: dict[str, Any]) -> Iterator[Problem]:
    """Yield a problem when the values of a scale do not count up from 1."""
    values = [option["value"] for option in scale["options"]]
    if values != list(range(1, len(values) + 1)):
        what = f"the values of the options are {', '.join(map(str, values))}"
        yield about.problem((*place, "options"), what, "count up from 1, the lowest first")
