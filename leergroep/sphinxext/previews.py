"""What others see of a page: its address, its preview when a link is shared, and the sitemap.

All three need the address at which the book is published, so without one there are none.
sphinx-sitemap lists only the pages that a build writes, which after a small change is one.
"""

from __future__ import annotations

import hashlib
import os
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree

from sphinx.errors import ConfigError

from leergroep.sphinxext.breadcrumbs import list_titles

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


SETTING = "BOOK_URL"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
# In pixels, as the networks ask for; the letters are those of vl-convert, the same on any machine.
WIDTH, HEIGHT, MARGIN = 1200, 630, 80
# The largest letters in which a title fits: their size, and how many of them a line holds.
SIZES = ((84, 21, 3), (68, 26, 4), (54, 33, 5))


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
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ConfigError(
            f"{SETTING} or html_baseurl is {address!r}: give the whole address of the folder in "
            "which the book is published, as in https://example.org/wijken/"
        )
    config.html_baseurl = address.rstrip("/") + "/"


def add_preview(
    app: Sphinx, pagename: str, template: str, context: dict, doctree: object
) -> None:
    """Give a page the address of its preview; draw it when there is none with this title yet."""
    base = app.config.html_baseurl
    if not base or doctree is None:
        return
    above = list_titles(app, pagename)
    image = draw_preview(app.config.project, above[-1] if above else "",
                    app.env.titles[pagename].astext())
    mark = hashlib.sha256(image.encode()).hexdigest()[:8]
    name = f"_static/previews/{pagename.replace('/', '-')}-{mark}.png"
    context["lg_preview"] = base + name
    target = Path(app.outdir) / name
    if not target.exists():
        import vl_convert

        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(vl_convert.svg_to_png(image))


def draw_preview(book: str, above: str, title: str) -> str:
    """Return a page's preview as SVG: the book, what the page belongs to, and its title."""
    size, lines = fit_title(title)
    top = HEIGHT / 2 - (len(lines) - 1) * size * 0.6
    text = "".join(draw_line(one, top + number * size * 1.2, size, "#ffffff", 700)
                   for number, one in enumerate(lines))
    below = "" if title == book else book
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#0b5d83"/>'
        f'<rect y="{HEIGHT - 18}" width="{WIDTH}" height="18" fill="#f5b951"/>'
        f"{draw_line(above, MARGIN + 30, 36, '#cfe6f2', 400)}{text}"
        f"{draw_line(below, HEIGHT - MARGIN, 36, '#ffffff', 400)}</svg>"
    )


def fit_title(title: str) -> tuple[int, list[str]]:
    """Return the size of the letters and the lines of a title; what does not fit is cut off."""
    for size, width, most in SIZES:
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
    for name in app.leergroep.order:
        if name in app.env.found_docs:
            url = ElementTree.SubElement(tree, "url")
            ElementTree.SubElement(url, "loc").text = f"{base}{name}.html"
    out = Path(app.outdir)
    ElementTree.indent(tree)
    ElementTree.ElementTree(tree).write(out / "sitemap.xml", "utf-8", xml_declaration=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"
    (out / "robots.txt").write_text(robots, "utf-8")
