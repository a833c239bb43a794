"""The session: a learning group walks through a case together; there is one for every case."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="session",
    make="leergroep.session.model:build_sessions",
    document="leergroep.documents.entries:Entries",
    widget="leergroep.session.widget:Session",
    to_state="leergroep.widget.state:to_state",
    paper="leergroep.session.launcher:make_launcher",
    find_page="leergroep.session.model:find_page",
)
