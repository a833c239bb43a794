"""A mistake in the file of a ladder is named with its line and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mistakes import BOTH, SLUG, Mistake, make, written

LADDER = "notebooks/participatieladder.yml"
ISOLATED = 'title: {nl: "Geïsoleerd", en: "Isolated"}'
MISTAKES = {
    "a missing translation":
        written(LADDER, ISOLATED, 'title: {en: "Isolated"}', "'nl' is a required property", BOTH),
    "a rung twice":
        Mistake(LADDER, "  - id: activiteiten", "  - id: contacten",
                '  - id: contacten\n    title: {nl: "Deel', "slug 'contacten' stands twice",
                "rename one"),
    "a rung that is called as a step":
        written(LADDER, "id: contacten", "id: stap-contacten", "may not be called 'stap-contacten'",
                "taken: herkomst"),
    "a rung that is called as the origin":
        written(LADDER, "id: contacten", "id: herkomst", "may not be called", "taken: herkomst"),
    "a rung with a number":
        written(LADDER, "id: contacten", "id: trede-2", "'trede-2' does not match", SLUG),
    "an amount that stands ready":
        written(LADDER, "id: contacten", "kosten: 100\n    id: contacten", "'kosten' was unex"),
    "an id that is not the file's name":
        written(LADDER, "id: participatieladder", "id: ladder", "the file is called", "give both"),
    "an unknown rule":
        written(LADDER, "rules: [voortgang", "rules: [moed, voortgang", "unknown rule 'moed'",
                "known: actieve"),
    "an unknown case":
        written(LADDER, "cases: [leeuwarden", "cases: [utrecht", "unknown case 'utrecht'",
                "known: alkmaar"),
    "a key twice":
        Mistake(LADDER, "edition: 1\n", "edition: 1\nedition: 2\n", "edition: 2", "stands twice"),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line(tree: Path, mistake: Mistake):
    make(tree, mistake)
