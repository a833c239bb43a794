"""Sheets of the small instrument, and the group in them."""

from __future__ import annotations

from leergroep import AnswerSheet, Group, Library

ITEMS = ["weten-wie", "weten-wat", "doen-samen", "doen-nu"]


def sheet(*given: object, **about: object) -> str:
    """Return a sheet of the small instrument as JSON; None leaves a statement open."""
    answers = {item: one for item, one in zip(ITEMS, given, strict=False) if one is not None}
    mark = about.pop("mark", "")
    extra = {"mark": mark} if mark else {}
    return AnswerSheet("proef", 2, answers=answers, extra=extra, **about).to_json()


def group_of(library: Library, *sheets: str, **options: object) -> Group:
    """Return the group of sheets, in files of their own."""
    return Group.of([(f"{i}.json", s) for i, s in enumerate(sheets)], library=library, **options)
