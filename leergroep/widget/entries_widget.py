"""What every widget with entries shares: the entries, and opening an instrument by its slug."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets

from leergroep.content.instrument import Instrument
from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.entries import Entries, Value
from leergroep.widget.document_widget import DocumentWidget
from leergroep.widget.links import make_links


class EntriesWidget(DocumentWidget):
    """Show something that is kept as entries."""

    document = Entries
    links = traitlets.Dict().tag(sync=True)

    @property
    def entries(self) -> dict[str, dict[str, Value]]:
        """Return what was put down so far, by id: each entry has its own fields."""
        return {name: dict(entry) for name, entry in self.sheet["entries"].items()}


class InstrumentWidget(EntriesWidget):
    """Show one instrument of a shelf; a subclass says of which, and how it is spoken."""

    @staticmethod
    def list_instruments(library: Library) -> dict[str, Any]:
        """Return the instruments that this widget shows, by slug."""
        raise NotImplementedError

    @staticmethod
    def to_state(instrument: Instrument, language: str) -> dict[str, Any]:
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
        instrument = look_up(self.list_instruments(library), slug, self.widget)
        super().__init__(
            instrument, path, language, about,
            instrument=self.to_state(instrument, language),
            links=make_links(instrument, library, language),
        )
