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
