"""The figures on a ladder as a tidy DataFrame."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from leergroep.checklist.frames import ABOUT
from leergroep.documents.entries import Entries
from leergroep.ladder.cost_benefit import CostBenefit, Step, compute_cost_benefit
from leergroep.ladder.model import Ladder, Rung


def figures_frame(ladder: Ladder, sheet: Entries, language: str) -> pd.DataFrame:
    """Return one row a rung, lowest first, with the step that leads to it.

    Columns: instrument, edition, round, group, role, by, subject, rung, rung_title, now, hoped and
    passes (people, Int64; passes on balance, below 0 when they go down), cost and gain (euros a
    person a year), costs, gains and balance (euros a year), pays, benefits (who, as typed). What is
    unknown or cannot be read is missing; the lowest rung has no step.
    """
    found = compute_cost_benefit(ladder, sheet.entries, language)
    steps = {step.name: step for step in found.steps}
    about = {key: getattr(sheet, key) for key in ABOUT}
    frame = pd.DataFrame([
        {**about, **make_rung_row(rung, found, language),
         **make_step_row(steps.get(rung.step), sheet.entries.get(rung.step, {}))}
        for rung in ladder.rungs
    ])
    euros = dict.fromkeys(("cost", "gain", "costs", "gains", "balance"), "Float64")
    return frame.astype({**dict.fromkeys(("now", "hoped", "passes"), "Int64"), **euros})


def make_rung_row(rung: Rung, found: CostBenefit, language: str) -> dict[str, object]:
    """Return the people on one rung."""
    now, hoped = (found.figures[rung.slug, field].value for field in ("nu", "straks"))
    return {"rung": rung.slug, "rung_title": rung.title[language], "now": now, "hoped": hoped}


def make_step_row(step: Step | None, entry: Mapping[str, object]) -> dict[str, object]:
    """Return what is known of one step, amounts in euros."""
    cents = dict.fromkeys(("cost", "gain", "costs", "gains", "balance"))
    if step:
        cents = {"cost": step.cost.value, "gain": step.gain.value, "costs": step.costs,
                 "gains": step.gains, "balance": step.balance}
    return {
        "passes": step.movers.count if step and step.movers else None,
        **{key: None if value is None else value / 100 for key, value in cents.items()},
        "pays": str(entry.get("betaalt", "")), "benefits": str(entry.get("voordeel", "")),
    }
