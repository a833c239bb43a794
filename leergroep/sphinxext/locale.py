"""What the theme says, in Dutch where Sphinx has no Dutch for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


SOURCE = Path(__file__).parent / "translations"


def setup(app: Sphinx) -> None:
    """Add our translations once the book's language is known, and before Sphinx adds its own."""
    app.connect("config-inited", add_translations)


def add_translations(app: Sphinx, config: Config) -> None:
    """Compile our few translations and have the templates use them."""
    compiled = Path(app.doctreedir) / "translations"
    for source in SOURCE.rglob("*.po"):
        target = compiled / source.relative_to(SOURCE).with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as catalogue, target.open("wb") as file:
            write_mo(file, read_po(catalogue))
    app.add_message_catalog("sphinx", str(compiled))
