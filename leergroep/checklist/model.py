"""A checklist as frozen values: statements on a scale, by factor."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from leergroep.content.instrument import Instrument, Lead
from leergroep.messages.text import Text


@frozen
class Option:
    """Hold one answer of a scale: its number, its word and what it means."""

    value: int
    word: Text
    help: Text


@frozen
class Scale:
    """Hold the answers one can choose from, lowest first."""

    slug: str
    options: tuple[Option, ...]

    def word(self, value: int, language: str) -> str:
        """Return the word of an answer; raise KeyError for a number that is not on the scale."""
        return {option.value: option.word[language] for option in self.options}[value]


@frozen
class Reason:
    """Hold what a `high` or `low` answer says `for` or `against` one of an instrument's ways."""

    way: str
    side: str
    when: str
    text: Text


@frozen
class Item:
    """Hold one statement and the sign by which a team can tell."""

    slug: str
    statement: Text
    help: Text
    reasons: tuple[Reason, ...] = ()


@frozen
class Factor:
    """Hold statements that belong together, and where to read on when they stand out.

    `direction` is "up" where a higher answer is better, "down" where it is worse. `note` asks for
    something else than an example beside the statements.
    """

    slug: str
    title: Text
    explanation: Text
    advice: Text
    items: tuple[Item, ...]
    question: Text | None = None
    part: str = ""
    direction: str = "up"
    note: Text | None = None
    rules: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


@frozen
class Part:
    """Hold factors that stand together: how to read them, what is said of low ones or none."""

    slug: str
    title: Text
    reads: Text | None = None
    low: Text | None = None
    none: Text | None = None


@frozen
class Way:
    """Hold one of the ways that a chooser weighs."""

    slug: str
    title: Text
    explanation: Text
    advice: Text
    rules: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


@frozen(kw_only=True)
class Checklist(Instrument):
    """Hold a whole checklist.

    `subject` asks what one sheet is about; None where that is the neighbourhood.
    """

    scale: Scale
    factors: tuple[Factor, ...]
    logic: str
    outcome: dict[str, Text] = field(factory=dict)
    parts: tuple[Part, ...] = ()
    ways: tuple[Way, ...] = ()
    subject: Text | None = None

    def items(self) -> Iterator[tuple[Factor, Item]]:
        """Yield every statement with its factor, in order."""
        for factor in self.factors:
            for item in factor.items:
                yield factor, item

    def factor(self, slug: str) -> Factor:
        """Return a factor; raise KeyError when the instrument has none of that name."""
        return {factor.slug: factor for factor in self.factors}[slug]

    def list_leads(self) -> Iterator[Lead]:
        """Yield the rules and cases that each factor and each way leads to."""
        for name, ones in {"factor": self.factors, "way": self.ways}.items():
            for index, one in enumerate(ones):
                where = f"{name} {one.slug!r}"
                yield Lead("rule", one.rules, (f"{name}s", index, "rules"), where)
                yield Lead("case", one.cases, (f"{name}s", index, "cases"), where)
