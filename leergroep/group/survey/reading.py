"""A table to the answers in it: rows of states, and what is wrong with which row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import define, field, frozen

from leergroep.checklist.model import Checklist
from leergroep.group.records import Record
from leergroep.group.survey.answers import BAD, Answers
from leergroep.group.survey.columns import ORDER, Choices, Column, Layout, is_day
from leergroep.group.survey.errors import Problem, shorten_cell
from leergroep.group.survey.heading import find_heading, name_columns
from leergroep.group.survey.people import (
    find_earlier,
    find_new_roles,
    make_marks,
    read_roles,
    read_rounds,
    read_times,
)
from leergroep.group.survey.statements import Statements
from leergroep.group.survey.table import Row, Table

Scale = str | Mapping[Any, Any] | None


@frozen
class Question:
    """Hold what somebody must name before a survey counts: which sentence, and its details."""

    key: str
    details: dict[str, object] = field(factory=dict)


@frozen
class Reading:
    """Hold what was read of a table."""

    columns: tuple[Column, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    records: tuple[Record, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


@define
class Reader:
    """Read one table as answers to one checklist."""

    table: Table
    instrument: Checklist
    chosen: Choices
    scale: Scale = None
    columns: tuple[Column, ...] = ()
    indexes: list[int] = field(factory=list)
    cells: list[Sequence[str]] = field(factory=list)
    questions: list[Question] = field(factory=list)
    problems: list[Problem] = field(factory=list)

    def read(self) -> Reading:
        """Return what is in the table; raise KeyError for a column that is not there."""
        statements = Statements(self.instrument)
        first, end = find_heading(self.table, statements, self.learn())
        names = name_columns(self.table.rows[first:end])
        self.problems = [one for one in self.table.problems if one.row > end]
        self.take_rows(end, len(names))
        layout = Layout(statements, names, [list(one) for one in self.cells], self.chosen,
                        self.learn())
        self.columns = layout.lay()
        self.ask_columns()
        states, days = self.read_answers(), self.read_days()
        keep = self.find_whole(states, days)
        records = self.make_records(states, days, keep)
        problems = sorted(self.problems, key=lambda one: (one.row, one.counts))
        return Reading(
            self.columns, tuple(self.questions), tuple(problems), tuple(records),
            tuple(self.list_notes()))

    def learn(self) -> Answers:
        """Return what knows the words of the scale, and has met no cell yet."""
        words = self.scale if isinstance(self.scale, Mapping) else None
        direction = self.scale if isinstance(self.scale, str) else "up"
        return Answers(self.instrument, direction, words)

    def take_rows(self, start: int, width: int) -> None:
        """Note the rows in which anything stands, as columns; a row that is too long is wrong."""
        widths = self.table.widths
        rows: list[Row] = []
        for index, row in enumerate(self.table.rows[start:], start):
            if len(row) > width:
                self.report(index, "survey-row-long", counts=False)
            elif row:
                if widths and widths[index] < min(width, widths[start - 1]):
                    self.report(index, "survey-row-short")
                self.indexes.append(index)
                rows.append([*row, *[""] * (width - len(row))])
        self.cells = list(zip(*rows, strict=True)) if rows else [()] * width

    def report(
        self, index: int, key: str, column: str = "", counts: bool = True, **details: object
    ) -> None:
        """Note what is wrong in a row."""
        self.problems.append(Problem(self.table.number(index), column, key, counts, details))

    def ask(self, key: str, **details: object) -> None:
        """Note what somebody must name."""
        self.questions.append(Question(key, details))

    def ask_columns(self) -> None:
        """Ask about what is no more than a guess, and about a statement that stands there twice."""
        asked = [one for one in self.columns if one.use == "statement"]
        if not asked:
            headings = [shorten_cell(one.heading, 40) for one in self.columns]
            self.ask("survey-ask-none", headings="; ".join(headings[:12]))
        self.ask_guesses(asked)
        self.ask_twice(asked)

    def ask_guesses(self, asked: Sequence[Column]) -> None:
        """Ask about the columns that stand for a statement by their order, or as a guess."""
        by_order = [shorten_cell(one.heading, 40) for one in asked if one.how == ORDER]
        if by_order:
            self.ask("survey-ask-order", first=by_order[0], last=by_order[-1], count=len(by_order))
        for column in asked:
            if not column.counts and column.how != ORDER:
                self.ask("survey-ask-guess", column=shorten_cell(column.heading), item=column.item,
                         certainty=round(column.certainty * 100))

    def ask_twice(self, asked: Sequence[Column]) -> None:
        """Ask about the statements that more columns stand for."""
        items = [one.item for one in asked]
        for item in dict.fromkeys(one for one in items if items.count(one) > 1):
            names = [shorten_cell(one.heading) for one in asked if one.item == item]
            self.ask("survey-ask-twice", item=item, columns="; ".join(names))

    def find_columns(self, use: str) -> list[Column]:
        """Return the columns of one use."""
        return [one for one in self.columns if one.use == use]

    def read_answers(self) -> np.ndarray:
        """Return the states of each row (rows x statements); BAD where a cell holds no answer."""
        place = {item.slug: index for index, (_, item) in enumerate(self.instrument.items())}
        states = np.zeros((len(self.indexes), len(place)), np.uint8)
        answers = self.learn()
        for column in self.find_columns("statement"):
            found = np.fromiter(map(answers.__getitem__, self.cells[column.place]), np.uint8)
            states[:, place[column.item]] = found
            self.ask_words(column, found)
        self.ask_direction(answers)
        return states

    def ask_words(self, column: Column, found: np.ndarray) -> None:
        """Ask what the words mean where most answers in a column are not on the scale."""
        bad = int((found == BAD).sum())
        if bad * 2 <= int((found != 0).sum()):
            return
        cells = self.cells[column.place]
        words = dict.fromkeys(cells[index] for index in np.flatnonzero(found == BAD).tolist())
        said = ", ".join(f"‘{shorten_cell(one, 30)}’" for one in [*words][:6])
        self.ask("survey-ask-words", column=shorten_cell(column.heading), words=said)

    def ask_direction(self, answers: Answers) -> None:
        """Ask whether 1 is the lowest answer, unless something in the survey says so."""
        said = isinstance(self.scale, str) or (answers.agreed and not answers.opposed)
        numbered = [one for one in self.find_columns("statement") if one.how != "id"
                    and not answers.numbers.isdisjoint(self.cells[one.place])]
        if answers.numbers and not said and (numbered or answers.opposed):
            options = self.instrument.scale.options
            self.ask("survey-ask-direction", most=len(options), low=options[0].word,
                     high=options[-1].word)

    def read_days(self) -> list[str | None]:
        """Return the day of each row: None where it cannot be read."""
        named = self.chosen.round
        if named and is_day(named):
            return [named] * len(self.indexes)
        column = next(iter(self.find_columns("round")), None)
        if column is None:
            return [""] * len(self.indexes)
        days, two_ways = read_rounds(self.cells[column.place])
        if two_ways:
            self.ask("survey-ask-days", column=shorten_cell(column.heading))
        if sum(day is None for day in days) * 2 > len(days):
            self.ask("survey-ask-round", column=shorten_cell(column.heading))
        return days

    def find_whole(self, states: np.ndarray, days: Sequence[str | None]) -> list[int]:
        """Return which rows count, and report the others and every cell that is no answer."""
        self.report_cells(states)
        bad = (states == BAD).any(axis=1)
        states[states == BAD] = 0
        keep = []
        for row, (index, day) in enumerate(zip(self.indexes, days, strict=True)):
            if not states[row].any():
                self.report(index, "survey-row-none" if bad[row] else "survey-row-empty",
                            counts=False)
            elif day is None:
                self.report_cell(row, self.find_columns("round")[0], "survey-day", counts=False)
            else:
                keep.append(row)
        return keep

    def report_cells(self, states: np.ndarray) -> None:
        """Report every cell that is no answer."""
        names = {one.item: one for one in self.find_columns("statement")}
        columns = [names.get(item.slug) for _, item in self.instrument.items()]
        for row, place in np.argwhere(states == BAD).tolist():
            if column := columns[place]:
                self.report_cell(row, column, "survey-cell")

    def report_cell(self, row: int, column: Column, key: str, counts: bool = True) -> None:
        """Report what stands in the cell of a row."""
        found = shorten_cell(self.cells[column.place][row], 40)
        self.report(self.indexes[row], key, column.heading, counts, found=found)

    def make_records(
        self, states: np.ndarray, days: Sequence[str | None], keep: Sequence[int]
    ) -> list[Record]:
        """Return what of the rows counts; of one person in one round only the latest does."""
        roles, marks = self.read_roles(), self.read_marks()
        told = [days[row] or "" for row in keep]
        earlier = find_earlier(told, [marks[row] for row in keep])
        for old, new in earlier.items():
            other = self.table.number(self.indexes[keep[new]])
            self.report(self.indexes[keep[old]], "survey-twice", counts=False, other=other)
        kept = {row: (day, roles[row], states[row].tobytes())
                for place, (row, day) in enumerate(zip(keep, told, strict=True))
                if place not in earlier}
        origins = self.list_origins({row: about[1:] for row, about in kept.items()})
        number = self.table.number
        return [
            Record(f"{self.table.name}:{number(self.indexes[row])}", day, role, marks[row], given,
                   origin="" if marks[row] else origins[row])
            for row, (day, role, given) in kept.items()
        ]

    def read_roles(self) -> list[str]:
        """Return the role of each row, "" where it is unknown."""
        column = next(iter(self.find_columns("role")), None)
        if column is None:
            return [""] * len(self.indexes)
        cells = self.cells[column.place]
        roles, other = read_roles(cells, self.instrument)
        numbers = [self.table.number(index) for index in self.indexes]
        self.problems += find_new_roles(cells, other, column.heading, numbers)
        return roles

    def read_marks(self) -> list[str]:
        """Return the mark of each row, "" where nothing tells whose it is."""
        column = next(iter(self.find_columns("mark")), None)
        return make_marks(self.cells[column.place]) if column else [""] * len(self.indexes)

    def list_origins(self, kept: Mapping[int, tuple[str, bytes]]) -> dict[int, str]:
        """Return what tells each row from those of another survey, or shows that it is the same.

        With the second in which it was filled in a row is known wherever it comes back; without one
        only in the same file, since two people may well answer alike.
        """
        timed = [one for one in self.columns if one.use == "round" or one.how == "time"]
        seconds = [read_times(self.cells[one.place]) for one in timed]
        whole = hash(tuple(map(tuple, self.table.rows)))
        seen: Counter[tuple[object, ...]] = Counter()
        found = {}
        for row, about in kept.items():
            key = (next((one[row] for one in seconds if one[row]), whole), *about)
            seen[key] += 1
            found[row] = f"survey {hash((key, seen[key]))}"
        return found

    def list_notes(self) -> Iterator[tuple[str, str]]:
        """Yield the free text that was chosen, column by column, in an order that names nobody."""
        for column in self.find_columns("note"):
            texts = {*self.cells[column.place]} - {""}
            yield from ((column.heading, text) for text in sorted(texts))

