"""What is built or arranged: lines on white, and dots of a pen for what is only planned."""

from __future__ import annotations

import itertools

from leergroep.sphinxext.drawings.svg import (
    BUILT,
    LINE,
    PLAN,
    SOFT,
    Point,
    draw_box,
    draw_line,
    draw_path,
    shorten,
)

LOOKS = {"built": BUILT, "plan": PLAN, "line": LINE, "soft": SOFT}


def find_look(style: str) -> str:
    """Return the class of a style; raise ValueError for none of ours."""
    if style not in LOOKS:
        raise ValueError(f"style {style!r}: choose from {', '.join(LOOKS)}")
    return LOOKS[style]


def draw_ground(y: float = 170, x: float = 20, to: float = 340, style: str = "line") -> str:
    """Return the street that everything stands on."""
    return draw_line([(x, y), (to, y)], find_look(style))


def draw_house(x: float, base: float = 170, width: float = 40, height: float = 34,
               roof: float = 20, style: str = "built", door: bool = True) -> str:
    """Return a house with a pointed roof; x is its left wall, base the street."""
    top = base - height
    wall = [(x, base), (x, top), (x + width / 2, top - roof), (x + width, top), (x + width, base)]
    way_in = draw_box(x + width * 0.4, base - 14, width * 0.2, 14, LINE) if door else ""
    return draw_line(wall, find_look(style)) + way_in


def draw_windows(x: float, y: float, columns: int = 4, rows: int = 3, gap: float = 16,
                 size: float = 8, style: str = "line") -> str:
    """Return windows in rows and columns; (x, y) is the middle of the first."""
    half = size / 2
    return "".join(
        draw_box(x + gap * column - half, y + gap * row - half, size, size, find_look(style), 1)
        for row in range(rows) for column in range(columns)
    )


def draw_flat(x: float, base: float = 170, width: float = 100, height: float = 90,
              style: str = "built") -> str:
    """Return a block of flats: a flat roof that sticks out a little."""
    look, top = find_look(style), base - height
    wall = draw_line([(x, base), (x, top), (x + width, top), (x + width, base)], look)
    return wall + draw_line([(x - 4, top), (x + width + 4, top)], PLAN if look == PLAN else LINE)


def draw_hall(x: float, base: float = 100, width: float = 90, height: float = 40,
              columns: int = 4) -> str:
    """Return a town hall: steps, columns and a pediment."""
    top = base - height
    roof = draw_line([(x - 6, top), (x + width / 2, top - 26), (x + width + 6, top), (x - 6, top)],
                     BUILT)
    step = width / columns
    shafts = "".join(
        draw_box(x + step * (number + 0.5) - 4, top + 5, 8, height - 10, BUILT)
        for number in range(columns)
    )
    beam = draw_box(x - 2, top, width + 4, 5, BUILT)
    return roof + shafts + beam + draw_box(x - 6, base - 5, width + 12, 5, BUILT)


def draw_wall(x: float, y: float, columns: int = 3, rows: int = 9, brick: float = 18,
              height: float = 12, style: str = "built") -> str:
    """Return a wall of bricks that lie across each other; (x, y) is its top left."""
    look, bricks = find_look(style), []
    for row in range(rows):
        shift = brick / 2 if row % 2 else 0
        cuts = [0.0, *(shift + brick * number for number in range(columns + 1)), brick * columns]
        cuts = sorted({cut for cut in cuts if 0 <= cut <= brick * columns})
        bricks += [draw_box(x + left, y + height * row, right - left, height, look)
                   for left, right in itertools.pairwise(cuts)]
    return "".join(bricks)


def draw_desk(x: float, y: float, width: float = 46, height: float = 40) -> str:
    """Return a desk behind glass; (x, y) is its top left."""
    arch = (f"M{shorten(x)} {shorten(y + height)}v{shorten(10 - height)}q0-10 10-10"
            f"h{shorten(width - 20)}q10 0 10 10v{shorten(height - 10)}")
    counter = draw_box(x - 5, y + height, width + 10, 6, BUILT)
    return draw_path(arch, BUILT) + counter


def draw_cabin(x: float, base: float = 170, width: float = 56, height: float = 26) -> str:
    """Return a site cabin on two feet, with a door and a window."""
    top = base - height - 4
    feet = draw_box(x + 5, base - 4, 8, 4, BUILT) + draw_box(x + width - 13, base - 4, 8, 4, BUILT)
    way_in = draw_box(x + 8, top + 6, 11, height - 6, LINE)
    side = draw_line([(x + width - 6, top), (x + width - 6, top + height)])
    return (feet + draw_box(x, top, width, height, BUILT, 2) + way_in
            + draw_box(x + 27, top + 6, 16, 9, LINE) + side)


def draw_tree(x: float, base: float = 170, height: float = 34, width: float = 18) -> str:
    """Return a poplar: a leaf on a stick, since a round tree would be a person."""
    top = base - height
    leaf = (f"M{shorten(x)} {shorten(top)}q{shorten(width / 2)} {shorten(height * 0.4)} 0 "
            f"{shorten(height * 0.75)}q{shorten(-width / 2)} {shorten(-height * 0.35)} 0 "
            f"{shorten(-height * 0.75)}z")
    return draw_path(leaf, BUILT) + draw_line([(x, top + height * 0.5), (x, base)])


def draw_stairs(x: float, y: float, steps: int = 6, run: float = 18, rise: float = 10,
                style: str = "line") -> str:
    """Return stairs that go down to the right from (x, y); a negative rise goes up."""
    points: list[Point] = [(x, y)]
    for number in range(steps):
        points += [(x + run * (number + 1), y + rise * number),
                   (x + run * (number + 1), y + rise * (number + 1))]
    return draw_line(points, find_look(style))


def draw_ladder(x: float, base: float = 184, width: float = 86, rungs: int = 6, gap: float = 26,
                style: str = "line") -> str:
    """Return a ladder that stands upright; its first rung is a gap above its foot."""
    look, top = find_look(style), base - gap * rungs - 12
    rails = [draw_line([(at, base), (at, top)], look) for at in (x, x + width)]
    steps = [draw_line([(x, base - gap * number), (x + width, base - gap * number)], look)
             for number in range(1, rungs + 1)]
    return "".join([*rails, *steps])


def draw_card(x: float, y: float, width: float = 60, height: float = 30,
              style: str = "built") -> str:
    """Return a sheet of paper, a screen or a telephone: a box with round corners."""
    return draw_box(x, y, width, height, find_look(style), 4)


def draw_code(x: float, y: float, size: float = 44) -> str:
    """Return a square that a camera reads."""
    part, look = size / 9, "d-ink"
    corners = "".join(
        draw_box(x + left * part, y + up * part, 3 * part, 3 * part, LINE)
        + draw_box(x + (left + 1) * part, y + (up + 1) * part, part, part, look)
        for left, up in ((0, 0), (6, 0), (0, 6))
    )
    spots = ((4, 0), (4, 2), (5, 4), (4, 5), (0, 4), (2, 4), (7, 4), (6, 6), (8, 6), (7, 7), (4, 8),
             (6, 8), (8, 8), (8, 5))
    return corners + "".join(
        draw_box(x + left * part, y + up * part, part, part, look) for left, up in spots
    )
