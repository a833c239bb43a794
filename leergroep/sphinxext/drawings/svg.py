"""SVG as text: elements, paths, words, and the figure around a drawing."""

from __future__ import annotations

from html import escape
from textwrap import wrap

Point = tuple[float, float]
# The classes of front/drawings.css.
LINE, BUILT, PLAN, INK, SOFT = "d-line", "d-built", "d-plan", "d-ink", "d-soft"
# Twelve pixels on a phone of 360: front/drawings.css says so too.
SMALL = 15


def shorten(value: float) -> str:
    """Return a number as short as a drawing needs it."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace("-0", "0", value == 0)


def make_element(name: str, content: str = "", **attributes: object) -> str:
    """Return an element; `class_` is its class, numbers are shortened, None is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(format_value(value))}"'
        for key, value in attributes.items() if value not in (None, "")
    )
    return f"<{name}{said}>{content}</{name}>" if content else f"<{name}{said}/>"


def format_value(value: object) -> str:
    """Return an attribute's value as text."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return shorten(value)
    return str(value)


def draw_path(d: str, look: str = LINE) -> str:
    """Return a path."""
    return make_element("path", class_=look, d=d)


def draw_line(points: list[Point], look: str = LINE) -> str:
    """Return straight lines through points."""
    return draw_path("M" + "L".join(f"{shorten(x)} {shorten(y)}" for x, y in points), look)


def draw_box(x: float, y: float, width: float, height: float, look: str = BUILT,
             rx: float | None = None) -> str:
    """Return a rectangle."""
    return make_element("rect", class_=look, x=x, y=y, width=width, height=height, rx=rx)


def draw_circle(x: float, y: float, r: float, look: str) -> str:
    """Return a circle."""
    return make_element("circle", class_=look, cx=x, cy=y, r=r)


def draw_words(x: float, y: float, words: str, *, size: float = SMALL, anchor: str = "middle",
               look: str = "d-words", width: int = 0) -> str:
    """Return words on one line, or on as many as it takes at `width` letters a line."""
    lines = wrap(words, width) if width else [words]
    step = size * 1.25
    first = y - step * (len(lines) - 1) / 2
    return "".join(
        make_element("text", escape(line), class_=look, x=x, y=first + number * step,
                     font_size=None if size == SMALL else size,
                     text_anchor=None if anchor == "middle" else anchor)
        for number, line in enumerate(lines)
    )


def make_drawing(content: str, size: tuple[float, float], title: str, description: str) -> str:
    """Return a drawing that a screen reader announces as one picture."""
    label = f"{title}. {description}" if description else title
    return (
        f'<svg class="lg-drawing" role="img" aria-label="{escape(label)}" '
        f'viewBox="0 0 {shorten(size[0])} {shorten(size[1])}">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{content}</svg>"
    )


def hide_drawing(content: str, size: tuple[float, float]) -> str:
    """Return a drawing beside words that already say what it shows."""
    return (f'<svg class="lg-drawing" aria-hidden="true" viewBox="0 0 {shorten(size[0])} '
            f'{shorten(size[1])}">{content}</svg>')


def make_figure(drawing: str, caption: str = "", look: str = "") -> str:
    """Return a figure around a drawing, with what stands under it."""
    said = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f'<figure class="lg-picture {look}">{drawing}{said}</figure>'.replace(' "', '"', 1)
