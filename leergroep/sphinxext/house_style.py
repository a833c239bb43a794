"""The book's own house style: files in book/huisstijl/ that win from the package's."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = "book/huisstijl"
TOKENS = "tokens.css"
MARK = "mark.svg"
# The package's own colours, for what a book does not say.
DEFAULTS = (
    Path(__file__).parents[1] / "widget" / "front" / "tokens.css",
    Path(__file__).parent / "front" / "drawing_tokens.css",
)
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def read_tokens(root: Path) -> str:
    """Return the book's own stylesheet of colours; "" for a book without one."""
    file = root / FOLDER / TOKENS
    return file.read_text("utf-8") if file.is_file() else ""


def find_colours(root: Path, scheme: str = "light") -> dict[str, str]:
    """Return the value of every token, the book's before the package's.

    `scheme` is "light" or "dark"; what is not said for the dark is as in the light.
    """
    colours: dict[str, str] = {}
    for css in (*(file.read_text("utf-8") for file in DEFAULTS), read_tokens(root)):
        # What prints has its own; it stands in a block of its own at the end of each file.
        screen = COMMENT.sub("", css).partition("@media print")[0]
        for selector, body in BLOCK.findall(screen):
            dark = "dark" in selector
            if ":root" in selector or (dark and scheme == "dark"):
                colours.update(TOKEN.findall(body))
    return colours


def read_mark(root: Path) -> str:
    """Return the book's mark as SVG; "" for a book without one."""
    file = root / FOLDER / MARK
    return file.read_text("utf-8") if file.is_file() else ""
