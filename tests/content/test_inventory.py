"""Everything the report teaches has its page, and every page teaches something of the report."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import nbformat
import pytest
import yaml

from leergroep.content.loader import Library
from leergroep.content.model import Case, Rule

ROOT = Path(__file__).parents[2]
LIBRARY = Library(ROOT)
INVENTORY = yaml.safe_load((ROOT / "tests/inventory.yml").read_text("utf-8"))
ELEMENTS = INVENTORY["elements"]
RULES = {slug: rule for element in ELEMENTS.values() for slug, rule in element["rules"].items()}
WORDS = range(350, 501)
# On a phone the questions come within three screens.
BEFORE_THE_QUESTIONS = 230
QUESTIONS = "```{code-cell}"
SOURCES = "Hulpmiddelen en bronnen"
# Every rule page once had these headings: a heading says what its own page says.
STOCK = {"Dit voegde het experiment toe", "Drie vragen voor jullie team", "Dit doe je",
         "Dit laat je"}

every_rule = pytest.mark.parametrize("rule", LIBRARY.rules.values(), ids=lambda rule: rule.slug)
every_case = pytest.mark.parametrize("case", LIBRARY.cases.values(), ids=lambda case: case.slug)


def source(page: Rule) -> str:
    """Return the text of a page as it was written, without its front matter."""
    text = (ROOT / f"{page.docname}.md").read_text("utf-8")
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)


def prose(text: str) -> str:
    """Return what a reader reads of a text: no headings, code, made lists or addresses."""
    text = re.sub(r"^#+ .*", "", text, flags=re.MULTILINE)
    text = re.sub(r"^(```+|:::+).*?^\1\s*$", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"\{cite[:\w]*\}`[^`]*`", "", text)
    text = re.sub(r"\{\w+\}`([^`<]*?)(?:\s*<[^`]*>)?`", r"\1", text)
    return re.sub(r"\]\([^)]*\)", "]", text)


def headings(rule: Rule) -> list[str]:
    return re.findall(r"^## (.+)$", source(rule), re.MULTILINE)


def linked(text: str) -> set[str]:
    """Return the slugs of the pages that a text links to."""
    return set(re.findall(r"/([a-z-]+)\.(?:md|ipynb)\b", text))


def test_every_element_and_rule_stands_in_its_place():
    built = {
        element.slug: {"title": element.title.nl, "rules": list(element.rules)}
        for element in LIBRARY.elements.values()
    }
    assert built == {
        slug: {"title": element["title"], "rules": list(element["rules"])}
        for slug, element in ELEMENTS.items()
    }


@every_rule
def test_a_rule_has_the_title_that_the_report_gave_it(rule: Rule):
    assert rule.title.nl == RULES[rule.slug]["title"]
    assert rule.docname == f"book/{rule.element}/{rule.slug}"


def test_every_page_is_in_the_inventory_and_every_slug_has_its_page():
    known = {*ELEMENTS, *RULES, *INVENTORY["pages"]}
    reading = {slug for slug, page in LIBRARY.pages.items() if page.docname in LIBRARY.order}
    assert known <= reading
    # A page that sets cases, rules or instruments side by side is made of them.
    assert {slug for slug in reading - known if not is_made(slug)} == set()
    assert reading == set(LIBRARY.pages)


def is_made(slug: str) -> bool:
    """Tell whether a page shows what is made from cases, rules or instruments."""
    text = source(LIBRARY.pages[slug])
    return "```{code-cell}" in text or ":::{instrumenten}" in text


def test_every_case_stands_where_the_report_puts_it():
    assert set(LIBRARY.cases) == set(INVENTORY["cases"])
    for slug, told in INVENTORY["cases"].items():
        case = LIBRARY.cases[slug]
        assert case.docname in LIBRARY.order
        assert (case.city, list(case.expert)) == (told["city"], told["expert"])
        assert told.get("neighbourhood", "") in case.neighbourhood.nl


def test_every_tool_is_one_of_the_report():
    assert set(INVENTORY["instruments"]) <= set(LIBRARY.instruments)
    assert set(LIBRARY.instruments) <= {*INVENTORY["instruments"], *INVENTORY["later"]}


@every_rule
def test_a_rule_tells_what_cities_did_gives_a_tip_and_names_its_sources(rule: Rule):
    text, _, sources = source(rule).partition(f"## {SOURCES}")
    assert headings(rule)[-1] == SOURCES
    assert rule.sentence.nl.endswith(".")
    assert "{in-deze-wijken}" in text
    assert linked(text) & set(LIBRARY.cases)
    assert "**Onze tip voor maandag" in text
    assert "{hulpmiddelen}" in sources
    assert re.search(r"Werken aan wijken, deel 1\*.*paragra(?:af|fen) \d", sources, re.DOTALL)


def test_a_heading_of_a_rule_is_its_own():
    shared = Counter(title for rule in LIBRARY.rules.values() for title in headings(rule))
    assert shared.pop(SOURCES) == len(LIBRARY.rules)
    assert STOCK & set(shared) == set()
    assert {title: many for title, many in shared.items() if many > 2} == {}
    assert [rule.slug for rule in LIBRARY.rules.values() if len(headings(rule)) < 4] == []


@every_rule
def test_a_rule_asks_three_questions_of_the_scan(rule: Rule):
    assert f'Checklist("vuistregelscan", factor="{rule.slug}")' in source(rule)
    scan = LIBRARY.instruments["vuistregelscan"]
    factors = [factor for factor in scan.factors if factor.slug == rule.slug]
    assert [len(factor.items) for factor in factors] == [3]


def count_words(text: str) -> int:
    return len(re.findall(r"\w[\w'’-]*", prose(text)))


def test_a_rule_is_read_in_two_minutes():
    counts = {rule.slug: count_words(source(rule).partition(f"## {SOURCES}")[0])
              for rule in LIBRARY.rules.values()}
    assert {slug: words for slug, words in counts.items() if words not in WORDS} == {}


def test_the_questions_of_a_rule_come_soon():
    before = {rule.slug: count_words(source(rule).partition(QUESTIONS)[0])
              for rule in LIBRARY.rules.values()}
    assert {slug: words for slug, words in before.items() if words > BEFORE_THE_QUESTIONS} == {}


@every_case
def test_a_case_tells_the_choice_before_what_the_city_did(case: Case):
    cells = nbformat.read(ROOT / f"{case.docname}.ipynb", nbformat.NO_CONVERT).cells
    by_tag = {cell.metadata.tags[0]: cell.source for cell in cells}
    assert by_tag["keuze"].splitlines()[0].endswith("?")
    order = [cell.metadata.tags[0] for cell in cells]
    assert order.index("keuze") < order.index("aanpak") < order.index("resultaten")
