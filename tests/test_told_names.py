"""Whoever is sent to a file or a name by a comment, a docstring or a guide finds it there."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDES = [ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "HUB")]
ROOMS = [ROOT / name for name in ("leergroep", "tests", "bench", "release")]
# What was made of the code and the book is no code.
MADE = {"static", "library"}
CODE = [file for room in ROOMS for suffix in ("py", "ts", "css", "html", "yml")
        for file in room.rglob(f"*.{suffix}") if not MADE & set(file.relative_to(ROOT).parts)]
TEXTS = [*GUIDES, *ROOT.glob("spec/*.md"), *ROOT.glob("makers/*.md"), *CODE]
FILE = re.compile(r"\b(?:leergroep|tests|spec|bench|release)/[\w./-]+\.(?:py|ts|css|html|json)\b")
# A guide names a file from its room on, or by itself.
IN_ROOM = re.compile(r"`([\w./-]+\.(?:py|ts|css))`")
NAME = re.compile(r"\bleergroep(?:\.[a-z_]+)(?:\.\w+)*")
# Files, and a group of entry points: no names of Python.
NO_NAMES = {"leergroep.lock", "leergroep.held", "leergroep.kinds"}
# A row of the ledger: its number, where it is, and what it leans on.
ROW = re.compile(r"^\| \d+\w? \| [^|]* \| ([^|]*) \|", re.MULTILINE)
WORD = re.compile(r"`[^`]*?([\w$]+)\W*`")


def is_there(name: str) -> bool:
    """Tell whether there is a module, or something in one, of this name."""
    found = importlib.import_module("leergroep")
    parts = name.split(".")
    for end, part in enumerate(parts[1:], 2):
        try:
            found = getattr(found, part, None) or importlib.import_module(".".join(parts[:end]))
        except ImportError:
            return False
    return True


def read(files: list[Path]) -> Iterator[tuple[str, str]]:
    for file in files:
        yield file.relative_to(ROOT).as_posix(), file.read_text("utf-8")


def test_a_file_that_is_named_is_there():
    lost = {(name, told) for name, text in read(TEXTS) for told in FILE.findall(text)
            if not (ROOT / told).is_file() and not told.startswith("leergroep/library/")}
    assert lost == set()


def test_a_file_that_a_guide_names_from_its_room_on_is_there():
    files = [*CODE, *ROOT.glob("*.py"), *ROOT.glob("*.ts")]
    known = [f"/{file.relative_to(ROOT).as_posix()}" for file in files]
    lost = {(name, told) for name, text in read(GUIDES[:3]) for told in IN_ROOM.findall(text)
            if not any(file.endswith(f"/{told}") for file in known)}
    # Jupyter Book writes that one.
    assert lost == {("ARCHITECTURE.md", "conf.py")}


def test_a_name_of_the_package_that_is_told_is_there():
    python = [file for file in CODE if file.suffix == ".py" and ROOMS[0] in file.parents]
    told = {name for _, text in read([*python, *GUIDES[:3]]) for name in NAME.findall(text)}
    assert len(told) > 100
    assert {name for name in told - NO_NAMES if not is_there(name)} == set()


def test_what_the_ledger_says_we_lean_on_is_what_the_code_leans_on():
    rows = ROW.findall(GUIDES[1].read_text("utf-8"))
    settings = [ROOT / "_config.yml", ROOT / "pyproject.toml"]
    code = "\n".join(text for _, text in read([*settings, *CODE]))
    told = {word for row in rows for word in WORD.findall(row)}
    assert len(told) > 40
    used = {word for word in told if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", code)}
    assert told - used == set()
