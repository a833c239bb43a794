"""The ladder of participation as frozen values: rungs that a person can stand on."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from leergroep.content.instrument import Instrument, Lead, list_own_leads
from leergroep.messages.text import Text

# What is filled in of a rung and of the step that leads to it, and how each is counted.
PEOPLE = {"nu": "people", "straks": "people"}
EUROS = {"kosten": "euros", "baten": "euros"}
# Where a ladder's entries beside the rungs' own are: a rung may not be called so.
STEP = "stap-"
ORIGIN = "herkomst"


@frozen
class Rung:
    """Hold one rung: how somebody who stands on it takes part in society."""

    slug: str
    title: Text
    explanation: Text

    @property
    def step(self) -> str:
        """Return the name of the step that leads from the rung below to this one."""
        return STEP + self.slug


@frozen(kw_only=True)
class Ladder(Instrument):
    """Hold a whole ladder, lowest rung first.

    `scope` says what it measures and what not, `left_out` what its sum leaves out.
    """

    scope: Text
    subject: Text
    rungs: tuple[Rung, ...]
    left_out: tuple[Text, ...]
    outcome: Text
    to_rules: tuple[str, ...] = ()
    to_cases: tuple[str, ...] = ()

    def figures(self) -> Iterator[tuple[str, str, str]]:
        """Yield entry, field and unit ("people" or "euros") of each figure that is asked."""
        for rung in self.rungs:
            yield from ((rung.slug, field, unit) for field, unit in PEOPLE.items())
        for rung in self.rungs[1:]:
            yield from ((rung.step, field, unit) for field, unit in EUROS.items())

    def list_leads(self) -> Iterator[Lead]:
        """Yield the rules and cases that this ladder leads to."""
        return list_own_leads(self.to_rules, self.to_cases)
