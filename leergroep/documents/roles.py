"""The roles that people in a neighbourhood have: content, in the book's notebooks/roles.yml.

Their order is part of every share code of that book.
"""

from __future__ import annotations

from collections.abc import Mapping

from leergroep.messages import translate
from leergroep.messages.text import Text

Roles = Mapping[str, Text]
OTHER = "anders"


def settle_role(role: str, roles: Roles) -> str:
    """Return a role of the list: what somebody wrote down himself becomes "anders".

    "" in a book that has no such role.
    """
    if role in roles or not role:
        return role
    return OTHER if OTHER in roles else ""


def name_role(role: str, roles: Roles, language: str) -> str:
    """Return the name of a role, or of those who are put together as the rest."""
    return roles[role][language] if role in roles else translate("group-rest", language)
