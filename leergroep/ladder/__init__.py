"""The ladder: people on each rung, what a step costs and yields, and what that adds up to."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="ladder",
    read="leergroep.ladder.reader:read_ladder",
    check="leergroep.ladder.reader:check_ladder",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.ladder.widget:Ladder",
    to_state="leergroep.ladder.state:ladder_to_state",
    paper="leergroep.ladder.paper:make_paper",
)
