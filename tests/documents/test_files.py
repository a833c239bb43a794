"""Files that several programs write: nothing is lost, broken or left behind."""

from __future__ import annotations

import errno
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from leergroep.content.loader import Library
from leergroep.documents import files
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.errors import FileError, describe_error
from leergroep.documents.files import LOCK, lock_folder, settle_path
from leergroep.documents.store import open_store

ROOT = Path(__file__).parents[2]
SHEET = AnswerSheet("clear", 1, answers={"can-do-taal": 4})
# Writes entries one by one, each under a name of its own, and says so.
WRITER = """
import sys
from pathlib import Path
from attrs import evolve
from leergroep.documents.entries import Entries
from leergroep.documents.store import FileStore

class Board:
    slug, edition = "swot", 1

path, name, many = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = FileStore(path, Board, Entries.blank(Board))
seen = store.read()
print("begun", flush=True)
for number in range(many):
    mine = {**seen.entries, f"{name}-{number}": {"text": "x" * 50}}
    after = evolve(seen, entries=mine)
    seen = store.write(seen, after)
    print(number, flush=True)
"""
# The same in a folder: rounds that come and go, and which one is open.
FOLDER = """
import sys
from pathlib import Path
from leergroep.documents.document_set import DocumentSet
from leergroep.documents.entries import Entries
from leergroep.documents.folder_store import FolderStore

class Board:
    slug, edition = "swot", 1

path, name, many = Path(sys.argv[1]).parent, sys.argv[2], int(sys.argv[3])
store = FolderStore(path, {"swot": Board}, lambda one: Entries)
held = store.read()
print("begun", flush=True)
for number in range(many):
    day = f"20{name}-01-01-{number + 1}"
    mine = Entries("swot", 1, round=day, entries={"a": {"text": "x"}})
    after = DocumentSet({**held.documents, ("swot", day): mine}, {"swot": day})
    held = store.write(held, after)
    print(number, flush=True)
"""


def start(script: str, file: Path, name: str, many: int) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", script, str(file), name, str(many)],
                            stdout=subprocess.PIPE, cwd=ROOT)


def read_entries(file: Path) -> dict:
    return json.loads(file.read_text("utf-8"))["entries"]


def write_by_two(script: str, file: Path, many: int) -> None:
    """Have two processes write `many` times each, at once."""
    both = [start(script, file, name, many) for name in ("21", "22")]
    for one in both:
        one.communicate(timeout=300)
        assert one.returncode == 0


@pytest.mark.parametrize("many", [20, pytest.param(500, marks=pytest.mark.slow)])
def test_two_programs_that_write_in_one_file_lose_nothing(tmp_path: Path, many: int):
    file = tmp_path / "swot.json"
    write_by_two(WRITER, file, many)
    assert len(read_entries(file)) == 2 * many
    assert os.listdir(tmp_path) == ["swot.json"]


@pytest.mark.parametrize("many", [10, pytest.param(100, marks=pytest.mark.slow)])
def test_two_programs_that_write_in_one_folder_lose_nothing(tmp_path: Path, many: int):
    write_by_two(FOLDER, tmp_path / "swot.json", many)
    names = sorted(os.listdir(tmp_path))
    rounds = [json.loads((tmp_path / name).read_text("utf-8"))["round"] for name in names]
    assert len(set(rounds)) == len(names) == 2 * many
    assert "swot.json" in names


@pytest.mark.parametrize("many", [3, pytest.param(200, marks=pytest.mark.slow)])
def test_a_writer_that_is_killed_breaks_nothing_and_the_next_one_clears_up(
    tmp_path: Path, many: int
):
    file, random = tmp_path / "swot.json", Random(11)
    for kill in range(many):
        writer = start(WRITER, file, f"k{kill}", 10_000)
        assert writer.stdout is not None
        writer.stdout.readline()
        until = time.monotonic() + random.random() / 20
        while time.monotonic() < until:
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        said = len(writer.stdout.read().split())
        writer.wait()
        assert len([one for one in read_entries(file) if one.startswith(f"k{kill}-")]) >= said
        # Until the next start the file only grows.
        if len(read_entries(file)) > 2000:
            file.unlink()
    write_by_two(WRITER, file, 1)
    assert os.listdir(tmp_path) == ["swot.json"]


def test_a_write_that_was_cut_off_is_cleared_up_and_what_is_not_ours_stays(tmp_path: Path):
    ours = [".clear.json.0123abcd.leergroep", ".clear.json.0123abcd"]
    theirs = [".clear.json.swp", ".clear.json.deadbeef", "clear.json.leergroep", ".notes"]
    for name in (*ours, *theirs):
        (tmp_path / name).write_text("{", "utf-8")
    os.utime(tmp_path / ours[1], (0, 0))
    SHEET.write(tmp_path / "clear.json")
    # One of an earlier edition may still be on its way to its place.
    assert set(os.listdir(tmp_path)) == {"clear.json", *theirs}


@pytest.mark.skipif(os.name == "nt", reason="rights are other things there")
def test_owner_group_and_rights_stay_and_a_link_stays_one(tmp_path: Path):
    file, link = tmp_path / "clear.json", tmp_path / "link" / "clear.json"
    link.parent.mkdir()
    link.symlink_to(file)
    SHEET.write(file)
    file.chmod(0o640)
    try:
        os.chown(file, 1234, 2345)
        os.setxattr(file, "user.wijk", b"noord")
    except (AttributeError, OSError):
        pytest.skip("only an administrator can give files away")
    SHEET.write(link)
    found = file.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 2345, 0o640)
    assert os.getxattr(file, "user.wijk") == b"noord"
    assert link.is_symlink()
    assert time.time() - found.st_mtime < 60
    assert sorted(os.listdir(tmp_path)) == ["clear.json", "link"]
    assert os.listdir(link.parent) == ["clear.json"]


def test_who_holds_the_folder_for_long_is_named_and_nothing_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    holder = subprocess.Popen(
        [sys.executable, "-c", f"""
from pathlib import Path
from leergroep.documents.files import lock_folder
with lock_folder(Path({str(tmp_path)!r})):
    print("held", flush=True)
    input()
"""], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert holder.stdout is not None
    holder.stdout.readline()
    begun = time.monotonic()
    with pytest.raises(FileError) as caught, lock_folder(tmp_path, 0.05):
        pass
    assert time.monotonic() - begun < 4
    assert "ander programma" in describe_error(caught.value, "nl")
    holder.communicate(b"\n")
    SHEET.write(tmp_path / "clear.json")
    assert os.listdir(tmp_path) == ["clear.json"]


@pytest.mark.skipif(os.name == "nt", reason="asks for flock")
@pytest.mark.parametrize("reason", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_on_a_disk_that_knows_no_locks_one_writer_keeps_the_other_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: int
):
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(fcntl, "flock", refuse)
    SHEET.write(tmp_path / "clear.json")
    assert os.listdir(tmp_path) == ["clear.json"]
    with lock_folder(tmp_path):
        with pytest.raises(FileError) as caught, lock_folder(tmp_path, 0.05):
            pass
        assert "ander programma" in describe_error(caught.value, "nl")
    # Who was killed while it held the lock keeps nobody out.
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / files.HELD).write_text(f"{gone.pid}\n{socket.gethostname()}\n", "utf-8")
    SHEET.write(tmp_path / "clear.json")
    assert os.listdir(tmp_path) == ["clear.json"]


def test_a_file_that_may_only_be_read_is_left_as_it_is_and_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "clear.json"
    SHEET.write(file)
    before = file.read_bytes()
    # An administrator may write everywhere: who runs the tests may be one.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileError, match="only read this file"):
        AnswerSheet("clear", 1).write(file)
    assert file.read_bytes() == before
    assert os.listdir(tmp_path) == ["clear.json"]


@pytest.mark.parametrize("letter", ["a", "é", "🎉"])
def test_a_name_as_long_as_a_disk_takes_is_written(tmp_path: Path, letter: str):
    longest = letter * ((255 - len(".json")) // len(letter.encode()))
    SHEET.write(tmp_path / f"{longest}.json")
    assert os.listdir(tmp_path) == [f"{longest}.json"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        SHEET.write(tmp_path / "weg" / "clear.json")
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are other things there")
def test_a_pipe_is_no_file_and_a_link_to_itself_is_a_new_one(tmp_path: Path, library: Library):
    clear = library.of_kind("checklist")["clear"]
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(FileError, match="ordinary file"):
        AnswerSheet.read(tmp_path / "pijp", clear)
    (tmp_path / "rond.json").symlink_to(tmp_path / "rond.json")
    SHEET.write(tmp_path / "rond.json")
    assert AnswerSheet.read(tmp_path / "rond.json", clear) == SHEET


def test_a_file_without_a_byte_is_begun_anew(tmp_path: Path, library: Library):
    clear = library.of_kind("checklist")["clear"]
    (tmp_path / "leeg.json").touch()
    store = open_store(tmp_path / "leeg.json", clear, AnswerSheet.blank(clear), "nl")
    assert store.read().is_empty()
    store.write(store.read(), SHEET)
    assert AnswerSheet.read(tmp_path / "leeg.json", clear) == SHEET


def test_a_path_is_settled_when_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert settle_path("clear.json") == tmp_path / "clear.json"
    assert settle_path("~/clear.json") == tmp_path / "clear.json"


def test_a_lock_is_hidden_and_gone_after_use(tmp_path: Path):
    with lock_folder(tmp_path):
        assert os.listdir(tmp_path) == [LOCK]
    assert LOCK.startswith(".")
    assert os.listdir(tmp_path) == []
