"""How long it takes to read all neighbourhoods of the country: in the browser and in Python."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from bench.alone import measure_alone
from bench.browser import visitor
from bench.report import Row
from bench.server import served

PAGE = "notebooks/situatieanalyse.html"
# All neighbourhoods of the country, and a quarter of them; as many figures as the yearly file has.
FEW, ALL, FIGURES = 4_500, 18_000, 45
IN_BROWSER, IN_PYTHON = 5.0, 2.0
# How much longer a row may take among all than among a quarter, where growth is linear.
GROWTH = 1.5
# For so long nothing else may happen in the page.
STILL = 1.0

# From the moment that a file is chosen until what was read of it stands there, and the longest
# time in which the page drew nothing.
WAIT = """() => {
  window.measured = new Promise((resolve) => {
    document.querySelector(".lg-drop input[type=file]").addEventListener("change", async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const start = performance.now();
      let [last, still] = [start, 0];
      while (!document.querySelector(".lg-screen [id$=-read]")) {
        await frame();
        still = Math.max(still, performance.now() - last);
        last = performance.now();
      }
      resolve([(performance.now() - start) / 1000, still / 1000]);
    }, { once: true, capture: true });
  });
}"""
READ = """
import sys, time
from leergroep import read_statistics
start = time.perf_counter()
table = read_statistics(sys.argv[1])
print(time.perf_counter() - start, len(table.codes))
"""


def rows(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield the seconds in the browser and in Python, how they grow, and how long all is still."""
    with TemporaryDirectory() as folder, served(html) as server:
        files = {(ending, many): write(Path(folder), ending, many)
                 for ending in ("csv", "xlsx") for many in (FEW, ALL)}
        for ending in ("csv", "xlsx"):
            few, _ = in_browser(browser, server.url + PAGE, files[ending, FEW])
            seconds, still = in_browser(browser, server.url + PAGE, files[ending, ALL])
            yield Row(f"{ALL:,} rows of figures ({ending})", "s", seconds, limit=IN_BROWSER)
            yield grow(f"the same: growth ({ending})", few, seconds)
            yield Row(f"the same: longest standstill ({ending})", "s", still, limit=STILL)
            few, seconds = in_python(files[ending, FEW], FEW), in_python(files[ending, ALL], ALL)
            yield Row(f"{ALL:,} rows in Python ({ending})", "s", seconds, limit=IN_PYTHON)
            yield grow(f"the same in Python: growth ({ending})", few, seconds)


def grow(what: str, few: float, seconds: float) -> Row:
    """Return how many times as long a row takes among all as among a quarter."""
    return Row(what, "times", seconds / few / (ALL / FEW), limit=GROWTH)


def write(folder: Path, ending: str, many: int) -> Path:
    """Write made-up figures of so many neighbourhoods as the yearly file has them."""
    head = ["gwb_code_10", "regio", "ind_wbi", *(f"kolom_{number}" for number in range(FIGURES))]
    lines = [[f"BU{at // 100:04d}{at % 100:04d}", f"Buurt {at}", 1,
              *(at + number if number % 3 else at % 100 + number / 2 for number in range(FIGURES))]
             for at in range(many)]
    file = folder / f"kwb-{many}-2024.{ending}"
    if ending == "csv":
        texts = [[str(cell).replace(".", ",") for cell in line] for line in [head, *lines]]
        file.write_text("\n".join(map(";".join, texts)), "utf-8")
        return file
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Kerncijfers")
    for line in [head, *lines]:
        sheet.append(line)
    book.save(file)
    return file


def in_browser(browser: Browser, url: str, file: Path) -> tuple[float, float]:
    """Return the seconds until a file is read, and the longest in which nothing was drawn."""
    with visitor(browser) as context:
        page = context.new_page()
        page.goto(url)
        page.wait_for_selector(".lg-widget[data-ready]")
        page.evaluate(WAIT)
        page.set_input_files(".lg-drop input[type=file]", file)
        seconds, still = page.evaluate("() => window.measured")
        return seconds, still


def in_python(file: Path, many: int) -> float:
    """Return the seconds in which Python reads a file."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(file)], capture_output=True, text=True, check=True)
    seconds, found = done.stdout.split()
    if int(found) != many:
        raise ValueError(f"{many} rows were written, {found} were read")
    return float(seconds)


if __name__ == "__main__":
    measure_alone(rows)
