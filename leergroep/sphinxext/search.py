"""The search page: the text of the book in one file, for the finder in the reader's browser.

Sphinx's own search knows no parts of words and compiles code in the page, which a strict security
policy refuses; its index counts per page and cannot point to the part that answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.builders.html import StandaloneHTMLBuilder

from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.breadcrumbs import is_for_makers, list_titles
from leergroep.sphinxext.pages import LEAD, find_sentence

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


TARGET = "book-text.js"
# Where a reader who found nothing can go.
WAYS = ("start", "praktijkkader", "begrippen")
# What is written in another language: code, and what others wrote.
FOREIGN = (nodes.literal, nodes.citation)
UNREAD = (nodes.section, nodes.title, nodes.comment, nodes.literal_block, addnodes.glossary)
# What a widget says without scripts: its statements, without the boxes to tick.
STATEMENT = re.compile(r"<li>(.*?)<")


def setup(app: Sphinx) -> None:
    """Replace Sphinx's search by ours."""
    app.connect("config-inited", name_page)
    app.connect("builder-inited", leave_index)
    app.connect("html-page-context", keep_text)
    app.connect("html-page-context", show_ways)
    app.connect("build-finished", write_text)


def name_page(app: Sphinx, config: Config) -> None:
    """Have the search page made from our template."""
    config.html_additional_pages["search"] = "search.html"


def leave_index(app: Sphinx) -> None:
    """Make no index that no page loads."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        app.builder.search = False


def show_ways(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give who searches, or came to a page that is not there, a few ways into the book."""
    if pagename in ("search", "404"):
        pages = get_library(app).pages
        context["lg_ways"] = [pages[slug] for slug in WAYS if slug in pages]


def keep_text(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Keep the text of a page beside its doctree: a later build writes only what changed."""
    if doctree is None or app.builder.format != "html":
        return
    file = locate_text(app, pagename)
    file.parent.mkdir(parents=True, exist_ok=True)
    text = {"parts": list(list_parts(doctree)), "foreign": list_foreign(doctree)}
    file.write_text(json.dumps(text), "utf-8")


def locate_text(app: Sphinx, docname: str) -> Path:
    """Return the file that keeps the text of a page."""
    return Path(app.doctreedir) / "finding" / f"{docname}.json"


def list_parts(doctree: nodes.document) -> Iterator[dict[str, str]]:
    """Yield {id, title, text} for each heading and term; what stands above them has no id."""
    for section in doctree.findall(nodes.section):
        title = next(section.findall(nodes.title)).astext()
        text = "\n".join(filter(None, map(read_node, section.children)))
        inside = isinstance(section.parent, nodes.section)
        yield {"id": section["ids"][0] if inside else "", "title": title if inside else "",
               "text": text}
    for glossary in doctree.findall(addnodes.glossary):
        for item in glossary.findall(nodes.definition_list_item):
            term, explained = next(item.findall(nodes.term)), item.children[1:]
            yield {"id": term["ids"][0], "title": term.astext(),
                   "text": "\n".join(one.astext() for one in explained)}


def list_foreign(doctree: nodes.document) -> str:
    """Return the words that are no words of the book, so that it never suggests one of them."""
    return " ".join(one.astext() for one in doctree.findall(lambda one: isinstance(one, FOREIGN)))


def read_node(node: nodes.Node) -> str:
    """Return what a reader reads of a node, without the sections and terms inside it."""
    if not isinstance(node, nodes.Element):
        return node.astext()
    # The sentence under the title is told apart.
    if isinstance(node, UNREAD) or LEAD in node.get("classes", ()):
        return ""
    if isinstance(node, nodes.raw):
        return "\n".join(map(unescape, STATEMENT.findall(node.astext())))
    if isinstance(node, nodes.TextElement):
        return node.astext()
    return "\n".join(filter(None, map(read_node, node.children)))


def write_text(app: Sphinx, error: Exception | None) -> None:
    """Write the text of all pages as a script: a page opened from a folder can fetch no data."""
    if error or app.builder.format != "html":
        return
    # What readers look for is in none of the pages for makers, and these are in another language.
    order = [name for name in get_library(app).order
             if name in app.env.found_docs and not is_for_makers(app, name)]
    pages = json.dumps([describe_page(app, name) for name in order], ensure_ascii=False)
    target = Path(app.outdir) / "_static" / TARGET
    target.write_text(f"globalThis.lgBook={pages};\n", "utf-8")


def describe_page(app: Sphinx, docname: str) -> dict[str, object]:
    """Return what the finder knows of a page."""
    return {
        "href": f"{docname}.html",
        "title": app.env.titles[docname].astext(),
        "sentence": find_sentence(app, docname),
        "place": " › ".join(list_titles(app, docname)),
        **json.loads(locate_text(app, docname).read_text("utf-8")),
    }
