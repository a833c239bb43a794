"""The list of sources, with names joined in the language of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pybtex.plugin import register_plugin
from pybtex.style.formatting.plain import Style
from pybtex.style.template import names, sentence

from leergroep.messages import translate

if TYPE_CHECKING:
    from pybtex.style.template import Node
    from sphinx.application import Sphinx
    from sphinx.config import Config


def setup(app: Sphinx) -> None:
    """Offer the style as `leergroep`, in the book's language once that is known."""
    register_plugin("pybtex.style.formatting", "leergroep", ReferenceStyle)
    app.connect("config-inited", set_joiner)


def set_joiner(app: Sphinx, config: Config) -> None:
    """Let the style join names in the book's language."""
    ReferenceStyle.joint = f" {translate('and', config.language)} "


# pybtex brings no types.
class ReferenceStyle(Style):  # type: ignore[misc]
    """Lay out a source as pybtex's plain style does, apart from its English between names."""

    joint: ClassVar[str] = " en "

    def format_names(self, role: str, as_sentence: bool = True) -> Node:
        """Return the names of a source, the last two joined by a word."""
        joined = names(role, sep=", ", sep2=self.joint, last_sep=self.joint)
        return sentence[joined] if as_sentence else joined
