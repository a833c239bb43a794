"""Every checklist in Python: kept in a file, a row a statement, and a chart that reads rightly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import vl_convert

from leergroep import Checklist, Library
from tests.spoilt import SAMPLE, lay, replaced

SLUGS = sorted(Library.default().of_kind("checklist"))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_checklist_is_kept_in_its_file_and_told_as_a_frame_and_a_chart(
    slug: str, tmp_path: Path
):
    file = tmp_path / f"{slug}.json"
    widget = Checklist(slug, path=file, subject="Onder de toren")
    model = Library.default().instruments[slug]
    highest = model.scale.options[-1].value
    answers = {item.slug: highest for _, item in model.items()}
    widget.sheet = {**widget.sheet, "answers": answers}
    assert json.loads(file.read_text("utf-8"))["subject"] == "Onder de toren"
    frame = Checklist(slug, path=file).to_frame()
    assert frame["item"].tolist() == list(answers)
    assert set(frame["subject"]) == {"Onder de toren"}
    spec = widget.chart().to_dict()
    assert vl_convert.vegalite_to_vega(spec)["marks"]
    [rows] = spec["datasets"].values()
    assert len(rows) == len(answers)


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "lager is beter"), ("en", "lower is better")]
)
def test_a_chart_says_of_a_pitfall_that_lower_is_better(language: str, said: str):
    widget = Checklist("valkuilen", language=language)
    axis = widget.chart().to_dict()["encoding"]["y"]["scale"]["domain"]
    assert [said in title for title in axis] == [True] * 3 + [False] * 6


def test_a_part_that_there_is_not_is_answered_with_those_there_are():
    with pytest.raises(KeyError, match="analyse, burger, coalities, organisatie"):
        Checklist("vuistregelscan", part="bewoners")


def test_a_factor_that_is_no_rule_is_shown_with_those_that_are(tmp_path: Path):
    tree = lay(tmp_path)
    first, second, *_ = Library(tree).instruments["proef"].factors
    replaced(tree / SAMPLE, f"id: {first.slug}\n", "id: actieve-rol\n")
    factors = Library(tree).instruments["proef"].factors
    assert [one.slug for one in factors[:2]] == ["actieve-rol", second.slug]
    assert factors[0].rules == ("actieve-rol",)
    assert Library(tree).instruments["proef"].parts == ()
    assert {one.part for one in factors} == {""}
