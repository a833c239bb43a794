"""The library: one content folder, read once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache, cached_property, wraps
from pathlib import Path
from typing import Any, Protocol, TypeVar

from leergroep.content.book_finder import TOC, find_book, find_default_book
from leergroep.content.cases import read_case, tells_case
from leergroep.content.instrument import Instrument, read_instrument
from leergroep.content.instrument_files import find_instrument_files, find_shape
from leergroep.content.kinds import Kind, list_kinds
from leergroep.content.model import Case, Element, Page, Rule
from leergroep.content.pages import find_scan, is_rule, read_element, read_page, read_rule
from leergroep.content.problems import ContentError, Problem
from leergroep.content.series import SeriesFile, read_series
from leergroep.content.showing import find_showing
from leergroep.content.source_file import read_yaml
from leergroep.content.table_of_contents import read_contents
from leergroep.content.traits import Traits, make_short_names, read_traits
from leergroep.messages.text import Text


class HasSlug(Protocol):
    """Whatever has a name of its own in files and addresses."""

    @property
    def slug(self) -> str:
        """Return that name."""


Read = TypeVar("Read")
Slugged = TypeVar("Slugged", bound=HasSlug)
ROLES = "notebooks/roles.yml"
TRAITS = "cases/traits.yml"
SERIES = "cases/leefbaarometer.yml"
SOUND: set[Path] = set()  # The folders that another process has checked for this one.


def of_source(read: Callable[[Library], Read]) -> cached_property[Read]:
    """Make a property of what is read of the library whose pages and cases are meant."""
    @wraps(read)
    def find(library: Library) -> Read:
        if library.source is library:
            return read(library)
        found: Read = getattr(library.source, read.__name__)
        return found

    return cached_property(find)


class Library:
    """Give the rules, elements, cases and instruments of a content folder by slug.

    Reads on first use. Every property raises ContentError with all mistakes of its kind. Where the
    folder is no book of its own, `base` gives what it lacks: the rules, cases and instruments that
    this package came with.
    """

    def __init__(self, root: Path | None = None, base: Library | None = None):
        """Open the content in `root` and nothing else, or the book that is meant here."""
        self.root = Path(root) if root else find_book()
        default = find_default_book()
        self.base = Library(default) if root is None and self.root != default else base
        self.kinds = list_kinds()
        self._shared: dict[str, Any] = {}
        self._asked: set[str] = set()

    @classmethod
    def default(cls) -> Library:
        """Return the library of the book that is meant here; see book_finder.find_book.

        It is read once, and anew when an instrument came, went or changed: who writes one in
        JupyterLab need not restart the kernel.
        """
        root, kinds = find_book(), list_kinds()
        opened = _OPENED.get(root)
        if opened is None or opened.kinds != kinds or opened.stamp != stamp_instruments(opened):
            _OPENED[root] = opened = cls() if root != find_default_book() else cls(root)
        return opened

    @classmethod
    @cache
    def load_checked(cls, root: Path) -> Library:
        """Return the library of a book, checked once; raise ContentError with every mistake."""
        default = find_default_book()
        library = cls(root, None if Path(root).resolve() == default else cls(default))
        if root not in SOUND:
            library.check()
        return library

    def check(self) -> None:
        """Check all content; raise ContentError with every mistake, also in what points where."""
        from leergroep.content.checks import check_library

        check_library(self)

    def find_holder(self, slug: str) -> Library:
        """Return the library that has something of this name: this one first, then its base.

        What of its base is asked for is from then on among what this one shows.
        """
        if not self.base or not any(self.came_along(slug, kind) for kind in self.kinds):
            return self
        self._asked.add(slug)
        return self.base

    def came_along(self, slug: str, kind: str) -> bool:
        """Tell whether a book of its own has something of a kind only from its base."""
        inherited = self.base.of_kind(kind) if self.base and self.source is self else {}
        return slug in inherited and inherited[slug] is self.of_kind(kind).get(slug)

    @cached_property
    def source(self) -> Library:
        """Return the library whose pages and cases are meant: this one, if it is a book itself."""
        own = (self.root / TOC).is_file() and (self.instrument_files or self.find_files("cases/*"))
        return self if own or not self.base else self.base

    @cached_property
    def order(self) -> list[str]:
        """Return the docnames in the order of the table of contents; empty without one."""
        file = self.root / TOC
        return read_contents(file) if file.is_file() else []

    @of_source
    def rules(self) -> dict[str, Rule]:
        """Return the rules of thumb in reading order."""
        pages = self.find_files("book/*/*.md")
        files = [file for file in pages if is_rule(file, self.scan)]
        return read_all(files, lambda file: read_rule(file, self.root))

    @of_source
    def scan(self) -> str:
        """Return the slug of the instrument that asks about every rule, "" without one."""
        return find_scan(self.find_files("book/*/*.md"))

    @of_source
    def elements(self) -> dict[str, Element]:
        """Return the elements of the framework in reading order."""
        slugs = dict.fromkeys(rule.element for rule in self.rules.values())
        return read_all(
            [self.root / f"book/{slug}.md" for slug in slugs],
            lambda file: read_element(
                file,
                self.root,
                tuple(rule.slug for rule in self.rules.values() if rule.element == file.stem),
            ),
        )

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Return every Markdown page in reading order, rules and elements included."""
        files = [*self.find_files("book/*.md"), *self.find_files("book/*/*.md")]
        return read_all(files, lambda file: read_page(file, self.root))

    @of_source
    def cases(self) -> dict[str, Case]:
        """Return the cases in reading order."""
        files = [file for file in self.find_files("cases/*.ipynb") if tells_case(file)]
        return read_all(files, lambda file: read_case(file, self.root))

    @property
    def instruments(self) -> dict[str, Instrument]:
        """Return everything that can be filled in and has a file, of every kind, by slug.

        Of what came along a book of its own has what it shows.
        """
        found = [one for kind in self.kinds.values() if kind.declared
                 for one in self.list_shown(kind.name).items()]
        return dict(sorted(found))

    @property
    def kept(self) -> dict[str, Instrument]:
        """Return everything of which documents are kept: instruments, then what kinds make."""
        made = {slug: one for kind in self.kinds.values() if kind.make
                for slug, one in self.list_shown(kind.name).items()}
        return {**self.instruments, **made}

    @property
    def known(self) -> dict[str, Instrument]:
        """Return all of which documents can be read: also what came along and is not shown."""
        return {slug: one for kind in self.kinds for slug, one in self.of_kind(kind).items()}

    def of_kind(self, name: str) -> dict[str, Any]:
        """Return all of one kind by slug, with what came along; raise KeyError for no kind."""
        return self.share(f"kind {name}", lambda: self._read_kind(self.kinds[name]))

    def list_shown(self, kind: str) -> dict[str, Any]:
        """Return of one kind a book's own, and what came along and is shown on a page of it."""
        return {slug: one for slug, one in self.of_kind(kind).items()
                if one.called in self._showing or slug in self._asked
                or not self.came_along(slug, kind)}

    def share(self, name: str, make: Callable[[], Read]) -> Read:
        """Return what `make` made when it was first asked for by this name: kinds share so."""
        if name not in self._shared:
            self._shared[name] = make()
        found: Read = self._shared[name]
        return found

    def kind_of(self, slug: str) -> Kind:
        """Return the kind of something that is kept; raise KeyError when there is none."""
        for kind in self.kinds.values():
            if slug in self.of_kind(kind.name):
                return kind
        raise KeyError(slug)

    def page_of(self, slug: str) -> str:
        """Return the docname of the page of something that is kept, whether it is there or not."""
        kind = self.kind_of(slug)
        one = self.of_kind(kind.name)[slug]
        if self.base and slug not in self._files and (
                self.source is not self or self.came_along(slug, kind.name)):
            return self._showing.get(one.called) or self.base.page_of(slug)
        if kind.find_page:
            page: str = kind.load("find_page")(one, self)
            return page
        return self._files[slug].relative_to(self.root).with_suffix("").as_posix()

    def instrument_at(self, docname: str) -> Instrument | None:
        """Return the instrument whose page this is, None when it is of none."""
        return self._by_page.get(docname)

    @cached_property
    def stamp(self) -> dict[Path, int]:
        """Return when each file of an instrument was last written, as they were first looked at."""
        return stamp_instruments(self)

    @property
    def instrument_files(self) -> list[Path]:
        """Return the files of instruments, as they were first looked at."""
        return list(self.stamp)

    def list_instrument_files(self) -> list[Path]:
        """Return the files of instruments there are now: in notebooks/, and beside any page."""
        folders = {self.root: None, **{(self.root / name).parent: None for name in self.order}}
        return find_instrument_files(self.root / "notebooks", folders)

    @cached_property
    def short_names(self) -> dict[str, str]:
        """Return a short name a case: its city, or its neighbourhood where a city has more."""
        return make_short_names(self.cases.values())

    @of_source
    def traits(self) -> Traits:
        """Return what cases can have in common: themes, levels and questions, by slug."""
        return read_traits(self.traits_file) if self.traits_file.exists() else {}

    @of_source
    def series(self) -> SeriesFile | None:
        """Return how the cases' neighbourhoods went over the years; None without such a file."""
        return read_series(self.series_file) if self.series_file.exists() else None

    @cached_property
    def outline(self) -> dict[str, Any]:
        """Return the outline of the country as GeoJSON, in degrees (WGS 84)."""
        file = self.find_shared("cases/nederland.geojson")
        outline: dict[str, Any] = json.loads(file.read_text("utf-8"))
        return outline

    @cached_property
    def roles(self) -> dict[str, Text]:
        """Return the roles that people in a neighbourhood have; without a file the package's."""
        file = self.find_shared(ROLES)
        known = file if file.exists() else find_default_book() / ROLES
        return {slug: Text(**record) for slug, record in read_yaml(known).data.items()}

    @property
    def traits_file(self) -> Path:
        """Return the file of what cases can have in common."""
        return self.root / TRAITS

    @property
    def series_file(self) -> Path:
        """Return the file of how the cases' neighbourhoods went."""
        return self.root / SERIES

    def find_shared(self, name: str) -> Path:
        """Return a file that content shares: of this folder, or of its base where it has none.

        Beside notebooks that were taken out of their book it stands beside them.
        """
        own, beside = self.root / name, self.root / Path(name).name
        if self.base and not own.exists():
            return beside if self.instrument_files and beside.is_file() else (
                self.base.find_shared(name))
        return own

    def find_files(self, pattern: str) -> list[Path]:
        """Return the files of this folder in the order of the table of contents, then by name."""
        place = {name: index for index, name in enumerate(self.order)}

        def rank(file: Path) -> tuple[int, str]:
            name = file.relative_to(self.root).with_suffix("").as_posix()
            return place.get(name, len(place)), name

        return sorted(self.root.glob(pattern), key=rank)

    @cached_property
    def _files(self) -> dict[str, Path]:
        return {file.stem: file for file in self.instrument_files}

    @cached_property
    def _showing(self) -> dict[str, str]:
        return find_showing(self.root, self.order) if self.base else {}

    @cached_property
    def _by_page(self) -> dict[str, Instrument]:
        return {self.page_of(slug): one for slug, one in self.instruments.items()}

    def _read_kind(self, kind: Kind) -> dict[str, Any]:
        if kind.make:
            return {one.slug: one for one in kind.load("make")(self)}
        if not kind.declared:
            return {}
        files = [file for file, shape in self._shapes.items() if shape == kind.name]
        own = read_all(files, lambda file: read_file(kind, file, self))
        inherited = self.base.of_kind(kind.name) if self.base else {}
        return own | {slug: one for slug, one in inherited.items() if slug not in self._files}

    @cached_property
    def _shapes(self) -> dict[Path, str]:
        return {file: find_shape(file) for file in self.instrument_files}


def read_file(kind: Kind, file: Path, library: Library) -> Instrument:
    """Return the instrument of a kind in a file; raise ContentError with every mistake in it."""
    if kind.read:
        told: Instrument = kind.load("read")(file, library)
        return told
    declared: type[Instrument] = kind.load("declared")
    return read_instrument(file, declared)


_OPENED: dict[Path, Library] = {}


def stamp_instruments(library: Library) -> dict[Path, int]:
    """Return when each file of an instrument was last written, as they are now."""
    return {file: file.stat().st_mtime_ns for file in library.list_instrument_files()}


def read_all(files: Iterable[Path], read: Callable[[Path], Slugged]) -> dict[str, Slugged]:
    """Return what `read` makes of each file by slug; raise ContentError with all mistakes."""
    shelf: dict[str, Slugged] = {}
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
