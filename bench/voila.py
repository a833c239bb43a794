"""The same notebook served by Voila: seconds and memory a visitor."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

import psutil
from attrs import frozen
from playwright.sync_api import Browser

from bench.browser import first_answer, visitor

VISITORS = 3
ADDRESS = re.compile(r"http://[\w.]+:\d+/")


@frozen
class Voila:
    """A running Voila: its address and its process."""

    url: str
    process: psutil.Process

    def memory(self) -> int:
        """Return the resident bytes of the server and all its kernels."""
        return sum(one.memory_info().rss for one in family(self.process))


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return a process and all that it started."""
    return [process, *process.children(recursive=True)]


@contextmanager
def serving(notebook: Path, folder: Path) -> Iterator[Voila]:
    """Serve a copy of a notebook by Voila as long as the block runs."""
    copy = shutil.copy(notebook, folder)
    program = Path(sys.executable).with_name("voila")
    command = [program, "--no-browser", "--port", str(free_port()), copy]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as started:
        try:
            yield Voila(address(started), psutil.Process(started.pid))
        finally:
            stop(psutil.Process(started.pid))


def free_port() -> int:
    """Return a port nobody uses; Voila tries the next ones when someone takes it meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def address(started: subprocess.Popen[str]) -> str:
    """Wait for Voila to say where it is; raise RuntimeError with its words when it ends first."""
    said = []
    for line in started.stderr:
        said.append(line)
        if found := ADDRESS.search(line):
            # Voila would stand still once nobody reads what it says.
            Thread(target=started.stderr.read, daemon=True).start()
            return found[0]
    raise RuntimeError(f"Voila did not start:\n{''.join(said)}")


def stop(process: psutil.Process) -> None:
    """End a process and all that it started."""
    members = family(process)
    # The server first: it would start a kernel again that ends by itself.
    process.terminate()
    for one in psutil.wait_procs(members, timeout=10)[1]:
        one.kill()


def memory_each(browser: Browser, voila: Voila) -> float:
    """Return the bytes a visitor takes, over some visitors at the same time."""
    before = voila.memory()
    with ExitStack() as open_visits:
        for _ in range(VISITORS):
            context = open_visits.enter_context(visitor(browser))
            first_answer(context.new_page(), voila.url)
        return (voila.memory() - before) / VISITORS
