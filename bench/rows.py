"""What was measured, as rows with the budgets of the book."""

from __future__ import annotations

from collections.abc import Iterator

from bench.pages import Visit
from bench.report import Row

READING, CHECKLIST = ("praktijkkader", "logica-verbinden"), "CLEAR"
# Budgets in kB, requests and seconds.
READING_SIZE, READING_REQUESTS = 150, 20
CHECKLIST_SIZE, OWN_SCRIPTS = 170, 30
COLD_BUILD, REBUILD = 60, 3
# How many times sooner than in Voila a first answer must be possible.
SOONER = 10

Visits = dict[str, Visit]


def of_pages(ours: Visits, stock: Visits) -> Iterator[Row]:
    """Yield the rows of every page visited; `stock` is empty in a quick bench."""
    for name, visit in ours.items():
        yield from of_page(name, visit, stock.get(name))


def of_page(name: str, ours: Visit, stock: Visit | None) -> Iterator[Row]:
    """Yield the rows of one page."""
    reading = name in READING
    size = READING_SIZE if reading else CHECKLIST_SIZE if name == CHECKLIST else None
    yield Row(name, "kB", ours.size / 1000, stock and stock.size / 1000, limit=size)
    yield Row(name, "requests", ours.requests, stock and stock.requests,
              limit=READING_REQUESTS if reading else None)
    yield Row(f"{name}: to others", "requests", ours.foreign, stock and stock.foreign, limit=0)
    yield Row(f"{name}: all scripts", "kB", ours.scripts / 1000, stock and stock.scripts / 1000)
    yield Row(f"{name}: own script", "kB", ours.own_scripts / 1000,
              stock and stock.scripts / 1000, limit=OWN_SCRIPTS)


def of_voila(answer: float, voila_answer: float, voila_memory: float) -> Iterator[Row]:
    """Yield what a visitor waits (seconds) and what one takes (bytes of the server's memory)."""
    yield Row("first answer, cold", "s", answer, voila_answer, "Voila", voila_answer / SOONER)
    yield Row("memory a visitor", "MB", 0, voila_memory / 1e6, "Voila")


def of_builds(ours: tuple[float, float], stock: tuple[float, float]) -> Iterator[Row]:
    """Yield the seconds of a (cold build, one-page rebuild)."""
    yield Row("cold build", "s", ours[0], stock[0], limit=COLD_BUILD)
    yield Row("one page rebuilt", "s", ours[1], stock[1], limit=REBUILD)
