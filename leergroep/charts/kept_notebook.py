"""Whether anybody keeps the notebook that a kernel runs: nobody where a book is made or shown."""

from __future__ import annotations

import os

# Set to "no" for a kernel that makes a book: nobody opens the notebook that it ran.
VARIABLE = "LEERGROEP_LEAVE_TEXT"


def may_be_kept() -> bool:
    """Tell whether somebody may open the notebook that this runs in without a kernel."""
    # Voila shows a notebook, draws its charts itself, and keeps nothing.
    shows = os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")
    return not shows and os.environ.get(VARIABLE) != "no"
