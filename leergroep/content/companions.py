"""The files that a notebook is used with: its questions, and what it says that it reads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.content.book_finder import TOC
from leergroep.content.cases import tells_case
from leergroep.content.instrument_files import SHARED

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# How a notebook shows that it works with this package.
OURS = re.compile(r"^[ \t]*(?:from|import)[ \t]+leergroep\b", re.MULTILINE)
# What shows the answers to every list that there is.
OF_ALL = re.compile(r"\b(GroupPicture|Workbook|Group\.\w+|read_survey)\(")


def list_companions(notebook: Path) -> list[Path]:
    """Return a notebook and the files that it does not work without, all in or under its folder.

    That is the YAML of its name, and what `files` names in the `leergroep` block of its metadata:
    files, and folders with all that is in them. Never what somebody filled in beside it.
    """
    questions = notebook.with_suffix(".yml")
    named = [notebook.parent / name for name in read_named(notebook)]
    return [notebook, *([questions] if questions.is_file() else []),
            *(file for one in named for file in list_inside(one))]


def list_own(notebook: Path, library: Library) -> list[Path]:
    """Return what a notebook leans on in a book of its own, and would not find outside of it.

    That is the questions that its code names, what those share, and for what shows the answers to
    all lists those lists.
    """
    if not library.base:
        return []
    code = read_code(notebook)
    shows_all = OF_ALL.search(code)
    lists = [file for file in library.instrument_files
             if re.search(rf"""["']{re.escape(file.stem)}["']""", code)
             or (file.parent == notebook.parent and (shows_all or file.stem == notebook.stem))]
    return [*lists, *(file for file in list_shared(library) if lists and file.is_file())]


def list_around(notebook: Path, library: Library) -> dict[str, bytes]:
    """Return what a case of a book of one's own needs around it, by its name in that book.

    Outside of its book nobody knows the case, and its session asks after its rules: so it brings
    a book of one page. Empty for any other notebook.
    """
    if not library.base or notebook.parent != library.root / "cases" or not tells_case(notebook):
        return {}
    files = [*library.find_files("book/*.md"), *library.find_files("book/*/*.md"),
             *library.instrument_files, library.traits_file, *list_shared(library)]
    named = {file.relative_to(library.root).as_posix(): file.read_bytes()
             for file in files if file.is_file()}
    return {**named, TOC: f"format: jb-book\nroot: cases/{notebook.stem}\n".encode()}


def list_shared(library: Library) -> list[Path]:
    """Return where the files stand that all questions of a book share, if it has them."""
    return [library.root / f"notebooks/{name}.yml" for name in SHARED]


def is_ours(notebook: Path) -> bool:
    """Tell whether a notebook works with this package, and needs it where it is taken along."""
    return bool(OURS.search(read_code(notebook)))


def read_code(notebook: Path) -> str:
    """Return the code of a notebook."""
    cells = json.loads(notebook.read_bytes()).get("cells", ())
    return "\n".join("".join(cell.get("source", "")) for cell in cells
                     if cell.get("cell_type") == "code")


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
