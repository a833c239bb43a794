"""Find the files of instruments, and tell their kinds apart without reading them whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from leergroep.content.kinds import list_file_kinds
from leergroep.content.problems import Problem, list_known

NAMED = re.compile(rb"^shape:\s*([^\s#]*)", re.MULTILINE)
# How a file in any folder shows that it is an instrument and not somebody's settings.
OURS = re.compile(rb"^(id|shape):", re.MULTILINE)
# What instruments share stands beside them.
SHARED = ("roles", "scales", "traits")


def find_instrument_files(home: Path, others: Iterable[Path] = ()) -> list[Path]:
    """Return the YAML files of instruments in `home` and in other folders."""
    folders = dict.fromkeys([home, *others])
    return sorted(file for folder in folders for file in list_yaml(folder) if is_ours(file))


def is_ours(file: Path) -> bool:
    """Tell whether a file is an instrument, as it says itself or the notebook beside it does."""
    page = file.with_suffix(".ipynb")
    return bool(OURS.search(file.read_bytes())) or (
        page.is_file() and b"leergroep" in page.read_bytes())


def list_yaml(folder: Path) -> list[Path]:
    """Return the YAML files in a folder that may be instruments."""
    return [file for file in folder.glob("*.yml")
            if file.stem not in SHARED and not file.name.startswith(("_", "."))]


def find_shape(file: Path) -> str:
    """Return the shape that a file names, that of the default kind where it names none."""
    named = NAMED.search(file.read_bytes())
    return named[1].decode(errors="replace") if named else next(iter(list_file_kinds()))


def check_shape(file: Path) -> list[Problem]:
    """Return a problem when a file names a shape that there is not."""
    shape, kinds = find_shape(file), list_file_kinds()
    if shape in kinds:
        return []
    text = file.read_bytes()
    named = NAMED.search(text)
    line = text[: named.start() if named else 0].count(b"\n") + 1
    return [Problem(file, line, f"unknown shape {shape!r}", list_known(kinds))]
