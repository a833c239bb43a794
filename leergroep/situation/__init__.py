"""The situational analysis: public figures beside each other, and what people say of them."""

from pathlib import Path

from leergroep.content.kinds import Kind

KIND = Kind(
    name="situation",
    declared="leergroep.situation.model:Situation",
    check="leergroep.situation.reader:check_semantics",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.situation.widget:Situation",
    to_state="leergroep.widget.state:to_state",
    paper="leergroep.situation.paper:make_paper",
    # Its stylesheet is of its own page only.
    front=Path(__file__).parent / "front",
)
