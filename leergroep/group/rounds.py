"""Rounds: the same group again later, and what moved for how many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leergroep.group import measures
from leergroep.group.records import Record

if TYPE_CHECKING:
    from leergroep.group.group import Group


# Sheets begun within this many days of each other belong to one round.
GAP = 30


def number_rounds(days: Sequence[str]) -> tuple[tuple[str, ...], np.ndarray]:
    """Return the first day of each round, and for each sheet the number of its round.

    A round is a row of days without a gap of more than GAP days. A sheet without a day goes with
    the last round.
    """
    starts: list[str] = []
    number: dict[str, int] = {}
    previous = None
    for day in sorted(set(days) - {""}):
        now = date.fromisoformat(day)
        if previous is None or (now - previous).days > GAP:
            starts.append(day)
        number[day] = len(starts) - 1
        previous = now
    last = max(len(starts) - 1, 0)
    found = np.array([number.get(day, last) for day in days], np.int64)
    return tuple(starts) or ("",), found


def keep_newest(records: Sequence[Record], number: np.ndarray) -> np.ndarray:
    """Return which records count: of one person's sheets in one round only the latest begun."""
    best: dict[tuple[object, ...], int] = {}
    for place, (record, round) in enumerate(zip(records, number.tolist(), strict=True)):
        key = (round, record.mark) if record.mark else (place,)
        if key not in best or records[best[key]].day <= record.day:
            best[key] = place
    return np.array(sorted(best.values()), np.int64)


def count_people(days: Sequence[str], number: np.ndarray, marks: np.ndarray) -> pd.DataFrame:
    """Return per round how many people there are, and how many of them were there before."""
    rows: list[dict[str, object]] = []
    before: set[str] = set()
    for index, day in enumerate(days):
        here = marks[number == index]
        known = set(here) - {""}
        rows.append({
            "round": day,
            "people": len(here),
            "returned": len(known & before),
            "joined": len(known - before),
            "left": len(before - known),
            "unmarked": len(here) - len(known),
        })
        before = known
    return pd.DataFrame(rows)


def measure_rounds(group: Group) -> pd.DataFrame:
    """Return the counts of every statement in every round, and who moved; see Group.rounds."""
    parts = []
    for index, day in enumerate(group.days):
        rows = group.states[group.rounds_of == index]
        table = measures.count_answers(group.instrument, rows, group.language)
        parts.append(table.assign(**count_moved(group, index)).assign(round=day))
    found = pd.concat(parts, ignore_index=True)
    return found[["round", *(column for column in found if column != "round")]]


def count_moved(group: Group, index: int) -> dict[str, np.ndarray]:
    """Return for each statement how many went up, down or stayed since the round before."""
    before, now = (list_rows(group, at) for at in (index - 1, index))
    both = [mark for mark in now if mark in before]
    old = group.states[[before[mark] for mark in both]].astype(np.int64)
    new = group.states[[now[mark] for mark in both]].astype(np.int64)
    most = len(group.instrument.scale.options)
    given = (old >= 1) & (old <= most) & (new >= 1) & (new <= most)
    return {
        "up": (given & (new > old)).sum(axis=0),
        "down": (given & (new < old)).sum(axis=0),
        "same": (given & (new == old)).sum(axis=0),
    }


def list_rows(group: Group, index: int) -> dict[str, int]:
    """Return where the sheet of each recognised person in a round is."""
    places = np.flatnonzero((group.rounds_of == index) & (group.marks != ""))
    return dict(zip(group.marks[places], places.tolist(), strict=True))
