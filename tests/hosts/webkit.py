"""Start WebKitGTK's MiniBrowser and drive it over WebDriver."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

import psutil
from attrs import define, field
from selenium.common.exceptions import NoSuchFrameException
from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.options import ArgOptions

from tests.hosts.setup import WEBDRIVER, find_browser
from tests.hosts.visitor import Visitor
from tests.jupyter import free_port, stop

# A container's root cannot use the sandbox, and there is no graphics card to draw with.
ENVIRONMENT = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
               "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
# No driver tells what goes wrong in a page: a script in front of its own writes it down.
WATCH = """{
  const note = (what) => sessionStorage.wrong =
    JSON.stringify([...JSON.parse(sessionStorage.wrong ?? "[]"), what]);
  for (const kind of ["error", "warn"]) {
    const say = console[kind];
    console[kind] = (...words) => { note(`${kind}: ${words.join(" ")}`); say(...words); };
  }
  addEventListener("error", (event) =>
    note(`failed: ${event.message ?? event.target.src ?? event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => note(`failed: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => note(`refused: ${event.blockedURI}`));
}"""
WRONG = """() => [
  ...JSON.parse(sessionStorage.wrong ?? "[]"),
  ...performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((url) => !/^(data|blob|file):/.test(url) && new URL(url).origin !== location.origin)
    .map((url) => `asked ${url}`),
]"""
CALL = """const [wanted, done] = arguments;
Promise.resolve(wanted).then((wanted) => (%s)(wanted))
  .then((value) => done({ value }), (error) => done({ error: String(error) }));"""


class Options(ArgOptions):
    """Ask for MiniBrowser."""

    @property
    def default_capabilities(self) -> dict:
        return {"browserName": "MiniBrowser"}


@define
class WebKitVisitor(Visitor):
    """Visit with WebKitGTK."""

    driver: Remote
    wrong: list[str] = field(factory=list)

    def visit(self, url: str) -> None:
        self.gather()
        self.driver.get(url)

    def reload(self) -> None:
        self.gather()
        self.driver.refresh()

    def evaluate(self, script: str, *wanted: object) -> object:
        told = self.driver.execute_async_script(CALL % script, list(wanted))
        if "error" in told:
            raise AssertionError(told["error"])
        return told.get("value")

    def until(self, find: str, *wanted: object) -> object:
        while True:
            # Whoever waits for another page may begin on the one that is left.
            with suppress(NoSuchFrameException):
                return super().until(find, *wanted)

    def point(self, x: float, y: float, pressed: bool = True) -> None:
        actions = ActionBuilder(self.driver, duration=0)
        actions.pointer_action.move_to_location(round(x), round(y))
        if pressed:
            actions.pointer_action.click()
        actions.perform()

    def keys(self, *names: str) -> None:
        keys = [getattr(Keys, KEYS.get(name, name.upper()), name) for name in names]
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def type(self, text: str) -> None:
        ActionChains(self.driver, duration=0).send_keys(text.replace("\n", Keys.ENTER)).perform()

    def narrow(self) -> None:
        # MiniBrowser's own bar keeps it at about 450.
        self.driver.set_window_size(360, 740)

    def gather(self) -> None:
        """Remember what went wrong in the page that is about to be left."""
        if not self.driver.current_url.startswith("about:"):
            self.wrong += self.evaluate(WRONG)
            self.evaluate("() => sessionStorage.removeItem('wrong')")

    def find_wrong(self) -> list[str]:
        self.gather()
        return self.wrong


KEYS = {"ArrowDown": "ARROW_DOWN", "ArrowUp": "ARROW_UP", "Space": "SPACE"}


def lay_watched(site: Path, target: Path) -> Path:
    """Copy the book, with the script that notes what goes wrong in front on every page."""
    shutil.copytree(site, target)
    (target / "watch.js").write_text(WATCH, "utf-8")
    for page in target.rglob("*.html"):
        up = "../" * (len(page.relative_to(target).parts) - 1)
        text = page.read_text("utf-8")
        first = text.index(">", text.index("<head")) + 1
        script = f'<script src="{up}watch.js"></script>'
        page.write_text(text[:first] + script + text[first:], "utf-8")
    return target


@contextmanager
def webdriver() -> Iterator[str]:
    """Yield the address of a WebDriver that starts MiniBrowsers, as long as the block runs."""
    port = free_port()
    command = ["xvfb-run", "--auto-servernum", WEBDRIVER, f"--port={port}"]
    with subprocess.Popen(command, env={**os.environ, **ENVIRONMENT}, start_new_session=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
        url = f"http://127.0.0.1:{port}"
        try:
            until_answering(f"{url}/status", started)
            yield url
        finally:
            # xvfb-run waits for its child and ends the screen when that has ended.
            for one in psutil.Process(started.pid).children(recursive=True):
                if one.name() == WEBDRIVER:
                    one.terminate()
            with suppress(subprocess.TimeoutExpired):
                started.wait(5)
            with suppress(psutil.NoSuchProcess):
                stop(psutil.Process(started.pid))


def until_answering(url: str, started: subprocess.Popen) -> None:
    """Wait until a server answers; raise RuntimeError when it ends."""
    while True:
        try:
            urlopen(url, timeout=5).close()
        except OSError:
            with suppress(subprocess.TimeoutExpired):
                code = started.wait(0.05)
                raise RuntimeError(f"{WEBDRIVER} ended: {code}") from None
        else:
            return


@contextmanager
def visiting(url: str, address: str) -> Iterator[WebKitVisitor]:
    """Yield a visitor in a new MiniBrowser: nothing kept yet."""
    options = Options()
    options.set_capability("webkitgtk:browserOptions",
                           {"binary": str(find_browser()), "args": ["--automation"]})
    driver = Remote(url, options=options)
    driver.set_script_timeout(60)
    try:
        yield WebKitVisitor(address=address, driver=driver)
    finally:
        driver.quit()
