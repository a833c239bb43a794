"""What stands in the page until a widget's script runs, and for readers without scripts."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.messages import translate


def wrap_paper(state: dict[str, Any], parts: str = "", key: str = "") -> str:
    """Return HTML parts under the sentence that says what they are, or why there are none."""
    said = escape(translate(key or ("paper-only" if parts else "script-only"), state["language"]))
    return f'<div class="lg-fallback"><p>{said}</p>{parts}</div>'
