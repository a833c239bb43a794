"""The front end's own tests, run with the deno that the package builds with."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import front_build

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "leergroep"


@pytest.fixture(scope="module")
def deno() -> str:
    """Return deno's path: it comes with this Python, or with the system."""
    program = shutil.which("deno", path=str(Path(sys.executable).parent)) or shutil.which("deno")
    assert program, "deno is missing: install it with 'pip install deno'"
    return program


# The longest by far: it begins before what is in no group.
@pytest.mark.xdist_group("front")
def test_the_front_end_is_sound(deno: str):
    done = subprocess.run(
        [deno, "test", "--allow-read", "--no-check", "--quiet"], cwd=ROOT, capture_output=True,
        text=True, env={**os.environ, "NO_COLOR": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


PURE = [
    *(f"documents/front/{name}"
      for name in ("answer_sheet", "browser_store", "document_set", "entries", "found_codes",
                   "merge", "share_code", "subjects")),
    "checklist/front/tally", "messages/front/translate", "widget/front/host/page_model",
    *(f"checklist/front/logic/{name}"
      for name in ("chain", "chooser", "gate", "order", "parts", "profile")),
    *(f"sphinxext/front/search/{name}" for name in ("word_roots", "search_index", "excerpt")),
    *(f"ladder/front/{name}" for name in ("number", "cost_benefit", "typed_entries")),
    *(f"session/front/{name}"
      for name in ("session_steps", "intake/intake", "leader/timer", "member/member_choices",
                   "results/calendar", "results/harvest", "results/vote_count")),
]


def test_what_touches_no_page_has_its_tests_beside_it():
    assert [name for name in PURE if not (PACKAGE / f"{name}_test.ts").is_file()] == []
    page = re.compile(r"(?<![./])\bdocument\.(?!ts)|localStorage")
    sources = {name: (PACKAGE / f"{name}.ts").read_text("utf-8") for name in PURE}
    assert [name for name, source in sources.items() if page.search(source)] == []


BUNDLED = ["leergroep/messages/messages.json", "leergroep/group/messages.json",
           "leergroep/documents/front/answer_sheet.ts",
           "leergroep/sphinxext/front/book.css"]


def test_make_bundles_anew_when_what_is_bundled_changes():
    bundling = {changed: commands(changed) for changed in BUNDLED}
    assert [one for one, said in bundling.items() if "front_build.py" not in said] == []
    assert [one for one, said in bundling.items() if "pip install" in said] == []


def commands(changed: str) -> str:
    """Return what make would do to bundle after a change of this file."""
    done = subprocess.run(
        ["make", "--dry-run", f"--what-if={changed}", ".venv/bundled"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )
    return done.stdout


@pytest.mark.parametrize("host", ["html[data-theme=dark]", "body[data-jp-theme-light=false]"])
def test_a_widget_knows_the_dark_of_every_host(host: str):
    style = (PACKAGE / "widget" / "static" / "widget.css").read_text("utf-8").replace('"', "")
    dark = style[style.index(host):]
    assert "--lg-ink: #e8edf0" in dark[: dark.index("}")]


def test_what_a_page_fetches_later_lies_beside_its_script():
    named = set()
    for script in (PACKAGE / "widget" / "static").glob("??/*.js"):
        text = script.read_text("utf-8")
        parts = set(re.findall(r'leergroepPart\("([^"]+)"\)', text))
        assert [one for one in parts if not script.with_name(one).is_file()] == []
        # A module does not run from a folder.
        assert not re.search(r'\bimport\(|\bexport\{|\bimport\{', text), script.name
        named |= parts
    assert named == {"page-leader-later.js", "page-member-later.js"}


def test_a_script_keeps_the_words_that_it_names_whole_or_by_their_beginning():
    words = 'var a={named:{nl:"Een"},"step-one":{nl:"Twee"},left:{nl:"Drie"},other:{nl:"Vier"}};'
    script = words + 'say("named"),say(`step-${one}`);'
    keys = frozenset({"named", "step-one", "left"})
    kept = front_build.drop_words(script, keys, front_build.find_names([script]))
    assert kept == script.replace('left:{nl:"Drie"},', "")
