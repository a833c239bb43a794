"""A table of Statistics Netherlands by its number, where somebody has internet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from leergroep.situation.errors import StatisticsError
from leergroep.situation.statistics_reader import parse_rows
from leergroep.situation.statistics_table import StatisticsTable

Get = Callable[..., list[dict[str, Any]]]


def fetch_statistics(
    number: str, *, town: str = "", year: str | int = "", language: str = "nl",
    get: Get | None = None,
) -> StatisticsTable:
    """Return a table of StatLine by its number, such as "85984NED", as read_statistics does.

    `town` ("GM0599") fetches only that municipality with its neighbourhoods. `year` is for a table
    of one year. Raises ImportError that says what to install where cbsodata is missing, its own
    errors where there is no network, and StatisticsError for a table without neighbourhoods.
    """
    rows = (get or find_getter())(number, **limit_rows(town))
    if not rows:
        raise StatisticsError("situation-empty", language)
    heads = list(rows[0])
    texts = [heads, *([write(row.get(head)) for head in heads] for row in rows)]
    table = parse_rows(f"{number}.csv", texts, ".", language)
    table = table.with_year(str(year)) if year else table
    if "" in table.years:
        raise StatisticsError("situation-year", language, file=number)
    return table


def find_getter() -> Get:
    """Return what fetches a table; raise ImportError with the remedy where it is missing."""
    try:
        import cbsodata
    except ImportError:
        raise ImportError(
            "fetching a table takes cbsodata: pip install 'leergroep[cbs]'; "
            "or download the table at StatLine and open the file"
        ) from None
    get: Get = cbsodata.get_data
    return get


def limit_rows(town: str) -> dict[str, str]:
    """Return what asks for one municipality with its neighbourhoods."""
    if not town:
        return {}
    number = town.removeprefix("GM")
    codes: Sequence[str] = [f"startswith(WijkenEnBuurten,'{level}{number}')"
                            for level in ("GM", "WK", "BU")]
    return {"filters": " or ".join(codes)}


def write(value: Any) -> str:
    """Return what stands in a cell as text."""
    return "" if value is None else str(value)
