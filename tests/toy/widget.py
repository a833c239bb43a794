"""How a thermometer is shown: in Jupyter, and on paper."""

from __future__ import annotations

from html import escape
from typing import Any

import traitlets

from leergroep.widget.entries_widget import InstrumentWidget
from leergroep.widget.paper import wrap_paper


class Thermometer(InstrumentWidget):
    """Show a thermometer and keep what is read from it."""

    kind = "thermometer"
    _esm = "export default { render({ model, el }) { el.textContent = model.get('widget'); } };"
    widget = traitlets.Unicode("thermometer").tag(sync=True)


def make_paper(state: dict[str, Any]) -> str:
    """Return a line to write on."""
    said = state["instrument"]
    line = f"{said['prompt']} ({said['lowest']} – {said['highest']} °C): ____"
    return wrap_paper(state, f"<p>{escape(line)}</p>")
