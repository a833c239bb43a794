"""What every widget that is filled in shares: a document, and where it is kept."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any, ClassVar

import traitlets

from leergroep.content.instrument import Instrument
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import Document
from leergroep.documents.errors import SheetError
from leergroep.documents.files import settle_path
from leergroep.documents.merge import merge
from leergroep.documents.store import open_store
from leergroep.widget.parts import check_keys, explain_refusal, settle
from leergroep.widget.stored_widget import StoredWidget
from leergroep.widget.text_form import TextForm, say_about

STATIC = Path(__file__).parent / "static"


class DocumentWidget(StoredWidget):
    """Show an instrument and keep the document that is filled in.

    In Jupyter the document is in `sheet` as it is filled in. With `path` it is kept in that file
    at each change, and what others write there is shown. In the published page the browser keeps
    it; no kernel is needed. A subclass names its `document`: how it is read and merged.
    """

    document: ClassVar[type[Document]] = AnswerSheet
    holding = ("sheet",)

    _css = STATIC / "widget.css"
    is_open = False
    instrument = traitlets.Dict().tag(sync=True)
    sheet = traitlets.Dict().tag(sync=True)

    def __init__(
        self, model: Instrument, path: str | Path | None, language: str,
        about: dict[str, str], **traits: Any,
    ):
        """Open the document in `path`, or a blank one; raise SheetError when the file holds none.

        `about` may name round, group, role and by; SheetError too for what cannot be kept so.
        """
        self._model = model
        self._path = settle_path(path) if path else None
        given = {name: value for name, value in about.items() if value is not None}
        blank = self.document.blank(model, **given)
        self.document.check(blank.to_dict(), model, language)
        self._changes_parts = True
        super().__init__(
            open_store(self._path, model, blank, language), language=language, **traits)
        self._parts = [name for name in self.document.parts if self.has_trait(name)]
        self._spread()
        self.observe(self._spread, "sheet")
        # No name at all would stand for every trait.
        if self._parts:
            self.observe(self._gather, self._parts)
        self.is_open = True

    def _spread(self, _change: Any = None) -> None:
        """Show what stands in the document in the traits of its parts."""
        self._changes_parts = True
        try:
            for name in self._parts:
                part = self.sheet.get(name)
                setattr(self, name, deepcopy(part) if isinstance(part, dict) else {})
        finally:
            self._changes_parts = False

    def _gather(self, change: Any) -> None:
        """Put a part that was set in the document; the first thing in it begins its round."""
        if self._changes_parts:
            return
        begun = self.sheet.get("round") or (date.today().isoformat() if change.new else "")
        self.sheet = {**self.sheet, "round": begun, change.name: deepcopy(change.new)}

    def _check_part(self, proposal: Any) -> Any:
        """Return what is to be set; raise TraitError when it is not as the format says."""
        if self._changes_parts:
            return proposal.value
        given = settle({key: value for key, value in proposal.value.items() if value is not None})
        check_keys(given)
        try:
            self.document.from_dict(
                {**self.sheet, proposal.trait.name: given}, self._model, "en")
        except SheetError as error:
            raise traitlets.TraitError(explain_refusal(error, given)) from error
        return given

    def __repr__(self) -> str:
        """Return in a line which instrument it is: no answers."""
        return f"<{type(self).__name__} {self._model.slug!r}>"

    def _write_text(self) -> TextForm:
        title = self._model.title[self.language]
        return TextForm(self.language, title, say_about(self.language, self._take().round), ())

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change of the front end; where it begins a round, the one before gets a file."""
        if self._path and self._begins_round(sync_data.get("sheet")):
            self._set_apart(self._path)
        super().set_state(sync_data)

    def _begins_round(self, sheet: Any) -> bool:
        """Tell whether a blank sheet of another round takes the place of one with content."""
        before = self.sheet
        parts = self.document.parts
        return (isinstance(sheet, dict) and bool(before["round"]) and bool(sheet.get("round"))
                and sheet["round"] != before["round"]
                and any(before[part] for part in parts)
                and not any(sheet.get(part) for part in parts))

    def _set_apart(self, path: Path) -> None:
        """Leave the round that is open in a file of its own, as a workbook does."""
        document = self.document.from_dict(self.sheet, self._model, self.language)
        apart = path.with_stem(f"{path.stem}-{document.round}")
        # What stands there may be somebody else's.
        while apart.exists():
            apart = apart.with_stem(f"{apart.stem}-{token_hex(4)}")
        document.write(apart)

    def to_sheet(self) -> Any:
        """Return what is filled in as a document, to write to a file or to merge with others."""
        self.look()
        return self._take()

    def _take(self) -> Any:
        return self._read_state({"sheet": self.sheet})

    def _read_state(self, state: dict[str, Any]) -> Any:
        return self.document.from_dict(state["sheet"], self._model, self.language)

    def _to_traits(self, held: Any) -> dict[str, Any]:
        return {"sheet": held.to_dict()}

    def _merge(self, stored: Any, before: Any, after: Any) -> Any:
        return merge(stored, before, after)

    def _place(self, kind: str = "", **details: str) -> dict[str, str]:
        kept = "file" if self._path else "kernel"
        return {"kind": kind or kept, "where": str(self._path or ""), **details}
