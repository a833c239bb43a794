"""What is kept where others write too: nothing is lost on the way, and all is seen in time."""

from __future__ import annotations

import asyncio
import json
import os
import queue
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from attrs import evolve
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from leergroep import AnswerSheet, Board, Checklist, Workbook
from leergroep.widget import watch

NOBODY = 65534


def give(widget: Checklist, **answers: object) -> None:
    """Answer in the front end: a new sheet comes in, made on the revision that it last saw."""
    send(widget, widget.sheet, widget.revision, **answers)


def send(widget: Checklist, shown: dict, revision: int, **answers: object) -> dict:
    """Send what a form shows with more answers, or less where one is None; return it."""
    given = {key.replace("_", "-"): value for key, value in answers.items()}
    merged = {**shown["answers"], **given}
    sheet = {**shown, "answers": {k: v for k, v in merged.items() if v is not None}}
    widget.set_state({"sheet": sheet, "seen": [revision, 1]})
    return sheet


def write(file: Path, **answers: object) -> None:
    """Write in the file as another kernel does."""
    other = Checklist("clear", path=file)
    give(other, **answers)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clear.json"


def test_a_folder_that_changes_under_a_notebook_changes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    clear = Checklist("clear", path="clear.json")
    (tmp_path / "elders").mkdir()
    monkeypatch.chdir(tmp_path / "elders")
    give(clear, can_do_taal=4)
    assert clear.storage == {"kind": "file", "where": str(tmp_path / "clear.json")}
    assert os.listdir(tmp_path / "elders") == []
    assert (tmp_path / "clear.json").exists()


def test_the_home_folder_may_be_written_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    give(Checklist("clear", path="~/clear.json"), can_do_taal=4)
    assert (tmp_path / "clear.json").exists()


def test_what_another_writes_is_seen_when_it_is_asked_for(file: Path):
    clear = Checklist("clear", path=file)
    write(file, can_do_taal=4)
    assert clear.to_sheet().answers == {"can-do-taal": 4}
    assert clear.to_frame()["answer"].dropna().tolist() == [4]


def test_what_another_wrote_is_shown_with_one_s_own_next_answer(file: Path):
    clear = Checklist("clear", path=file)
    write(file, can_do_taal=4)
    give(clear, can_do_tijd=2)
    assert clear.sheet["answers"] == {"can-do-taal": 4, "can-do-tijd": 2}


def test_an_answer_that_crosses_another_s_on_its_way_takes_nothing_away(file: Path):
    clear = Checklist("clear", path=file)
    form, revision = clear.sheet, clear.revision
    write(file, can_do_taal=4)
    clear.look()
    assert clear.sheet["answers"] == {"can-do-taal": 4}
    # The form did not show that yet when its answer was sent.
    form = send(clear, form, revision, can_do_tijd=2)
    assert clear.sheet["answers"] == {"can-do-taal": 4, "can-do-tijd": 2}
    form = send(clear, form, revision, can_do_tijd=None)
    assert clear.sheet["answers"] == {"can-do-taal": 4}
    assert json.loads(file.read_text("utf-8"))["answers"] == {"can-do-taal": 4}


def test_an_answer_that_crosses_one_of_python_s_takes_nothing_away(file: Path):
    clear = Checklist("clear")
    form, revision = clear.sheet, clear.revision
    clear.sheet = {**form, "answers": {"can-do-taal": 4}}
    send(clear, form, revision, can_do_tijd=2)
    assert clear.sheet["answers"] == {"can-do-taal": 4, "can-do-tijd": 2}


def test_what_could_not_be_written_is_written_when_it_can_be(tmp_path: Path):
    clear = Checklist("clear", path=tmp_path / "later" / "clear.json")
    give(clear, can_do_taal=4)
    assert clear.storage["kind"] == "unwritten"
    (tmp_path / "later").mkdir()
    assert clear.look()
    assert clear.storage["kind"] == "file"
    assert (tmp_path / "later" / "clear.json").exists()


def test_a_file_that_was_spoilt_is_said_so_and_read_again_when_it_is_mended(file: Path):
    write(file, can_do_taal=4)
    clear = Checklist("clear", path=file)
    good = file.read_bytes()
    file.write_bytes(b"{")
    clear.look()
    assert clear.storage["kind"] == "unwritten"
    assert clear.sheet["answers"] == {"can-do-taal": 4}
    file.write_bytes(good)
    clear.look()
    assert clear.storage["kind"] == "file"


def test_a_file_that_is_taken_away_takes_no_answers_from_the_form(file: Path):
    write(file, can_do_taal=4)
    clear = Checklist("clear", path=file)
    file.unlink()
    clear.look()
    assert clear.sheet["answers"] == {"can-do-taal": 4}


def test_a_folder_that_is_not_there_is_told_before_the_first_answer(tmp_path: Path):
    file = tmp_path / "nog niet" / "clear.json"
    clear = Checklist("clear", path=file)
    assert clear.storage["kind"] == "unwritten"
    assert "de map of het bestand is er niet" in clear.storage["why"]
    file.parent.mkdir()
    clear.look()
    assert clear.storage["kind"] == "file"
    # Nothing was filled in: whoever only opens a form leaves nothing behind.
    assert list(file.parent.iterdir()) == []
    clear["can-do-taal"] = 3
    assert file.exists()


@pytest.fixture
def closed() -> Iterator[Path]:
    """Return a folder in which a form was kept, and nobody can write any more."""
    folder = Path(mkdtemp())
    write(folder / "clear.json", can_do_taal=4)
    folder.chmod(0o555)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    yield folder
    if is_root:
        os.setresuid(0, 0, 0)
    folder.chmod(0o755)
    rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="a folder there has no such rights")
@pytest.mark.parametrize("make", [
    lambda folder: Checklist("clear", path=folder / "clear.json"),
    lambda folder: Checklist("clear", path=folder / "nieuw.json"),
    Workbook,
], ids=["file", "new file", "folder"])
def test_where_nothing_can_be_written_is_told_before_the_first_answer(
    closed: Path, make: Callable[[Path], Checklist | Workbook]
):
    widget = make(closed)
    assert (widget.storage["kind"], widget.storage["why"]) == (
        "unwritten", "je hebt er geen toegang toe")
    widget.look()
    assert widget.storage["kind"] == "unwritten"
    assert os.listdir(closed) == ["clear.json"]


def test_two_workbooks_on_one_folder_see_each_other_s_rounds(tmp_path: Path):
    one, other = Workbook(tmp_path), Workbook(tmp_path)
    sheet = AnswerSheet("clear", 1, round="2026-11-23", answers={"can-do-taal": 4})
    one.sheets = [sheet.to_dict()]
    shown, revision = other.sheets, other.revision
    other.look()
    assert other.sheets == one.sheets
    later = evolve(sheet, round="2026-11-24")
    other.set_state({"sheets": [*shown, later.to_dict()], "seen": [revision, 1]})
    one.look()
    assert {sheet["round"] for sheet in one.sheets} == {"2026-11-23", "2026-11-24"}


def test_an_idle_loop_shows_what_another_wrote_until_the_widget_is_closed(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(watch, "SECONDS", 0.01)

    async def main() -> None:
        seen: asyncio.Queue = asyncio.Queue()
        board = Board("swot", path=file.with_name("swot.json"))
        clear = Checklist("clear", path=file)
        clear.observe(lambda change: seen.put_nowait(change["new"]["answers"]), "sheet")
        write(file, can_do_taal=4)
        assert await asyncio.wait_for(seen.get(), 10) == {"can-do-taal": 4}
        clear.close()
        write(file, can_do_taal=5)
        board.observe(lambda change: seen.put_nowait("board"), "sheet")
        other = Board("swot", path=file.with_name("swot.json"))
        other.sheet = {**other.sheet, "entries": {"a": {"text": "x"}}}
        assert await asyncio.wait_for(seen.get(), 10) == "board"
        assert clear.sheet["answers"] == {"can-do-taal": 4}

    # Where a browser's tests run too, this thread has a loop of its own.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, main()).result()


@pytest.fixture
def kernel(tmp_path: Path) -> Iterator[BlockingKernelClient]:
    manager, client = start_new_kernel(cwd=str(tmp_path))
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_an_idle_kernel_tells_its_form_within_two_seconds_what_another_wrote(
    kernel: BlockingKernelClient, tmp_path: Path
):
    code = "from leergroep import Checklist; clear = Checklist('clear', path='clear.json')"
    assert kernel.execute_interactive(code, timeout=60)["content"]["status"] == "ok"
    write(tmp_path / "clear.json", can_do_taal=4)
    until = time.monotonic() + 2
    while True:
        message = kernel.get_iopub_msg(timeout=max(until - time.monotonic(), 0.001))
        state = message["content"].get("data", {}).get("state", {})
        if "sheet" in state:
            break
    assert state["sheet"]["answers"] == {"can-do-taal": 4}
    with pytest.raises(queue.Empty):
        kernel.get_shell_msg(timeout=0)


def test_before_a_page_asks_no_note_and_no_name_is_told(file: Path):
    sheet = AnswerSheet("clear", 1, round="2026-01-10", by="Ans", answers={"can-do-taal": 3},
                        notes={"can-do": "In vertrouwen"})
    sheet.write(file)
    clear = Checklist("clear", path=file)
    assert clear.get_state()["sheet"] == {**sheet.to_dict(), "notes": {}, "by": ""}
    clear.notes = {"can-do": "Ook in vertrouwen"}
    assert clear.get_state("sheet")["sheet"]["notes"] == {}
    [told] = Workbook(file.parent).get_state()["sheets"]
    assert (told["notes"], told["by"], told["answers"]) == ({}, "", sheet.answers)


def test_a_page_that_asks_is_told_all_and_what_it_did_before_that_takes_nothing_away(file: Path):
    sheet = AnswerSheet("clear", 1, round="2026-01-10", by="Ans", answers={"can-do-taal": 3},
                        notes={"can-do": "In vertrouwen"})
    sheet.write(file)
    clear = Checklist("clear", path=file)
    shown = clear.get_state()["sheet"]
    clear.set_state({"asked": 1})
    assert clear.get_state()["sheet"] == sheet.to_dict()
    # An answer on the sheet as it was told first.
    send(clear, shown, 0, can_do_verwoorden=2)
    kept = clear.to_sheet()
    assert json.loads(file.read_text("utf-8")) == kept.to_dict()
    assert kept.answers == {"can-do-taal": 3, "can-do-verwoorden": 2}
    assert (kept.notes, kept.by) == (sheet.notes, "Ans")
