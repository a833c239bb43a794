"""The page at the root: every link of the start page still leads where it led."""

from __future__ import annotations

import posixpath
import re

from hypothesis import given
from hypothesis import strategies as st

from leergroep.sphinxext.root_page import move_links

names = st.text("abcdefgh-", min_size=1, max_size=6)
paths = st.builds(
    lambda up, parts, end: "../" * up + "/".join(parts) + end,
    st.integers(0, 2), st.lists(names, min_size=1, max_size=3),
    st.sampled_from([".html", ".html#deel", ".html?q=a"]),
)


@given(names, paths)
def test_a_link_leads_where_it_led(folder: str, path: str):
    [moved] = re.findall(r'href="([^"]*)"', move_links(f'<a href="{path}">', folder))
    assert posixpath.normpath(moved) == posixpath.normpath(posixpath.join(folder, path))


def test_what_is_no_relative_link_stays():
    html = ('<a href="https://example.org/a"><a href="#deel"><a href="mailto:a@b.nl">'
            '<p data-x="../a">')
    assert move_links(html, "book") == html


def test_the_way_to_the_root_becomes_the_root_itself():
    assert move_links('<html data-content_root="../">', "book") == '<html data-content_root="./">'
