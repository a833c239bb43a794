"""Boards: cells in which a team puts notes, and lists of which every line is weighed."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="board",
    declared="leergroep.board.model:CellBoard",
    read="leergroep.board.reader:read_board",
    check="leergroep.board.reader:check_semantics",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.board.widget:Board",
    to_state="leergroep.widget.state:to_state",
    paper="leergroep.board.paper:make_paper",
)
LIST = Kind(
    name="list",
    view="weighing",
    declared="leergroep.board.model:WeighedList",
    read="leergroep.board.reader:read_list",
    check="leergroep.board.reader:check_semantics",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.board.widget:Weighing",
    to_state="leergroep.widget.state:to_state",
    paper="leergroep.board.paper:make_paper",
)
