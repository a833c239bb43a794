"""The parts of a session: what a group talks about at each step through a case, and chooses."""

from __future__ import annotations

from attrs import frozen

from leergroep.text import Text

# In the order of a session; on the page the expert may stand before the results.
PARTS = (
    "situatie", "opgave", "keuze", "aanpak", "resultaten", "expert", "lessen", "vuistregels",
    "betekenis",
)
# The one part in which everybody decides before anybody sees what the city did.
CHOOSING = "keuze"
# What a session ends with; no cell tells it, the group makes it.
ACTIONS = "acties"
# Minutes for each step of a session, by how long the whole takes.
AGENDAS = {
    60: dict(zip((*PARTS, ACTIONS), (4, 4, 15, 5, 4, 4, 4, 7, 6, 7), strict=True)),
    90: dict(zip((*PARTS, ACTIONS), (6, 6, 22, 8, 6, 6, 6, 10, 10, 10), strict=True)),
}


@frozen
class ChoiceOption:
    """Hold one of the ways that a group can split over."""

    slug: str
    text: Text


@frozen
class Choice:
    """Hold a question that everybody answers alone, by choosing `pick` of the options."""

    slug: str
    question: Text
    options: tuple[ChoiceOption, ...]
    pick: int = 1


@frozen
class SessionPart:
    """Hold one part of a session: what opens the talk, and a note for who leads.

    `slug` is one of PARTS, and a tag of the cell that is shown; only CHOOSING has choices.
    """

    slug: str
    prompts: tuple[Text, ...]
    leader: Text
    choices: tuple[Choice, ...] = ()
