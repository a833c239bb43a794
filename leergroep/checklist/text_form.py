"""The answers to a checklist in words, for who opens a notebook without a kernel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from leergroep.checklist.model import Checklist, Factor
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN, AnswerSheet
from leergroep.messages import translate
from leergroep.widget.text_form import Line, Section, TextForm, say_about


def write_checklist(
    checklist: Checklist, sheet: AnswerSheet, factors: Iterable[Factor], language: str
) -> TextForm:
    """Return the answers in these factors, a line each, and how many are open."""
    shown = tuple(factors)
    items = [item.slug for factor in shown for item in factor.items]
    count = sum(slug in sheet.answers for slug in items)
    answered = translate("text-count", language, count=count, all=len(items))
    about = ""
    if checklist.subject and sheet.subject:
        about = translate("text-subject", language, subject=sheet.subject)
    words: dict[int | str, str] = {
        **{option.value: option.word[language] for option in checklist.scale.options},
        **{key: translate(key, language) for key in (UNKNOWN, NOT_APPLICABLE)},
    }
    return TextForm(
        language, checklist.title[language],
        say_about(language, sheet.round, about, answered if count else ""),
        tuple(write_factor(one, sheet.answers, words, language) for one in shown) if count else (),
    )


def write_factor(
    factor: Factor, answers: Mapping[str, int | str], words: Mapping[int | str, str], language: str
) -> Section:
    """Return the answers to the statements of a factor."""
    given = [Line(item.statement[language], words.get(answers[item.slug], ""))
             for item in factor.items if item.slug in answers]
    still = len(factor.items) - len(given)
    said = translate("text-open-of", language, count=still, all=len(factor.items))
    missing = [Line(said, translate("text-open", language))] if still else []
    return Section(factor.title[language], (*given, *missing))
