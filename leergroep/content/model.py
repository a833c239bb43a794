"""The pages of the book as frozen values: rules, elements and cases."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from leergroep.content.case_parts import CasePart
from leergroep.content.declare import ENGLISH, GIVEN, PLAIN, Declared, Slug, Slugs
from leergroep.messages.text import Text, Words


class Page(Declared, frozen=True, kw_only=True):
    """Hold what every page of the book says about itself."""

    remedy: ClassVar[str] = "copy the leergroep block of another page and change it"

    slug: Annotated[str, GIVEN]
    docname: Annotated[str, GIVEN]
    title: Annotated[Text, ENGLISH]
    sentence: Text


class Element(Page, frozen=True, kw_only=True):
    """Hold one of the four elements of the framework."""

    rules: Annotated[tuple[str, ...], GIVEN] = ()


class Rule(Page, frozen=True, kw_only=True):
    """Hold a rule of thumb and the element it belongs to."""

    element: Annotated[str, GIVEN] = ""


class RuleExample(Declared, frozen=True):
    """Hold how one case shows one rule."""

    rule: Slug
    how: Text


class Trait(Declared, frozen=True, kw_only=True):
    """Hold what cases can have in common: a question, or a theme or level with its sentence."""

    slug: Annotated[str, GIVEN] = ""
    title: Text
    sentence: Annotated[Text | None, GIVEN] = None


class ExplainedTrait(Trait, frozen=True, kw_only=True):
    """Hold a theme or a level."""

    sentence: Text


class CaseQuestion(Declared, frozen=True):
    """Hold how one question lay in one case."""

    question: Slug
    how: Text


class Case(Page, frozen=True, kw_only=True):
    """Hold a city's case; lat and lon in degrees (WGS 84).

    It can begin small: what has a default may come later, and so may its session (`parts`).
    `edition` changes when the options of a choice or the rules do.
    """

    remedy: ClassVar[str] = "copy the leergroep block of another case and change it"

    slug: Slug
    edition: Annotated[
        int,
        Meta(ge=1, le=30, description="1 when left out; raise it when options of a choice or rules "
                                      "come, go or change places"),
    ] = 1
    city: Words
    neighbourhood: Annotated[
        Text, PLAIN,
        Meta(description="its name, or a pair of nl and en where it has none, as in the whole "
                         "city"),
    ]
    lat: float | None = None
    lon: float | None = None
    expert: tuple[Words, ...] = ()
    themes: Annotated[
        Slugs, Meta(description="what the case is about, by slugs from cases/traits.yml"),
    ] = ()
    level: Slug = ""
    questions: Annotated[
        tuple[CaseQuestion, ...],
        Meta(description="the questions from cases/traits.yml that lay here, each with a sentence "
                         "on how"),
    ] = ()
    rules: Annotated[
        tuple[RuleExample, ...],
        Meta(description="the rules that this case shows, each with a sentence on how"),
    ] = ()
    instruments: Slugs = ()
    parts: Annotated[tuple[CasePart, ...], GIVEN] = ()

    @property
    def has_place(self) -> bool:
        """Tell whether it is known where this is."""
        return self.lat is not None and self.lon is not None

    def how(self, rule: str) -> Text | None:
        """Return how this case shows a rule, or None when it does not."""
        return {shown.rule: shown.how for shown in self.rules}.get(rule)

    def traits(self) -> dict[str, tuple[str, ...]]:
        """Return the slugs of the case's traits by kind: themes, levels and questions."""
        return {
            "themes": self.themes,
            "levels": (self.level,) if self.level else (),
            "questions": tuple(asked.question for asked in self.questions),
        }
