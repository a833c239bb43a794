"""What the group's page looks up in a survey, in a file that only who brings one fetches."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.sphinxext.app_state import get_library

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from leergroep.content.loader import Library

# As survey_loader.ts asks for it.
NAME = "survey-words.js"


def setup(app: Sphinx) -> None:
    """Lay the words beside the scripts when the site is built."""
    app.connect("build-finished", write_words)


def write_words(app: Sphinx, error: Exception | None) -> None:
    """Write a script that holds the words: a page opened from a folder may read no other file."""
    if not error and app.builder.format == "html":
        write_words_to(Path(app.outdir) / "_static", get_library(app))


def write_words_to(folder: Path, library: Library) -> None:
    """Write the words of a library beside the scripts in a folder."""
    from leergroep.group.survey.page_words import make_page_words

    words = json.dumps(make_page_words(library), ensure_ascii=False)
    (folder / NAME).write_text(f"globalThis.leergroepSurveyWords={words};\n", "utf-8")
