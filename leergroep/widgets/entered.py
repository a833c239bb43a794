"""What every widget with entries shares: the entries, and opening an instrument by its slug."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets

from leergroep.entries import Entries, Value
from leergroep.library import Library, named
from leergroep.model import Tool
from leergroep.widgets.checklist import links
from leergroep.widgets.kept import Kept


class Entered(Kept):
    """Show something that is kept as entries."""

    document = Entries
    links = traitlets.Dict().tag(sync=True)

    @property
    def entries(self) -> dict[str, dict[str, Value]]:
        """Return what was put down so far, by id: each entry has its own fields."""
        return {name: dict(entry) for name, entry in self.sheet["entries"].items()}


class Shelved(Entered):
    """Show one instrument of a shelf; a subclass says of which, and how it is spoken."""

    @staticmethod
    def shelf(library: Library) -> dict[str, Any]:
        """Return the instruments that this widget shows, by slug."""
        raise NotImplementedError

    @staticmethod
    def spoken(instrument: Tool, language: str) -> dict[str, Any]:
        """Return an instrument in one language, as the front end reads it."""
        raise NotImplementedError

    def __init__(
        self,
        slug: str,
        path: str | Path | None = None,
        *,
        language: str = "nl",
        library: Library | None = None,
        **about: str,
    ):
        """Open the instrument `slug`.

        `about` may name round, group, role, by and subject. Raises KeyError for an unknown slug,
        and SheetError when `path` holds something else than its entries: the file is left as it is.
        """
        library = library or Library.default()
        instrument = named(self.shelf(library), slug, self.widget)
        super().__init__(
            instrument, path, language, about,
            instrument=self.spoken(instrument, language),
            links=links(instrument, library, language),
        )
