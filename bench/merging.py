"""How long it takes to bring a group together: in the browser, and in Python from a folder."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from playwright.sync_api import Browser

from bench.alone import measure_alone
from bench.browser import visitor
from bench.report import Row
from bench.server import served
from leergroep import AnswerSheet, Library
from leergroep.documents.share_code import format_mark

PAGE = "notebooks/groepsbeeld.html"
SCAN = "vuistregelscan"
# How many sheets of 66 statements, and the seconds that they may take.
IN_BROWSER = {30: 0.5, 1_000: 0.5}
IN_PYTHON = {10_000: None, 100_000: 4.0}
# How many people's answers to 25 statements, in one CSV.
SURVEYS = {2_800: 0.5, 11_200: 2.0}
SURVEYS_IN_BROWSER = {2_800: 2.0, 11_200: 8.0}
LIST = "clear"

# From the moment that files are chosen until the frame in which the whole picture stands.
MERGE = """async (texts) => {
  const chosen = new DataTransfer();
  texts.forEach((text, index) => chosen.items.add(new File([text], `${index}.json`)));
  const input = document.querySelector(".lg-bring input[type=file]");
  input.files = chosen.files;
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  const start = performance.now();
  input.dispatchEvent(new Event("change", { bubbles: true }));
  while (document.querySelectorAll(".lg-statements > li").length < 66) await frame();
  document.body.getBoundingClientRect();
  await frame();
  return (performance.now() - start) / 1000;
}"""
# From the moment that a survey is chosen until its picture stands; a reader looks at it in between.
SURVEY = """async ([name, text]) => {
  const frame = () => new Promise(requestAnimationFrame);
  const until = async (holds) => { while (!holds()) await frame(); };
  const chosen = new DataTransfer();
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  chosen.items.add(new File([bytes], name));
  const input = document.querySelector(".lg-bring input[type=file]");
  input.files = chosen.files;
  await frame();
  const start = performance.now();
  input.dispatchEvent(new Event("change", { bubbles: true }));
  const count = () => document.querySelector(".lg-survey .utrecht-button--primary-action");
  await until(count);
  await frame();
  count().click();
  await until(() => document.querySelectorAll(".lg-statements > li").length >= 25);
  document.body.getBoundingClientRect();
  await frame();
  return (performance.now() - start) / 1000;
}"""
READ = """
import resource, sys, time
from leergroep import Group
start = time.perf_counter()
group = Group.read(sys.argv[1])
read = time.perf_counter() - start
group.spread(), group.agreement(), group.by_role(), group.rounds(), group.frame
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(read, time.perf_counter() - start, peak, len(group.states))
"""


def rows(browser: Browser, html: Path) -> Iterator[Row]:
    """Yield the seconds in the browser and in Python, and Python's peak memory."""
    with served(html) as server:
        for many, limit in IN_BROWSER.items():
            seconds = merge(browser, server.url + PAGE, list(sheets(many)))
            yield Row(f"{many:,} sheets merged and drawn", "s", seconds, limit=limit)
        for many, limit in SURVEYS_IN_BROWSER.items():
            for name in ("survey.csv", "survey.xlsx"):
                seconds = bring_survey(browser, server.url + PAGE, many, name)
                yield Row(f"{many:,} rows read and drawn ({name})", "s", seconds, limit=limit)
    for many, limit in IN_PYTHON.items():
        read, whole, peak = in_python(many)
        yield Row(f"{many:,} sheets in Python: read", "s", read)
        yield Row(f"{many:,} sheets in Python: all", "s", whole, limit=limit)
        yield Row(f"{many:,} sheets in Python: peak memory", "MB", peak / 1e6)
    for many, limit in SURVEYS.items():
        read, _, _ = in_python(many, write_survey)
        yield Row(f"{many:,} rows of a survey in Python: read", "s", read, limit=limit)


def sheets(many: int) -> Iterator[str]:
    """Yield the answers of people who differ, as JSON."""
    chance = random.Random(many)
    items = [item.slug for _, item in Library.default().instruments[SCAN].items()]
    given = [1, 2, 2, 3, 3, 3, 4, 4, 5, "unknown", "not-applicable"]
    for number in range(many):
        yield AnswerSheet(
            SCAN, 1, round=chance.choice(["2026-01-10", "2026-06-20"]),
            role=chance.choice(["bewoner", "gemeente", "corporatie", ""]),
            answers=dict(zip(items, chance.choices(given, k=len(items)), strict=True)),
            extra={"mark": format_mark(number + 1)},
        ).to_json()


def merge(browser: Browser, url: str, texts: list[str]) -> float:
    """Return the seconds from choosing files until the whole picture is drawn."""
    with visitor(browser) as context:
        page = context.new_page()
        page.goto(url)
        page.wait_for_selector(".lg-widget[data-ready]")
        return page.evaluate(MERGE, texts)


def bring_survey(browser: Browser, url: str, many: int, name: str) -> float:
    """Return the seconds from choosing a survey until its picture is drawn."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        write_survey(file.parent, many)
        if file.suffix == ".xlsx":
            frame = pd.read_csv(file.with_suffix(".csv"), sep=";", dtype=str)
            frame.to_excel(file, index=False, engine="openpyxl")
        text = b64encode(file.read_bytes()).decode()
    with visitor(browser) as context:
        page = context.new_page()
        page.goto(url)
        page.wait_for_selector(".lg-widget[data-ready]")
        return page.evaluate(SURVEY, [name, text])


def write_sheets(folder: Path, many: int) -> None:
    """Write the answers of people who differ, a file each."""
    for number, text in enumerate(sheets(many)):
        (folder / f"{number}.json").write_text(text, "utf-8")


def write_survey(folder: Path, many: int) -> None:
    """Write the answers of people who differ as one CSV, as a form tool does."""
    chance = random.Random(many)
    checklist = Library.default().instruments[LIST]
    words = [*(option.word["nl"] for option in checklist.scale.options), "Weet niet", ""]
    texts = [item.statement["nl"] for _, item in checklist.items()]
    rows = [[f"23-11-2026 {number % 24:02}:{number % 60:02}:00",
             *chance.choices(words, k=len(texts)), "Geen idee;\nof toch"] for number in range(many)]
    with (folder / "survey.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([["Tijdstempel", *texts, "Opmerking"], *rows])


def in_python(
    many: int, write: Callable[[Path, int], None] = write_sheets
) -> tuple[float, float, float]:
    """Return the seconds to read a folder, the seconds for everything, and the peak in bytes."""
    with TemporaryDirectory() as folder:
        write(Path(folder), many)
        done = subprocess.run(
            [sys.executable, "-c", READ, folder], capture_output=True, text=True, check=True
        )
    read, whole, peak, found = map(float, done.stdout.split())
    if found != many:
        raise ValueError(f"{many} sheets were written, {found} were read")
    return read, whole, peak


if __name__ == "__main__":
    measure_alone(rows)
