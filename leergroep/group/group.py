"""Answer sheets of a group: who differs most, by which measure, and what moved since."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import numpy as np
import pandas as pd
from attrs import field, frozen

from leergroep.checklist.model import Checklist
from leergroep.content.frame_files import write_csv, write_excel, write_parquet
from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.arguments import check_language, explain_arguments, explain_keywords
from leergroep.documents.roles import name_role
from leergroep.group import measures, rounds
from leergroep.group.frames import make_frame, make_told_frame
from leergroep.group.privacy import choose_groups
from leergroep.group.reader import read_folder, read_sources
from leergroep.group.records import Refused, SheetCollection
from leergroep.group.subjects import choose_subject, tell_apart
from leergroep.group.survey.reading import Scale
from leergroep.group.survey.survey import Columns, read_survey
from leergroep.messages import translate

if TYPE_CHECKING:
    import altair


class Options(TypedDict, total=False):
    """Hold how a group is read: in which language it speaks, and with which library."""

    language: str
    library: Library | None


# No two are compared: of an array it cannot be said in a word.
@frozen(slots=False, repr=False, eq=False)
class Group:
    """Hold the answers of a group to one checklist, about one subject, in rounds; nobody's name.

    `rounds_of` has for each sheet the number of its round, `roles` its role, `marks` the mark of
    who filled it in ("" when unknown) and `states` a row (sheets x statements, uint8): 0 is open,
    1 to n the scale, n + 1 "unknown", n + 2 "not-applicable". `refused` says of every source that
    does not count why not. `subject` is what the sheets are about ("" when they do not say), and
    `subjects` how many sheets were read about each.
    """

    instrument: Checklist
    days: tuple[str, ...]
    rounds_of: np.ndarray
    roles: np.ndarray
    marks: np.ndarray
    states: np.ndarray
    refused: tuple[Refused, ...] = ()
    subject: str = ""
    subjects: dict[str, int] = field(factory=dict)
    language: str = "nl"
    library: Library = field(factory=Library.default, repr=False)

    @classmethod
    @explain_arguments
    def read(
        cls, folder: str | Path, instrument: str | None = None, *, subject: str | None = None,
        **options: Unpack[Options],
    ) -> Group:
        """Return the group in a folder of answer files (.json) and lists of share codes (.txt).

        Surveys may lie in it too, and `folder` may be one file: CSV or xlsx with a row a person
        and statements as headings; see `read_survey`, which also takes what needs a word by hand.
        Without `instrument` it is the checklist with most sheets, without `subject` what most of
        them are about. A share code has no subject of its own: in a list of codes it stands behind
        the code, after " = ". What cannot be read, is of another checklist, subject or edition, or
        was there already is in `refused`, and spoils nothing. `options` may give language ("nl")
        and library. Raises OSError when there is no folder, ValueError when no sheet in it can be
        used and no `instrument` is named, KeyError for an unknown one or an unknown subject.
        """
        return cls._of(read_folder(Path(folder), **options), instrument, subject, **options)

    @classmethod
    @explain_arguments
    def of(
        cls, sources: Iterable[tuple[str, str | bytes]], instrument: str | None = None, *,
        subject: str | None = None, **options: Unpack[Options],
    ) -> Group:
        """Return the group in (name, contents) pairs; the name tells files from lists of codes."""
        return cls._of(read_sources(sources, **options), instrument, subject, **options)

    @classmethod
    @explain_keywords
    def from_frame(
        cls, frame: pd.DataFrame, checklist: str | Checklist, *, columns: Columns = None,
        role: str | None = None, round: str | None = None, mark: str | None = None,
        language: str = "nl", library: Library | None = None, scale: Scale = None,
    ) -> Group:
        """Return the group in a DataFrame with a row a person and a column a statement.

        Headings are ids or texts of statements, in either language; answers are numbers or words
        of the scale. `read_survey` takes the same arguments and says what they mean, and shows what
        was understood before anything counts. Raises SurveyError (a ValueError), with what was
        understood and what must be named, while a column, the direction of the scale or a date is
        no more than a guess; KeyError for a checklist, column or statement that is not there.
        """
        survey = read_survey(frame, checklist, columns=columns, role=role, round=round, mark=mark,
                             language=language, library=library, scale=scale)
        return survey.to_group()

    @classmethod
    def _of(
        cls, pile: SheetCollection, slug: str | None, subject: str | None, language: str = "nl",
        library: Library | None = None,
    ) -> Group:
        library = library or Library.default()
        chosen = (look_up(library.of_kind("checklist"), slug, "checklist") if slug
                  else pile.most(library))
        if chosen is None:
            why = "; ".join(one.sentence for one in pile.refused[:3])
            raise ValueError(f"{translate('group-none', language)} {why}".strip())
        known = tell_apart(one.subject for one in pile.records.get(chosen.slug, []))
        about = choose_subject(known, subject)
        records = pile.about(chosen, about)
        days, number = rounds.number_rounds([one.day for one in records])
        keep = rounds.keep_newest(records, number)
        states = np.frombuffer(b"".join(records[i].states for i in keep), np.uint8)
        return cls(
            chosen, days, number[keep],
            np.array([records[i].role for i in keep], object),
            np.array([records[i].mark for i in keep], object),
            states.reshape(len(keep), len(list(chosen.items()))),
            (*pile.refused, *pile.others(chosen, about, library, language)),
            known.get(about, ("", 0))[0], dict(known.values()), language, library,
        )

    def __repr__(self) -> str:
        """Return in a line which group it is: nobody's name, and no answers."""
        counts = [f"{day or 'no day'}: {(self.rounds_of == number).sum()} people"
                  for number, day in enumerate(self.days)]
        about = f" about {self.subject!r}" if self.subject else ""
        told = "; ".join(counts) or "nobody yet"
        left = f"; {len(self.refused)} sources do not count" if self.refused else ""
        return f"<Group {self.instrument.slug}{about}, {told}{left}>"

    def _repr_html_(self) -> str:
        frame: str = self.people.to_html(index=False)
        return f"<p>{escape(self.title)}</p>{frame}"

    @property
    def title(self) -> str:
        """Return the title of the checklist, with what its sheets are about where they say so."""
        title = self.instrument.title[self.language]
        return f"{title} ({self.subject})" if self.subject else title

    @property
    def people(self) -> pd.DataFrame:
        """Return per round how many people there are, and how many were there before.

        Columns: round, people, returned (recognised from the round before), joined (recognised
        and new), left (recognised before and gone) and unmarked (not to be recognised).
        """
        return rounds.count_people(self.days, self.rounds_of, self.marks)

    @property
    def frame(self) -> pd.DataFrame:
        """Return a tidy DataFrame of your own: a row for every statement of every sheet.

        Columns: person (a number that follows from the answers alone, never from the order of
        the files), round, role, factor, item, answer (Int8, missing unless on the scale) and state
        ("answered", "unknown", "not-applicable" or "open").
        """
        return make_frame(self)

    def to_frame(self, language: str | None = None) -> pd.DataFrame:
        """Return `frame` with the texts of the book, in a language (that of the group).

        Columns, in the instrument's order: person (int32), round (ordered category: its first day),
        role (category), factor and factor_title, item and statement (ordered categories), answer
        (Int8, missing unless on the scale), word (ordered category: the words of the scale, lowest
        first) and state (category: "open", "answered", "unknown" or "not-applicable").
        """
        language = language or self.language
        check_language(language)
        return make_told_frame(self, language)

    def to_csv(self, path: str | Path, language: str | None = None) -> None:
        """Write `to_frame` as a CSV that a spreadsheet in this language opens right.

        Semicolons in Dutch, commas in English; nothing in it is a formula. It holds the answers of
        each person, without a name: `spread` has the counts alone. Raises OSError when it cannot be
        written.
        """
        language = language or self.language
        write_csv(self.to_frame(language), path, language)

    def to_excel(self, path: str | Path, language: str | None = None) -> None:
        """Write `to_frame` as xlsx; raise OSError when it cannot be written."""
        write_excel(self.to_frame(language), path, self.instrument.slug[:31])

    def to_parquet(self, path: str | Path, language: str | None = None) -> None:
        """Write `to_frame` as parquet, categories and all.

        Raises ImportError that says what to install where pyarrow is missing, OSError when it
        cannot be written.
        """
        write_parquet(self.to_frame(language), path)

    def spread(self, round: str | None = None) -> pd.DataFrame:
        """Return a row for each statement, most difference of view first, of a round (the last).

        Columns: factor, item, statement, a count for each value of the scale, unknown,
        not-applicable, open, answered, lowest, highest and agreement; see measures.leik. Where a
        higher answer is worse, the statement says that lower is better.
        """
        return measures.measure_spread(self.instrument, self._in(round), self.language)

    def agreement(self, round: str | None = None) -> pd.DataFrame:
        """Return a row for each factor, in the instrument's order, of a round (the last).

        Columns: factor, title, answered, unknown, lowest, highest and agreement: Leik's measure
        over all its statements that two or more people answered.
        """
        return measures.measure_factors(self.instrument, self._in(round), self.language)

    def talk(self, round: str | None = None) -> pd.DataFrame:
        """Return at most three statements to talk about first, with rules and cases that help."""
        found = self.spread(round)
        first = found[(found["agreement"] < 1)].head(3)
        factors = [self.instrument.factor(slug) for slug in first["factor"]]
        return first.assign(
            rules=[factor.rules for factor in factors], cases=[factor.cases for factor in factors]
        )

    def by_role(self, round: str | None = None) -> pd.DataFrame:
        """Return the spread for each role, only where it hides everyone; else no rows.

        Every group of people shown has three or more, and so has what is left over: otherwise
        subtraction would give the last one away. Columns: role, people, and those of `spread`.
        """
        chosen = self._number(round)
        here = self.rounds_of == chosen
        groups = choose_groups(list(self.roles[here]), self.instrument.roles)
        parts = []
        for slug, roles in groups.items():
            rows = self.states[here & np.isin(self.roles, roles)]
            part = measures.measure_spread(self.instrument, rows, self.language)
            name = name_role(slug, self.instrument.roles, self.language)
            parts.append(part.assign(role=name, people=len(rows)))
        columns = ["role", "people", *self.spread(round).columns]
        return pd.concat(parts)[columns] if parts else pd.DataFrame(columns=columns)

    def rounds(self) -> pd.DataFrame:
        """Return a row for each statement in each round: its counts, and who moved.

        Columns: round, factor, item, statement, counts as in `spread`, and up, down, same: how
        many people recognised from the round before gave a higher, lower or the same answer.
        """
        return rounds.measure_rounds(self)

    def chart(self, round: str | None = None) -> altair.Chart:
        """Return the spread as an Altair chart: a dot a person, most difference first."""
        from leergroep.group import charts

        return charts.draw_spread(self.spread(round), self.instrument, self.title, self.language)

    def rounds_chart(self) -> altair.Chart:
        """Return the rounds as a film: the same statements, each round in its place."""
        from leergroep.group import charts

        return charts.draw_rounds(self.rounds(), self.instrument, self.title, self.language)

    def _in(self, round: str | None) -> np.ndarray:
        rows: np.ndarray = self.states[self.rounds_of == self._number(round)]
        return rows

    def _number(self, round: str | None) -> int:
        if round is None:
            return len(self.days) - 1
        if round not in self.days:
            raise KeyError(f"there is no round {round!r}; there are: {', '.join(self.days)}")
        return self.days.index(round)
