"""Whether anybody keeps the notebook that a kernel runs: who makes a book says that nobody does."""

from __future__ import annotations

import os

# Set to "no" for a kernel that makes a book: nobody opens the notebook that it ran.
VARIABLE = "LEERGROEP_LEAVE_TEXT"


def may_be_kept() -> bool:
    """Tell whether somebody may open the notebook that this runs in without a kernel."""
    return os.environ.get(VARIABLE) != "no"
