"""A group: the answers of many people, where they differ, and what it then agrees."""

from leergroep.content.kinds import Kind

KIND = Kind(
    name="agreements",
    make="leergroep.group.agreements:build_agreements",
    document="leergroep.documents.entries:Entries",
    to_state="leergroep.widget.state:to_state",
    find_page="leergroep.group.agreements:find_page",
)
