"""The book without a network: which files one edition of it is, and the worker that keeps them.

An edition is named by what is in it, so that the same sources give the same worker. The worker
fetches nothing that is not listed here, and uses a file only when it is the one that was listed.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zlib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinx.util import logging

from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.breadcrumbs import is_for_makers
from leergroep.sphinxext.stylesheet import NOTEBOOKS, THEME

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SETTING = "leergroep_offline"
WORKER, MANIFEST = "sw.js", "manifest.json"
# What is laid at an old address takes out what was kept there.
RETIRED = f"_hosting/{WORKER}"
# How an edition may weigh, in bytes as sent.
LIMIT = 2_500_000
PACKAGE = Path(__file__).parents[2] / "widget" / "static"
# Says on each page of which edition it is.
EARLY = "_static/early.js"
STAMP = re.compile(r'^globalThis\.lgEdition="\w*";')
KINDS = (".css", ".html", ".jpg", ".js", ".png", ".svg", ".webp")
# What no page loads by itself: what is taken along, drawn for others, or made into one stylesheet.
APART = (WORKER, "_notebooks/*", "_hosting/*", "_downloads/*", "_static/previews/*",
         "_static/icons/*", *(f"_static/{name}" for name in (*THEME, NOTEBOOKS)),
         *(f"_static/{name}.png" for name in ("file", "minus", "plus")))
# What only makes livelier what a page shows without it.
LIVELY = ("_static/vega.js", "_static/charts/*")
LOGGER = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Add the setting, and write the worker when everything else is there."""
    app.add_config_value(SETTING, True, "", [bool])
    app.connect("build-finished", write_worker, priority=950)


def write_worker(app: Sphinx, error: Exception | None) -> None:
    """Write the worker of this edition, or one that takes out what earlier editions left."""
    if error or app.builder.name != "html":
        return
    out = Path(app.outdir)
    (out / RETIRED).parent.mkdir(exist_ok=True)
    shutil.copy(PACKAGE / "retired-worker.js", out / RETIRED)
    if not app.config[SETTING]:
        shutil.copy(PACKAGE / "retired-worker.js", out / WORKER)
        return
    order = get_library(app).order
    makers = [name for name in order if is_for_makers(app, name)]
    lay_worker(out, order, makers, Path(app.doctreedir) / "offline.json")


def lay_worker(out: Path, order: Iterable[str], makers: list[str], memory: Path) -> str:
    """Write the worker of the site in a folder, and return the name of its edition."""
    early = out / EARLY
    plain = STAMP.sub("", early.read_text("utf-8"))
    early.write_text(plain, "utf-8")
    files = choose_files(out, order, makers, memory)
    script = (PACKAGE / "service-worker.js").read_text("utf-8")
    edition = name_edition(files, script)
    early.write_text(f'globalThis.lgEdition="{edition}";{plain}', "utf-8")
    files[EARLY] = digest_file(early)
    told = json.dumps({"edition": edition, "files": files}, separators=(",", ":"))
    (out / WORKER).write_text(f"self.lgEdition={told};\n{script}", "utf-8")
    return edition


def name_edition(files: dict[str, str], script: str) -> str:
    """Return the name of an edition: a digest of its files and of what keeps them."""
    return hashlib.sha256(f"{sorted(files.items())}{script}".encode()).hexdigest()[:16]


def digest_file(file: Path) -> str:
    """Return the beginning of a file's SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def choose_files(
    out: Path, order: Iterable[str], makers: list[str], memory: Path
) -> dict[str, str]:
    """Return the digest of each file that is kept, by its address; what weighs too much stays out.

    What pages share comes first, then the pages as the book has them. `memory` is a file that
    knows what was weighed before: packing everything again takes longer than writing a page.
    """
    known = json.loads(memory.read_text("utf-8")) if memory.is_file() else {}
    weights, chosen, left = dict[str, int](), dict[str, str](), list[str]()
    room = LIMIT
    for name in list_files(out, list(order), makers):
        digest = digest_file(out / name)
        weights[digest] = known.get(digest) or weigh_file(out / name)
        if weights[digest] > room:
            left.append(name)
            continue
        room -= weights[digest]
        chosen[quote(name)] = digest
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps(weights), "utf-8")
    if left:
        LOGGER.info(f"{len(left)} files are only there with a network: the book weighs more than "
                    f"{LIMIT / 1e6} MB ({', '.join(left[:3])}, ...)")
    return chosen


def weigh_file(file: Path) -> int:
    """Return the bytes of a file as a server sends it."""
    return len(zlib.compress(file.read_bytes(), 6)) + 12


def list_files(out: Path, order: list[str], makers: list[str]) -> Iterator[str]:
    """Yield what a reader's page can load: what pages share, the pages, and what is livelier."""
    files = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    kept = sorted(name for name in files if name.endswith(KINDS) and not matches(name, APART))
    kept += sorted(files & {MANIFEST})
    pages = {f"{name}.html": number for number, name in enumerate(order) if name not in makers}
    made = {f"{name}.html" for name in makers}
    lively = [name for name in kept if matches(name, LIVELY)]
    shared = [name for name in kept if name not in pages and name not in made
              and name not in lively]
    yield from shared
    yield from sorted(pages.keys() & files, key=pages.__getitem__)
    yield from lively


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Tell whether a name has one of these forms."""
    return any(fnmatch(name, pattern) for pattern in patterns)
