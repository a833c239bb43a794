"""An analysis in words, for who opens a notebook without a kernel."""

from __future__ import annotations

from collections.abc import Iterator

from leergroep.documents.entries import Entries
from leergroep.messages import translate
from leergroep.situation.analysis import QUESTIONS, STANDS, Kept, list_kept
from leergroep.situation.compare import CHOSEN
from leergroep.situation.film import make_film
from leergroep.situation.model import Situation
from leergroep.widget.text_form import Line, Section, TextForm, say_about


def write_analysis(instrument: Situation, sheet: Entries, language: str) -> TextForm:
    """Return the figures by theme with what was said of each, and the questions."""
    chosen = sheet.entries.get(CHOSEN)
    named = translate("situation-is-chosen", language, **chosen) if chosen else ""
    return TextForm(language, instrument.title[language], say_about(language, sheet.round, named),
                    tuple(list_sections(instrument, sheet, language)))


def list_sections(instrument: Situation, sheet: Entries, language: str) -> Iterator[Section]:
    """Yield each theme of which there is a figure, and the questions."""
    more = translate("situation-more", language)
    themes: dict[str, list[Line]] = {}
    for kept in list_kept(instrument, sheet.entries):
        heading = kept.theme.title[language] if kept.theme else more
        themes.setdefault(heading, []).append(
            Line(say_figure(kept, sheet, language), kept.title(language)))
    yield from (Section(heading, tuple(lines)) for heading, lines in themes.items())
    asked = [str(sheet.entries[name].get("text", "")) for name in QUESTIONS
             if name in sheet.entries]
    if asked:
        yield Section(translate("situation-asked", language), tuple(map(Line, asked)))


def say_figure(kept: Kept, sheet: Entries, language: str) -> str:
    """Return the years of a figure on one line, with its explanation; never who knows more."""
    missing = translate("situation-missing", language)
    shots = make_film(kept.name, sheet.entries, kept.figure)
    numbers = [missing if shot.value is None else say_number(shot.value) for shot in shots]
    years = "; ".join(f"{shot.year}: {said}" for shot, said in zip(shots, numbers, strict=True))
    said = str(kept.entry.get("explain", ""))
    stand = STANDS.get(str(kept.entry.get("stand", "")))
    parts = [years, said, translate(stand, language) if stand else ""]
    return " ".join(". ".join(filter(None, parts)).split())


def say_number(value: float) -> str:
    """Return a number as it was read."""
    return str(int(value)) if value == int(value) else str(value)
