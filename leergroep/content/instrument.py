"""What every instrument says about itself, and how its file is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from attrs import field, frozen

from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import Place, SourceFile
from leergroep.messages.text import Text


@frozen
class Use:
    """Hold which question of a team an instrument answers, in how many minutes, and by whom."""

    question: Text
    minutes: int
    who: Text


@frozen
class Lead:
    """Hold the slugs of one kind ("rule" or "case") that an instrument leads to at a place.

    `place` is where they stand in its file, `where` what stands there, "" for the file as a whole.
    """

    kind: str
    slugs: tuple[str, ...]
    place: Place
    where: str = ""


@frozen(kw_only=True)
class Instrument:
    """Hold what every instrument says about itself; `edition` changes when its questions do."""

    slug: str
    edition: int
    title: Text
    sentence: Text
    source: dict[str, Any] = field(factory=dict)
    use: Use | None = None

    def list_leads(self) -> Iterator[Lead]:
        """Yield every place where this instrument leads to rules or cases."""
        raise NotImplementedError

    def rules(self) -> set[str]:
        """Return the slugs of all rules that this instrument points to."""
        return {slug for lead in self.list_leads() if lead.kind == "rule" for slug in lead.slugs}

    def cases(self) -> set[str]:
        """Return the slugs of all cases that this instrument points to."""
        return {slug for lead in self.list_leads() if lead.kind == "case" for slug in lead.slugs}


def list_own_leads(rules: tuple[str, ...], cases: tuple[str, ...]) -> Iterator[Lead]:
    """Yield the leads of an instrument that leads on as a whole."""
    yield Lead("rule", rules, ("rules",))
    yield Lead("case", cases, ("cases",))


Built = TypeVar("Built")


def to_text(record: dict | None) -> Text | None:
    """Return a Text from its nl and en pair."""
    return Text(**record) if record else None


def build_or_explain(build: Callable[[], Built], check: Callable[[], list[Problem]]) -> Built:
    """Return what `build` makes; when it cannot, raise ContentError with what `check` finds.

    Checking takes the schemas, which take time: readers of a sound file go without.
    """
    try:
        return build()
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        problems = check()
        if not problems:
            # Nothing is wrong with the content: the fault is in the code.
            raise
        raise ContentError(problems) from error


def check_name(located: SourceFile) -> Iterator[Problem]:
    """Yield a problem when an instrument is not called as its file is."""
    name = located.data["id"]
    if name != located.file.stem:
        yield located.problem(
            ("id",), f"id is {name!r}, the file is called {located.file.name!r}",
            "give both the same name",
        )


def build_use(record: dict) -> Use:
    """Return a Use from its record."""
    return Use(to_text(record["question"]), record["minutes"], to_text(record["who"]))
