"""The published book: the only place that imports Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leergroep.publish import (
    assets,
    execution,
    finding,
    lists,
    matrix,
    offer,
    pages,
    places,
    said,
    sharing,
    sources,
    stage,
    style,
    tables,
    terms,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    """Add everything that this book has and a stock Jupyter Book has not."""
    for part in (
        said, pages, execution, lists, matrix, offer, terms, places, finding, sharing,
        sources, stage, assets, style, tables,
    ):
        part.setup(app)
    # Jupyter Book sets this for an extension that this book does without.
    app.add_config_value("comments_config", None, "")
    safe = {"parallel_read_safe": True, "parallel_write_safe": True}
    return {"version": "1", "env_version": 1, **safe}
