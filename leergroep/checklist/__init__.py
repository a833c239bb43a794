"""The checklist: statements to answer one by one, and what the answers say together."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="checklist",
    is_default=True,
    declared="leergroep.checklist.model:Checklist",
    read="leergroep.checklist.reader:read_checklist",
    check="leergroep.checklist.reader:check_semantics",
    shared="leergroep.checklist.scales:SHARED",
    check_shared="leergroep.checklist.scales:check_library_scales",
    document="leergroep.documents.answers:AnswerSheet",
    widget="leergroep.checklist.widget:Checklist",
    to_state="leergroep.widget.state:to_state",
    paper="leergroep.checklist.paper:make_paper",
)
