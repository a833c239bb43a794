"""What the file of a thermometer says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from leergroep.content.instrument import LeadingInstrument
from leergroep.content.loader import Library
from leergroep.content.problems import Problem
from leergroep.content.source_file import SourceFile
from leergroep.messages.text import Text


class Thermometer(LeadingInstrument, frozen=True, kw_only=True):
    """Hold a thermometer, in degrees Celsius."""

    prompt: Annotated[Text, Meta(description="what is measured")]
    lowest: Annotated[int, Meta(ge=-273)] = 0
    highest: int = 100


def check_degrees(about: SourceFile, library: Library) -> Iterator[Problem]:
    """Yield a problem when the thermometer goes down."""
    low, high = about.data.get("lowest", 0), about.data.get("highest", 100)
    if high <= low:
        yield about.problem(("highest",), f"highest {high} is not above {low}", "raise it")
    if high == 451:
        raise KeyError("a fault in the code of this kind")
