"""Files as people really have them: workbooks, bad rows, other tables, too large."""

from __future__ import annotations

import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep import read_statistics
from leergroep.situation.errors import StatisticsError
from leergroep.situation.statistics_reader import MOST_BYTES, parse_csv, parse_statistics
from leergroep.situation.statistics_table import StatisticsTable
from tests.situation.workbooks import write_book

FILES = Path(__file__).parent / "files"
HEAD = ["gwb_code_10", "regio", "ind_wbi", "a_inw", "g_hhgro"]
ROWS = [["WK990101", "Noord", 1, 12405, 2.1], ["WK990102", "Zuid", 3, ".", 2.05]]


def holds(table: StatisticsTable) -> list[object]:
    return [table.codes, table.names, table.years, table.changes, table.values]


EXPECTED = [["WK990101", "WK990102"], ["Noord", "Zuid"], ["2023", "2023"], ["1", "3"],
            {"ainw": [12405, None], "ghhgro": [2.1, 2.05]}]


def test_a_workbook_is_read_as_its_csv_is(tmp_path: Path):
    table = read_statistics(write_book(tmp_path / "kwb-2023.xlsx", [HEAD, *ROWS]))
    assert holds(table) == EXPECTED
    text = "\n".join(";".join(map(str, row)) for row in [HEAD, *ROWS])
    assert holds(parse_csv("kwb-2023.csv", text, "nl")) == EXPECTED


def test_of_more_sheets_the_one_with_areas_is_read_wherever_its_heading_stands(tmp_path: Path):
    sheets = [["Toelichting"], ["De cijfers zijn afgerond."]], [["Kerncijfers"], [], HEAD, *ROWS]
    assert holds(read_statistics(write_book(tmp_path / "kwb-2023.xlsx", *sheets))) == EXPECTED


def test_merged_cells_are_named_with_their_row(tmp_path: Path):
    rows = [HEAD, ROWS[0], ["WK990102", "Zuid", 3, None, 2.05]]
    table = read_statistics(write_book(tmp_path / "kwb-2023.xlsx", rows, merge="D2:D3"))
    assert [one.describe("en")[:19] for one in table.problems] == ["Row 3, cells D2:D3:"]
    assert table.values["ainw"] == [12405, None]


def test_a_formula_without_its_outcome_is_a_missing_figure(tmp_path: Path):
    rows = [HEAD, ["WK990101", "Noord", 1, "=5*5", 2.1], ["WK990102", "Zuid", 3, 20, 2.05]]
    table = read_statistics(write_book(tmp_path / "kwb-2023.xlsx", rows))
    assert table.values["ainw"] == [None, 20]
    assert [one.describe("en")[:14] for one in table.problems] == ["Row 2, cell D2"]


def make_zip(tmp_path: Path, name: str) -> bytes:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr(name, "x")
    return (tmp_path / "a.zip").read_bytes()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_no_table_is_refused_with_what_to_do(tmp_path: Path, language: str):
    zipped = make_zip(tmp_path, "kwb.csv")
    refused = {
        "situation-zip": zipped,
        "situation-damaged": write_book(tmp_path / "a.xlsx", [HEAD, *ROWS]).read_bytes()[:900],
        "situation-old": b"\xd0\xcf\x11\xe0" + bytes(600),
        "situation-size": b"a" * (MOST_BYTES + 1),
        "situation-no-areas": b"def f():\n    return 'a'\n",
    }
    for key, raw in refused.items():
        with pytest.raises(StatisticsError) as caught:
            parse_statistics("x.xlsx", raw, language)
        assert caught.value.key == key
        assert "{" not in str(caught.value)


def test_a_file_that_does_not_say_its_year_is_asked_for_it(tmp_path: Path):
    file = tmp_path / "cijfers.csv"
    file.write_text("code;a_inw\nWK990101;5\n", "utf-8")
    with pytest.raises(StatisticsError, match=r"cijfers\.csv.*year=2024"):
        read_statistics(file)
    assert read_statistics(file, year=2024).years == ["2024"]


def test_names_come_from_a_second_file():
    bare = parse_csv("2024.csv", "code;a_inw\nWK990101;5\nWK990102;6\n", "nl")
    named = parse_csv("2020.csv", "code;regio;a_inw\nWK990101;Noord;7\n", "nl")
    table = bare.with_names(named)
    assert table.named == {"WK990101": "Noord", "WK990102": "WK990102"}
    assert table.values["ainw"] == [5, 6]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_name_is_right_in_every_encoding(encoding: str):
    text = "code;regio;a_inw\nWK990101;Hoëveld € é;5\n"
    assert parse_statistics("2024.csv", text.encode(encoding), "nl").names == ["Hoëveld € é"]


@pytest.mark.parametrize("file", sorted(FILES.glob("*.csv")), ids=lambda file: file.stem)
def test_a_frame_holds_every_number_and_what_is_missing(file: Path):
    table = read_statistics(file, year=2019)
    frame = table.to_frame()
    assert list(frame["code"]) == table.codes
    for key, values in table.values.items():
        assert frame[key].isna().tolist() == [value is None for value in values]
        assert frame[key].dropna().tolist() == [value for value in values if value is not None]


def test_the_parts_of_the_leefbaarometer_add_up():
    frame = read_statistics(FILES / "leefbaarometer3_wijken.csv").to_frame()
    assert len(frame) == 36
    assert (frame["lbm"] - frame["afw"] - 4.102265).abs().max() < 1e-6
    parts = frame[["fys", "onv", "soc", "vrz", "won"]]
    assert (parts.sum(axis=1) - frame["afw"])[parts["fys"].notna()].abs().max() < 1e-6
    assert parts[frame["year"] == "2002"].isna().all(axis=None)


@given(st.lists(st.one_of(st.none(), st.integers(-90_000, 10**9),
                          st.floats(-90_000, 1e6).map(lambda one: round(one, 6))), min_size=1))
def test_numbers_come_back_as_they_were_written(numbers: list[float | None]):
    rows = "".join(f'"WK99{at:04d}";"{"       ." if one is None else format(one, ".6f")}";"1"\n'
                   for at, one in enumerate(numbers[:99]))
    table = parse_csv("2024.csv", f'"code";"waarde";"een"\n{rows}', "nl")
    assert table.values.get("waarde", [None] * len(numbers[:99])) == numbers[:99]


@given(st.text(), st.sampled_from(["nl", "en"]))
def test_whatever_a_file_holds_is_read_or_refused(text: str, language: str):
    for content in (text, f"code;a\nWK990101;{text}\n", f'"code","a"\n"WK990101","{text}"\n'):
        with suppress(StatisticsError):
            table = parse_csv("2024.csv", content, language)
            assert len(table.codes) == len(table.years)


def time_reading(many: int) -> float:
    """Return the seconds of work to read so many neighbourhoods, the best of three."""
    cells = ";".join(f"{number},5" for number in range(45))
    head = "code;regio;ind_wbi;" + ";".join(f"kolom_{chr(97 + n % 26)}{n}" for n in range(45))
    codes = [f"BU{at // 1000:04d}{at % 10_000:04d}" for at in range(many)]
    rows = "\n".join(f"{code};Buurt {code};1;{cells}" for code in codes)
    taken = []
    for _ in range(3):
        begun = time.process_time()
        table = parse_csv("kwb-2024.csv", f"{head}\n{rows}\n", "nl")
        taken.append(time.process_time() - begun)
        assert (len(table.codes), len(table.columns)) == (many, 45)
    return min(taken)


def test_reading_grows_with_the_neighbourhoods_and_not_with_their_square():
    # Eight times as many take eight times as long, give or take what else a machine does: not 64.
    assert time_reading(9_000) < 24 * time_reading(1_125)
