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
CLICK = """([number, wait]) => new Promise((done) => {
  document.querySelectorAll(".lg-statement")[number].querySelector("input").click();
  const end = performance.now() + wait;
  const look = () => performance.now() < end ? setTimeout(look) : done();
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
    for kill in range(KILLS):
        folder = tmp_path / str(kill)
        wait = waits.uniform(0, 100)
        context = profile(playwright, folder)
        form = Form.open(context.new_page(), address + CLEAR)
        put_first(processes(folder))
        form.page.evaluate(CLICK, [0, wait])
        for process in processes(folder):
            os.kill(process, signal.SIGKILL)
        (folder / "SingletonLock").unlink(missing_ok=True)
        again = profile(playwright, folder)
        answered = Form.open(again.new_page(), address + CLEAR).answered(0)
        again.close()
        if not answered and wait >= CERTAIN:
            lost.append(wait)
    assert lost == []
