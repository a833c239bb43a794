"""The outcome in Python says what the page says, and what somebody wrote stays text."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mistune import html as render_markdown

from leergroep import Checklist
from leergroep.checklist.frames import answers_frame
from leergroep.checklist.logic import LOGICS, weigh_ways
from leergroep.checklist.outcome import make_outcome
from leergroep.checklist.outcome_text import list_blocks, to_markdown
from leergroep.checklist.tally import tally_checklist, tally_factor
from leergroep.content.loader import Library
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN
from tests.outcome_vectors import build_checklist, make_sheets, read_sheet, to_record
from tests.vectors import read

VECTORS = read("outcome")
INSTRUMENTS = [(one, build_checklist(one["state"])) for one in VECTORS["instruments"]]
cases = [
    pytest.param(one, id=f"{INSTRUMENTS[one['instrument']][1].slug}: {one['name']}")
    for one in VECTORS["cases"]
]
# Everything that a logic can say; a vector must say it.
KEYS = {
    "chain": {"none", "weakest", "tied"},
    "profile": {"first", "many", "none"},
    "parts": {"low", "none"},
    "order": {"open", "first", "then", "none"},
    "gate": {"met", "unmet", "open", "kept", "unkept", "later", "unsettled"},
    "chooser": {"open", "one", "balanced"},
}


def tell(case: dict) -> Any:
    """Return the outcome of a vector."""
    instrument, checklist = INSTRUMENTS[case["instrument"]]
    sheet = read_sheet(instrument["state"], case["sheet"])
    return make_outcome(checklist, sheet, instrument["links"], instrument["language"])


@pytest.mark.parametrize("case", cases)
def test_the_outcome_is_the_same_in_both_languages(case: dict):
    assert to_record(tell(case)) == case["outcome"]


@pytest.mark.parametrize("case", cases)
def test_the_figures_of_the_profile_are_the_same_in_both_languages(case: dict):
    instrument, checklist = INSTRUMENTS[case["instrument"]]
    sheet = read_sheet(instrument["state"], case["sheet"])
    tallies = [tally_factor(one, sheet.answers, checklist.scale) for one in checklist.factors]
    assert [[*one.counts, one.unknown, one.not_applicable, one.open] for one in tallies] == (
        case["counts"])
    frame = answers_frame(checklist, sheet, "nl")
    given = frame["answer"].astype(object).where(frame["answer"].notna(), frame["state"])
    columns = [*(one.value for one in checklist.scale.options), UNKNOWN, NOT_APPLICABLE, "open"]
    for factor, counts in zip(checklist.factors, case["counts"], strict=True):
        own = given[frame["factor"] == factor.slug]
        assert [int((own == one).sum()) for one in columns] == counts


def test_the_vectors_say_everything_that_an_outcome_can_say():
    said: dict[str, set[str]] = {logic: set() for logic in KEYS}
    for case in VECTORS["cases"]:
        instrument, checklist = INSTRUMENTS[case["instrument"]]
        answers = read_sheet(instrument["state"], case["sheet"]).answers
        if checklist.logic == "chooser":
            said["chooser"].add(weigh_ways(checklist, answers).key)
        else:
            found = LOGICS[checklist.logic](tally_checklist(checklist, answers), checklist)
            said[checklist.logic] |= {one.key for one in found.remarks}
    assert said == KEYS


def test_every_checklist_of_the_book_has_vectors(library: Library):
    assert {one.slug for _, one in INSTRUMENTS} == {"proef", *library.of_kind("checklist")}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("slug", sorted(Library().of_kind("checklist")))
def test_a_checklist_tells_its_outcome_whatever_is_answered(slug: str, language: str):
    checklist = Checklist(slug, language=language)
    for _, sheet in make_sheets(checklist.instrument):
        checklist.sheet = {**checklist.sheet, **sheet}
        outcome = checklist.outcome()
        texts = [block.text for block in list_blocks(outcome)]
        assert all(texts)
        assert not any("{factor" in text for text in texts)
        assert outcome.talk == texts[-1]
        assert list(outcome.to_frame()["text"]) == texts
        assert all(text in str(outcome) for text in texts)


def test_an_outcome_leads_to_the_pages_of_rules_and_cases(library: Library):
    clear = Checklist("clear")
    low = {item.slug: 1 if factor.slug == "can-do" else 5
           for factor, item in library.instruments["clear"].items()}
    clear.sheet = {**clear.sheet, "answers": low}
    [step] = clear.outcome().steps
    assert clear.outcome().low == (step.slug,) == ("can-do",)
    factor = library.instruments["clear"].factor("can-do")
    assert [link.slug for link in step.rules] == list(factor.rules)
    assert [link.docname for link in step.cases] == [
        library.cases[slug].docname for slug in factor.cases]


answers = st.sampled_from([None, 1, 2, 3, 4, 5, UNKNOWN, NOT_APPLICABLE])


@given(st.data())
@settings(max_examples=200)
def test_what_is_not_known_is_never_low_and_no_known_factor_is_much_lower(data: st.DataObject):
    """Of every logic but the chooser, which leads on from no factor."""
    graded = [one for one in INSTRUMENTS if one[1].logic in LOGICS]
    _, checklist = data.draw(st.sampled_from(graded))
    given = {item.slug: data.draw(answers) for _, item in checklist.items()}
    tallies = tally_checklist(checklist, {k: v for k, v in given.items() if v is not None})
    found = LOGICS[checklist.logic](tallies, checklist)
    by_slug = {one.slug: one for one in tallies}
    assert all(by_slug[slug].good is not None for slug in found.low)
    if checklist.logic == "chain" and found.low:
        lowest = min(one.good for one in tallies if one.good is not None)
        assert by_slug[found.low[0]].good - lowest < 0.25


class Tags(HTMLParser):
    """Collect the tags of HTML, and what is shown between them."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: set[str] = set()
        self.shown = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.shown += data


OURS = {"h3", "h4", "p", "strong", "ul", "li", "br", "blockquote"}
HOSTILE = ["<img src=x onerror=alert(1)>", "**vet** _schuin_ `code`", "[hier](javascript:alert(1))",
           "# kop", "1. een", "- twee", "> drie", "a | b\n--- | ---\n1 | 2", "$x^2$", "~~weg~~",
           "&lt;b&gt;", "https://example.org", "\\<b>", "<!--", "\t code", "***", "====", "12) x"]


@given(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_what_somebody_wrote_stays_text_in_markdown(note: str):
    scan = Checklist("best-persons")
    factor = next(one for one in scan.instrument["factors"] if one.get("note"))
    scan.sheet = {**scan.sheet, "notes": {factor["slug"]: note}}
    page = Tags(render_markdown(to_markdown(scan.outcome())))
    assert page.tags <= OURS
    assert "".join(note.split()) in "".join(page.shown.split())
