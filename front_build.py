"""Bundle the front end while the package is being built, so that no bundle is ever committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FRONT = HERE / "leergroep" / "front"
STATIC = HERE / "leergroep" / "static"
WIDGETS = sorted(file.name for file in FRONT.glob("widgets/*.js"))
# In Jupyter a widget is an ES module; a page opened from a folder can only run classic scripts,
# one for each widget, so that a page loads no other widget than its own.
BUNDLES = {
    **{name: (f"widgets/{name}", "esm") for name in WIDGETS},
    **{f"page-{name}": (f"page/{name}", "iife") for name in WIDGETS},
    "chart.js": ("chart.js", "iife"),
    "search.js": ("search.js", "iife"),
    "qr.js": ("qr.js", "iife"),
    "early.js": ("early.js", "iife"),
    "widget.css": ("style/widget.css", "iife"),
    "book.css": ("style/book.css", "iife"),
}


def deno(*arguments: str) -> None:
    """Run deno in the front end's folder; raise RuntimeError with its words when it fails."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which("deno", path=places)
    if program is None:
        raise RuntimeError("deno is missing: install it with 'pip install deno'")
    done = subprocess.run([program, *arguments], cwd=FRONT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"deno {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def bundle_all() -> None:
    """Write every bundle to leergroep/static/ from the exact packages in deno.lock."""
    deno("install", "--frozen", "--quiet")
    STATIC.mkdir(exist_ok=True)
    for target, (entry, kind) in BUNDLES.items():
        deno("bundle", "--quiet", "--minify", "--platform", "browser", "--format", kind,
             "--output", str(STATIC / target), entry)
    keep_used(STATIC / "widget.css")


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
            if self.target_name != "sdist":
                bundle_all()
