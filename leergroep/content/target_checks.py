"""Check where links and pictures in texts lead: what Markdown cannot read it shows as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.content.cases import parse_notebook
from leergroep.content.cell_checks import list_lines
from leergroep.content.page_checks import list_pages
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile, read_text

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# A link or picture, of which the address may have brackets in pairs.
LINK = re.compile(r"(!?)\[[^\]\n]*\]\(((?:[^()<>\n]|\([^()\n]*\))*)\)")
TITLE = re.compile(r"""\s+("[^"]*"|'[^']*')\s*$""")
CODE = re.compile(r"`[^`\n]*`")
FENCE = re.compile(r"^\s*(```|~~~)")
NAME = re.compile(r"\.\w{1,5}(#[\w-]*)?$")
SPACE = re.compile(r"\s")


def check_targets(library: Library) -> Iterator[Problem]:
    """Yield every link and picture to a file with a space in its name."""
    for file in list_pages(library):
        text = read_text(file)
        if file.suffix == ".md":
            for index, target in find_spaced(text.splitlines()):
                yield describe(SourceFile(file, None, "-", index + 1), (), target)
            continue
        for about in list_told(file, text):
            for index, target in find_spaced(list_lines(about.data)):
                yield describe(about, ("source", index), target)


def list_told(file: Path, text: str) -> Iterator[SourceFile]:
    """Yield every cell of a notebook that is text, with its lines in the file."""
    notebook = parse_notebook(text) or {"cells": []}
    for number, cell in enumerate(notebook["cells"]):
        if cell.get("cell_type") == "markdown":
            yield SourceFile(file, cell, text, base=("cells", number))


def find_spaced(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each address with a space in it that was meant to be one, and the index of its line."""
    in_code = False
    for index, line in enumerate(lines):
        in_code ^= bool(FENCE.match(line))
        for picture, said in LINK.findall("" if in_code else CODE.sub("", line)):
            target = TITLE.sub("", said).strip()
            if SPACE.search(target) and (picture or NAME.search(target)):
                yield index, target


def describe(about: SourceFile, place: tuple[str | int, ...], target: str) -> Problem:
    """Return a problem with an address that has a space in it."""
    what = f"({target}) has a space in it, so that a reader sees it as text"
    return about.problem(place, what, f"rename the file, as in {SPACE.sub('-', target)}")
