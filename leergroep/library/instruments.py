"""Read the instrument files: YAML to Instrument."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeVar

from leergroep.library.blanks import blanks
from leergroep.library.located import Located, Place, doubled_keys, read_yaml
from leergroep.library.problems import ContentError, Problem
from leergroep.library.scales import uneven
from leergroep.model import (
    Element,
    Factor,
    Instrument,
    Item,
    Option,
    Part,
    Reason,
    Rule,
    Scale,
    Text,
    Use,
    Way,
)

Built = TypeVar("Built")


def text(record: dict | None) -> Text | None:
    """Return a Text from its nl and en pair."""
    return Text(**record) if record else None


def read_scales(file: Path) -> dict[str, Scale]:
    """Return the scales that instruments share by name; raise ContentError when the file is bad."""
    located = read_yaml(file)
    return built(
        lambda: {slug: scale(slug, record) for slug, record in located.data.items()},
        lambda: check_scales(file),
    )


def check_scales(file: Path) -> list[Problem]:
    """Return every mistake in the file of scales."""
    located = read_yaml(file)
    problems = [*doubled_keys(located), *located.check("scales")]
    return problems or [one for slug, scale in located.data.items()
                        for one in uneven(located, (slug,), scale)]


def built(build: Callable[[], Built], check: Callable[[], list[Problem]]) -> Built:
    """Return what `build` makes; when it cannot, raise ContentError with what `check` finds.

    Checking takes the schemas, which take time: readers of a sound file go without.
    """
    try:
        return build()
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ContentError(check()) from error


def scale(slug: str, record: dict) -> Scale:
    """Return a Scale from its record."""
    options = (
        Option(option["value"], text(option["word"]), text(option["help"]))
        for option in record["options"]
    )
    return Scale(slug, tuple(options))


def read_instrument(
    file: Path,
    scales: dict[str, Scale],
    rules: dict[str, Rule],
    elements: dict[str, Element] | None = None,
) -> Instrument:
    """Return the instrument in a file; raise ContentError that names each bad line.

    Factors that are rules stand together by their element, in the order of `elements`.
    """
    located = read_yaml(file)
    return built(
        lambda: instrument(located.data, scales, rules, elements or {}),
        lambda: check_instrument(located, scales, rules),
    )


def check_instrument(
    located: Located, scales: Collection[str], rules: Collection[str]
) -> list[Problem]:
    """Return every mistake in an instrument file, given the names of scales and rules."""
    problems = doubled_keys(located)
    problems += blanks(located) or located.check("instrument")
    return problems or list(sense(located, scales, rules))


def sense(
    located: Located, scales: Collection[str], rules: Collection[str]
) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash or point nowhere."""
    data = located.data
    yield from is_named(located)
    if isinstance(data["scale"], str) and data["scale"] not in scales:
        yield located.problem(
            ("scale",), f"unknown scale {data['scale']!r}", f"known: {', '.join(sorted(scales))}"
        )
    if isinstance(data["scale"], dict):
        yield from uneven(located, ("scale",), data["scale"])
    yield from doubles(located)
    for index, factor in enumerate(data["factors"]):
        if "title" not in factor and factor["id"] not in rules:
            yield located.problem(
                ("factors", index), f"factor {factor['id']!r} has no title and is not a rule",
                "add a title, or use the slug of a rule page",
            )
    yield from strays(located)


def strays(located: Located) -> Iterator[Problem]:
    """Yield every factor whose part, and every reason whose way, the file does not name."""
    data = located.data
    parts = [part["id"] for part in data.get("parts", [])]
    ways = [way["id"] for way in data.get("ways", [])]
    for index, factor in enumerate(data["factors"]):
        if factor.get("part", "") not in (parts or [""]):
            yield located.problem(
                ("factors", index), f"factor {factor['id']!r} stands in none of the parts",
                f"give it a part: {', '.join(parts) or 'this file names none'}",
            )
    for place, item in placed_items(data):
        for number, reason in enumerate(item.get("reasons", [])):
            if reason["way"] not in ways:
                yield located.problem(
                    (*place, "reasons", number), f"unknown way {reason['way']!r}",
                    f"known: {', '.join(ways)}",
                )


def placed_items(data: dict) -> Iterator[tuple[Place, dict]]:
    """Yield every item of an instrument's data with its place in the file."""
    for index, factor in enumerate(data["factors"]):
        for number, item in enumerate(factor["items"]):
            yield ("factors", index, "items", number), item


def is_named(located: Located) -> Iterator[Problem]:
    """Yield a problem when an instrument is not called as its file is."""
    name = located.data["id"]
    if name != located.file.stem:
        yield located.problem(
            ("id",), f"id is {name!r}, the file is called {located.file.name!r}",
            "give both the same name",
        )


def doubles(located: Located) -> Iterator[Problem]:
    """Yield every slug that stands twice among factors, items, parts or ways."""
    data = located.data
    kinds = [
        [((name, index, "id"), one["id"]) for index, one in enumerate(data.get(name, []))]
        for name in ("factors", "parts", "ways")
    ]
    items = [((*place, "id"), item["id"]) for place, item in placed_items(data)]
    for kind in (*kinds, items):
        counts = Counter(slug for _, slug in kind)
        for place, slug in kind:
            if counts[slug] > 1:
                yield located.problem(place, f"the slug {slug!r} stands twice", "rename one")
                counts[slug] = 0


def instrument(
    data: dict, scales: dict[str, Scale], rules: dict[str, Rule], elements: dict[str, Element]
) -> Instrument:
    """Return an Instrument from checked data."""
    own = data["scale"]
    factors = tuple(factor(record, rules) for record in data["factors"])
    return Instrument(
        slug=data["id"],
        edition=data["edition"],
        title=text(data["title"]),
        sentence=text(data["sentence"]),
        scale=scales[own] if isinstance(own, str) else scale(data["id"], own),
        factors=factors,
        logic=data["logic"],
        outcome={key: text(record) for key, record in data.get("outcome", {}).items()},
        source=data["source"],
        parts=tuple(map(part, data.get("parts", []))) or by_element(factors, elements),
        ways=tuple(map(way, data.get("ways", []))),
        subject=text(data.get("subject")),
        use=use(data["use"]) if "use" in data else None,
    )


def by_element(factors: tuple[Factor, ...], elements: dict[str, Element]) -> tuple[Part, ...]:
    """Return a Part for each element that some factor is a rule of."""
    held = {factor.part for factor in factors}
    return tuple(Part(slug, one.title) for slug, one in elements.items() if slug in held)


def part(record: dict) -> Part:
    """Return a Part from its record."""
    texts = {key: text(record.get(key)) for key in ("title", "reads", "low", "none")}
    return Part(record["id"], **texts)


def way(record: dict) -> Way:
    """Return a Way from its record."""
    texts = {key: text(record[key]) for key in ("title", "explanation", "advice")}
    return Way(record["id"], **texts, **lead(record))


def use(record: dict) -> Use:
    """Return a Use from its record."""
    return Use(text(record["question"]), record["minutes"], text(record["who"]))


def lead(record: dict) -> dict[str, tuple[str, ...]]:
    """Return the slugs of the rules and cases that a record leads to."""
    return {key: tuple(record.get(key, [])) for key in ("rules", "cases")}


def factor(record: dict, rules: dict[str, Rule]) -> Factor:
    """Return a Factor; one that is itself a rule takes its title from the rule's page."""
    rule = rules.get(record["id"])
    own = {"rules": [rule.slug], **record} if rule else record
    return Factor(
        slug=record["id"],
        title=text(record["title"]) if "title" in record else rule.title,
        question=text(record.get("question")),
        explanation=text(record["explanation"]),
        advice=text(record["advice"]),
        part=record.get("part", rule.element if rule else ""),
        direction=record.get("direction", "up"),
        note=text(record.get("note")),
        items=tuple(map(item, record["items"])),
        **lead(own),
    )


def item(record: dict) -> Item:
    """Return an Item from its record."""
    reasons = (
        Reason(one["way"], one["side"], one["when"], text(one["text"]))
        for one in record.get("reasons", [])
    )
    return Item(record["id"], text(record["statement"]), text(record["help"]), tuple(reasons))
