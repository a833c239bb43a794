"""A mistake in the file of an analysis is named with its line and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mistakes import BOTH, Mistake, make, written

ANALYSIS = "notebooks/situatieanalyse.yml"
MISTAKES = {
    "a text without Dutch":
        written(ANALYSIS, 'title: {nl: "Inwoners", en: "Residents"}', 'title: {en: "Residents"}',
                "'nl' is a required property", BOTH),
    "a figure twice":
        Mistake(ANALYSIS, "      - id: dichtheid", "      - id: inwoners",
                '- id: inwoners\n        title: {nl: "Inwoners per', "'inwoners' stands twice",
                "rename one"),
    "a share of nothing":
        Mistake(ANALYSIS, "per: huishoudens", "per: mensen", "per: mensen", "no figure 'mensen'",
                "name one of this file"),
    "a heading that leads to two figures":
        written(ANALYSIS, "columns: [k_0Tot15Jaar,", "columns: [aantal_inwoners, k_0Tot15Jaar,",
                "is also of 'inwoners'", "one figure"),
    "a heading twice":
        written(ANALYSIS, "columns: [Koopwoningen,", "columns: [Koop_woningen, Koopwoningen,",
                "a heading stands twice", "make no difference"),
    "a unit that nobody knows":
        written(ANALYSIS, "unit: homes", "unit: houses", "'houses' is not one of", ""),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line(tree: Path, mistake: Mistake):
    make(tree, mistake)
