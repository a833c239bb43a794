"""What a widget leaves in the notebook for who opens it without a kernel: a text.

The text is an output of its own, beside the one of the form: who rewrites the form's output has
JupyterLab draw the form anew, and the focus is gone at each answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from secrets import token_hex
from typing import Any

import anywidget
import traitlets
from IPython.core.interactiveshell import InteractiveShell
from ipywidgets import Box, Widget

from leergroep.charts.kept_notebook import may_be_kept
from leergroep.documents.document import LONE
from leergroep.messages import translate
from leergroep.widget.text_form import CLASS, TextForm

# What can be in a layout of Panel.
PANEL = ("panel.viewable", "Viewable")
# Who types is not followed letter by letter.
PAUSE = 0.2


class LeavesText(anywidget.AnyWidget):
    """Leave a text beside the form that says what was filled in, anew at each change.

    `left_text` names the class of that text: the front end hides it as long as the form stands
    there. A subclass says what was filled in (`_write_text`).
    """

    left_text = traitlets.Dict().tag(sync=True)

    def __init__(self, leave_text: bool = True, **traits: Any):
        """Leave no text without `leave_text`, nor where nobody keeps the notebook."""
        self._last_text: TextForm | None = None
        self._is_front, self._is_late = False, False
        left = {"class": f"{CLASS}-{token_hex(8)}"} if leave_text and may_be_kept() else {}
        super().__init__(left_text=left, **traits)
        if left:
            follow_boxes()

    def _write_text(self) -> TextForm:
        """Return what was filled in, in words; raise KeyError or ValueError if it is not sound."""
        raise NotImplementedError

    def to_text(self) -> TextForm:
        """Return what is filled in now, in words: never a note on it, nor a name.

        For a notebook whose program leaves no text beside a form. A cell shows it, `str` gives it.
        """
        return self._write_text()

    def _ipython_display_(self) -> None:
        """Show the form, and behind it the text; without a text it is shown as any widget is."""
        shown: Any = self._repr_mimebundle_()
        if not self.left_text or shown is None:
            raise NotImplementedError
        text = self._write_text()
        data, metadata = shown
        # Who cannot show a form shows nothing in its place: the text follows.
        publish({**data, "text/html": ""}, metadata)
        self.leave_text(text)

    def leave_text(self, text: TextForm | None = None) -> None:
        """Show the text in the cell that runs, and say in the form that it is there."""
        said = translate("text-left", getattr(self, "language", "nl"))
        self.left_text = {**self.left_text, "said": said}
        self._publish(text or self._write_text(), update=False)

    def _publish(self, text: TextForm, update: bool) -> None:
        self._last_text, now = text, datetime.now()
        mark = self.left_text["class"]
        forms = {"text/plain": text.to_plain(now), "text/html": text.to_html(now, mark)}
        # Half an emoji cannot be sent.
        data = {name: LONE.sub("\ufffd", form) for name, form in forms.items()}
        publish(data, {}, transient={"display_id": mark}, update=update)

    def _follow_text(self, _change: Any = None) -> None:
        """Rewrite the text: at once, or shortly after what somebody typed."""
        if self._last_text is None or self._is_late:
            return
        with suppress(RuntimeError):
            if self._is_front:
                asyncio.get_running_loop().call_later(PAUSE, self._rewrite)
                self._is_late = True
                return
        self._rewrite()

    def _rewrite(self) -> None:
        self._is_late = False
        # What is not sound is told in the form itself.
        with suppress(KeyError, ValueError):
            text = self._write_text()
            if text != self._last_text:
                self._publish(text, update=True)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change of the front end."""
        self._is_front = True
        try:
            super().set_state(sync_data)
        finally:
            self._is_front = False


def follow_boxes() -> None:
    """Have IPython leave the texts of forms behind what holds them: a box, or what Panel shows."""
    shell = InteractiveShell._instance
    if formatter := shell and shell.display_formatter:
        formatter.ipython_display_formatter.for_type(Box, show_box)
        # By name: whoever does without Panel need not have it.
        formatter.ipython_display_formatter.for_type_by_name(*PANEL, show_panel)


def show_box(box: Box) -> None:
    """Show a box, and behind it the text of each form in it; any other box as it always was."""
    show_holder(walk(box), lambda: (box._repr_mimebundle_(), {}))


def show_panel(viewable: Any) -> None:
    """Show what Panel shows, and behind it the text of each form in it."""
    held = (getattr(one, "object", None) for one in viewable.select())
    widgets = (widget for one in held if isinstance(one, Widget) for widget in walk(one))
    show_holder(widgets, viewable._repr_mimebundle_)


def show_holder(widgets: Iterable[Widget], show: Callable[[], Any]) -> None:
    """Show what holds widgets, and behind it the texts; raise NotImplementedError without any."""
    forms = [one for one in widgets if isinstance(one, LeavesText) and one.left_text]
    data, metadata = show() or (None, {}) if forms else (None, {})
    if not data:
        raise NotImplementedError
    publish(data, metadata)
    for form in dict.fromkeys(forms):
        form.leave_text()


def walk(widget: Widget) -> Iterator[Widget]:
    """Return a widget and all that is in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from walk(child)


def publish(data: dict[str, str], metadata: dict[str, Any], **how: Any) -> None:
    """Show a bundle of forms in the cell that runs, or in the place of what was shown."""
    InteractiveShell.instance().display_pub.publish(data, metadata, **how)
