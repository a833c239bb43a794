"""What every widget with entries shares: the entries, and opening an instrument by its slug."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import traitlets

from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.entries import Entries, Value
from leergroep.widget.document_widget import DocumentWidget
from leergroep.widget.links import make_links


class EntriesWidget(DocumentWidget):
    """Show something that is kept as entries."""

    document = Entries
    links = traitlets.Dict().tag(sync=True)

    def to_sheet(self) -> Entries:
        """Return what is filled in as a document, to write to a file or to merge with others."""
        sheet: Entries = super().to_sheet()
        return sheet

    @property
    def entries(self) -> dict[str, dict[str, Value]]:
        """Return what was put down so far, by id: each entry has its own fields."""
        return {name: dict(entry) for name, entry in self.sheet["entries"].items()}


class InstrumentWidget(EntriesWidget):
    """Show one instrument; a subclass says of which kind."""

    kind: ClassVar[str]

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
        library = (library or Library.default()).holding(slug)
        instrument = look_up(library.of_kind(self.kind), slug, self.kind)
        super().__init__(
            instrument, path, language, about,
            instrument=library.kinds[self.kind].load("to_state")(instrument, language),
            links=make_links(instrument, library, language),
        )
