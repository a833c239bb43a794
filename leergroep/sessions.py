"""What a session on a case fills in: what the group keeps, and what each of its members answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from leergroep.board import Board, Cell, Field, Row
from leergroep.model import Case, Factor, Instrument, Item, Option, Rule, Scale
from leergroep.parts import Choice
from leergroep.text import LANGUAGES, Text
from leergroep.words import say

# Before the talk and after it: the same choice twice.
ROUNDS = ("eerst", "daarna")
RULES = "vuistregels"
# How it went with an action of last time.
STATES = ("gedaan", "bezig", "niet", "los")


@frozen(kw_only=True)
class SessionBoard(Board):
    """Hold what a group keeps of a session on `case`: actions, rules, questions, a look back.

    Entries in other cells hold how the session went: see front/session/.
    """

    case: str
    members: Instrument = field(repr=False)


def session(case: Case, name: str, rules: Mapping[str, Rule]) -> SessionBoard:
    """Return what a session on a case fills in; `name` is the case's, `rules` all rules by slug."""
    return SessionBoard(
        slug=f"sessie-{case.slug}",
        edition=case.edition,
        title=said("session-title", name=name),
        sentence=case.sentence,
        layout="grid",
        rows=(Row(tuple(cells())),),
        outcome=said("session-outcome"),
        thing=said("session-thing"),
        things=said("session-things"),
        case=case.slug,
        members=members(case, name, rules),
    )


def cells() -> Iterator[Cell]:
    """Yield the places in which the harvest of a session is put."""
    who = Field("wie", said("harvest-wie"))
    when = Field("wanneer", said("harvest-when"))
    states = {slug: said(f"state-{slug}") for slug in STATES}
    fields = {
        "acties": (who, when),
        "terugblik": (who, when, Field("stand", said("harvest-state"), options=states)),
    }
    for slug in ("acties", RULES, "vragen", "terugblik"):
        yield Cell(slug, said(f"harvest-{slug}"), said(f"harvest-{slug}-prompt"),
                   fields=fields.get(slug, ()))


def members(case: Case, name: str, rules: Mapping[str, Rule]) -> Instrument:
    """Return what each member of a group answers: both rounds of the choices, and the rules.

    As a checklist on a scale of one, so that what a member answers has a share code.
    """
    factors = [chosen(choice, when) for when in ROUNDS for choice in choices(case)]
    return Instrument(
        slug=f"deelname-{case.slug}",
        edition=case.edition,
        title=said("members-title", name=name),
        sentence=case.sentence,
        scale=Scale("gekozen", (Option(1, said("chosen"), said("chosen")),)),
        factors=(*factors, recognised(case, rules)),
        logic="session",
    )


def choices(case: Case) -> tuple[Choice, ...]:
    """Return the choices at the heart of a case."""
    return tuple(choice for part in case.parts for choice in part.choices)


def chosen(choice: Choice, when: str) -> Factor:
    """Return one choice in one of the ROUNDS, an item an option."""
    return Factor(
        slug=f"{when}-{choice.slug}",
        title=choice.question,
        explanation=EMPTY,
        advice=EMPTY,
        items=tuple(Item(f"{when}-{choice.slug}-{option.slug}", option.text, EMPTY)
                    for option in choice.options),
        part=when,
    )


def recognised(case: Case, rules: Mapping[str, Rule]) -> Factor:
    """Return the rules that a case shows, an item a rule."""
    return Factor(
        slug=RULES,
        title=said("harvest-vuistregels"),
        explanation=EMPTY,
        advice=EMPTY,
        items=tuple(Item(shown.rule, rules[shown.rule].title, shown.how)
                    for shown in case.rules if shown.rule in rules),
        rules=tuple(shown.rule for shown in case.rules),
        cases=(case.slug,),
    )


EMPTY = Text("", "")


def said(key: str, **details: str) -> Text:
    """Return a word of the interface in both languages."""
    return Text(**{language: say(key, language, **details) for language in LANGUAGES})
