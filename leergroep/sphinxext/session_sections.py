"""The parts of a session in a case's page: each section says which part it tells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from leergroep.content.case_parts import PARTS
from leergroep.sphinxext.app_state import get_library

if TYPE_CHECKING:
    from sphinx.application import Sphinx


# MyST-NB counts lines from here on anew for every cell: line 30002 is the second of cell 2.
LINES_IN_CELL = 10_000


def setup(app: Sphinx) -> None:
    """Mark the sections of every case."""
    app.connect("doctree-read", mark_sections)


def mark_sections(app: Sphinx, doctree: nodes.document) -> None:
    """Give each section of a case that tells a part of a session the class `part-<slug>`."""
    docname = app.env.docname
    if docname not in {case.docname for case in get_library(app).cases.values()}:
        return
    told = list_parts_by_cell(Path(app.env.doc2path(docname)))
    for section in doctree.findall(nodes.section):
        slug = told.pop((section.line or 0) // LINES_IN_CELL - 1, None)
        if slug:
            section["classes"].append(f"part-{slug}")


def list_parts_by_cell(file: Path) -> dict[int, str]:
    """Return the part that each cell of a notebook tells, by the index of the cell."""
    cells = json.loads(file.read_text("utf-8"))["cells"]
    return {
        index: tag
        for index, cell in enumerate(cells)
        for tag in cell["metadata"].get("tags", ())
        if tag in PARTS
    }
