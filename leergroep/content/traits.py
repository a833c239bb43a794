"""Read what cases have in common: YAML to traits, and what points to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from msgspec.structs import replace

from leergroep.content.declare import Declared, Slug, read_data
from leergroep.content.model import Case, ExplainedTrait, Trait
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile, check_doubled_keys, read_yaml

# The level of a case that is about its city as a whole.
WHOLE = "stad"
KINDS = ("themes", "levels", "questions")
Traits = dict[str, dict[str, Trait]]
# What a trait says, as its author would begin it.
BEGUN = {"themes": "{title: {nl: ...}, sentence: {nl: ...}}",
         "levels": "{title: {nl: ...}, sentence: {nl: ...}}", "questions": "{title: {nl: ...}}"}


class TraitsFile(Declared, frozen=True):
    """Hold what cases can have in common; a book can begin with one theme, and without levels."""

    remedy: ClassVar[str] = "themes, levels and questions, each with a slug a line"

    themes: dict[Slug, ExplainedTrait] = {}
    levels: dict[Slug, ExplainedTrait] = {}
    questions: dict[Slug, Trait] = {}


def read_traits(file: Path) -> Traits:
    """Return the traits by kind (themes, levels, questions) and slug; raise ContentError if bad."""
    located = read_yaml(file)
    told = read_data(located, located.data, TraitsFile)
    return {kind: {slug: replace(trait, slug=slug) for slug, trait in getattr(told, kind).items()}
            for kind in KINDS}


def check_traits(file: Path) -> list[Problem]:
    """Return every mistake in the file of traits."""
    from leergroep.content.schemas import find_mistakes

    located = read_yaml(file)
    return [*check_doubled_keys(located), *find_mistakes(located, TraitsFile)]


def make_short_names(cases: Iterable[Case]) -> dict[str, str]:
    """Return a short name a case, no two alike.

    It is the city, or the neighbourhood where a city has more cases; both where that is the name
    of another too, and the slug beside them if it must be.
    """
    cases = list(cases)
    cities = Counter(case.city for case in cases)
    names: dict[str, str] = {}
    for case in cases:
        alone = cities[case.city] == 1 or case.level == WHOLE
        names[case.slug] = case.city if alone else case.neighbourhood.nl
    for form in ("{0.city}, {0.neighbourhood.nl}", "{0.city}, {0.neighbourhood.nl} ({0.slug})"):
        count = Counter(names.values())
        names |= {one.slug: form.format(one) for one in cases if count[names[one.slug]] > 1}
    return names


def check_unused(file: Path, traits: Traits, cases: Iterable[Case]) -> Iterator[Problem]:
    """Yield every trait that no case has: a reader who ticks it would find nothing."""
    about = read_yaml(file)
    given = [case.traits() for case in cases]
    for kind, known in traits.items():
        used = {slug for of_case in given for slug in of_case[kind]}
        for slug in known:
            if slug not in used:
                remedy = "name it in a case's metadata, or remove it here"
                yield about.problem((kind, slug), f"no case has {slug!r} among its {kind}", remedy)


def check_traits_of(about: SourceFile, case: Case, traits: Traits) -> Iterator[Problem]:
    """Yield every trait of a case that is not in the file of traits."""
    fields = {"levels": "level"}
    for kind, slugs in case.traits().items():
        field = fields.get(kind, kind)
        known = traits.get(kind, {})
        for slug in slugs:
            if slug not in known:
                begun = f"write there, or make it: {kind}: {{{slug}: {BEGUN[kind]}}}"
                added = f"known {kind}: {', '.join(known)}; use one of these or add it there"
                remedy = added if known else begun
                yield about.problem(
                    (field,), f"field {field!r}: {slug!r} is not in cases/traits.yml", remedy)
