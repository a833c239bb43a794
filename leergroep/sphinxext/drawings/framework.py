"""The framework as a picture: a circle of elements, each dot a rule that leads to its page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from math import cos, pi, radians, sin
from textwrap import wrap

from attrs import frozen

from leergroep.sphinxext.drawings.svg import draw_words, make_element, shorten

SIZE = 420
MIDDLE = SIZE / 2
# Of the element in the middle, and of those around it; a dot is large enough for a finger.
INNER, OUTER, DOT = 66, 146, 14.5
# Between two elements stays as much as this many dots would take.
GAP = 1.3
LETTERS = 15
# Around the circle of titles nothing is drawn: on a phone every unit counts.
EDGE = 16


@frozen
class Ring:
    """Hold one element of the picture: its number from 1, its title, and its rules.

    Each rule is {slug, title, href, items}; `items` are the statements that ask about it.
    """

    number: int
    title: str
    href: str
    rules: tuple[dict[str, str], ...]


def draw_framework(rings: list[Ring], centre: int, label: str) -> str:
    """Return the picture; the element with the number `centre` stands in the middle, 0 for none."""
    around = [ring for ring in rings if ring.number != centre]
    parts = [draw_centre(ring) for ring in rings if ring.number == centre]
    parts += [draw_arc(ring, start, end) for ring, start, end in place_around(around)]
    return (
        f'<svg class="lg-drawing lg-framework" role="group" aria-label="{escape(label)}" '
        f'viewBox="{shorten(EDGE)} {shorten(EDGE)} {shorten(SIZE - 2 * EDGE)} '
        f'{shorten(SIZE - EDGE + 22)}">{"".join(parts)}</svg>'
    )


def place_around(rings: list[Ring]) -> Iterator[tuple[Ring, float, float]]:
    """Yield each element with the angles of its first and last dot, the first one at the top."""
    if not rings:
        return
    step = 360 / (sum(len(ring.rules) for ring in rings) + GAP * len(rings))
    at = -90 - step * (len(rings[0].rules) - 1) / 2
    for ring in rings:
        end = at + step * (len(ring.rules) - 1)
        yield ring, at, end
        at = end + step * (1 + GAP)


def draw_centre(ring: Ring) -> str:
    """Return the element in the middle: its rules in a circle around its title."""
    count = len(ring.rules)
    dots = "".join(
        draw_rule(rule, ring.number, *turn(INNER, -90 + 360 * number / count))
        for number, rule in enumerate(ring.rules)
    )
    circle = make_element("circle", class_=f"lg-framework__way d-s{ring.number}", cx=MIDDLE,
                          cy=MIDDLE, r=INNER)
    title = draw_words(MIDDLE, MIDDLE + 5, ring.title, size=14, look="d-head", width=11)
    return circle + link(ring, title) + dots


def draw_arc(ring: Ring, start: float, end: float) -> str:
    """Return an element around the middle: its rules on an arc, its title along it."""
    way = draw_way(OUTER, start, end)
    line = make_element("path", class_=f"lg-framework__way d-s{ring.number}", d=way)
    count = max(len(ring.rules) - 1, 1)
    dots = "".join(
        draw_rule(rule, ring.number, *turn(OUTER, start + (end - start) * number / count))
        for number, rule in enumerate(ring.rules)
    )
    return line + link(ring, draw_title(ring, (start + end) / 2)) + dots


def draw_title(ring: Ring, middle: float) -> str:
    """Return a title along the outside of the circle, never upside down."""
    below = sin(radians(middle)) > 0
    reach = 75
    radius = OUTER + DOT + (9 + LETTERS * 0.72 if below else 9)
    ends = (middle + reach, middle - reach) if below else (middle - reach, middle + reach)
    name = f"kader-{ring.number}"
    return make_element("path", id=name, d=draw_way(radius, *ends)) + make_element(
        "text", make_element("textPath", escape(ring.title), href=f"#{name}", startOffset="50%"),
        class_="d-head", font_size=LETTERS)


def draw_rule(rule: dict[str, str], colour: int, x: float, y: float) -> str:
    """Return a dot that leads to a rule, and its title for whoever points at it."""
    lines = wrap(rule["title"], 44)
    name = "".join(
        make_element("text", escape(line), class_="d-head lg-framework__name", x=MIDDLE,
                     y=SIZE - 2 + 19 * number, font_size=LETTERS)
        for number, line in enumerate(lines)
    )
    dot = make_element("circle", class_=f"d-{colour} d-s{colour}", cx=x, cy=y, r=DOT)
    halo = make_element("circle", class_=f"lg-framework__halo d-s{colour}", cx=x, cy=y, r=DOT + 4)
    return make_element("a", halo + dot + name, class_="lg-framework__rule", href=rule["href"],
                        aria_label=rule["title"], data_items=rule["items"])


def link(ring: Ring, content: str) -> str:
    """Return a title that leads to the page of its element."""
    return make_element("a", content, href=ring.href, class_="lg-framework__element",
                        aria_label=ring.title)


def turn(radius: float, angle: float) -> tuple[float, float]:
    """Return the place on a circle at an angle in degrees."""
    at = angle / 180 * pi
    return MIDDLE + radius * cos(at), MIDDLE + radius * sin(at)


def draw_way(radius: float, start: float, end: float) -> str:
    """Return a path along a circle from one angle to another, in degrees."""
    (x, y), (to_x, to_y) = turn(radius, start), turn(radius, end)
    large, sweep = int(abs(end - start) > 180), int(end > start)
    return (f"M{shorten(x)} {shorten(y)}A{shorten(radius)} {shorten(radius)} 0 {large} {sweep} "
            f"{shorten(to_x)} {shorten(to_y)}")
