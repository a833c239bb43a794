"""A box of copies: who adds to it is promised that only who leads can read what is in it."""

from __future__ import annotations

import json
import os
import re
import stat
from pathlib import Path

import pytest
from attrs import evolve

from leergroep.documents.answers import AnswerSheet
from leergroep.documents.drop_box import (
    VARIABLE,
    DropBox,
    hand_over,
    list_boxes,
    make_copy,
    read_handed,
)
from leergroep.documents.errors import FileError, SheetError
from leergroep.group.group import Group

SHEET = AnswerSheet(
    "clear", 1, round="2026-11-23", group="West", role="resident", by="N.N.",
    answers={"can-do-taal": 4}, notes={"can-do": "in vertrouwen"},
    extra={"mark": "ABCDEFGHJ", "later": "onbekend"},
)
COPY = make_copy(SHEET)
posix = pytest.mark.skipif(os.name != "posix", reason="the rights of a folder on Unix")


@pytest.fixture
def box(tmp_path: Path) -> DropBox:
    return lay(tmp_path / "in")


def lay(folder: Path, mode: int = 0o3733) -> DropBox:
    folder.mkdir(parents=True)
    # The mode of mkdir is cut by the umask, and knows no setgid.
    folder.chmod(mode)
    return DropBox("", folder)


def test_a_copy_holds_the_answers_and_the_mark_and_nothing_of_who_gave_them():
    told = COPY.to_dict()
    assert {key for key, value in told.items() if value} == {
        "format", "version", "instrument", "edition", "round", "role", "answers", "mark"}
    with pytest.raises(SheetError, match="nog niets beantwoord"):
        make_copy(evolve(SHEET, answers={}))


def test_handing_over_again_takes_the_place_of_the_copy_of_before_and_another_round_does_not(
    box: DropBox
):
    later = evolve(COPY, answers={"can-do-taal": 1})
    assert hand_over(COPY, box) == hand_over(later, box)
    hand_over(evolve(COPY, round="2027-02-01"), box)
    hand_over(evolve(COPY, subject="Buurtmoeders"), box)
    names = sorted(file.name for file in box.path.iterdir())
    assert names[1:] == ["clear-2026-11-23-ABCDEFGHJ.json", "clear-2027-02-01-ABCDEFGHJ.json"]
    assert re.fullmatch(r"clear-2026-11-23-ABCDEFGHJ-[0-9a-f]{8}\.json", names[0])
    assert json.loads(read_handed(later, box))["answers"] == {"can-do-taal": 1}
    assert Group.read(box.path).days == ("2026-11-23", "2027-02-01")


@posix
def test_a_copy_is_for_its_writer_and_for_the_group_of_the_folder_whatever_the_umask(box: DropBox):
    before = os.umask(0o077)
    try:
        file = hand_over(COPY, box)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert file.stat().st_gid == box.path.stat().st_gid


@posix
@pytest.mark.parametrize("mode", [0o1733, 0o2733, 0o3737, 0o777, 0o755])
def test_nothing_is_handed_over_to_a_folder_in_which_others_can_read_or_take_away(
    tmp_path: Path, mode: int
):
    open_box = lay(tmp_path / "open", mode)
    with pytest.raises(FileError) as refused:
        hand_over(COPY, open_box)
    assert refused.value.key == "hand-over-open"
    assert list(open_box.path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        hand_over(COPY, DropBox("", tmp_path / "weg"))


def test_each_group_that_one_can_add_to_is_a_box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for group in ("oost", "west"):
        lay(tmp_path / group / "in")
    (tmp_path / "leeg").mkdir()
    monkeypatch.delenv(VARIABLE, raising=False)
    assert list_boxes() is None
    monkeypatch.setenv(VARIABLE, str(tmp_path / "{group}/in"))
    assert list_boxes() == [DropBox("oost", tmp_path / "oost/in"),
                            DropBox("west", tmp_path / "west/in")]
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nergens/{group}/in"))
    assert list_boxes() == []
    monkeypatch.setenv(VARIABLE, str(tmp_path / "een/in"))
    assert list_boxes() == [DropBox("", tmp_path / "een/in")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.timeout(20)
def test_a_pipe_or_a_link_that_somebody_laid_in_a_box_holds_nobody_up(box: DropBox):
    hand_over(COPY, box)
    os.mkfifo(box.path / "clear-2026-11-23-BBBBBBBBB.json")
    (box.path / "z.json").symlink_to("/dev/zero")
    group = Group.read(box.path)
    assert len(group.marks) == 1
    assert {one.source for one in group.refused} == {
        "clear-2026-11-23-BBBBBBBBB.json", "z.json"}
