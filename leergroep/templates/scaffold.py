"""Lay a new case or checklist ready: files to fill in, and the line that puts it in the book."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from leergroep.content.loader import Library
from leergroep.content.problems import ContentError
from leergroep.content.todo import has_english, list_told
from leergroep.templates.fitting import fit_notebook, fit_questions

HERE = Path(__file__).parent
PLACE = "SLUG"
SLUG = re.compile(r"[a-z]+(-[a-z]+)*")
# What is laid where, the page first: its folder in the table of contents takes the new line.
TEMPLATES = {
    "case": {"case.ipynb": "cases/SLUG.ipynb"},
    "checklist": {
        "checklist.ipynb": "notebooks/SLUG.ipynb",
        "checklist.yml": "notebooks/SLUG.yml",
    },
}
TOC = "_toc.yml"


class Refused(ValueError):
    """Say why nothing was laid."""


def scaffold(kind: str, slug: str, root: Path, *, english: bool = False) -> list[Path]:
    """Write the files of a new case or checklist and its line in _toc.yml; return the files.

    They ask for English where the book has any, or where `english` says so. Raises Refused, with
    nothing written, for a bad slug, for one that is taken, and for a book that cannot be read.
    """
    if not SLUG.fullmatch(slug):
        remedy = "use lower-case words joined by hyphens, without numbers, as in nieuw-west"
        raise Refused(f"{slug!r} is no slug: {remedy}")
    toc = root / TOC
    starters = TEMPLATES[kind].items()
    files = {root / there.replace(PLACE, slug): HERE / name for name, there in starters}
    page = next(iter(files)).relative_to(root).with_suffix("").as_posix()
    contents = toc.read_text("utf-8")
    if taken := [file for file in files if file.exists()]:
        raise Refused(f"{taken[0].relative_to(root)} is there already: choose another slug")
    lined = add_line(contents, page, lambda name: all(
        (root / there.replace(PLACE, name)).is_file() for _, there in starters))
    for file, text in fit_texts(files, slug, root, english=english).items():
        with file.open("x", encoding="utf-8") as new:
            new.write(text)
    toc.write_text(lined, "utf-8")
    return list(files)


def fit_texts(files: dict[Path, Path], slug: str, root: Path, *, english: bool) -> dict[Path, str]:
    """Return what each new file says, given its starter; raise Refused for an unsound book."""
    library = Library(root)
    try:
        asked = english or has_english(list_told(library))
        return {file: fit_text(starter, slug, library, english=asked)
                for file, starter in files.items()}
    except ContentError as error:
        raise Refused(f"mend this first: {error.problems[0]}") from error


def fit_text(starter: Path, slug: str, library: Library, *, english: bool) -> str:
    """Return what a starter says in this book, of this slug."""
    text = starter.read_text("utf-8").replace(PLACE, slug)
    if starter.suffix == ".ipynb":
        return fit_notebook(text, library, english=english)
    return fit_questions(text, english=english)


def add_line(contents: str, page: str, alike: Callable[[str], bool] = lambda name: True) -> str:
    """Return a table of contents with a line for a page, after the last page of its folder.

    Where `alike` holds for some of these pages, by their name, it comes after the last of those.
    """
    folder = page.rpartition("/")[0]
    pattern = re.compile(rf"^( *)- file: {folder}/([a-z-]+)[^\n]*(?:\n|$)", re.MULTILINE)
    lines = list(pattern.finditer(contents))
    if not lines:
        remedy = f"add '- file: {page}' by hand, then try again"
        raise Refused(f"{TOC} has no page of {folder}/: {remedy}")
    if page in [f"{folder}/{line[2]}" for line in lines]:
        raise Refused(f"{page} is in {TOC} already: choose another slug")
    last = ([line for line in lines if alike(line[2])] or lines)[-1]
    before = contents[: last.end()].rstrip("\n")
    return f"{before}\n{last[1]}- file: {page}\n{contents[last.end():]}"
