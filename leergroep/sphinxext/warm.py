"""Import once what notebooks need, and become a kernel for each notebook that is executed.

Run by its file name: a kernel must not find in its memory what only the publishing part imports.
"""

from __future__ import annotations

import builtins
import gc
import json
import os
import signal
import sys
from importlib import import_module
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any
from warnings import catch_warnings, simplefilter

# A kernel, and what the names in `leergroep` are loaded from.
NEEDED = (
    "ipykernel.kernelapp", "ipykernel.debugger", "IPython.core.debugger",
    "IPython.extensions.storemagic", "psutil", "sqlite3", "tornado.platform.asyncio",
    "altair", "pandas", "pandas.io.formats.html",
    "leergroep.board.widget", "leergroep.case_finder.displays", "leergroep.case_finder.widget",
    "leergroep.checklist.widget", "leergroep.content.frames", "leergroep.group.widget",
    "leergroep.ladder.widget", "leergroep.session.widget", "leergroep.situation.widget",
    "leergroep.workbook.widget",
)
SHELL = "get_ipython"
# Of the content.
READ = ("rules", "elements", "pages", "cases", "instruments", "traits")


def main() -> None:
    """Warm up, then make a kernel of a copy of this process for each order on standard input."""
    # A kernel stops when the process that it came from does: read as ipykernel is imported.
    os.environ["JPY_PARENT_PID"] = str(os.getpid())
    warm_up()
    # Nobody waits for a kernel that has stopped.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while line := sys.stdin.readline():
        with catch_warnings():
            # Newer Pythons warn of threads: only numpy's are left, and it starts its own anew.
            simplefilter("ignore", DeprecationWarning)
            copied = os.fork() == 0
        if copied:
            become_kernel(json.loads(line))
            return


def warm_up() -> None:
    """Import what notebooks need and read the content: it does not change while a book is built."""
    # pandas looks for this when it is imported, and shows tables otherwise outside a kernel.
    setattr(builtins, SHELL, lambda: SimpleNamespace(kernel=None))
    for name in NEEDED:
        import_module(name)
    delattr(builtins, SHELL)
    from leergroep.content.loader import Library

    library = Library.default()
    for part in READ:
        getattr(library, part)
    # What all copies share is never collected, so that no copy has to write to it.
    gc.freeze()


def become_kernel(order: dict[str, Any]) -> None:
    """Be the kernel that is asked for, in a process group, folder and environment of its own."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    print(os.getpid(), flush=True)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.environ.clear()
    os.environ.update(order["env"], JPY_PARENT_PID=str(os.getppid()))
    os.chdir(order["cwd"])
    launcher = find_spec("ipykernel_launcher")
    sys.argv = [str(launcher and launcher.origin), *order["arguments"]]
    reseed()
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance()


def reseed() -> None:
    """Start chance anew, as in any new process: Python does so by itself, numpy does not."""
    if numpy_random := sys.modules.get("numpy.random"):
        numpy_random.seed()


if __name__ == "__main__":
    main()
