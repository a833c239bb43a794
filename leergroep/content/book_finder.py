"""Which book is meant: the nearest one, one that somebody names, or the one that came along."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
TOC = "_toc.yml"
VARIABLE = "LEERGROEP_BOOK"

_named: Path | None = None


def use_book(folder: str | Path | None) -> None:
    """Use the book in this folder from now on; None goes back to finding one.

    Raises NotADirectoryError when there is no such folder.
    """
    global _named
    _named = None if folder is None else check_folder(Path(folder), "use_book")


def find_book() -> Path:
    """Return the folder of the book that is meant here.

    That is the one of `use_book`, else of the environment variable LEERGROEP_BOOK, else the
    nearest folder with a _toc.yml at or above the working folder, else the working folder itself.
    Raises NotADirectoryError when the variable names no folder.
    """
    if _named:
        return _named
    if named := os.environ.get(VARIABLE):
        return check_folder(Path(named), VARIABLE)
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / TOC).is_file()), here)


def find_default_book() -> Path:
    """Return the folder of the book that this package came with: the checkout, or the wheel's."""
    checkout = PACKAGE.parent
    return checkout if (checkout / TOC).is_file() else PACKAGE / "library"


def check_folder(folder: Path, who: str) -> Path:
    """Return a folder as a whole path; raise NotADirectoryError when it is none."""
    if not folder.is_dir():
        raise NotADirectoryError(f"{who} names {str(folder)!r}, and there is no such folder")
    return folder.resolve()
