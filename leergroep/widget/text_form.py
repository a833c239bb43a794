"""What was filled in, in words: a notebook that was saved or exported shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from html import escape

from attrs import frozen

from leergroep.messages import translate


@frozen
class Line:
    """Hold one thing that was filled in, after the word that says what it is, if it has one."""

    text: str
    word: str = ""


@frozen
class Section:
    """Hold what was filled in at one place."""

    heading: str
    lines: tuple[Line, ...]


@frozen
class TextForm:
    """Hold what a widget says that was filled in: never a note on it, nor a name.

    `about` says of which round it is and how much is there.
    """

    language: str
    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]

    def to_plain(self, now: datetime) -> str:
        """Return it as plain text, with when it was so."""
        lines = [self.title, *self.about]
        for section in self.sections:
            lines += ["", section.heading]
            lines += [f"- {one.word}: {one.text}" if one.word else f"- {one.text}"
                      for one in section.lines]
        return "\n".join([*lines, "", self._close(now)])

    def to_html(self, now: datetime, mark: str) -> str:
        """Return it as HTML in an element of two classes, `mark` the second of them."""
        about = "<br>".join(map(escape, self.about))
        return (
            f'<div class="{CLASS} {mark}" lang="{self.language}">'
            f"<p><strong>{escape(self.title)}</strong></p>"
            f"{f'<p>{about}</p>' if about else ''}{''.join(self._list_sections())}"
            f"<p><em>{escape(self._close(now))}</em></p></div>"
        )

    def __str__(self) -> str:
        """Return it as plain text, with when it is so."""
        return self.to_plain(datetime.now())

    def _repr_html_(self) -> str:
        return self.to_html(datetime.now(), ASKED)

    def _list_sections(self) -> Iterator[str]:
        for section in self.sections:
            lines = "".join(f"<li>{say_line(one)}</li>" for one in section.lines)
            yield f"<p>{escape(section.heading)}</p><ul>{lines}</ul>"

    def _close(self, now: datetime) -> str:
        day = format_day(now.date(), self.language)
        return translate("text-closes", self.language, day=day, time=now.strftime("%H:%M"))


# By this the book knows such a text, and leaves it out.
CLASS = "lg-text"
# How a text that somebody asked for is told from one that stands behind its form, and makes way.
ASKED = "lg-text--asked"


def say_line(line: Line) -> str:
    """Return a line as HTML: what people wrote stays text."""
    word = f"<strong>{escape(line.word)}</strong>: " if line.word else ""
    return f"{word}{escape(line.text)}"


def format_day(day: date, language: str) -> str:
    """Return a day as people say it: 23 november 2026."""
    months = translate("text-months", language).split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def format_round(begun: str, language: str) -> str:
    """Return the name of a round as people say it; what is no day stays as it is."""
    try:
        day = format_day(date.fromisoformat(begun[:10]), language)
    except ValueError:
        day = begun[:10]
    number = begun[11:]
    return (translate("text-round-second", language, day=day, number=number) if number
            else translate("text-round", language, day=day))


def say_about(language: str, begun: str, *rest: str) -> tuple[str, ...]:
    """Return of which round something is, or that nothing is filled in yet, and what follows."""
    first = format_round(begun, language) if begun else translate("text-empty", language)
    return (first, *filter(None, rest))
