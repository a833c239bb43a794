"""Read how the neighbourhoods of cases went over the years: YAML to figures that are facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta

from leergroep.content.declare import Declared, Slug, read_data
from leergroep.content.problems import Problem, list_known
from leergroep.content.source_file import SourceFile, check_doubled_keys, read_yaml
from leergroep.content.traits import WHOLE
from leergroep.messages.text import Text, Words

if TYPE_CHECKING:
    from leergroep.content.model import Case

# More would say more than a model can know.
DECIMALS = 2
Year = Annotated[str, Meta(pattern="^[0-9]{4}$", description="a year between quotation marks")]


class AreaSeries(Declared, frozen=True):
    """Hold the scores of one area by year; a year without a score is left out."""

    remedy: ClassVar[str] = "copy another area and change it"

    code: Annotated[str, Meta(pattern="^(GM|WK|BU)[0-9A-Z]+$",
                              description="the area's code at the statistics office, as text")]
    name: Annotated[Words, Meta(description="what the statistics office calls the area")]
    scores: Annotated[dict[Year, float], Meta(min_length=2, description="by year, as text")]
    ours: Annotated[
        bool,
        Meta(description="true where the area is our choice: a case of a whole city has none"),
    ] = False


class SeriesFile(Declared, frozen=True):
    """Hold the areas of cases beside each other, from one edition of one source."""

    title: Text
    source: Annotated[Text, Meta(description="source, licence, year of retrieval, and what the "
                                             "figures are")]
    marked: Annotated[int, Meta(description="the year in which the cases were told")]
    areas: Annotated[dict[Slug, AreaSeries], Meta(min_length=1, description="by case")]

    @property
    def years(self) -> list[str]:
        """Return every year of which any area has a score, the first first."""
        return sorted({year for area in self.areas.values() for year in area.scores})


def read_series(file: Path) -> SeriesFile:
    """Return the figures in a file; raise ContentError if bad."""
    located = read_yaml(file)
    return read_data(located, located.data, SeriesFile)


def check_series(file: Path) -> list[Problem]:
    """Return every mistake in a file of figures by itself."""
    from leergroep.content.schemas import find_mistakes

    located = read_yaml(file)
    found = [*check_doubled_keys(located), *find_mistakes(located, SeriesFile)]
    return found or list(check_figures(located, read_series(file)))


def check_figures(about: SourceFile, told: SeriesFile) -> Iterator[Problem]:
    """Yield what a schema cannot see in figures."""
    for slug, area in told.areas.items():
        place = ("areas", slug, "scores")
        if any(round(one, DECIMALS) != one for one in area.scores.values()):
            yield about.problem(place, f"{slug!r} has a score of more than {DECIMALS} decimals",
                                "round it")


def check_areas(file: Path, told: SeriesFile, cases: Mapping[str, Case]) -> Iterator[Problem]:
    """Yield areas of no case, and an area that would stand for a whole city."""
    about = read_yaml(file)
    for slug, area in told.areas.items():
        if slug not in cases:
            yield about.problem(("areas", slug), f"unknown case {slug!r}", list_known(cases, slug))
        elif cases[slug].level == WHOLE and not area.ours:
            what = f"the case {slug!r} is about a whole city, and {area.name!r} is a part of one"
            yield about.problem(("areas", slug), what, "write 'ours: true', or remove it")
