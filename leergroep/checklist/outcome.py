"""What a filled-in checklist says: headings, sentences, and the rules and cases to read on in.

The front end says the same: leergroep/checklist/front/outcome.ts. Both are held to
spec/vectors/outcome.json.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from leergroep.checklist.logic import LOGICS, Findings, Remark, weigh_ways
from leergroep.checklist.model import Checklist, Factor, Part, Reason, Scale, Way
from leergroep.checklist.tally import Tally, select_below, select_known, tally_checklist
from leergroep.documents.answers import AnswerSheet
from leergroep.messages import join_names, translate
from leergroep.messages.text import Text

if TYPE_CHECKING:
    import pandas

# More names than this are counted rather than listed.
MOST_NAMES = 5
NAMES = re.compile(r"\{factors?\}")
# Title, sentence and docname of the pages there are, by "rules" or "cases" and slug.
Links = Mapping[str, Mapping[str, Mapping[str, str]]]


@frozen
class Link:
    """Hold a rule or a case to read on in: `docname` is its page, `href` its address if known."""

    slug: str
    title: str
    sentence: str
    docname: str = ""
    href: str = ""


@frozen
class Verdict:
    """Hold what stands out; without `sentences` too little is known, and `remarks` say so."""

    heading: str
    sentences: tuple[str, ...]
    remarks: tuple[str, ...]


@frozen
class FirstStep:
    """Hold what a team can do first about a factor that stands out, and where to read on."""

    slug: str
    heading: str
    advice: str
    rules: tuple[Link, ...]
    cases: tuple[Link, ...]


@frozen
class Named:
    """Hold a factor by its slug and its title."""

    slug: str
    title: str


@frozen
class SortedFactors:
    """Hold the factors of a part that ask for the same."""

    heading: str
    factors: tuple[Named, ...]


@frozen
class Note:
    """Hold what somebody wrote where the checklist asked for more than an example."""

    label: str
    text: str


@frozen
class PartOutcome:
    """Hold what is said of one part."""

    slug: str
    heading: str
    reads: str
    lines: tuple[SortedFactors, ...]
    notes: tuple[Note, ...]


@frozen
class Side:
    """Hold the reasons on one side of a way; there need not be any."""

    heading: str
    reasons: tuple[str, ...]


@frozen
class WayOutcome:
    """Hold what speaks for and against a way; `advice` where it is ahead."""

    slug: str
    heading: str
    explanation: str
    sides: tuple[Side, ...]
    advice: str
    rules: tuple[Link, ...]
    cases: tuple[Link, ...]


@frozen
class Outcome:
    """Hold what the page says under the form; `str()` gives it as text, Jupyter shows it.

    `low` names the factors that stand out, by slug. There is no total, no mark and no rank.
    """

    language: str
    heading: str
    subject: str
    intro: str
    low: tuple[str, ...]
    verdict: Verdict
    steps: tuple[FirstStep, ...]
    parts: tuple[PartOutcome, ...]
    ways: tuple[WayOutcome, ...]
    talk: str

    def __str__(self) -> str:
        """Return the outcome as plain text."""
        from leergroep.checklist.outcome_text import to_text

        return to_text(self)

    def _repr_markdown_(self) -> str:
        from leergroep.checklist.outcome_text import to_markdown

        return to_markdown(self)

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame, one row a sentence or name, in the order of the page.

        Columns: section (the heading that it stands under), kind ("heading", "label", "text",
        "item", "link" or "note") and text.
        """
        from leergroep.checklist.outcome_text import to_frame

        return to_frame(self)


def make_outcome(
    checklist: Checklist, sheet: AnswerSheet, links: Links, language: str
) -> Outcome:
    """Return what a sheet says, with the pages that `links` has of what it leads to."""
    tell = tell_choice if checklist.logic == "chooser" else tell_findings
    return Outcome(
        language=language,
        heading=translate("outcome", language),
        subject=sheet.subject if checklist.subject else "",
        intro=checklist.outcome["intro"][language],
        talk=translate("talk", language),
        **tell(checklist, sheet, links, language),
    )


def tell_findings(
    checklist: Checklist, sheet: AnswerSheet, links: Links, language: str
) -> dict[str, Any]:
    """Return what a logic finds in the answers, as fields of an Outcome."""
    tallies = tally_checklist(checklist, sheet.answers)
    found = LOGICS[checklist.logic](tallies, checklist)
    low = [factor for slug in found.low for factor in checklist.factors if factor.slug == slug]
    return {
        "low": found.low,
        "verdict": tell_verdict(checklist, tallies, found, language),
        "steps": tuple(tell_first_step(factor, links, language) for factor in low),
        "parts": tuple(tell_part(checklist, part, tallies, found.low, sheet, language)
                       for part in checklist.parts),
        "ways": (),
    }


def tell_verdict(
    checklist: Checklist, tallies: Sequence[Tally], found: Findings, language: str
) -> Verdict:
    """Say what stands out, and what is not known."""
    titles = {factor.slug: factor.title[language] for factor in checklist.factors}
    too_little = () if found.remarks else (translate("too-little", language),)
    return Verdict(
        translate("what-stands-out", language),
        tuple(tell_remark(checklist, one, titles, language) for one in found.remarks),
        (*too_little, *tell_unknown(checklist, tallies, titles, language)),
    )


def tell_unknown(
    checklist: Checklist, tallies: Sequence[Tally], titles: Mapping[str, str], language: str
) -> Iterator[str]:
    """Say which factors are missing, how often "weet niet" was answered, and where it was most."""
    def name(slugs: Sequence[str]) -> str:
        if len(slugs) > MOST_NAMES:
            return translate("count-of", language, count=len(slugs), all=len(titles))
        return join_names([titles[slug] for slug in slugs], language)

    if missing := [one.slug for one in tallies if one.level is None]:
        yield translate("some-missing", language, factors=name(missing))
    unknown = sum(one.unknown for one in tallies)
    times = {0: "unknown-never", 1: "unknown-once"}.get(unknown, "unknown-count")
    yield translate(times, language, count=unknown)
    if unsure := [one.slug for one in tallies if one.unsure]:
        yield fill(checklist.outcome["unknown"], name(unsure), language)


def tell_remark(
    checklist: Checklist, remark: Remark, titles: Mapping[str, str], language: str
) -> str:
    """Say a remark: in a part's own text where the part speaks, else in the outcome's."""
    part = next((one for one in checklist.parts if one.slug == remark.part), None)
    text = getattr(part, remark.key) if part else checklist.outcome[remark.key]
    names = join_names([titles[slug] for slug in remark.factors], language)
    return fill(text, names, language)


def fill(text: Text, names: str, language: str) -> str:
    """Return a text with names in the place of {factor} or {factors}."""
    return NAMES.sub(lambda _: names, text[language])


def tell_first_step(factor: Factor, links: Links, language: str) -> FirstStep:
    """Say what a team can do first about a factor."""
    step = translate("first-step", language).lower()
    return FirstStep(
        factor.slug, f"{factor.title[language]}: {step}", factor.advice[language],
        **select_links(factor, links),
    )


def select_links(one: Factor | Way, links: Links) -> dict[str, tuple[Link, ...]]:
    """Return the rules and cases that a factor or a way leads to, as far as they have a page."""
    def select(kind: str, slugs: Iterable[str]) -> tuple[Link, ...]:
        pages = [(slug, links[kind][slug]) for slug in slugs if slug in links.get(kind, {})]
        return tuple(
            Link(slug, page["title"], page["sentence"], page.get("docname", ""),
                 page.get("href", ""))
            for slug, page in pages
        )

    return {"rules": select("rules", one.rules), "cases": select("cases", one.cases)}


def tell_part(
    checklist: Checklist, part: Part, tallies: Sequence[Tally], low: Sequence[str],
    sheet: AnswerSheet, language: str,
) -> PartOutcome:
    """Say how to read a part, what each of its factors asks for, and what was written there."""
    titles = {one.slug: one.title[language] for one in checklist.factors if one.part == part.slug}
    own = [one for one in tallies if one.slug in titles]
    lines = sort_factors(own, low, checklist.scale) if checklist.logic == "profile" else {}
    return PartOutcome(
        part.slug,
        part.title[language],
        part.reads[language] if part.reads else "",
        tuple(
            SortedFactors(translate(key, language), tuple(Named(slug, titles[slug])
                                                          for slug in slugs))
            for key, slugs in lines.items()
        ),
        tuple(
            Note(f"{titles[one.slug]}. {one.note[language]}", sheet.notes[one.slug])
            for one in checklist.factors
            if one.slug in titles and one.note and sheet.notes.get(one.slug)
        ),
    )


def sort_factors(
    tallies: Sequence[Tally], low: Sequence[str], scale: Scale
) -> dict[str, list[str]]:
    """Return factors by the key of what they ask for, each once; keys without any are left out."""
    behind = [one.slug for one in select_below(tallies, scale)]
    level = [one.slug for one in select_known(tallies)]
    lines = {
        "talk-first-of": [slug for slug in behind if slug in low],
        "talk-later-of": [slug for slug in behind if slug not in low],
        "strong-of": [slug for slug in level if slug not in behind],
        "unsure-of": [one.slug for one in tallies if one.unsure and one.level is None],
        "open-of": [one.slug for one in tallies if not one.unsure and one.level is None],
    }
    return {key: slugs for key, slugs in lines.items() if slugs}


def tell_choice(
    checklist: Checklist, sheet: AnswerSheet, links: Links, language: str
) -> dict[str, Any]:
    """Return what speaks for and against each way, as fields of an Outcome."""
    choice = weigh_ways(checklist, sheet.answers)
    ways = {way.slug: way for way in checklist.ways}
    best = join_names([ways[slug].title[language] for slug in choice.best], language)
    unknown = join_names([f"‘{item.statement[language]}’" for item in choice.unknown], language)
    remarks = (fill(checklist.outcome["unknown"], unknown, language),) if choice.unknown else ()
    verdict = fill(checklist.outcome[choice.key], best, language)
    return {
        "low": (),
        "verdict": Verdict("", (verdict,), remarks),
        "steps": (),
        "parts": (),
        "ways": tuple(
            WayOutcome(
                found.slug,
                ways[found.slug].title[language],
                ways[found.slug].explanation[language],
                tell_sides(found.reasons_for, found.reasons_against, language),
                ways[found.slug].advice[language] if found.slug in choice.best else "",
                **select_links(ways[found.slug], links),
            )
            for found in choice.ways
        ),
    }


def tell_sides(
    reasons_for: Iterable[Reason], reasons_against: Iterable[Reason], language: str
) -> tuple[Side, ...]:
    """Say the reasons for and against a way, side by side."""
    return tuple(
        Side(translate(key, language), tuple(one.text[language] for one in reasons))
        for key, reasons in (("reasons-for", reasons_for), ("reasons-against", reasons_against))
    )
