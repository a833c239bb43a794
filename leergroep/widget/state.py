"""What the front end is told of a value: what is declared of it, in one language."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import frozen
from msgspec import Struct, structs

from leergroep.content.declare import HIDDEN, LISTED, SPARSE, has_note
from leergroep.messages.text import Text


def select_texts(language: str, **texts: Text | None) -> dict[str, str]:
    """Return the texts that there are, in one language."""
    return {key: text[language] for key, text in texts.items() if text}


@frozen
class Told:
    """Hold how the front end is told one field: under which name, and when it is left out."""

    field: str
    name: str
    default: Any
    sparse: bool
    listed: bool


@cache
def list_told(declared: type[Struct]) -> tuple[Told, ...]:
    """Return how the front end is told the fields of a class."""
    return tuple(
        Told(one.name, name_in_state(one.name), one.default, has_note(one.type, SPARSE),
             has_note(one.type, LISTED))
        for one in structs.fields(declared) if not has_note(one.type, HIDDEN)
    )


def name_in_state(name: str) -> str:
    """Return a name as JavaScript writes it: left_out is leftOut."""
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def to_state(one: Struct, language: str) -> dict[str, Any]:
    """Return a value in one language, as the front end reads it.

    A text that is not there is left out, and what is noted as SPARSE where it is as usual.
    """
    state = {}
    for told in list_told(type(one)):
        value = getattr(one, told.field)
        if value is None or (told.sparse and value == told.default):
            continue
        state[told.name] = list_options(value, language) if told.listed else tell(value, language)
    return state


def tell(value: Any, language: str) -> Any:
    """Return one field of a value in one language."""
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, Struct):
        only = getattr(value, "told", "")
        return tell(getattr(value, only), language) if only else to_state(value, language)
    if isinstance(value, tuple):
        return [tell(one, language) for one in value]
    if isinstance(value, dict):
        return {key: tell(one, language) for key, one in value.items()}
    return value


def list_options(texts: dict[str, Text], language: str) -> list[dict[str, str]]:
    """Return texts by slug as a list: their order counts."""
    return [{"slug": slug, "title": text[language]} for slug, text in texts.items()]
