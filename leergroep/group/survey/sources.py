"""Surveys among whatever else lies in a folder: what they are, their contents say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from leergroep.checklist.model import Checklist
from leergroep.documents.encoding import decode_text
from leergroep.group.records import Checklists, Importer
from leergroep.group.survey.columns import Choices
from leergroep.group.survey.errors import SurveyError
from leergroep.group.survey.reading import Reader
from leergroep.group.survey.statements import Statements, list_parts
from leergroep.group.survey.survey import Survey, choose_sheet
from leergroep.group.survey.table import MOST_HEAD, ZIP, Table, read_tables
from leergroep.group.survey.words import normalize, squeeze

# Fewer statements than this may stand in any text by chance.
FEWEST = 2
TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm")
DELIMITED = re.compile("[;,\t|]")


def add_survey(
    name: str, raw: str | bytes, checklists: Checklists, gathered: Importer,
    read_codes: Callable[[str], int],
) -> bool:
    """Add the rows of a source that is a survey; tell whether it was read.

    A list of share codes is none, also where it is a table: `read_codes` adds those that stand in
    a text, and returns how many there are. Raises SurveyError for a survey of which
    something must be named first, for a workbook in which no statement stands, and for a table in
    a file that says by its name that it is one.
    """
    if not may_be_table(raw):
        return False
    known = know_statements(Known(checklists.values()))
    try:
        tables = read_tables(name, raw, known.count, gathered.language)
    except SurveyError:
        if isinstance(raw, bytes) and raw.startswith(ZIP):
            raise
        # Whatever text it is, there may be codes in it.
        return False
    if max((known.count(one.rows[:MOST_HEAD]) for one in tables), default=0) >= FEWEST:
        add_rows(name, tables, known.choose(tables), gathered)
        return True
    is_workbook = raw[:4] in (ZIP, ZIP.decode())
    if not is_workbook and not name.lower().endswith(TABLES):
        return False
    if sum([read_codes(write_rows(one)) for one in tables]):
        return True
    raise SurveyError("survey-unclear", gathered.language)


def write_rows(table: Table) -> str:
    """Return a table as a text with a line for each row, for who searches it for codes."""
    return "\n".join(" \t".join(row) for row in table.rows)


class Known(tuple[Checklist, ...]):
    """Hold checklists, known by which they are: what is in them cannot be hashed."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Tell whether these are the same checklists."""
        return isinstance(other, Known) and [*map(id, self)] == [*map(id, other)]

    def __hash__(self) -> int:
        """Return a number that the same checklists share."""
        return hash(tuple(map(id, self)))


@frozen
class AllStatements:
    """Know the statements of all checklists, to tell quickly whether a table names any."""

    each: tuple[Statements, ...]
    ids: frozenset[str]
    texts: frozenset[str]

    def count(self, rows: Iterable[Sequence[str]]) -> int:
        """Return how many cells the best of a few rows has that name a statement of any list."""
        return max((sum(map(self._names, row)) for row in rows), default=0)

    def choose(self, tables: Sequence[Table]) -> Statements:
        """Return the checklist of which the tables name most statements."""
        return max(self.each, key=lambda one: max(
            one.count(table.rows[:MOST_HEAD]) for table in tables))

    def _names(self, cell: str) -> bool:
        return any(squeeze(part) in self.ids or normalize(part) in self.texts
                   for part in list_parts(cell)) if cell else False


@lru_cache(maxsize=8)
def know_statements(checklists: Known) -> AllStatements:
    """Return the statements of all checklists, made once: a folder may hold thousands of files."""
    each = tuple(map(Statements, checklists))
    return AllStatements(each, frozenset(id for one in each for id in one.ids),
                         frozenset(text for one in each for text in one.texts))


def add_rows(
    name: str, tables: list[Table], statements: Statements, gathered: Importer
) -> None:
    """Add the rows of the sheet that names most statements of a checklist."""
    instrument: Checklist = statements.instrument
    table = choose_sheet(tables, statements, None, gathered.language)
    reading = Reader(table, instrument, Choices()).read()
    Survey(instrument, name, reading, gathered.language).add_to(gathered)


def may_be_table(raw: str | bytes) -> bool:
    """Tell whether a source may be a table: not JSON, and something stands between its cells."""
    if raw[:1] in (b"{", "{"):
        return False
    if isinstance(raw, bytes) and raw.startswith(ZIP):
        return True
    first = raw[:4096] if isinstance(raw, str) else decode_text(raw[:4096])
    text = first.lstrip("\ufeff \t\r\n")
    return not text.startswith(("{", "[")) and DELIMITED.search(text) is not None
