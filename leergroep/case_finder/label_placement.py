"""Places on a map laid apart from each other, and the side on which a name has room."""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas


# In degrees on the map: two dots nearer than APART cover each other; names nearer than NEAR stand
# on two sides, and names nearer than WIDE on one height would run into each other.
APART, NEAR, WIDE, HAIR = 0.2, 0.3, 0.9, 1e-9
Point = tuple[float, float]


def spread_places(places: pandas.DataFrame) -> pandas.DataFrame:
    """Return the places with those that would cover each other set apart, and a `side` for a name.

    Places in degrees; `side` is where a place's nearest neighbour is not.
    """
    # A hair apart, so that two on one spot are two.
    spots = enumerate(zip(places["lon"], places["lat"], strict=True))
    points = [(lon + place * HAIR, lat) for place, (lon, lat) in spots]
    near = [find_nearest_place(points, point) for point in points]
    return places.assign(lon=places["lon"] + list(map(nudge_place, points, near)),
                         side=list(map(choose_side, points, near)))


def find_nearest_place(points: list[Point], point: Point) -> Point | None:
    """Return the nearest other place, None when there is no other."""
    others = [other for other in points if other != point]
    return min(others, key=lambda other: dist(point, other), default=None)


def nudge_place(point: Point, other: Point | None) -> float:
    """Return how many degrees east a dot moves, so that it does not cover the nearest other."""
    if other is None or dist(point, other) >= APART:
        return 0
    lack = (APART - dist(point, other)) / 2
    return -lack if point[0] < other[0] else lack


def choose_side(point: Point, other: Point | None) -> str:
    """Return where the name of a place has room, given its nearest neighbour."""
    if other is None:
        return "below"
    east, north = point[0] - other[0], point[1] - other[1]
    if abs(east) < NEAR and abs(north) < NEAR:
        return "left" if east < 0 else "right"
    return "above" if 0 < east < WIDE and abs(north) < NEAR else "below"
