"""What Lighthouse says of six kinds of pages on a phone, served compressed: ours and stock's.

It is fetched from npm with deno, which this package is built with, and runs in Chromium itself.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.report import Row
from bench.server import served
from tests.browser import FLAGS, WHOLE, executable

VERSION = "12"
PAGES = {
    "start": "book/start", "a rule": "book/burger/actieve-rol", "CLEAR": "notebooks/clear",
    "a case": "cases/leeuwarden", "all cases": "book/wijken", "group": "notebooks/groepsbeeld",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
Scores = dict[str, float]


def rows(ours: Path, stock: Path | None = None) -> Iterator[Row]:
    """Yield how many points each page lacks in each category, beside stock's."""
    with served(ours) as server:
        mine = {name: score(f"{server.url}{docname}.html") for name, docname in PAGES.items()}
    beside: dict[str, Scores] = {}
    if stock:
        with served(stock) as server:
            beside = {name: score(f"{server.url}{docname}.html")
                      for name, docname in PAGES.items()}
    for name, scores in mine.items():
        for category in CATEGORIES:
            other = beside[name][category] if stock else None
            yield Row(f"{name}: {category} short", "points", 100 - scores[category],
                      None if other is None else 100 - other, limit=0)


def score(url: str) -> Scores:
    """Return a page's points of 100 by category; raise RuntimeError when it cannot be asked."""
    deno = shutil.which("deno", path=str(Path(sys.executable).parent)) or "deno"
    flags = " ".join(["--headless=new", *FLAGS])
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        done = subprocess.run(
            [deno, "run", "--quiet", "--no-config", "--allow-all", f"npm:lighthouse@{VERSION}", url,
             "--quiet", "--output=json", f"--output-path={told}", f"--chrome-flags={flags}",
             f"--only-categories={','.join(CATEGORIES)}"],
            cwd=folder, capture_output=True, text=True,
            env={**os.environ, "CHROME_PATH": executable(WHOLE) or ""})
        if not told.is_file():
            raise RuntimeError(f"Lighthouse said nothing of {url}:\n{done.stdout}{done.stderr}")
        found = json.loads(told.read_text("utf-8"))["categories"]
    return {name: round(100 * (found[name]["score"] or 0)) for name in CATEGORIES}
