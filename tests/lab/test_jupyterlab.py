"""In JupyterLab the same notebooks work as in the book, and answers are in Python."""

from __future__ import annotations

import json
from ast import literal_eval
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.book.board import Board
from tests.book.form import Form
from tests.book.ladder import Ladder
from tests.jupyter import Running
from tests.lab.conftest import ROOT
from tests.lab.notebook import Notebook

pytestmark = pytest.mark.xdist_group("jupyter")
Opened = Callable[..., Notebook]
FOLDER = "uitgebreid"


@pytest.mark.slow
def test_answers_are_in_python_are_drawn_and_survive_a_restart_of_the_kernel(
    jupyterlab: Running, opened: Opened
) -> None:
    notebook = opened(FOLDER, ROOT / "notebooks/clear.ipynb")
    notebook.run_all()
    form = Form(notebook.page)
    form.answer(0, "Deels")
    form.answer(1, "Weet niet")
    form.note('Een "briefje" van mei\n<b>& meer</b>')
    form.part("Gehoord")
    form.answer(4, "Helemaal")
    answers = {"can-do-taal": 3, "can-do-woorden": "unknown", "responded-to-afspraken": 5}
    asked = literal_eval(notebook.ask("clear.answers"))
    assert list(asked.values()) == list(answers.values())
    notes = {"can-do": 'Een "briefje" van mei\n<b>& meer</b>'}
    assert literal_eval(notebook.ask("clear.notes")) == notes
    assert notebook.ask("int(clear.to_frame()['answer'].notna().sum())") == "2"

    chart = notebook.cell("clear.chart()")
    chart.scroll_into_view_if_needed()
    expect(chart.locator("svg, canvas").first).to_be_visible()

    kept = json.loads((folder_of(jupyterlab) / "clear.json").read_text("utf-8"))
    assert (kept["answers"], kept["notes"]) == (asked, notes)

    notebook.restart_and_run_all()
    notebook.cell("Checklist").scroll_into_view_if_needed()
    for number, word in enumerate(("Deels", "Weet niet")):
        radio = form.statements().nth(number).get_by_role("radio", name=word, exact=True)
        expect(radio).to_be_checked()
    assert literal_eval(notebook.ask("clear.answers")) == asked


def folder_of(running: Running) -> Path:
    """Return the folder that a server serves."""
    return Path(running.process.cwd()) / FOLDER


@pytest.mark.slow
def test_a_case_shows_its_map_and_its_rules(jupyterlab: Running, opened: Opened) -> None:
    notebook = opened(FOLDER, ROOT / "cases/leeuwarden.ipynb")
    notebook.run_all()
    for code in ("case_map", "case_rules"):
        notebook.cell(code).scroll_into_view_if_needed()
        output = notebook.cell(code).locator(".jp-OutputArea-output")
        expect(output).to_be_visible()
    expect(notebook.cell("case_rules")).to_contain_text("Verbind")


@pytest.mark.slow
def test_notes_on_a_board_are_in_python_and_in_the_file(
    jupyterlab: Running, opened: Opened
) -> None:
    notebook = opened(FOLDER, ROOT / "notebooks/swot.ipynb")
    notebook.run_all()
    notebook.cell("Board(").scroll_into_view_if_needed()
    board = Board(notebook.page, "swot")
    board.add(0, "Een <b>sterk</b> plein")
    board.add(1, "Weinig licht")
    board.note("Weinig licht").click()
    notebook.page.get_by_label("Verplaats naar").select_option("bedreiging")
    board.press("Verplaats")
    board.press("Klaar")
    asked = literal_eval(notebook.ask("swot.to_frame()[['cell', 'text']].values.tolist()"))
    assert asked == [["sterk", "Een <b>sterk</b> plein"], ["bedreiging", "Weinig licht"]]
    kept = json.loads((folder_of(jupyterlab) / "swot.json").read_text("utf-8"))["entries"]
    assert sorted(one["cell"] for one in kept.values()) == ["bedreiging", "sterk"]
    notebook.restart_and_run_all()
    notebook.cell("Board(").scroll_into_view_if_needed()
    expect(board.note("Weinig licht")).to_be_visible()


@pytest.mark.slow
def test_figures_on_the_ladder_are_in_python_as_typed_and_as_numbers(
    jupyterlab: Running, opened: Opened
) -> None:
    notebook = opened(FOLDER, ROOT / "notebooks/participatieladder.ipynb")
    notebook.run_all()
    notebook.cell("Ladder(").scroll_into_view_if_needed()
    ladder = Ladder(notebook.page)
    ladder.people(1, "1.010", "1.000")
    ladder.amounts(1, "€ 1.000,-", "1500,5")
    ladder.amounts(2, "-5", "")
    asked = literal_eval(notebook.ask("ladder.entries"))
    typed = {"geisoleerd": {"nu": "1.010", "straks": "1.000"},
             "stap-contacten": {"kosten": "€ 1.000,-", "baten": "1500,5"},
             "stap-activiteiten": {"kosten": "-5"}}
    assert asked == typed
    total = {"costs": 10_000.0, "gains": 15_005.0, "balance": 5_005.0, "counted": 1, "of": 5}
    assert literal_eval(notebook.ask("ladder.total")) == total
    assert "onder nul" in notebook.ask("ladder.refused")
    kept = json.loads((folder_of(jupyterlab) / "participatieladder.json").read_text("utf-8"))
    assert kept["entries"] == typed
    chart = notebook.cell("ladder.chart()")
    chart.scroll_into_view_if_needed()
    expect(chart.locator("svg, canvas").first).to_be_visible()
    notebook.restart_and_run_all()
    notebook.cell("Ladder(").scroll_into_view_if_needed()
    expect(ladder.rung(1).get_by_label("Mensen nu")).to_have_value("1.010")
    assert literal_eval(notebook.ask("ladder.entries")) == typed
