"""One stylesheet for the whole site: the theme's and ours, without the rules no page uses."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.errors import ExtensionError

from leergroep.sphinxext.breadcrumbs import is_for_makers
from leergroep.sphinxext.house_style import read_tokens

if TYPE_CHECKING:
    from sphinx.application import Sphinx


STATIC = Path(__file__).parents[1] / "widget" / "static"
TARGET = "site.css"
# Beside the doctrees: the words of each file when it was last read.
WORDS = "words.json"
THEME = (
    "basic.css",
    "styles/theme.css",
    "styles/pydata-sphinx-theme.css",
    "styles/sphinx-book-theme.css",
    "pygments.css",
)
NOTEBOOKS = "mystnb.*.css"
OURS = ("widget.css", "book.css")
# The charts bring their own, and what opens a session on a case has a stylesheet beside it.
APART = ("vega.", "page-leader", "page-member", "page-collect.", "page-talk.")
TOKEN = re.compile(r"[\w-]+")


def setup(app: Sphinx) -> None:
    """Make the stylesheet when all pages are written."""
    # After the theme, which writes its colours of code for the dark when a build is finished.
    app.connect("build-finished", write_style, priority=900)


def write_style(app: Sphinx, error: Exception | None) -> None:
    """Write _static/site.css, unless it is already made of the same rules and words."""
    if error or app.builder.format != "html":
        return
    out = Path(app.outdir)
    whole = read_rules(out / "_static") + read_tokens(Path(app.srcdir))
    content = [*list_read(app, out), *(out / "_static").rglob("*.js")]
    content = [file for file in content if not file.name.startswith(APART)]
    mark = f"/* {hash_rules(whole, content, Path(app.doctreedir) / WORDS)} */\n"
    target = out / "_static" / TARGET
    if target.exists() and target.read_text("utf-8").startswith(mark):
        return
    target.write_text(mark + purge_rules(whole, content, Path(app.doctreedir)), "utf-8")


def list_read(app: Sphinx, out: Path) -> Iterator[Path]:
    """Yield the pages for readers: what only those for makers use would weigh on all."""
    for file in out.rglob("*.html"):
        name = file.relative_to(out).with_suffix("").as_posix()
        if name not in app.env.found_docs or not is_for_makers(app, name):
            yield file


def read_rules(static: Path) -> str:
    """Return every stylesheet in the order in which they override each other."""
    files = [*(static / name for name in THEME), *static.glob(NOTEBOOKS)]
    files += [STATIC / name for name in OURS]
    text = "\n".join(file.read_text("utf-8") for file in files)
    # Icons come from our templates, letters from the reader's own machine.
    return re.sub(r"@font-face\s*\{[^}]*\}|@import[^;]*;|/\*#.*?\*/", "", text)


def hash_rules(whole: str, content: list[Path], memory: Path) -> str:
    """Return a digest of the rules and of the words that can select them."""
    rules = set(TOKEN.findall(whole))
    words = set[str]().union(*read_words(content, rules, memory))
    return hashlib.sha256(f"{whole}{sorted(words)}".encode()).hexdigest()[:16]


def read_words(content: list[Path], rules: set[str], memory: Path) -> Iterator[list[str]]:
    """Yield the words of each file that are in the rules; `memory` has those of files as they were.

    Reading every page again takes longer than writing one.
    """
    asked = hashlib.sha256(" ".join(sorted(rules)).encode()).hexdigest()
    try:
        known = json.loads(memory.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        known = {}
    known = known.get("files", {}) if known.get("rules") == asked else {}
    files = {}
    for file in content:
        stamp = [file.stat().st_mtime_ns, file.stat().st_size]
        before, words = known.get(str(file), (None, []))
        if before != stamp:
            words = sorted(rules.intersection(TOKEN.findall(file.read_text("utf-8"))))
        files[str(file)] = stamp, words
        yield words
    memory.write_text(json.dumps({"rules": asked, "files": files}), "utf-8")


def purge_rules(whole: str, content: list[Path], scratch: Path) -> str:
    """Return only the rules that a page or script can use; raise ExtensionError when deno fails."""
    scratch.mkdir(exist_ok=True, parents=True)
    source, target = scratch / "whole.css", scratch / "purged.css"
    source.write_text(whole, "utf-8")
    deno = shutil.which("deno", path=str(Path(sys.executable).parent)) or shutil.which("deno")
    if deno is None:
        raise ExtensionError("deno is missing: install it with 'pip install deno'")
    done = subprocess.run(
        [deno, "run", "--quiet", "--allow-read", "--allow-write", "--allow-env", "--allow-sys",
         str(STATIC / "purge_css.js"), str(target), str(source), *map(str, content)],
        capture_output=True, encoding="utf-8",
    )
    if done.returncode:
        raise ExtensionError(f"the stylesheet could not be made:\n{done.stderr}")
    return target.read_text("utf-8")
