"""What the figures on a ladder add up to in a year, line by line; what is unknown stays unknown."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from leergroep.ladder.model import Ladder
from leergroep.ladder.number import Figure, parse_number

Counts = list[int | None]


@frozen
class Movers:
    """Hold how many people pass a step on balance, and from what that follows.

    `now` and `hoped` are the people on the rungs above the step, or below it (`side`).
    """

    side: str
    now: int
    hoped: int

    @property
    def count(self) -> int:
        """Return how many people pass the step upwards; below 0 they go down."""
        return self.hoped - self.now if self.side == "above" else self.now - self.hoped


@frozen
class Step:
    """Hold one step: amounts a person, and what they come to, in cents a year.

    Where nobody passes both sums are 0. Where people go down neither is known: what a team filled
    in is about going up.
    """

    name: str
    movers: Movers | None
    cost: Figure
    gain: Figure

    @property
    def costs(self) -> int | None:
        """Return what this step costs in a year."""
        return self._times(self.cost)

    @property
    def gains(self) -> int | None:
        """Return what this step yields in a year."""
        return self._times(self.gain)

    @property
    def balance(self) -> int | None:
        """Return gains less costs; None unless both are known."""
        costs, gains = self.costs, self.gains
        return None if costs is None or gains is None else gains - costs

    def _times(self, amount: Figure) -> int | None:
        count = self.movers.count if self.movers else -1
        if count < 1:
            return 0 if count == 0 else None
        return None if amount.value is None else count * amount.value


@frozen
class CostBenefit:
    """Hold everything that follows from what is filled in.

    `totals` are the people on all rungs, now and hoped for; None while some rung is unknown.
    """

    figures: dict[tuple[str, str], Figure]
    totals: tuple[int | None, int | None]
    steps: tuple[Step, ...]
    missing: tuple[tuple[str, str], ...]

    @property
    def counted(self) -> tuple[Step, ...]:
        """Return the steps of which everything is known: only those are added up."""
        return tuple(step for step in self.steps if step.balance is not None)


def compute_cost_benefit(
    ladder: Ladder, entries: Mapping[str, Mapping[str, object]], language: str
) -> CostBenefit:
    """Return what the entries of a ladder add up to.

    People who pass a step are those above it as hoped for, less those above it now (or below it,
    where that is all that is known), so who climbs two rungs passes two steps. That holds for one
    group of people: with two different totals no step is known.
    """
    figures = {
        (entry, field): parse_number(entries.get(entry, {}).get(field), unit, language)
        for entry, field, unit in ladder.figures()
    }
    now, hoped = ([figures[rung.slug, field].value for rung in ladder.rungs]
                  for field in ("nu", "straks"))
    totals = add_amounts(now), add_amounts(hoped)
    apart = None not in totals and totals[0] != totals[1]
    steps = tuple(
        Step(rung.step, None if apart else find_movers(now, hoped, index),
             figures[rung.step, "kosten"], figures[rung.step, "baten"])
        for index, rung in enumerate(ladder.rungs) if index
    )
    return CostBenefit(figures, totals, steps, list_missing(figures, steps))


def add_amounts(counts: Counts) -> int | None:
    """Return the sum of counts, None when one of them is unknown."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def find_movers(now: Counts, hoped: Counts, index: int) -> Movers | None:
    """Return who pass the step to the rung at `index`, None when neither side of it is known."""
    sides = {"above": slice(index, None), "below": slice(None, index)}
    for side, part in sides.items():
        before, after = add_amounts(now[part]), add_amounts(hoped[part])
        if before is not None and after is not None:
            return Movers(side, before, after)
    return None


def list_missing(
    figures: dict[tuple[str, str], Figure], steps: tuple[Step, ...]
) -> tuple[tuple[str, str], ...]:
    """Return the figures that are unknown; of a step that nobody climbs no amount is needed."""
    idle = {step.name for step in steps if step.movers and step.movers.count < 1}
    return tuple(key for key, figure in figures.items()
                 if figure.value is None and key[0] not in idle)
