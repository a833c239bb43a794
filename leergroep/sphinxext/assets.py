"""What a page loads: our few scripts, one stylesheet, and nothing from anyone else."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx


PACKAGE = Path(__file__).parents[1] / "widget" / "static"
TEMPLATES = Path(__file__).parent / "theme"
# Each edition of the book has its own, under the same names.
SCRIPTS = tuple(sorted({file.name for file in PACKAGE.glob("*/*.js")}))
# What a case page loads once its session is opened.
OPENED = "session.css"
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
    app.connect("html-page-context", choose_scripts)
    app.connect("build-finished", copy_scripts)
    app.connect("build-finished", drop_unused)
    app.connect("build-finished", drop_gone)


def use_templates(app: Sphinx) -> None:
    """Put our templates before the theme's."""
    if app.builder.format == "html":
        templates = app.builder.templates
        templates.loaders.insert(0, type(templates.loaders[0])(str(TEMPLATES)))
        templates.pathchain.insert(0, str(TEMPLATES))


def choose_scripts(
    app: Sphinx, pagename: str, template: str, context: dict, doctree: nodes.document | None
) -> None:
    """Name the scripts of a page: a page that is only read loads none of the widgets'."""
    body = context.get("body", "")
    widgets = [f"page-{name}.js" for name in dict.fromkeys(WIDGET.findall(body))]
    charts = ["chart.js"] if 'class="lg-chart"' in body else []
    kept = ["kept.js"] if " data-kept=" in body else []
    context["lg_scripts"] = [*widgets, *charts, *kept]


def copy_scripts(app: Sphinx, error: Exception | None) -> None:
    """Lay our scripts and the Vega bundle in the site."""
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    for script in SCRIPTS:
        shutil.copy(PACKAGE / app.config.language / script, static / script)
    shutil.copy(PACKAGE / OPENED, static / OPENED)
    vega = static / "vega.js"
    if not vega.exists():
        import vl_convert

        # In a function of its own, since a classic script shares its names with the page.
        bundle = vl_convert.javascript_bundle("globalThis.vegaEmbed = vegaEmbed;")
        vega.write_text(f"(()=>{{{bundle}}})()", "utf-8")


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
