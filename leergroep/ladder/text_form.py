"""The figures on a ladder in words, for who opens a notebook without a kernel."""

from __future__ import annotations

from collections.abc import Iterator

from leergroep.documents.entries import Entries
from leergroep.ladder.model import Ladder
from leergroep.messages import translate
from leergroep.widget.text_form import Line, Section, TextForm, say_about

SAID = {"nu": ("text-ladder-now", "count"), "straks": ("text-ladder-hoped", "count"),
        "kosten": ("text-ladder-costs", "amount"), "baten": ("text-ladder-gains", "amount")}


def write_ladder(ladder: Ladder, sheet: Entries, language: str) -> TextForm:
    """Return the figures as they were typed: people on each rung, amounts of each step."""
    parts = {"ladder-people": list_rungs, "ladder-steps": list_steps}
    sections = [Section(translate(key, language), tuple(list_lines(ladder, sheet, language)))
                for key, list_lines in parts.items()]
    return TextForm(language, ladder.title[language], say_about(language, sheet.round),
                    tuple(one for one in sections if one.lines))


def list_rungs(ladder: Ladder, sheet: Entries, language: str) -> Iterator[Line]:
    """Yield the rungs of which something is known."""
    for rung in ladder.rungs:
        if said := say_figures(sheet, rung.slug, language):
            yield Line(said, rung.title[language])


def list_steps(ladder: Ladder, sheet: Entries, language: str) -> Iterator[Line]:
    """Yield the steps of which something is known."""
    for rung in ladder.rungs[1:]:
        if said := say_figures(sheet, rung.step, language):
            yield Line(said, translate("text-ladder-step", language, rung=rung.title[language]))


def say_figures(sheet: Entries, name: str, language: str) -> str:
    """Return the figures of one entry."""
    entry = sheet.entries.get(name, {})
    return ", ".join(translate(key, language, **{place: entry[field]})
                     for field, (key, place) in SAID.items() if entry.get(field))
