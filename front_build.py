"""Bundle the front end while the package is being built, so that no bundle is ever committed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FRONT = HERE / "leergroep" / "front"
STATIC = HERE / "leergroep" / "static"
WIDGETS = sorted(file.name for file in FRONT.glob("widgets/*.js"))
LANGUAGES = ("nl", "en")
# In Jupyter a widget is an ES module that speaks every language of the book.
MODULES = {name: (f"widgets/{name}", "esm") for name in WIDGETS}
STYLES = {
    name: (f"style/{name}", "iife")
    for name in ("widget.css", "book.css", "session.css", "session-widget.css")
}
# A page opened from a folder can only run classic scripts: one for each widget, so that a page
# loads no other widget than its own, and only with the words of its edition.
SCRIPTS = {
    **{f"page-{name}": (f"page/{name}", "iife") for name in WIDGETS},
    **{name: (f"page/{name}", "iife") for name in ("session-live.js", "session-member.js")},
    **{name: (name, "iife") for name in ("chart.js", "search.js", "qr.js", "early.js")},
}


def deno(*arguments: str, cwd: Path = FRONT) -> None:
    """Run deno in the front end's folder; raise RuntimeError with its words when it fails."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which("deno", path=places)
    if program is None:
        raise RuntimeError("deno is missing: install it with 'pip install deno'")
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"deno {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def bundle_all() -> None:
    """Write every bundle to leergroep/static/ from the exact packages in deno.lock."""
    deno("install", "--frozen", "--quiet")
    shutil.rmtree(STATIC, ignore_errors=True)
    STATIC.mkdir()
    with ThreadPoolExecutor() as pool:
        made = [pool.submit(bundle_styles), pool.submit(bundle, FRONT, MODULES, STATIC)]
        made += [pool.submit(bundle_edition, language) for language in LANGUAGES]
        for one in made:
            one.result()


def bundle_styles() -> None:
    """Write the stylesheets, those of the widgets with only the rules that they use."""
    bundle(FRONT, STYLES, STATIC)
    for name in ("widget.css", "session-widget.css"):
        keep_used(STATIC / name)


def bundle_edition(language: str) -> None:
    """Write the scripts of the pages in one language."""
    with tempfile.TemporaryDirectory() as folder:
        bundle(edition(language, Path(folder)), SCRIPTS, STATIC / language)


def bundle(source: Path, bundles: dict[str, tuple[str, str]], folder: Path) -> None:
    """Write these bundles of a front end to a folder: one run of deno makes all of one kind."""
    folder.mkdir(exist_ok=True)
    for kind in {kind for _, kind in bundles.values()}:
        entries = {entry: target for target, (entry, one) in bundles.items() if one == kind}
        with tempfile.TemporaryDirectory() as made:
            deno("bundle", "--quiet", "--config", str(FRONT / "deno.json"), "--minify",
                 "--platform", "browser", "--format", kind, "--outdir", made, *entries, cwd=source)
            # deno names what it makes after the part of each entry's path that is not the same.
            shared = Path(os.path.commonpath([str(Path(entry).parent) for entry in entries]))
            for entry, target in entries.items():
                shutil.copy(Path(made) / Path(entry).relative_to(shared), folder / target)


def edition(language: str, folder: Path) -> Path:
    """Return a copy of the front end in which every word of the interface has one language."""
    front = folder / FRONT.name
    shutil.copytree(FRONT, front, ignore=shutil.ignore_patterns("node_modules", "deno.*"))
    for file in [*FRONT.parent.glob("*.json"), *FRONT.parent.glob("words/*.json")]:
        copy = folder / file.relative_to(FRONT.parent)
        copy.parent.mkdir(exist_ok=True)
        words = narrowed(json.loads(file.read_text("utf-8")), language)
        copy.write_text(json.dumps(words), "utf-8")
    return front


def narrowed(data: Any, language: str) -> Any:
    """Return data with one language of every text in it."""
    if isinstance(data, list):
        return [narrowed(one, language) for one in data]
    if not isinstance(data, dict):
        return data
    if set(data) == set(LANGUAGES):
        return {language: data[language]}
    return {key: narrowed(one, language) for key, one in data.items()}


def keep_used(stylesheet: Path) -> None:
    """Drop the design system's rules and tokens that no widget uses: nine tenths of them."""
    scripts = [*FRONT.glob("*.js"), *FRONT.glob("views/**/*.js"), *FRONT.glob("widgets/*.js")]
    deno("run", "--quiet", "--allow-read", "--allow-write", "--allow-env", "--allow-sys",
         "purge.js", str(stylesheet), str(stylesheet), *map(str, scripts))


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run by hand: python front_build.py
    bundle_all()
else:

    class FrontBuild(BuildHookInterface):
        """Make the bundles before hatchling collects the files."""

        def initialize(self, version: str, build_data: dict) -> None:
            """Bundle for editable installs and wheels alike."""
            # The Makefile bundles by itself: uv may take what it built before, bundles or not.
            later = os.environ.get("LEERGROEP_BUNDLE") == "later"
            if self.target_name != "sdist" and not later:
                bundle_all()
