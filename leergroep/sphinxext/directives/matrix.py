"""All cases side by side: which shows which rule as a table, and how in sentences."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docutils import nodes

from leergroep.case_finder.displays import make_anchor
from leergroep.messages import translate
from leergroep.sphinxext.addresses import find_address, replace_places
from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.directives.kind_directive import KindDirective

if TYPE_CHECKING:
    import pandas as pd
    from sphinx.application import Sphinx


# A row of a DataFrame, by its columns: pandas brings no types.
Row = Any


def setup(app: Sphinx) -> None:
    """Add the directives; what they show is filled in while pages are written."""
    app.add_node(MatrixPlaceholder)
    app.add_directive("tabel-van-vuistregels", MatrixDirective.of("table"))
    app.add_directive("hoe-per-vuistregel", MatrixDirective.of("sentences"))
    app.connect("doctree-resolved", fill)


class MatrixPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for what is made when the page is written."""


class MatrixDirective(KindDirective):
    """Ask for one of the two ways to show which case shows which rule."""

    def run(self) -> list[nodes.Node]:
        """Leave a place for it."""
        return [MatrixPlaceholder(kind=self.kind)]


class Frames:
    """Hold the content's frames in the book's language, with addresses as one page sees them."""

    def __init__(self, app: Sphinx, docname: str):
        """Read the frames of the book that is being built."""
        # With pandas: a build that writes none of these pages goes without.
        from leergroep.content.frames import cases_frame, rules_frame, shown_frame

        self.language, library = app.config.language, get_library(app)
        self.cases = self._add_addresses(cases_frame(library, self.language), app, docname)
        self.rules = self._add_addresses(rules_frame(library, self.language), app, docname)
        shown = shown_frame(library, self.language)
        self.how = {(row.rule, row.case): row.how for row in shown.itertuples()}

    def _add_addresses(self, frame: pd.DataFrame, app: Sphinx, docname: str) -> pd.DataFrame:
        return frame.assign(href=[find_address(app, docname, page) for page in frame["page"]])

    def say(self, key: str, **details: object) -> str:
        """Return a word of the interface in the book's language."""
        return translate(key, self.language, **details)


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by what it asks for."""
    replace_places(doctree, MatrixPlaceholder,
                   lambda place: MAKES[place["kind"]](Frames(app, docname)))


def make_table(frames: Frames) -> str:
    """Return the matrix as a table behind a summary: a mark in each cell leads to how."""
    heads = "".join(
        f'<th scope="col">{make_link(case.href, case.name)}</th>'
        for case in frames.cases.itertuples()
    )
    groups = "".join(
        make_group(frames, name, rules)
        for name, rules in frames.rules.groupby("element_title", sort=False)
    )
    return (
        f'<details class="lg-data"><summary>{escape(frames.say("chart-table"))}</summary>'
        f'<div class="lg-table lg-matrix"><table class="table"><caption>'
        f'{escape(frames.say("matrix-caption"))}</caption><thead><tr><th scope="col">'
        f'{escape(frames.say("rule"))}</th>{heads}</tr></thead>{groups}</table></div></details>'
    )


def make_group(frames: Frames, name: str, rules: pd.DataFrame) -> str:
    """Return the rows of one element."""
    width = len(frames.cases) + 1
    rows = "".join(
        f'<tr><th scope="row">{make_link(rule.href, rule.title)}</th>'
        + "".join(make_cell(frames, rule, case) for case in frames.cases.itertuples())
        + "</tr>"
        for rule in rules.itertuples()
    )
    head = f'<tr><th scope="rowgroup" colspan="{width}">{escape(name)}</th></tr>'
    return f"<tbody>{head}{rows}</tbody>"


def make_cell(frames: Frames, rule: Row, case: Row) -> str:
    """Return one cell: a mark that leads to the sentence, or a dash."""
    if (rule.rule, case.case) not in frames.how:
        no = escape(frames.say("matrix-none"))
        return f'<td><span aria-hidden="true">–</span><span class="lg-hidden">{no}</span></td>'
    label = escape(frames.say("matrix-how", case=case.name, rule=rule.title))
    address = "#" + make_anchor(rule.rule, case.case)
    return f'<td><a href="{address}" aria-label="{label}">●</a></td>'


def make_sentences(frames: Frames) -> str:
    """Return for each rule, behind its title, how each of its cases shows it."""
    return "".join(describe_rule(frames, rule) for rule in frames.rules.itertuples())


def describe_rule(frames: Frames, rule: Row) -> str:
    """Return one rule with its cases."""
    cases = [case for case in frames.cases.itertuples() if (rule.rule, case.case) in frames.how]
    items = "".join(
        f'<li id="{make_anchor(rule.rule, case.case)}">{make_link(case.href, case.name)}: '
        f"{escape(frames.how[rule.rule, case.case])}</li>"
        for case in cases
    )
    count = frames.say("one-case") if len(cases) == 1 else frames.say("cases", count=len(cases))
    return (
        f'<details class="lg-how"><summary>{escape(rule.title)} '
        f"<span>{escape(count)}</span></summary>"
        f'<ul class="lg-list">{items}</ul><p>{make_link(rule.href, frames.say("read-rule"))}</p>'
        "</details>"
    )


def make_link(address: str, words: str) -> str:
    """Return a link."""
    return f'<a class="reference internal" href="{escape(address)}">{escape(words)}</a>'


MAKES = {"table": make_table, "sentences": make_sentences}
