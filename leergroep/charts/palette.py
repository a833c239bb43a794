"""What charts are drawn with, apart from Altair: loading that takes longer than reading a page."""

from __future__ import annotations

# The colours of style/tokens.css in the light; the published page follows its reader's instead.
ACCENT = "#0b5d83"
LAND = "#dfe7ea"
EDGE = "#6b7a82"
PAPER = "#ffffff"

# JupyterLab draws this one by itself; Altair's own default fetches Vega from elsewhere.
VEGA_LITE = "application/vnd.vegalite.v5+json"
