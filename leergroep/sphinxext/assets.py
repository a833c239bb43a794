"""What a page loads: our few scripts, one stylesheet, and nothing from anyone else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from jinja2 import FileSystemBytecodeCache
from sphinx.errors import ExtensionError

from leergroep.content.kinds import list_kinds
from leergroep.sphinxext.breadcrumbs import MAKERS

if TYPE_CHECKING:
    from sphinx.application import Sphinx


PACKAGE = Path(__file__).parents[1] / "widget" / "static"
TEMPLATES = Path(__file__).parent / "theme"
# Each edition of the book has its own, under the same names.
SCRIPTS = tuple(sorted({file.name for file in PACKAGE.glob("*/*.js")}))
BUNDLE = """
import sys, vl_convert
sys.stdout.buffer.write(vl_convert.javascript_bundle("globalThis.vegaEmbed = vegaEmbed;").encode())
"""
# Where the application holds the process that bundles Vega.
BUNDLING = "lg_vega"
# What a page loads once something is opened on it: a session, on a large screen or on a phone, or
# the stage of a group's picture.
OPENED = ("session.css", "session-phone.css", "talk.css")
# What a page for makers loads on top.
MAKERS_STYLE = "makers.css"
WIDGET = re.compile(r'class="lg-widget" data-widget="([a-z-]+)"')
# What the theme copies along and no page of ours asks for.
UNUSED = (
    "vendor",
    "scripts/fontawesome.js",
    "scripts/bootstrap.js",
    "webpack-macros.html",
    "sbt-webpack-macros.html",
    "locales",
    "images",
    "doctools.js",
    "language_data.js",
    "searchtools.js",
    "sphinx_highlight.js",
    "translations.js",
)


def setup(app: Sphinx) -> None:
    """Use our templates and say per page which of our scripts it needs."""
    app.connect("builder-inited", use_templates)
    # When the notebooks have been executed: that uses every processor.
    app.connect("builder-inited", bundle_vega, priority=950)
    app.connect("html-page-context", choose_scripts)
    app.connect("build-finished", copy_scripts)
    app.connect("build-finished", drop_unused)
    # Before the table of contents leads index.html to the first page, where there is none.
    app.connect("build-finished", drop_gone, priority=400)


def locate_vega(app: Sphinx) -> Path:
    """Return the file of the Vega bundle."""
    return Path(app.outdir) / "_static" / "vega.js"


def bundle_vega(app: Sphinx) -> None:
    """Start to bundle Vega, when this site has none: beside Sphinx, which uses one processor."""
    if app.builder.format == "html" and not locate_vega(app).exists():
        setattr(app, BUNDLING, subprocess.Popen(
            [sys.executable, "-c", BUNDLE], stdout=subprocess.PIPE, text=True, encoding="utf-8"))


def use_templates(app: Sphinx) -> None:
    """Put our templates before the theme's."""
    if app.builder.format == "html":
        templates = app.builder.templates
        templates.loaders.insert(0, type(templates.loaders[0])(str(TEMPLATES)))
        templates.pathchain.insert(0, str(TEMPLATES))
        # Compiling twenty templates takes as long as writing a page.
        compiled = Path(app.doctreedir) / "templates"
        compiled.mkdir(parents=True, exist_ok=True)
        templates.environment.bytecode_cache = FileSystemBytecodeCache(str(compiled))


def choose_scripts(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Name the scripts of a page: a page that is only read loads none of the widgets'."""
    body = context.get("body", "")
    widgets = [f"page-{name}.js" for name in dict.fromkeys(WIDGET.findall(body))]
    charts = ["chart.js"] if 'class="lg-chart"' in body else []
    kept = ["kept.js"] if " data-kept=" in body else []
    search = ["search.js"] if pagename in ("search", "404") else []
    context["lg_scripts"] = [*widgets, *charts, *kept, *search]
    styles = [f"{name}.css" for name in dict.fromkeys(WIDGET.findall(body))]
    context["lg_styles"] = [name for name in styles if name in list_front_files()]


def list_front_files() -> dict[str, Path]:
    """Return the scripts and styles of kinds from elsewhere, by the name they have in the site."""
    return {file.name: file for kind in list_kinds().values() if kind.front
            for file in sorted(kind.front.iterdir()) if file.suffix in (".js", ".css")}


def copy_scripts(app: Sphinx, error: Exception | None) -> None:
    """Lay our scripts and the Vega bundle in the site."""
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    for script in SCRIPTS:
        shutil.copy(PACKAGE / app.config.language / script, static / script)
    for style in (*OPENED, *((MAKERS_STYLE,) if MAKERS in app.env.found_docs else ())):
        shutil.copy(PACKAGE / style, static / style)
    for name, file in list_front_files().items():
        shutil.copy(file, static / name)
    bundling: subprocess.Popen[str] | None = getattr(app, BUNDLING, None)
    if bundling:
        bundle, _ = bundling.communicate()
        if bundling.returncode:
            raise ExtensionError("Vega could not be bundled: see above")
        # In a function of its own, since a classic script shares its names with the page.
        locate_vega(app).write_text(f"(()=>{{{bundle}}})()", "utf-8")


def drop_unused(app: Sphinx, error: Exception | None) -> None:
    """Remove what no page loads: two thirds of the stock site's bytes."""
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    for name in UNUSED:
        path = static / name
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    for leftover in static.rglob("*.map"):
        leftover.unlink()


def drop_gone(app: Sphinx, error: Exception | None) -> None:
    """Remove the pages of earlier builds that the book no longer has: else they are published."""
    if error or app.builder.name != "html":
        return
    out = Path(app.outdir)
    for folder in {name.partition("/")[0] for name in app.env.found_docs if "/" in name}:
        for page in (out / folder).rglob("*.html"):
            if page.relative_to(out).with_suffix("").as_posix() not in app.env.found_docs:
                page.unlink()
