"""Workbooks are read as in the page: rows, figures and answers, and what is wrong in them."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from leergroep import Library, read_survey
from leergroep.documents import workbook
from leergroep.group.survey.errors import SurveyError
from leergroep.group.survey.table import Table, trim_row
from leergroep.group.survey.workbook_file import read_workbook
from leergroep.situation.errors import StatisticsError
from leergroep.situation.statistics_reader import parse_statistics
from leergroep.situation.workbook_rows import MOST_UNPACKED as MOST
from leergroep.situation.workbook_rows import read_sheets
from tests.survey_vectors import tell
from tests.vectors import read

VECTORS = read("workbooks")
workbooks = pytest.mark.parametrize(
    "case", [pytest.param(one, id=one["name"]) for one in VECTORS["workbooks"]])


def pack(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return file.getvalue()


@workbooks
def test_a_workbook_has_the_same_rows_for_figures_and_answers(case: dict):
    raw, sheets = pack(case["parts"]), case["sheets"]
    assert [(one.name, one.rows, one.is_visible) for one in workbook.read_workbook(raw, MOST)] == [
        (one["name"], one["rows"], one["isVisible"]) for one in sheets]
    read_for_figures = read_sheets(raw, "nl")
    assert [rows for rows, _ in read_for_figures] == [one["rows"] for one in sheets]
    assert [[(one.row, one.column) for one in problems] for _, problems in read_for_figures] == [
        tell_problems(one) for one in sheets]
    visible = [one for one in sheets if one["isVisible"]]
    tables = read_workbook("enquete.xlsx", raw, "nl")
    assert [drop_empty(one) for one in tables] == [
        (one["name"], drop_end([trim_row(row) for row in one["rows"]]), tell_problems(one))
        for one in visible]


def tell_problems(sheet: dict[str, Any]) -> list[tuple[int, str]]:
    return [*((row, one["name"]) for one in sheet["merged"]
              for row in range(one["first"] + 1, one["last"] + 1)),
            *((one["row"], one["cell"]) for one in sheet["formulas"])]


def drop_empty(table: Table) -> tuple[str, list[list[str]], list[tuple[int, str]]]:
    return table.sheet, drop_end(table.rows), [(one.row, one.column) for one in table.problems]


def drop_end(rows: list[list[str]]) -> list[list[str]]:
    while rows and not rows[-1]:
        rows.pop()
    return rows


@workbooks
def test_the_figures_in_a_workbook_are_read_or_refused(case: dict):
    raw = pack(case["parts"])
    if refused := case.get("refused"):
        with pytest.raises(StatisticsError) as caught:
            parse_statistics("kwb-2024.xlsx", raw, "nl")
        assert (caught.value.key, caught.value.details) == (refused["error"], refused["details"])
    elif figures := case.get("figures"):
        table = parse_statistics("kwb-2024.xlsx", raw, "nl")
        assert (table.codes, table.values) == (figures["codes"], figures["values"])
        assert [{"row": one.row, "column": one.column, "key": one.key, "details": one.details}
                for one in table.problems] == figures["problems"]
        for one in table.problems:
            for language in ("nl", "en"):
                assert str(one.row) in one.describe(language)
                assert one.column in one.describe(language)


@workbooks
def test_the_answers_in_a_workbook_are_those_that_the_page_reads(case: dict, small: Library):
    answers = case.get("answers")
    if not answers:
        return
    raw = pack(case["parts"])
    if len(answers["sheets"]) > 1:
        with pytest.raises(SurveyError) as caught:
            read_survey(raw, "proef", library=small)
        assert caught.value.key == "survey-sheets"
        assert all(name in str(caught.value) for name in answers["sheets"])
        return
    found = json.loads(json.dumps(tell(read_survey(raw, "proef", library=small))))
    assert {name: found[name] for name in ("problems", "records")} == {
        name: answers[name] for name in ("problems", "records")}


@pytest.mark.parametrize("case", VECTORS["refused"], ids=lambda one: one["name"])
def test_what_is_no_workbook_is_refused(case: dict):
    for language in ("nl", "en"):
        with pytest.raises(StatisticsError) as caught:
            parse_statistics("kwb-2024.xlsx", pack(case["parts"]), language)
        assert caught.value.key == f"situation-{case['reason']}"
