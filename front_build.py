"""Bundle the front end while the package is being built, so that no bundle is ever committed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGE = HERE / "leergroep"
STATIC = PACKAGE / "widget" / "static"
LANGUAGES = ("nl", "en")
# A room shows as many widgets as it has files called so: widget.ts, widget_weighing.ts.
WIDGETS = sorted(PACKAGE.glob("*/front/widget*.ts"))
PAGES = sorted(PACKAGE.glob("*/front/page*.ts"))


def name_bundle(entry: Path) -> str:
    """Return what the bundle of a widget or page is called: its room, or what its name adds."""
    return f"{entry.stem.partition('_')[2] or entry.parents[1].name}".replace("_", "-")


# In Jupyter a widget is an ES module that speaks every language of the book.
MODULES = {f"{name_bundle(file)}.js": (file, "esm") for file in WIDGETS}
STYLES = {
    name: (PACKAGE / file, "iife")
    for name, file in {
        "widget.css": "widget/front/widget.css",
        "book.css": "sphinxext/front/book.css",
        "session.css": "session/front/style.css",
        "session-widget.css": "session/front/widget.css",
    }.items()
}
# A page opened from a folder can only run classic scripts: one for each widget, so that a page
# loads no other widget than its own, and only with the words of its edition.
SCRIPTS = {
    **{f"page-{name_bundle(file)}.js": (file, "iife") for file in PAGES},
    **{
        name: (PACKAGE / file, "iife")
        for name, file in {
            "chart.js": "charts/front/chart.ts",
            "search.js": "sphinxext/front/search/search_page.ts",
            "qr.js": "widget/front/qr.ts",
            "early.js": "sphinxext/front/theme_init.ts",
            "kept.js": "sphinxext/front/kept/kept_page.ts",
        }.items()
    },
}
PURGE = "purge_css.js"
Bundles = dict[str, tuple[Path, str]]


def deno(*arguments: str, cwd: Path = HERE) -> None:
    """Run deno in the checkout or a copy of it; raise RuntimeError with its words when it fails."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which("deno", path=places)
    if program is None:
        raise RuntimeError("deno is missing: install it with 'pip install deno'")
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"deno {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def bundle_all() -> None:
    """Write every bundle to leergroep/widget/static/ from the exact packages in deno.lock."""
    deno("install", "--frozen", "--quiet")
    shutil.rmtree(STATIC, ignore_errors=True)
    bundle(HERE, {**MODULES, **STYLES}, STATIC)
    bundle_purge()
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            bundle(edition(language, Path(folder)), SCRIPTS, STATIC / language)
    for name in ("widget.css", "session-widget.css"):
        keep_used(STATIC / name)


def bundle(source: Path, bundles: Bundles, folder: Path) -> None:
    """Write these bundles of a checkout, or of a copy of it, to a folder."""
    folder.mkdir()
    for target, (entry, kind) in bundles.items():
        deno("bundle", "--quiet", "--minify", "--platform", "browser", "--format", kind,
             "--output", str(folder / target), str(source / entry.relative_to(HERE)), cwd=source)


def bundle_purge() -> None:
    """Write what thins out a stylesheet as one script that needs no other file."""
    entry = PACKAGE / "sphinxext" / "front" / "purge_css.ts"
    deno("bundle", "--quiet", "--platform", "deno", "--output", str(STATIC / PURGE), str(entry))


def edition(language: str, folder: Path) -> Path:
    """Return a copy of the front end in which every word of the interface has one language."""
    for name in ("deno.json", "deno.lock"):
        shutil.copy(HERE / name, folder / name)
    (folder / "node_modules").symlink_to(HERE / "node_modules")
    for file in [*PACKAGE.glob("*/front/**/*.ts"), *PACKAGE.glob("*/*.json")]:
        copy = folder / file.relative_to(HERE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".ts":
            shutil.copy(file, copy)
        else:
            words = narrowed(json.loads(file.read_text("utf-8")), language)
            copy.write_text(json.dumps(words), "utf-8")
    return folder


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
    scripts = [file for file in PACKAGE.glob("*/front/**/*.ts") if "sphinxext" not in file.parts]
    deno("run", "--quiet", "--allow-read", "--allow-write", "--allow-env", "--allow-sys",
         str(STATIC / PURGE), str(stylesheet), str(stylesheet), *map(str, scripts))


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run by hand: python front_build.py
    bundle_all()
else:

    class FrontBuild(BuildHookInterface):
        """Make the bundles before hatchling collects the files."""

        def initialize(self, version: str, build_data: dict) -> None:
            """Bundle for editable installs and wheels alike."""
            if self.target_name != "sdist":
                bundle_all()
