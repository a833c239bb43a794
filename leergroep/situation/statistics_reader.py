"""Files of CBS and the Leefbaarometer to tables, with the row and column of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from leergroep.documents.arguments import explain_arguments
from leergroep.documents.encoding import decode_text
from leergroep.situation.areas import clean_code, is_other_region
from leergroep.situation.cells import Cells, find_decimal
from leergroep.situation.columns import (
    CHANGES,
    LIVEABILITY,
    NAMES,
    TOWNS,
    VERSIONS,
    YEARS,
    Column,
    find_column,
    is_figure,
    read_column,
)
from leergroep.situation.csv_rows import split_csv
from leergroep.situation.errors import RowProblem, StatisticsError
from leergroep.situation.statistics_table import StatisticsTable

# All figures of every neighbourhood in the country are half of this.
MOST_BYTES = 50_000_000
# A heading stands above the first row with a code, and that is one of these.
MOST_HEAD = 200
# So many rows say which column has the codes.
SAMPLED = 200
MOST_PROBLEMS = 200
MOST_NAMED = 5
# More doubled rows than one in so many: each area stands in the file more than once.
DOUBLED = 10
ZIP, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
YEAR = re.compile(r"(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])")
PERIOD = re.compile(r"((?:19|20)[0-9]{2})(?:JJ00)?(\*{0,2})(?:\.0)?(?: ?\([^()]*\))?")
FILE_VERSION = re.compile(
    r"leefbaarometer[^0-9]{0,3}([0-9])(?:[.-]([0-9]))?(?![0-9])", re.IGNORECASE)
VERSION = re.compile(r"([0-9])(?:\.([0-9]))?")
FOOTNOTE = re.compile(r"(?:©|bron\b|source\b|\*)", re.IGNORECASE)
Row = Sequence[str]
# The rows of a sheet, and what is wrong in them.
Sheet = tuple[list[list[str]], list[RowProblem]]
# A row with its number, as a spreadsheet counts.
Numbered = tuple[int, Row]


@explain_arguments
def read_statistics(
    file: str | Path, *, year: str | int = "", language: str = "nl"
) -> StatisticsTable:
    """Return the figures in a CSV or xlsx of CBS or the Leefbaarometer.

    `year` is for a file that does not say it. Raises StatisticsError, with row, column and remedy,
    for what holds no figures of neighbourhoods; OSError when it cannot be read.
    """
    path = Path(file)
    check_bytes(path.stat().st_size, language)
    table = parse_statistics(path.name, path.read_bytes(), language)
    if year:
        table = table.with_year(str(year))
    if "" in table.years:
        raise StatisticsError("situation-year", language, file=path.name)
    return table


def check_bytes(size: int, language: str) -> None:
    """Raise StatisticsError for a file that is larger than any of these."""
    if size > MOST_BYTES:
        raise StatisticsError("situation-size", language, size=round(size / 1_000_000),
                              most=MOST_BYTES // 1_000_000)


def parse_statistics(name: str, raw: bytes, language: str) -> StatisticsTable:
    """Return the figures in a file's bytes; raise StatisticsError when it holds none."""
    check_bytes(len(raw), language)
    if raw.startswith(ZIP):
        from leergroep.situation.workbook_rows import read_sheets

        return choose_sheet(name, read_sheets(raw, language), language)
    if raw.startswith(OLD):
        raise StatisticsError("situation-old", language)
    return parse_csv(name, decode_text(raw), language)


def parse_csv(name: str, text: str, language: str) -> StatisticsTable:
    """Return the figures in the text of a CSV; raise StatisticsError when it holds none."""
    text = text.lstrip("\ufeff")
    rows, delimiter = split_csv(text, language)
    return parse_rows(name, rows, find_decimal(text, delimiter), language)


def choose_sheet(name: str, sheets: Sequence[Sheet], language: str) -> StatisticsTable:
    """Return the figures of the sheet with the most areas; raise StatisticsError when none has."""
    tables = []
    failed = StatisticsError("situation-empty", language)
    for rows, told in sheets:
        try:
            tables.append(parse_rows(name, rows, ".", language, told))
        except StatisticsError as error:
            failed = error
    if not tables:
        raise failed
    return max(tables, key=lambda table: len(table.codes))


@frozen
class Layout:
    """Hold where things stand in the rows of a file."""

    head: int
    columns: list[Column]
    code: int
    name: int
    town: int
    year: int
    change: int
    version: int


def parse_rows(
    name: str, rows: Sequence[Row], decimal: str, language: str, told: Sequence[RowProblem] = ()
) -> StatisticsTable:
    """Return the figures in rows of texts; raise StatisticsError when they hold none.

    `told` is what a workbook says is wrong with rows; above the heading it is no trouble.
    """
    layout = find_layout(rows, language)
    problems = [one for one in told if one.row > layout.head]
    kept = list(keep_rows(rows, layout, problems))
    if not kept:
        raise StatisticsError("situation-empty", language)
    kept = drop_doubles(kept, layout, problems, language)
    years, provisional = read_years(name, kept, layout)
    figures = read_figures(kept, layout, decimal, problems)
    if not figures:
        raise StatisticsError("situation-no-figures", language)
    return StatisticsTable(
        name=name, kind=name_kind(layout.columns), version=find_version(name, kept, layout),
        columns=tuple(column for column, _ in figures),
        codes=[clean_code(row[layout.code]) for _, row in kept],
        names=take_cells(kept, layout.name), towns=take_cells(kept, layout.town), years=years,
        changes=read_changes(kept, layout),
        values={column.key: values for column, values in figures},
        provisional=provisional,
        problems=tuple(sorted(problems, key=lambda one: one.row)[:MOST_PROBLEMS]),
    )


def find_layout(rows: Sequence[Row], language: str) -> Layout:
    """Return where things stand in the rows; raise StatisticsError where no code is found."""
    first = next((at for at, row in enumerate(rows[:MOST_HEAD]) if any(map(clean_code, row))), 0)
    if not first:
        named = [cell.strip() for cell in max(rows[:20], key=len, default=[]) if cell.strip()]
        raise StatisticsError("situation-no-areas", language,
                              found=", ".join(named[:MOST_NAMED]) or "–")
    head = max(range(first), key=lambda at: (count_cells(rows[at]), at))
    columns = [read_column(heading) for heading in trim_end(rows[head])]
    code = find_codes(rows[first:first + SAMPLED], len(columns))
    name = find_column([one if at != code else read_column("") for at, one in enumerate(columns)],
                       NAMES)
    places = (find_column(columns, known) for known in (TOWNS, YEARS, CHANGES, VERSIONS))
    return Layout(first, columns, code, name, *places)


def count_cells(row: Row) -> int:
    """Return how many cells of a row are not empty."""
    return sum(bool(cell.strip()) for cell in row)


def trim_end(row: Row) -> list[str]:
    """Return a row without the empty cells at its end."""
    cells = list(row)
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def find_codes(rows: Sequence[Row], width: int) -> int:
    """Return the column with the most codes, the first of those that have as many."""
    counts = [sum(bool(clean_code(row[at])) for row in rows if at < len(row))
              for at in range(width)]
    return counts.index(max(counts))


def keep_rows(
    rows: Sequence[Row], layout: Layout, problems: list[RowProblem]
) -> Iterator[Numbered]:
    """Yield the rows of areas with their numbers; what is wrong with others is told."""
    for number, row in enumerate(rows[layout.head:], layout.head + 1):
        code = row[layout.code] if layout.code < len(row) else ""
        if not clean_code(code):
            if not is_beside(row, code):
                problems.append(RowProblem(number, layout.columns[layout.code].label,
                                           "situation-code", {"cell": code.strip()[:40]}))
        elif wrong := find_wrong_width(number, row, layout):
            problems.append(wrong)
        else:
            yield number, row


def is_beside(row: Row, code: str) -> bool:
    """Tell whether a row without the code of an area rightly has none: a note, or a region."""
    return (count_cells(row) < 2 or is_other_region(code)
            or bool(FOOTNOTE.match(row[0].strip())))


def find_wrong_width(number: int, row: Row, layout: Layout) -> RowProblem | None:
    """Return that a row has too few cells, or something behind the last heading; else None."""
    width = len(layout.columns)
    details: dict[str, object] = {"cells": len(row), "wanted": width}
    if len(row) < width:
        return RowProblem(number, layout.columns[len(row)].label, "situation-short", details)
    if any(cell.strip() for cell in row[width:]):
        return RowProblem(number, "", "situation-long", details)
    return None


def drop_doubles(
    kept: list[Numbered], layout: Layout, problems: list[RowProblem], language: str
) -> list[Numbered]:
    """Return the rows without those of an area and year that were there; many are another table."""
    seen: dict[tuple[str, str], int] = {}
    single, doubled = [], []
    for number, row in kept:
        key = (clean_code(row[layout.code]), row[layout.year].strip() if layout.year >= 0 else "")
        if key in seen:
            doubled.append(RowProblem(number, layout.columns[layout.code].label, "situation-twice",
                                      {"code": key[0], "first": seen[key]}))
        else:
            seen[key] = number
            single.append((number, row))
    if len(doubled) * DOUBLED > len(kept):
        raise StatisticsError("situation-doubled", language, row=doubled[0].row,
                              **doubled[0].details)
    problems.extend(doubled)
    return single


def take_cells(kept: Sequence[Numbered], place: int) -> list[str]:
    """Return the trimmed cells of a column, empty ones where there is none."""
    return [row[place].strip() if place >= 0 else "" for _, row in kept]


def read_years(
    name: str, kept: Sequence[Numbered], layout: Layout
) -> tuple[list[str], tuple[str, ...]]:
    """Return the year of each row, "" where nothing says it, and which years are provisional."""
    if layout.year < 0:
        found = YEAR.search(name)
        return [found[1] if found else ""] * len(kept), ()
    periods = [PERIOD.fullmatch(cell) for cell in take_cells(kept, layout.year)]
    return ([found[1] if found else "" for found in periods],
            tuple(sorted({found[1] for found in periods if found and found[2]})))


def read_changes(kept: Sequence[Numbered], layout: Layout) -> list[str]:
    """Return what became of the borders of each area: "1", "2", "3" or "" where it is unknown."""
    return [cell[0] if cell[:1] in ("1", "2", "3") and cell[1:] in ("", ".0") else ""
            for cell in take_cells(kept, layout.change)]


def read_figures(
    kept: Sequence[Numbered], layout: Layout, decimal: str, problems: list[RowProblem]
) -> list[tuple[Column, list[float | None]]]:
    """Return the columns that hold figures, and tell of cells in them that hold something else."""
    known = {layout.code, layout.name, layout.town, layout.year, layout.change, layout.version}
    figures: dict[str, tuple[Column, list[float | None]]] = {}
    numbers = Cells(decimal)
    # A row may have empty cells beyond the last heading.
    by_column = zip(*(row for _, row in kept), strict=False)
    for place, (column, cells) in enumerate(zip(layout.columns, by_column, strict=False)):
        if place in known or not is_figure(column) or column.key in figures:
            continue
        values, wrong = numbers.parse(cells)
        read = len(values) - values.count(None)
        if read <= len(wrong):
            # Words, or nothing at all.
            continue
        figures[column.key] = column, values
        problems += [RowProblem(kept[at][0], column.label, "situation-cell",
                                {"cell": cells[at].strip()[:40]}) for at in wrong]
    return list(figures.values())


def name_kind(columns: Sequence[Column]) -> str:
    """Return whose table it is."""
    keys = {key for column in columns for key in column.keys}
    if LIVEABILITY in keys:
        return "leefbaarometer"
    return "kerncijfers" if keys & {*CHANGES, "ainw", "aantalinwoners"} else "statline"


def find_version(name: str, kept: Sequence[Numbered], layout: Layout) -> str:
    """Return the version of the Leefbaarometer's model, "" where nothing says it."""
    found = VERSION.search(kept[0][1][layout.version]) if layout.version >= 0 else None
    found = found or FILE_VERSION.search(name)
    return f"{found[1]}.{found[2] or 0}" if found else ""
