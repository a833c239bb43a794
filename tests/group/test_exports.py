"""A group goes out again: as a table that a spreadsheet opens right and in which nothing runs."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep import Group, Library, read_survey
from leergroep.content.frame_files import (
    disarm_text,
    write_csv,
    write_excel,
)
from tests.group.small_survey import DUTCH, WORDS, frame_of

COLUMNS = ["person", "round", "role", "factor", "factor_title", "item", "statement", "answer",
           "word", "state"]
HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "tekst\n=1+1", "tekst\r\n@x", "a;=1+1",
           "a,=1+1", '"=1+1', "＝1+1", "\n\n=1"]


@pytest.fixture
def group(small: Library) -> Group:
    return read_survey(frame_of(WORDS), "proef", library=small, round="2026-11-23").to_group()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_frame_has_texts_and_ordered_categories(group: Group, language: str):
    frame = group.to_frame(language)
    assert frame.columns.tolist() == COLUMNS
    assert frame.dtypes.astype(str).to_dict() == {
        **dict.fromkeys(COLUMNS, "category"), "person": "int32", "answer": "Int8"}
    assert all(frame[name].cat.ordered for name in ("round", "factor", "item", "statement", "word"))
    words = [one.word[language] for one in group.instrument.scale.options]
    assert frame["word"].cat.categories.tolist() == words
    assert frame["statement"].cat.categories.tolist() == [
        item.statement[language] for _, item in group.instrument.items()]
    given_answers = frame[frame["answer"].notna()]
    assert [words[one - 1] for one in given_answers["answer"]] == given_answers["word"].tolist()
    assert frame["word"].isna().tolist() == frame["answer"].isna().tolist()
    assert (frame["word"].dropna() >= words[2]).sum() == (frame["answer"] >= 3).sum()


@pytest.mark.parametrize(("language", "delimiter"), [("nl", ";"), ("en", ",")])
def test_a_csv_opens_right_in_a_spreadsheet_of_its_language(
    group: Group, tmp_path: Path, language: str, delimiter: str
):
    group.to_csv(tmp_path / "uit.csv", language)
    raw = (tmp_path / "uit.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=delimiter))
    frame = group.to_frame(language)
    assert rows[0] == COLUMNS
    assert [row[7] for row in rows[1:]] == [
        "" if one is pd.NA else str(one) for one in frame["answer"]]
    assert [row[6] for row in rows[1:]] == frame["statement"].tolist()


def test_a_workbook_holds_the_same(group: Group, tmp_path: Path):
    group.to_excel(tmp_path / "uit.xlsx")
    back = pd.read_excel(tmp_path / "uit.xlsx", keep_default_na=False, engine="openpyxl")
    frame = group.to_frame()
    assert back.columns.tolist() == COLUMNS
    assert back["statement"].tolist() == frame["statement"].tolist()
    assert [one or None for one in back["word"]] == [
        None if one != one else one for one in frame["word"].astype(object)]


def test_without_pyarrow_parquet_says_what_to_install(
    group: Group, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"pip install 'leergroep\[parquet\]'"):
        group.to_parquet(tmp_path / "uit.parquet")
    assert list(tmp_path.iterdir()) == []


# pyarrow is there only where the other hosts are.
@pytest.mark.slow
def test_parquet_keeps_categories_and_their_order(group: Group, tmp_path: Path):
    group.to_parquet(tmp_path / "uit.parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "uit.parquet"), group.to_frame())


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_cell_is_a_formula_in_either_spreadsheet(tmp_path: Path, text: str, language: str):
    file = tmp_path / "uit.csv"
    write_csv(pd.DataFrame({text: [text], "getal": [-1.5]}), file, language)
    written = file.read_text("utf-8-sig")
    for delimiter in ";,":
        # A spreadsheet of the other language splits elsewhere.
        cells = [cell for row in csv.reader(io.StringIO(written, newline=""), delimiter=delimiter)
                 for cell in row]
        assert not [one for cell in cells for one in cell.replace("\r", "\n").split("\n")
                    if one[:1] in "=+@\t＝" and one]
    assert ("-1,5" if language == "nl" else "-1.5") in written


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_in_a_workbook_is_never_a_formula(tmp_path: Path, text: str):
    write_excel(pd.DataFrame({"a": [text]}), tmp_path / "uit.xlsx")
    [cell] = openpyxl.load_workbook(tmp_path / "uit.xlsx").active["A2:A2"][0]
    assert cell.data_type == "s"


@given(st.text(max_size=40))
def test_any_text_is_disarmed_once_and_loses_nothing(text: str):
    safe = disarm_text(text)
    assert disarm_text(safe) == safe
    assert safe.replace("'", "") == text.replace("'", "")
    lines = safe.replace("\r", "\n").split("\n")
    assert not any(line.startswith(("=", "+", "-", "@", "\t")) for line in lines)


@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_any_text_goes_into_every_file(tmp_path_factory: pytest.TempPathFactory, texts: list[str]):
    folder = tmp_path_factory.mktemp("uit")
    frame = pd.DataFrame({"a": pd.Series(texts, dtype=object)})
    write_csv(frame, folder / "uit.csv")
    back = list(csv.reader(io.StringIO((folder / "uit.csv").read_bytes().decode("utf-8-sig"),
                                       newline=""), delimiter=";"))
    assert [row[0] for row in back[1:]] == [
        disarm_text(one).encode("utf-8", "replace").decode() for one in texts]
    write_excel(frame, folder / "uit.xlsx")
    assert openpyxl.load_workbook(folder / "uit.xlsx").active.max_row == len(texts) + 1


def test_a_file_that_cannot_be_written_leaves_nothing_behind(group: Group, tmp_path: Path):
    (tmp_path / "uit.csv").mkdir()
    with pytest.raises(OSError, match=r"uit\.csv"):
        group.to_csv(tmp_path / "uit.csv")
    assert [one.name for one in tmp_path.iterdir()] == ["uit.csv"]


@pytest.mark.parametrize("value", [
    True, 3, 2.5, float("inf"), (1, 2), ["a"], object(), pd.Timestamp("2026-11-23", tz="UTC")])
def test_any_value_can_be_written(tmp_path: Path, value: object):
    frame = pd.DataFrame({"a": pd.Series([value], dtype=object)})
    write_excel(frame, tmp_path / "uit.xlsx")
    write_csv(frame, tmp_path / "uit.csv")
    assert openpyxl.load_workbook(tmp_path / "uit.xlsx").active["A2"].value not in (None, "")
    assert (tmp_path / "uit.csv").read_text("utf-8-sig").count("\n") == 2


def test_a_table_that_goes_out_comes_in_again_where_it_lies_wide(small: Library, group: Group):
    frame = group.to_frame()
    wide = frame.assign(said=frame["word"].astype(object).fillna(frame["state"].astype(object)))
    wide = wide.pivot(index="person", columns="statement", values="said")
    again = Group.from_frame(wide.astype(object), "proef", library=small)
    assert sorted(again.states.tolist()) == sorted(group.states.tolist())
    assert set(wide.columns) == set(DUTCH)
