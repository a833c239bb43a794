"""The library: one content folder, read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import yaml

from leergroep.library.casebook import check_case, check_notebook, read_case
from leergroep.library.instruments import check_instrument, read_instrument, read_scales
from leergroep.library.located import read_yaml
from leergroep.library.pages import (
    check_page,
    front_matter,
    heading,
    is_rule,
    read_element,
    read_page,
    read_rule,
)
from leergroep.library.problems import ContentError, Problem
from leergroep.model import Case, Element, Instrument, Page, Rule, Scale

PACKAGE = Path(__file__).parents[1]
Read = TypeVar("Read")


def default_root() -> Path:
    """Return the folder with book/ and cases/: the checkout, or what the wheel carries."""
    checkout = PACKAGE.parent
    return checkout if (checkout / "_toc.yml").is_file() else PACKAGE / "content"


class Library:
    """Give the rules, elements, cases and instruments of a content folder by slug.

    Reads on first use. Every property raises ContentError with all mistakes of its kind.
    """

    def __init__(self, root: Path | None = None):
        """Open the content in `root`, or the book this package came with."""
        self.root = Path(root) if root else default_root()
        own = self.root / "leergroep"
        self.data = own if (own / "instruments").is_dir() else PACKAGE

    @classmethod
    @cache
    def default(cls) -> Library:
        """Return the library of the book this package came with, read once."""
        return cls()

    @cached_property
    def order(self) -> list[str]:
        """Return the docnames in the order of the table of contents; empty without one."""
        file = self.root / "_toc.yml"
        return list(docnames(yaml.safe_load(file.read_text("utf-8")))) if file.is_file() else []

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Return the rules of thumb in reading order."""
        files = [file for file in self._files("book/*/*.md") if is_rule(file)]
        return shelve(files, lambda file: read_rule(file, self.root))

    @cached_property
    def elements(self) -> dict[str, Element]:
        """Return the elements of the framework in reading order."""
        slugs = dict.fromkeys(rule.element for rule in self.rules.values())
        return shelve(
            [self.root / f"book/{slug}.md" for slug in slugs],
            lambda file: read_element(
                file, self.root, tuple(r.slug for r in self.rules.values() if r.element == file.stem)
            ),
        )

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Return every Markdown page in reading order, rules and elements included."""
        files = [*self._files("book/*.md"), *self._files("book/*/*.md")]
        return shelve(files, lambda file: read_page(file, self.root))

    @cached_property
    def cases(self) -> dict[str, Case]:
        """Return the cases in reading order."""
        return shelve(self._files("cases/*.ipynb"), lambda file: read_case(file, self.root))

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        """Return the instruments by slug."""
        scales = self.scales
        return shelve(
            self._instrument_files(), lambda file: read_instrument(file, scales, self.rules)
        )

    @cached_property
    def scales(self) -> dict[str, Scale]:
        """Return the scales that instruments share by name."""
        return read_scales(self.data / "scales.yml")

    def _instrument_files(self) -> list[Path]:
        return sorted((self.data / "instruments").glob("*.yml"))

    def check(self) -> None:
        """Check all content and raise ContentError with every mistake, also in what points where."""
        problems = [*self._bad_pages(), *self._bad_notebooks()]
        problems = problems or [*self._bad_instruments()] or [*self._loose_ends()]
        if problems:
            raise ContentError(problems)

    def _bad_pages(self) -> Iterator[Problem]:
        for file in [*self._files("book/*.md"), *self._files("book/*/*.md")]:
            try:
                source = file.read_text("utf-8")
                yield from check_page(front_matter(file, source))
                heading(file, source)
            except ContentError as error:
                yield from error.problems

    def _bad_notebooks(self) -> Iterator[Problem]:
        for file in self._files("cases/*.ipynb"):
            yield from check_case(file)
        for file in self._files("notebooks/*.ipynb"):
            yield from check_notebook(file)

    def _bad_instruments(self) -> Iterator[Problem]:
        scales = self.scales
        for file in self._instrument_files():
            try:
                yield from check_instrument(read_yaml(file), scales, self.rules)
            except ContentError as error:
                yield from error.problems

    def _files(self, pattern: str) -> list[Path]:
        place = {name: index for index, name in enumerate(self.order)}

        def rank(file: Path) -> tuple[int, str]:
            name = file.relative_to(self.root).with_suffix("").as_posix()
            return place.get(name, len(place)), name

        return sorted(self.root.glob(pattern), key=rank)

    def _loose_ends(self) -> Iterator[Problem]:
        for instrument in self.instruments.values():
            file = self.data / "instruments" / f"{instrument.slug}.yml"
            for factor in instrument.factors:
                where = f"factor {factor.slug!r}"
                yield from unknown(file, where, "rule", factor.rules, self.rules)
                yield from unknown(file, where, "case", factor.cases, self.cases)
        for case in self.cases.values():
            file = self.root / f"{case.docname}.ipynb"
            named = [shown.rule for shown in case.rules]
            yield from unknown(file, "field 'rules'", "rule", named, self.rules)
            yield from unknown(
                file, "field 'instruments'", "instrument", case.instruments, self.instruments
            )


def unknown(
    file: Path, where: str, kind: str, named: Iterable[str], known: Iterable[str]
) -> Iterator[Problem]:
    """Yield a problem for each name that nothing on the shelf answers to."""
    for slug in named:
        if slug not in known:
            line = line_of(file, slug) if file.suffix == ".yml" else 0
            known_ones = ", ".join(sorted(known))
            yield Problem(file, line, f"{where}: unknown {kind} {slug!r}", f"known: {known_ones}")


def line_of(file: Path, slug: str) -> int:
    """Return the first line that names a slug as a whole word in brackets, 0 when none does."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        words = line.replace("[", " ").replace("]", " ").replace(",", " ").split()
        if slug in words and "id:" not in words:
            return number
    return 0


def shelve(files: Iterable[Path], read: Callable[[Path], Read]) -> dict[str, Read]:
    """Return what `read` makes of each file by slug; raise ContentError with all mistakes."""
    shelf: dict[str, Read] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            one = read(file)
        except ContentError as error:
            problems += error.problems
            continue
        except FileNotFoundError:
            problems.append(Problem(file, 0, "this page is missing", "write it or remove its name"))
            continue
        if one.slug in shelf:
            problems.append(Problem(file, 0, f"the slug {one.slug!r} stands twice", "rename one"))
        shelf[one.slug] = one
    if problems:
        raise ContentError(problems)
    return shelf


def docnames(node: object) -> Iterator[str]:
    """Yield every page named in a table of contents, in order."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("root", "file"):
                yield value.removesuffix(".md").removesuffix(".ipynb")
            else:
                yield from docnames(value)
    elif isinstance(node, list):
        for child in node:
            yield from docnames(child)
