"""A mistake in the content is named with its file, its line and what to do about it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergroep.content.loader import Library
from leergroep.content.problems import Problem
from leergroep.content.target_checks import find_spaced
from tests.mistakes import BOTH, SLUG, WORDS, Mistake, make, problems, written
from tests.spoilt import CASE, CLEAR, PAGE, RULE, SAMPLE, SCALES, TRIAL, replaced, spoil


def test_what_the_mistakes_are_made_in_is_sound(tree: Path):
    Library(tree).check()


KNOWING = 'title: {nl: "Weten", en: "Knowing"}'
MISTAKES = {
    "a text without Dutch":
        written(SAMPLE, KNOWING, 'title: {en: "Knowing"}', "'nl' is a required property", BOTH),
    "an empty translation":
        written(SAMPLE, KNOWING, 'title: {nl: " ", en: "Knowing"}', "title/nl: ' ' does", WORDS),
    "an item's slug twice":
        written(SAMPLE, "id: doen-nu", "id: weten-wie", "slug 'weten-wie' stands", "rename one"),
    "a factor's slug twice":
        written(SAMPLE, "id: doen\n", "id: weten\n", "slug 'weten' stands twice", "rename one"),
    "a key twice":
        Mistake(SAMPLE, "edition: 2\n", "edition: 2\nedition: 3\n", "edition: 3", "stands twice"),
    "an id that is not the file's name":
        written(SAMPLE, "id: proef", "id: proof", "the file is called 'proef.yml'", "give both"),
    "an id with capitals":
        written(SAMPLE, "id: doen-nu", "id: Doen-Nu", "'Doen-Nu' does not match", SLUG),
    "an unknown scale":
        written(CLEAR, "scale: klopt", "scale: hoe", "unknown scale 'hoe'", "known: klopt"),
    "an unknown rule that is an ordinary word":
        written(SAMPLE, "rules: [zichtbare-resultaten]", "rules: [energie, bewoners]",
                "factor 'doen': unknown rule 'bewoners'", "known: actieve-rol, "),
    "an unknown case":
        written(SAMPLE, "cases: [groningen]", "cases: [den-haag, utrecht]",
                "factor 'doen': unknown case 'utrecht'", "known: alkmaar, "),
    "an unknown key":
        written(SAMPLE, "logic: chain", "colour: blue\nlogic: chain", "'colour' was unexpected"),
    "an unknown key in a factor":
        written(SAMPLE, "    rules:", "    colour: blue\n    rules:", "factors/0/colour: "),
    "an unknown outcome":
        written(SAMPLE, "  none: {", "  nil: {nl: a, en: b}\n  none: {", "'nil' is not one of"),
    "a missing key":
        Mistake(SAMPLE, "edition: 2\n", "", "id: proef", "'edition' is a required property"),
    "an edition in words":
        written(SAMPLE, "edition: 2", "edition: two", "'two' is not of type 'integer'",
                "write a number"),
    "a factor that is no rule and has no title":
        Mistake(SAMPLE, KNOWING, "", "id: weten\n", "has no title and is not", "add a title"),
    "no YAML":
        written(SAMPLE, "edition: 2\n", "edition: 2: 3\n", "not valid YAML: mapping values",
                "put a text with a colon between"),
    "a tab for an indent":
        Mistake(SAMPLE, "edition: 2\n", "edition: 2\n\tlogic: chain\n", "\tlogic",
                "not valid YAML", "this line has a tab: write spaces"),
    "a sign that begins nothing in YAML":
        written(SAMPLE, "edition: 2\n", "edition: @2\n", "not valid YAML",
                "look here, and at the lines before"),
    "a number between quotation marks":
        written(SAMPLE, "edition: 2\n", 'edition: "2"\n', "'2' is not of type 'integer'",
                "write 2, without quotation marks"),
    "a colon in the book's title":
        written("_config.yml", "title: ", "title: Ons boek: ", "not valid YAML: mapping values",
                "put a text with a colon between"),
    "another encoding":
        written(SAMPLE, '"Weten"', '"Wéten"', "not UTF-8", "as UTF-8", encoding="latin-1"),
    "an empty word on a shared scale":
        written(SCALES, 'word: {nl: "Deels"', 'word: {nl: ""', "does not match", WORDS),
    "a shared scale that goes down":
        Mistake(SCALES, "value: 2", "value: 1", "options:", "the options are 1, 1, 3, 4, 5",
                "count up from 1"),
    "no YAML in the table of contents":
        written("_toc.yml", "format: jb-book", "format: jb: book", "not valid YAML"),
    "a line in the table of contents without a page":
        written("_toc.yml", "- file: book/burger/actieve-rol", "- file: book/burger/rol",
                "there is no page book/burger/rol.md or .ipynb", "write it or remove this line"),
    "a page that stands in the table of contents twice":
        written("_toc.yml", "- file: book/colofon", "- file: book/burger  # again",
                "book/burger stands twice", "remove one line"),
    "a rule without its self-check":
        Mistake(RULE, 'Checklist("vuistregelscan", factor="actieve-rol")', "pass", "---",
                "the rule has no self-check", 'write Checklist("vuistregelscan", factor="actieve'),
    "a rule with the self-check of another":
        written(RULE, 'factor="actieve-rol")', 'factor="energie")', "asks about 'energie'",
                'write Checklist("vuistregelscan", factor="actieve-rol")'),
    "a page without front matter":
        written(TRIAL, PAGE, "# Een proefpagina\n", "has no front matter", "start the page with"),
    "a page without a title":
        Mistake(TRIAL, "# Een", "Een", "---", "the page has no title", "add a line '# Title'"),
    "a page that says nothing about itself":
        written(TRIAL, "leergroep:", "leergroup:", "'leergroep' is a required property"),
    "a page's missing Dutch":
        Mistake(TRIAL, "    nl: Een pagina om iets uit te proberen.\n", "", "sentence:", "'nl' is",
                BOTH),
    "a page's empty translation":
        written(TRIAL, "en: A page to try something on.", 'en: ""', "does not match", WORDS),
    "a page's unknown key":
        written(TRIAL, "  sentence:", "  colour: blue\n  sentence:", "leergroep/colour"),
    "a page's key twice":
        Mistake(TRIAL, "en: A page to try\n", "en: A\n    en: B\n", "en: B", "'en' stands twice"),
    "a page's bad YAML":
        written(TRIAL, "en: A page to try\n", "en: A: page\n", "not valid YAML"),
    "a page in another encoding":
        written(TRIAL, "# Een", "# Één", "not UTF-8", "save the file", encoding="latin-1"),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line(tree: Path, mistake: Mistake):
    make(tree, mistake)


SPOILED = {
    "no field": (lambda about: about.pop("city"), '"leergroep"',
                 "'city' is a required property", "copy the leergroep block"),
    "an empty translation": (lambda about: about["sentence"].update(en=""), '"en": ""',
                             "sentence/en", WORDS),
    "an unknown key": (lambda about: about.update(colour=1), '"colour"', "'colour' was unex", ""),
    "a slug that is not the file's name": (
        lambda about: about.update(slug="alkmaar"), '"slug": "alkmaar"',
        "called 'proefwijk.ipynb'", "give both"),
    "a place outside the Netherlands": (
        lambda about: about.update(lat=48.85), '"lat"', "lat 48.85 lies outside", "lat is 50.7 to"),
    "a place as it is written in Dutch": (
        lambda about: about.update(lat="52,9"), '"lat"', "'52,9' is not of type", "write 52.9, w"),
    "an unknown rule": (
        lambda about: about["rules"][0].update(rule="bewoners"), '"rule": "bewoners"',
        "field 'rules': unknown rule 'bewoners'", "known: actieve-rol, "),
    "an unknown instrument": (
        lambda about: about.update(instruments=["proef", "clair"]), '"clair"',
        "field 'instruments': unknown instrument 'clair'", ", clear, "),
    "a rule twice": (
        lambda about: about["rules"].append(about["rules"][0]), '"rules"',
        "field 'rules': 'logica-verbinden' stands twice", "keep one"),
    "an unknown theme": (
        lambda about: about.update(themes=["jugd"]), '"themes"',
        "field 'themes': 'jugd' is not", "bewoners, "),
}


@pytest.mark.parametrize(("change", "line", "what", "remedy"), SPOILED.values(), ids=SPOILED)
def test_a_mistake_in_a_case_is_named_with_its_field_and_line(
    tree: Path, change: Callable[[dict], Any], line: str, what: str, remedy: str
):
    spoil(tree, change)
    [found] = problems(tree)
    assert found.file == tree / CASE
    text = found.file.read_text("utf-8").splitlines()
    assert line in text[found.line - 1]
    assert what in found.what
    assert remedy in found.remedy


def test_swapped_coordinates_are_both_outside_the_netherlands(tree: Path):
    spoil(tree, lambda about: about.update(lat=about["lon"], lon=about["lat"]))
    assert [problem.what.split()[0] for problem in problems(tree)] == ["lat", "lon"]


BROKEN = {
    "cut off": lambda notebook: json.dumps(notebook)[:1000],
    "no notebook": lambda notebook: "[]",
    "no text": lambda notebook: "\xff",
    "without cells": lambda notebook: json.dumps({**notebook, "cells": None}),
}
MUTE = {
    "without metadata": lambda notebook: json.dumps({**notebook, "metadata": {}}),
    "without a title": lambda notebook: json.dumps({**notebook, "cells": []}),
}


@pytest.mark.parametrize(
    ("name", "broken"),
    [(name, how) for name in (CASE, "notebooks/clear.ipynb") for how in BROKEN]
    + [(CASE, how) for how in MUTE],
)
def test_a_broken_notebook_is_named(tree: Path, name: str, broken: str):
    file = tree / name
    spoiled = {**BROKEN, **MUTE}[broken](json.loads(file.read_text("utf-8")))
    file.write_text(spoiled, "latin-1")
    [found] = problems(tree)
    assert found.file == file
    assert ("notebook" if broken in BROKEN else broken.split()[-1]) in found.what


def test_a_notebook_that_is_cut_off_is_named_with_the_line(tree: Path):
    text = (tree / CASE).read_text("utf-8")
    (tree / CASE).write_text(text.replace('"nbformat": ', '"nbformat" ', 1), "utf-8")
    [found] = problems(tree)
    assert '"nbformat"' in text.splitlines()[found.line - 1]
    assert "look here and a line before" in found.remedy


SPACED = ["![deur](IMG 2041.JPG)", "![deur](foto (2).jpg)", '![a](een deur.png "Een deur")',
          "Lees [dit](deze wijk.md#nu)."]
READ = ["[dit](wijk.md) (zie ook b.md)", "`![deur](een deur.png)`", '![a](deur.png "Een deur.")',
        "[1](zie boven)", "![a](<een deur.png>)", "```\n![deur](een deur.png)\n```"]


@pytest.mark.parametrize("said", SPACED)
@pytest.mark.parametrize("file", [TRIAL, CASE])
def test_a_name_with_a_space_is_named_since_a_reader_would_see_text(
    tree: Path, file: str, said: str
):
    old = "# Een proefpagina\n" if file == TRIAL else "## Bronnen\\n\",\n"
    new = f"{old}\n{said}\n" if file == TRIAL else f'{old}    {json.dumps(said)},\n'
    replaced(tree / file, old, new)
    [found] = problems(tree)
    assert said in (tree / file).read_text("utf-8").splitlines()[found.line - 1] or file == CASE
    assert "has a space in it" in found.what
    assert "rename the file" in found.remedy


def test_what_markdown_can_read_is_no_mistake():
    assert [one for said in READ for one in find_spaced(said.splitlines())] == []


def test_an_element_without_its_page_is_named(tree: Path):
    (tree / "book/burger.md").rename(tree / "book/wij.md")
    replaced(tree / "_toc.yml", "file: book/burger\n", "file: book/wij\n")
    [found] = problems(tree)
    assert (found.file, found.remedy) == (tree / "book/burger.md", "write it or remove its name")


def test_two_pages_of_one_name_are_named(tree: Path):
    shutil.copy(tree / RULE, tree / "book/analyse/actieve-rol.md")
    line = "          - file: book/analyse/focus\n"
    replaced(tree / "_toc.yml", line, f"{line}          - file: book/analyse/actieve-rol\n")
    [found] = problems(tree)
    assert "'actieve-rol' stands twice" in found.what


def test_all_mistakes_in_several_files_are_told_in_one_go(tree: Path):
    spoiled = {
        SAMPLE: ("edition: 2", "edition: two"), CLEAR: ("scale: klopt", "scale: hoe"),
        SCALES: ('nl: "Deels"', 'nl: ""'), TRIAL: ("  title:", "  titel:"),
        CASE: ('"lat": ', '"lat": -'), "notebooks/clear.ipynb": ('"cells"', '"cell"'),
        "book/burger.md": ("leergroep:", "leergroup:"),
    }
    for name, (old, new) in spoiled.items():
        replaced(tree / name, old, new)
    assert {problem.file for problem in problems(tree)} == {tree / name for name in spoiled}


@given(st.text(max_size=600), st.text(max_size=600))
def test_no_message_is_longer_than_anybody_reads(what: str, remedy: str):
    said = str(Problem(Path("a.yml"), 1, what, remedy))
    assert len(said) - len("a.yml:1: ") <= 200
    assert "\n" not in said


@pytest.mark.parametrize(("old", "new", "field"), [
    ("      word: {nl: \"Deels\", en: \"Partly\"}", "      word: {en: \"Partly\"}",
     "scale/options/2/word: 'nl' is a required property"),
    ("    - value: 3\n", "    - value: drie\n", "scale/options/2/value: 'drie' is not of type"),
])
def test_a_mistake_in_a_scale_of_its_own_names_the_field_of_the_scale(
    tree: Path, old: str, new: str, field: str
):
    make(tree, written(SAMPLE, old, new, field))
