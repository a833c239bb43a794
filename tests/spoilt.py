"""A copy of the content, to make mistakes in."""

from __future__ import annotations

import atexit
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SAMPLE = "notebooks/proef.yml"
CLEAR = "notebooks/clear.yml"
SCALES = "notebooks/scales.yml"
RULE = "book/burger/actieve-rol.md"
TRIAL = "book/proefpagina.md"
CASE = "cases/proefwijk.ipynb"
PAGE = """---
leergroep:
  title:
    en: A page to try
  sentence:
    nl: Een pagina om iets uit te proberen.
    en: A page to try something on.
---

# Een proefpagina
"""


def lay(tree: Path) -> Path:
    """Copy the content to a folder, with an instrument, a page and a case to spoil."""
    copy_pages(tree)
    shutil.copy(ROOT / "_config.yml", tree)
    shutil.copy(ROOT / "tests/sample/proef.yml", tree / SAMPLE)
    (tree / TRIAL).write_text(PAGE, "utf-8")
    text = (ROOT / "cases/alkmaar.ipynb").read_text("utf-8")
    (tree / CASE).write_text(text.replace('\\"alkmaar\\"', '\\"proefwijk\\"'), "utf-8")
    list_pages(tree)
    spoil(tree, lambda about: about.update(slug="proefwijk"))
    return tree


def copy_pages(tree: Path) -> None:
    """Copy every page to a folder, with what lies beside it and their order."""
    for folder in ("book", "cases", "makers", "notebooks", "spec"):
        shutil.copytree(ROOT / folder, tree / folder, ignore=shutil.ignore_patterns("vectors"))
    for file in ("_toc.yml", "ARCHITECTURE.md", "CONTRIBUTING.md", "HUB.md"):
        shutil.copy(ROOT / file, tree)


@cache
def copied() -> tuple[Path, dict[Path, bytes]]:
    """Return one copy of the content for all mistakes of a process, and what is in its files."""
    tree = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, tree, ignore_errors=True)
    lay(tree)
    return tree, read_all(tree)


def read_all(tree: Path) -> dict[Path, bytes]:
    """Return what is in each file of a tree."""
    return {file: file.read_bytes() for file in tree.rglob("*") if file.is_file()}


@contextmanager
def spoilable() -> Iterator[Path]:
    """Give the copy of the content to make a mistake in, and mend it afterwards."""
    tree, sound = copied()
    try:
        yield tree
    finally:
        now = read_all(tree)
        for file in now.keys() - sound.keys():
            file.unlink()
        for file, held in sound.items():
            if now.get(file) != held:
                file.write_bytes(held)


def list_pages(tree: Path) -> None:
    """Put the page and the case to spoil in the table of contents."""
    for name, before in {TRIAL: "book/experiment", CASE: "cases/leeuwarden"}.items():
        text = (tree / "_toc.yml").read_text("utf-8")
        [line] = re.findall(rf"^ *- file: {before}\n", text, re.MULTILINE)
        added = line.replace(before, name.rpartition(".")[0])
        replaced(tree / "_toc.yml", line, added + line)


def spoil(tree: Path, change: Callable[[dict], Any]) -> None:
    """Change what the case to spoil says about itself."""
    notebook = json.loads((tree / CASE).read_text("utf-8"))
    change(notebook["metadata"]["leergroep"])
    (tree / CASE).write_text(json.dumps(notebook, indent=1, ensure_ascii=False), "utf-8")


def replaced(file: Path, old: str, new: str) -> None:
    """Replace something in a file, once."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
