"""What a file says, with the line on which each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml
from attrs import define

from leergroep.content.problems import ContentError, Problem

# libyaml's own parser, where PyYAML has it, is ten times as fast.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]


@define(slots=False)
class SourceFile:
    """Hold the data of a file together with the line on which each part of it stands.

    `text` is the YAML or JSON in which the data stands at the place `base`, from `first_line` on.
    """

    file: Path
    data: Any
    text: str = ""
    first_line: int = 1
    base: Place = ()

    @cached_property
    def lines(self) -> dict[Place, int]:
        """Return the line of each part; empty for files without lines to name."""
        return find_lines(self.text)

    def line(self, place: Place) -> int:
        """Return the line of a part, or of the nearest part around it; 0 in files without lines."""
        place = (*self.base, *place)
        while place not in self.lines and place:
            place = place[:-1]
        return self.lines[place] + self.first_line if place in self.lines else 0

    def problem(self, place: Place, what: str, remedy: str = "") -> Problem:
        """Return a problem that names the line of a part."""
        return Problem(self.file, self.line(place), what, remedy)


def read_text(file: Path) -> str:
    """Return the text of a file; raise ContentError that names the line that is not UTF-8."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = Problem(file, line, f"not UTF-8: {error.reason}", "save the file as UTF-8")
        raise ContentError([problem]) from error


def read_yaml(file: Path, text: str | None = None, first_line: int = 1) -> SourceFile:
    """Read YAML with its lines; raise ContentError for bad syntax or encoding."""
    text = read_text(file) if text is None else text
    try:
        return SourceFile(file, parse_yaml(text), text, first_line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first_line if mark else 0
        what = getattr(error, "problem", None) or str(error)
        remedy = suggest_syntax(what, text.splitlines()[mark.line:][:1] if mark else [])
        raise ContentError([Problem(file, line, f"not valid YAML: {what}", remedy)]) from error


def suggest_syntax(what: str, lines: list[str]) -> str:
    """Return what to do about YAML that cannot be read, given the line where reading stopped."""
    if any("\t" in line for line in lines):
        return "this line has a tab: write spaces"
    if "mapping values" in what:
        return 'put a text with a colon between quotation marks, as in "Ons dorp: samen"'
    return "look here, and at the lines before, for a wrong indent, bracket or quotation mark"


# What a text says is remembered: it is read, checked, and asked what points where. Nobody changes
# what is given back.
@lru_cache(maxsize=256)
def parse_yaml(text: str) -> Any:
    """Return what YAML says; raise YAMLError where it is none."""
    return yaml.load(text, Loader=Loader)


@lru_cache(maxsize=256)
def find_lines(text: str) -> dict[Place, int]:
    """Return the line of each part of YAML or JSON, from 0; empty for what cannot be read."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError:
        return {}
    return {place: mark.line for place, mark in walk_nodes(node)}


def check_doubled_keys(located: SourceFile) -> list[Problem]:
    """Return every key that stands twice in one mapping: YAML itself keeps the last in silence."""
    return [Problem(located.file, line + located.first_line, f"the key {key!r} stands twice")
            for line, key in find_doubled_keys(located.text)]


@lru_cache(maxsize=256)
def find_doubled_keys(text: str) -> tuple[tuple[int, str], ...]:
    """Return the line, from 0, and the name of each key that stands twice in one mapping."""
    found = []
    todo = [yaml.compose(text, Loader=Loader)]
    while todo:
        node = todo.pop()
        seen = set()
        for key, child in list_pairs(node):
            if isinstance(node, yaml.MappingNode) and key.value in seen:
                found.append((key.start_mark.line, str(key.value)))
            seen.add(getattr(key, "value", None))
            todo.append(child)
    return tuple(found)


def list_pairs(node: yaml.Node | None) -> list[tuple[Any, yaml.Node]]:
    """Return the children of a YAML node, each with its key node or its index."""
    if isinstance(node, yaml.MappingNode):
        pairs: list[tuple[Any, yaml.Node]] = node.value
        return pairs
    return list(enumerate(node.value)) if isinstance(node, yaml.SequenceNode) else []


def walk_nodes(node: yaml.Node | None) -> Iterator[tuple[Place, yaml.Mark]]:
    """Yield the place and mark of every part of a YAML document."""
    if node is not None:
        yield (), node.start_mark
    for key, child in list_pairs(node):
        index = key.value if isinstance(key, yaml.Node) else key
        yield (index,), key.start_mark if isinstance(key, yaml.Node) else child.start_mark
        for place, mark in walk_nodes(child):
            if place:
                yield (index, *place), mark
