"""Hand a copy of the answers over to who leads the group: a press, where a folder is set for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.documents.arguments import list_choices
from leergroep.documents.drop_box import (
    DropBox,
    hand_over,
    list_boxes,
    make_copy,
    name_copy,
    read_handed,
)
from leergroep.documents.errors import FileError, describe_error
from leergroep.documents.share_code import find_mark, make_mark
from leergroep.widget.document_widget import DocumentWidget

if TYPE_CHECKING:
    from pathlib import Path


class HandsOver(DocumentWidget):
    """Put a copy of a sheet in the group's folder, and tell whether it lies there.

    The front end asks for it in `handing`: {number, group}. `handed` answers {groups, number, kind,
    group, why}: the groups that it can go to; then "done", "changed" (the answers differ since) or
    "refused" with the reason. It is empty where no folder is set.
    """

    handing = traitlets.Dict().tag(sync=True)
    handed = traitlets.Dict().tag(sync=True)

    def _open_boxes(self) -> None:
        """Look where a copy can go, and whether one lies there from an earlier day."""
        found = list_boxes()
        self._boxes = {box.group: box for box in found or ()}
        # By group: the name of the copy that lies there, and what it holds.
        self._lying: dict[str, tuple[str, str]] = {}
        if found is None:
            return
        self.observe(self._answer_asked, "handing")
        self.observe(self._compare_copy, "sheet")
        self.handed = {"groups": list(self._boxes)}
        # Without an answer or a mark nothing was handed over.
        with suppress(KeyError, ValueError):
            copy = make_copy(self._take())
            for box in found:
                if text := read_handed(copy, box):
                    self._lying[box.group] = name_copy(copy), text
                    self._tell_lying(box.group)

    def hand_over(self, group: str = "") -> Path:
        """Put a copy, without notes and name, in the folder of the group; return its file.

        The folder is what LEERGROEP_HAND_OVER says. Raises FileError (an OSError) where there is
        none, where others could read it, or where it cannot be written; KeyError for a group that
        is not there, SheetError where nothing was answered.
        """
        box = self._choose_box(group)
        if self.sheet["answers"] and not find_mark(self.sheet):
            self.sheet = {**self.sheet, "mark": make_mark()}
        copy = make_copy(self.to_sheet(), self.language)
        file = hand_over(copy, box)
        self._lying[box.group] = name_copy(copy), copy.to_json()
        self._tell("done", box.group)
        return file

    def _choose_box(self, group: str) -> DropBox:
        if not self._boxes:
            raise FileError("hand-over-nowhere")
        if not group and len(self._boxes) == 1:
            return next(iter(self._boxes.values()))
        if group not in self._boxes:
            raise KeyError(f"there is no group {group!r}; {list_choices(self._boxes, group)}")
        return self._boxes[group]

    def _answer_asked(self, change: Any) -> None:
        """Do what the front end asks, and answer whatever comes of it."""
        group = str(change.new.get("group", ""))
        try:
            self.hand_over(group)
        except (KeyError, OSError, ValueError) as error:
            self._tell("refused", group, why=describe_error(error, self.language))

    def _compare_copy(self, _change: Any) -> None:
        """Tell when the answers are others than those that lie with the group, or those again."""
        if self.handed.get("kind") != "refused" and self.handed.get("group") in self._lying:
            self._tell_lying(self.handed["group"])

    def _tell_lying(self, group: str) -> None:
        """Tell whether what lies with a group is what is filled in now."""
        name, text = self._lying[group]
        try:
            copy = make_copy(self._take())
        except (KeyError, ValueError):
            kind = "changed"
        else:
            same = "done" if copy.to_json() == text else "changed"
            # Another round is handed over by itself.
            kind = same if name_copy(copy) == name else ""
        self._tell(kind, group)

    def _tell(self, kind: str, group: str, **details: str) -> None:
        self.handed = {"groups": list(self._boxes), "number": self.handing.get("number", 0),
                       "kind": kind, "group": group, **details}
