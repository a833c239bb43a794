"""What the project is about, as frozen values: instruments, rules, elements and cases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from leergroep.parts import SessionPart
from leergroep.text import Text

UNKNOWN = "unknown"
NOT_APPLICABLE = "not-applicable"


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


@frozen
class Use:
    """Hold which question of a team an instrument answers, in how many minutes, and by whom."""

    question: Text
    minutes: int
    who: Text


@frozen(kw_only=True)
class Tool:
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


@frozen(kw_only=True)
class Instrument(Tool):
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

    def rules(self) -> set[str]:
        """Return the slugs of all rules that this checklist points to."""
        return {rule for one in (*self.factors, *self.ways) for rule in one.rules}

    def cases(self) -> set[str]:
        """Return the slugs of all cases that this checklist points to."""
        return {case for one in (*self.factors, *self.ways) for case in one.cases}


@frozen
class Page:
    """Hold what every page of the book says about itself."""

    slug: str
    docname: str
    title: Text
    sentence: Text


@frozen
class Element(Page):
    """Hold one of the four elements of the framework."""

    rules: tuple[str, ...] = ()


@frozen
class Rule(Page):
    """Hold a rule of thumb and the element it belongs to."""

    element: str = ""


@frozen
class Shown:
    """Hold how one case shows one rule."""

    rule: str
    how: Text


@frozen
class Trait:
    """Hold what cases can have in common: a theme, a level or a question."""

    slug: str
    title: Text
    sentence: Text | None = None


@frozen
class Asked:
    """Hold how one question lay in one case."""

    question: str
    how: Text


NAMELESS = Text(nl="", en="")


@frozen
class Case(Page):
    """Hold a city's case; lat and lon in degrees (WGS 84).

    `edition` changes when the options of a choice or the rules do.
    """

    edition: int = 1
    city: str = ""
    neighbourhood: Text = NAMELESS
    lat: float = 0.0
    lon: float = 0.0
    expert: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    level: str = ""
    questions: tuple[Asked, ...] = ()
    rules: tuple[Shown, ...] = ()
    instruments: tuple[str, ...] = ()
    parts: tuple[SessionPart, ...] = ()

    def how(self, rule: str) -> Text | None:
        """Return how this case shows a rule, or None when it does not."""
        return {shown.rule: shown.how for shown in self.rules}.get(rule)

    def traits(self) -> dict[str, tuple[str, ...]]:
        """Return the slugs of the case's traits by kind: themes, levels and questions."""
        return {
            "themes": self.themes,
            "levels": (self.level,),
            "questions": tuple(asked.question for asked in self.questions),
        }
