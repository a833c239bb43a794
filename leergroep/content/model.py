"""The pages of the book as frozen values: rules, elements and cases."""

from __future__ import annotations

from attrs import frozen

from leergroep.content.case_parts import CasePart
from leergroep.messages.text import Text


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
class RuleExample:
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
class CaseQuestion:
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
    questions: tuple[CaseQuestion, ...] = ()
    rules: tuple[RuleExample, ...] = ()
    instruments: tuple[str, ...] = ()
    parts: tuple[CasePart, ...] = ()

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
