"""The roles that people in a neighbourhood have; the front end reads the same file."""

from __future__ import annotations

import json
from pathlib import Path

from leergroep.messages import translate
from leergroep.messages.text import Text

FILE = Path(__file__).parent / "roles.json"
# The order is part of every share code: a new role is added at the end.
ROLES = {
    record["slug"]: Text(record["nl"], record["en"])
    for record in json.loads(FILE.read_text("utf-8"))
}
OTHER = "anders"


def settle_role(role: str) -> str:
    """Return a role of the list: what somebody wrote down himself becomes "anders"."""
    return role if role in ROLES or not role else OTHER


def name_role(role: str, language: str) -> str:
    """Return the name of a role, or of those who are put together as the rest."""
    return ROLES[role][language] if role in ROLES else translate("group-rest", language)
