"""A survey held elsewhere: what was understood of it, before anything counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd
from attrs import field, frozen

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.arguments import check_values, explain_keywords
from leergroep.group.records import Importer, SheetCollection
from leergroep.group.survey.columns import ORDER, Choices, Column, is_day
from leergroep.group.survey.errors import Problem, SurveyError, shorten_cell
from leergroep.group.survey.reading import Question, Reader, Reading, Scale
from leergroep.group.survey.statements import Statements
from leergroep.group.survey.table import MOST_BYTES, Table, read_tables
from leergroep.group.survey.words import write_cell
from leergroep.messages import translate
from leergroep.messages.text import Text

if TYPE_CHECKING:
    from leergroep.group.group import Group

Source: TypeAlias = "str | Path | bytes | pd.DataFrame"
Columns = Mapping[Any, str | None] | str | None
DIRECTIONS = ("up", "down")
# More nobody reads on a screen; `problems` and `columns` have all.
SHOWN = 10


@frozen(repr=False)
class Survey:
    """Hold what was understood of a survey: nothing of it counts until `to_group`.

    `columns` says of every column what it is, by what that is known and how certain (0 to 1; below
    0.9 it is asked). `questions` are the sentences that must be answered before it counts,
    `problems` what is wrong in which row: each names row, column and remedy, and leaves all other
    rows as they are. `people` is how many rows count.
    """

    instrument: Checklist
    name: str
    reading: Reading
    language: str = "nl"
    library: Library = field(factory=Library.default)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return what each column was understood to be, the first column first."""
        return self.reading.columns

    @property
    def left_out(self) -> dict[str, str]:
        """Return the headings of what is not taken over, each with the reason in a sentence."""
        return {one.heading: translate(REASONS[one.how], self.language)
                for one in self.columns if one.use == "left-out"}

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the sentences that say what must be named before the survey counts."""
        return tuple(map(self._say, self.reading.questions))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong, row by row; `describe(language)` makes a sentence of each."""
        return self.reading.problems

    @property
    def people(self) -> int:
        """Return how many rows count."""
        return len(self.reading.records)

    @property
    def notes(self) -> pd.DataFrame:
        """Return the free text that was chosen with `notes`, in the alphabet: nobody's name.

        Columns: column (its heading) and note; the same text in a column stands there once.
        """
        return pd.DataFrame(self.reading.notes, columns=["column", "note"])

    def to_frame(self) -> pd.DataFrame:
        """Return the columns of the survey as a table.

        Columns: column (its heading), use, item (of a statement), statement (its text), certainty
        (0 to 1), how (see Column) and counts.
        """
        texts = {item.slug: item.statement[self.language] for _, item in self.instrument.items()}
        return pd.DataFrame(
            [(one.heading, one.use, one.item, texts.get(one.item, ""), one.certainty, one.how,
              one.counts) for one in self.columns],
            columns=["column", "use", "item", "statement", "certainty", "how", "counts"])

    def to_group(self) -> Group:
        """Return the group; raise SurveyError while something must be named, or nothing counts."""
        from leergroep.group.group import Group

        pile = SheetCollection()
        self.add_to(Importer(pile, self.language))
        return Group._of(pile, self.instrument.slug, None, self.language, self.library)

    def add_to(self, gathered: Importer) -> None:
        """Add every row that counts to what is read; raise SurveyError as `to_group` does."""
        self.check()
        for problem in self.problems:
            gathered.refuse(
                f"{self.name}:{problem.row}", problem.key, problem.describe(self.language))
        for record in self.reading.records:
            gathered.add(self.instrument.slug, record)

    def check(self) -> None:
        """Raise SurveyError that says what was understood while something must be named."""
        if self.questions:
            error = SurveyError("survey-asks", self.language, questions=" ".join(self.questions),
                                understood=self.describe())
        elif not self.people:
            error = SurveyError("survey-nobody", self.language, understood=self.describe())
        else:
            return
        error.survey = self
        raise error

    def describe(self) -> str:
        """Return in a sentence what was understood."""
        many = Counter(one.use for one in self.columns)
        bad = len({one.row for one in self.problems if not one.counts})
        return translate(
            "survey-understood", self.language, known=many["statement"], people=self.people,
            all=len(list(self.instrument.items())), left=many["left-out"], bad=bad)

    def __repr__(self) -> str:
        """Return in a line what was understood: no answers, and nobody's name."""
        known = sum(one.use == "statement" for one in self.columns)
        left = ", ".join(repr(shorten_cell(one, 30)) for one in self.left_out) or "nothing"
        asks = f"; {len(self.questions)} to name first, see questions" if self.questions else ""
        return (f"<Survey {self.instrument.slug} in {self.name!r}: {known} of "
                f"{len(list(self.instrument.items()))} statements, {self.people} people, "
                f"{len(self.problems)} problems, left out: {left}{asks}>")

    def _repr_html_(self) -> str:
        told = [one.describe(self.language) for one in self.problems[:SHOWN]]
        more = len(self.problems) - len(told)
        if more > 0:
            told.append(translate("survey-more", self.language, count=more))
        lines = "".join(f"<li>{escape(one)}</li>" for one in (*self.questions, *told))
        table: str = self.to_frame().to_html(index=False)
        return f"<p>{escape(self.describe())}</p><ul>{lines}</ul>{table}"

    def _say(self, question: Question) -> str:
        details = {name: one[self.language] if isinstance(one, Text) else one
                   for name, one in question.details.items()}
        return translate(question.key, self.language, **details)


REASONS = {
    "personal": "survey-left-personal", "time": "survey-left-time", "given": "survey-left-given",
    "other": "survey-left-other",
}


@explain_keywords
def read_survey(
    source: Source, checklist: str | Checklist, *, columns: Columns = None,
    role: str | None = None, round: str | None = None, mark: str | None = None,
    notes: Sequence[str] = (), scale: Scale = None, sheet: str | None = None,
    language: str = "nl", library: Library | None = None,
) -> Survey:
    """Return what is understood of a survey, before anything counts; `to_group` makes it count.

    `source` is a file (CSV in every dialect, xlsx), its bytes, or a DataFrame. `columns` corrects
    what is guessed: {heading: statement's id, or None to leave it out}, or "order" to say that the
    columns with answers stand in the order of the statements. `role` and `mark` name columns,
    `round` a column or a day ("2026-11-23") for all; of a name only a mark is kept, as of a sheet.
    `notes` names columns of free text, which otherwise stay out. `scale` says what answers mean:
    "up" where 1 is the lowest answer, "down" where 1 is the highest, or {what stands there: number,
    "unknown", "not-applicable" or None}. `sheet` names the sheet of a workbook. Raises SurveyError
    (a ValueError) for what is no table, OSError for no file, KeyError for a checklist, column or
    statement that is not there.
    """
    library = library or Library.default()
    check_values({"language": language})
    instrument = find_checklist(checklist, library)
    check_scale(scale, columns)
    if round and is_day(round):
        check_values({"round": round})
    table = open_table(source, Statements(instrument), sheet, language)
    chosen = Choices(columns, role, round, mark, (notes,) if isinstance(notes, str) else notes)
    reading = Reader(table, instrument, chosen, scale).read()
    return Survey(instrument, table.name, reading, language, library)


def find_checklist(checklist: str | Checklist, library: Library) -> Checklist:
    """Return a checklist by its name; raise KeyError that lists those there are."""
    if isinstance(checklist, Checklist):
        return checklist
    found: Checklist = look_up(library.of_kind("checklist"), checklist, "checklist")
    return found


def check_scale(scale: Scale, columns: Columns) -> None:
    """Raise ValueError for a direction or an order that is none."""
    if isinstance(scale, str) and scale not in DIRECTIONS:
        raise ValueError(f"there is no scale {scale!r}; there are: 'up', 'down' and a mapping")
    if isinstance(columns, str) and columns != ORDER:
        raise ValueError(f"columns is a mapping of headings to statements, or {ORDER!r}")


def open_table(
    source: Source, statements: Statements, sheet: str | None, language: str
) -> Table:
    """Return the table in a source: of a workbook the one sheet that names most statements."""
    if isinstance(source, pd.DataFrame):
        return take_frame(source)
    name = "survey" if isinstance(source, bytes) else Path(source).name
    raw = source if isinstance(source, bytes) else read_file(Path(source), language)
    return choose_sheet(read_tables(name, raw, statements.count, language), statements, sheet,
                        language)


def read_file(path: Path, language: str) -> bytes:
    """Return the bytes of a file; raise SurveyError for one that is too large."""
    if path.stat().st_size > MOST_BYTES:
        raise SurveyError("survey-size", language, most=MOST_BYTES // 1_000_000)
    return path.read_bytes()


def take_frame(frame: pd.DataFrame) -> Table:
    """Return a DataFrame as a table; row 1 is its first row, since its headings are none."""
    names = [one if isinstance(one, tuple) else (one,) for one in frame.columns]
    head = [[write_cell(one) for one in level] for level in zip(*names, strict=True)]
    cells = [[write_cell(one) for one in frame.iloc[:, place].astype(object)]
             for place in range(len(names))]
    rows = [list(row) for row in zip(*cells, strict=True)]
    return Table("frame", [*head, *rows], head=frame.columns.nlevels, bare=True)


def choose_sheet(
    tables: Sequence[Table], statements: Statements, sheet: str | None, language: str
) -> Table:
    """Return the sheet that is named or the only one that fits; raise SurveyError otherwise."""
    if not tables:
        raise SurveyError("survey-no-rows", language)
    if sheet is not None:
        return look_up({one.sheet: one for one in tables}, sheet, "sheet")
    scores = [statements.count(one.rows[:20]) for one in tables]
    fits = [one for one, score in zip(tables, scores, strict=True) if score]
    if len(fits) == 1 or len(tables) == 1:
        return (fits or tables)[0]
    names = ", ".join(f"‘{one.sheet}’" for one in fits or tables)
    raise SurveyError("survey-sheets", language, sheets=names)

