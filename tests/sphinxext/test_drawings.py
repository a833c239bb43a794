"""Drawings: sound, light, told in both languages, and clear about what a scene may hold."""

from __future__ import annotations

import gzip
from math import dist
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.content.loader import Library
from leergroep.sphinxext.drawings import people
from leergroep.sphinxext.drawings.framework import DOT, Ring, draw_framework
from leergroep.sphinxext.drawings.scene import KIT, SUFFIX, SceneError, read_scene
from leergroep.sphinxext.drawings.svg import SMALL

ROOT = Path(__file__).parents[2]
SCENES = sorted(file for folder in ("book", "cases", "notebooks")
                for file in (ROOT / folder).rglob(f"*{SUFFIX}"))
MOST = 12_000
HEAD = "title: {nl: Een, en: One}\ndescription: {nl: Twee, en: Two}\nshapes:\n"


def circles(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(f"<svg>{svg}</svg>").iter("circle"))


@pytest.mark.parametrize("file", SCENES, ids=lambda file: file.name)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_scene_is_sound_and_says_what_is_to_be_seen(file: Path, language: str):
    scene = read_scene(file)
    drawing = ElementTree.fromstring(scene.to_svg(language))
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == f"{scene.title[language]}. {scene.description[language]}"
    assert list(drawing.iter("circle")), "a drawing without people"


@pytest.mark.parametrize("file", SCENES, ids=lambda file: file.name)
def test_nothing_in_a_scene_lies_outside_its_paper(file: Path):
    scene = read_scene(file)
    width, height = scene.size
    for dot in circles(scene.draw("nl")):
        x, y, r = (float(dot.get(name, "")) for name in ("cx", "cy", "r"))
        assert r <= x <= width - r
        assert r <= y <= height - r


@pytest.mark.parametrize("file", SCENES, ids=lambda file: file.name)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_in_a_scene_is_cut_off(file: Path, language: str):
    scene = read_scene(file)
    drawing = ElementTree.fromstring(scene.to_svg(language))
    for words in drawing.iter("text"):
        # As wide as a letter is on average in the widest fonts that readers have.
        long = len(words.text or "") * SMALL * 0.62
        x = float(words.get("x", "")) - {"start": 0, "end": long}.get(
            words.get("text-anchor", ""), long / 2)
        assert 0 <= x <= scene.size[0] - long, words.text


def test_every_case_has_a_drawing(library: Library):
    drawn = {file.name.removesuffix(SUFFIX) for file in SCENES if file.parent.name == "cases"}
    assert drawn == set(library.cases)


def test_all_cases_on_one_page_are_light():
    page = "".join(read_scene(file).to_hidden_svg("nl") for file in SCENES
                   if file.parent.name == "cases")
    assert len(gzip.compress(page.encode())) <= MOST


@pytest.mark.parametrize(("shapes", "said"), [
    ("- kasteel: {x: 1}", "shape 1: there is no shape 'kasteel': choose from"),
    ("- tree: {x: 1}\n- house: {x: 1, hoogte: 3}", "shape 2, house: .*hoogte.*may hold x, base"),
    ("- people: {at: [[1, 2]], colour: 9}", "shape 1, people: colour 9: choose from 0, 1"),
    ("- house: {x: 1, style: goud}", "style 'goud': choose from built, plan"),
    ("- huis", "write it as"),
    ("- words: {x: 1}", "it holds x, y, text and anchor"),
    ("- path: {d: M0 0, style: goud}", "it holds d and style"),
])
def test_a_scene_that_cannot_be_drawn_says_where_and_what_it_may_hold(
    tmp_path: Path, shapes: str, said: str
):
    file = tmp_path / f"proef{SUFFIX}"
    file.write_text(HEAD + shapes + "\n", "utf-8")
    with pytest.raises(SceneError, match=said) as error:
        read_scene(file)
    assert str(file) in str(error.value)


def test_a_scene_needs_words_for_who_does_not_see_it(tmp_path: Path):
    file = tmp_path / f"proef{SUFFIX}"
    file.write_text("title: {nl: Een, en: One}\nshapes:\n- tree: {x: 1}\n", "utf-8")
    with pytest.raises(SceneError, match="'description' is missing"):
        read_scene(file)


def test_the_book_uses_every_shape_of_the_kit():
    used = "".join(file.read_text("utf-8") for file in SCENES)
    # Laid ready for the case of a town of its own.
    spare = {"tree", "ring"}
    assert {name for name in KIT if f"- {name}:" not in used} <= spare


@given(st.integers(1, 12), st.integers(1, 12))
def test_a_crowd_has_a_dot_for_everybody(columns: int, rows: int):
    assert len(circles(people.draw_crowd(0, 0, columns, rows))) == columns * rows


@given(st.integers(1, 80))
def test_in_a_group_nobody_stands_on_another(count: int):
    dots = circles(people.draw_group(0, 0, count, gap=13, r=4))
    places = [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in dots]
    assert len(places) == count
    assert all(dist(one, other) >= 8 for i, one in enumerate(places) for other in places[:i])


def ring(number: int, count: int) -> Ring:
    rules = tuple(
        {"title": f"Regel {number}.{one}", "href": f"r{number}-{one}.html", "items": "a b"}
        for one in range(count)
    )
    return Ring(number, f"Element {number}", f"e{number}.html", rules)


@given(st.lists(st.integers(1, 6), min_size=1, max_size=4), st.integers(0, 4))
def test_each_rule_of_a_framework_is_a_dot_of_its_own_that_leads_to_it(
    counts: list[int], centre: int
):
    rings = [ring(number, count) for number, count in enumerate(counts, 1)]
    svg = draw_framework(rings, centre, "Kader")
    links = [one for one in ElementTree.fromstring(svg).iter("a") if one.get("data-items")]
    targets = [rule["href"] for one in rings for rule in one.rules]
    assert sorted(one.get("href", "") for one in links) == sorted(targets)
    places = [(float(dot.get("cx", "")), float(dot.get("cy", "")))
              for dot in (one.findall("circle")[1] for one in links)]
    assert all(dist(one, other) >= 2 * DOT for i, one in enumerate(places) for other in places[:i])
    assert all(DOT <= value <= 420 - DOT for place in places for value in place)
