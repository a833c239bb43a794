"""The parts of a session: what a group talks about at each step through a case, and chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, ClassVar

from attrs import evolve
from msgspec import Meta

from leergroep.content.declare import GIVEN, Declared, Slug, read_data
from leergroep.content.placeholders import drop_unfilled, has_mark
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile
from leergroep.messages.text import Text

# In the order of a session; on the page the expert may stand before the results.
PARTS = (
    "situatie", "opgave", "keuze", "aanpak", "resultaten", "expert", "lessen", "vuistregels",
    "betekenis",
)
# The one part in which everybody decides before anybody sees what the city did.
CHOOSING = "keuze"


class ChoiceOption(Declared, frozen=True):
    """Hold one of the ways that a group can split over."""

    slug: Slug
    text: Text


class Choice(Declared, frozen=True):
    """Hold a question that everybody answers alone, by choosing `pick` of the options."""

    slug: Slug
    question: Text
    options: Annotated[
        tuple[ChoiceOption, ...],
        Meta(min_length=2, max_length=8,
             description="two or three options to choose from, or up to eight with a 'pick'"),
    ]
    pick: Annotated[
        int, Meta(ge=2, description="how many options one chooses, when that is more than one")
    ] = 1


class CasePart(Declared, frozen=True):
    """Hold one part of a session: what opens the talk, and a note for who leads.

    `slug` is one of PARTS, and a tag of the cell that is shown; only CHOOSING has choices.
    """

    remedy: ClassVar[str] = "copy the leergroep block from the same cell of another case"

    slug: Annotated[str, GIVEN]
    prompts: Annotated[
        tuple[Text, ...],
        Meta(min_length=2, max_length=3,
             description="two or three questions that open a talk, each in nl and en"),
    ]
    leader: Text
    choices: Annotated[
        tuple[Choice, ...],
        Meta(min_length=1, max_length=2,
             description="one or two choices that everybody makes alone"),
    ] = ()


Notebook = dict[str, Any]
# Without a `pick` one weighs ways against each other: more than these nobody keeps in mind.
WAYS = 3


def read_parts(file: Path, notebook: Notebook) -> tuple[CasePart, ...]:
    """Return the parts in the order of a session, none as long as one of them is not told.

    Raises ContentError with every mistake in them.
    """
    told = dict(list_parts(notebook))
    if list_untold(notebook):
        return ()
    return tuple(read_data(SourceFile(file, told[slug]), {"slug": slug, **told[slug]}, CasePart)
                 for slug in PARTS)


def list_untold(notebook: Notebook) -> list[str]:
    """Return the parts about which no cell tells yet, or which are still to be filled in."""
    told = dict(list_parts(notebook))
    return [slug for slug in PARTS if not told.get(slug) or has_mark(drop_unfilled(told[slug]))]


def list_parts(notebook: Notebook) -> Iterator[tuple[str, Any]]:
    """Yield every part that a cell is tagged with, and what the cell says about it or None."""
    for slug, about in locate_parts(Path(), notebook, ""):
        yield slug, about.data


def locate_parts(file: Path, notebook: Notebook, text: str) -> Iterator[tuple[str, SourceFile]]:
    """Yield every part that a cell is tagged with, and what the cell says about it, with lines."""
    for number, cell in enumerate(notebook["cells"]):
        base = ("cells", number, "metadata", "leergroep")
        for tag in cell["metadata"].get("tags", ()):
            if tag in PARTS:
                yield tag, SourceFile(file, cell["metadata"].get("leergroep"), text, base=base)


def check_parts(file: Path, notebook: Notebook, text: str) -> list[Problem]:
    """Return every mistake in the parts of a session, named by the tag of their cell and its line.

    `text` is that of the notebook's file.
    """
    parts = list(locate_parts(file, notebook, text))
    count = Counter(slug for slug, _ in parts)
    problems = [
        Problem(file, 0, f"{count[slug]} cells have the tag {slug!r}", "a session needs one")
        for slug in PARTS if count[slug] > 1
    ]
    problems += [problem for slug, about in parts for problem in check_part(about, slug)]
    return [*problems, *check_strays(file, notebook)]


def check_part(about: SourceFile, slug: str) -> list[Problem]:
    """Return every mistake in one part; none as long as nothing or not all is told about it."""
    from leergroep.content.schemas import find_mistakes

    if about.data is None or has_mark(about.data):
        return []
    found = find_mistakes(about, CasePart) or list(check_semantics(about, slug))
    return [name_cell(slug, one) for one in found]


def name_cell(slug: str, problem: Problem) -> Problem:
    """Return a problem that names the cell, where it named the whole file or only a field."""
    return evolve(problem, what=f"cell {slug!r}: {problem.what.removeprefix('the file: ')}")


def check_strays(file: Path, notebook: Notebook) -> Iterator[Problem]:
    """Yield a problem for each cell that tells of a session and is no part of one."""
    for cell in notebook["cells"]:
        tags = cell["metadata"].get("tags", [])
        if "leergroep" in cell["metadata"] and not set(tags) & set(PARTS):
            what = f"a cell with the tags {tags} is no part of a session and has leergroep metadata"
            yield Problem(file, 0, what, f"tag it as one of {', '.join(PARTS)}")


def check_semantics(about: SourceFile, slug: str) -> Iterator[Problem]:
    """Yield what the schema of a part cannot see."""
    choices = about.data.get("choices", [])
    if slug == CHOOSING and not choices:
        yield about.problem((), "'choices' is missing", "add the one or two choices of this case")
    if slug != CHOOSING and choices:
        remedy = f"move them to the cell tagged {CHOOSING!r}"
        yield about.problem((), "choices: only one cell has choices", remedy)
    yield from check_doubles(about, "choices", choices)
    for record in choices:
        yield from check_doubles(about, f"choice {record['slug']!r}", record["options"])
        yield from check_pick(about, record)


def check_doubles(
    about: SourceFile, where: str, records: list[dict[str, Any]]
) -> Iterator[Problem]:
    """Yield a problem for each slug that stands twice in one list."""
    for slug, times in Counter(one["slug"] for one in records).items():
        if times > 1:
            yield about.problem((), f"{where}: slug {slug!r} stands twice", "rename one")


def check_pick(about: SourceFile, record: dict[str, Any]) -> Iterator[Problem]:
    """Yield a problem where the number of options leaves too little or too much to choose."""
    options, pick = len(record["options"]), record.get("pick", 1)
    where = f"choice {record['slug']!r}"
    if pick >= options:
        what = f"{where}: pick is {pick} and there are {options} options"
        yield about.problem((), what, "give more options than one may pick")
    if pick == 1 and options > WAYS:
        what = f"{where}: {options} options to choose one from"
        yield about.problem((), what, f"give at most {WAYS}, or add a 'pick'")
