"""What others see of a page: only with an address, and whatever its title is."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
import vl_convert
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sphinx.errors import ConfigError

from leergroep.content.loader import Library
from leergroep.sphinxext import previews
from leergroep.sphinxext.house_style import find_colours

ROOT = Path(__file__).parents[2]
TEXT = "{http://www.w3.org/2000/svg}text"
# XML knows no control characters, and titles have none.
titles = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=300)


def taken(address: str) -> str:
    """Return the address that the build works with, given the one in the settings."""
    config = SimpleNamespace(html_baseurl=address)
    previews.take_address(None, config)
    return config.html_baseurl


def test_an_address_is_that_of_a_folder(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(previews.SETTING, raising=False)
    assert taken("https://example.org/wijken") == "https://example.org/wijken/"
    assert taken("") == ""


def test_the_environment_overrides_the_settings(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(previews.SETTING, "https://example.org/proef/")
    assert taken("https://example.org/") == "https://example.org/proef/"
    monkeypatch.setenv(previews.SETTING, "")
    assert taken("https://example.org/") == "https://example.org/"


@pytest.mark.parametrize(
    "address", ["example.org", "/wijken", "ftp://example.org", "https://", "https://a.nl/?b=c"]
)
def test_half_an_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str):
    monkeypatch.setenv(previews.SETTING, address)
    with pytest.raises(ConfigError, match="give the whole address"):
        taken("")


def draw(above: str, title: str) -> str:
    """Return the preview of a page without a drawing."""
    return previews.draw_preview("Werken aan wijken", above, title, find_colours(ROOT), "")


@given(titles)
@example('</svg><script>"&')
def test_a_preview_is_sound_whatever_the_title_is(title: str):
    drawing = ElementTree.fromstring(draw(title, title))
    assert len(list(drawing.iter(TEXT))) <= 7


def test_a_preview_shows_every_title_of_the_book_whole(library: Library):
    pages = [*library.pages.values(), *library.cases.values()]
    assert pages
    for page in pages:
        narrow = page.slug in library.cases
        assert " ".join(previews.fit_title(page.title.nl, narrow)[1]) == page.title.nl


@settings(max_examples=5)
@given(st.sampled_from(["Wijk", "Ü" * 400, "een heel lange titel " * 30]))
def test_a_preview_becomes_a_picture(title: str):
    picture = vl_convert.svg_to_png(draw("Lezen", title))
    assert picture.startswith(b"\x89PNG")
    assert (picture[16:20], picture[20:24]) == ((1200).to_bytes(4), (630).to_bytes(4))
