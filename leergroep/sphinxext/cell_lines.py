"""A warning about a notebook names the cell and the line in it, which a person can find."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator

from leergroep.sphinxext.session_sections import LINES_IN_CELL

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# A notebook, and a line that no person counts so.
COUNTED = re.compile(r"(?<=\.ipynb):(\d{5,})$")


def setup(app: Sphinx) -> None:
    """Name cells in warnings, as soon as Sphinx knows where each is."""
    for handler in logging.getLogger(NAMESPACE).handlers:
        for number, one in enumerate(handler.filters):
            if isinstance(one, WarningLogRecordTranslator):
                handler.filters.insert(number + 1, NamesCells())
                break


class NamesCells(logging.Filter):
    """Let every warning pass, with its cell."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Write where the warning is as a person says it."""
        where = getattr(record, "location", None)
        if isinstance(where, str):
            record.location = name_cell(where)
        return True


def name_cell(where: str) -> str:
    """Return file, cell and line, both from one, of a line as MyST-NB counts it."""
    def name(found: re.Match[str]) -> str:
        cell, line = divmod(int(found[1]), LINES_IN_CELL)
        return f": cell {cell}, line {line}"

    return COUNTED.sub(name, where)
