"""Columns and statements laid beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field, frozen

from leergroep.content.problems import look_up
from leergroep.group.survey.answers import BAD, Answers
from leergroep.group.survey.days import ISO
from leergroep.group.survey.names import COUNTED, TIMES, find_column, is_personal
from leergroep.group.survey.statements import (
    BY_NUMBER,
    BY_ORDER,
    CERTAIN,
    Match,
    Statements,
    count_numbers,
    is_numbered,
)
from leergroep.group.survey.words import normalize, write_cell

ORDER = "order"


@frozen
class Column:
    """Hold what one column of a survey was understood to be.

    `use` is "statement", "round", "role", "mark", "note" or "left-out". `how` says of a statement
    by what it was known ("given", "id", "text", "like", "number" or "order"), and of what is left
    out why ("personal", "time", "given" or "other"). `certainty` goes from 0 to 1.
    """

    place: int
    heading: str
    use: str
    item: str = ""
    certainty: float = 1.0
    how: str = ""

    @property
    def counts(self) -> bool:
        """Tell whether the column is certain enough to count."""
        return self.use != "statement" or self.certainty >= CERTAIN


@frozen
class Choices:
    """Hold what somebody said by hand of the columns of a survey."""

    columns: Mapping[Any, str | None] | str | None = None
    role: str | None = None
    round: str | None = None
    mark: str | None = None
    notes: Sequence[str] = ()


@define
class Layout:
    """Find out what each column of a survey is; `names` has all headings over a column."""

    statements: Statements
    names: list[list[str]]
    cells: list[list[str]]
    chosen: Choices
    answers: Answers
    found: dict[int, Column] = field(factory=dict)

    @property
    def headings(self) -> list[str]:
        """Return what each column is called: the last heading over it that says anything."""
        return [next((one for one in reversed(names) if one), "") for names in self.names]

    def lay(self) -> tuple[Column, ...]:
        """Return what each column is, in their order; raise KeyError for an unknown one."""
        self._take_given()
        self._take_statements()
        for use in ("round", "role", "mark"):
            if not getattr(self.chosen, use):
                place = find_column(use, self.headings, set(self.found))
                if place is not None:
                    self._take(place, use)
        self._guess_by_text()
        self._leave_out_personal()
        self._guess_by_number()
        self._guess_by_order()
        for place, heading in enumerate(self.headings):
            why = "time" if normalize(heading) in TIMES else "other"
            self.found.setdefault(place, Column(place, heading, "left-out", how=why))
        return tuple(self.found[place] for place in range(len(self.names)))

    def find_place(self, name: Any) -> int:
        """Return which column is called so; raise KeyError that lists the headings there are."""
        known = {one: place for place, names in reversed([*enumerate(self.names)])
                 for one in names if one}
        said = write_cell(name)
        return known[said] if said in known else look_up(known, said, "column")

    def _take(self, place: int, use: str, match: Match | None = None, how: str = "") -> None:
        item, certainty = (match.item, match.certainty) if match else ("", 1.0)
        self.found[place] = Column(
            place, self.headings[place], use, item, certainty, match.how if match else how)

    def _take_given(self) -> None:
        chosen = self.chosen
        for use in ("role", "round", "mark"):
            name = getattr(chosen, use)
            if name and (use != "round" or not is_day(name)):
                self._take(self.find_place(name), use, how="given")
        for name in chosen.notes:
            self._take(self.find_place(name), "note", how="given")
        if isinstance(chosen.columns, Mapping):
            for name, item in chosen.columns.items():
                self._take_named(self.find_place(name), item)

    def _take_named(self, place: int, item: str | None) -> None:
        if item is None:
            self._take(place, "left-out", how="given")
            return
        slugs = {slug: slug for slug in self.statements.ids.values()}
        self._take(place, "statement", Match(look_up(slugs, item, "statement"), 1.0, "given"))

    def _take_statements(self) -> None:
        taken = {one.item for one in self.found.values() if one.how == "given"}
        for place, names in enumerate(self.names):
            if place in self.found:
                continue
            found = next((one for name in names if (one := self.statements.find(name))), None)
            if found and found.item not in taken:
                self._take(place, "statement", found)

    def _left(self) -> list[str]:
        """Return the statements that have no column yet, in their order."""
        taken = {one.item for one in self.found.values()}
        return [slug for slug in self.statements.ids.values() if slug not in taken]

    def _guess_by_text(self) -> None:
        left = set(self._left())
        guesses = [(place, found) for place, heading in enumerate(self.headings)
                   if place not in self.found and 8 < len(heading) < 1_000
                   and (found := self.statements.guess(heading, left))]
        for place, found in sorted(guesses, key=lambda one: -one[1].certainty):
            if found.item in left:
                left.remove(found.item)
                self._take(place, "statement", found)

    def _leave_out_personal(self) -> None:
        for place, names in enumerate(self.names):
            if place not in self.found and is_personal(" ".join(names), self.cells[place]):
                self._take(place, "left-out", how="personal")

    def _guess_by_number(self) -> None:
        """Take columns numbered as the statements are: only where none is known otherwise."""
        left = self._left()
        told = [names[0] or self.headings[place] for place, names in enumerate(self.names)]
        like = [place for place in self._untaken() if count_numbers(told[place]) > 1]
        if len(like) != len(left) or len(left) != len(self.statements.ids):
            return
        given = [one for place in like for one in self.cells[place]]
        if is_numbered([told[place] for place in like], self.statements.instrument) \
                and is_answered(given, self.answers):
            for place, slug in zip(like, left, strict=True):
                self._take(place, "statement", Match(slug, BY_NUMBER, "number"))

    def _guess_by_order(self) -> None:
        left = self._left()
        like = [place for place in self._untaken()
                if normalize(self.headings[place]) not in COUNTED
                and is_answered(self.cells[place], self.answers)]
        if len(like) != len(left):
            return
        certainty, how = (1.0, "given") if self.chosen.columns == ORDER else (BY_ORDER, ORDER)
        for place, slug in zip(like, left, strict=True):
            self._take(place, "statement", Match(slug, certainty, how))

    def _untaken(self) -> list[int]:
        return [place for place in range(len(self.names)) if place not in self.found]


def is_answered(cells: Sequence[str], answers: Answers) -> bool:
    """Tell whether a column holds answers: four of every five cells that say anything."""
    some = [one for one in cells[:500] if one]
    good = sum(answers[one] != BAD for one in some)
    return bool(some) and good * 5 >= len(some) * 4


def is_day(name: str) -> bool:
    """Tell whether a round is given as a day for everybody, not as the name of a column."""
    return bool(ISO.fullmatch(str(name)))
