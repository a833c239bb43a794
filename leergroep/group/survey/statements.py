"""Which statement a heading means, and how certain that is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from attrs import define, field, frozen

from leergroep.checklist.model import Checklist
from leergroep.group.survey.words import normalize, squeeze
from leergroep.messages.text import LANGUAGES

# Below this nothing counts until somebody says that it is so.
CERTAIN = 0.9
# Less than this is no guess worth showing.
LIKELY = 0.75
BY_NUMBER, BY_ORDER = 0.95, 0.5
# Another word than these makes another statement.
SMALL = frozenset(("a", "an", "the", "of", "to", "de", "het", "een", "den", "der"))
NEGATIONS = frozenset((
    "niet", "geen", "nooit", "niemand", "nergens", "niets", "zonder", "not", "no", "never",
    "nobody", "nowhere", "nothing", "none", "without", "dont", "doesnt", "isnt", "arent", "cannot",
    "cant", "wont", "wasnt", "werent", "hasnt", "havent",
))
INSIDE = re.compile(r"\[([^\[\]]+)\]")
# What form tools put before a question: "G1Q1[SQ001]. ", "3) ", "Q12: ", "3. ".
NUMBERED = re.compile(r"^\s*[A-Za-z]{0,6}[0-9][\w\-]*(?:\[[^\]]*\])?\s*[.:)\-–]+\s*")
NUMBERS = re.compile(r"[0-9]+")


@frozen
class Match:
    """Hold which statement a heading means: `certainty` from 0 to 1, and by what it was known."""

    item: str
    certainty: float
    how: str


@define
class Statements:
    """Know the statements of a checklist by id and by text, in every language."""

    instrument: Checklist
    ids: dict[str, str] = field(factory=dict)
    texts: dict[str, str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Note every id and text; a text that two statements share names neither."""
        items = [item for _, item in self.instrument.items()]
        self.ids = {squeeze(item.slug): item.slug for item in items}
        said = [(normalize(text), item.slug) for item in items
                for text in {item.statement[language] for language in LANGUAGES}]
        times = Counter(text for text, _ in {*said})
        self.texts = {text: slug for text, slug in said if times[text] == 1}

    def find(self, heading: str) -> Match | None:
        """Return which statement a heading names for certain, by id or by its text."""
        for part in list_parts(heading):
            if slug := self.ids.get(squeeze(part)):
                return Match(slug, 1.0, "id")
            if slug := self.texts.get(normalize(part)):
                return Match(slug, 1.0, "text")
        return None

    def count(self, rows: Iterable[Sequence[str]]) -> int:
        """Return how many statements the best of a few rows names."""
        return max((len({found.item for cell in row if (found := self.find(cell))})
                    for row in rows), default=0)

    def guess(self, heading: str, left: set[str]) -> Match | None:
        """Return which statement that is left a heading is most like; None where none is near."""
        best = [one for part in list_parts(heading) for one in self._near(normalize(part), left)]
        best.sort(key=lambda one: -one.certainty)
        if not best:
            return None
        first = best[0]
        rival = next((one for one in best if one.item != first.item), None)
        if rival and first.certainty - rival.certainty < 0.05:
            return Match(first.item, min(first.certainty, BY_ORDER), "like")
        return first

    def _near(self, words: str, left: set[str]) -> Iterator[Match]:
        own = set(words.split())
        matcher = SequenceMatcher(None, "", words, autojunk=False)
        for text, slug in self.texts.items():
            if slug in left and len(own & {*text.split()}) * 3 > len(own):
                matcher.set_seq1(text)
                if matcher.quick_ratio() > LIKELY and (ratio := matcher.ratio()) > LIKELY:
                    sure = ratio if is_spelling(words, text) else min(ratio, CERTAIN - 0.1)
                    yield Match(slug, round(min(sure, 0.99), 2), "like")


def list_parts(heading: str) -> Iterator[str]:
    """Yield what of a heading may name a statement: all, what is in brackets, what follows."""
    yield heading
    if len(heading) > 1_000:
        return
    inside = INSIDE.findall(heading)
    yield from reversed(inside)
    if (rest := NUMBERED.sub("", heading)) != heading:
        yield rest
    if inside:
        yield INSIDE.sub(" ", heading)


def is_spelling(one: str, other: str) -> bool:
    """Tell whether two texts differ only in how words are written, so that they say the same."""
    first = [word for word in one.split() if word not in SMALL]
    second = [word for word in other.split() if word not in SMALL]
    if not NEGATIONS.isdisjoint(set(first) ^ set(second)):
        return False
    return all(a == b or is_slip(a, b) for a, b in zip_longest(first, second, fillvalue=""))


def is_slip(one: str, other: str) -> bool:
    """Tell whether two words are one with a slip of the pen; "veilig" and "onveilig" are two."""
    if one.endswith(other) or other.endswith(one):
        return False
    return min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= 0.8


def count_numbers(heading: str) -> int:
    """Return how many numbers a short heading has, as a code of a form tool does."""
    return len(NUMBERS.findall(heading)) if len(heading) < 40 else 0


def is_numbered(headings: Sequence[str], instrument: Checklist) -> bool:
    """Tell whether headings are numbers that count up in groups as large as the factors are."""
    numbers = [tuple(int(one[:9]) for one in NUMBERS.findall(heading)) for heading in headings]
    if not all(len(one) > 1 for one in numbers):
        return False
    groups: dict[tuple[int, ...], list[int]] = {}
    for one in numbers:
        groups.setdefault(one[:-1], []).append(one[-1])
    sizes = [len(factor.items) for factor in instrument.factors]
    counts_up = all(found == list(range(found[0], found[0] + len(found)))
                    for found in groups.values())
    return counts_up and [*map(len, groups.values())] == sizes and [*groups] == sorted(groups)
