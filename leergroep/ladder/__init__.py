"""The ladder: people on each rung, what a step costs and yields, and what that adds up to."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="ladder",
    declared="leergroep.ladder.model:Ladder",
    check="leergroep.ladder.reader:check_semantics",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.ladder.widget:Ladder",
    to_state="leergroep.widget.state:to_state",
    paper="leergroep.ladder.paper:make_paper",
)
