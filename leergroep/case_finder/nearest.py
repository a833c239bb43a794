"""Which cases are nearest to what somebody ticks: pure, and the same in the front end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from attrs import frozen

from leergroep.content.model import Case

KINDS = ("themes", "levels", "questions", "rules")
Traits = Mapping[str, Collection[str]]


@frozen
class Near:
    """Hold how near one case is: its place (1 is nearest) and which ticks match, by kind."""

    case: str
    place: int
    matches: dict[str, tuple[str, ...]]

    @property
    def count(self) -> int:
        """Return how many ticks match."""
        return sum(map(len, self.matches.values()))


def find_nearest_cases(cases: Iterable[Case], chosen: Traits) -> list[Near]:
    """Return every case, nearest first; those with as many matches share a place.

    `chosen` holds slugs by kind: themes, levels, questions, and optionally rules (of a group that
    scores low on them, for one). With C(k) what is chosen of kind k and T(k) what a case has of
    it, a case's count is the sum over all k of |C(k) ∩ T(k)|: every tick weighs one, once. Its
    place is 1 + how many higher counts there are. Equal counts keep the order of `cases`, so
    that nothing chosen gives all cases in order, in one place. A slug that no case has matches
    nothing. The formula is ours; front/nearest.ts has the same, and both run the examples in
    spec/vectors/nearest.json.
    """
    found = [(case.slug, find_matches(case, chosen)) for case in cases]
    counts = [sum(map(len, same.values())) for _, same in found]
    higher = sorted(set(counts), reverse=True)
    near = [
        Near(slug, 1 + higher.index(count), same)
        for (slug, same), count in zip(found, counts, strict=True)
    ]
    return sorted(near, key=lambda one: one.place)


def find_matches(case: Case, chosen: Traits) -> dict[str, tuple[str, ...]]:
    """Return what of the chosen slugs a case has, by kind, each once and in the order chosen."""
    own = {**case.traits(), "rules": tuple(shown.rule for shown in case.rules)}
    return {
        kind: tuple(slug for slug in dict.fromkeys(chosen.get(kind, ())) if slug in own[kind])
        for kind in KINDS
    }
