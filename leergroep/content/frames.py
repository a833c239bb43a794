"""The content as tidy DataFrames: the cases, the rules, and which case shows which rule.

`from leergroep import cases, rules, shown` gives them in Dutch, a fresh copy each time. They are
read from the notebooks' metadata, the pages and the instruments through the library. The library
reads a sound notebook as plain JSON: nbformat, which checks them at each build, takes over a second
to load beside JupyterLab, where a reader waits for a page.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from leergroep.content.loader import Library
from leergroep.content.model import Case, Rule


def cases_frame(library: Library | None = None, language: str = "nl") -> pd.DataFrame:
    """Return one row a case, in reading order.

    Columns: case (slug), name (short, for charts and headings), title, sentence, city,
    neighbourhood, lat, lon (degrees, WGS 84), level (slug), themes, questions, experts,
    instruments (tuples: `explode` makes a row of each) and page (where it is told, without
    suffix). What the slugs stand for is in traits_frame.
    """
    library = library or Library.default()
    names = library.short_names
    rows = [make_case_row(case, names[slug], language) for slug, case in library.cases.items()]
    return pd.DataFrame(rows, columns=[
        "case", "name", "title", "sentence", "city", "neighbourhood", "lat", "lon", "level",
        "themes", "questions", "experts", "instruments", "page",
    ])


def make_case_row(case: Case, name: str, language: str) -> dict[str, object]:
    """Return the row of one case."""
    return {
        "case": case.slug,
        "name": name,
        "title": case.title[language],
        "sentence": case.sentence[language],
        "city": case.city,
        "neighbourhood": case.neighbourhood[language],
        "lat": case.lat,
        "lon": case.lon,
        "level": case.level,
        "themes": case.themes,
        "questions": tuple(asked.question for asked in case.questions),
        "experts": case.expert,
        "instruments": case.instruments,
        "page": case.docname,
    }


def rules_frame(library: Library | None = None, language: str = "nl") -> pd.DataFrame:
    """Return one row a rule of thumb, in reading order.

    Columns: rule (slug), title, sentence, element (slug), element_title, statements (the scan's
    statements on this rule: a tuple), advice (where to begin when they score low) and page (where
    it is told, without suffix).
    """
    library = library or Library.default()
    rows = [make_rule_row(rule, library, language) for rule in library.rules.values()]
    return pd.DataFrame(rows, columns=[
        "rule", "title", "sentence", "element", "element_title", "statements", "advice", "page",
    ])


def make_rule_row(rule: Rule, library: Library, language: str) -> dict[str, object]:
    """Return the row of one rule."""
    # Of a kind that has factors: which kind that is, only the kind itself knows.
    scan: Any = library.instruments[library.scan]
    asked = scan.factor(rule.slug)
    return {
        "rule": rule.slug,
        "title": rule.title[language],
        "sentence": rule.sentence[language],
        "element": rule.element,
        "element_title": library.elements[rule.element].title[language],
        "statements": tuple(item.statement[language] for item in asked.items),
        "advice": asked.advice[language],
        "page": rule.docname,
    }


def shown_frame(library: Library | None = None, language: str = "nl") -> pd.DataFrame:
    """Return one row for each rule that a case shows: cases and rules both in reading order.

    Columns: case (slug), rule (slug) and how (a sentence on how the case shows the rule).
    """
    library = library or Library.default()
    rows = [
        {"case": case.slug, "rule": slug, "how": how[language]}
        for case in library.cases.values()
        for slug in library.rules
        if (how := case.how(slug))
    ]
    return pd.DataFrame(rows, columns=["case", "rule", "how"])


def traits_frame(library: Library | None = None, language: str = "nl") -> pd.DataFrame:
    """Return one row for each theme, level and question, in the order of cases/traits.yml.

    Columns: kind ("themes", "levels" or "questions"), trait (slug), title and sentence ("" for a
    question).
    """
    library = library or Library.default()
    rows = [
        {"kind": kind, "trait": slug, "title": trait.title[language],
         "sentence": trait.sentence[language] if trait.sentence else ""}
        for kind, known in library.traits.items()
        for slug, trait in known.items()
    ]
    return pd.DataFrame(rows, columns=["kind", "trait", "title", "sentence"])
