"""What a device needs to install the book: its name, its colours, and icons made of its mark."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from leergroep.sphinxext.drawings.people import draw_people
from leergroep.sphinxext.house_style import find_colours, read_mark
from leergroep.sphinxext.pages import find_sentence
from leergroep.sphinxext.publishing.offline import MANIFEST, SETTING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "_static/icons"
SVG = "http://www.w3.org/2000/svg"
# In pixels, and which part of it the mark takes: a mask may cut off all but the middle.
ICONS = ((192, 1.0, "any"), (512, 1.0, "any"), (512, 0.8, "maskable"))
GROUND = re.compile(r'<rect\b[^>]*\bfill="(#[0-9a-fA-F]{6})"')


def setup(app: Sphinx) -> None:
    """Write the manifest and its icons in a site."""
    app.connect("build-finished", write_manifest, priority=940)


def write_manifest(app: Sphinx, error: Exception | None) -> None:
    """Write them, unless the book keeps nothing; an icon is drawn once."""
    if error or app.builder.name != "html" or not app.config[SETTING]:
        return
    out, root = Path(app.outdir), Path(app.srcdir)
    colours = find_colours(root)
    mark = read_mark(root) or draw_mark(colours)
    icons = [lay_icon(out, draw_icon(mark, size, part, find_ground(mark, colours)), size, purpose)
             for size, part, purpose in ICONS]
    told = describe_book(app, colours, find_ground(mark, colours), icons)
    (out / MANIFEST).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def describe_book(
    app: Sphinx, colours: dict[str, str], ground: str, icons: list[dict[str, str]]
) -> dict[str, Any]:
    """Return the manifest."""
    return {
        "id": "./", "start_url": "./", "scope": "./",
        "name": app.config.html_title, "short_name": app.config.html_title,
        "description": find_sentence(app, app.config.root_doc),
        "lang": app.config.language, "dir": "ltr",
        # With a button back where that can be had; an iPhone installs only what stands alone.
        "display": "standalone", "display_override": ["minimal-ui"],
        "theme_color": ground, "background_color": colours["--lg-paper"],
        "icons": icons,
    }


def find_ground(mark: str, colours: dict[str, str]) -> str:
    """Return the colour behind a mark: its own first ground, or else that of the book's buttons."""
    found = GROUND.search(mark)
    return found[1] if found else colours["--lg-accent-strong"]


def draw_mark(colours: dict[str, str]) -> str:
    """Return a mark for a book without one: people in its colours."""
    people = draw_people([(17, 42), (32, 42), (47, 42), (32, 24)], r=7, colours=[3, 4, 2, 1])
    fills = "".join(f".d-{number}{{fill:{colours[f'--lg-element-{number}']}}}"
                    for number in range(1, 5))
    return (f'<svg xmlns="{SVG}" viewBox="0 0 64 64"><style>{fills}</style>'
            f'<rect width="64" height="64" rx="14" fill="{colours["--lg-drawing-ground"]}"/>'
            f"{people}</svg>")


def draw_icon(mark: str, size: int, part: float, ground: str) -> str:
    """Return a mark as a square of `size` pixels; a smaller `part` of it on its ground."""
    ElementTree.register_namespace("", SVG)
    inner = ElementTree.fromstring(mark)
    wide = size * part
    if "viewBox" not in inner.attrib and {"width", "height"} <= inner.attrib.keys():
        inner.set("viewBox", f"0 0 {inner.get('width')} {inner.get('height')}")
    for name, value in zip(("x", "y", "width", "height"),
                           ((size - wide) / 2,) * 2 + (wide,) * 2, strict=True):
        inner.set(name, f"{value:g}")
    behind = f'<rect width="{size}" height="{size}" fill="{ground}"/>' if part < 1 else ""
    return (f'<svg xmlns="{SVG}" width="{size}" height="{size}">{behind}'
            f'{ElementTree.tostring(inner, "unicode")}</svg>')


def lay_icon(out: Path, image: str, size: int, purpose: str) -> dict[str, str]:
    """Lay an icon in the site when it is not there yet, and return what the manifest says of it."""
    name = f"{FOLDER}/{purpose}-{size}-{hashlib.sha256(image.encode()).hexdigest()[:8]}.png"
    target = out / name
    if not target.exists():
        import vl_convert

        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(vl_convert.svg_to_png(image))
    return {"src": name, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
