"""Real people of this machine, for a while: users of Unix, with a home and a group each."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from attrs import frozen

ROOT = Path(__file__).parents[2]
BOX = re.compile(r"^sudo (install -d .*/srv/leergroep.*)$", re.MULTILINE)
COMMANDS = ("useradd", "userdel", "groupadd", "groupdel", "runuser")


@frozen
class Person:
    """Somebody with an account here."""

    name: str
    home: Path

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command as this person, at home, with these variables."""
        return subprocess.run(
            ["runuser", "-u", self.name, "--", *command], cwd=self.home, text=True,
            capture_output=True,
            env={"HOME": str(self.home), "PATH": os.environ["PATH"], **variables})


def find_obstacle() -> str:
    """Return why nobody can be given an account here, "" when that can be done."""
    if not hasattr(os, "geteuid") or os.geteuid():
        return "only root can make users of Unix"
    if missing := [name for name in COMMANDS if not find_command(name)]:
        return f"there is no {', '.join(missing)} here"
    if closed := [one for one in (ROOT, Path(sys.prefix)) if not is_open_to_all(one)]:
        return f"other users cannot read {closed[0]}"
    return ""


def find_command(name: str) -> str | None:
    """Return the path of a command, also where only root looks for it."""
    return shutil.which(name, path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")


def is_open_to_all(place: Path) -> bool:
    """Tell whether every user can come to a file or folder and read it."""
    return bool(place.stat().st_mode & 0o004) and all(
        folder.stat().st_mode & 0o001 for folder in place.parents)


def lay_python(folder: Path) -> Path:
    """Return a Python with all that this one has and that every user can run: a copy if need be."""
    if is_open_to_all(Path(sys.executable).resolve()):
        return Path(sys.executable)
    # Somebody's own Python lies in a home.
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    whole, base, own = Path(sys.base_prefix), folder / "base", folder / "env"
    shutil.copytree(whole / "lib" / name, base / "lib" / name, symlinks=True,
                    ignore=shutil.ignore_patterns("site-packages", "test", "idlelib", "*.a"))
    for file in (whole / "lib").glob("libpython*"):
        shutil.copy(file, base / "lib")
    for place in (base, own):
        (place / "bin").mkdir(parents=True)
        shutil.copy(whole / "bin" / name, place / "bin")
    (own / "pyvenv.cfg").write_text(f"home = {base / 'bin'}\n", "utf-8")
    (own / "lib" / name).mkdir(parents=True)
    (own / "lib" / name / "site-packages").symlink_to(sysconfig.get_path("purelib"))
    for shared in ("etc", "share"):
        (own / shared).symlink_to(Path(sys.prefix) / shared)
    program = own / "bin" / "python"
    program.write_text(f'#!/bin/sh\nexport LD_LIBRARY_PATH={base / "lib"}\n'
                       f'exec {own / "bin" / name} "$@"\n', "utf-8")
    program.chmod(0o755)
    return program


@contextmanager
def living_here(folder: Path, group: str, *names: str) -> Iterator[dict[str, Person]]:
    """Give people an account and a home in a folder, and a group that they are in, for a while."""
    mark = token_hex(3)
    made = []

    def do(name: str, *options: str) -> None:
        subprocess.run([find_command(name), *options], check=True, capture_output=True, text=True)

    do("groupadd", f"{group}-{mark}")
    try:
        people = {}
        for name in names:
            account, home = f"{name}-{mark}", folder / name
            do("useradd", "--create-home", "--home-dir", str(home), "--user-group",
               "--groups", f"{group}-{mark}", "--shell", "/bin/sh", account)
            made.append(account)
            home.chmod(0o700)
            people[name] = Person(account, home)
        yield people
    finally:
        for account in reversed(made):
            do("userdel", account)
        do("groupdel", f"{group}-{mark}")


def lay_box(folder: Path, group: str, lead: Person) -> Path:
    """Lay the box of a group in a folder by the commands of the guide, and return it."""
    mark = lead.name.rpartition("-")[2]
    commands = BOX.findall((ROOT / "HUB.md").read_text("utf-8"))
    assert len(commands) == 3
    for command in commands:
        here = (command.replace("/srv/leergroep", str(folder)).replace("jupyter-lead", lead.name)
                .replace("-g west", f"-g {group}-{mark}").replace("/west", f"/{group}"))
        subprocess.run(here.split(), check=True)
    return folder / group / "in"
