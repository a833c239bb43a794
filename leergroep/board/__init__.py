"""Boards: cells in which a team puts notes, and lists of which every line is weighed."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="board",
    read="leergroep.board.reader:read_board",
    check="leergroep.board.reader:check_board",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.board.widget:Board",
    to_state="leergroep.board.state:board_to_state",
    paper="leergroep.board.paper:make_paper",
)
LIST = Kind(
    name="list",
    view="weighing",
    read="leergroep.board.reader:read_board",
    check="leergroep.board.reader:check_board",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.board.widget:Weighing",
    to_state="leergroep.board.state:board_to_state",
    paper="leergroep.board.paper:make_paper",
)
