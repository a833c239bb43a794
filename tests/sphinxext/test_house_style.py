"""The house style: readable in light and dark, and a town's own files win."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from leergroep.sphinxext.house_style import (
    DEFAULTS,
    FOLDER,
    TOKEN,
    TOKENS,
    find_colours,
    read_mark,
    read_tokens,
)
from leergroep.sphinxext.previews import draw_preview

ROOT = Path(__file__).parents[2]
LETTERS = ("--lg-ink", "--lg-muted", "--lg-accent", "--lg-accent-strong")
PAPERS = ("--lg-paper", "--lg-soft")
DOTS = tuple(f"--lg-element-{number}" for number in range(1, 5))


def luminance(colour: str) -> float:
    """Return how light a colour is, as WCAG 2 reckons it."""
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
                        for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """Return how light a colour looks, from 0 for black to 100 for white (CIE L*)."""
    return 116 * luminance(colour) ** (1 / 3) - 16


# The book's own colours, and the package's for a book that has none.
@pytest.mark.parametrize("root", [ROOT, ROOT / "nergens"], ids=["book", "package"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_and_dots_stand_out(root: Path, scheme: str):
    colours = find_colours(root, scheme)
    for paper in PAPERS:
        for letters in LETTERS:
            assert contrast(colours[letters], colours[paper]) >= 4.5, (letters, paper)
    assert contrast(colours["--lg-on-accent"], colours["--lg-accent"]) >= 4.5
    for ground in ("--lg-paper", "--lg-drawing-ground", "--lg-drawing-built"):
        for dot in DOTS:
            assert contrast(colours[dot], colours[ground]) >= 3, (dot, ground)
    assert contrast(colours["--lg-drawing-line"], colours["--lg-drawing-ground"]) >= 4.5
    assert contrast(colours["--lg-edge"], colours["--lg-soft"]) >= 3


def test_every_element_has_a_colour_of_its_own():
    for scheme in ("light", "dark"):
        colours = find_colours(ROOT, scheme)
        assert len({colours[dot] for dot in DOTS}) == len(DOTS)


def test_in_grey_print_every_element_still_differs():
    for file in (*DEFAULTS[1:], ROOT / FOLDER / TOKENS):
        paper = file.read_text("utf-8").partition("@media print")[2]
        colours = dict(TOKEN.findall(paper))
        greys = sorted(lightness(colours[dot]) for dot in DOTS)
        # Twelve steps of lightness lie far enough apart for a cheap printer.
        assert all(dark + 12 <= light for dark, light in pairwise(greys)), (file, greys)


def test_a_towns_own_colours_win_and_the_rest_stays(tmp_path: Path):
    (tmp_path / FOLDER).mkdir(parents=True)
    own = ':root { --lg-accent: #7a0019; }\nhtml[data-theme="dark"] { --lg-accent: #ffb3c1; }\n'
    (tmp_path / FOLDER / TOKENS).write_text(own, "utf-8")
    assert find_colours(tmp_path)["--lg-accent"] == "#7a0019"
    assert find_colours(tmp_path, "dark")["--lg-accent"] == "#ffb3c1"
    assert find_colours(tmp_path)["--lg-ink"] == find_colours(ROOT / "nergens")["--lg-ink"]
    assert read_tokens(tmp_path) == own
    assert "#7a0019" not in draw_preview("Proef", "", "Proef", find_colours(ROOT), "")


def test_a_book_without_a_style_has_the_packages(tmp_path: Path):
    assert read_tokens(tmp_path) == ""
    assert read_mark(tmp_path) == ""
    assert find_colours(tmp_path)["--lg-element-1"].startswith("#")
