"""People: a dot each, alone, in a row, in a circle, close together, on their way.

`colour` is the number of an element, 1 to 4; 0 is ink, and "open" somebody who is not there (yet).
"""

from __future__ import annotations

from math import cos, pi, sin, sqrt

from leergroep.sphinxext.drawings.svg import Point, draw_circle

R = 5.0
Colour = int | str
# Seeds in a sunflower turn so: close together, and no two in line.
GOLDEN = pi * (3 - sqrt(5))


def find_look(colour: Colour) -> str:
    """Return the class of a dot's colour; raise ValueError for none of ours."""
    looks = {0: "d-ink", 1: "d-1", 2: "d-2", 3: "d-3", 4: "d-4", "open": "d-open"}
    if colour not in looks:
        raise ValueError(f"colour {colour!r}: choose from {', '.join(map(str, looks))}")
    return looks[colour]


def draw_people(at: list[Point], colour: Colour = 1, r: float = R,
                colours: list[Colour] | None = None) -> str:
    """Return a dot at each place, in one colour or in each of `colours` in turn."""
    each = colours or [colour]
    return "".join(draw_circle(x, y, r, find_look(each[number % len(each)]))
                   for number, (x, y) in enumerate(at))


def draw_row(x: float, y: float, count: int = 5, gap: float = 14, colour: Colour = 1,
             r: float = R, colours: list[Colour] | None = None) -> str:
    """Return people side by side from x on."""
    return draw_people([(x + gap * number, y) for number in range(count)], colour, r, colours)


def draw_crowd(x: float, y: float, columns: int = 4, rows: int = 4, gap: float = 14,
               colour: Colour = 1, r: float = R, colours: list[Colour] | None = None) -> str:
    """Return people in rows and columns, the first at (x, y)."""
    places = [(x + gap * column, y + gap * row) for row in range(rows) for column in range(columns)]
    return draw_people(places, colour, r, colours)


def draw_ring(x: float, y: float, radius: float = 30, count: int = 10, colour: Colour = 1,
              r: float = R, colours: list[Colour] | None = None, start: float = -90) -> str:
    """Return people in a circle around (x, y), from `start` in degrees on."""
    turns = [(start / 360 + number / count) * 2 * pi for number in range(count)]
    places = [(x + radius * cos(turn), y + radius * sin(turn)) for turn in turns]
    return draw_people(places, colour, r, colours)


def draw_group(x: float, y: float, count: int = 12, gap: float = 13, colour: Colour = 1,
               r: float = R, colours: list[Colour] | None = None) -> str:
    """Return people close together around (x, y)."""
    places = [
        (x + gap * 0.62 * sqrt(number + 0.3) * cos(number * GOLDEN),
         y + gap * 0.62 * sqrt(number + 0.3) * sin(number * GOLDEN))
        for number in range(count)
    ]
    return draw_people(places, colour, r, colours)
