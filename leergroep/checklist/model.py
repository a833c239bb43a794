"""A checklist: statements on a scale, by factor. What its file may say is declared here, once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta, field

from leergroep.content.declare import GIVEN, LISTED, PLAIN, SPARSE, Declared, Slug, Slugs
from leergroep.content.instrument import Instrument, Lead
from leergroep.messages.text import Text

# What the outcome has to say, by the logic that makes it.
SPOKEN = {
    "chain": ("intro", "weakest", "tied", "none", "unknown"),
    "profile": ("intro", "first", "many", "none", "unknown"),
    "gate": ("intro", "open", "met", "unmet", "kept", "unkept", "unsettled", "later", "unknown"),
    "parts": ("intro", "unknown"),
    "order": ("intro", "first", "then", "none", "open", "unknown"),
    "chooser": ("intro", "one", "balanced", "open", "unknown"),
}
# What else a logic asks of a checklist.
ASKED: dict[str, dict[str, Any]] = {
    "gate": {"required": ["parts"], "properties": {"parts": {"minItems": 2, "maxItems": 2}}},
    "parts": {"required": ["parts"],
              "properties": {"parts": {"items": {"required": ["low", "none"]}}}},
    "order": {"required": ["parts"]},
    "chooser": {"required": ["ways"]},
}
OUTCOMES = sorted({key for keys in SPOKEN.values() for key in keys})
NAMELESS = Text("", "")


class Option(Declared, frozen=True):
    """Hold one answer of a scale: its number, its word and what it means."""

    value: Annotated[int, Meta(ge=1)]
    word: Text
    help: Text


class Scale(Declared, frozen=True):
    """Hold the answers one can choose from, lowest first."""

    # All that the front end is told of a scale.
    told: ClassVar[str] = "options"

    slug: Annotated[str, GIVEN]
    options: Annotated[tuple[Option, ...], Meta(min_length=2)]

    def word(self, value: int, language: str) -> str:
        """Return the word of an answer; raise KeyError for a number that is not on the scale."""
        return {option.value: option.word[language] for option in self.options}[value]


class Reason(Declared, frozen=True):
    """Hold what a `high` or `low` answer says `for` or `against` one of an instrument's ways."""

    remedy: ClassVar[str] = "what a high or a low answer says for or against one way"

    way: Slug
    side: Literal["for", "against"]
    when: Literal["high", "low"]
    text: Text


class Item(Declared, frozen=True):
    """Hold one statement and the sign by which a team can tell."""

    slug: Slug = field(name="id")
    statement: Text
    help: Text
    reasons: Annotated[tuple[Reason, ...], SPARSE] = ()


class Factor(Declared, frozen=True, kw_only=True):
    """Hold statements that belong together, and where to read on when they stand out.

    `direction` is "up" where a higher answer is better, "down" where it is worse. `note` asks for
    something else than an example beside the statements. A factor that is a rule takes its title
    from the rule's page.
    """

    slug: Slug = field(name="id")
    title: Text = NAMELESS
    explanation: Text
    advice: Text
    items: Annotated[tuple[Item, ...], Meta(min_length=1)]
    question: Text | None = None
    part: Annotated[Slug, SPARSE] = ""
    direction: Annotated[
        Literal["up", "down"], SPARSE,
        Meta(description="up: a higher answer is better; down: a higher answer is worse, as with a "
                         "pitfall"),
    ] = "up"
    note: Annotated[
        Text | None,
        Meta(description="what to write down beside the statements, where it is something else "
                         "than an example"),
    ] = None
    rules: Slugs = ()
    cases: Slugs = ()


class Part(Declared, frozen=True):
    """Hold factors that stand together: how to read them, what is said of low ones or none."""

    remedy: ClassVar[str] = ("factors that stand together: how to read them, and what is said when "
                             "some are low or none is")

    slug: Slug = field(name="id")
    title: Text
    reads: Text | None = None
    low: Text | None = None
    none: Text | None = None


class Way(Declared, frozen=True):
    """Hold one of the ways that a chooser weighs."""

    remedy: ClassVar[str] = "one of the ways that a chooser weighs"

    slug: Slug = field(name="id")
    title: Text
    explanation: Text
    advice: Text
    rules: Slugs = ()
    cases: Slugs = ()


def list_rules_between() -> Iterator[dict[str, Any]]:
    """Yield what each logic asks of the rest of a checklist, as JSON Schema."""
    for logic, keys in SPOKEN.items():
        asked = ASKED.get(logic, {})
        properties = {**asked.get("properties", {}), "outcome": {"required": list(keys)}}
        yield {"if": {"properties": {"logic": {"const": logic}}},
               "then": {**asked, "properties": properties}}


class Checklist(Instrument, frozen=True, kw_only=True):
    """Hold a whole checklist.

    `subject` asks what one sheet is about; None where that is the neighbourhood. `roles` are those
    of its book, in the order in which share codes count them.
    """

    rules_between: ClassVar[dict[str, Any]] = {"allOf": list(list_rules_between())}

    edition: Annotated[int, Meta(ge=1, le=30)]
    scale: Annotated[
        Scale, PLAIN,
        Meta(description="the name of a shared scale, or a scale of its own"),
    ]
    factors: Annotated[tuple[Factor, ...], Meta(min_length=1)]
    logic: Annotated[
        str,
        Meta(extra_json_schema={"enum": list(SPOKEN)},
             description="chain: the weakest factor holds the rest back; profile: factors stand "
                         "beside each other; gate: all of the first part before the second; parts: "
                         "each part speaks for itself; order: the first part before the next; "
                         "chooser: reasons for and against each way"),
    ]
    outcome: Annotated[
        dict[str, Text],
        Meta(extra_json_schema={"propertyNames": {"enum": OUTCOMES}},
             description="what the outcome says; {factor} and {factors} name the factors it is "
                         "about"),
    ]
    roles: Annotated[dict[str, Text], GIVEN, LISTED] = {}
    parts: Annotated[tuple[Part, ...], Meta(min_length=1)] = ()
    ways: Annotated[tuple[Way, ...], Meta(min_length=2)] = ()
    subject: Annotated[
        Text | None,
        Meta(description="what one sheet is about, asked by name: of a checklist that is filled in "
                         "per project"),
    ] = None

    def items(self) -> Iterator[tuple[Factor, Item]]:
        """Yield every statement with its factor, in order."""
        for factor in self.factors:
            for item in factor.items:
                yield factor, item

    def factor(self, slug: str) -> Factor:
        """Return a factor; raise KeyError when the instrument has none of that name."""
        return {factor.slug: factor for factor in self.factors}[slug]

    def list_leads(self) -> Iterator[Lead]:
        """Yield the rules and cases that each factor and each way leads to."""
        led: dict[str, tuple[Factor | Way, ...]] = {"factor": self.factors, "way": self.ways}
        for name, ones in led.items():
            for index, one in enumerate(ones):
                where = f"{name} {one.slug!r}"
                yield Lead("rule", one.rules, (f"{name}s", index, "rules"), where)
                yield Lead("case", one.cases, (f"{name}s", index, "cases"), where)
