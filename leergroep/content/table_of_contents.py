"""Read the table of contents: every page of the book, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leergroep.content.problems import Problem
from leergroep.content.source_file import Place, read_yaml

SUFFIXES = (".md", ".ipynb")


def read_contents(file: Path) -> list[str]:
    """Return the docnames in reading order; raise ContentError when the file is no YAML."""
    return [docname for _, docname in list_entries(read_yaml(file).data)]


def check_contents(file: Path) -> list[Problem]:
    """Return a problem for every line that names no page, or a page named before."""
    about = read_yaml(file)
    problems, seen = [], set()
    for place, name in list_entries(about.data):
        if not any((file.parent / f"{name}{suffix}").is_file() for suffix in SUFFIXES):
            what = f"there is no page {name}{' or '.join(SUFFIXES)}"
            problems.append(about.problem(place, what, "write it or remove this line"))
        elif name in seen:
            problems.append(about.problem(place, f"{name} stands twice", "remove one line"))
        seen.add(name)
    return problems


def list_entries(node: object, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield the place and docname of every page named in a table of contents, in order."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("root", "file"):
                yield (*place, key), str(value).removesuffix(".md").removesuffix(".ipynb")
            else:
                yield from list_entries(value, (*place, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from list_entries(child, (*place, index))
