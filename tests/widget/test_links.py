"""In Jupyter a link leads to the notebook beside this one, else to the published page."""

from __future__ import annotations

from pathlib import Path

import pytest

from leergroep import Checklist, Workbook
from leergroep.content.loader import Library
from leergroep.widget.links import find_address
from tests.lab.conftest import ROOT

BASE = "https://example.org/wijken/"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a copy of a book that says where it is published."""
    for name in ("book", "notebooks", "cases", "_toc.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "_config.yml").write_text(f"html:\n  baseurl: {BASE[:-1]}\n", "utf-8")
    return tmp_path


def test_the_notebook_beside_it_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert "href" not in Workbook(tmp_path).places["clear"]
    (tmp_path / "clear.ipynb").write_text("{}", "utf-8")
    assert Workbook(tmp_path).places["clear"]["href"] == "clear.ipynb"


def test_a_page_without_a_notebook_leads_to_where_it_is_published(book: Path):
    library = Library(book)
    clear = Checklist("clear", library=library)
    for rule in clear.links["rules"].values():
        assert rule["href"] == f"{BASE}{rule['docname']}.html"
    assert find_address("no/such-page", library) == ""
    first = {item.slug: 1 for _, item in clear._model.items()}
    clear.answers = first
    assert f"](<{BASE}book/" in clear.outcome()._repr_markdown_()
