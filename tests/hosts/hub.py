"""A real JupyterHub on this machine, with its proxy, and a server for whoever signs in."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from urllib.request import urlopen

import psutil
from playwright.sync_api import Page

from leergroep.documents.drop_box import VARIABLE
from tests.hosts.setup import name_proxy
from tests.jupyter import SETTINGS, Running, stop
from tests.lab.notebook import PATIENCE

ROOT = Path(__file__).parents[2]
FOR_VOILA = re.compile(r"^```json\n(.+?)```$", re.MULTILINE | re.DOTALL)
# What whoever manages the hub writes; `leergroep notebooks` runs before each server starts.
CONFIG = """
import json, subprocess
c = get_config()
given = json.loads(open("given.json").read())
c.JupyterHub.bind_url = given["url"]
c.JupyterHub.hub_bind_url = given["hub"]
c.ConfigurableHTTPProxy.api_url = given["api"]
c.ConfigurableHTTPProxy.command = given["proxy"]
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = given["password"]
c.Authenticator.allowed_users = set(given["homes"])
c.JupyterHub.spawner_class = given["spawner"]
c.SimpleLocalProcessSpawner.home_dir_template = given["home"]
c.Spawner.cmd = [given["python"], "-m", "jupyterhub.singleuser"]
c.Spawner.args = ["--allow-root", "--LabApp.expose_app_in_browser=True"]
c.Spawner.environment = given["environment"]
c.Spawner.http_timeout = c.Spawner.start_timeout = 120
def lay(spawner):
    home = given["homes"][spawner.user.name]
    subprocess.run([*given["as"], *([spawner.user.name, "--"] if given["as"] else []),
                    given["python"], "-m", "leergroep.cli", "notebooks", f"{home}/wijken"],
                   check=True, cwd=home)
c.Spawner.pre_spawn_hook = lay
"""


def find_ports(number: int) -> list[int]:
    """Return ports that nobody uses: two that are asked for in a row may be one."""
    with ExitStack() as stack:
        taken = [stack.enter_context(socket.socket()) for _ in range(number)]
        for one in taken:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in taken]


@contextmanager
def running_hub(
    folder: Path, homes: Mapping[str, Path], box: str, python: Path, real: bool
) -> Iterator[tuple[Running, str]]:
    """Run a hub for people by name, each in a home; yield it and everybody's password.

    `real` people have an account here; others are all the user who runs this.
    """
    own, hub, api = (f"http://127.0.0.1:{port}" for port in find_ports(3))
    url, password = f"{own}/", token_hex(8)
    settings = folder / "labconfig"
    settings.mkdir()
    (settings / "default_setting_overrides.json").write_text(json.dumps(SETTINGS), "utf-8")
    given = {
        "url": url, "hub": hub, "api": api, "python": str(python), "password": password,
        "proxy": name_proxy(),
        "homes": {name: str(home) for name, home in homes.items()},
        "spawner": "jupyterhub.spawner.LocalProcessSpawner" if real else "simple",
        "home": str(next(iter(homes.values())).with_name("{username}")),
        "as": ["runuser", "-u"] if real else [],
        "environment": {VARIABLE: box, "JUPYTER_CONFIG_PATH": str(folder)},
    }
    # As the guide says: Voila shows the form, and not the Python under it.
    [told] = FOR_VOILA.findall((ROOT / "HUB.md").read_text("utf-8"))
    (folder / "jupyter_server_config.json").write_text(told, "utf-8")
    (folder / "given.json").write_text(json.dumps(given), "utf-8")
    (folder / "jupyterhub_config.py").write_text(CONFIG, "utf-8")
    with (folder / "hub.log").open("w") as log, subprocess.Popen(
        [sys.executable, "-m", "jupyterhub"], cwd=folder, stdout=log, stderr=log,
        env={**os.environ, "CONFIGPROXY_AUTH_TOKEN": token_hex(16)},
    ) as started:
        try:
            wait_for(started, f"{url}hub/api/", folder / "hub.log")
            yield Running(url, psutil.Process(started.pid)), password
        finally:
            if started.poll() is None:
                stop(psutil.Process(started.pid))


def wait_for(started: subprocess.Popen, address: str, log: Path) -> None:
    """Wait until a hub answers through its proxy; raise RuntimeError with its words when it ends.

    While it starts the proxy answers that there is nobody yet.
    """
    while True:
        with suppress(OSError):
            urlopen(address, timeout=5).close()
            return
        with suppress(subprocess.TimeoutExpired):
            started.wait(0.2)
            raise RuntimeError(f"the hub ended:\n{log.read_text('utf-8')}")


def sign_in(page: Page, running: Running, name: str, password: str, place: str) -> str:
    """Sign in as somebody, whose server then starts; return where that leads, at a place of it."""
    page.set_default_timeout(PATIENCE)
    own = f"user/{name}/{place}"
    page.goto(f"{running.url}hub/login?next=/hub/spawn/{name}%3Fnext=/{own}")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click(no_wait_after=True)
    return f"{running.url}{own}*"
