"""YAML that remembers its lines, and JSON Schema errors that use them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from attrs import define

from leergroep.content.problems import ContentError, Problem

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError


SCHEMAS = Path(__file__).parent / "schemas"
# libyaml's own parser, where PyYAML has it, is ten times as fast.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]


@define(slots=False)
class SourceFile:
    """Hold the data of a file together with the line on which each part of it stands."""

    file: Path
    data: Any
    text: str = ""
    first_line: int = 1

    @cached_property
    def lines(self) -> dict[Place, int]:
        """Return the line of each part; empty for files without lines to name."""
        node = yaml.compose(self.text, Loader=Loader)
        return {place: mark.line + self.first_line for place, mark in walk_nodes(node)}

    def line(self, place: Place) -> int:
        """Return the line of a part, or of the nearest part around it; 0 in files without lines."""
        while place not in self.lines and place:
            place = place[:-1]
        return self.lines.get(place, 0)

    def problem(self, place: Place, what: str, remedy: str = "") -> Problem:
        """Return a problem that names the line of a part."""
        return Problem(self.file, self.line(place), what, remedy)

    def check(self, schema: str) -> list[Problem]:
        """Return where the data departs from leergroep/schemas/<schema>.json."""
        errors = load_validator(schema).iter_errors(self.data)
        return [self._said(error) for error in sorted(errors, key=lambda e: str(e.absolute_path))]

    def _said(self, error: ValidationError) -> Problem:
        from jsonschema.exceptions import best_match

        error = best_match(error.context) if error.context else error
        place = (*error.absolute_path, *find_odd_key(error))
        where = "/".join(map(str, place)) or "the file"
        return self.problem(place, f"{where}: {error.message}", error.schema.get("description", ""))


@cache
def load_validator(schema: str) -> Draft202012Validator:
    """Return the validator of leergroep/schemas/<schema>.json.

    jsonschema is loaded here, not above: beside JupyterLab its import takes seconds, and a
    notebook that only shows a checklist needs no schema.
    """
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    schemas = {file.name: json.loads(file.read_text("utf-8")) for file in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources(
        (name, Resource(contents=contents, specification=DRAFT202012))
        for name, contents in schemas.items()
    )
    return Draft202012Validator({"$ref": f"{schema}.json"}, registry=registry)


def find_odd_key(error: ValidationError) -> Place:
    """Return the key that an error is about, where the error's own path stops short of it."""
    if "propertyNames" in error.absolute_schema_path:
        return (error.instance,)
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        return tuple(key for key in error.instance if key not in known)[:1]
    return ()


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
        located = SourceFile(file, yaml.load(text, Loader=Loader), text, first_line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first_line if mark else 0
        what = getattr(error, "problem", None) or str(error)
        raise ContentError([Problem(file, line, f"not valid YAML: {what}")]) from error
    return located


def check_doubled_keys(located: SourceFile) -> list[Problem]:
    """Return every key that stands twice in one mapping: YAML itself keeps the last in silence."""
    found = []
    todo = [yaml.compose(located.text, Loader=Loader)]
    while todo:
        node = todo.pop()
        seen = set()
        for key, child in list_pairs(node):
            if isinstance(node, yaml.MappingNode) and key.value in seen:
                line = key.start_mark.line + located.first_line
                found.append(Problem(located.file, line, f"the key {key.value!r} stands twice"))
            seen.add(getattr(key, "value", None))
            todo.append(child)
    return found


def list_pairs(node: yaml.Node | None) -> list[tuple[Any, yaml.Node]]:
    """Return the children of a YAML node, each with its key node or its index."""
    if isinstance(node, yaml.MappingNode):
        return node.value
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
