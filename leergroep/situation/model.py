"""The situational analysis as frozen values: themes, and the figures that belong to each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, field

from leergroep.content.declare import SPARSE, Declared, Slug
from leergroep.content.instrument import LeadingInstrument
from leergroep.messages.text import Text

# Longer names would leave no room in the name of an entry.
FigureSlug = Annotated[Slug, Meta(max_length=33)]


class Figure(Declared, frozen=True):
    """Hold one figure, and the headings by which the files of every year have it.

    `per` is the figure that it is a share of, in a hundred; `unit` what it is counted in, `nature`
    how it comes about, `note` what one must know to read it. `breaks` gives the years from which it
    means something else, each with the reason.
    """

    slug: FigureSlug = field(name="id")
    title: Text
    columns: Annotated[
        tuple[str, ...],
        Meta(min_length=1, description="headings of StatLine, of the yearly workbook, in English"),
    ]
    unit: Annotated[
        Literal["people", "households", "homes", "percent", "euros", "score", "number"], SPARSE
    ] = "percent"
    nature: Annotated[Literal["register", "rounded", "estimated"], SPARSE] = "register"
    per: Annotated[str, SPARSE] = ""
    note: Text | None = None
    breaks: Annotated[dict[str, Text], SPARSE] = {}


class Theme(Declared, frozen=True):
    """Hold figures that are talked about together."""

    slug: Slug = field(name="id")
    title: Text
    prompt: Annotated[Text, Meta(description="what to ask about these figures")]
    figures: Annotated[tuple[Figure, ...], Meta(min_length=1)]


class Situation(LeadingInstrument, frozen=True, kw_only=True):
    """Hold a situational analysis: which figures are laid beside each other, and what is asked."""

    scope: Annotated[Text, Meta(description="what figures can tell, and what not")]
    prompts: Annotated[
        tuple[Text, ...], Meta(min_length=1, description="what a group asks at each figure")
    ]
    themes: Annotated[tuple[Theme, ...], Meta(min_length=1)]
    questions: Annotated[Text, Meta(description="asks for what to ask the neighbourhood")]
    outcome: Annotated[Text, Meta(description="what to do with the filled-in analysis")]

    def figures(self) -> Iterator[Figure]:
        """Yield every figure, theme by theme."""
        for theme in self.themes:
            yield from theme.figures
