"""What is wrong with the arguments that somebody gave: one clear error, and what was meant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from difflib import get_close_matches
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any, ParamSpec, TypeVar

from leergroep.content.loader import Library
from leergroep.documents.document import MOST_LINE, ROUND, SIMPLE, is_short

LANGUAGES = ("nl", "en")
MOST_SHOWN = 60
Given = ParamSpec("Given")
Made = TypeVar("Made")


def explain_arguments(call: Callable[Given, Made]) -> Callable[Given, Made]:
    """Return a call that says of a misspelt keyword, language, role or round what was meant.

    Raises TypeError for a keyword that it does not take, ValueError for a value that is none.
    """
    return explain_call(call, check_values)


def explain_keywords(call: Callable[Given, Made]) -> Callable[Given, Made]:
    """Return a call that says of a misspelt keyword what was meant; it checks values itself."""
    return explain_call(call, lambda _: None)


def explain_call(
    call: Callable[Given, Made], check: Callable[[dict[str, Any]], None]
) -> Callable[Given, Made]:
    """Return a call that names what it takes, and first checks what it was given."""
    found = signature(call)
    known = list_keywords(found)

    @wraps(call)
    def call_checked(*given: Given.args, **named: Given.kwargs) -> Made:
        owner = type(given[0]) if given and call.__name__ == "__init__" else None
        who = owner.__name__ if owner else call.__qualname__
        for name in named:
            if name not in known:
                raise TypeError(f"{who} has no argument {name!r}; {list_choices(known, name)}")
        told = {**named, **name_positional(found, given)}
        check(told)
        return call(*given, **named)

    return call_checked


def list_keywords(found: Signature) -> list[str]:
    """Return what a call takes by name: what it takes of whom it is about is SIMPLE."""
    names: list[str] = []
    for name, one in found.parameters.items():
        if one.kind is Parameter.VAR_KEYWORD:
            names += SIMPLE if name == "about" else ("language", "library")
        elif name not in ("self", "cls"):
            names.append(name)
    return names


def name_positional(found: Signature, given: Iterable[Any]) -> dict[str, Any]:
    """Return what was given without a name, by the name that it has."""
    return dict(zip(found.parameters, given, strict=False))


def check_values(told: dict[str, Any]) -> None:
    """Raise ValueError for a language, role or round that is none, and for what is no line."""
    check_language(told.get("language", LANGUAGES[0]))
    if role := told.get("role"):
        # Not looked up: what is no text may have no place in a mapping.
        roles = list((told.get("library") or Library.default()).roles)
        if role not in roles:
            raise ValueError(f"there is no role {role!r}; {list_choices(roles, role)}")
    check_round(told.get("round"))
    if isinstance(told.get("leave_text"), str):
        # A word is true, also "False": who does not want the text would get it.
        raise ValueError(f"leave_text cannot be {told['leave_text']!r}; write True or False")
    for name in SIMPLE:
        if told.get(name) is not None and not is_short(told[name]):
            raise ValueError(f"{name} cannot be {shorten(told[name])}; "
                             f"write a text of at most {MOST_LINE} characters")


def check_language(language: object) -> None:
    """Raise ValueError for a language that nothing here is told in."""
    if language not in LANGUAGES:
        raise ValueError(f"there is no language {language!r}; {list_choices(LANGUAGES, language)}")


def shorten(value: object) -> str:
    """Return a value as Python writes it, cut off where it is long."""
    told = repr(value)
    return told if len(told) <= MOST_SHOWN else f"{told[:MOST_SHOWN]}..."


def check_round(day: object) -> None:
    """Raise ValueError for a round that is no day, written as one."""
    if day is None or day == "":
        return
    try:
        if not isinstance(day, str) or not ROUND.fullmatch(day):
            raise ValueError
        date.fromisoformat(day[:10])
    except ValueError:
        raise ValueError(
            f"there is no round {day!r}; write the day that it began, as 2026-11-23, and the "
            "second of one day as 2026-11-23-2"
        ) from None


def list_choices(known: Collection[object], given: object) -> str:
    """Return a remedy: all that there is, and what was meant."""
    named = {str(one): one for one in known}
    nearest = get_close_matches(str(given), list(named), 1)
    guess = f"; did you mean {named[nearest[0]]!r}?" if nearest else ""
    return f"there are: {', '.join(named)}{guess}"
