"""Which page of a book shows something that came along with this package."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

SUFFIXES = (".ipynb", ".md")
# A name that code begins with, as in Checklist("clear") and Checklist(slug="clear"); in a notebook
# a quote has a backslash before it.
CALLED = re.compile(r"""\(\s*(?:\w+\s*=\s*)?\\?["']([a-z]+(?:-[a-z]+)*)\\?["']""")


def find_showing(root: Path, order: Iterable[str]) -> dict[str, str]:
    """Return the docname of the page that shows each name: one that is called so, or the first."""
    found: dict[str, str] = {}
    for docname in order:
        for file in (root / f"{docname}{suffix}" for suffix in SUFFIXES):
            for name in CALLED.findall(file.read_text("utf-8")) if file.is_file() else ():
                if name not in found or docname.rpartition("/")[2] == name:
                    found[name] = docname
    return found
