"""What every widget that is filled in shares: a document, and where it is kept."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex
from typing import Any, ClassVar

import traitlets

from leergroep.content.instrument import Instrument
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.document import Document
from leergroep.documents.errors import describe_error
from leergroep.documents.store import open_store
from leergroep.widget.acknowledging import Acknowledging

STATIC = Path(__file__).parent / "static"


class DocumentWidget(Acknowledging):
    """Show an instrument and keep the document that is filled in.

    In Jupyter the document is in `sheet` as it is filled in. With `path` it is kept in that file
    at each change and read back from it. In the published page the browser keeps it; no kernel
    is needed. A subclass names its `document`: how it is read and what is merged in it.
    """

    document: ClassVar[type[Document]] = AnswerSheet

    _css = STATIC / "widget.css"
    instrument = traitlets.Dict().tag(sync=True)
    language = traitlets.Unicode("nl").tag(sync=True)
    sheet = traitlets.Dict().tag(sync=True)
    storage = traitlets.Dict().tag(sync=True)

    def __init__(
        self, model: Instrument, path: str | Path | None, language: str,
        about: dict[str, str], **traits: Any,
    ):
        """Open the document in `path`, or a blank one; raise SheetError when the file holds none.

        `about` may name round, group, role and by; SheetError too for what cannot be kept so.
        """
        self._model = model
        self._path = Path(path) if path else None
        blank = self.document.blank(model, **about)
        self.document.check(blank.to_dict(), model, language)
        self._store = open_store(self._path, model, blank, language)
        self._kept = self._store.read()
        super().__init__(
            language=language,
            sheet=self._kept.to_dict(),
            storage=self._place("file" if self._path else "kernel"),
            **traits,
        )
        self.observe(self._keep, "sheet")

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
        return self.document.from_dict(self.sheet, self._model, self.language)

    def _place(self, kind: str, **details: str) -> dict[str, str]:
        return {"kind": kind, "where": str(self._path or ""), **details}

    def _keep(self, _change: Any) -> None:
        """Write what changed on top of what the file holds now: another notebook may use it."""
        now = self.to_sheet()
        try:
            self._store.write(self._kept, now)
        except (OSError, ValueError) as error:
            self.storage = self._place("unwritten", why=describe_error(error, self.language))
        else:
            self._kept = now
            self.storage = self._place("file" if self._path else "kernel")
