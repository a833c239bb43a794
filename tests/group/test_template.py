"""What is handed out comes back without a mapping."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import openpyxl
import pytest

from leergroep import Group, Library
from leergroep.checklist.model import Checklist
from leergroep.cli import main
from leergroep.group.survey.template import (
    list_choices,
    write_template_csv,
    write_template_excel,
)

LANGUAGES = ("nl", "en")


def fill(clear: Checklist, language: str) -> list[list[str]]:
    """Return two filled-in rows: role, round, mark and an answer to every statement."""
    choices = ["", *list_choices(clear, language)]
    role = clear.roles["welzijn"][language]
    return [[role, "2026-11-23", mark, *(choices[(place + shift) % 8] for place in range(25))]
            for mark, shift in (("ABCD", 0), ("", 3))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_filled_template_gives_the_answers_that_were_given(
    library: Library, tmp_path: Path, language: str, kind: str
):
    clear: Checklist = library.of_kind("checklist")["clear"]
    file = tmp_path / f"clear.{kind}"
    rows = fill(clear, language)
    if kind == "csv":
        write_template_csv(clear, file, language)
        text = io.StringIO(file.read_text("utf-8-sig"), newline="")
        delimiter = ";" if language == "nl" else ","
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=delimiter).writerows([*csv.reader(text, delimiter=delimiter),
                                                        *rows])
        file.write_text(out.getvalue(), "utf-8-sig")
    else:
        write_template_excel(clear, file, language)
        book = openpyxl.load_workbook(file)
        for row in rows:
            book.active.append([one or None for one in row])
        book.save(file)
    group = Group.read(file, library=library)
    assert group.refused == ()
    assert group.instrument.slug == "clear"
    assert group.states.tolist() == [[(place + shift) % 8 for place in range(25)]
                                     for shift in (0, 3)]
    assert (group.days, group.roles.tolist(), group.marks.tolist()) == (
        ("2026-11-23",), ["welzijn"] * 2, ["ABCD", ""])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_cell_of_the_workbook_offers_the_answers(
    library: Library, tmp_path: Path, language: str
):
    clear: Checklist = library.of_kind("checklist")["clear"]
    write_template_excel(clear, tmp_path / "clear.xlsx", language)
    book = openpyxl.load_workbook(tmp_path / "clear.xlsx")
    offered = {str(one.sqref): one.formula1 for one in book.active.data_validations.dataValidation}
    explained = book.worksheets[1]
    assert offered == {"D3:AB502": f"'{explained.title}'!$A$3:$A$9",
                       "A3:A502": f"'{explained.title}'!$A$11:$A$17"}
    assert [explained[f"A{row}"].value for row in range(3, 10)] == list_choices(clear, language)
    roles = [explained[f"A{row}"].value for row in range(11, 18)]
    assert roles == [name[language] for name in clear.roles.values()]
    assert book.active.row_dimensions[1].hidden


def test_the_command_writes_a_template_and_never_over_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["leergroep", "template", "clear", "--csv"])
    assert main() == 0
    made = (tmp_path / "clear.csv").read_bytes()
    assert main() == 1
    assert "is there already" in capsys.readouterr().err
    assert (tmp_path / "clear.csv").read_bytes() == made
    monkeypatch.setattr(sys, "argv", ["leergroep", "template", "cleer", "--xlsx"])
    assert main() == 1
    assert "did you mean 'clear'" in capsys.readouterr().err
