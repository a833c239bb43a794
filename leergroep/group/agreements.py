"""What a group agrees about its picture: actions and a look back, as a session keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from leergroep.board.model import Board, Row
from leergroep.content.instrument import NOWHERE
from leergroep.messages import translate
from leergroep.messages.text import LANGUAGES, Text
from leergroep.session.model import build_cells
from leergroep.widget.links import GROUP

if TYPE_CHECKING:
    from leergroep.content.loader import Library

SLUG = "afspraken"
EDITION = 1
CELLS = ("acties", "terugblik")


class AgreementBoard(Board, frozen=True, kw_only=True):
    """Hold what a group agrees when it talks about its picture; `talk` says where it begins."""

    talk: str


def build_agreements(library: Library) -> Iterator[AgreementBoard]:
    """Yield the one board of agreements, of a book with checklists to talk about."""
    if not library.list_shown("checklist"):
        return
    yield AgreementBoard(
        slug=SLUG,
        edition=EDITION,
        title=translate_all("agreements-title"),
        sentence=translate_all("agreements-sentence"),
        source=NOWHERE,
        to_rules=(),
        layout="grid",
        rows=(Row(tuple(cell for cell in build_cells() if cell.slug in CELLS)),),
        outcome=translate_all("session-outcome"),
        thing=translate_all("agreements-thing"),
        things=translate_all("agreements-things"),
        talk="groepsbeeld",
    )


def agreements_to_state(language: str) -> dict[str, Any]:
    """Return in one language under which name a group's agreements are kept."""
    names = {key: translate(f"agreements-{key}", language) for key in ("title", "thing", "things")}
    return {"slug": SLUG, "edition": EDITION, **names}


def find_page(board: AgreementBoard, library: Library) -> str:
    """Return the page on which a group agrees: that of its picture."""
    return GROUP


def translate_all(key: str) -> Text:
    """Return a word of the interface in both languages."""
    return Text(**{language: translate(key, language) for language in LANGUAGES})
