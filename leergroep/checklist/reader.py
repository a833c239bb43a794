"""Read the instrument files: YAML to Instrument."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import to_builtins
from msgspec.structs import replace

from leergroep.checklist.model import NAMELESS, Checklist, Factor, Part, Scale
from leergroep.checklist.scales import check_values, list_scale_names, list_scales
from leergroep.content.declare import read_data
from leergroep.content.details import check_details
from leergroep.content.instrument import drop_shape
from leergroep.content.model import Element, Rule
from leergroep.content.placeholders import drop_unfilled
from leergroep.content.problems import ContentError, Problem, list_known
from leergroep.content.source_file import Place, SourceFile, read_yaml

if TYPE_CHECKING:
    from leergroep.content.loader import Library


def read_checklist(file: Path, library: Library) -> Checklist:
    """Return the checklist in a file; raise ContentError that names each bad line.

    Where all factors are rules they stand together by their element, in the order of the book.
    """
    about = read_yaml(file)
    data = drop_unfilled(drop_shape(about.data))
    if isinstance(data, dict):
        data = {**data, "scale": settle_scale(about, data, list_scales(library))}
    read = read_data(about, data, Checklist)
    factors = tuple(settle_factor(factor, library.rules) for factor in read.factors)
    parts = read.parts or sort_by_element(factors, library.elements)
    if not parts:
        factors = tuple(replace(factor, part="") for factor in factors)
    return replace(read, factors=factors, roles=library.roles, parts=parts)


def settle_scale(about: SourceFile, data: dict[str, Any], scales: dict[str, Scale]) -> Any:
    """Return the scale that a file names, or its own; raise ContentError for an unknown name."""
    own = data.get("scale")
    if isinstance(own, str) and own in scales:
        return to_builtins(scales[own])
    if isinstance(own, str):
        raise ContentError([about.problem(("scale",), *tell_scale(own, scales))])
    return {"slug": data.get("id"), **own} if isinstance(own, dict) else own


def tell_scale(name: str, scales: Collection[str]) -> tuple[str, str]:
    """Return what is said of a scale that is not there, and what to do about it."""
    return f"unknown scale {name!r}", list_known(scales, name)


def settle_factor(factor: Factor, rules: dict[str, Rule]) -> Factor:
    """Return a factor; one that is itself a rule has its title, its element and its link."""
    rule = rules.get(factor.slug)
    if rule is None:
        return factor
    return replace(
        factor,
        title=rule.title if factor.title == NAMELESS else factor.title,
        part=factor.part or rule.element,
        rules=factor.rules or (rule.slug,),
    )


def sort_by_element(factors: tuple[Factor, ...], elements: dict[str, Element]) -> tuple[Part, ...]:
    """Return a Part for each element that some factor is a rule of; none unless all are rules.

    What stands in none of the parts would be shown nowhere.
    """
    held = {factor.part for factor in factors}
    if not held <= set(elements):
        return ()
    return tuple(Part(slug, one.title) for slug, one in elements.items() if slug in held)


def check_semantics(located: SourceFile, library: Library) -> Iterator[Problem]:
    """Yield what the types cannot see: names that clash or point nowhere."""
    data = located.data
    rules = {page.stem for page in library.find_files("book/*/*.md")} | set(library.rules)
    yield from check_details(located, list_filled)
    yield from check_scale(located, list_scale_names(library))
    yield from check_doubles(located)
    for index, factor in enumerate(data["factors"]):
        if "title" not in factor and factor["id"] not in rules:
            yield located.problem(
                ("factors", index), f"factor {factor['id']!r} has no title and is not a rule",
                "add a title, or use the slug of a rule page",
            )
    yield from check_parts_and_ways(located)


def check_scale(located: SourceFile, scales: Collection[str]) -> Iterator[Problem]:
    """Yield a problem with the name of a scale, or with the values of a list's own."""
    scale = located.data["scale"]
    if isinstance(scale, dict):
        yield from check_values(located, ("scale",), scale)
    elif scale not in scales:
        yield located.problem(("scale",), *tell_scale(scale, scales))


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


def list_items(data: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield every item of an instrument's data with its place in the file."""
    for index, factor in enumerate(data["factors"]):
        for number, item in enumerate(factor["items"]):
            yield ("factors", index, "items", number), item


def check_doubles(located: SourceFile) -> Iterator[Problem]:
    """Yield every slug that stands twice among factors, items, parts or ways."""
    data = located.data
    kinds: list[list[tuple[Place, str]]] = [
        [((name, index, "id"), one["id"]) for index, one in enumerate(data.get(name, []))]
        for name in ("factors", "parts", "ways")
    ]
    items: list[tuple[Place, str]] = [
        ((*place, "id"), item["id"]) for place, item in list_items(data)
    ]
    for kind in (*kinds, items):
        counts = Counter(slug for _, slug in kind)
        for place, slug in kind:
            if counts[slug] > 1:
                yield located.problem(place, f"the slug {slug!r} stands twice", "rename one")
                counts[slug] = 0
