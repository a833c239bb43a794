"""A rule's page: what it asks of its reader, under its title, and parts that fold on a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from leergroep.messages import translate
from leergroep.sphinxext.app_state import get_library, get_scan
from leergroep.sphinxext.pages import LEAD
from leergroep.sphinxext.widgets import WidgetPlaceholder

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

# What somebody reads in a minute on a screen, with attention.
PACE = 230
# Words: a shorter part is read before it is opened.
LONG = 60
# MyST-NB counts lines from here on anew for every cell.
LINES_IN_CELL = 10_000


class Fold(nodes.General, nodes.Element):
    """Hold a part of a page that can be folded: open unless `closed`, under `words`.

    What is `early` stands before the questions, and folds only where these would lie too far down.
    """


def setup(app: Sphinx) -> None:
    """Dress the pages of rules, and fold away what is for who works in Jupyter."""
    app.add_node(Fold, html=(visit_fold, depart_fold))
    app.connect("doctree-read", add_jump, priority=610)
    app.connect("doctree-read", fold_parts, priority=620)
    app.connect("doctree-read", fold_jupyter, priority=620)


def visit_fold(writer: HTML5Translator, node: Fold) -> None:
    """Open the element; a part for everybody begins open, for who has no scripts."""
    state = ' class="lg-more"' if node["closed"] else ' class="lg-fold" open'
    state += " data-early" if node["early"] else ""
    writer.body.append(f"<details{state}><summary>{escape(node['words'])}</summary>\n")


def depart_fold(writer: HTML5Translator, node: Fold) -> None:
    """Close the element."""
    writer.body.append("</details>\n")


def find_questions(app: Sphinx) -> list[str]:
    """Return the statements of the scan about the rule that is read; [] for another page."""
    rules = {rule.docname: slug for slug, rule in get_library(app).rules.items()}
    slug, scan = rules.get(app.env.docname), get_scan(app)
    return [item.slug for factor, item in (scan.items() if scan else ()) if factor.slug == slug]


def add_jump(app: Sphinx, doctree: nodes.document) -> None:
    """Say under a rule's sentence how long it takes to read, and lead to its questions."""
    items = find_questions(app)
    lead = next((one for one in doctree.findall(nodes.paragraph) if LEAD in one["classes"]), None)
    if not items or lead is None:
        return
    language, minutes = app.config.language, count_minutes(doctree)
    key = "jump-minutes-one" if minutes == 1 else "jump-minutes"
    read = translate(key, language, minutes=minutes)
    ask = translate("jump-questions", language, count=len(items))
    done = translate("jump-done", language)
    html = (
        f'<p class="lg-jump" data-kept="jump" data-scan="{get_library(app).scan}" '
        f'data-items="{" ".join(items)}" '
        f'data-done="{escape(done)}">{escape(read)}. <a href="#vragen">{escape(ask)}</a></p>'
    )
    lead.parent.insert(lead.parent.index(lead) + 1, nodes.raw("", html, format="html"))


def count_minutes(doctree: nodes.document) -> int:
    """Return in how many minutes a page is read: what it tells, without what is filled in.

    The lists that are made later are to choose from, and are not yet there.
    """
    words = sum(len(one.astext().split()) for one in doctree.findall(nodes.paragraph))
    return max(1, round(words / PACE))


def fold_parts(app: Sphinx, doctree: nodes.document) -> None:
    """Make the longer parts of a rule's page fold, all but the first and the questions."""
    if not find_questions(app):
        return
    words, asked = translate("fold-more", app.config.language), False
    for number, section in enumerate(list_parts(doctree)):
        asks = any(section.findall(WidgetPlaceholder))
        if number and not asks and len(section.astext().split()) > LONG:
            fold(section, words, early=not asked)
        asked = asked or asks


def list_parts(doctree: nodes.document) -> Iterator[nodes.section]:
    """Yield the sections right under a page's title."""
    page = next(doctree.findall(nodes.section), None)
    yield from (one for one in (page.children if page else ()) if isinstance(one, nodes.section))


def fold(
    section: nodes.section, words: str, *, closed: bool = False, early: bool = False
) -> None:
    """Put everything of a section but its title in a part that folds."""
    body = [one for one in section.children if not isinstance(one, nodes.title)]
    for one in body:
        section.remove(one)
    section += Fold("", *body, words=words, closed=closed, early=early)


def fold_jupyter(app: Sphinx, doctree: nodes.document) -> None:
    """Fold away the cells of a notebook that carry the tag "jupyter"."""
    file = Path(app.env.doc2path(app.env.docname))
    if file.suffix != ".ipynb":
        return
    cells = json.loads(file.read_text("utf-8"))["cells"]
    tagged = {number for number, cell in enumerate(cells)
              if "jupyter" in cell["metadata"].get("tags", ())}
    words = translate("fold-jupyter", app.config.language)
    for section in list_parts(doctree):
        if (section.line or 0) // LINES_IN_CELL - 1 in tagged:
            fold(section, words, closed=True)
