"""Which files an edition of the book is, whatever a book has in it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from leergroep.sphinxext.house_style import find_colours
from leergroep.sphinxext.publishing import manifest, offline

ROOT = Path(__file__).parents[2]
ORDER = ["book/start", "book/regel", "makers/api"]


def lay_site(out: Path, **texts: str) -> Path:
    """Lay a site of a few files in a folder; `texts` replaces what stands in a page."""
    names = ["_static/early.js", "_static/site.css", "_static/basic.css", "_static/vega.js",
             "_notebooks/x.zip", "index.html", *(f"{name}.html" for name in ORDER)]
    for name in names:
        file = out / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(texts.get(file.stem, f"text of {name}"), "utf-8")
    return out


def lay(out: Path, makers: tuple[str, ...] = ("makers/api",)) -> tuple[str, dict[str, str]]:
    """Return the name and the files of the edition of a site."""
    edition = offline.lay_worker(out, ORDER, list(makers), out.parent / "weights.json")
    told = (out / offline.WORKER).read_text("utf-8").partition("\n")[0]
    return edition, json.loads(told.removeprefix("self.lgEdition=").removesuffix(";"))["files"]


def test_what_pages_share_comes_first_then_the_pages_as_the_book_has_them(tmp_path: Path):
    _, files = lay(lay_site(tmp_path / "a"))
    assert list(files) == ["_static/early.js", "_static/site.css", "index.html",
                           "book/start.html", "book/regel.html", "_static/vega.js"]


def test_the_pages_of_makers_are_kept_only_where_they_are_no_makers_pages(tmp_path: Path):
    assert "makers/api.html" in lay(lay_site(tmp_path / "a"), makers=())[1]


def test_an_edition_is_named_by_what_is_in_it_and_a_page_knows_its_own(tmp_path: Path):
    first, _ = lay(lay_site(tmp_path / "a"))
    again, _ = lay(tmp_path / "a")
    other, _ = lay(lay_site(tmp_path / "b", regel="anders"))
    elsewhere, _ = lay(lay_site(tmp_path / "c", api="anders"))
    assert first == again == elsewhere != other
    early = (tmp_path / "a/_static/early.js").read_text("utf-8")
    assert early == f'globalThis.lgEdition="{first}";text of _static/early.js'


def test_what_weighs_too_much_together_stays_on_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    site = lay_site(tmp_path / "a", vega="".join(map(str, range(9_000))))
    monkeypatch.setattr(offline, "LIMIT", 2_000)
    _, files = lay(site)
    assert "_static/vega.js" not in files
    assert "book/regel.html" in files


@pytest.mark.parametrize("mark", [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect fill="#0b3b52"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><path d="M0 0"/></svg>',
])
def test_any_mark_becomes_a_square_with_its_own_ground(mark: str):
    colours = find_colours(ROOT)
    for size, part, _ in manifest.ICONS:
        ground = manifest.find_ground(mark, colours)
        icon = ElementTree.fromstring(manifest.draw_icon(mark, size, part, ground))
        inner = icon.find("{http://www.w3.org/2000/svg}svg")
        assert inner.get("viewBox")
        assert float(inner.get("width")) == size * part
        assert ground == ("#0b3b52" if "#0b3b52" in mark else colours["--lg-accent-strong"])


def test_a_book_without_a_mark_gets_people_in_its_colours():
    mark = manifest.draw_mark(find_colours(ROOT))
    assert ElementTree.fromstring(manifest.draw_icon(mark, 512, 0.8, "#ffffff")) is not None
