"""A browser that is killed right after a click keeps whatever was given 20 ms before."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Playwright

from tests.book.form import CLEAR, Form
from tests.book.test_keeping import processes, profile

KILLS = 30
CERTAIN = 20
# The click and the wait are timed in the page: a test is too slow for milliseconds.
CLICK = """([choice, wait]) => new Promise((done) => {
  const chosen = document.querySelector(".lg-statement").querySelectorAll("input")[choice];
  chosen.click();
  const word = chosen.labels[0].innerText.trim();
  const end = performance.now() + wait;
  const look = () => performance.now() < end ? setTimeout(look) : done(word);
  look();
})"""


def put_first(found: list[int]) -> None:
    """Let nothing else on this machine go before these processes, where we may say so."""
    threads = [int(thread.name) for process in found
               for thread in Path(f"/proc/{process}/task").iterdir()]
    for thread in threads:
        # One that ended meanwhile is no loss.
        with suppress(PermissionError, ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, thread, -20)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the browser's processes in /proc")
def test_of_thirty_killed_browsers_none_loses_an_answer_of_20_ms_ago(
    playwright: Playwright, tmp_path: Path, address: str
) -> None:
    waits = Random(11)
    lost = []
    context = profile(playwright, tmp_path)
    form = Form.open(context.new_page(), address + CLEAR)
    many = form.statements().first.locator("input").count()
    for kill in range(KILLS):
        # Each time another answer, so that none of before stands in for it.
        choice, wait = kill % many, waits.uniform(0, 100)
        put_first(processes(tmp_path))
        word = form.page.evaluate(CLICK, [choice, wait])
        for process in processes(tmp_path):
            os.kill(process, signal.SIGKILL)
        (tmp_path / "SingletonLock").unlink(missing_ok=True)
        # Whoever comes to look is the next to be killed.
        context = profile(playwright, tmp_path)
        form = Form.open(context.new_page(), address + CLEAR)
        if form.answered(0) != word and wait >= CERTAIN:
            lost.append(wait)
    context.close()
    assert lost == []
