"""Find names in the content that point nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, SourceFile, read_yaml
from leergroep.content.traits import check_traits_of, check_unused

if TYPE_CHECKING:
    from leergroep.content.loader import Library


def check_references(library: Library) -> Iterator[Problem]:
    """Yield what points nowhere; raise ContentError for a name twice or an element without page."""
    known = {"rule": library.rules, "case": library.cases, "element": library.elements,
             "page": library.pages, "instrument": library.tools}
    yield from check_checklists(library, known)
    yield from check_others(library, known)
    yield from check_cases(library, known)
    yield from check_unused(library.traits_file, library.traits, library.cases.values())


def check_checklists(library: Library, known: dict) -> Iterator[Problem]:
    """Yield what a factor or a way of a checklist points to in vain."""
    for instrument in library.instruments.values():
        about = read_yaml(library.instrument_file(instrument.slug))
        for name in ("factors", "ways"):
            for index, one in enumerate(getattr(instrument, name)):
                for kind, named in {"rule": one.rules, "case": one.cases}.items():
                    place = (name, index, f"{kind}s")
                    where = f"{name.removesuffix('s')} {one.slug!r}"
                    yield from check_names(about, place, where, kind, named, known[kind])


def check_others(library: Library, known: dict) -> Iterator[Problem]:
    """Yield what a board, a list or a ladder points to in vain."""
    for shelf in (library.boards, library.lists, library.ladders):
        for slug, one in shelf.items():
            about = read_yaml(library.instrument_file(slug))
            for kind, named in {"rule": one.to_rules, "case": one.to_cases}.items():
                place, where = (f"{kind}s",), f"field '{kind}s'"
                yield from check_names(about, place, where, kind, named, known[kind])


def check_cases(library: Library, known: dict) -> Iterator[Problem]:
    """Yield what a case points to in vain."""
    for case in library.cases.values():
        about = SourceFile(library.root / f"{case.docname}.ipynb", None)
        shown = [one.rule for one in case.rules]
        for kind, named in {"rule": shown, "instrument": case.instruments}.items():
            yield from check_names(
                about, (f"{kind}s",), f"field '{kind}s'", kind, named, known[kind]
            )
        yield from check_traits_of(about, case, library.traits)


def check_names(
    about: SourceFile,
    place: Place,
    where: str,
    kind: str,
    named: Iterable[str],
    known: Iterable[str],
) -> Iterator[Problem]:
    """Yield a problem for each name that nothing on the shelf answers to."""
    for index, slug in enumerate(named):
        if slug not in known:
            remedy = f"known: {', '.join(sorted(known))}"
            yield about.problem((*place, index), f"{where}: unknown {kind} {slug!r}", remedy)
