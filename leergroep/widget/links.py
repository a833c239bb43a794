"""The pages that an instrument leads to."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from leergroep.content.instrument import Instrument
from leergroep.content.loader import Library
from leergroep.content.model import Page
from leergroep.content.source_file import read_yaml
from leergroep.widget.state import select_texts

# The page that brings the answers of a group together.
GROUP = "notebooks/groepsbeeld"
CONFIG = "_config.yml"
State = TypeVar("State")


def make_links(
    instrument: Instrument, library: Library, language: str
) -> dict[str, dict[str, Any]]:
    """Return title, sentence and docname of an instrument and of the pages it leads to."""
    def about(pages: Mapping[str, Page], slugs: set[str]) -> dict[str, dict[str, str]]:
        return {
            slug: {"docname": page.docname,
                   **select_texts(language, title=page.title, sentence=page.sentence)}
            for slug, page in pages.items()
            if slug in slugs
        }

    return {
        "rules": about(library.rules, instrument.rules()),
        "cases": about(library.cases, instrument.cases()),
        "pages": {"group": {"docname": GROUP, "title": "", "sentence": ""}}
        if GROUP in library.order else {},
        "instruments": {instrument.slug: {
            "docname": library.page_of(instrument.slug),
            **select_texts(language, title=instrument.title, sentence=instrument.sentence),
        }},
    }


def add_addresses(state: State, library: Library) -> State:
    """Return the state with an address beside every docname in it that Jupyter can lead to.

    The published book has addresses of its own: sphinxext/widgets.py puts them in their place.
    """
    def add(value: Any) -> Any:
        if isinstance(value, list):
            return [add(one) for one in value]
        if not isinstance(value, dict):
            return value
        rest = {key: add(one) for key, one in value.items()}
        address = find_address(value["docname"], library) if "docname" in value else ""
        return {**rest, "href": address} if address else rest

    added: State = add(state)
    return added


def find_address(docname: str, library: Library) -> str:
    """Return where a page is: its notebook beside this one, else as published; "" for nowhere."""
    return find_notebook(docname, library) or find_published(docname, library)


def find_notebook(docname: str, library: Library) -> str:
    """Return the relative address of the notebook of a page, "" where there is none.

    It lies beside the notebook that runs, or where that is in the book, in a folder of the book.
    """
    here, beside = Path.cwd(), f"{docname.rpartition('/')[2]}.ipynb"
    if (here / beside).is_file():
        return quote(beside)
    whole = library.root.resolve() / f"{docname}.ipynb"
    if here.is_relative_to(library.root.resolve()) and whole.is_file():
        return quote(Path(os.path.relpath(whole, here)).as_posix())
    return ""


def find_published(docname: str, library: Library) -> str:
    """Return the address of a page in the published book, "" where none is known."""
    owner = library.base if library.base and docname not in library.order else library
    base: str = owner.share("published", lambda: read_published(owner.root))
    return f"{base}{quote(docname)}.html" if base and docname in owner.order else ""


def read_published(root: Path) -> str:
    """Return where a book is published, as its configuration says; "" where it does not."""
    file = root / CONFIG
    told = read_yaml(file).data if file.is_file() else {}
    html = told.get("html") if isinstance(told, dict) else {}
    address = str((html if isinstance(html, dict) else {}).get("baseurl") or "")
    return f"{address.rstrip('/')}/" if address.startswith(("https://", "http://")) else ""
