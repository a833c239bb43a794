"""Check the cells of notebooks and pages: what they show is there, and no tag was lost."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from leergroep.content.kinds import Kind
from leergroep.content.page_checks import list_pages
from leergroep.content.problems import WITH_OURS, Problem, list_known
from leergroep.content.source_file import Place, SourceFile, read_text

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# A call that begins a line or an assignment, and names what it shows.
CALL = re.compile(r'^(?:\w+ = )?(\w+)\("([^"]*)"', re.MULTILINE)
FENCE = re.compile(r"^```\{code-cell\}[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
# What is shown of the one case that a notebook tells.
OF_CASE = ("case_map", "case_rules", "case_series")
# What a case has besides the parts of its session, each in a cell of its own.
CASE_CELLS = ("titel", "kaart", "sessie", "regels", "bronnen")
# How a page shows what a cell makes, and leaves the code to who opens it in Jupyter.
HIDING = {"remove-input", "hide-input", "remove-cell"}


@frozen
class Call:
    """Hold a call in a page that names what it shows, and how to name its place in a problem."""

    about: SourceFile
    place: Place
    where: str
    name: str
    slug: str

    def problem(self, what: str, remedy: str) -> Problem:
        """Return a problem with this call."""
        return self.about.problem(self.place, f"{self.where}{what}", remedy)


def check_cells(library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the cells of every page."""
    cases = {library.root / f"{case.docname}.ipynb": case.slug for case in library.cases.values()}
    for file in list_pages(library):
        for call in list_calls(file):
            yield from check_call(call, library, cases.get(file))
        if file.suffix == ".ipynb":
            yield from check_tags(file, library, file in cases)


def list_calls(file: Path) -> Iterator[Call]:
    """Yield every call in the code of a page that names what it shows."""
    if file.suffix == ".md":
        text = read_text(file)
        for fence in FENCE.finditer(text):
            for call in CALL.finditer(fence[1]):
                line = text[: fence.start(1) + call.start()].count("\n") + 1
                # One line of YAML stands for the line of the page.
                yield Call(SourceFile(file, None, "-", line), (), "", call[1], call[2])
    else:
        for about, name in list_code(file):
            for line, source in enumerate(list_lines(about.data)):
                if found := CALL.match(source):
                    place = ("source", line)
                    yield Call(about, place, f"cell {name!r}: ", found[1], found[2])


def list_code(file: Path) -> Iterator[tuple[SourceFile, str | int]]:
    """Yield every code cell of a notebook, with its lines in the file, and its name."""
    text = read_text(file)
    for number, cell in enumerate(json.loads(text)["cells"]):
        if cell["cell_type"] == "code":
            yield SourceFile(file, cell, text, base=("cells", number)), cell.get("id", number)


def list_lines(cell: dict[str, Any]) -> list[str]:
    """Return the lines of a cell."""
    source = cell["source"]
    return source.splitlines() if isinstance(source, str) else source


def check_call(call: Call, library: Library, case: str | None) -> Iterator[Problem]:
    """Yield a problem when a call shows what is not there, or another case than its page tells."""
    what, known = list_shown(call.name, library)
    if not what:
        return
    if call.slug not in known:
        said = f"there is no {what} {call.slug!r}"
        yield call.problem(said, suggest(call.slug, known, library))
    elif what == "case" and case and call.slug != case:
        said = f"{call.name} shows the case {call.slug!r}, the page tells {case!r}"
        yield call.problem(said, f'write {call.name}("{case}")')


def list_shown(name: str, library: Library) -> tuple[str, set[str]]:
    """Return what a function or class of ours shows, and what there is of it; "" for any other."""
    if name in OF_CASE:
        return "case", set(library.cases)
    kind = next((one for one in library.kinds.values() if name_widget(one) == name), None)
    if kind is None or not (kind.make or kind.declared):
        return "", set()
    # What came along is shown in any book, as it is in Python.
    there = {one.called for one in library.of_kind(kind.name).values()}
    return ("case", {*library.cases, *there}) if kind.make else (kind.name, there)


def suggest(slug: str, known: set[str], library: Library) -> str:
    """Return a remedy for a name that is not there: the widget that does show it, or the names."""
    if (one := library.known.get(slug)) and (shows := name_widget(library.kind_of(slug))):
        return f'write {shows}("{one.called}")'
    if library.base and slug in library.base.cases:
        return WITH_OURS
    return list_known(known, slug)


def name_widget(kind: Kind) -> str:
    """Return the name of the class that shows a kind, "" when nothing does."""
    if isinstance(kind.widget, str):
        return kind.widget.rpartition(":")[2]
    return getattr(kind.widget, "__name__", "")


def check_tags(file: Path, library: Library, tells_case: bool) -> Iterator[Problem]:
    """Yield each cell that lost a tag, in the pages of which every cell has its own."""
    if not tells_case and file.with_suffix(".yml") not in library.instrument_files:
        return
    for about, name in list_code(file):
        if not HIDING & set(about.data["metadata"].get("tags", [])):
            what = f"cell {name!r} has none of the tags that hide its code"
            remedy = "tag it remove-input, or hide-input and remove-output"
            yield about.problem(("metadata",), what, remedy)
    if tells_case:
        yield from check_tagged_twice(file)


def check_tagged_twice(file: Path) -> Iterator[Problem]:
    """Yield each tag of a case's own that more of its cells have."""
    cells = json.loads(file.read_text("utf-8"))["cells"]
    count = Counter(tag for cell in cells for tag in cell["metadata"].get("tags", []))
    for tag in CASE_CELLS:
        if count[tag] > 1:
            what = f"{count[tag]} cells have the tag {tag!r}, a case has one"
            yield Problem(file, 0, what, "remove it from all but one")
