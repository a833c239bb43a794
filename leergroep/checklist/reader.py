"""Read the instrument files: YAML to Instrument."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leergroep.checklist.model import Checklist, Factor, Item, Part, Reason, Scale, Way
from leergroep.checklist.scales import build_scale, check_values, list_scale_names, list_scales
from leergroep.content.details import check_details
from leergroep.content.instrument import build_or_explain, build_use, check_name, to_text
from leergroep.content.model import Element, Rule
from leergroep.content.placeholders import find_placeholders
from leergroep.content.problems import Problem, list_known
from leergroep.content.source_file import Place, SourceFile, check_doubled_keys, read_yaml

if TYPE_CHECKING:
    from leergroep.content.loader import Library


def read_checklist(file: Path, library: Library) -> Checklist:
    """Return the checklist in a file; raise ContentError that names each bad line.

    Factors that are rules stand together by their element, in the order of the book.
    """
    located = read_yaml(file)
    scales = list_scales(library)
    return build_or_explain(
        lambda: build_checklist(located.data, scales, library.rules, library.elements),
        lambda: check_checklist(file, library),
    )


def check_checklist(file: Path, library: Library) -> list[Problem]:
    """Return every mistake in the file of a checklist."""
    located = read_yaml(file)
    problems = check_doubled_keys(located)
    problems += find_placeholders(located) or located.check("instrument")
    rules = {page.stem for page in library.find_files("book/*/*.md")} | set(library.rules)
    return problems or list(check_semantics(located, list_scale_names(library), rules))


def check_semantics(
    located: SourceFile, scales: Collection[str], rules: Collection[str]
) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash or point nowhere."""
    data = located.data
    yield from check_name(located)
    yield from check_details(located, list_filled)
    if isinstance(data["scale"], str) and data["scale"] not in scales:
        yield located.problem(
            ("scale",), f"unknown scale {data['scale']!r}", list_known(scales, data["scale"])
        )
    if isinstance(data["scale"], dict):
        yield from check_values(located, ("scale",), data["scale"])
    yield from check_doubles(located)
    for index, factor in enumerate(data["factors"]):
        if "title" not in factor and factor["id"] not in rules:
            yield located.problem(
                ("factors", index), f"factor {factor['id']!r} has no title and is not a rule",
                "add a title, or use the slug of a rule page",
            )
    yield from check_parts_and_ways(located)


def list_filled(place: Place) -> tuple[str, ...]:
    """Return the details that are filled in at a place: the names of what the outcome is about."""
    spoken = place[0] == "outcome" or (place[0] == "parts" and place[2] in ("low", "none"))
    return ("{factor}", "{factors}") if spoken else ()


def check_parts_and_ways(located: SourceFile) -> Iterator[Problem]:
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
    for place, item in list_items(data):
        for number, reason in enumerate(item.get("reasons", [])):
            if reason["way"] not in ways:
                yield located.problem(
                    (*place, "reasons", number), f"unknown way {reason['way']!r}",
                    list_known(ways, reason["way"]),
                )


def list_items(data: dict) -> Iterator[tuple[Place, dict]]:
    """Yield every item of an instrument's data with its place in the file."""
    for index, factor in enumerate(data["factors"]):
        for number, item in enumerate(factor["items"]):
            yield ("factors", index, "items", number), item


def check_doubles(located: SourceFile) -> Iterator[Problem]:
    """Yield every slug that stands twice among factors, items, parts or ways."""
    data = located.data
    kinds = [
        [((name, index, "id"), one["id"]) for index, one in enumerate(data.get(name, []))]
        for name in ("factors", "parts", "ways")
    ]
    items = [((*place, "id"), item["id"]) for place, item in list_items(data)]
    for kind in (*kinds, items):
        counts = Counter(slug for _, slug in kind)
        for place, slug in kind:
            if counts[slug] > 1:
                yield located.problem(place, f"the slug {slug!r} stands twice", "rename one")
                counts[slug] = 0


def build_checklist(
    data: dict, scales: dict[str, Scale], rules: dict[str, Rule], elements: dict[str, Element]
) -> Checklist:
    """Return an Instrument from checked data."""
    own = data["scale"]
    factors = tuple(build_factor(record, rules) for record in data["factors"])
    return Checklist(
        slug=data["id"],
        edition=data["edition"],
        title=to_text(data["title"]),
        sentence=to_text(data["sentence"]),
        scale=scales[own] if isinstance(own, str) else build_scale(data["id"], own),
        factors=factors,
        logic=data["logic"],
        outcome={key: to_text(record) for key, record in data.get("outcome", {}).items()},
        source=data["source"],
        parts=tuple(map(build_part, data.get("parts", []))) or sort_by_element(factors, elements),
        ways=tuple(map(build_way, data.get("ways", []))),
        subject=to_text(data.get("subject")),
        use=build_use(data["use"]) if "use" in data else None,
    )


def sort_by_element(factors: tuple[Factor, ...], elements: dict[str, Element]) -> tuple[Part, ...]:
    """Return a Part for each element that some factor is a rule of."""
    held = {factor.part for factor in factors}
    return tuple(Part(slug, one.title) for slug, one in elements.items() if slug in held)


def build_part(record: dict) -> Part:
    """Return a Part from its record."""
    texts = {key: to_text(record.get(key)) for key in ("title", "reads", "low", "none")}
    return Part(record["id"], **texts)


def build_way(record: dict) -> Way:
    """Return a Way from its record."""
    texts = {key: to_text(record[key]) for key in ("title", "explanation", "advice")}
    return Way(record["id"], **texts, **list_leads(record))


def list_leads(record: dict) -> dict[str, tuple[str, ...]]:
    """Return the slugs of the rules and cases that a record leads to."""
    return {key: tuple(record.get(key, [])) for key in ("rules", "cases")}


def build_factor(record: dict, rules: dict[str, Rule]) -> Factor:
    """Return a Factor; one that is itself a rule takes its title from the rule's page."""
    rule = rules.get(record["id"])
    own = {"rules": [rule.slug], **record} if rule else record
    return Factor(
        slug=record["id"],
        title=to_text(record["title"]) if "title" in record else rule.title,
        question=to_text(record.get("question")),
        explanation=to_text(record["explanation"]),
        advice=to_text(record["advice"]),
        part=record.get("part", rule.element if rule else ""),
        direction=record.get("direction", "up"),
        note=to_text(record.get("note")),
        items=tuple(map(build_item, record["items"])),
        **list_leads(own),
    )


def build_item(record: dict) -> Item:
    """Return an Item from its record."""
    reasons = (
        Reason(one["way"], one["side"], one["when"], to_text(one["text"]))
        for one in record.get("reasons", [])
    )
    return Item(record["id"], to_text(record["statement"]), to_text(record["help"]), tuple(reasons))
