"""Install what `make hosts` needs: Firefox, WebKit and a screen for it, servers, a hub's proxy."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

FIREFOX = ("firefox-esr", "firefox")
WEBDRIVER = "WebKitWebDriver"
# The proxy of a JupyterHub, from npm as it is locked there.
PROXY = Path(__file__).parent / "proxy"


def find_firefox() -> str | None:
    """Return the path of an installed Firefox."""
    return next(filter(None, map(shutil.which, FIREFOX)), None)


def find_browser() -> Path | None:
    """Return where Debian put MiniBrowser, outside the PATH."""
    return next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)


def find_server(name: str) -> str | None:
    """Return the path of an installed server: Debian keeps some outside a user's PATH."""
    return shutil.which(name, path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")


def find_deno() -> str:
    """Return the path of deno, which comes with the environment."""
    own = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return shutil.which("deno", path=own) or "deno"


def name_proxy() -> list[str]:
    """Return the command that runs the proxy, exactly as it is locked and without a network."""
    settings = PROXY / "deno.json"
    [locked] = json.loads(settings.read_text("utf-8"))["imports"].values()
    return [find_deno(), "run", "--allow-all", "--cached-only", "--frozen", "--config",
            str(settings), locked]


def fetch_proxy() -> None:
    """Fetch what the proxy consists of."""
    subprocess.run([find_deno(), "install", "--frozen", "--quiet"], cwd=PROXY)


def find_missing() -> list[str]:
    """Return what is not here yet, by the name of its package."""
    here = {"firefox-esr": find_firefox(), "webkit2gtk-driver": shutil.which(WEBDRIVER),
            "libwebkit2gtk-4.1-0": find_browser(), "xvfb": shutil.which("xvfb-run"),
            "xauth": shutil.which("xauth"), "default-jre-headless": shutil.which("java"),
            "nginx-light": find_server("nginx"), "caddy": find_server("caddy"),
            "apache2-bin": find_server("apache2"), "media-types": Path("/etc/mime.types").exists()}
    return [name for name, found in here.items() if not found]


def install(names: list[str]) -> None:
    """Install packages where that can be done."""
    if not shutil.which("apt-get"):
        return
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if root and not shutil.which("sudo"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*root, "apt-get", "update", "--quiet"], env=quiet)
    subprocess.run([*root, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends",
                    *names], env=quiet)


if __name__ == "__main__":
    fetch_proxy()
    if missing := find_missing():
        install(missing)
    if missing := find_missing():
        # Their tests fail, and say the same: nothing is passed over in silence.
        print(f"not here: {', '.join(missing)}. As root: apt-get install {' '.join(missing)}",
              file=sys.stderr)
