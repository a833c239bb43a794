"""When answers by role may be shown: only where nobody can be told from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

FEWEST = 3
REST = "rest"


def choose_groups(roles: list[str], known: Iterable[str]) -> dict[str, list[str]]:
    """Return which roles to show, each with the roles in it; nothing when it would show somebody.

    `known` are the roles of the book, in its order. Each group has FEWEST people or more. Roles
    with fewer, and people without one, go together in REST. When REST itself would be too small,
    the smallest group joins it: else whoever knows the picture of all could subtract the groups
    from it and be left with one or two people.
    """
    counts, known = Counter(roles), list(known)
    shown = sorted(
        (role for role in known if counts[role] >= FEWEST), key=lambda role: -counts[role]
    )
    rest = len(roles) - sum(counts[role] for role in shown)
    while 0 < rest < FEWEST and shown:
        rest += counts[shown.pop()]
    groups = {role: [role] for role in known if role in shown}
    if rest:
        groups[REST] = [role for role in counts if role not in shown]
    return groups if len(groups) > 1 and (not rest or rest >= FEWEST) else {}
