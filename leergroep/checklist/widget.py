"""A checklist: statements to answer, and what the answers say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.checklist.hand_over import HandsOver
from leergroep.checklist.text_form import write_checklist
from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN, AnswerSheet
from leergroep.documents.arguments import explain_arguments, list_choices
from leergroep.messages import translate
from leergroep.widget.document_widget import STATIC
from leergroep.widget.links import add_addresses, make_links
from leergroep.widget.parts import Part, check_names, settle
from leergroep.widget.state import select_texts, to_state
from leergroep.widget.text_form import TextForm

if TYPE_CHECKING:
    import altair
    import pandas

    from leergroep.checklist import model as declared
    from leergroep.checklist.outcome import Outcome


def make_own_links(
    model: declared.Checklist, library: Library, language: str, factor: str
) -> dict[str, dict[str, Any]]:
    """Return the pages that a checklist leads to, for one factor with the city that fits it."""
    links = make_links(model, library, language)
    rules = next((one.rules for one in model.factors if one.slug == factor), ())
    # Where a rule comes first, a city is most about it.
    shown = [([one.rule for one in case.rules], case) for case in library.cases.values()]
    found = [(slugs.index(rule), case) for slugs, case in shown for rule in rules[:1]
             if rule in slugs]
    if found:
        _, city = min(found, key=lambda one: one[0])
        links["pages"] = {**links["pages"], "city": {
            "docname": city.docname, **select_texts(language, title=city.title)}}
    return links


class Checklist(HandsOver):
    """Show a checklist and keep its answers.

    In Jupyter the answers are in `answers`, `notes` and `to_frame()` as they are given: traits
    that can be observed, linked and set, as `clear["can-do-taal"] = 3`. With `path` they are kept
    in that file at each change and read back from it. In the published page the browser keeps
    them; no kernel is needed.
    """

    _esm = STATIC / "checklist.js"
    _model: declared.Checklist
    widget = traitlets.Unicode("checklist").tag(sync=True)
    factor = traitlets.Unicode("").tag(sync=True)
    part = traitlets.Unicode("").tag(sync=True)
    links = traitlets.Dict().tag(sync=True)
    answers = Part()
    notes = Part()

    @explain_arguments
    def __init__(
        self,
        slug: str,
        path: str | Path | None = None,
        *,
        factor: str = "",
        part: str = "",
        language: str = "nl",
        leave_text: bool = True,
        library: Library | None = None,
        **about: str,
    ):
        """Open the checklist `slug`, one `factor` of it, or the picture of one `part`.

        `about` may name round, group, role, by and subject. Raises KeyError for an unknown
        checklist, factor or part, and SheetError when `path` holds something else than its
        answers: the file is left as it is.
        """
        library = (library or Library.default()).find_holder(slug)
        model = look_up(library.of_kind("checklist"), slug, "checklist")
        if factor:
            look_up({one.slug: one for one in model.factors}, factor, "factor")
        if part:
            look_up({one.slug: one for one in model.parts}, part, "part")
        super().__init__(
            model, path, language, about,
            instrument=to_state(model, language),
            factor=factor,
            part=part,
            links=add_addresses(make_own_links(model, library, language, factor), library),
            leave_text=leave_text,
        )
        self._open_boxes()

    def _write_text(self) -> TextForm:
        shown = [factor for factor in self._model.factors
                 if self.factor in ("", factor.slug) and self.part in ("", factor.part)]
        return write_checklist(self._model, self._take(), shown, self.language)

    @traitlets.validate("answers")
    def _check_answers(self, proposal: Any) -> dict[str, int | str]:
        known = [item.slug for _, item in self._model.items()]
        if not self._changes_parts:
            old = self.sheet["answers"]
            check_names("statement", proposal.value, known, old)
            proposal.value = settle(proposal.value)
            for name, value in proposal.value.items():
                # What is a list or a missing value of pandas cannot even be compared.
                is_plain = type(value) in (int, str)
                if value is not None and not (is_plain and old.get(name) == value):
                    check_answer(name, value, self._model)
        checked: dict[str, int | str] = self._check_part(proposal)
        return checked

    @traitlets.validate("notes")
    def _check_notes(self, proposal: Any) -> dict[str, str]:
        if not self._changes_parts:
            known = [factor.slug for factor in self._model.factors]
            check_names("factor", proposal.value, known, self.sheet["notes"])
        checked: dict[str, str] = self._check_part(proposal)
        return checked

    def __getitem__(self, item: str) -> int | str | None:
        """Return the answer to a statement, None while it is open; KeyError for an unknown one."""
        look_up({one.slug: one for _, one in self._model.items()}, item, "statement")
        answer: int | str | None = self.answers.get(item)
        return answer

    def __setitem__(self, item: str, answer: int | str | None) -> None:
        """Answer a statement, or take its answer away with None; TraitError for what is none."""
        self.answers = {**self.answers, item: answer}

    def __delitem__(self, item: str) -> None:
        """Take the answer to a statement away."""
        self[item] = None

    # With __getitem__ alone Python would ask for a statement 0, 1, 2 and on.
    __iter__ = None

    def to_sheet(self) -> AnswerSheet:
        """Return what is filled in as a document, to write to a file or to merge with others."""
        sheet: AnswerSheet = super().to_sheet()
        return sheet

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame with one row a statement.

        Columns: see leergroep.checklist.frames.answers_frame.
        """
        from leergroep.checklist.frames import answers_frame

        return answers_frame(self._model, self.to_sheet(), self.language)

    def outcome(self) -> Outcome:
        """Return what the answers say: what stands out, what to do first and where to read on.

        It is what the page says under the form, whatever part of the checklist is shown.
        """
        from leergroep.checklist.outcome import make_outcome

        return make_outcome(self._model, self.to_sheet(), self.links, self.language)

    def chart(self) -> altair.Chart:
        """Return the profile of the factors as an Altair chart: a dot for every answer."""
        from leergroep.checklist.charts import draw_profile

        title = self._model.title[self.language]
        frame = self.to_frame().replace({"factor_title": self._name_turned()})
        return draw_profile(frame, self._model.scale, title, self.language)

    def _name_turned(self) -> dict[str, str]:
        """Return what to call the factors where a higher answer is worse, by title."""
        titles = [one.title[self.language] for one in self._model.factors
                  if one.direction == "down"]
        return {title: translate("lower-is-better", self.language, title=title) for title in titles}


def check_answer(name: str, value: object, model: declared.Checklist) -> None:
    """Raise TraitError for an answer that is not on the scale."""
    known = (*(option.value for option in model.scale.options), UNKNOWN, NOT_APPLICABLE)
    if type(value) not in (int, str) or value not in known:
        raise traitlets.TraitError(
            f"{name!r} cannot be answered with {value!r}; {list_choices(known, value)}")
