"""Read the instrument files: YAML to Instrument."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeVar

from leergroep.library.located import Located, doubled_keys, read_yaml
from leergroep.library.problems import ContentError, Problem
from leergroep.model import Factor, Instrument, Item, Option, Rule, Scale, Text

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
    return [*doubled_keys(located), *located.check("scales")]


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


def read_instrument(file: Path, scales: dict[str, Scale], rules: dict[str, Rule]) -> Instrument:
    """Return the instrument in a file; raise ContentError that names each bad line."""
    located = read_yaml(file)
    return built(
        lambda: instrument(located.data, scales, rules),
        lambda: check_instrument(located, scales, rules),
    )


def check_instrument(
    located: Located, scales: Collection[str], rules: Collection[str]
) -> list[Problem]:
    """Return every mistake in an instrument file, given the names of scales and rules."""
    problems = [*doubled_keys(located), *located.check("instrument")]
    return problems or list(sense(located, scales, rules))


def sense(
    located: Located, scales: Collection[str], rules: Collection[str]
) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash or point nowhere."""
    data = located.data
    if data["id"] != located.file.stem:
        yield located.problem(
            ("id",), f"id is {data['id']!r}, the file is called {located.file.name!r}",
            "give both the same name",
        )
    if isinstance(data["scale"], str) and data["scale"] not in scales:
        yield located.problem(
            ("scale",), f"unknown scale {data['scale']!r}", f"known: {', '.join(sorted(scales))}"
        )
    yield from doubles(located)
    for index, factor in enumerate(data["factors"]):
        if "title" not in factor and factor["id"] not in rules:
            yield located.problem(
                ("factors", index), f"factor {factor['id']!r} has no title and is not a rule",
                "add a title, or use the slug of a rule page",
            )


def doubles(located: Located) -> Iterator[Problem]:
    """Yield every slug that stands twice among the factors or among the items."""
    factors = [(("factors", i, "id"), f["id"]) for i, f in enumerate(located.data["factors"])]
    items = [
        (("factors", i, "items", j, "id"), item["id"])
        for i, factor in enumerate(located.data["factors"])
        for j, item in enumerate(factor["items"])
    ]
    for kind in (factors, items):
        counts = Counter(slug for _, slug in kind)
        for place, slug in kind:
            if counts[slug] > 1:
                yield located.problem(place, f"the slug {slug!r} stands twice", "rename one")
                counts[slug] = 0


def instrument(data: dict, scales: dict[str, Scale], rules: dict[str, Rule]) -> Instrument:
    """Return an Instrument from checked data."""
    own = data["scale"]
    return Instrument(
        slug=data["id"],
        edition=data["edition"],
        title=text(data["title"]),
        sentence=text(data["sentence"]),
        scale=scales[own] if isinstance(own, str) else scale(data["id"], own),
        factors=tuple(factor(record, rules) for record in data["factors"]),
        logic=data["logic"],
        outcome={key: text(record) for key, record in data.get("outcome", {}).items()},
        source=data["source"],
    )


def factor(record: dict, rules: dict[str, Rule]) -> Factor:
    """Return a Factor; one that is itself a rule takes its title from the rule's page."""
    rule = rules.get(record["id"])
    return Factor(
        slug=record["id"],
        title=text(record["title"]) if "title" in record else rule.title,
        question=text(record.get("question")),
        explanation=text(record["explanation"]),
        advice=text(record["advice"]),
        part=rule.element if rule else "",
        rules=tuple(record.get("rules", [rule.slug] if rule else [])),
        cases=tuple(record.get("cases", [])),
        items=tuple(
            Item(item["id"], text(item["statement"]), text(item["help"]))
            for item in record["items"]
        ),
    )
