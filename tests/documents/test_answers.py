"""Answer sheets: nothing is lost, and nothing is read that is no sheet."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from leergroep.checklist.model import Checklist
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import MOST_BYTES
from leergroep.documents.errors import SheetError
from leergroep.documents.merge import merge
from tests.documents.any_values import ABOUT, HARD, later, texts, values
from tests.vectors import chosen, read, text_of

VECTORS = read("sheets")

slugs = st.sampled_from(["weten-wie", "weten-wat", "doen-samen", "doen-nu", "weten-toen"])
records = st.dictionaries(slugs, st.sampled_from([1, 2, 3, 4, 5, "unknown", "not-applicable"]))
notes = st.dictionaries(st.sampled_from(["weten", "doen", "__proto__"]) | texts, texts)
sheets = st.builds(
    AnswerSheet, **ABOUT, subject=texts, answers=records, notes=notes,
    extra=st.dictionaries(later, values, max_size=3),
)


@given(sheets)
def test_a_sheet_survives_json_whatever_is_in_it(proef: Checklist, sheet: AnswerSheet):
    assert AnswerSheet.from_json(sheet.to_json().encode(), proef) == sheet


@pytest.mark.parametrize("vector", chosen(VECTORS, refused=False))
def test_what_is_read_is_read_whole(proef: Checklist, vector: dict):
    text = text_of(vector, VECTORS["good"])
    sheet = AnswerSheet.from_json(text, proef)
    assert sheet.to_dict() == {**AnswerSheet.blank(proef).to_dict(), **json.loads(text)}
    assert AnswerSheet.from_json(sheet.to_json().encode(), proef) == sheet


@pytest.mark.parametrize("vector", chosen(VECTORS, refused=True))
def test_what_is_no_sheet_is_refused_with_the_reason(proef: Checklist, vector: dict):
    with pytest.raises(SheetError) as caught:
        AnswerSheet.from_json(text_of(vector, VECTORS["good"]), proef)
    assert caught.value.key == vector["error"]
    assert caught.value.details == vector.get("details", {})


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("vector", chosen(VECTORS, refused=True))
def test_a_refusal_is_a_sentence_that_names_what_was_found(
    proef: Checklist, vector: dict, language: str
):
    with pytest.raises(SheetError) as caught:
        AnswerSheet.from_json(text_of(vector, VECTORS["good"]), proef, language)
    said = str(caught.value)
    assert said.endswith(".")
    assert "{" not in said
    assert all(str(value) in said for value in caught.value.details.values())


def test_a_number_too_large_to_hold_does_not_make_a_file_unreadable(proef: Checklist):
    text = AnswerSheet.blank(proef).to_json().replace("{", '{"later": [1e400, -1e400],', 1)
    sheet = AnswerSheet.from_json(text, proef)
    assert sheet.extra == {"later": [None, None]}
    assert AnswerSheet.from_json(sheet.to_json(), proef) == sheet


def test_a_file_of_too_many_bytes_is_not_even_read(proef: Checklist, tmp_path: Path):
    file = tmp_path / "groot.json"
    with file.open("wb") as empty:
        empty.truncate(MOST_BYTES + 1)
    with pytest.raises(SheetError) as caught:
        AnswerSheet.read(file, proef)
    assert caught.value.key == "bad-size"
    assert caught.value.details == {"size": 6, "most": 5}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_bytes_in_another_encoding_say_the_same(proef: Checklist, encoding: str):
    sheet = AnswerSheet("proef", 2, by="Één – ‘zo’", answers={"weten-wie": 4})
    assert AnswerSheet.from_json(sheet.to_json().encode(encoding), proef) == sheet


@given(sheets, sheets)
def test_what_one_writer_changed_is_all_that_changes(before: AnswerSheet, after: AnswerSheet):
    assert merge(before, before, after) == after


@given(sheets, sheets)
def test_a_writer_who_changed_nothing_leaves_the_stored_sheet(
    stored: AnswerSheet, seen: AnswerSheet
):
    assert merge(stored, seen, seen) == evolve(stored, edition=seen.edition)


@given(sheets, sheets, sheets)
def test_two_writers_lose_nothing_of_each_other(
    start: AnswerSheet, mine: AnswerSheet, theirs: AnswerSheet
):
    """Whoever changed, set or dropped a key decides on it; the last one where both did."""
    merged = merge(merge(start, start, mine), start, theirs)
    for part in ("answers", "notes", "extra"):
        first, one, other = (getattr(sheet, part) for sheet in (start, mine, theirs))
        for key in first.keys() | one.keys() | other.keys():
            decided = one if other.get(key, "absent") == first.get(key, "absent") else other
            assert getattr(merged, part).get(key, "absent") == decided.get(key, "absent")
    for name in ("round", "group", "role", "by", "subject"):
        unchanged = getattr(theirs, name) == getattr(start, name)
        assert getattr(merged, name) == getattr(mine if unchanged else theirs, name)


def test_a_written_sheet_reads_back(proef: Checklist, tmp_path: Path):
    notes = {f"noot-{index}": text for index, text in enumerate(HARD)}
    sheet = evolve(AnswerSheet.blank(proef), notes=notes, by="ik")
    sheet.write(tmp_path / "proef.json")
    assert AnswerSheet.read(tmp_path / "proef.json", proef) == sheet


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_file_that_is_written_again_is_open_to_whom_it_was(
    proef: Checklist, tmp_path: Path, mode: int
):
    file = tmp_path / "proef.json"
    AnswerSheet.blank(proef).write(file)
    file.chmod(mode)
    AnswerSheet.blank(proef, by="ik").write(file)
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_link_to_a_file_elsewhere_stays_a_link(proef: Checklist, tmp_path: Path):
    (tmp_path / "samen").mkdir()
    file, link = tmp_path / "samen" / "proef.json", tmp_path / "proef.json"
    link.symlink_to(file)
    for name in ("ik", "jij"):
        sheet = AnswerSheet.blank(proef, by=name)
        sheet.write(link)
        assert link.is_symlink()
        assert AnswerSheet.read(file, proef) == sheet


ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from leergroep import AnswerSheet
sheet = AnswerSheet("proef", 2, notes={"weten": "lang " * 1000})
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    sheet.write(Path(sys.argv[1]))
except OSError as error:
    sys.exit(f"refused: {error.strerror}")
"""


def test_a_disk_that_fills_up_leaves_the_old_file_and_nothing_beside_it(
    proef: Checklist, tmp_path: Path
):
    pytest.importorskip("resource", reason="this system sets no limit on a file's size")
    file = tmp_path / "proef.json"
    AnswerSheet("proef", 2, answers={"weten-wie": 4}).write(file)
    before = file.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", ON_A_FULL_DISK, str(file)], capture_output=True, text=True
    )
    assert "refused: " in done.stderr, done.stderr
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]
