"""What a session on a case fills in: what the group keeps, and what each of its members answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

from leergroep.board.model import Board, Cell, Field, Row
from leergroep.checklist.model import Checklist, Factor, Item, Option, Scale
from leergroep.content.case_parts import Choice
from leergroep.content.declare import HIDDEN
from leergroep.content.instrument import NOWHERE
from leergroep.content.model import Case, Rule
from leergroep.content.problems import look_up
from leergroep.messages import translate
from leergroep.messages.text import LANGUAGES, Text

if TYPE_CHECKING:
    from leergroep.content.loader import Library

# Before the talk and after it: the same choice twice.
ROUNDS = ("eerst", "daarna")
RULES = "vuistregels"
# How it went with an action of last time.
STATES = ("gedaan", "bezig", "niet", "los")


class SessionBoard(Board, frozen=True, kw_only=True):
    """Hold what a group keeps of a session on `case`: actions, rules, questions, a look back.

    Entries in other cells hold how the session went: see front/session_steps.ts.
    """

    case: str
    members: Annotated[Checklist, HIDDEN]

    @property
    def called(self) -> str:
        """Return the case, by which code shows it."""
        return self.case


def build_sessions(library: Library) -> list[SessionBoard]:
    """Return what a session on each case fills in, in the order of the cases that have one.

    After those of a book's own cases come the ones on cases that came along.
    """
    own = [build_session(library, slug) for slug, case in library.cases.items() if case.parts]
    others = library.base.of_kind("session").values() if library.base else ()
    return [*own, *(one for one in others if one.case not in library.cases)]


def build_session(library: Library, case: str) -> SessionBoard:
    """Return what a session on a case fills in; raise KeyError for an unknown case."""
    told = look_up(library.cases, case, "case")
    return build_session_board(told, library.short_names[case], library.rules)


def name_session(case: str) -> str:
    """Return the slug of the session on a case."""
    return f"sessie-{case}"


def find_session(library: Library, case: str) -> SessionBoard:
    """Return what a session on a case fills in; raise KeyError for an unknown case."""
    board: SessionBoard = look_up(library.of_kind("session"), name_session(case), "session")
    return board


def find_page(board: SessionBoard, library: Library) -> str:
    """Return the page of a session: that of its case."""
    return library.cases[board.case].docname


def build_session_board(case: Case, name: str, rules: Mapping[str, Rule]) -> SessionBoard:
    """Return what a session on a case fills in; `name` is the case's, `rules` all rules by slug."""
    return SessionBoard(
        slug=name_session(case.slug),
        edition=case.edition,
        title=translate_all("session-title", name=name),
        sentence=case.sentence,
        source=NOWHERE,
        to_rules=(),
        layout="grid",
        rows=(Row(tuple(build_cells())),),
        outcome=translate_all("session-outcome"),
        thing=translate_all("session-thing"),
        things=translate_all("session-things"),
        case=case.slug,
        members=build_member_checklist(case, name, rules),
    )


def build_cells() -> Iterator[Cell]:
    """Yield the places in which the harvest of a session is put."""
    who = Field("wie", translate_all("harvest-wie"))
    when = Field("wanneer", translate_all("harvest-when"))
    states = {slug: translate_all(f"state-{slug}") for slug in STATES}
    fields = {
        "acties": (who, when),
        "terugblik": (who, when, Field("stand", translate_all("harvest-state"), options=states)),
    }
    for slug in ("acties", RULES, "vragen", "terugblik"):
        yield Cell(slug, translate_all(f"harvest-{slug}"), translate_all(f"harvest-{slug}-prompt"),
                   fields=fields.get(slug, ()))


def build_member_checklist(case: Case, name: str, rules: Mapping[str, Rule]) -> Checklist:
    """Return what each member of a group answers: both rounds of the choices, and the rules.

    As a checklist on a scale of one, so that what a member answers has a share code. Of a case
    that shows no rules nobody is asked which they recognise.
    """
    factors = [
        build_choice_factor(choice, when) for when in ROUNDS for choice in list_choices(case)
    ]
    shown = build_rules_factor(case, rules)
    return Checklist(
        slug=f"deelname-{case.slug}",
        edition=case.edition,
        title=translate_all("members-title", name=name),
        sentence=case.sentence,
        source=NOWHERE,
        outcome={},
        scale=Scale("gekozen", (Option(1, translate_all("chosen"), translate_all("chosen")),)),
        factors=(*factors, *([shown] if shown.items else [])),
        logic="session",
    )


def list_left_out(board: SessionBoard) -> frozenset[str]:
    """Return the steps that a session does without: the rules, where its case shows none."""
    has_rules = any(factor.slug == RULES for factor in board.members.factors)
    return frozenset() if has_rules else frozenset({RULES})


def list_choices(case: Case) -> tuple[Choice, ...]:
    """Return the choices at the heart of a case."""
    return tuple(choice for part in case.parts for choice in part.choices)


def build_choice_factor(choice: Choice, when: str) -> Factor:
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


def build_rules_factor(case: Case, rules: Mapping[str, Rule]) -> Factor:
    """Return the rules that a case shows, an item a rule."""
    return Factor(
        slug=RULES,
        title=translate_all("harvest-vuistregels"),
        explanation=EMPTY,
        advice=EMPTY,
        items=tuple(Item(shown.rule, rules[shown.rule].title, shown.how)
                    for shown in case.rules if shown.rule in rules),
        rules=tuple(shown.rule for shown in case.rules),
        cases=(case.slug,),
    )


EMPTY = Text("", "")


def translate_all(key: str, **details: str) -> Text:
    """Return a word of the interface in both languages."""
    return Text(**{language: translate(key, language, **details) for language in LANGUAGES})
