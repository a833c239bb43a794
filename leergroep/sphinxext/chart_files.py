"""What brings a chart to life, in a file of its own: most readers only look, and never fetch it.

A script, since a page that is opened from a folder may not read any other file.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "charts"
# As charts.py writes it.
SPEC = re.compile(
    r'<figure class="lg-chart">(.*?)<script type="application/json">(.*?)</script>', re.DOTALL)


def setup(app: Sphinx) -> None:
    """Move the specification of every chart out of its page while the page is written."""
    app.connect("html-page-context", move_specs)


def move_specs(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Write each chart of a page beside the scripts, and name it on its figure."""
    if app.builder.format != "html":
        return
    folder = Path(app.outdir) / "_static" / FOLDER

    def move(found: re.Match[str]) -> str:
        drawing, spec = found.groups()
        return f'<figure class="lg-chart" data-spec="{write_spec(folder, spec)}">{drawing}'

    context["body"] = SPEC.sub(move, context.get("body", ""))


def write_spec(folder: Path, spec: str) -> str:
    """Write a script that holds a specification, unless it is there; return its name."""
    name = hashlib.sha256(spec.encode()).hexdigest()[:12]
    target = folder / f"{name}.js"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(f'(globalThis.lgCharts??={{}})["{name}"]={spec};\n', "utf-8")
    return name
