"""The parts of a session: what a group talks about at each step through a case, and chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from leergroep.content.instrument import to_text
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


@frozen
class ChoiceOption:
    """Hold one of the ways that a group can split over."""

    slug: str
    text: Text


@frozen
class Choice:
    """Hold a question that everybody answers alone, by choosing `pick` of the options."""

    slug: str
    question: Text
    options: tuple[ChoiceOption, ...]
    pick: int = 1


@frozen
class CasePart:
    """Hold one part of a session: what opens the talk, and a note for who leads.

    `slug` is one of PARTS, and a tag of the cell that is shown; only CHOOSING has choices.
    """

    slug: str
    prompts: tuple[Text, ...]
    leader: Text
    choices: tuple[Choice, ...] = ()


Notebook = dict[str, Any]
# Without a `pick` one weighs ways against each other: more than these nobody keeps in mind.
WAYS = 3


def build_parts(notebook: Notebook) -> tuple[CasePart, ...]:
    """Return the parts in the order of a session.

    Raises KeyError for a part that is missing, TypeError for one that is untold.
    """
    told = dict(list_parts(notebook))
    return tuple(build_part(slug, told[slug]) for slug in PARTS)


def build_part(slug: str, data: dict) -> CasePart:
    """Return a SessionPart from checked metadata."""
    return CasePart(
        slug,
        prompts=tuple(to_text(prompt) for prompt in data["prompts"]),
        leader=to_text(data["leader"]),
        choices=tuple(build_choice(record) for record in data.get("choices", ())),
    )


def build_choice(record: dict) -> Choice:
    """Return a Choice from its record."""
    return Choice(
        slug=record["slug"],
        question=to_text(record["question"]),
        options=tuple(ChoiceOption(one["slug"], to_text(one["text"])) for one in record["options"]),
        pick=record.get("pick", 1),
    )


def list_parts(notebook: Notebook) -> Iterator[tuple[str, Any]]:
    """Yield every part that a cell is tagged with, and what the cell says about it or None."""
    for cell in notebook["cells"]:
        for tag in cell["metadata"].get("tags", ()):
            if tag in PARTS:
                yield tag, cell["metadata"].get("leergroep")


def check_parts(file: Path, notebook: Notebook) -> list[Problem]:
    """Return every mistake in the parts of a session, named by the tag of their cell."""
    parts = list(list_parts(notebook))
    count = Counter(slug for slug, _ in parts)
    problems = [
        Problem(file, 0, f"{count[slug]} cells have the tag {slug!r}", "a session needs one")
        for slug in PARTS if count[slug] != 1
    ]
    problems += [problem for slug, data in parts for problem in check_part(file, slug, data)]
    return [*problems, *check_strays(file, notebook)]


def check_part(file: Path, slug: str, data: Any) -> list[Problem]:
    """Return every mistake in one part, or that nothing is told about it."""
    about = SourceFile(file, data)
    if data is None:
        remedy = "copy the block from the same cell of another case"
        return [about.problem((), f"cell {slug!r} has no leergroep metadata", remedy)]
    found = about.check("part") or list(check_semantics(about, slug))
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


def check_doubles(about: SourceFile, where: str, records: list[dict]) -> Iterator[Problem]:
    """Yield a problem for each slug that stands twice in one list."""
    for slug, times in Counter(one["slug"] for one in records).items():
        if times > 1:
            yield about.problem((), f"{where}: slug {slug!r} stands twice", "rename one")


def check_pick(about: SourceFile, record: dict) -> Iterator[Problem]:
    """Yield a problem where the number of options leaves too little or too much to choose."""
    options, pick = len(record["options"]), record.get("pick", 1)
    where = f"choice {record['slug']!r}"
    if pick >= options:
        what = f"{where}: pick is {pick} and there are {options} options"
        yield about.problem((), what, "give more options than one may pick")
    if pick == 1 and options > WAYS:
        what = f"{where}: {options} options to choose one from"
        yield about.problem((), what, f"give at most {WAYS}, or add a 'pick'")
