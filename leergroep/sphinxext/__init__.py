"""The published book: the only place that imports Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leergroep.sphinxext import (
    addresses,
    assets,
    attachments,
    bibliography,
    breadcrumbs,
    cell_lines,
    chart_files,
    charts,
    execution,
    glossary_links,
    live,
    locale,
    menu,
    pages,
    previews,
    publishing,
    reference,
    root_page,
    rule_page,
    search,
    session_sections,
    settings,
    stylesheet,
    survey_words,
    tables,
    widgets,
)
from leergroep.sphinxext.app_state import is_guest
from leergroep.sphinxext.directives import drawings, front_page, instruments, lists, matrix

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    """Add everything that this book has and a stock Jupyter Book has not.

    A book with a look of its own keeps that: there only our widgets come to life.
    """
    safe = {"parallel_read_safe": True, "parallel_write_safe": True}
    made = {"version": "1", "env_version": 2, **safe}
    for part in (addresses, cell_lines, widgets, charts):
        part.setup(app)
    if is_guest(app):
        live.setup(app)
        return made
    # Before anything is executed.
    app.connect("builder-inited", addresses.refuse_builder, priority=100)
    for part in (
        settings, attachments, locale, pages, execution, lists, matrix, instruments, drawings,
        front_page, glossary_links, breadcrumbs, menu, rule_page, search, previews, publishing,
        root_page, reference, bibliography, session_sections, chart_files, assets, survey_words,
        stylesheet, tables,
    ):
        part.setup(app)
    # Jupyter Book sets this for an extension that this book does without.
    app.add_config_value("comments_config", None, "")
    return made
