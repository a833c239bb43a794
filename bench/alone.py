"""Measure one thing only, on the book as it is built now."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import chromium
from bench.report import Row
from bench.sites import HOME


def measure_alone(rows: Callable[[Browser, Path], Iterable[Row]]) -> None:
    """Print these rows as JSON lines."""
    with chromium() as browser:
        for row in rows(browser, HOME / "_build" / "html"):
            print(json.dumps({"what": row.what, row.unit: round(row.ours, 3), "limit": row.limit}))
