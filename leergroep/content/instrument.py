"""What every instrument says about itself, and how its file is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from attrs import field, frozen

from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import SourceFile
from leergroep.messages.text import Text


@frozen
class Use:
    """Hold which question of a team an instrument answers, in how many minutes, and by whom."""

    question: Text
    minutes: int
    who: Text


@frozen(kw_only=True)
class Instrument:
    """Hold what every instrument says about itself; `edition` changes when its questions do."""

    slug: str
    edition: int
    title: Text
    sentence: Text
    source: dict[str, Any] = field(factory=dict)
    use: Use | None = None

    def rules(self) -> set[str]:
        """Return the slugs of all rules that this instrument points to."""
        raise NotImplementedError

    def cases(self) -> set[str]:
        """Return the slugs of all cases that this instrument points to."""
        raise NotImplementedError


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
        raise ContentError(check()) from error


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
