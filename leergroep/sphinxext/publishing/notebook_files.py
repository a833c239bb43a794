"""Each page that is made of a notebook offers it: to take along, and to open where that is known.

The page shows that as links of its own, without the theme's scripts.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leergroep.content.companions import list_around, list_companions, list_own
from leergroep.messages import translate
from leergroep.sphinxext.app_state import choose_language, get_library
from leergroep.sphinxext.publishing import wheel
from leergroep.sphinxext.publishing.launch import list_launches
from leergroep.sphinxext.publishing.wheel import DAY, FOLDER, describe_needs, name_wheel

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# The cell that comes first in a notebook that is taken along.
HOW = "leergroep-installeren"
NEEDS = "requirements.txt"


def setup(app: Sphinx) -> None:
    """Offer the notebook on its page, and lay the files in the site."""
    app.connect("html-page-context", offer_notebook)
    app.connect("build-finished", write_notebook_files)


def find_notebook(app: Sphinx, docname: str) -> Path | None:
    """Return the notebook of which a page is made; None for a page that is only read."""
    file = Path(app.env.doc2path(docname)) if docname in app.env.found_docs else Path()
    return file if file.suffix == ".ipynb" else None


def name_archive(docname: str) -> str:
    """Return where the archive of a notebook lies in the site."""
    return f"{FOLDER}/{docname}.zip"


def offer_notebook(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Give the template what it links to: {text, href, download}."""
    context["lg_notebook"] = []
    if doctree is None or not find_notebook(app, pagename):
        return
    language, up = app.config.language, "../" * pagename.count("/")
    files = describe_files(app, pagename, language)
    context["lg_notebook"] = [
        *({"text": text, "href": up + file, "download": True} for text, file in files),
        *({"text": translate("jupyter-launch", language, place=place),
           "href": address, "download": False} for place, address in list_launches(app, pagename)),
    ]
    context["lg_notebook_how"] = translate("jupyter-how", language)


def describe_files(app: Sphinx, docname: str, language: str) -> list[tuple[str, str]]:
    """Return what there is to take along of a notebook, in words, and where it lies in the site."""
    files = [(translate("jupyter-download", language), name_archive(docname))]
    # Where the address is known the notebook's requirements name the wheel there.
    if (made := name_wheel(app.config)) and not app.config.html_baseurl:
        text = translate("jupyter-wheel", language, version=made.split("-")[1])
        files.append((text, f"{FOLDER}/{made}"))
    return files


def write_notebook_files(app: Sphinx, error: Exception | None) -> None:
    """Lay each notebook with its YAML in the site, and the wheel beside them."""
    if not error and app.builder.name == "html":
        lay_notebooks(app, sorted(app.env.found_docs))


def lay_notebooks(app: Sphinx, docnames: list[str]) -> None:
    """Lay an archive of each page that is made of a notebook, and the wheel that those need."""
    out, needs, how = Path(app.outdir), describe_needs(app.config), describe_how(app)
    made = wheel.finish_wheel(app)
    laid = {made} if docnames else set()
    for docname in docnames:
        if notebook := find_notebook(app, docname):
            laid.add(out / name_archive(docname))
            library = get_library(app)
            write_archive(out / name_archive(docname), notebook, needs, how,
                          list_own(notebook, library), list_around(notebook, library))
    # What earlier builds left would be published.
    for file in (out / FOLDER).rglob("*.*"):
        if file.suffix in (".zip", ".whl") and file not in laid:
            file.unlink()


def describe_how(app: Sphinx) -> str:
    """Return what the first cell of a notebook says: how to install what it needs."""
    config, language = app.config, choose_language(app)
    made = name_wheel(config)
    said = [translate("jupyter-needs", language)]
    # Where the address is known pip fetches the wheel itself.
    if made and not config.html_baseurl:
        said.append(translate("jupyter-beside", language, wheel=made))
    return " ".join(said)


def write_archive(
    target: Path, notebook: Path, needs: str, how: str, beside: Iterable[Path] = (),
    around: Mapping[str, bytes] | None = None,
) -> None:
    """Write a zip of a notebook with the files that it is used with, and what it needs.

    What it leans on besides stands `beside` it; with a book `around` it in its own folder there.
    """
    files = {file.name: file.read_bytes() for file in beside}
    files |= {file.relative_to(notebook.parent).as_posix(): file.read_bytes()
              for file in list_companions(notebook)}
    files[notebook.name] = add_how(files[notebook.name], how)
    files[NEEDS] = needs.encode()
    if around:
        # Whether one installs in the folder that was unpacked, or in a cell.
        inside = {f"{notebook.parent.name}/{name}": content for name, content in files.items()}
        files = {**around, **inside, NEEDS: needs.encode()}
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, DAY), content, zipfile.ZIP_DEFLATED)


def add_how(content: bytes, how: str) -> bytes:
    """Return a notebook that begins by saying what it needs."""
    told = json.loads(content)
    cell = {"cell_type": "markdown", "id": HOW, "metadata": {}, "source": how}
    # Before this edition of the format a cell had no id.
    if (told.get("nbformat", 0), told.get("nbformat_minor", 0)) < (4, 5):
        cell.pop("id")
    told["cells"] = [cell, *told.get("cells", ())]
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()
