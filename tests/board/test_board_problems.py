"""A mistake in the file of a board or a list is named with its line and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from leergroep.content.kinds import list_file_kinds
from leergroep.content.loader import Library
from tests.mistakes import BOTH, SLUG, Mistake, make, written

SWOT = "notebooks/swot.yml"
MAP = "notebooks/coalitiekaart.yml"
GOALS = "notebooks/doelen-inspanningen.yml"
THEMES = "notebooks/doorbraakthemas.yml"
STRONG = 'title: {nl: "Sterk", en: "Strengths"}'
MISTAKES = {
    "an unknown shape":
        written(SWOT, "shape: board", "shape: bord", "unknown shape 'bord'",
                "checklist, ladder, list"),
    "an unknown layout":
        written(SWOT, "layout: grid", "layout: circle", "'circle' is not one of", "grid: rows"),
    "a missing translation":
        written(SWOT, STRONG, 'title: {en: "Strong"}', "'nl' is a required property", BOTH),
    "a cell's slug twice":
        written(SWOT, 'zwak\n        title: {nl: "Zw', 'sterk\n        title: {nl: "Zw',
                "slug 'sterk' stands twice", "rename one"),
    "a cell's slug with a number":
        written(SWOT, "id: zwak", "id: zwak-2", "'zwak-2' does not match", SLUG),
    "a cell under a cell twice":
        written(GOALS, "id: snel\n            title", "id: doel\n            title",
                "slug 'doel' stands twice", "rename one"),
    "an id that is not the file's name":
        written(SWOT, "id: swot", "id: swat", "the file is called 'swot.yml'", "give both"),
    "an unknown rule":
        written(SWOT, "rules: [energie", "rules: [moed", "unknown rule 'moed'", "known: actieve"),
    "an unknown case":
        written(SWOT, "cases: [groningen", "cases: [utrecht", "unknown case 'utrecht'", "known: a"),
    "an unknown key":
        written(SWOT, "layout: grid", "colour: blue\nlayout: grid", "'colour' was unexpected"),
    "a key twice":
        Mistake(SWOT, "edition: 1\n", "edition: 1\nedition: 2\n", "edition: 2", "stands twice"),
    "a table's row without a name":
        Mistake(MAP, "- id: bestuurlijk\n    title", "- title", '- title: {nl: "Bestuurlijk"',
                "'id' is a required property"),
    "a field called as a part of every note":
        written(GOALS, "id: eigenaar", "id: order", "may not be called 'order'", "taken: cell"),
    "a list's field called as a part of every note":
        written(THEMES, "id: beurt", "id: text", "may not be called 'text'", "taken: cell"),
    "a list's field called as a column of every table":
        written(THEMES, "id: beurt", "id: group", "may not be called 'group'", "taken: cell"),
    "a list that is cut by what it does not ask":
        written(THEMES, "cut: {field: keuze", "cut: {field: kans", "no field 'kans' has 'kiezen'",
                "name a field"),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line(tree: Path, mistake: Mistake):
    make(tree, mistake)


def test_every_instrument_is_of_one_kind(library: Library):
    assert "swot" in library.of_kind("board")
    assert "doorbraakthemas" in library.of_kind("list")
    assert "participatieladder" in library.of_kind("ladder")
    found = [slug for kind in list_file_kinds() for slug in library.of_kind(kind)]
    assert sorted(found) == sorted(library.instruments)
