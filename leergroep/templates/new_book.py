"""Lay a whole book ready: a town's own pages, with nothing of ours or with ours beside them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from leergroep.content.book_finder import find_default_book
from leergroep.templates.scaffold import HERE, TOC, Refused

STARTER = HERE / "book"
TITLE = "TITLE"
CONTENT = ("book", "cases", "notebooks")
# What our pages lead to: the terms under which they may be used, and what changed in them.
TERMS = ("CHANGELOG.md", "LICENSE", "LICENSE-TEXTS")
# Of ours stay beside a starter's: they say more.
OURS_FIRST = ("notebooks/groepsbeeld.ipynb", "notebooks/werkboek.ipynb")
MAKERS = re.compile(r"\n *#[^\n]*\n *- file: makers/.*", re.DOTALL)
OWN_PART = """\
  - caption: Van ons zelf
    chapters:
      - file: cases/onze-wijk
      - file: notebooks/samen-optrekken
"""
# What a list of sources asks of the settings: before which line, and at the end.
SOURCES = {
    "sphinx:\n": "bibtex_bibfiles:\n  - book/bronnen.bib\n\n",
    "      - leergroep.sphinxext\n": "      - sphinxcontrib.bibtex\n",
}
STYLE = "    bibtex_reference_style: label\n    bibtex_default_style: leergroep\n"


def lay_book(folder: Path, title: str = "", *, with_ours: bool = False) -> list[Path]:
    """Write a new book in a folder that is new or empty; return its files.

    `with_ours` lays the rules, cases and instruments that came along beside its own. Raises
    Refused, with nothing written, for a folder that holds something.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder} holds something already: choose another folder")
    title = title or folder.resolve().name.replace("-", " ").capitalize()
    if with_ours:
        copy_ours(folder)
    for starter in sorted(file for file in STARTER.rglob("*") if file.is_file()):
        lay_file(starter, folder, title)
    if with_ours:
        join_ours(folder)
    return sorted(file for file in folder.rglob("*") if file.is_file())


def copy_ours(folder: Path) -> None:
    """Copy the content that came along, with its terms; what somebody filled in stays behind."""
    ours = find_default_book()
    for name in CONTENT:
        shutil.copytree(ours / name, folder / name, ignore=list_private)
    for name in TERMS:
        shutil.copy(ours / name, folder / name)


def list_private(folder: str, names: list[str]) -> list[str]:
    """Return what of a folder is not the book's: hidden files, and answers beside the notebooks."""
    is_content = Path(folder).name in CONTENT
    return [name for name in names
            if name.startswith(".") or (is_content and name.endswith(".json"))]


def lay_file(starter: Path, folder: Path, title: str) -> None:
    """Write one file of a new book with its title in it, unless ours is there and says more."""
    name = starter.relative_to(STARTER).as_posix()
    file = folder / (".gitignore" if name == "gitignore" else name)
    if name in OURS_FIRST and file.exists():
        return
    said = json.dumps(title, ensure_ascii=False) if starter.suffix == ".yml" else title
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(starter.read_text("utf-8").replace(TITLE, said), "utf-8")


def join_ours(folder: Path) -> None:
    """Put our pages in the table of contents, and our list of sources in the settings."""
    contents = (find_default_book() / TOC).read_text("utf-8")
    # What is for makers comes last, and stays with the engine.
    before, parts, after = MAKERS.sub("\n", contents).partition("parts:\n")
    (folder / TOC).write_text(f"{before}{parts}{OWN_PART}{after}", "utf-8")
    config = folder / "_config.yml"
    settings = config.read_text("utf-8")
    for line, before in SOURCES.items():
        settings = settings.replace(line, before + line, 1)
    config.write_text(settings + STYLE, "utf-8")
