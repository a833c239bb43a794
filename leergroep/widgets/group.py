"""The picture of a group: bring sheets and share codes together and see where views differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.gathered import Gathered
from leergroep.library import Library
from leergroep.model import Instrument, Text, Tool
from leergroep.widgets.checklist import links
from leergroep.widgets.kept import STATIC, Kept, said

if TYPE_CHECKING:
    from leergroep.group import Group

ABOUT = Tool(
    slug="groepsbeeld", edition=1, title=Text("Groepsbeeld", "Group picture"),
    sentence=Text("Je ziet waarover jullie verschillen.", "You see where your views differ."),
)
# The page that helps to choose a case to talk about.
GUIDE = "book/begeleiden"


class GroupPicture(Kept):
    """Bring the answers of a group together, from files and share codes, and show the picture.

    In Jupyter `to_group()` gives what is shown as a Group. With `path` the codes are kept in that
    file. In the published page the browser keeps them; no kernel is needed.
    """

    document = Gathered
    _esm = STATIC / "group.js"
    widget = traitlets.Unicode("group").tag(sync=True)
    instruments = traitlets.List().tag(sync=True)
    links = traitlets.Dict().tag(sync=True)

    def __init__(
        self, path: str | Path | None = None, *, language: str = "nl",
        library: Library | None = None,
    ):
        """Open the picture; raise SheetError when `path` holds something else than a group."""
        self._library = library or Library.default()
        known = list(self._library.instruments.values())
        super().__init__(
            ABOUT, path, language, {},
            instrument={"slug": ABOUT.slug, "edition": ABOUT.edition,
                        **said(language, title=ABOUT.title)},
            instruments=[bare(one, language) for one in known],
            links=leads(known, self._library, language),
        )

    def to_group(self, instrument: str | None = None, subject: str | None = None) -> Group:
        """Return the answers to one checklist about one subject as a Group.

        Unless they are named it is the checklist, and the subject, with most sheets.
        """
        from leergroep.group import Group

        codes = "\n".join(self.to_sheet().in_order())
        # Before anybody answered it is an empty group, so that cells below a notebook run.
        slug = instrument or (None if codes else next(iter(self._library.instruments)))
        return Group.of([("codes.txt", codes)], slug, subject=subject, language=self.language,
                        library=self._library)


def bare(instrument: Instrument, language: str) -> dict[str, Any]:
    """Return what a picture needs of an instrument: no explanations, no advice."""
    return {
        "slug": instrument.slug,
        "edition": instrument.edition,
        **said(language, title=instrument.title),
        "scale": [
            {"value": one.value, **said(language, word=one.word)}
            for one in instrument.scale.options
        ],
        "factors": [
            {
                "slug": factor.slug, **said(language, title=factor.title),
                **({"direction": "down"} if factor.direction == "down" else {}),
                "rules": list(factor.rules), "cases": list(factor.cases),
                "items": [{"slug": item.slug, **said(language, statement=item.statement)}
                          for item in factor.items],
            }
            for factor in instrument.factors
        ],
    }


def leads(
    instruments: list[Instrument], library: Library, language: str
) -> dict[str, dict[str, dict]]:
    """Return the rules and cases that these instruments lead to."""
    each = [links(one, library, language) for one in instruments]
    known = {kind: {slug: page for one in each for slug, page in one[kind].items()}
             for kind in ("rules", "cases")}
    guide = {"guide": {"docname": GUIDE}} if GUIDE in library.order else {}
    return {**known, "pages": guide}
