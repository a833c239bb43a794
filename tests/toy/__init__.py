"""A kind from elsewhere: a thermometer, on which a team puts how warm a place is."""

from __future__ import annotations

from pathlib import Path

from leergroep import Kind

KIND = Kind(
    name="thermometer",
    declared="tests.toy.model:Thermometer",
    check="tests.toy.model:check_degrees",
    document="leergroep.documents.entries:Entries",
    widget="tests.toy.widget:Thermometer",
    to_state="leergroep.widget.state:to_state",
    paper="tests.toy.widget:make_paper",
    front=Path(__file__).parent / "front",
)
