"""Copies of the book, ours and stock, and how long it takes to build them."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from attrs import frozen

HOME = Path(__file__).parents[1]
BOOK = HOME / ".venv" / ("Scripts" if os.name == "nt" else "bin")
PAGES = ("book", "notebooks", "cases", "makers", "spec")
# Jupyter Book's defaults, and all that these pages need to be executed and to cite.
STOCK = """\
title: Werken aan wijken
author: De makers van Werken aan wijken
only_build_toc_files: true
execute:
  execute_notebooks: force
bibtex_bibfiles:
  - book/bronnen.bib
sphinx:
  extra_extensions: [sphinx.ext.autodoc]
"""
EDITED = "book/colofon.md"
LINE = "\nDeze regel kwam er voor de meting bij: nummer {}.\n"
REBUILDS = 3
# What a page of the stock site says when its widgets were recorded.
RECORDED = "widget-state+json"


# What pages lead to, and what leads to the pages.
BESIDE = ("_toc.yml", "HUB.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
          "LICENSE-TEXTS")


@frozen
class Site:
    """A copy of the book in a folder of its own, and the command that builds it."""

    root: Path
    command: tuple[str, ...]

    @property
    def html(self) -> Path:
        """Return the folder of the built site."""
        return self.root / "_build" / "html"


def program(name: str) -> str:
    """Return the path of a program of the book's environment, or else of this one."""
    folder = BOOK if (BOOK / name).exists() else Path(sys.executable).parent
    return str(folder / name)


def lay_ours(root: Path) -> Site:
    """Lay a copy of this book in a new folder."""
    lay_pages(root)
    shutil.copy(HOME / "_config.yml", root)
    return Site(root, (program("leergroep"), "build"))


def lay_stock(root: Path) -> Site:
    """Lay the same pages in a new folder with Jupyter Book's own settings."""
    lay_pages(root)
    (root / "_config.yml").write_text(STOCK, "utf-8")
    return Site(root, (program("jupyter-book"), "build", "."))


def lay_pages(root: Path) -> None:
    """Copy all pages and their order into a new folder."""
    for name in PAGES:
        shutil.copytree(HOME / name, root / name, ignore=aside)
    for name in BESIDE:
        shutil.copy(HOME / name, root)


def aside(folder: str, names: list[str]) -> set[str]:
    """Return what whoever works here may have left beside a notebook: answers and caches."""
    answers = {name for name in names if name.endswith(".json")}
    caches = {".ipynb_checkpoints", "__pycache__"} & set(names)
    return caches | (answers if Path(folder).name in PAGES else set())


def build(site: Site) -> float:
    """Build a site and return the seconds it took; raise RuntimeError when it fails."""
    start = time.perf_counter()
    done = subprocess.run(site.command, cwd=site.root, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise RuntimeError(f"{' '.join(site.command)} failed:\n{done.stdout}{done.stderr}")
    return seconds


def build_cold(site: Site) -> float:
    """Return the seconds of a build with nothing left of any earlier one."""
    shutil.rmtree(site.root / "_build", ignore_errors=True)
    return build(site)


def rebuild(site: Site) -> float:
    """Return the median seconds of a build after one line was added to one page."""
    return statistics.median(rebuild_once(site, number) for number in range(REBUILDS))


def rebuild_once(site: Site, number: int) -> float:
    """Add a line to a page and return the seconds until the site shows it."""
    line = LINE.format(number)
    with (site.root / EDITED).open("a", encoding="utf-8") as page:
        page.write(line)
    seconds = build(site)
    if line.strip() not in (site.html / EDITED).with_suffix(".html").read_text("utf-8"):
        raise RuntimeError(f"{' '.join(site.command)} did not build {EDITED} again")
    return seconds


def require_widgets(site: Site, docname: str) -> None:
    """Raise RuntimeError when a stock page lacks its widgets: it would weigh too little."""
    if RECORDED not in (site.html / f"{docname}.html").read_text("utf-8"):
        raise RuntimeError(f"the stock {docname} holds no widget: its notebook was not executed")
