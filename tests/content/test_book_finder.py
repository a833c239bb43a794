"""The book that is meant: the nearest, one that somebody names, or the one that came along."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from leergroep import Checklist, Library, Session, use_book
from leergroep.content.book_finder import VARIABLE, find_book, find_default_book

SAMPLE = Path(__file__).parents[1] / "sample" / "proef.yml"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Work in an empty folder, with no book named."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    use_book(None)


def lay_book(root: Path, *pages: str, folder: str = "notebooks") -> Path:
    """Write a book of these pages with one instrument in it, beside the last page."""
    listed = "".join(f"  - file: {page}\n" for page in pages[1:])
    chapters = f"chapters:\n{listed}" if listed else ""
    (root / folder).mkdir(parents=True)
    (root / "_toc.yml").write_text(f"format: jb-book\nroot: {pages[0]}\n{chapters}", "utf-8")
    shutil.copy(SAMPLE, root / folder)
    return root


def test_the_nearest_book_at_or_above_the_working_folder_is_meant(elsewhere: Path):
    outer = lay_book(elsewhere / "buiten", "start", "notebooks/proef")
    inner = lay_book(outer / "binnen", "start", "notebooks/proef")
    found = {outer: outer, outer / "notebooks": outer, inner / "notebooks": inner}
    for folder, book in found.items():
        os.chdir(folder)
        assert find_book() == book
        assert Library.default().root == book
        assert Checklist("proef").instrument["slug"] == "proef"


def test_a_setting_comes_before_the_environment_and_that_before_the_nearest(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
):
    near, other, chosen = (lay_book(elsewhere / name, "start") for name in ("a", "b", "c"))
    os.chdir(near)
    monkeypatch.setenv(VARIABLE, str(other))
    assert find_book() == other
    use_book(chosen)
    assert find_book() == chosen
    use_book(None)
    assert find_book() == other


@pytest.mark.parametrize("how", [use_book, lambda name: os.environ.__setitem__(VARIABLE, name)])
def test_a_book_that_is_not_there_is_named(how, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(NotADirectoryError, match="nergens"):
        how("nergens") or find_book()


def test_a_file_beside_the_notebook_is_found_where_there_is_no_book(elsewhere: Path):
    shutil.copy(SAMPLE, elsewhere)
    (elsewhere / "settings.yml").write_text("name: not ours\n", "utf-8")
    library = Library.default()
    assert Checklist("proef").instrument["scale"]
    assert "settings" not in library.instruments
    # The rules and cases that it leads to are those of the book that came along.
    assert set(library.rules) == set(Library(find_default_book()).rules)
    assert "zichtbare-resultaten" in Checklist("proef").links["rules"]
    assert library.instruments.keys() - {"proef"} == Library(find_default_book()).instruments.keys()


def test_a_scale_that_a_file_names_comes_from_the_book_that_came_along(elsewhere: Path):
    text = SAMPLE.read_text("utf-8").replace("id: proef", "id: eigen")
    start, end = text.index("scale:"), text.index("logic:")
    (elsewhere / "eigen.yml").write_text(f"{text[:start]}scale: klopt\n{text[end:]}", "utf-8")
    assert len(Checklist("eigen").instrument["scale"]) == 5


def test_an_instrument_is_found_beside_a_page_in_any_folder(elsewhere: Path):
    lay_book(elsewhere, "start", "wijken/zuid/meten", folder="wijken/zuid")
    assert Checklist("proef").links["instruments"]["proef"]["docname"] == "wijken/zuid/proef"


def test_a_book_of_one_s_own_holds_nothing_of_the_book_that_came_along(elsewhere: Path):
    lay_book(elsewhere, "start")
    library = Library.default()
    assert [*library.instruments] == ["proef"]
    assert not {*library.cases, *library.rules, *library.traits}


def test_what_a_book_of_one_s_own_lacks_still_opens_by_its_name(elsewhere: Path):
    lay_book(elsewhere, "start")
    assert Checklist("clear").instrument["slug"] == "clear"
    assert Session("leeuwarden").instrument["case"] == "leeuwarden"
    with pytest.raises(KeyError, match="proef"):
        Checklist("clair")


def test_another_book_than_one_for_us_leaves_everything_as_it_was(elsewhere: Path):
    (elsewhere / "_toc.yml").write_text("format: jb-book\nroot: intro\n", "utf-8")
    assert set(Library.default().cases) == set(Library(find_default_book()).cases)


def test_a_file_that_changes_is_read_anew(elsewhere: Path):
    shutil.copy(SAMPLE, elsewhere)
    assert Checklist("proef").instrument["edition"] == 2
    assert Library.default() is Library.default()
    (elsewhere / "proef.yml").write_text(
        SAMPLE.read_text("utf-8").replace("edition: 2", "edition: 3"), "utf-8")
    os.utime(elsewhere / "proef.yml", ns=(1, 1))
    assert Checklist("proef").instrument["edition"] == 3
    (elsewhere / "proef.yml").unlink()
    with pytest.raises(KeyError):
        Checklist("proef")


def test_a_book_of_one_s_own_passes_the_check_without_scales_traits_and_roles(elsewhere: Path):
    lay_book(elsewhere, "start", folder="notebooks")
    (elsewhere / "start.md").write_text("# Start\n", "utf-8")
    text = (elsewhere / "notebooks/proef.yml").read_text("utf-8")
    lines = [line for line in text.splitlines() if "rules:" not in line and "cases:" not in line]
    (elsewhere / "notebooks/proef.yml").write_text("\n".join(lines), "utf-8")
    Library.load_checked(elsewhere)
