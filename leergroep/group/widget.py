"""The picture of a group: bring sheets and share codes together and see where views differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.content.instrument import NOWHERE, Instrument
from leergroep.content.loader import Library
from leergroep.documents.arguments import explain_arguments
from leergroep.group.agreements import agreements_to_state
from leergroep.group.collected_codes import CollectedCodes
from leergroep.group.state import checklist_to_state, make_group_links
from leergroep.messages import translate
from leergroep.messages.text import Text
from leergroep.widget.document_widget import STATIC, DocumentWidget
from leergroep.widget.links import add_addresses
from leergroep.widget.state import select_texts
from leergroep.widget.text_form import TextForm

if TYPE_CHECKING:
    from leergroep.group.group import Group


ABOUT = Instrument(
    slug="groepsbeeld", edition=1, source=NOWHERE, title=Text("Groepsbeeld", "Group picture"),
    sentence=Text("Je ziet waarover jullie verschillen.", "You see where your views differ."),
)


class GroupPicture(DocumentWidget):
    """Bring the answers of a group together, from files and share codes, and show the picture.

    In Jupyter `to_group()` gives what is shown as a Group. With `path` the codes are kept in that
    file. In the published page the browser keeps them; no kernel is needed.
    """

    document = CollectedCodes
    _esm = STATIC / "group.js"
    _css = STATIC / "group-widget.css"
    widget = traitlets.Unicode("group").tag(sync=True)
    instruments: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    agreements = traitlets.Dict().tag(sync=True)
    links = traitlets.Dict().tag(sync=True)

    @explain_arguments
    def __init__(
        self, path: str | Path | None = None, *, language: str = "nl",
        leave_text: bool = True, library: Library | None = None,
    ):
        """Open the picture; raise SheetError when `path` holds something else than a group."""
        self._library = library or Library.default()
        known = list(self._library.list_shown("checklist").values())
        super().__init__(
            ABOUT, path, language, {},
            instrument={"slug": ABOUT.slug, "edition": ABOUT.edition,
                        **select_texts(language, title=ABOUT.title)},
            instruments=[checklist_to_state(one, language) for one in known],
            agreements=agreements_to_state(language),
            links=add_addresses(
                make_group_links(known, self._library, language), self._library),
            leave_text=leave_text,
        )

    def _write_text(self) -> TextForm:
        count = len(self._take().codes)
        said = [translate(key, self.language, count=count)
                for key in (("text-codes", "text-codes-kept") if count else ("text-empty",))]
        return TextForm(self.language, ABOUT.title[self.language], tuple(said), ())

    def to_sheet(self) -> CollectedCodes:
        """Return what is brought together as a document, to write to a file or to merge."""
        sheet: CollectedCodes = super().to_sheet()
        return sheet

    def to_group(self, instrument: str | None = None, subject: str | None = None) -> Group:
        """Return the answers to one checklist about one subject as a Group.

        Unless they are named it is the checklist, and the subject, with most sheets.
        """
        from leergroep.group.group import Group

        codes = "\n".join(self.to_sheet().in_order())
        # Before anybody answered it is an empty group, so that cells below a notebook run.
        slug = instrument or (None if codes else next(iter(self._library.of_kind("checklist"))))
        return Group.of([("codes.txt", codes)], slug, subject=subject, language=self.language,
                        library=self._library)
