"""Each page that is made of a notebook offers it: to take along, and to open where that is known.

Where it can be opened is what Jupyter Book's own `launch_buttons` name. The theme makes the
addresses; the page shows them as links of its own, without its scripts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.errors import ExtensionError

from leergroep.content.companions import list_companions
from leergroep.messages import translate

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "_notebooks"
# The checkout of this package, where there is one: there the wheel is made from it.
CHECKOUT = Path(__file__).parents[3]
# Of this day are the files in an archive: the same notebook gives the same bytes.
DAY = (1980, 1, 1, 0, 0, 0)
# Where the application holds the process that builds the wheel.
BUILDING = "lg_wheel"


def setup(app: Sphinx) -> None:
    """Offer the notebook on its page, and lay the files in the site."""
    # After the theme, which makes the addresses of what opens a notebook.
    app.connect("html-page-context", offer_notebook, priority=900)
    # When the notebooks have been executed: that uses every processor.
    app.connect("builder-inited", start_wheel, priority=960)
    app.connect("build-finished", write_notebook_files)


def find_notebook(app: Sphinx, docname: str) -> Path | None:
    """Return the notebook of which a page is made; None for a page that is only read."""
    file = Path(app.env.doc2path(docname)) if docname in app.env.found_docs else Path()
    return file if file.suffix == ".ipynb" else None


def name_archive(docname: str) -> str:
    """Return where the archive of a notebook lies in the site."""
    return f"{FOLDER}/{docname}.zip"


@cache
def name_wheel() -> str:
    """Return what the wheel of this package is called; "" where it cannot be built."""
    made = f"leergroep-{version('leergroep')}-py3-none-any.whl"
    can_build = (CHECKOUT / "pyproject.toml").is_file() and find_spec("hatchling")
    return made if can_build else ""


def offer_notebook(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the template what it links to: {text, href, download}."""
    context["lg_notebook"] = []
    if doctree is None or not find_notebook(app, pagename):
        return
    language, up = app.config.language, "../" * pagename.count("/")
    files = [(translate("jupyter-download", language), name_archive(pagename))]
    # Where the address is known the notebook's requirements name the wheel there.
    if name_wheel() and not app.config.html_baseurl:
        text = translate("jupyter-wheel", language, version=version("leergroep"))
        files.append((text, f"{FOLDER}/{name_wheel()}"))
    context["lg_notebook"] = [
        *({"text": text, "href": up + file, "download": True} for text, file in files),
        *({"text": translate("jupyter-launch", language, place=button["text"]),
           "href": button["url"], "download": False} for button in list_launches(context)),
    ]
    context["lg_notebook_how"] = translate("jupyter-how", language)


def list_launches(context: dict[str, Any]) -> list[dict[str, str]]:
    """Return the links that the theme made of `launch_buttons`: {text, url}."""
    groups = context.get("header_buttons") or []
    return [button for group in groups if group.get("label") == "launch-buttons"
            for button in group["buttons"] if button.get("type") == "link"]


def start_wheel(app: Sphinx) -> None:
    """Start to build the wheel: beside Sphinx, which uses one processor."""
    if app.builder.name != "html" or not name_wheel():
        return
    # What is bundled lies ready since the package was installed.
    setattr(app, BUILDING, subprocess.Popen(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d",
         str(Path(app.outdir) / FOLDER)],
        cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "HATCH_BUILD_NO_HOOKS": "1"}))


def write_notebook_files(app: Sphinx, error: Exception | None) -> None:
    """Lay each notebook with its YAML in the site, and the wheel beside them."""
    if error or app.builder.name != "html":
        return
    out, needs = Path(app.outdir), describe_needs(app.config.html_baseurl)
    laid = {out / FOLDER / name_wheel()}
    for docname in sorted(app.env.found_docs):
        if notebook := find_notebook(app, docname):
            laid.add(out / name_archive(docname))
            write_archive(out / name_archive(docname), notebook, needs)
    finish_wheel(app)
    # What earlier builds left would be published.
    for file in (out / FOLDER).rglob("*.*"):
        if file.is_file() and file not in laid:
            file.unlink()


def finish_wheel(app: Sphinx) -> None:
    """Wait for the wheel; raise ExtensionError with what was said when there is none."""
    building: subprocess.Popen[str] | None = getattr(app, BUILDING, None)
    if building:
        said, _ = building.communicate()
        if building.returncode:
            raise ExtensionError(f"the wheel could not be built:\n{said}")


def describe_needs(address: str) -> str:
    """Return the requirements.txt of a notebook: the package, from wherever it can be had."""
    wheel = name_wheel()
    if not wheel:
        return f"leergroep=={version('leergroep')}\njupyterlab\n"
    place = f"leergroep @ {address}{FOLDER}/{wheel}" if address else f"./{wheel}"
    return f"{place}\njupyterlab\n"


def write_archive(target: Path, notebook: Path, needs: str) -> None:
    """Write a zip of a notebook with the files that it is used with, and what it needs."""
    files = {file.relative_to(notebook.parent).as_posix(): file.read_bytes()
             for file in list_companions(notebook)}
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in (files | {"requirements.txt": needs.encode()}).items():
            archive.writestr(zipfile.ZipInfo(name, DAY), content, zipfile.ZIP_DEFLATED)
