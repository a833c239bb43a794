"""What a filled-in checklist says, factor by factor: counts first, and how high each stands.

The front end counts the same: leergroep/checklist/front/tally.ts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from leergroep.checklist.model import Checklist, Factor, Scale
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN, Answer

# Factors within this part of a scale step count as equally low: one step on one in four.
TIE = 0.25
# From this part of the scale on, a factor does not hold the others back.
HIGH = 0.75


@frozen
class Tally:
    """Hold how often each answer was given to a factor, and how high that puts it.

    `counts` has one number an option of the scale; `level` is the mean on the scale, None while
    too little is known; `good` is that level with higher better everywhere.
    """

    slug: str
    part: str
    counts: tuple[int, ...]
    unknown: int
    not_applicable: int
    open: int
    items: int
    level: float | None
    good: float | None
    unsure: bool


def tally_checklist(checklist: Checklist, answers: Mapping[str, Answer]) -> list[Tally]:
    """Return the tally of every factor, in the checklist's order."""
    return [tally_factor(factor, answers, checklist.scale) for factor in checklist.factors]


def tally_factor(factor: Factor, answers: Mapping[str, Answer], scale: Scale) -> Tally:
    """Count the answers to a factor: per scale value, apart, and still open."""
    given = [answers.get(item.slug) for item in factor.items]
    values = [answer for answer in given if isinstance(answer, int | float)]
    unknown, not_applicable = given.count(UNKNOWN), given.count(NOT_APPLICABLE)
    fitting = len(given) - not_applicable
    # At least half of the statements that apply give a factor a level.
    level = sum(values) / len(values) if values and len(values) * 2 >= fitting else None
    return Tally(
        slug=factor.slug,
        part=factor.part,
        counts=tuple(given.count(option.value) for option in scale.options),
        unknown=unknown,
        not_applicable=not_applicable,
        open=given.count(None),
        items=len(given),
        level=level,
        good=None if level is None else turn_upright(level, factor, scale),
        unsure=fitting > 0 and unknown * 2 >= fitting,
    )


def turn_upright(level: float, factor: Factor, scale: Scale) -> float:
    """Turn a level round where a higher answer is worse: higher is then better everywhere."""
    low, high = scale.options[0].value, scale.options[-1].value
    return low + high - level if factor.direction == "down" else level


def find_threshold(scale: Scale) -> float:
    """Return the level from which a factor does not stay behind: 4 on a scale of 1 to 5."""
    low, high = scale.options[0].value, scale.options[-1].value
    return low + (high - low) * HIGH


def select_known(tallies: Iterable[Tally]) -> list[Tally]:
    """Return those of which enough is known to give them a level."""
    return [one for one in tallies if one.level is not None]


def select_below(tallies: Iterable[Tally], scale: Scale) -> list[Tally]:
    """Return those that are known and ask for attention."""
    threshold = find_threshold(scale)
    return [one for one in tallies if one.good is not None and one.good < threshold]


def select_lowest(tallies: Iterable[Tally], scale: Scale) -> list[Tally]:
    """Return those that ask for attention most, equally low ones together, in their order."""
    below = [(one.good, one) for one in select_below(tallies, scale) if one.good is not None]
    low = min((good for good, _ in below), default=0)
    return [one for good, one in below if good - low < TIE]


def list_slugs(tallies: Sequence[Tally]) -> tuple[str, ...]:
    """Return the slugs of the factors."""
    return tuple(one.slug for one in tallies)
