"""What a book still lacks: counted at each build, which goes on without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve

from leergroep.content.case_parts import PARTS, list_parts, list_untold
from leergroep.content.cases import check_soundness, parse_notebook
from leergroep.content.page_checks import list_pages
from leergroep.content.pages import FRONT_MATTER
from leergroep.content.placeholders import (
    MARK,
    find_hint,
    find_in_cells,
    find_placeholders,
    is_unfilled,
)
from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import Place, SourceFile, read_text, read_yaml

if TYPE_CHECKING:
    from leergroep.content.loader import Library

Found = Iterator[Problem]


def list_todo(library: Library) -> dict[str, list[Problem]]:
    """Return what is left to do by what it is: "places", "sessions" and "English"."""
    return find_left(list(list_told(library)))


def describe_todo(library: Library) -> str:
    """Return in one line how much there is left to do; "" when nothing is."""
    told = list(list_told(library))
    left = find_left(told)
    # Who writes in one language is not asked for another.
    if left[ENGLISH] and not has_english(told):
        left.pop(ENGLISH)
    said = [count_left(name, found) for name, found in left.items() if found]
    return f"Still to do: {', '.join(said)} ('leergroep todo' says where)." if said else ""


def find_left(told: Sequence[SourceFile]) -> dict[str, list[Problem]]:
    """Return what is left to do in files that were read, by what it is."""
    return {name: [one for about in told for one in find(about)] for name, find in FINDS.items()}


def count_left(name: str, found: list[Problem]) -> str:
    """Return in words how much is left of one thing."""
    return COUNTED[name][len(found) != 1].format(len(found))


def list_told(library: Library) -> Iterator[SourceFile]:
    """Yield every file that somebody writes, with what it says: notebooks as they are."""
    for file in library.instrument_files:
        yield read_yaml(file)
    for page in list_pages(library):
        text = read_text(page)
        told = parse_notebook(text) if page.suffix == ".ipynb" else text
        if told is None:
            raise ContentError(check_soundness(page) or [Problem(page, 0, "not a valid notebook")])
        yield SourceFile(page, told, text)


def find_marked(about: SourceFile) -> Found:
    """Yield each place that is still to be filled in."""
    if about.file.suffix == ".ipynb":
        yield from find_placeholders(locate_case(about))
        yield from find_in_cells(about.file, about.data, about.text)
    elif about.file.suffix == ".md":
        for number, line in enumerate(about.text.splitlines(), 1):
            if MARK in line:
                yield Problem(about.file, number, "is still to be filled in", find_hint(line))
    else:
        yield from find_placeholders(about)


def find_untold(about: SourceFile) -> Found:
    """Yield a case of which the session is not written."""
    tells_case = about.file.suffix == ".ipynb" and locate_case(about).data
    if tells_case and (untold := list_untold(about.data)):
        tagged = {slug for slug, _ in list_parts(about.data)}
        gone = [slug for slug in PARTS if slug not in tagged]
        left = [slug for slug in untold if slug in tagged]
        what = f": no cell has the tag {', '.join(gone)}" if gone else ""
        remedy = ["'leergroep new case' lays one"] if gone else []
        remedy += [f"not told in their metadata: {', '.join(left)}"] if left else []
        yield Problem(about.file, 0, f"has no session yet{what}", "; ".join(remedy))


def has_english(told: Iterable[SourceFile]) -> bool:
    """Tell whether any text is there in English, in the files that a book tells in."""
    return any(holds_english(located.data) for about in told
               for located in locate_records(about))


def holds_english(data: Any) -> bool:
    """Tell whether any text of a record is there in English beside its Dutch."""
    if isinstance(data, dict) and isinstance(data.get("nl"), str) and "en" in data:
        return not is_unfilled(data["en"])
    children = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(holds_english(one) for one in children)


def find_untranslated(about: SourceFile) -> Found:
    """Yield each text that has no English."""
    for located in locate_records(about):
        for place in list_dutch(located.data):
            yield located.problem(place, f"{'/'.join(map(str, place))} has no English")


def locate_records(about: SourceFile) -> Iterator[SourceFile]:
    """Yield what a file says in fields: a notebook of itself, and in each of its cells."""
    if about.file.suffix == ".ipynb":
        yield expect_title(locate_case(about))
        yield from locate_cells(about)
    elif about.file.suffix != ".md":
        yield about
    elif match := FRONT_MATTER.match(about.text):
        front = read_yaml(about.file, match[1], first_line=2)
        block = front.data.get("leergroep") if isinstance(front.data, dict) else None
        yield expect_title(evolve(front, data=block, base=("leergroep",)))


def expect_title(about: SourceFile) -> SourceFile:
    """Return what a page says of itself, with the title that its heading is in Dutch."""
    told = {"title": {"nl": ""}, **about.data} if isinstance(about.data, dict) else None
    return evolve(about, data=told)


def locate_cells(about: SourceFile) -> Iterator[SourceFile]:
    """Yield what each cell of a notebook says of itself."""
    for number, cell in enumerate(about.data["cells"]):
        yield SourceFile(about.file, cell["metadata"].get("leergroep"), about.text,
                         base=("cells", number, "metadata", "leergroep"))


def locate_case(about: SourceFile) -> SourceFile:
    """Return what a notebook says about itself: nothing when it tells no case."""
    block = about.data["metadata"].get("leergroep")
    # What a notebook reads is no word about a case.
    if isinstance(block, dict) and block.keys() == {"files"}:
        block = None
    return SourceFile(about.file, block, about.text, base=("metadata", "leergroep"))


def list_dutch(data: Any, place: Place = ()) -> Iterator[Place]:
    """Yield the place of each text that is there in Dutch alone."""
    if isinstance(data, dict) and isinstance(data.get("nl"), str):
        if "en" not in data or is_unfilled(data["en"]):
            yield place
    elif isinstance(data, dict | list):
        for key, child in data.items() if isinstance(data, dict) else enumerate(data):
            yield from list_dutch(child, (*place, key))


ENGLISH = "English"
FINDS: dict[str, Callable[[SourceFile], Found]] = {
    "places": find_marked, "sessions": find_untold, ENGLISH: find_untranslated}
COUNTED = {
    "places": (f"one place says {MARK}", f"{{}} places say {MARK}"),
    "sessions": ("one case has no session", "{} cases have no session"),
    ENGLISH: ("one text has no English", "{} texts have no English"),
}
