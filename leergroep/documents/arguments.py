"""What is wrong with the arguments that somebody gave: one clear error, and what was meant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from difflib import get_close_matches
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any, ParamSpec, TypeVar

from leergroep.content.loader import Library
from leergroep.documents.document import ROUND, SIMPLE

LANGUAGES = ("nl", "en")
Given = ParamSpec("Given")
Made = TypeVar("Made")


def explain_arguments(call: Callable[Given, Made]) -> Callable[Given, Made]:
    """Return a call that says of a misspelt keyword, language, role or round what was meant.

    Raises TypeError for a keyword that it does not take, ValueError for a value that is none.
    """
    found = signature(call)
    known = list_keywords(found)

    @wraps(call)
    def checked(*given: Given.args, **named: Given.kwargs) -> Made:
        owner = type(given[0]) if given and call.__name__ == "__init__" else None
        who = owner.__name__ if owner else call.__qualname__
        for name in named:
            if name not in known:
                raise TypeError(f"{who} has no argument {name!r}; {list_choices(known, name)}")
        told = {**named, **name_positional(found, given)}
        check_values(told)
        return call(*given, **named)

    return checked


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
    """Raise ValueError for a language, role or round that is none."""
    language = told.get("language", LANGUAGES[0])
    if language not in LANGUAGES:
        raise ValueError(f"there is no language {language!r}; {list_choices(LANGUAGES, language)}")
    if role := told.get("role"):
        roles = (told.get("library") or Library.default()).roles
        if role not in roles:
            raise ValueError(f"there is no role {role!r}; {list_choices(roles, role)}")
    check_round(told.get("round"))


def check_round(day: object) -> None:
    """Raise ValueError for a round that is no day."""
    if not day:
        return
    try:
        if not ROUND.fullmatch(str(day)):
            raise ValueError
        date.fromisoformat(str(day)[:10])
    except ValueError:
        raise ValueError(
            f"there is no round {day!r}; write the day that it began, as 2026-11-23, and the "
            "second of one day as 2026-11-23-2"
        ) from None


def list_choices(known: Collection[str], given: object) -> str:
    """Return a remedy: all that there is, and what was meant."""
    nearest = get_close_matches(str(given), list(known), 1)
    guess = f"; did you mean {nearest[0]!r}?" if nearest else ""
    return f"there are: {', '.join(known)}{guess}"
