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
        "session-phone.css": "session/front/phone.css",
        "session-widget.css": "session/front/widget.css",
        "talk.css": "group/front/talk/style.css",
        "group-widget.css": "group/front/widget.css",
        "situation-widget.css": "situation/front/jupyter/widget.css",
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
            "qr-reader.js": "widget/front/qr_reader.ts",
            "figures-reader.js": "situation/front/figures_reader.ts",
            "xlsx-reader.js": "documents/front/workbook_script.ts",
            "early.js": "sphinxext/front/theme_init.ts",
            "survey.js": "group/front/survey/survey_script.ts",
            "kept.js": "sphinxext/front/kept/kept_page.ts",
        }.items()
    },
}
PURGE = "purge_css.js"
# What only a kernel can make true: no page says it.
OF_KERNELS = ("kept-kernel", "kept-file", "kept-unwritten", "kept-cut", "kept-cut-file")
Bundles = dict[str, tuple[Path, str]]


def deno(*arguments: str, cwd: Path = HERE) -> None:
    """Run deno in the checkout or a copy of it; raise RuntimeError with its words when it fails."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which("deno", path=places)
    if program is None:
        raise RuntimeError("deno is missing: install it with 'pip install deno'")
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True,
                          encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"deno {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def bundle_all() -> None:
    """Write every bundle to leergroep/widget/static/ from the exact packages in deno.lock."""
    deno("install", "--frozen", "--quiet")
    shutil.rmtree(STATIC, ignore_errors=True)
    # Alone: on a new machine the first bundle fetches deno's bundler, which two cannot at once.
    bundle(HERE, MODULES, STATIC)
    with ThreadPoolExecutor() as pool:
        made = [pool.submit(bundle_styles)]
        made += [pool.submit(bundle_edition, language) for language in LANGUAGES]
        for one in made:
            one.result()


def bundle_styles() -> None:
    """Write the stylesheets, those of the widgets with only the rules that they use."""
    bundle(HERE, STYLES, STATIC)
    bundle_purge()
    for name in ("widget.css", "session-widget.css", "group-widget.css", "situation-widget.css"):
        keep_used(STATIC / name)


def bundle_purge() -> None:
    """Write what thins out a stylesheet as one script that needs no other file."""
    entry = PACKAGE / "sphinxext" / "front" / "purge_css.ts"
    deno("bundle", "--quiet", "--platform", "deno", "--output", str(STATIC / PURGE), str(entry))


def bundle_edition(language: str) -> None:
    """Write the scripts of the pages in one language."""
    with tempfile.TemporaryDirectory() as folder:
        bundle(edition(language, Path(folder)), SCRIPTS, STATIC / language)


def bundle(source: Path, bundles: Bundles, folder: Path) -> None:
    """Write these bundles of a checkout, or of a copy of it: one run of deno for each format."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in {kind for _, kind in bundles.values()}:
        entries = {
            source / entry.relative_to(HERE): target
            for target, (entry, one) in bundles.items() if one == kind
        }
        with tempfile.TemporaryDirectory() as made:
            deno("bundle", "--quiet", "--config", str(HERE / "deno.json"), "--minify",
                 "--platform", "browser", "--format", kind, "--outdir", made,
                 *map(str, entries), cwd=source)
            # deno names what it makes after the part of each entry's path that is not the same.
            shared = Path(os.path.commonpath([str(entry.parent) for entry in entries]))
            for entry, target in entries.items():
                result = (Path(made) / entry.relative_to(shared)).with_suffix(Path(target).suffix)
                shutil.copy(result, folder / target)


def edition(language: str, folder: Path) -> Path:
    """Return a copy of the front end in which every word of the interface has one language."""
    for file in [*PACKAGE.glob("*/front/**/*.ts"), *PACKAGE.glob("*/*.json")]:
        copy = folder / file.relative_to(HERE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".ts":
            shutil.copy(file, copy)
        else:
            words = json.loads(file.read_text("utf-8"))
            if isinstance(words, dict):
                words = {key: text for key, text in words.items() if key not in OF_KERNELS}
            copy.write_text(json.dumps(narrowed(words, language)), "utf-8")
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


if __name__ == "__main__":
    bundle_all()
else:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class FrontBuild(BuildHookInterface):
        """Make the bundles before hatchling collects the files."""

        def initialize(self, version: str, build_data: dict) -> None:
            """Bundle for editable installs and wheels alike."""
            # The Makefile bundles by itself: uv may take what it built before, bundles or not.
            later = os.environ.get("LEERGROEP_BUNDLE") == "later"
            if self.target_name != "sdist" and not later:
                bundle_all()
