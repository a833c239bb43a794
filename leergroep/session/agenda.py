"""How long each step of a session takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from leergroep.charts.markdown import Markdown
from leergroep.content.case_parts import PARTS
from leergroep.documents.arguments import explain_arguments
from leergroep.messages import translate

# What a session ends with; no cell tells it, the group makes it.
ACTIONS = "acties"
# Minutes for each step of a session, by how long the whole takes.
AGENDAS = {
    60: dict(zip((*PARTS, ACTIONS), (4, 4, 15, 5, 4, 4, 4, 7, 6, 7), strict=True)),
    90: dict(zip((*PARTS, ACTIONS), (6, 6, 22, 8, 6, 6, 6, 10, 10, 10), strict=True)),
}


def list_agendas(left_out: Collection[str]) -> dict[str, dict[str, int]]:
    """Return the minutes of each step by agenda, without steps that are left out and their time.

    The name of an agenda is what documents keep; how long it takes is the sum of its minutes.
    """
    return {str(whole): {slug: minutes for slug, minutes in steps.items() if slug not in left_out}
            for whole, steps in AGENDAS.items()}


def list_lengths(agendas: Mapping[Any, Mapping[str, int]]) -> list[int]:
    """Return the minutes that each agenda takes in all."""
    return [sum(steps.values()) for steps in agendas.values()]


@explain_arguments
def agenda(language: str = "nl") -> Markdown:
    """Return a table of the steps of a session with the minutes of each, a column an agenda."""
    step, total = translate("agenda-step", language), translate("agenda-total", language)
    sums = list_lengths(AGENDAS)
    heads = [translate("agenda-minutes", language, minutes=minutes) for minutes in sums]
    rows = [[translate(f"step-{slug}", language), *(str(each[slug]) for each in AGENDAS.values())]
            for slug in (*PARTS, ACTIONS)]
    lines = [[step, *heads], ["---", *(["---:"] * len(heads))], *rows, [total, *map(str, sums)]]
    return Markdown("\n".join(f"| {' | '.join(line)} |" for line in lines))
