"""A group's answers as one tidy DataFrame, in the least memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN

if TYPE_CHECKING:
    from leergroep.group.group import Group


def make_frame(group: Group) -> pd.DataFrame:
    """Return a row for every statement of every sheet; see Group.frame."""
    order, person = number_persons(group)
    states = group.states[order]
    sheets, items = states.shape
    most = len(group.instrument.scale.options)
    scale = np.array([0, *(one.value for one in group.instrument.scale.options), 0, 0], np.int8)
    kinds = np.array([0, *[1] * most, 2, 3], np.int8)
    factors = [factor.slug for factor, _ in group.instrument.items()]
    slugs = [item.slug for _, item in group.instrument.items()]
    answered = (states >= 1) & (states <= most)
    return pd.DataFrame({
        "person": np.repeat(person[order].astype(np.int32), items),
        "round": repeat_column([group.days[i] for i in group.rounds_of[order]], items),
        "role": repeat_column(list(group.roles[order]), items),
        "factor": tile_column(factors, sheets),
        "item": tile_column(slugs, sheets),
        "answer": pd.arrays.IntegerArray(scale[states].ravel(), ~answered.ravel()),
        "state": pd.Categorical.from_codes(
            kinds[states].ravel(), ["open", "answered", UNKNOWN, NOT_APPLICABLE]
        ),
    })


def make_told_frame(group: Group, language: str) -> pd.DataFrame:
    """Return the tidy frame with its texts and ordered categories; see Group.to_frame."""
    frame, instrument = make_frame(group), group.instrument
    items = [item for _, item in instrument.items()]
    slugs, factors = [item.slug for item in items], [one.slug for one in instrument.factors]
    words = [option.word[language] for option in instrument.scale.options]
    answer = frame["answer"].fillna(0).to_numpy(np.int8) - 1
    item = frame["item"].cat.set_categories(slugs, ordered=True)
    factor = frame["factor"].cat.set_categories(factors, ordered=True)
    return pd.DataFrame({
        "person": frame["person"],
        "round": frame["round"].cat.as_ordered(),
        "role": frame["role"],
        "factor": factor,
        "factor_title": rename(factor, [one.title[language] for one in instrument.factors]),
        "item": item,
        "statement": rename(item, [one.statement[language] for one in items]),
        "answer": frame["answer"],
        "word": pd.Categorical.from_codes(answer, words, ordered=True),
        "state": frame["state"],
    })


def rename(column: pd.Series, texts: list[str]) -> pd.Categorical:
    """Return a column with a text for each of its categories, in order where none are alike."""
    codes = column.cat.codes.to_numpy()
    if len({*texts}) < len(texts):
        return pd.Categorical(np.array(texts, object)[codes])
    return pd.Categorical.from_codes(codes, texts, ordered=True)


def number_persons(group: Group) -> tuple[np.ndarray, np.ndarray]:
    """Return the order of the rows, and each sheet's person, by answers and not by files.

    One mark is one person through all rounds.
    """
    keys = [*(column for column in group.states.T[::-1]), group.roles.astype(str), group.rounds_of]
    order = np.lexsort(keys)
    marks = group.marks.copy()
    unmarked = np.flatnonzero(marks == "")
    marks[unmarked] = [f"?{place}" for place in unmarked]
    person = np.empty(len(order), np.int64)
    person[order] = pd.factorize(marks[order])[0] + 1
    return order, person


def repeat_column(values: list[str], times: int) -> pd.Categorical:
    """Return a column in which each value stands a number of times in a row."""
    codes, names = pd.factorize(np.array(values, object), sort=True)
    return pd.Categorical.from_codes(np.repeat(codes, times), names)


def tile_column(values: list[str], times: int) -> pd.Categorical:
    """Return a column in which the values come back a number of times."""
    names = list(dict.fromkeys(values))
    codes = np.array([names.index(value) for value in values], np.int16)
    return pd.Categorical.from_codes(np.tile(codes, times), names, ordered=False)
