"""A mistake in what an outcome is made of is named with its line and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from leergroep.content.loader import Library
from leergroep.content.problems import ContentError
from tests.spoilt import SAMPLE, lay, replaced

HELP = 'help: {nl: "Je kunt gaan kijken.", en: "You can go and look."}'
REASON = "{way: weg, side: for, when: high, text: {nl: a, en: b}}"
# What is replaced by what, what stands on the line that is named, and what is said.
MISTAKES = {
    "a factor outside the parts": (
        "  - id: doen\n", "  - id: doen\n    part: ergens\n", "  - id: doen\n",
        "factor 'doen' stands in none of the parts; give it a part: this file names none"),
    "a direction that is none": (
        "    rules: [zichtbare", "    direction: left\n    rules: [zichtbare",
        "    direction: left", "'left' is not one of ['down', 'up']"),
    "an unknown way": (
        HELP, f"{HELP}\n        reasons:\n          - {REASON}", REASON, "unknown way 'weg'"),
    "a logic without its parts": (
        "logic: chain", "logic: parts", "id: proef", "'parts' is a required property"),
}


@pytest.mark.parametrize(("old", "new", "line", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_logic_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: str, said: str
):
    tree = lay(tmp_path)
    replaced(tree / SAMPLE, old, new)
    with pytest.raises(ContentError) as caught:
        Library(tree).check()
    [found] = caught.value.problems
    text = (tree / SAMPLE).read_text("utf-8")
    assert found.line == text[: text.index(line)].count("\n") + 1
    what, _, remedy = said.partition("; ")
    assert what in found.what
    assert remedy in found.remedy
