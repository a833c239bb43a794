"""Measure this book beside stock Jupyter Book and Voila, print a table and write bench.json."""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser

from bench import (
    figures,
    handing_over,
    leading,
    lighthouse,
    merging,
    rows,
    sites,
    stepping,
    tapping,
)
from bench.browser import chromium, cold_answer
from bench.pages import CLEAR, Visit, visit_all
from bench.report import Row, table, write
from bench.server import served
from bench.voila import memory_each
from leergroep.sphinxext.assets import SCRIPTS
from tests.jupyter import voila

RECORD = sites.HOME / "bench.json"
TIMES = 5

say = partial(print, file=sys.stderr, flush=True)


def main() -> int:
    """Run the bench; return 1 when a budget in bytes or requests is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true",
                        help="measure only the book as it is built now, and write no record")
    quick = parser.parse_args().quick
    with TemporaryDirectory() as folder, chromium() as browser:
        about = circumstances(browser)
        measured = list(quickly(browser) if quick else fully(browser, Path(folder), about))
    print(table(measured), *notes(about), sep="\n")
    if not quick:
        write(RECORD, measured, about)
    return int(any(row.broken for row in measured))


def quickly(browser: Browser) -> Iterator[Row]:
    """Yield what the built book in this checkout says by itself."""
    visits, answer = measure(browser, sites.HOME / "_build" / "html")
    yield from rows.of_pages(visits, {})
    yield Row("first answer, cold", "s", answer)
    yield from stepping.rows(browser, sites.HOME / "_build" / "html")
    yield from leading.rows(browser, sites.HOME / "_build" / "html")
    yield from handing_over.rows(browser, sites.HOME / "_build" / "html")


def fully(browser: Browser, folder: Path, about: dict[str, Any]) -> Iterator[Row]:
    """Yield everything: builds first, since nothing else may run beside them."""
    ours, stock = sites.lay_ours(folder / "ours"), sites.lay_stock(folder / "stock")
    built = [timed(site, name) for name, site in (("ours", ours), ("stock", stock))]
    sites.require_widgets(stock, CLEAR)
    say("Visiting the pages of both ...")
    visits, answer = measure(browser, ours.html)
    with served(stock.html) as server:
        beside = visit_all(browser, server)
    about["stock"] = {name: {"hosts": one.hosts, "answerable": one.answerable}
                      for name, one in beside.items()}
    yield from rows.of_pages(visits, beside)
    say("Asking Lighthouse ...")
    yield from lighthouse.rows(ours.html, stock.html)
    yield from rows.of_voila(answer, *visit_voila(browser, folder))
    yield from rows.of_builds(*built)
    yield from used(browser, ours.html)


def used(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield how long people wait who use the book."""
    say("Merging groups ...")
    yield from merging.rows(browser, html)
    say("Reading figures ...")
    yield from figures.rows(browser, html)
    say("Leading a session ...")
    yield from stepping.rows(browser, html)
    yield from leading.rows(browser, html)
    yield from handing_over.rows(browser, html)
    yield from tapping.rows(browser, html)


def timed(site: sites.Site, name: str) -> tuple[float, float]:
    """Return the seconds of a (cold build, one-page rebuild)."""
    say(f"Building {name} ...")
    return sites.build_cold(site), sites.rebuild(site)


def measure(browser: Browser, html: Path) -> tuple[dict[str, Visit], float]:
    """Return the visits to our site and the median seconds until a first answer."""
    with served(html) as server:
        visits = visit_all(browser, server)
        return visits, median_answer(browser, f"{server.url}{CLEAR}.html")


def visit_voila(browser: Browser, folder: Path) -> tuple[float, float]:
    """Return Voila's median seconds until a first answer and its bytes of memory a visitor."""
    say("Visiting Voila ...")
    notebook = Path(shutil.copy(sites.HOME / f"{CLEAR}.ipynb", folder))
    with voila(notebook) as running:
        memory = memory_each(browser, running)
        return median_answer(browser, running.url), memory


def median_answer(browser: Browser, url: str) -> float:
    """Return the median seconds until a first answer, over cold visits."""
    return statistics.median(cold_answer(browser, url) for _ in range(TIMES))


def circumstances(browser: Browser) -> dict[str, Any]:
    """Return what the seconds depend on; `load` is of the minute before the bench."""
    return {
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "chromium": browser.version,
        "python": sys.version.split()[0],
        "processors": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def notes(about: dict[str, Any]) -> Iterator[str]:
    """Yield the lines under the table."""
    yield "\nkB: 1000 bytes of bodies as sent on a first visit, text gzipped at level 9."
    yield f"Own script is {', '.join(SCRIPTS)}; beside it stand all scripts of stock."
    yield (f"Seconds: Chromium {about['chromium']}, {about['processors']} processors, "
           f"load {about['load']} at the start.")
    stock = about.get("stock", {})
    if hosts := sorted({host for page in stock.values() for host in page["hosts"]}):
        yield ("No request here reaches another host, so stock's figures leave out what these "
               f"would send and have loaded: {', '.join(hosts)}.")
    if stock and not stock[rows.CHECKLIST]["answerable"]:
        yield "Without those hosts stock's CLEAR shows no question at all."


if __name__ == "__main__":
    sys.exit(main())
