"""The ladder of participation as frozen values: rungs that a person can stand on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, field

from leergroep.content.declare import Declared, Slug
from leergroep.content.instrument import LeadingInstrument
from leergroep.messages.text import Text

# What is filled in of a rung and of the step that leads to it, and how each is counted.
PEOPLE = {"nu": "people", "straks": "people"}
EUROS = {"kosten": "euros", "baten": "euros"}
# Where a ladder's entries beside the rungs' own are: a rung may not be called so.
STEP = "stap-"
ORIGIN = "herkomst"


class Rung(Declared, frozen=True):
    """Hold one rung: how somebody who stands on it takes part in society."""

    slug: Annotated[Slug, Meta(max_length=35)] = field(name="id")
    title: Text
    explanation: Text

    @property
    def step(self) -> str:
        """Return the name of the step that leads from the rung below to this one."""
        return STEP + self.slug


class Ladder(LeadingInstrument, frozen=True, kw_only=True):
    """Hold a whole ladder, lowest rung first.

    `scope` says what it measures and what not, `left_out` what its sum leaves out.
    """

    scope: Annotated[Text, Meta(description="what this ladder measures and what not")]
    subject: Annotated[Text, Meta(description="asks which people it is about")]
    rungs: Annotated[
        tuple[Rung, ...], Meta(min_length=2, description="at least two, the lowest first")
    ]
    left_out: Annotated[
        tuple[Text, ...],
        Meta(min_length=1, description="what the sum leaves out, at least one"),
    ] = field(name="left-out")
    outcome: Annotated[Text, Meta(description="what to do with the filled-in ladder")]

    def figures(self) -> Iterator[tuple[str, str, str]]:
        """Yield entry, field and unit ("people" or "euros") of each figure that is asked."""
        for rung in self.rungs:
            yield from ((rung.slug, field, unit) for field, unit in PEOPLE.items())
        for rung in self.rungs[1:]:
            yield from ((rung.step, field, unit) for field, unit in EUROS.items())
