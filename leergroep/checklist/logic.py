"""What each logic makes of the answers: what is said, and which factors it leads on from.

The front end does the same: leergroep/checklist/front/logic/.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from leergroep.checklist.model import Checklist, Item, Reason, Scale
from leergroep.checklist.tally import (
    Tally,
    list_slugs,
    select_below,
    select_known,
    select_lowest,
)
from leergroep.documents.answers import UNKNOWN, Answer

# More than this cannot be talked about in one meeting.
MOST_FIRST = 3
# Ways whose reasons differ by less than this are in balance.
CLEAR_LEAD = 2


@frozen
class Remark:
    """Hold what is said: the key of its text, the factors it is about and the part that says it."""

    key: str
    factors: tuple[str, ...] = ()
    part: str = ""


@frozen
class Findings:
    """Hold what is said, in order (nothing while too little is known), and the low factors."""

    remarks: tuple[Remark, ...] = ()
    low: tuple[str, ...] = ()


@frozen
class WeighedWay:
    """Hold the reasons for and against a way."""

    slug: str
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]

    @property
    def balance(self) -> int:
        """Return how many more reasons there are for it than against it."""
        return len(self.reasons_for) - len(self.reasons_against)


@frozen
class Choice:
    """Hold the ways weighed, whether that is "open", "one" or "balanced", and the best ways."""

    ways: tuple[WeighedWay, ...]
    key: str
    best: tuple[str, ...]
    unknown: tuple[Item, ...]


def find_by_chain(tallies: Sequence[Tally], checklist: Checklist) -> Findings:
    """Say which factors stay behind: a chain is as strong as its weakest link.

    CLEAR's authors (Lowndes, Pratchett and Stoker, 2006) give no formula: they ask which factor
    is missing. This rule of thumb is ours.
    """
    if len(select_known(tallies)) < min(2, len(tallies)):
        return Findings()
    low = list_slugs(select_lowest(tallies, checklist.scale))
    key = {0: "none", 1: "weakest"}.get(len(low), "tied")
    return Findings((Remark(key, low),), low)


def find_by_profile(tallies: Sequence[Tally], checklist: Checklist) -> Findings:
    """Say which factors to talk about first; of more than three equally low ones none is picked."""
    if not select_known(tallies):
        return Findings()
    low = select_lowest(tallies, checklist.scale)
    if len(low) > MOST_FIRST:
        return Findings((Remark("many", list_slugs(low)),))
    first = list_slugs(add_next_lowest(low, tallies, checklist.scale))
    return Findings((Remark("first" if first else "none", first),), first)


def add_next_lowest(found: list[Tally], tallies: Sequence[Tally], scale: Scale) -> list[Tally]:
    """Add the next lowest ones, as long as there are no more than three to talk about."""
    others = [one for one in select_below(tallies, scale) if one not in found]
    following = select_lowest(others, scale)
    if not following or len(found) + len(following) > MOST_FIRST:
        return found
    return add_next_lowest([*found, *following], others, scale)


def find_by_parts(tallies: Sequence[Tally], checklist: Checklist) -> Findings:
    """Say of each part of which something is known what stands out in it, or that nothing does."""
    remarks = []
    for part in checklist.parts:
        own = [one for one in tallies if one.part == part.slug]
        if select_known(own):
            low = list_slugs(select_lowest(own, checklist.scale))
            remarks.append(Remark("low" if low else "none", low, part.slug))
    return Findings(tuple(remarks), tuple(slug for one in remarks for slug in one.factors))


def find_by_order(tallies: Sequence[Tally], checklist: Checklist) -> Findings:
    """Say where to begin: in the first part that asks for it; what is unknown before is named."""
    if not select_known(tallies):
        return Findings()
    scale = checklist.scale
    groups = [[one for one in tallies if one.part == part.slug] for part in checklist.parts]
    start = next(
        (index for index, group in enumerate(groups) if select_below(group, scale)), len(groups))
    before, here, later = (
        [one for group in some for one in group]
        for some in (groups[:start], groups[start:start + 1], groups[start + 1:]))
    said = {
        "open": list_slugs([one for one in before if one.level is None]),
        "first": list_slugs(select_below(here, scale)),
        "then": list_slugs(select_below(later, scale)),
    }
    remarks = tuple(Remark(key, factors) for key, factors in said.items() if factors)
    return Findings(remarks or (Remark("none"),), said["first"])


def find_by_gate(tallies: Sequence[Tally], checklist: Checklist) -> Findings:
    """Say whether all of the first part is met, and then what the second part adds."""
    scale = checklist.scale
    first, second = (
        [one for one in tallies if one.part == part.slug] for part in checklist.parts)
    if not select_known(first):
        return Findings()
    lacking = list_slugs(select_below(first, scale))
    unclear = list_slugs([one for one in first if one.level is None])
    key = "unmet" if lacking else "open" if unclear else "met"
    low = list_slugs(select_below(second, scale)) if key == "met" else lacking
    remarks = (
        Remark(key, unclear if key == "open" else lacking),
        Remark(judge_second(second, scale, key == "met"), list_slugs(second)),
    )
    return Findings(remarks, low)


def judge_second(second: Sequence[Tally], scale: Scale, met: bool) -> str:
    """Return the key of what the second part of a gate says."""
    if not select_known(second):
        return "unsettled"
    if not select_below(second, scale):
        return "kept"
    return "unkept" if met else "later"


LOGICS: Mapping[str, Callable[[Sequence[Tally], Checklist], Findings]] = {
    "chain": find_by_chain,
    "gate": find_by_gate,
    "order": find_by_order,
    "parts": find_by_parts,
    "profile": find_by_profile,
}


def weigh_ways(checklist: Checklist, answers: Mapping[str, Answer]) -> Choice:
    """Weigh the ways of a chooser: a highest and a lowest answer are reasons, between is none."""
    items = [item for _, item in checklist.items()]
    reasons = [reason for item in items
               for reason in list_reasons(item, answers.get(item.slug), checklist.scale)]
    ways = tuple(weigh_way(way.slug, reasons) for way in checklist.ways)
    known = sum(isinstance(answers.get(item.slug), int | float) for item in items)
    most = max(way.balance for way in ways)
    best = tuple(way.slug for way in ways if way.balance > most - CLEAR_LEAD)
    is_open = known * 2 < len(items) or not reasons
    key = "open" if is_open else "one" if len(best) == 1 else "balanced"
    unknown = tuple(item for item in items if answers.get(item.slug) == UNKNOWN)
    return Choice(ways, key, () if is_open else best, unknown)


def list_reasons(item: Item, answer: Answer | None, scale: Scale) -> list[Reason]:
    """Return the reasons that an answer gives."""
    when = {scale.options[0].value: "low", scale.options[-1].value: "high"}
    return [one for one in item.reasons if answer in when and one.when == when[int(answer)]]


def weigh_way(slug: str, reasons: Sequence[Reason]) -> WeighedWay:
    """Return the reasons for and against a way."""
    def on(side: str) -> tuple[Reason, ...]:
        return tuple(one for one in reasons if (one.way, one.side) == (slug, side))

    return WeighedWay(slug, on("for"), on("against"))
