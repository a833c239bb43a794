"""Tables that pandas shows, in the page's own look: its styles would break a strict policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


FRAME = re.compile(r'<table border="1" class="dataframe">.*?</table>', re.DOTALL)
STYLES = re.compile(r"<style scoped>.*?</style>", re.DOTALL)
STYLE = re.compile(r'\sstyle="[^"]*"')
HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
# The name of the row headings has a row of its own, under an empty corner.
NAME = re.compile(
    r"(<tr[^>]*>\s*)<t[hd]>[^<]*</t[hd]>([^\0]*?</tr>)\s*"
    r"<tr>\s*(<th>[^<]+</th>)(?:\s*<t[hd]></t[hd]>)+\s*</tr>"
)


def setup(app: Sphinx) -> None:
    """Dress the tables of a page before it is written."""
    app.connect("html-page-context", dress_tables)


def dress_tables(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Dress every table of pandas in a page."""
    if 'class="dataframe"' in context.get("body", ""):
        context["body"] = FRAME.sub(dress_table, STYLES.sub("", context["body"]))


def dress_table(found: re.Match[str]) -> str:
    """Return one table that scrolls by itself and says what its headings head."""
    html = STYLE.sub("", found[0]).replace(' valign="top"', "")
    html = html.replace(' border="1" class="dataframe"', ' class="table dataframe"')
    # A cell above the row headings heads nothing: as a heading it would be read out empty.
    html = NAME.sub(r"\1\3\2", html).replace("<th></th>", "<td></td>")
    html = HEAD.sub(lambda head: head[0].replace("<th>", '<th scope="col">'), html)
    html = html.replace("<th>", '<th scope="row">')
    # What scrolls can be reached by keyboard.
    return f'<div class="lg-table lg-frame" tabindex="0">{html}</div>'
