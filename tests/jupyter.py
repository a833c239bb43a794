"""Start a real Jupyter of any kind in a folder of its own, and end it with all its kernels."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Thread

import psutil
from attrs import frozen

from leergroep.charts.kept_notebook import VARIABLE

ADDRESS = re.compile(r"http://[\w.]+:\d+")
# What a server would otherwise read from, and leave in, the home of whoever runs this.
HOME = ".home"
HOMES = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR",
         "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")
# No token, since the server lives shortly and on this machine only.
OPEN = ("--no-browser", "--allow-root", "--IdentityProvider.token=")
LAB = ("jupyter-lab", *OPEN, "--expose-app-in-browser")
NOTEBOOK = ("jupyter-notebook", *OPEN, "--expose-app-in-browser")
CLASSIC = ("jupyter-nbclassic", *OPEN)
# JupyterLab would ask whether it may fetch news, and look for newer versions of itself.
SETTINGS = {"@jupyterlab/apputils-extension:notification":
            {"fetchNews": "false", "checkForUpdates": False}}
VOILA = ("voila", "--no-browser")
MARIMO = ("marimo", "run")
MARIMO_OPTIONS = ("--headless", "--no-token", "--host", "127.0.0.1")
PANEL = ("panel", "serve")


@frozen
class Running:
    """A running server: its address and its process."""

    url: str
    process: psutil.Process

    def memory(self) -> int:
        """Return the resident bytes of the server and all its kernels."""
        return sum(one.memory_info().rss for one in family(self.process))


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return a process and all that it started."""
    return [process, *process.children(recursive=True)]


@contextmanager
def running(folder: Path, program: str, *options: str, **variables: str) -> Iterator[Running]:
    """Run a server of this Python in a folder as long as the block runs."""
    command = [Path(sys.executable).with_name(program), *options, "--port", str(free_port())]
    homes = {name: str(folder / HOME / name.lower()) for name in HOMES}
    # A build in this process says that nobody keeps a notebook.
    homes[VARIABLE] = ""
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **homes, **variables},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as started:
        try:
            yield Running(address(started), psutil.Process(started.pid))
        finally:
            stop(psutil.Process(started.pid))


def lab(folder: Path, **settings: dict) -> AbstractContextManager[Running]:
    """Serve a folder by JupyterLab as long as the block runs."""
    lay_settings(folder, settings)
    return running(folder, *LAB)


def notebook(folder: Path) -> AbstractContextManager[Running]:
    """Serve a folder by Notebook 7, which is JupyterLab in another order."""
    lay_settings(folder, {})
    return running(folder, *NOTEBOOK)


def classic(folder: Path) -> AbstractContextManager[Running]:
    """Serve a folder by the notebook of before 2023."""
    return running(folder, *CLASSIC)


def lay_settings(folder: Path, settings: dict) -> None:
    """Lay ready what JupyterLab would otherwise ask."""
    file = folder / HOME / "jupyter_config_dir" / "labconfig" / "default_setting_overrides.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({**SETTINGS, **settings}), "utf-8")


def voila(notebook: Path, *options: str) -> AbstractContextManager[Running]:
    """Serve a notebook by Voila, in its own folder, as long as the block runs."""
    return running(notebook.parent, *VOILA, notebook.name, *options)


def marimo(app: Path) -> AbstractContextManager[Running]:
    """Serve a marimo notebook as an app."""
    return running(app.parent, *MARIMO, app.name, *MARIMO_OPTIONS, MARIMO_SKIP_UPDATE_CHECK="1")


def panel(app: Path) -> AbstractContextManager[Running]:
    """Serve a script by Panel, with scripts of its own and none from elsewhere."""
    return running(app.parent, *PANEL, app.name, "--address", "127.0.0.1",
                   BOKEH_RESOURCES="server")


def free_port() -> int:
    """Return a port nobody uses; a server tries the next ones when someone takes it meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def address(started: subprocess.Popen[str]) -> str:
    """Wait for a server to say where it is; raise RuntimeError with its words when it ends."""
    said = []
    for line in started.stdout:
        said.append(line)
        if found := ADDRESS.search(line):
            # The server would stand still once nobody reads what it says.
            Thread(target=started.stdout.read, daemon=True).start()
            return f"{found[0]}/"
    raise RuntimeError(f"the server did not start:\n{''.join(said)}")


def stop(process: psutil.Process) -> None:
    """End a process and all that it started."""
    members = family(process)
    # The server first: it would start a kernel again that ends by itself.
    process.terminate()
    for one in psutil.wait_procs(members, timeout=10)[1]:
        one.kill()
