"""The files that a notebook is used with: its questions, and what it says that it reads."""

from __future__ import annotations

import json
from pathlib import Path


def list_companions(notebook: Path) -> list[Path]:
    """Return a notebook and the files that it does not work without, all in or under its folder.

    That is the YAML of its name, and what `files` names in the `leergroep` block of its metadata:
    files, and folders with all that is in them. Never what somebody filled in beside it.
    """
    questions = notebook.with_suffix(".yml")
    named = [notebook.parent / name for name in read_named(notebook)]
    return [notebook, *([questions] if questions.is_file() else []),
            *(file for one in named for file in list_inside(one))]


def read_named(notebook: Path) -> list[str]:
    """Return what a notebook says that it reads: names inside its folder."""
    block = json.loads(notebook.read_bytes()).get("metadata", {}).get("leergroep", {})
    names = [str(name) for name in block.get("files", ())]
    return [name for name in names if not {"", ".", ".."} & {*name.split("/")}]


def list_inside(place: Path) -> list[Path]:
    """Return a file, or the files of a folder; none that are hidden."""
    if place.is_file():
        return [place]
    return sorted(file for file in place.rglob("*") if file.is_file()
                  and not any(part.startswith(".") for part in file.relative_to(place).parts))
