"""Tell instrument files apart by the shape they name, without reading them whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from leergroep.content.problems import Problem

CHECKLIST = "checklist"
SHAPES = (CHECKLIST, "board", "ladder", "list")
NAMED = re.compile(rb"^shape:\s*([^\s#]*)", re.MULTILINE)


def find_shape(file: Path) -> str:
    """Return the shape that a file names, a checklist where it names none."""
    named = NAMED.search(file.read_bytes())
    return named[1].decode(errors="replace") if named else CHECKLIST


def select_shape(files: Iterable[Path], shape: str) -> list[Path]:
    """Return the files of one shape."""
    return [file for file in files if find_shape(file) == shape]


def check_shape(file: Path) -> list[Problem]:
    """Return a problem when a file names a shape that there is not."""
    shape = find_shape(file)
    if shape in SHAPES:
        return []
    line = file.read_bytes()[: NAMED.search(file.read_bytes()).start()].count(b"\n") + 1
    return [Problem(file, line, f"unknown shape {shape!r}", f"known: {', '.join(SHAPES)}")]
