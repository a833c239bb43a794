"""What a page reads a survey with: statements in every language, and the words of headings."""

from __future__ import annotations

from typing import Any

from leergroep.checklist.model import Checklist
from leergroep.content.loader import Library
from leergroep.group.survey.answers import list_words
from leergroep.group.survey.names import COUNTED, ENDINGS, KNOWN, PERSONAL, PHRASES, TIMES
from leergroep.group.survey.statements import NEGATIONS, SMALL
from leergroep.messages.text import LANGUAGES


def make_page_words(library: Library) -> dict[str, Any]:
    """Return what the front end looks up, so that no list of words stands there a second time."""
    return {
        "known": KNOWN, "times": sorted(TIMES), "counted": sorted(COUNTED),
        "personal": sorted(PERSONAL), "phrases": PHRASES, "endings": ENDINGS,
        "negations": sorted(NEGATIONS), "small": sorted(SMALL),
        "roles": {slug: [name[language] for language in LANGUAGES]
                  for slug, name in library.roles.items()},
        "lists": {slug: list_texts(one) for slug, one in library.list_shown("checklist").items()},
    }


def list_texts(checklist: Checklist) -> dict[str, Any]:
    """Return the state of every word of a scale, and each statement in every language."""
    return {
        "words": list_words(checklist),
        "items": {item.slug: [item.statement[language] for language in LANGUAGES]
                  for _, item in checklist.items()},
    }
