"""Tables of pandas in the published page: whole, headed, and without styles of their own."""

from __future__ import annotations

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from leergroep.sphinxext.tables import FRAME, STYLES, dress_table

PLAIN = pd.DataFrame({"stad": ["Alkmaar", "<b>"], "aantal": [1, 2]})
NAMED = PLAIN.set_index("stad")
PIVOT = pd.DataFrame({"rij": ["a", "b"], "kolom": ["x", "y"], "n": [1, 2]}).pivot(
    index="rij", columns="kolom", values="n")


def shown(frame: pd.DataFrame) -> BeautifulSoup:
    """Return a frame as the published page shows it."""
    return BeautifulSoup(FRAME.sub(dress_table, STYLES.sub("", frame._repr_html_())), "html.parser")


@pytest.mark.parametrize("frame", [PLAIN, NAMED, PIVOT], ids=["plain", "named", "pivot"])
def test_a_table_brings_no_style_and_every_heading_heads_something(frame: pd.DataFrame):
    page = shown(frame)
    assert page.find_all("style") == []
    assert page.find_all(style=True) == []
    heads = page.find_all("th")
    assert heads
    assert all(head.get_text().strip() and head["scope"] for head in heads)
    assert {head["scope"] for head in page.thead.find_all("th")} == {"col"}
    assert {head["scope"] for head in page.tbody.find_all("th")} == {"row"}


@pytest.mark.parametrize(
    ("frame", "first"),
    [(PLAIN, ["", "stad", "aantal"]), (NAMED, ["stad", "aantal"]), (PIVOT, ["rij", "x", "y"])],
)
def test_the_headings_stand_in_one_row(frame: pd.DataFrame, first: list[str]):
    [row] = shown(frame).thead.find_all("tr")
    assert [cell.get_text() for cell in row.find_all(["th", "td"])] == first


def test_every_value_stays_a_text():
    rows = shown(PLAIN).tbody.find_all("tr")
    assert [[cell.get_text() for cell in row.find_all("td")] for row in rows] == [
        ["Alkmaar", "1"], ["<b>", "2"]]
