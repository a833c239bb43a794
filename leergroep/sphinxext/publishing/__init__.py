"""What makes a built book a published one: its policy, and what it tells hosts and visitors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leergroep.sphinxext.publishing import (
    foot,
    host_files,
    launch,
    manifest,
    not_found,
    notebook_files,
    offline,
    policy,
    security_txt,
    statement,
    wheel,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add everything that a book needs to stand at an address."""
    for part in (policy, foot, host_files, not_found, launch, wheel, notebook_files, offline,
                 manifest, security_txt, statement):
        part.setup(app)
