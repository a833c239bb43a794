"""The front end's own tests and style, run with the deno that the package builds with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FRONT = Path(__file__).parents[1] / "leergroep" / "front"


@pytest.fixture(scope="module")
def deno() -> str:
    """Return deno's path: it comes with this Python, or with the system."""
    program = shutil.which("deno", path=str(Path(sys.executable).parent)) or shutil.which("deno")
    assert program, "deno is missing: install it with 'pip install deno'"
    return program


@pytest.mark.parametrize("task", ["test --allow-read", "lint"])
def test_the_front_end_is_sound(deno: str, task: str):
    done = subprocess.run(
        [deno, *task.split(), "--quiet"], cwd=FRONT, capture_output=True, text=True,
        env={**os.environ, "NO_COLOR": "1"},
    )
    print(done.stdout, done.stderr)
    assert done.returncode == 0


@pytest.mark.parametrize("name", [
    "entries", "sheet", "sharecode", "profile", "words", "host/model",
    "logic/chain", "logic/chooser", "logic/gate", "logic/order", "logic/parts", "logic/profile",
    "finding/roots", "finding/finder", "finding/excerpt",
    "ladder/figures", "ladder/reckoning", "ladder/sheet",
    "session/calendar", "session/harvest", "session/intake", "session/member", "session/steps",
    "session/tally", "session/timer",
])
def test_what_touches_no_page_has_its_tests_beside_it(name: str):
    assert (FRONT / f"{name}_test.js").is_file()
    source = (FRONT / f"{name}.js").read_text("utf-8")
    assert "document." not in source
    assert "localStorage" not in source


@pytest.mark.parametrize("changed", [
    "words/shared.json", "words/group.json", "roles.json", "front/sheet.js", "front/style/book.css",
])
def test_make_bundles_anew_when_what_is_bundled_changes(changed: str):
    done = subprocess.run(
        ["make", "--dry-run", f"--what-if=leergroep/{changed}", ".venv/bundled"],
        cwd=FRONT.parents[1], capture_output=True, text=True, check=True,
    )
    assert "front_build.py" in done.stdout
    assert "pip install" not in done.stdout


@pytest.mark.parametrize("host", ["html[data-theme=dark]", "body[data-jp-theme-light=false]"])
def test_a_widget_knows_the_dark_of_every_host(host: str):
    style = (FRONT.parent / "static" / "widget.css").read_text("utf-8").replace('"', "")
    dark = style[style.index(host):]
    assert "--lg-ink: #e8edf0" in dark[: dark.index("}")]
