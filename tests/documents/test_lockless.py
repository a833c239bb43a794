"""On a disk that knows no locks a writer that died or stood still keeps nobody out for long."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from leergroep.content.loader import Library
from leergroep.documents import files
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.errors import FileError, describe_error
from leergroep.documents.files import lock_folder
from leergroep.documents.store import Store, open_store

pytestmark = pytest.mark.skipif(os.name == "nt", reason="asks for flock, and stops processes")
ROOT = Path(__file__).parents[2]
LEASE = 0.6
# One writer of its own machine, that stands still or dies at a place in its first write.
WRITER = """
import errno, fcntl, os, signal, socket, sys
from attrs import evolve
from leergroep.content.loader import Library
from leergroep.documents import files, store
from leergroep.documents.answers import AnswerSheet

def refuse(*_):
    raise OSError(errno.ENOLCK, "no locks")

fcntl.flock, socket.gethostname = refuse, lambda: "elders"
files.LEASE = float(sys.argv[2])
module, name, end = (files, os, store)[int(sys.argv[3])], sys.argv[4], int(sys.argv[5])
real = getattr(module, name)

def stop(*told):
    setattr(module, name, real)
    os.kill(os.getpid(), end)
    return real(*told)

setattr(module, name, stop)
clear = Library().of_kind("checklist")["clear"]
held = store.open_store(files.settle_path(sys.argv[1]), clear, AnswerSheet.blank(clear), "nl")
seen = held.read()
mine = evolve(seen, answers={**seen.answers, "can-do-verwoorden": 2})
for _ in range(2):
    try:
        held.write(seen, mine)
    except OSError as error:
        print(type(error).__name__, flush=True)
print("done", flush=True)
"""
PLACES = {"the lock was just had": (0, "remove_left_over"), "nothing was written": (0, "token_hex"),
          "a file was written": (1, "fsync"), "the file takes its place": (1, "replace"),
          "what was there is read": (2, "merge")}
Opening = Callable[[], Store[AnswerSheet]]


def begin(path: Path, place: str, end: int) -> subprocess.Popen[str]:
    """Start a writer on another machine that stops at a place in its first write."""
    module, name = PLACES[place]
    command = [sys.executable, "-c", WRITER, path, str(LEASE), str(module), name, str(int(end))]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def opening(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """Open the file as another writer on such a disk does."""
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    monkeypatch.setattr(files, "LEASE", LEASE)
    clear = library.of_kind("checklist")["clear"]
    blank = AnswerSheet.blank(clear)
    AnswerSheet("clear", 1, answers={"can-do-taal": 4}).write(tmp_path / "clear.json")
    return lambda: open_store(tmp_path / "clear.json", clear, blank, "nl")


def add(store: Store[AnswerSheet], answers: dict[str, int]) -> dict[str, object]:
    """Answer more, and return what the file then holds."""
    seen = store.read()
    return store.write(seen, evolve(seen, answers={**seen.answers, **answers})).answers


def test_a_lock_that_another_machine_left_when_it_went_down_is_taken_over(
    tmp_path: Path, opening: Opening
) -> None:
    writer = begin(tmp_path / "clear.json", "a file was written", signal.SIGKILL)
    writer.communicate()
    assert "elders" in (tmp_path / files.HELD).read_text("utf-8")
    with pytest.raises(FileError), lock_folder(tmp_path, LEASE / 3):
        pass
    begun = time.monotonic()
    assert add(opening(), {"can-do-zelfvertrouwen": 1}) == {
        "can-do-taal": 4, "can-do-zelfvertrouwen": 1}
    assert LEASE / 2 < time.monotonic() - begun < files.PATIENCE
    assert os.listdir(tmp_path) == ["clear.json"]


@pytest.mark.parametrize("place", PLACES)
def test_who_stood_still_while_another_wrote_takes_nothing_away(
    tmp_path: Path, opening: Opening, place: str
) -> None:
    writer = begin(tmp_path / "clear.json", place, signal.SIGSTOP)
    os.waitpid(writer.pid, os.WUNTRACED)
    mine = {"can-do-taal": 4, "can-do-zelfvertrouwen": 1}
    assert add(opening(), {"can-do-zelfvertrouwen": 1}) == mine
    writer.send_signal(signal.SIGCONT)
    said, _ = writer.communicate()
    # It is told, and its next try lays its answer on top.
    assert said.split() == ["FileError", "done"]
    assert opening().read().answers == {**mine, "can-do-verwoorden": 2}
    assert os.listdir(tmp_path) == ["clear.json"]


def test_who_is_alive_and_slow_keeps_its_lock(tmp_path: Path, opening: Opening) -> None:
    with lock_folder(tmp_path) as lock:
        with pytest.raises(FileError) as caught, lock_folder(tmp_path, 2 * LEASE):
            pass
        lock.check()
    assert "ander programma" in describe_error(caught.value, "nl")
    assert add(opening(), {}) == {"can-do-taal": 4}


def test_a_lock_is_taken_over_well_before_who_waits_gives_up() -> None:
    assert files.PATIENCE / 1.5 > files.LEASE
