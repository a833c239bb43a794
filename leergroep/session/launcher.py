"""The door to a session on a case's page: it stands in the page itself, so nothing jumps."""

from __future__ import annotations

from html import escape
from typing import Any

from leergroep.messages import translate
from leergroep.session.agenda import list_lengths

# What each button does stands in the address, so that a link or a QR code can do it too.
WAYS = {"door-lead": ("#sessie", "primary"), "door-join": ("#deelname", "secondary")}


def make_launcher(state: dict[str, Any]) -> str:
    """Return the door as HTML: what a session is, two ways in, and how it is led.

    A case of which no session is written yet has no door: "".
    """
    if not state["parts"]:
        return ""
    language = state["language"]

    def say(key: str, **details: int) -> str:
        return escape(translate(key, language, **details))

    ways = " ".join(
        f'<button type="button" class="utrecht-button utrecht-button--html-button '
        f'utrecht-button--{look}-action" value="{value}">{say(key)}</button>'
        for key, (value, look) in WAYS.items()
    )
    lengths = list_lengths(state["agendas"])
    about = say("door-about", short=min(lengths), long=max(lengths))
    guide = state["links"].get("guide", {}).get("href")
    more = f' <a href="{escape(guide)}">{say("door-guide")}</a>' if guide else ""
    return (
        f'<section class="lg-host voorbeeld-theme d-print-none" aria-labelledby="samen">'
        f'<h2 id="samen">{say("door")}</h2><p>{about} {say("door-kept")}{more}</p>'
        f'<p tabindex="-1" hidden>{say("door-link")}</p><p class="utrecht-action-group">{ways}</p>'
        f'<p role="alert" hidden>{say("door-failed")}</p>'
        f"<noscript><p>{say('door-script')}</p></noscript></section>"
    )
