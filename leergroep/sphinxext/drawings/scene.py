"""A scene: a drawing beside a page, as shapes of the kit in a file `<page>.drawing.yaml`."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import frozen

from leergroep.content.source_file import read_yaml
from leergroep.messages.text import Text
from leergroep.sphinxext.drawings import buildings, people, svg

SUFFIX = ".drawing.yaml"
SIZE = (360, 200)
# What a scene may draw; each takes the fields of its function.
KIT: dict[str, Callable[..., str]] = {
    "people": people.draw_people,
    "row": people.draw_row,
    "crowd": people.draw_crowd,
    "ring": people.draw_ring,
    "group": people.draw_group,
    "ground": buildings.draw_ground,
    "house": buildings.draw_house,
    "windows": buildings.draw_windows,
    "flat": buildings.draw_flat,
    "hall": buildings.draw_hall,
    "wall": buildings.draw_wall,
    "desk": buildings.draw_desk,
    "cabin": buildings.draw_cabin,
    "tree": buildings.draw_tree,
    "stairs": buildings.draw_stairs,
    "ladder": buildings.draw_ladder,
    "card": buildings.draw_card,
    "code": buildings.draw_code,
}


class SceneError(ValueError):
    """Raised for a scene that cannot be drawn: names the file, the shape and what it may hold."""


@frozen
class Scene:
    """Hold a drawing: what it is called, what is to be seen, and its shapes as SVG."""

    title: Text
    description: Text
    shapes: tuple[dict[str, str], ...]
    size: tuple[float, float] = SIZE

    def to_svg(self, language: str) -> str:
        """Return the drawing with its words in a language."""
        return svg.make_drawing(self.draw(language), self.size, self.title[language],
                                self.description[language])

    def to_hidden_svg(self, language: str) -> str:
        """Return the drawing for beside a link that says where it leads."""
        return svg.hide_drawing(self.draw(language), self.size)

    def draw(self, language: str) -> str:
        """Return the shapes, with the words in them in a language."""
        return "".join(shape[language] for shape in self.shapes)


def read_scene(file: Path) -> Scene:
    """Return the scene in a file; raise SceneError that says where it goes wrong."""
    data = read_yaml(file).data or {}
    for field in ("title", "description", "shapes"):
        if not data.get(field):
            raise SceneError(f"{file}: {field!r} is missing: give title, description and shapes")
    shapes = tuple(
        {language: draw_shape(file, number, shape, language) for language in ("nl", "en")}
        for number, shape in enumerate(data["shapes"], 1)
    )
    size = tuple(data.get("size", SIZE))
    return Scene(Text(**data["title"]), Text(**data["description"]), shapes, size)


def draw_shape(file: Path, number: int, shape: Any, language: str) -> str:
    """Return one shape; raise SceneError that names what it may be called and may hold."""
    where = f"{file}: shape {number}"
    if not isinstance(shape, dict) or len(shape) != 1:
        raise SceneError(f"{where}: write it as '- house: {{x: 20}}'")
    [(name, fields)] = shape.items()
    if name in ("path", "words"):
        return draw_free(where, name, fields, language)
    if name not in KIT:
        known = ", ".join([*KIT, "path", "words"])
        raise SceneError(f"{where}: there is no shape {name!r}: choose from {known}")
    allowed = inspect.signature(KIT[name])
    try:
        return KIT[name](**allowed.bind(**(fields or {})).arguments)
    except (TypeError, ValueError, AttributeError) as error:
        may = ", ".join(allowed.parameters)
        raise SceneError(f"{where}, {name}: {error}; it may hold {may}") from None


def draw_free(where: str, name: str, fields: Any, language: str) -> str:
    """Return a path or words of the scene's own; raise SceneError for what neither may hold."""
    looks: dict[object, str] = {
        "line": svg.LINE, "built": svg.BUILT, "plan": svg.PLAN, "ink": svg.INK,
        **{number: f"d-s{number}" for number in (1, 2, 3, 4)},
    }
    try:
        if name == "path":
            return svg.draw_path(fields["d"], looks[fields.get("style", "line")])
        words = fields["text"]
        words = words[language] if isinstance(words, dict) else str(words)
        return svg.draw_words(fields["x"], fields["y"], words,
                              anchor=fields.get("anchor", "middle"))
    except (KeyError, TypeError) as error:
        may = "d and style" if name == "path" else "x, y, text and anchor"
        raise SceneError(f"{where}, {name}: {error}; it holds {may}") from None
