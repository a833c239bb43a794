"""What others see of a page: its address, its preview when a link is shared, and the sitemap.

All three need the address at which the book is published, so without one there are none.
sphinx-sitemap lists only the pages that a build writes, which after a small change is one.
sphinxext-opengraph needs matplotlib for its pictures, knows no drawing of a page, and describes a
page by its first words, where each of ours has a sentence of its own.
"""

from __future__ import annotations

import hashlib
import os
import re
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from sphinx.errors import ConfigError

from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.breadcrumbs import list_titles
from leergroep.sphinxext.drawings.people import draw_people
from leergroep.sphinxext.drawings.scene import SUFFIX, read_scene
from leergroep.sphinxext.drawings.svg import draw_path
from leergroep.sphinxext.house_style import find_colours

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


SETTING = "BOOK_URL"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
# In pixels, as the networks ask for; the letters are those of vl-convert, the same on any machine.
WIDTH, HEIGHT, MARGIN = 1200, 630, 80
# The largest letters in which a title fits: their size, and how many of them a line holds.
SIZES = ((84, 21, 3), (68, 26, 3), (54, 33, 4))
NARROW = ((60, 14, 4), (48, 18, 6))
DRAWINGS = Path(__file__).parent / "front" / "drawings.css"
VARIABLE = re.compile(r"var\((--[\w-]+)\)")


def setup(app: Sphinx) -> None:
    """Tell where the book is published, on each page and for who looks for pages."""
    app.connect("config-inited", take_address)
    app.connect("html-page-context", add_preview)
    app.connect("build-finished", write_sitemap)


def take_address(app: Sphinx, config: Config) -> None:
    """Take the address from the environment; raise ConfigError when it is no whole address."""
    address = os.environ.get(SETTING) or config.html_baseurl
    if not address:
        return
    parts = urlsplit(address)
    if (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment
            or re.search(r"\s", address)):
        raise ConfigError(
            f"{SETTING} or html_baseurl is {address!r}: give the whole address of the folder in "
            "which the book is published, as in https://example.org/wijken/"
        )
    config.html_baseurl = address.rstrip("/") + "/"


def add_preview(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give a page the address of its preview; draw it when there is none with this title yet."""
    base = app.config.html_baseurl
    if not base or doctree is None:
        return
    above = list_titles(app, pagename)
    root = Path(app.srcdir)
    scene = root / f"{pagename}{SUFFIX}"
    image = draw_preview(
        app.config.html_title, above[-1] if above else "", app.env.titles[pagename].astext(),
        find_colours(root), read_scene(scene).draw(app.config.language) if scene.is_file() else "",
    )
    mark = hashlib.sha256(image.encode()).hexdigest()[:8]
    name = f"_static/previews/{pagename.replace('/', '-')}-{mark}.png"
    context["lg_preview"] = base + name
    target = Path(app.outdir) / name
    if not target.exists():
        import vl_convert

        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(vl_convert.svg_to_png(image))


def draw_preview(book: str, above: str, title: str, colours: dict[str, str], scene: str) -> str:
    """Return a page's preview as SVG in the book's colours: its title, and its drawing if any."""
    size, lines = fit_title(title, narrow=bool(scene))
    ink = colours["--lg-ink"]
    top = HEIGHT / 2 - (len(lines) - 1) * size * 0.6
    text = "".join(draw_line(one, top + number * size * 1.2, size, ink, 700)
                   for number, one in enumerate(lines))
    below = "" if title == book else book
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>{style_drawing(colours)}</style>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours["--lg-drawing-ground"]}"/>'
        f"{draw_line(above, MARGIN + 30, 34, colours['--lg-muted'], 400)}{text}"
        f"{draw_line(below, HEIGHT - MARGIN, 34, ink, 400)}"
        f"{place_scene(scene) if scene else draw_people_beside()}</svg>"
    )


def style_drawing(colours: dict[str, str]) -> str:
    """Return the rules of front/drawings.css that a drawing needs, with the colours in place."""
    rules = DRAWINGS.read_text("utf-8").partition("@media")[0]
    rules = rules[rules.index(".d-line"):]
    return VARIABLE.sub(lambda name: colours.get(name[1], "#000000"), rules)


def place_scene(scene: str) -> str:
    """Return a scene in the right half of a preview."""
    return (f'<g transform="translate(560 130) scale(1.7)" fill="none" font-size="15" '
            f'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{scene}</g>')


def draw_people_beside() -> str:
    """Return the people of the mark, for a page without a drawing of its own."""
    people = draw_people([(904, 520), (980, 520), (1056, 520), (980, 440)], r=30,
                         colours=[3, 4, 2, 1])
    street = draw_path("M850 566H1110")
    return f'{people}<g stroke-width="6" stroke-linecap="round">{street}</g>'


def fit_title(title: str, narrow: bool) -> tuple[int, list[str]]:
    """Return the size of the letters and the lines of a title; what does not fit is cut off.

    Beside a drawing there is half the room.
    """
    for size, width, most in NARROW if narrow else SIZES:
        lines = wrap(title, width, max_lines=most, placeholder=" …")
        if " ".join(lines) == title:
            return size, lines
    return size, lines


def draw_line(text: str, y: float, size: int, colour: str, weight: int) -> str:
    """Return one line of a preview."""
    return (f'<text x="{MARGIN}" y="{y:.0f}" font-family="Liberation Sans, sans-serif" '
            f'font-size="{size}" font-weight="{weight}" fill="{colour}">{escape(text)}</text>')


def write_sitemap(app: Sphinx, error: Exception | None) -> None:
    """Write sitemap.xml, and the robots.txt that leads there."""
    base = app.config.html_baseurl
    if error or app.builder.format != "html" or not base:
        return
    tree = ElementTree.Element("urlset", xmlns=SITEMAP)
    for name in get_library(app).order:
        if name in app.env.found_docs:
            url = ElementTree.SubElement(tree, "url")
            ElementTree.SubElement(url, "loc").text = f"{base}{name}.html"
    out = Path(app.outdir)
    ElementTree.indent(tree)
    ElementTree.ElementTree(tree).write(out / "sitemap.xml", "utf-8", xml_declaration=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"
    (out / "robots.txt").write_text(robots, "utf-8")
