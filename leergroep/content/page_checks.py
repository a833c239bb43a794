"""Check what pages, instruments and the table of contents say of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.content.book_finder import TOC
from leergroep.content.pages import HEADING
from leergroep.content.problems import Problem, list_known
from leergroep.content.source_file import read_text, read_yaml
from leergroep.messages.text import curl_quotes

if TYPE_CHECKING:
    from leergroep.content.loader import Library

SUFFIXES = (".ipynb", ".md")
# How deep below these folders a page may lie: links, lists and maps look no deeper.
DEPTHS = {"book": 2, "cases": 1}
BIBLIOGRAPHY = re.compile(r"^@\w+\{\s*([^,\s]+)\s*,", re.MULTILINE)


def check_pages(library: Library) -> Iterator[Problem]:
    """Yield every page that the build would leave out, or could not make."""
    for file in list_pages(library):
        docname = file.relative_to(library.root).with_suffix("").as_posix()
        folder, *below = docname.split("/")
        if folder in DEPTHS and len(below) > DEPTHS[folder]:
            what = f"a page in {folder}/ may lie {DEPTHS[folder]} deep, this one lies {len(below)}"
            yield Problem(file, 0, what, "move it up")
        elif library.order and docname not in library.order:
            what = f"this page is not in {TOC}, so that nobody would see it"
            yield Problem(file, 0, what, f"add '- file: {docname}' there, or remove the page")


def list_pages(library: Library) -> Iterator[Path]:
    """Yield every page in the folders that this engine reads, in order of name."""
    for folder in ("book", "cases", "notebooks"):
        for file in sorted((library.root / folder).rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(library.root).parts)
            if file.suffix in SUFFIXES and not hidden:
                yield file


def check_titles(library: Library) -> Iterator[Problem]:
    """Yield every instrument that is called otherwise than its page."""
    for file in library.instrument_files:
        page = file.with_suffix(".ipynb")
        title = library.instruments[file.stem].title.nl
        match = HEADING.search(read_heading(page)) if page.is_file() else None
        if match and curl_quotes(match[1].strip()) != title:
            what = f"title/nl is {title!r}, the heading of {page.name} is {match[1].strip()!r}"
            yield read_yaml(file).problem(("title", "nl"), what, "give both the same title")


def read_heading(page: Path) -> str:
    """Return the text of a notebook in which its heading stands."""
    import json

    cells = json.loads(page.read_text("utf-8"))["cells"]
    return "\n".join("".join(one["source"]) for one in cells if one["cell_type"] == "markdown")


def check_sources(library: Library) -> Iterator[Problem]:
    """Yield every work that an instrument names and no bibliography in book/ has."""
    files = sorted((library.root / "book").glob("*.bib"))
    known = [slug for file in files for slug in BIBLIOGRAPHY.findall(read_text(file))]
    for file in library.instrument_files:
        for index, work in enumerate(library.instruments[file.stem].source.works):
            if work not in known:
                what = f"source: unknown work {work!r}"
                yield read_yaml(file).problem(
                    ("source", "works", index), what, list_known(known, work)
                )
