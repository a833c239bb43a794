"""Every notebook with a widget in a real JupyterLab: filled in, read back in Python, kept."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Callable, Iterator
from pathlib import Path

import anywidget
import nbformat
import pytest
from attrs import frozen
from playwright.sync_api import Page, expect

import leergroep
from leergroep import AnswerSheet
from leergroep.documents.share_code import encode
from tests.book.board import Board
from tests.book.form import LIBRARY, Form
from tests.book.group import CLEAR, sheet
from tests.book.ladder import RUNGS, Ladder
from tests.book.leading import Leading
from tests.book.situation import YEARLY, Analysis
from tests.jupyter import Running
from tests.lab.conftest import ROOT
from tests.lab.notebook import Notebook
from tests.slow import try_first

pytestmark = pytest.mark.xdist_group("jupyter")
OFFERED = (getattr(leergroep, name) for name in leergroep.__all__)
WIDGETS = {one.__name__ for one in OFFERED
           if isinstance(one, type) and issubclass(one, anywidget.AnyWidget)}
MADE = re.compile(rf"""^(\w+) = ({"|".join(sorted(WIDGETS))})\((?:"([\w-]+)")?(.*)""", re.MULTILINE)


@frozen
class Made:
    """Where a notebook makes a widget: of which kind, of which instrument, in which variable."""

    file: Path
    name: str
    kind: str
    slug: str
    rest: str


def made() -> Iterator[Made]:
    """Yield each widget that a notebook of the book makes."""
    # All cases show one widget, each its own session: one of them stands for all.
    for file in [*sorted(ROOT.glob("notebooks/*.ipynb")), ROOT / "cases/leeuwarden.ipynb"]:
        for cell in nbformat.read(file, as_version=4).cells:
            found = MADE.search(cell.source) if cell.cell_type == "code" else None
            if found and cell.source.endswith(f"\n{found[1]}"):
                yield Made(file, *(part or "" for part in found.groups()))


ALL = list(made())
# A file or a folder is behind it: after a restart of the kernel it is all there again. Of a
# checklist, a board and the ladder test_jupyterlab.py holds that.
KEPT = {one.kind: one for one in reversed(ALL) if one.kind not in ("Checklist", "Board", "Ladder")
        and ("path=" in one.rest or one.kind == "Workbook")}
FIRST = next(one for one in ALL if one.kind == "Checklist")


def test_every_instrument_and_every_widget_has_a_notebook() -> None:
    sessions = [one.slug for one in ALL if one.kind == "Session"]
    assert sorted(one.slug for one in ALL if one.slug) == sorted([*LIBRARY.instruments, *sessions])
    assert {one.kind for one in ALL} == WIDGETS == set(FILL)


def checklist(page: Page, one: Made) -> tuple[str, object]:
    """Answer two statements."""
    model = LIBRARY.instruments[one.slug]
    first, *_, last = model.scale.options
    form = Form(page)
    form.answer(0, first.word.nl)
    form.answer(1, last.word.nl)
    items = [item.slug for _, item in model.items()]
    return f"{one.name}.answers", {items[0]: first.value, items[1]: last.value}


def board(page: Page, one: Made) -> tuple[str, object]:
    """Put a note down in the first place."""
    Board(page, one.slug).add(0, "Een <b>sterk</b> plein")
    return f"{one.name}.to_frame()['text'].tolist()", ["Een <b>sterk</b> plein"]


def ladder(page: Page, one: Made) -> tuple[str, object]:
    """Say how many people stand on the lowest rung, and are hoped to."""
    Ladder(page).people(1, "1.010", "1.000")
    return f"{one.name}.entries", {RUNGS[0]: {"nu": "1.010", "straks": "1.000"}}


def situation(page: Page, one: Made) -> tuple[str, object]:
    """Open a file, choose a neighbourhood and say what explains a figure."""
    analysis = Analysis(page)
    analysis.read(YEARLY)
    analysis.choose("molen", "Molenkwartier")
    analysis.explain("Gemiddelde WOZ-waarde", "Een <b>nieuw</b> plein")
    entry = f"{one.name}.entries['cijfer-woz']"
    return f"[{entry}['explain'], {one.name}.to_frame()['name'].unique().tolist()]", [
        "Een <b>nieuw</b> plein", ["Molenkwartier"]
    ]


def group(page: Page, one: Made) -> tuple[str, object]:
    """Paste the codes of two people, and see them on the stage."""
    page.get_by_label("Plak deelcodes").fill("\n".join(encode(sheet(n), CLEAR) for n in range(2)))
    page.get_by_role("button", name="Voeg de codes toe").click()
    page.get_by_role("button", name="Praat erover op een groot scherm").click()
    expect(page.locator(".lg-talk__statement")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".lg-talk__head")).to_contain_text("Uitspraak 2 van 25")
    page.keyboard.press("Escape")
    expect(page.locator(".lg-talk")).to_have_count(0)
    return f"{one.name}.to_group().people['people'].tolist()", [2]


def workbook(page: Page, one: Made) -> tuple[str, object]:
    """Begin a new round beside the one in the folder."""
    page.get_by_role("button", name="Begin een nieuwe ronde").click()
    expect(page.locator(".lg-round").first).to_contain_text("nog leeg")
    return f"{one.name}.to_frame().groupby('round')['answer'].count().tolist()", [1, 0]


def finder(page: Page, one: Made) -> tuple[str, object]:
    """Tick the first theme."""
    theme, trait = next(iter(LIBRARY.traits["themes"].items()))
    page.get_by_role("checkbox", name=trait.title.nl, exact=True).check()
    return f"{one.name}.chosen['themes']", [theme]


def session(page: Page, one: Made) -> tuple[str, object]:
    """Begin, go one step on and put an action down."""
    leading = Leading(page, one.slug)
    leading.press("Begin de bijeenkomst")
    leading.press("Volgende")
    leading.act("Bel in <b>één</b> straat aan", "Ans", "2027-01-15")
    frame = f"{one.name}.to_frame()"
    return f"{frame}[['kind', 'text', 'who', 'when']].values.tolist()", [
        ["action", "Bel in <b>één</b> straat aan", "Ans", "2027-01-15"]
    ]


FILL: dict[str, Callable[[Page, Made], tuple[str, object]]] = {
    "Checklist": checklist, "Board": board, "Weighing": board, "Ladder": ladder,
    "GroupPicture": group, "Workbook": workbook, "Finder": finder, "Session": session,
    "Situation": situation,
}


def listing(folder: Path) -> dict[str, int]:
    """Return every file in a folder and when it was last written, but what JupyterLab hides."""
    return {one.name: one.stat().st_mtime_ns for one in folder.glob("[!.]*")}


@pytest.mark.parametrize("one", try_first(ALL, FIRST), ids=lambda one: one.file.stem)
def test_what_is_filled_in_is_in_python(
    jupyterlab: Running, opened: Callable[..., Notebook], one: Made
) -> None:
    notebook = opened(one.file.stem, one.file)
    folder = Path(jupyterlab.process.cwd()) / one.file.stem
    if one.kind == "Workbook":
        mine = AnswerSheet("clear", 1, round="2026-01-10", answers={"can-do-taal": 2})
        mine.write(folder / "clear.json")
    before = listing(folder)
    notebook.run_all()
    assert listing(folder) == before, "a notebook that only runs leaves something behind"
    notebook.cell(f"{one.kind}(").scroll_into_view_if_needed()
    code, wanted = FILL[one.kind](notebook.page, one)
    assert literal_eval(notebook.ask(code)) == wanted
    if one == KEPT.get(one.kind):
        notebook.restart_and_run_all()
        assert literal_eval(notebook.ask(code)) == wanted
