"""Files that several programs write: one at a time, and each whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from attrs import frozen

from leergroep.documents.errors import FileError

if TYPE_CHECKING:
    from filelock import BaseFileLock

# One lock for all files of a folder: what is written may take the name of another there.
LOCK = ".leergroep.lock"
# On a disk of the network that knows no locks it is this file itself, as long as it stands there.
HELD = ".leergroep.held"
# Seconds that its holder may give no sign of life there, before who waits takes it over: a machine
# that went down never will. All writers agree on it, and it is well within their patience.
LEASE = 3.0
# Seconds between looking whether another writer is done.
LOOK = 0.005
LOCKLESS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS)
# Seconds to wait for another writer, who needs a hundredth of one.
PATIENCE = 5.0
# Of a name as long as a disk takes (255 bytes), this many letters leave room for the rest.
BEGINNING = 32
# What a write that was cut off leaves behind. Earlier editions wrote without a lock and gave such
# a file no ending: one of theirs counts as left when it is an hour old.
LEFT = re.compile(r"\..+\.[0-9a-f]{8}\.leergroep")
LEFT_EARLIER = re.compile(r"\..+\.json\.[0-9a-f]{8}")
HOUR = 3600
# When a file was written, how large it is and which one it is: it differs after each write.
Stamp = tuple[int, int, int]


def settle_path(path: str | Path) -> Path:
    """Return a path as it is meant now: `~` is filled in, and os.chdir later changes nothing."""
    return Path(path).expanduser().absolute()


def follow_links(path: Path) -> Path:
    """Return the file that a path leads to; a link to itself leads to itself."""
    # Path.resolve raises a RuntimeError for such a link, until Python 3.13.
    return Path(os.path.realpath(path))


def stamp_file(path: Path) -> Stamp | None:
    """Return what changes with every write of a file, None when there is no file to look at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


@frozen
class FolderLock:
    """Hold the lock of a folder: only who has it can write there."""

    folder: Path
    lock: BaseFileLock

    def check(self) -> None:
        """Raise FileError when this lock was taken over: this writer stood still for long."""
        from filelock import SoftFileLease

        if not isinstance(self.lock, SoftFileLease):
            return
        owner = self.lock.owner
        if not owner or owner.token != self.lock.token:
            raise FileError("file-busy")

    def replace_text(self, path: Path, text: str) -> None:
        """Write a text as a file, as `replace_bytes` does."""
        self.replace_bytes(path, text.encode("utf-8"))

    def replace_bytes(self, path: Path, content: bytes) -> None:
        """Write a file whole or not at all: a full disk leaves the old one as it was.

        A link stays one, and owner, group and rights stay where the system allows it. Raises
        OSError when the file cannot be written.
        """
        path = follow_links(path)
        if path.exists() and not os.access(path, os.W_OK):
            raise FileError("file-closed-to-writing")
        temporary = path.with_name(f".{path.name[:BEGINNING]}.{token_hex(4)}.leergroep")
        try:
            with temporary.open("xb") as file:
                # Who takes the lock over from here on takes this file away before it reads: then
                # nothing of it takes the place of what that one wrote.
                self.check()
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                copy_rights(path, temporary)
            os.replace(temporary, path)
        except BaseException as error:
            temporary.unlink(missing_ok=True)
            if isinstance(error, FileNotFoundError):
                self.check()
            raise


@contextmanager
def lock_folder(folder: Path, patience: float = PATIENCE) -> Iterator[FolderLock]:
    """Keep other writers out of a folder meanwhile; raise OSError when that cannot be had."""
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(folder))
    lock = take_lock(folder, patience)
    try:
        remove_left_over(folder)
        yield FolderLock(folder, lock)
    finally:
        remove_lock(folder / LOCK)
        lock.release()


def take_lock(folder: Path, patience: float) -> BaseFileLock:
    """Return the lock of a folder, once it is ours; raise FileError when that takes too long."""
    from filelock import FileLock, SoftFileLease, Timeout

    # Others may write in the folder too, and only who may open this file can wait for it.
    lock: BaseFileLock = FileLock(folder / LOCK, mode=0o666)
    try:
        try:
            lock.acquire(timeout=patience, poll_interval=LOOK)
        except OSError as error:
            if error.errno not in LOCKLESS:
                raise
            remove_lock(folder / LOCK)
            lock = SoftFileLease(folder / HELD, mode=0o666, lease_duration=LEASE)
            lock.acquire(timeout=patience, poll_interval=LOOK)
    except Timeout as error:
        raise FileError("file-busy") from error
    return lock


def check_writable(folder: Path) -> None:
    """Raise OSError when it is plain, before anything is written, that nothing can be."""
    if not os.access(folder, os.W_OK):
        # Only the system knows why.
        with lock_folder(folder, 0):
            pass


def remove_lock(file: Path) -> None:
    """Remove a lock that is still held: who waits for it sees that and takes a new one.

    On Windows the library removes it itself, and a lock that holds text is no such lock: where
    the disk knows none it is the file itself that locks, and goes when it is released.
    """
    with suppress(OSError):
        if os.name != "nt" and not file.stat().st_size:
            file.unlink()


def remove_left_over(folder: Path) -> None:
    """Remove what writes that were cut off left in a folder of which this writer has the lock."""
    with suppress(OSError):
        for file in folder.iterdir():
            if LEFT.fullmatch(file.name) or is_left_earlier(file):
                file.unlink(missing_ok=True)


def is_left_earlier(file: Path) -> bool:
    """Tell whether a file is what an earlier edition left of a write."""
    found = LEFT_EARLIER.fullmatch(file.name)
    return bool(found) and time.time() - file.stat().st_mtime > HOUR


def copy_rights(source: Path, target: Path) -> None:
    """Give a file the owner, group, rights and extended attributes of another, where one may."""
    was = source.stat()
    if hasattr(os, "chown"):
        for owner, group in ((-1, was.st_gid), (was.st_uid, -1)):
            with suppress(OSError):
                os.chown(target, owner, group)
    # Access lists are among the attributes; the time of writing is not to be copied.
    now = target.stat()
    shutil.copystat(source, target)
    os.utime(target, ns=(now.st_atime_ns, now.st_mtime_ns))
