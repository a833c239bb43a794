"""What every instrument says about itself, and how its file is read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from msgspec import Meta, field

from leergroep.content.declare import HIDDEN, Declared, Slug, Slugs, read_data
from leergroep.content.placeholders import drop_unfilled
from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile, check_doubled_keys, read_yaml
from leergroep.messages.text import Text


class Use(Declared, frozen=True):
    """Hold which question of a team an instrument answers, in how many minutes, and by whom."""

    question: Text
    minutes: Annotated[int, Meta(ge=1)]
    who: Text


class Source(Declared, frozen=True):
    """Hold where an instrument comes from: the place in the report, and works in book/*.bib."""

    report: Annotated[str, Meta(min_length=1)]
    works: tuple[str, ...] = ()


class Lead(Declared, frozen=True):
    """Hold the slugs of one kind ("rule" or "case") that an instrument leads to at a place.

    `place` is where they stand in its file, `where` what stands there, "" for the file as a whole.
    """

    kind: str
    slugs: tuple[str, ...]
    place: Place
    where: str = ""


class Instrument(Declared, frozen=True, kw_only=True):
    """Hold what every instrument says about itself; `edition` changes when its questions do."""

    remedy: ClassVar[str] = "'leergroep new checklist NAME' lays one that is whole"

    slug: Slug = field(name="id")
    edition: Annotated[int, Meta(ge=1)]
    title: Text
    sentence: Annotated[Text, HIDDEN]
    source: Annotated[Source, HIDDEN]
    use: Annotated[
        Use | None,
        Meta(description="which question of a team it answers, in how many minutes, and who fills "
                         "it in"),
        HIDDEN,
    ] = None

    @property
    def called(self) -> str:
        """Return the name by which code shows it."""
        return self.slug

    def list_leads(self) -> Iterator[Lead]:
        """Yield every place where this instrument leads to rules or cases."""
        raise NotImplementedError

    def rules(self) -> set[str]:
        """Return the slugs of all rules that this instrument points to."""
        return {slug for lead in self.list_leads() if lead.kind == "rule" for slug in lead.slugs}

    def cases(self) -> set[str]:
        """Return the slugs of all cases that this instrument points to."""
        return {slug for lead in self.list_leads() if lead.kind == "case" for slug in lead.slugs}


class LeadingInstrument(Instrument, frozen=True, kw_only=True):
    """Hold an instrument that leads to rules and cases as a whole."""

    to_rules: Annotated[Slugs, HIDDEN] = field(name="rules")
    to_cases: Annotated[Slugs, HIDDEN] = field(name="cases", default=())

    def list_leads(self) -> Iterator[Lead]:
        """Yield the rules and the cases."""
        yield Lead("rule", self.to_rules, ("rules",))
        yield Lead("case", self.to_cases, ("cases",))


# An instrument that follows from other content stands in no report of its own.
NOWHERE = Source(report="")
Read = TypeVar("Read", bound=Instrument)


def read_instrument(file: Path, declared: type[Read], **given: Any) -> Read:
    """Return the instrument in a file, with what is given; raise ContentError for each bad line."""
    about = read_yaml(file)
    data = drop_unfilled(drop_shape(about.data))
    return read_data(about, {**data, **given} if isinstance(data, dict) else data, declared)


def drop_shape(data: object) -> object:
    """Return what a file says without the name of its kind."""
    if isinstance(data, dict):
        return {key: value for key, value in data.items() if key != "shape"}
    return data


def check_declared(about: SourceFile, declared: type[Instrument]) -> list[Problem]:
    """Return every mistake in a file that its own lines can tell."""
    from leergroep.content.schemas import find_mistakes

    doubled = check_doubled_keys(about)
    shapeless = SourceFile(about.file, drop_unfilled(drop_shape(about.data)), about.text)
    return doubled + find_mistakes(shapeless, declared)


def check_name(located: SourceFile) -> Iterator[Problem]:
    """Yield a problem when an instrument is not called as its file is."""
    name = located.data["id"]
    if name != located.file.stem:
        yield located.problem(
            ("id",), f"id is {name!r}, the file is called {located.file.name!r}",
            "give both the same name",
        )
