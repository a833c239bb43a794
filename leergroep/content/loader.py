"""The library: one content folder, read once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from leergroep.board.model import Board
from leergroep.board.reader import check_board, read_board
from leergroep.checklist.model import Checklist, Scale
from leergroep.checklist.reader import check_checklist, read_checklist
from leergroep.checklist.scales import check_scales, read_scales
from leergroep.content.cases import check_case, check_notebook, read_case
from leergroep.content.instrument import Instrument
from leergroep.content.model import Case, Element, Page, Rule
from leergroep.content.pages import (
    check_page,
    check_rule,
    is_rule,
    list_asked_rules,
    read_element,
    read_page,
    read_rule,
)
from leergroep.content.problems import ContentError, Problem
from leergroep.content.references import check_references
from leergroep.content.shapes import CHECKLIST, check_shape, select_shape
from leergroep.content.source_file import read_yaml
from leergroep.content.table_of_contents import check_contents, read_contents
from leergroep.content.traits import Traits, check_traits, make_short_names, read_traits
from leergroep.ladder.model import Ladder
from leergroep.ladder.reader import check_ladder, read_ladder
from leergroep.session.model import SessionBoard, build_session_board

PACKAGE = Path(__file__).parents[1]
Read = TypeVar("Read")


def find_default_root() -> Path:
    """Return the folder with book/ and cases/: the checkout, or what the wheel carries."""
    checkout = PACKAGE.parent
    return checkout if (checkout / "_toc.yml").is_file() else PACKAGE / "library"


class Library:
    """Give the rules, elements, cases and instruments of a content folder by slug.

    Reads on first use. Every property raises ContentError with all mistakes of its kind.
    """

    def __init__(self, root: Path | None = None):
        """Open the content in `root`, or the book this package came with."""
        self.root = Path(root) if root else find_default_root()

    @classmethod
    @cache
    def default(cls) -> Library:
        """Return the library of the book this package came with, read once."""
        return cls()

    @classmethod
    @cache
    def checked(cls, root: Path) -> Library:
        """Return the library of a folder, checked once; raise ContentError with every mistake."""
        library = cls(root)
        library.check()
        return library

    @cached_property
    def order(self) -> list[str]:
        """Return the docnames in the order of the table of contents; empty without one."""
        file = self.root / "_toc.yml"
        return read_contents(file) if file.is_file() else []

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Return the rules of thumb in reading order."""
        files = [file for file in self._files("book/*/*.md") if is_rule(file)]
        return read_all(files, lambda file: read_rule(file, self.root))

    @cached_property
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
        files = [*self._files("book/*.md"), *self._files("book/*/*.md")]
        return read_all(files, lambda file: read_page(file, self.root))

    @cached_property
    def cases(self) -> dict[str, Case]:
        """Return the cases in reading order."""
        return read_all(self._files("cases/*.ipynb"), lambda file: read_case(file, self.root))

    @cached_property
    def instruments(self) -> dict[str, Checklist]:
        """Return the checklists by slug."""
        scales, rules = self.scales, self.rules
        return read_all(
            self._shaped(CHECKLIST),
            lambda file: read_checklist(file, scales, rules, self.elements),
        )

    @cached_property
    def boards(self) -> dict[str, Board]:
        """Return the boards by slug."""
        return read_all(self._shaped("board"), read_board)

    @cached_property
    def lists(self) -> dict[str, Board]:
        """Return the lists that are weighed by slug."""
        return read_all(self._shaped("list"), read_board)

    @cached_property
    def ladders(self) -> dict[str, Ladder]:
        """Return the ladders by slug."""
        return read_all(self._shaped("ladder"), read_ladder)

    @cached_property
    def tools(self) -> dict[str, Instrument]:
        """Return everything that can be filled in, of every shape, by slug."""
        shelves = (self.instruments, self.boards, self.lists, self.ladders)
        return dict(sorted((slug, one) for shelf in shelves for slug, one in shelf.items()))

    @cached_property
    def sessions(self) -> dict[str, SessionBoard]:
        """Return what a session on each case fills in, by the slug of the case."""
        return {slug: build_session_board(case, self.short_names[slug], self.rules)
                for slug, case in self.cases.items()}

    @cached_property
    def kept(self) -> dict[str, Instrument]:
        """Return everything of which documents are kept, by its slug: tools, then sessions."""
        return {**self.tools, **{one.slug: one for one in self.sessions.values()}}

    @cached_property
    def scales(self) -> dict[str, Scale]:
        """Return the scales that instruments share by name."""
        return read_scales(self.scales_file)

    @cached_property
    def short_names(self) -> dict[str, str]:
        """Return a short name a case: its city, or its neighbourhood where a city has more."""
        return make_short_names(self.cases.values())

    @cached_property
    def traits(self) -> Traits:
        """Return what cases can have in common: themes, levels and questions, by slug."""
        return read_traits(self.traits_file)

    @cached_property
    def outline(self) -> dict[str, Any]:
        """Return the outline of the country as GeoJSON, in degrees (WGS 84)."""
        return json.loads((self.root / "cases" / "nederland.geojson").read_text("utf-8"))

    @property
    def traits_file(self) -> Path:
        """Return the file of what cases can have in common."""
        return self.root / "cases" / "traits.yml"

    @property
    def scales_file(self) -> Path:
        """Return the file of the scales that instruments share."""
        return self.root / "notebooks" / "scales.yml"

    def instrument_file(self, slug: str) -> Path:
        """Return the file of an instrument, whether it is there or not."""
        return self.root / "notebooks" / f"{slug}.yml"

    def _instrument_files(self) -> list[Path]:
        files = sorted((self.root / "notebooks").glob("*.yml"))
        return [file for file in files if file != self.scales_file]

    def _shaped(self, shape: str) -> list[Path]:
        return select_shape(self._instrument_files(), shape)

    def check(self) -> None:
        """Check all content; raise ContentError with every mistake, also in what points where."""
        each = [
            problem
            for check, files in self._checks().items()
            for file in files
            for problem in find_problems(check, file)
        ]
        problems = list(dict.fromkeys(each)) or find_problems(lambda: check_references(self))
        if problems:
            raise ContentError(problems)

    def _checks(self) -> dict[Callable[[Path], list[Problem]], list[Path]]:
        scan = list_asked_rules(self.instrument_file("vuistregelscan"))
        return {
            check_scales: [self.scales_file],
            check_traits: [self.traits_file],
            check_contents: self._files("_toc.yml"),
            check_page: self._files("book/*.md"),
            lambda file: check_rule(file, scan): self._files("book/*/*.md"),
            check_case: self._files("cases/*.ipynb"),
            check_notebook: self._files("notebooks/*.ipynb"),
            check_shape: self._instrument_files(),
            self._check_instrument: self._shaped(CHECKLIST),
            check_board: [*self._shaped("board"), *self._shaped("list")],
            check_ladder: self._shaped("ladder"),
        }

    def _check_instrument(self, file: Path) -> list[Problem]:
        scales = read_yaml(self.scales_file).data or {}
        rules = {page.stem for page in self._files("book/*/*.md")}
        return check_checklist(read_yaml(file), scales, rules)

    def _files(self, pattern: str) -> list[Path]:
        place = {name: index for index, name in enumerate(self.order)}

        def rank(file: Path) -> tuple[int, str]:
            name = file.relative_to(self.root).with_suffix("").as_posix()
            return place.get(name, len(place)), name

        # A README is for who writes the book, never a page of it.
        files = (file for file in self.root.glob(pattern) if file.name != "README.md")
        return sorted(files, key=rank)


def find_problems(check: Callable[..., Iterable[Problem]], *about: Path) -> list[Problem]:
    """Return what a check finds, also when it had to stop at a mistake."""
    try:
        return list(check(*about))
    except ContentError as error:
        return error.problems


def read_all(files: Iterable[Path], read: Callable[[Path], Read]) -> dict[str, Read]:
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
