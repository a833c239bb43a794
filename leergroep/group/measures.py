"""How answers differ: counts, and agreement by a published measure."""

from __future__ import annotations

import numpy as np
import pandas as pd

from leergroep.checklist.model import Checklist, Factor
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN
from leergroep.messages import translate


def measure_agreement(counts: np.ndarray) -> np.ndarray:
    """Return the agreement in each row of counts (rows x options, lowest option first).

    Leik's ordinal consensus: 1 - 2 * sum(d_i) / (m - 1), where m is the number of options, F_i the
    part of the answers at or below option i, and d_i the smaller of F_i and 1 - F_i. It is 1 when
    all gave the same answer and 0 when half chose the lowest option and half the highest; missing
    for fewer than two answers. Of the published measures it asks least: only that the options have
    an order, not that the steps between them are equal. "Weet niet" stays out.

    Source: R.K. Leik (1966), A measure of ordinal consensus, Pacific Sociological Review 9(2),
    85-90. Here in whole numbers with one division, so that the page gives the same last digit.
    """
    counts = np.asarray(counts, np.int64)
    given, steps = counts.sum(axis=1), max(counts.shape[1] - 1, 1)
    return divide_where_known(given * steps - 2 * measure_dispersion(counts), given * steps, given)


def measure_dispersion(counts: np.ndarray) -> np.ndarray:
    """Return for each row the sum over the options of the smaller part, in people."""
    below = np.cumsum(counts, axis=1)
    smaller = np.minimum(below, counts.sum(axis=1, keepdims=True) - below)
    dispersion: np.ndarray = smaller.sum(axis=1)
    return dispersion


def divide_where_known(part: np.ndarray, whole: np.ndarray, given: np.ndarray) -> np.ndarray:
    """Return part / whole, missing where fewer than two answers were given."""
    enough = given >= 2
    return np.where(enough, part / np.where(enough, whole, 1), np.nan)


def count_states(instrument: Checklist, states: np.ndarray) -> np.ndarray:
    """Return how often each state was given to each statement (statements x states)."""
    number = len(instrument.scale.options) + 3
    return np.stack([(states == state).sum(axis=0) for state in range(number)], axis=1)


def measure_spread(instrument: Checklist, states: np.ndarray, language: str) -> pd.DataFrame:
    """Return a row for each statement, least agreement first; see Group.spread.

    Among equals the statement with answers further apart comes first, then the one with more
    "weet niet", then the instrument's order. What fewer than two people answered comes last.
    """
    table = count_answers(instrument, states, language)
    scale = [option.value for option in instrument.scale.options]
    step = {value: index for index, value in enumerate(scale)}
    apart = table["highest"].map(step) - table["lowest"].map(step)
    order = np.lexsort((
        np.arange(len(table)), -table["unknown"], -apart.fillna(-1).astype(int),
        table["agreement"].fillna(2),
    ))
    return table.iloc[order].reset_index(drop=True)


def count_answers(instrument: Checklist, states: np.ndarray, language: str) -> pd.DataFrame:
    """Return the counts, ends and agreement of every statement, in the instrument's order."""
    counts = count_states(instrument, states)
    scale = [option.value for option in instrument.scale.options]
    values = counts[:, 1:-2]
    about = pd.DataFrame(
        [(factor.slug, item.slug, mark_direction(factor, item.statement[language], language))
         for factor, item in instrument.items()],
        columns=["factor", "item", "statement"],
    )
    return about.assign(
        **{str(value): values[:, index] for index, value in enumerate(scale)},
        **{UNKNOWN: counts[:, -2], NOT_APPLICABLE: counts[:, -1], "open": counts[:, 0]},
        answered=values.sum(axis=1),
        **find_ends(values, scale),
        agreement=measure_agreement(values),
    )


def mark_direction(factor: Factor, text: str, language: str) -> str:
    """Return a text of a factor, with the warning that lower is better where that is so."""
    return (
        translate("lower-is-better", language, title=text) if factor.direction == "down" else text
    )


def find_ends(counts: np.ndarray, scale: list[int]) -> dict[str, pd.arrays.IntegerArray]:
    """Return the lowest and highest answer given in each row, missing where there is none."""
    given = counts > 0
    low = np.array(scale)[given.argmax(axis=1)]
    high = np.array(scale)[::-1][given[:, ::-1].argmax(axis=1)]
    none = ~given.any(axis=1)
    return {
        "lowest": pd.arrays.IntegerArray(low.astype(np.int64), none),
        "highest": pd.arrays.IntegerArray(high.astype(np.int64), none.copy()),
    }


def measure_factors(instrument: Checklist, states: np.ndarray, language: str) -> pd.DataFrame:
    """Return the spread of each factor, in the instrument's order; see Group.agreement.

    The measure is Leik's over its statements together: their dispersions are added up, each
    weighing as much as it has answers.
    """
    counts = count_states(instrument, states)
    values, scale = counts[:, 1:-2], [option.value for option in instrument.scale.options]
    place = np.array([index for index, factor in enumerate(instrument.factors)
                      for _ in factor.items])
    both = values * (values.sum(axis=1, keepdims=True) >= 2)
    many, steps = len(instrument.factors), max(len(scale) - 1, 1)
    summed = np.stack([np.bincount(place, column, many) for column in values.T], axis=1)
    given = np.bincount(place, both.sum(axis=1), many).astype(np.int64) * steps
    apart = np.bincount(place, measure_dispersion(both), many).astype(np.int64)
    return pd.DataFrame({
        "factor": [factor.slug for factor in instrument.factors],
        "title": [mark_direction(one, one.title[language], language) for one in instrument.factors],
        "answered": summed.sum(axis=1).astype(np.int64),
        "unknown": np.bincount(place, counts[:, -2], many).astype(np.int64),
        **find_ends(summed, scale),
        "agreement": divide_where_known(given - 2 * apart, given, given),
    })
