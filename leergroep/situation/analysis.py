"""What is kept in an analysis, in the order in which it is talked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from leergroep.documents.entries import Value
from leergroep.situation.compare import BESIDE, CHOSEN, COLUMN, FIGURE, QUESTION, SOURCE, Entries
from leergroep.situation.film import list_years
from leergroep.situation.model import Figure, Situation, Theme

# What people say of a figure, and where it stands.
SAID = ("explain", "who", "stand")
STANDS = {"explained": "stand-explained", "doubted": "stand-doubted", "missing": "stand-missing"}
QUESTIONS = tuple(f"{QUESTION}{number}" for number in (1, 2, 3))
PREFIXES = (SOURCE, BESIDE, FIGURE, COLUMN)


@frozen
class Kept:
    """Hold a figure of an analysis: its entry, and what the instrument says of it, if anything."""

    name: str
    entry: Mapping[str, Value]
    theme: Theme | None = None
    figure: Figure | None = None

    @property
    def slug(self) -> str:
        """Return the slug of the figure, the name of the entry where it has none."""
        return self.figure.slug if self.figure else self.name

    def title(self, language: str) -> str:
        """Return what the figure is called; a heading that is not known is called as it is."""
        return self.figure.title[language] if self.figure else str(self.entry.get("label", ""))

    def years(self) -> list[str]:
        """Return the years of which there is something, the oldest first."""
        return list_years(self.entry)

    def number(self, place: str, year: str) -> float | None:
        """Return the number of a place ("own", "town", "land", "at-CODE"), None if unknown."""
        value = self.entry.get(f"{place}-{year}")
        return float(value) if isinstance(value, int | float) else None


def list_kept(instrument: Situation, entries: Mapping[str, Any]) -> Iterator[Kept]:
    """Yield the figures that are kept or spoken of, theme by theme, others last."""
    for theme in instrument.themes:
        for figure in theme.figures:
            if entry := entries.get(FIGURE + figure.slug):
                yield Kept(FIGURE + figure.slug, entry, theme, figure)
    for name in sorted(entries):
        if name.startswith(COLUMN):
            yield Kept(name, entries[name])


def keep_figures(entries: Mapping[str, Any], laid: Entries) -> Entries:
    """Return entries with figures that were laid beside each other now, beside those of before.

    Of another neighbourhood than before only what people said of the figures stays.
    """
    before = entries.get(CHOSEN, {})
    same = before.get("code") in (None, laid[CHOSEN]["code"])
    kept = {**entries} if same else drop_figures(entries)
    found = {**kept, **{name: {**kept.get(name, {}), **entry} for name, entry in laid.items()}}
    chosen = laid[CHOSEN]
    if same and before:
        # A name of before stays where the file gives none.
        names = {key: before.get(key, chosen[key]) if chosen[key] == chosen[code] else chosen[key]
                 for key, code in (("name", "code"), ("town-name", "town"))}
        found[CHOSEN] = {**chosen, **names}
    return found


def drop_figures(entries: Mapping[str, Any]) -> Entries:
    """Return entries without figures: what people said of them stays."""
    said = {name: {key: entry[key] for key in SAID if entry.get(key)}
            if name.startswith((FIGURE, COLUMN)) else dict(entry)
            for name, entry in entries.items()
            if name != CHOSEN and not name.startswith((BESIDE, SOURCE))}
    return {name: entry for name, entry in said.items() if entry}
