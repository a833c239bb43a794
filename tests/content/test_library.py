"""The real content is sound, whole, and holds together."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from leergroep.content.loader import Library
from leergroep.content.table_of_contents import read_contents
from leergroep.messages.text import Text

ROOT = Path(__file__).parents[2]
HERE = Library(ROOT)

# What the book promises to carry: the report's elements with their rules, and the cities' cases.
RULES = {
    "burger": "logica-verbinden actieve-rol zichtbare-resultaten zelfredzaamheid"
              " wederzijds-vertrouwen burgers-niet-gelijk",
    "analyse": "betekenis-geven focus geen-standaardaanpak energie haalbare-doelen"
               " voortgang-meten projectencarrousel",
    "organisatie": "uitvoering-centraal sterke-trekkers rugdekking sectoren-verbinden"
                   " werkbare-verhoudingen",
    "coalities": "gemeenschappelijk-belang externe-druk coalities-op-niveaus"
                 " zakelijke-verhoudingen",
}
CASES = "leeuwarden alkmaar den-haag rotterdam groningen amsterdam amsterdam-kolenkit eindhoven"


def by_slug(kind: str) -> pytest.MarkDecorator:
    """Return a parameter `slug` for everything of a kind in the content."""
    known = HERE.of_kind(kind) if kind == "checklist" else getattr(HERE, kind)
    return pytest.mark.parametrize("slug", sorted(known))


def texts(value: object, place: str = "") -> Iterator[tuple[str, Text]]:
    """Yield every text in a part of the model, with where it stands."""
    if isinstance(value, Text):
        yield place, value
    elif isinstance(value, msgspec.Struct):
        for name, inner in msgspec.structs.asdict(value).items():
            yield from texts(inner, f"{place}.{name}")
    elif isinstance(value, dict | tuple):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(inner, f"{place}.{name}")


def test_the_content_is_sound():
    Library(ROOT).check()


def test_every_element_has_its_rules_in_order():
    found = {slug: " ".join(element.rules) for slug, element in HERE.elements.items()}
    assert found == RULES
    assert len(HERE.rules) == 22


def test_every_case_is_there():
    assert " ".join(HERE.cases) == CASES


@pytest.mark.parametrize("kind", ["rules", "elements", "pages", "cases", "instruments"])
def test_every_text_is_there_in_dutch_and_in_english(kind: str):
    found = [one for part in getattr(HERE, kind).items() for one in texts(part[1], part[0])]
    assert found
    assert [place for place, text in found if not text.nl.strip() or not text.en.strip()] == []


def test_everything_is_named_after_its_file():
    for kind, folder in {"pages": "book/**/*.md", "cases": "cases/*.ipynb",
                         "instruments": "notebooks/*.yml"}.items():
        shared = {"scales", "roles"}
        assert set(getattr(HERE, kind)) == {file.stem for file in ROOT.glob(folder)} - shared


def test_every_page_stands_in_the_table_of_contents_once():
    files = [*ROOT.glob("book/**/*.md"), *ROOT.glob("cases/*.ipynb"),
             *ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("makers/*"), *ROOT.glob("spec/*.md"),
             *(ROOT / f"{name}.md" for name in ("ARCHITECTURE", "CONTRIBUTING", "HUB"))]
    names = [file.relative_to(ROOT).with_suffix("").as_posix() for file in files]
    assert sorted(HERE.order) == sorted(names)


def test_a_table_of_contents_is_read_in_order(tmp_path: Path):
    toc = {"root": "a.md", "parts": [{"chapters": [{"file": "b", "sections": [{"file": "c.ipynb"}]},
                                                   {"file": "d"}]}]}
    (tmp_path / "_toc.yml").write_text(json.dumps(toc), "utf-8")
    assert read_contents(tmp_path / "_toc.yml") == ["a", "b", "c", "d"]


def test_a_wheel_carries_the_content_in_the_same_order(tmp_path: Path, library: Library):
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]
    for name, place in settings["build"]["targets"]["wheel"]["force-include"].items():
        there = tmp_path / place
        there.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, there)
    carried = Library(tmp_path / "leergroep/library")
    assert carried.order == library.order
    for shelf in ("rules", "elements", "cases", "pages"):
        assert list(getattr(carried, shelf)) == list(getattr(library, shelf))


def test_the_scan_asks_three_questions_on_every_rule_and_nothing_else():
    scan = HERE.instruments["vuistregelscan"]
    assert [factor.slug for factor in scan.factors] == list(HERE.rules)
    assert {len(factor.items) for factor in scan.factors} == {3}
    assert all(factor.rules == (factor.slug,) for factor in scan.factors)


def test_clear_has_five_factors_that_each_lead_on():
    clear = HERE.instruments["clear"]
    assert len(clear.factors) == 5
    for factor in clear.factors:
        assert len(factor.items) >= 4
        assert factor.rules
        assert factor.cases


@by_slug("checklist")
def test_every_factor_asks_three_things_or_more_and_leads_on(slug: str):
    instrument = HERE.instruments[slug]
    assert min(len(factor.items) for factor in instrument.factors) >= 3
    led = instrument.ways or instrument.factors
    assert [one.slug for one in led if not one.rules] == []
    # The scan's factors are rules: their own pages lead on to the cases.
    assert [one.slug for one in led if not one.cases and one.slug not in HERE.rules] == []


@by_slug("instruments")
def test_everything_with_a_page_says_what_it_is_for(slug: str):
    if f"notebooks/{slug}" in HERE.order:
        assert HERE.instruments[slug].use


def test_only_pitfalls_are_worse_when_they_are_answered_higher():
    down = {factor.slug for one in HERE.of_kind("checklist").values() for factor in one.factors
            if factor.direction == "down"}
    assert down == {"plannenmaker", "opslurper", "alleskunner"}


def test_every_way_of_the_chooser_can_be_spoken_for_and_against():
    chooser = HERE.instruments["werkwijzekiezer"]
    said = {(one.way, one.side) for _, item in chooser.items() for one in item.reasons}
    assert said == {(way.slug, side) for way in chooser.ways for side in ("for", "against")}


@by_slug("instruments")
def test_an_instrument_names_works_that_the_bibliography_has(slug: str):
    known = re.findall(r"^@\w+\{([^,\s]+),", (ROOT / "book/bronnen.bib").read_text("utf-8"), re.M)
    assert set(HERE.instruments[slug].source.works) <= set(known)


@by_slug("rules")
def test_every_rule_shows_in_some_case(slug: str):
    assert any(case.how(slug) for case in HERE.cases.values())


@by_slug("cases")
def test_every_case_shows_three_rules_or_more_each_once(slug: str):
    shown = [one.rule for one in HERE.cases[slug].rules]
    assert len(shown) == len(set(shown)) >= 3
