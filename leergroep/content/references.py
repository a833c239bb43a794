"""Find names in the content that point nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from leergroep.content.cases import open_case
from leergroep.content.problems import WITH_OURS, Problem, list_known
from leergroep.content.series import check_areas
from leergroep.content.source_file import Place, SourceFile, read_yaml
from leergroep.content.traits import check_traits_of, check_unused

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# How each kind is called when a book has none of it.
MANY = {"rule": "rules", "case": "cases", "element": "elements", "page": "pages",
        "instrument": "instruments"}


@frozen
class Known:
    """Hold what there is by kind and slug, in a book and in the one that came along."""

    own: Mapping[str, Mapping[str, Any]]
    base: Library | None

    def suggest(self, kind: str, slug: str) -> str:
        """Return what to do about a name that nothing of its kind answers to."""
        other = next((name for name, named in self.own.items() if slug in named), "")
        if other:
            return f"{slug!r} is of the kind {other}; {list_known(self.own[kind], slug)}"
        if self.base and slug in getattr(self.base, MANY[kind]):
            return WITH_OURS
        if not self.own[kind]:
            return f"this book has no {MANY[kind]} yet: make one, or leave this empty, as in []"
        return list_known(self.own[kind], slug)


def check_references(library: Library) -> Iterator[Problem]:
    """Yield what points nowhere; raise ContentError for a name twice or an element without page."""
    known = Known({kind: getattr(library, many) for kind, many in MANY.items()}, library.base)
    yield from check_instruments(library, known)
    yield from check_cases(library, known)
    if library.traits_file.exists():
        yield from check_unused(library.traits_file, library.traits, library.cases.values())
    if library.series and library.series_file.exists():
        yield from check_areas(library.series_file, library.series, library.cases)


def check_instruments(library: Library, known: Known) -> Iterator[Problem]:
    """Yield what an instrument points to in vain."""
    for file in library.instrument_files:
        about = read_yaml(file)
        for lead in library.instruments[file.stem].list_leads():
            where = f"{lead.where}: " if lead.where else f"field '{lead.kind}s': "
            yield from check_names(about, lead.place, where, lead.kind, lead.slugs, known)


def check_cases(library: Library, known: Known) -> Iterator[Problem]:
    """Yield what a case points to in vain."""
    for case in library.cases.values():
        about = open_case(library.source.root / f"{case.docname}.ipynb")
        for index, shown in enumerate(case.rules):
            rule = ("rules", index, "rule")
            yield from check_name(about, rule, "field 'rules': ", "rule", shown.rule, known)
        place, where = ("instruments",), "field 'instruments': "
        yield from check_names(about, place, where, "instrument", case.instruments, known)
        yield from check_traits_of(about, case, library.traits)


def check_names(
    about: SourceFile, place: Place, where: str, kind: str, named: Iterable[str], known: Known
) -> Iterator[Problem]:
    """Yield a problem for each name that nothing of its kind answers to."""
    for index, slug in enumerate(named):
        yield from check_name(about, (*place, index), where, kind, slug, known)


def check_name(
    about: SourceFile, place: Place, where: str, kind: str, slug: str, known: Known
) -> Iterator[Problem]:
    """Yield a problem when nothing of this kind answers to a name."""
    if slug not in known.own[kind]:
        what = f"{where}unknown {kind} {slug!r}"
        yield about.problem(place, what, known.suggest(kind, slug))
