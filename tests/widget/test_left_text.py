"""What a widget leaves in the notebook as text: answers and nothing else, anew at each change."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
import pytest
from anywidget import AnyWidget
from hypothesis import given
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import RichOutput, capture_output
from ipywidgets import HBox, Tab, VBox, Widget
from ipywidgets.embed import embed_snippet

from leergroep import (
    Board,
    Checklist,
    Finder,
    GroupPicture,
    Ladder,
    Session,
    Situation,
    Weighing,
    Workbook,
)
from leergroep.charts.kept_notebook import VARIABLE
from leergroep.documents.share_code import encode
from leergroep.widget import left_text
from leergroep.widget.left_text import LeavesText
from tests.book.group import CLEAR, sheet

VIEW = "application/vnd.jupyter.widget-view+json"
NOON = datetime(2026, 11, 28, 12)
HOSTILE = "</div><script>alert(1)</script> & \"'"


def make_checklist() -> Checklist:
    """Return CLEAR with an answer, a note, and everything that says who gave it."""
    clear = Checklist("clear", round="2026-11-23", by="Ans", group="Oost", role="bewoner")
    clear.answers = {"can-do-taal": 3, "can-do-tijd": "unknown"}
    clear.notes = {"can-do": "Zie de brief van Bep."}
    return clear


def make_board() -> Board:
    board = Board("swot", round="2026-11-23", by="Ans")
    board["a"] = {"cell": "sterk", "text": HOSTILE}
    return board


def make_weighing() -> Weighing:
    weighing = Weighing("projectenportfolio", by="Ans")
    [cell] = weighing._model.cells()
    field = next(one for one in cell.fields if one.options)
    weighing["a"] = {"cell": cell.slug, "text": "Het plein", field.slug: next(iter(field.options))}
    return weighing


def make_ladder() -> Ladder:
    ladder = Ladder("participatieladder", by="Ans")
    ladder["geisoleerd"] = {"nu": "1.010", "straks": "1.000"}
    ladder["stap-contacten"] = {"kosten": "€ 1.000,-", "betaalt": "Bep"}
    return ladder


def make_session() -> Session:
    session = Session("leeuwarden")
    session["a"] = {"cell": "acties", "text": "Bel aan", "wie": "Bep", "wanneer": "2027-01-15"}
    return session


def make_group() -> GroupPicture:
    picture = GroupPicture()
    codes = {encode(sheet(number), CLEAR): number + 1 for number in range(2)}
    picture.sheet = {**picture.sheet, "codes": codes}
    return picture


def make_analysis() -> Situation:
    analysis = Situation("situatieanalyse", round="2026-11-23", by="Ans")
    analysis["gekozen"] = {"code": "WK990105", "name": "Molenkwartier"}
    analysis["cijfer-inwoners"] = {"own-2022": 9585, "explain": HOSTILE, "who": "Bep"}
    analysis["vraag-1"] = {"text": "Wie mist hier een plein?"}
    return analysis


def make_finder() -> Finder:
    finder = Finder()
    finder.choose(themes=[finder.groups[0]["options"][0]["slug"]])
    return finder


SAID: dict[str, tuple[Callable[[], Any], list[str]]] = {
    "Checklist": (make_checklist, ["Ronde van 23 november 2026", "2 van de", "Deels: ",
                                   "Weet niet: ", "Nog open: "]),
    "Board": (make_board, ["Ronde van 23 november 2026", HOSTILE]),
    "Weighing": (make_weighing, ["Het plein ("]),
    "Ladder": (make_ladder, ["nu 1.010, straks 1.000", "kosten € 1.000,-"]),
    "Situation": (make_analysis, ["Jullie wijk: Molenkwartier (WK990105)", "2022: 9585", HOSTILE,
                                  "Wie mist hier een plein?"]),
    "Session": (make_session, ["Acties", "Bel aan (Wanneer is het klaar? 2027-01-15)"]),
    "GroupPicture": (make_group, ["Deelcodes bij elkaar: 2"]),
    "Finder": (make_finder, ["Waar gaat het bij jullie over?", "- Bewoners die meedoen"]),
}


@pytest.mark.parametrize(("make", "said"), SAID.values(), ids=SAID)
def test_a_text_says_what_was_filled_in_and_no_note_on_it_nor_a_name(
    make: Callable[[], Any], said: list[str]
):
    text = make()._write_text().to_plain(NOON)
    for one in [*said, "Zo stond het op 28 november 2026 om 12:00.", "er wordt hier niets bewaard"]:
        assert one in text
    for name in ("Ans", "Bep", "brief", "Oost"):
        assert name not in text


def test_a_workbook_says_which_rounds_there_are(tmp_path: Path):
    Checklist("clear", path=tmp_path / "clear.json", round="2026-11-23")["can-do-taal"] = 4
    text = Workbook(tmp_path)._write_text().to_plain(NOON)
    assert ": Ronde van 23 november 2026" in text


def test_what_is_empty_says_so(tmp_path: Path):
    empty = (Checklist("clear"), Board("swot"), Ladder("participatieladder"), Session("alkmaar"),
             Situation("situatieanalyse"), GroupPicture(), Finder(), Workbook(tmp_path))
    for widget in empty:
        assert "nog niets ingevuld" in widget._write_text().to_plain(NOON)


def test_a_part_of_a_checklist_says_its_own_answers():
    check = Checklist("vuistregelscan", factor="actieve-rol", language="en")
    check.answers = {item.slug: 4 for _, item in check._model.items()}
    [section] = check._write_text().sections
    assert section.heading == check._model.factor("actieve-rol").title["en"]
    assert len(section.lines) == 3


@given(st.text() | st.just(HOSTILE))
def test_what_people_wrote_stays_text(text: str):
    board = Board("swot")
    board.sheet = {**board.sheet, "entries": {"a": {"cell": "sterk", "text": f"x{text}"}}}
    html = board._write_text().to_html(NOON, "lg-text-1")
    assert set(re.findall("</?([a-z]+)", html)) == {"div", "p", "strong", "ul", "li", "em"}


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    # A build in this process leaves none.
    monkeypatch.delenv(VARIABLE, raising=False)
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


def show(shell: InteractiveShell, widget: Widget) -> list[RichOutput]:
    """Return what a cell shows that ends in a widget."""
    with capture_output() as shown:
        data, _ = shell.display_formatter.format(widget)
    return shown.outputs or [RichOutput(data)]


def test_the_text_stands_behind_the_form_and_follows_each_change(shell: InteractiveShell):
    clear = make_checklist()
    form, text = show(shell, clear)
    assert (VIEW in form.data, form.data["text/html"]) == (True, "")
    assert form.data["text/plain"] == "<Checklist 'clear'>"
    assert clear.left_text["class"] in text.data["text/html"]
    assert "leave_text=False" in clear.left_text["said"]
    with capture_output() as later, ThreadPoolExecutor(1) as apart:
        clear["can-do-taal"] = 5
        clear.notes = {}
        # Where a browser's tests run too, this thread has a loop of its own.
        blank = {"sheet": {**clear.sheet, "answers": {}}, "seen": [clear.revision, 1]}
        apart.submit(clear.set_state, blank).result()
    assert [("Helemaal: " in one.data["text/plain"], one.transient) for one in later.outputs] == [
        (True, {"display_id": clear.left_text["class"]}),
        (False, {"display_id": clear.left_text["class"]}),
    ]


def test_a_box_leaves_the_text_of_each_form_in_it_and_any_other_box_is_shown_as_ever(
    shell: InteractiveShell
):
    clear, board = make_checklist(), make_board()
    box, *texts = show(shell, VBox([HBox([clear, clear]), Tab([board])]))
    assert set(box.data) == {VIEW, "text/plain"}
    assert [form.left_text["class"] in text.data["text/html"]
            for form, text in zip((clear, board), texts, strict=True)] == [True, True]
    assert "leave_text=False" in clear.left_text["said"]
    with capture_output() as later:
        clear["can-do-taal"] = 5
    assert [one.transient for one in later.outputs] == [{"display_id": clear.left_text["class"]}]
    for other in (HBox([]), VBox([Checklist("clear", leave_text=False)])):
        [shown] = show(shell, other)
        assert set(shown.data) == {VIEW, "text/plain"}


class Pane:
    """Hold a widget as Panel does, in a layout of its own."""

    def __init__(self, held: Any):
        self.object = held

    def select(self) -> list[Pane]:
        return [self]

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[Any, Any]:
        return {"text/html": "<div data-root-id></div>"}, {}


def test_a_layout_of_panel_leaves_the_text_of_each_form_in_it(
    shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(left_text, "PANEL", (Pane.__module__, Pane.__name__))
    clear = make_checklist()
    layout, text = show(shell, Pane(VBox([clear])))
    assert layout.data == {"text/html": "<div data-root-id></div>"}
    assert "Deels: " in text.data["text/plain"]
    [other] = show(shell, Pane("text"))
    assert "text/html" in other.data


def test_a_text_can_be_asked_for():
    text = make_checklist().to_text()
    assert "- Deels: " in str(text)
    assert "<strong>Deels</strong>: " in text._repr_html_()


def test_no_name_of_ours_takes_the_place_of_one_that_a_widget_has():
    class Bare(AnyWidget):
        """Have what any class of widgets has."""

    meant = {"set_state", "get_state", "__init__", "__repr__"}
    theirs = {*dir(AnyWidget)} - {*vars(Bare)} - meant
    taken = {one.__name__: theirs & {*vars(one)} for one in list_below(LeavesText)}
    assert {name: names for name, names in taken.items() if names} == {}
    assert embed_snippet(views=[make_checklist()])


def list_below(widget: type) -> Iterator[type]:
    """Yield a class and every class of ours that inherits from it."""
    yield widget
    for one in widget.__subclasses__():
        yield from list_below(one)


@pytest.mark.parametrize("setting", [{VARIABLE: "no"}, {"SERVER_SOFTWARE": "voila/0.5"}, {}])
def test_no_text_is_left_where_nobody_keeps_the_notebook_or_wants_it(
    shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch, setting: dict[str, str]
):
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    clear = Checklist("clear", leave_text=bool(setting))
    [form] = show(shell, clear)
    assert (set(form.data), clear.left_text) == ({VIEW, "text/plain"}, {})


def test_half_an_emoji_leaves_a_text_that_can_be_sent(shell: InteractiveShell):
    board = Board("swot")
    board.sheet = {**board.sheet, "entries": {"a": {"cell": "sterk", "text": "a\ud83d"}}}
    _, text = show(shell, board)
    nbformat.writes(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(outputs=[
        nbformat.v4.new_output("display_data", data=text.data)])])).encode()
    assert json.dumps(text.data, ensure_ascii=False).encode()
