"""A folder in which members of a group leave a copy of their answers for who leads it.

Members can add to it and not look into it. Who may do so follows from the rights of the folder.
They are checked before anything is written: who hands over is promised that nobody else reads it.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from attrs import evolve, frozen

from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import PRIVATE
from leergroep.documents.errors import FileError, SheetError
from leergroep.documents.files import settle_path
from leergroep.documents.share_code import find_mark

# The folder to hand over to; {group} in it stands for the name of each group on this machine.
VARIABLE = "LEERGROEP_HAND_OVER"
GROUP = "{group}"
# Sticky: nobody takes away what is another's. Setgid: what is added is of the folder's group.
GUARDED = stat.S_ISVTX | stat.S_ISGID
# The writer, and the folder's group: who leads.
RIGHTS = stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@frozen
class DropBox:
    """Hold a folder that takes copies, and the group that it is of ("" where there is only one)."""

    group: str
    path: Path


def list_boxes() -> list[DropBox] | None:
    """Return the boxes that this person may add to, by group; None where no folder is set.

    A box without a group is returned as it is set: handing over to it says what is wrong with it.
    """
    setting = os.environ.get(VARIABLE, "")
    if GROUP not in setting:
        return [DropBox("", settle_path(setting))] if setting else None
    before, after = setting.split(GROUP, 1)
    return [box for box in find_groups(before, after) if is_open(box.path)]


def find_groups(before: str, after: str) -> Iterator[DropBox]:
    """Yield what can stand between the two ends of a path, as far as one can look."""
    folder, start = os.path.split(before)
    try:
        names = sorted(os.listdir(settle_path(folder)))
    except OSError:
        return
    for name in names:
        group = name.removeprefix(start)
        if name.startswith(start) and group and not name.startswith("."):
            yield DropBox(group, settle_path(f"{before}{group}{after.replace(GROUP, group)}"))


def is_open(folder: Path) -> bool:
    """Tell whether this person may add to a folder."""
    return os.access(folder, os.W_OK | os.X_OK) and folder.is_dir()


def make_copy(sheet: AnswerSheet, language: str = "nl") -> AnswerSheet:
    """Return what is handed over of a sheet with a mark: no name, no note, nothing unknown.

    Raises SheetError where nothing was answered.
    """
    mark = find_mark(sheet.extra)
    if not sheet.answers or not mark:
        raise SheetError("hand-over-empty", language)
    nothing = {name: type(getattr(sheet, name))() for name in (*PRIVATE, "group")}
    return evolve(sheet, **nothing, extra={"mark": mark})


def hand_over(copy: AnswerSheet, box: DropBox) -> Path:
    """Add a copy to a box, in the place of the one that its writer added before; return its file.

    Raises FileError where the folder keeps no secret, OSError when it cannot be written.
    """
    check_guarded(box.path)
    file, content = box.path / name_copy(copy), copy.to_json().encode()
    temporary = box.path / f".{file.stem}.{token_hex(8)}.leergroep"
    try:
        write_new(temporary, content)
        try:
            os.replace(temporary, file)
        except PermissionError:
            # What has the name is another's by now: a reader of the box counts the newest.
            file = file.with_stem(f"{file.stem}-{token_hex(8)}")
            os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    if file.read_bytes() != content:
        raise FileError("hand-over-lost")
    return file


def write_new(file: Path, content: bytes) -> None:
    """Write a file that is not there yet, for who leads to read."""
    with os.fdopen(os.open(file, NEW, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
        if hasattr(os, "fchmod"):
            os.fchmod(opened.fileno(), RIGHTS)


def name_copy(copy: AnswerSheet) -> str:
    """Return the name of a copy: the same for each that its writer hands over in a round."""
    about = f"-{sha256(copy.subject.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    parts = (copy.instrument, copy.round, find_mark(copy.extra))
    return f"{'-'.join(filter(None, parts))}{about if copy.subject else ''}.json"


def check_guarded(folder: Path) -> None:
    """Raise FileError when others than who leads could read what is added to a folder.

    FileNotFoundError when it is not there. Where a system knows no such rights nothing is checked.
    """
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(folder))
    if os.name != "posix":
        return
    found = folder.stat()
    # Of a group that cannot list it, one who is no leader is a member: so others are too.
    is_shared = (found.st_gid in {os.getegid(), *os.getgroups()} and found.st_uid != os.geteuid()
                 and not found.st_mode & stat.S_IRGRP)
    if found.st_mode & GUARDED != GUARDED or found.st_mode & stat.S_IROTH or is_shared:
        raise FileError("hand-over-open")


def read_handed(copy: AnswerSheet, box: DropBox) -> str:
    """Return what this person handed over in the round of a copy; "" where nothing is found."""
    file = box.path / name_copy(copy)
    try:
        found = file.lstat()
        is_own = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
        return file.read_text("utf-8") if is_own and stat.S_ISREG(found.st_mode) else ""
    except (OSError, ValueError):
        return ""
