"""Our widgets in a Jupyter Book that keeps its own look: live, and nothing else is changed.

Which book that is says `app_state.is_guest`.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.errors import ExtensionError
from sphinx.util import logging

from leergroep.charts.kept_notebook import VARIABLE
from leergroep.content.book_finder import find_default_book
from leergroep.content.checks import check_instrument
from leergroep.content.loader import Library
from leergroep.content.problems import ContentError, find_problems
from leergroep.messages.text import LANGUAGES
from leergroep.sphinxext import attachments, session_sections
from leergroep.sphinxext.app_state import choose_language, get_library, set_library
from leergroep.sphinxext.assets import OPENED, PACKAGE, WIDGET, list_front_files
from leergroep.sphinxext.chart_files import SPEC
from leergroep.sphinxext.publishing import guest_notebooks
from leergroep.sphinxext.survey_words import write_words_to

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

LOGGER = logging.getLogger(__name__)
# Where our files lie in the site, apart from everybody else's.
FOLDER = "leergroep"
SHOWN = re.compile(WIDGET.pattern + r'(?: lang="([a-z]+)")?')


def setup(app: Sphinx) -> None:
    """Bring our widgets to life."""
    # Nobody opens the notebooks that a build executes.
    os.environ[VARIABLE] = "no"
    app.connect("config-inited", open_library, priority=100)
    app.connect("builder-inited", lay_files)
    app.connect("html-page-context", add_files)
    for part in (attachments, session_sections, guest_notebooks):
        part.setup(app)


def open_library(app: Sphinx, config: Config) -> None:
    """Read what the book has of ours, and warn of each mistake in it: the rest is not ours."""
    library = Library(app.srcdir, Library(find_default_book()))
    problems = [one for file in library.instrument_files
                for one in find_problems(check_instrument, file, library)]
    for problem in problems:
        LOGGER.warning("%s", problem, type="leergroep", subtype="content")
    try:
        # The pages of cases are marked for their sessions.
        _ = library.cases
    except ContentError as error:
        raise ExtensionError(f"the content does not fit together:\n{error}") from None
    set_library(app, library)


def lay_files(app: Sphinx) -> None:
    """Lay our scripts and styles in the site, in each language: a widget says which it speaks."""
    if app.builder.format != "html":
        return
    for language in LANGUAGES:
        folder = Path(app.outdir) / "_static" / FOLDER / language
        shutil.copytree(PACKAGE / language, folder, dirs_exist_ok=True)
        for style in ("widget.css", *OPENED):
            shutil.copy(PACKAGE / style, folder / style)
        for name, file in list_front_files().items():
            shutil.copy(file, folder / name)
        write_words_to(folder, get_library(app))


def add_files(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Add to a page what the widgets on it need; a page without any stays as it is."""
    body = context.get("body", "")
    # A chart is drawn, and stays as it is drawn.
    context["body"] = body = SPEC.sub(r'<figure class="lg-chart">\1', body)
    own = choose_language(app)
    widgets = {(name, language or own) for name, language in SHOWN.findall(body)}
    if widgets or 'class="lg-chart"' in body:
        app.add_css_file(f"{FOLDER}/{LANGUAGES[0]}/widget.css")
    for name, language in sorted(widgets):
        app.add_js_file(f"{FOLDER}/{language}/page-{name}.js", loading_method="defer")
        if f"{name}.css" in list_front_files():
            app.add_css_file(f"{FOLDER}/{language}/{name}.css")
