"""What every widget with entries shares: the entries, and opening an instrument by its slug."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import traitlets

from leergroep.content.loader import Library
from leergroep.content.problems import look_up
from leergroep.documents.arguments import explain_arguments
from leergroep.documents.entries import Entries, Value
from leergroep.widget.document_widget import DocumentWidget
from leergroep.widget.links import add_addresses, make_links
from leergroep.widget.parts import Part


class EntriesWidget(DocumentWidget):
    """Show something that is kept as entries."""

    document = Entries
    links = traitlets.Dict().tag(sync=True)
    entries = Part()

    def to_sheet(self) -> Entries:
        """Return what is filled in as a document, to write to a file or to merge with others."""
        sheet: Entries = super().to_sheet()
        return sheet

    @traitlets.validate("entries")
    def _check_entries(self, proposal: Any) -> dict[str, dict[str, Value]]:
        if not self._changes_parts:
            self._check_places(proposal.value)
        checked: dict[str, dict[str, Value]] = self._check_part(proposal)
        return checked

    def _check_places(self, entries: dict[str, Any]) -> None:
        """Raise TraitError for an entry that has no place in the instrument."""

    def __getitem__(self, name: str) -> dict[str, Value]:
        """Return what was put down under an id; KeyError where there is nothing."""
        entry: dict[str, Value] = self.entries[name]
        return entry

    def __setitem__(self, name: str, entry: dict[str, Value] | None) -> None:
        """Put something down under an id, or take it away with None; TraitError if it has no place.

        Fields: as `entries` has them.
        """
        self.entries = {**self.entries, name: entry}

    def __delitem__(self, name: str) -> None:
        """Take something away."""
        self[name] = None

    # With __getitem__ alone Python would ask for an entry 0, 1, 2 and on.
    __iter__ = None


class InstrumentWidget(EntriesWidget):
    """Show one instrument; a subclass says of which kind."""

    kind: ClassVar[str]

    @explain_arguments
    def __init__(
        self,
        slug: str,
        path: str | Path | None = None,
        *,
        language: str = "nl",
        leave_text: bool = True,
        library: Library | None = None,
        **about: str,
    ):
        """Open the instrument `slug`.

        `about` may name round, group, role, by and subject. Raises KeyError for an unknown slug,
        and SheetError when `path` holds something else than its entries: the file is left as it is.
        """
        library = (library or Library.default()).find_holder(slug)
        instrument = look_up(library.of_kind(self.kind), slug, self.kind)
        super().__init__(
            instrument, path, language, about,
            instrument=library.kinds[self.kind].load("to_state")(instrument, language),
            links=add_addresses(make_links(instrument, library, language), library),
            leave_text=leave_text,
        )
