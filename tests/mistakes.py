"""Mistakes in the content: what to replace, and what is then said, where."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import frozen

from leergroep.content.loader import Library
from leergroep.content.problems import ContentError, Problem

BOTH = "write it in Dutch, and in English where"
WORDS = "a text may not be empty"
SLUG = "lower-case words"


@frozen
class Mistake:
    """Say what to replace in a file, what stands on the line to be named, and what is said."""

    file: str
    old: str
    new: str
    line: str
    what: str
    remedy: str = ""
    encoding: str = "utf-8"


def written(file: str, old: str, new: str, what: str, remedy: str = "", **more: str) -> Mistake:
    """Return a mistake on the line where the new text begins."""
    return Mistake(file, old, new, new, what, remedy, **more)


def make(tree: Path, mistake: Mistake) -> None:
    """Make a mistake in its file, and hold that it is named there."""
    file = tree / mistake.file
    text = file.read_text("utf-8")
    assert mistake.old in text
    text = text.replace(mistake.old, mistake.new, 1)
    file.write_text(text, mistake.encoding)
    check_named(tree, mistake, text)


def check_named(tree: Path, mistake: Mistake, text: str) -> None:
    """Hold that the mistake is the only one found, on its line of the spoilt text."""
    line = text[: text.index(mistake.line)].count("\n") + 1
    [found] = problems(tree)
    assert (found.file, found.line) == (tree / mistake.file, line)
    assert mistake.what in found.what
    assert mistake.remedy in found.remedy


def problems(tree: Path) -> list[Problem]:
    """Return every mistake in a content tree; the message names each on a line of its own."""
    with pytest.raises(ContentError) as caught:
        Library(tree).check()
    assert str(caught.value).splitlines() == [str(one) for one in caught.value.problems]
    return caught.value.problems
