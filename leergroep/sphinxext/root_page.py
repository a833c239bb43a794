"""The page at the root of the site: the start page itself, with its links as seen from there."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LINK = re.compile(r'(\s(?:href|src|action|data-content_root)=")([^"#?:]+)([^":]*")')


def setup(app: Sphinx) -> None:
    """Write the page over the redirect that sphinx-external-toc lays there."""
    app.connect("build-finished", write_root, priority=800)


def write_root(app: Sphinx, error: Exception | None) -> None:
    """Write index.html as a copy of the start page; leave it when that is the start page."""
    start = app.config.root_doc
    if error or app.builder.name != "html" or start == "index":
        return
    out = Path(app.outdir)
    page = out / f"{start}.html"
    if page.is_file():
        folder = posixpath.dirname(start)
        (out / "index.html").write_text(move_links(page.read_text("utf-8"), folder), "utf-8")


def move_links(html: str, folder: str) -> str:
    """Return a page with each relative link as it is seen from the folder in front of it."""

    def move(found: re.Match[str]) -> str:
        before, path, rest = found.groups()
        moved = posixpath.normpath(posixpath.join(folder, path))
        ending = "/" if path.endswith("/") and moved != "/" else ""
        return f"{before}{moved}{ending}{rest}"

    return LINK.sub(move, html)
