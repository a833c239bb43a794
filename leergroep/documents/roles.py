"""The roles that people in a neighbourhood have: content, in notebooks/roles.yml.

Their order is part of every share code, and the front end is bundled with the same list: so they
are those of the book that this package came with, whatever book is read.
"""

from __future__ import annotations

from leergroep.content.book_finder import find_default_book
from leergroep.content.source_file import read_yaml
from leergroep.messages import translate
from leergroep.messages.text import Text

FILE = find_default_book() / "notebooks" / "roles.yml"
ROLES = {slug: Text(**record) for slug, record in read_yaml(FILE).data.items()}
OTHER = "anders"


def settle_role(role: str) -> str:
    """Return a role of the list: what somebody wrote down himself becomes "anders"."""
    return role if role in ROLES or not role else OTHER


def name_role(role: str, language: str) -> str:
    """Return the name of a role, or of those who are put together as the rest."""
    return ROLES[role][language] if role in ROLES else translate("group-rest", language)
