"""What stands in a cell to a state: by number or by word, in either language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from leergroep.checklist.model import Checklist
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN
from leergroep.group.survey.words import normalize, write_cell
from leergroep.messages import translate
from leergroep.messages.text import LANGUAGES

BAD = 255
# What form tools and people write for "weet niet", "niet van toepassing" and nothing at all. A
# plain NA is what statistics programs leave where nothing was answered; n.v.t. and n/a are answers.
SAID = {
    UNKNOWN: ("weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "geen idee",
              "geen mening", "dont know", "i dont know", "do not know", "no opinion", "unknown"),
    NOT_APPLICABLE: ("nvt", "n v t", "niet van toepassing", "not applicable", "n a"),
    None: ("", "na", "nan", "null", "open", "geen antwoord", "no answer", "niet ingevuld"),
}
NUMBER = re.compile(r"(?:A(?=[0-9]))?([0-9]{1,3})(?:[.,]0+)?")
# A number and a word in one cell, as in "3 - Deels", "3. Deels", "(3) Deels" and "Deels (3)".
BEFORE = re.compile(r"\(?([0-9]{1,3})\s*[-–—:.=)]*\s*([^0-9]+)")
AFTER = re.compile(r"([^0-9]+?)\s*[-–—:=(]\s*([0-9]{1,3})\)?")


class Answers(dict[str, int]):
    """Look up the state of what stands in a cell, each text once; BAD for what is no answer.

    `numbers` are the states that were said by a number alone, `agreed` and `opposed` the cells in
    which a number and a word are the same, and the same from the other end. `direction` says
    whether 1 is the lowest answer ("up") or the highest ("down"); numbers stand as "up" until it
    is known. `words` has cells that somebody explained by hand.
    """

    def __init__(
        self, instrument: Checklist, direction: str = "up", words: Mapping[Any, Any] | None = None
    ):
        """Learn the words of the scale."""
        super().__init__()
        self.most = len(instrument.scale.options)
        self.words = list_words(instrument)
        self.given = {write_cell(cell): self._number(state)
                      for cell, state in (words or {}).items()}
        self.direction = direction
        self.numbers: set[str] = set()
        self.agreed: set[str] = set()
        self.opposed: set[str] = set()

    def __missing__(self, cell: str) -> int:
        """Return the state of a cell that was not met before, and remember it."""
        state = self[cell] = self.read(cell)
        return state

    def read(self, cell: str) -> int:
        """Return the state of what stands in a cell."""
        if cell in self.given:
            return self.given[cell]
        if cell.startswith("#") and len(cell) > 1:
            # An error of a spreadsheet: #N/A is no answer.
            return BAD
        if (number := NUMBER.fullmatch(cell)) is not None:
            self.numbers.add(cell)
            return self._turn(int(number[1]))
        found = self.words.get(normalize(cell), BAD)
        return found if found != BAD else self._read_both(cell)

    def _read_both(self, cell: str) -> int:
        before, after = BEFORE.fullmatch(cell), AFTER.fullmatch(cell)
        pair = (before[1], before[2]) if before else (after[2], after[1]) if after else None
        if pair is None:
            return BAD
        state, number = self.words.get(normalize(pair[1]), BAD), int(pair[0])
        if 1 <= state <= self.most:
            same, other = number == state, number == self.most + 1 - state
            (self.agreed if same else self.opposed).add(cell)
            return state if same or other else BAD
        return state

    def _turn(self, number: int) -> int:
        if not 1 <= number <= self.most:
            return BAD
        return number if self.direction == "up" else self.most + 1 - number

    def _number(self, state: object) -> int:
        special = {UNKNOWN: self.most + 1, NOT_APPLICABLE: self.most + 2, None: 0, "": 0, "open": 0}
        if isinstance(state, int) and not isinstance(state, bool) and 1 <= state <= self.most:
            return state
        if state is None or (isinstance(state, str) and state in special):
            return special[state]
        known = f"1 to {self.most}, 'unknown', 'not-applicable', None"
        raise ValueError(f"{state!r} is no answer; there are: {known}")


def list_words(instrument: Checklist) -> dict[str, int]:
    """Return the state that each word stands for, in every language; the scale's own come first."""
    options = instrument.scale.options
    most = len(options)
    number = {UNKNOWN: most + 1, NOT_APPLICABLE: most + 2, None: 0}
    found = {word: number[state] for state, words in SAID.items() for word in words}
    for language in LANGUAGES:
        found[normalize(translate("unknown", language))] = most + 1
        found[normalize(translate("not-applicable", language))] = most + 2
        found[normalize(translate("open", language))] = 0
    for place, option in enumerate(options, 1):
        found.update({normalize(option.word[language]): place for language in LANGUAGES})
    return found
