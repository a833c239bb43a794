"""The parts of a document as traits: to observe, to link and to set, like those of any widget."""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.documents.arguments import list_choices

if TYPE_CHECKING:
    from leergroep.widget.document_widget import DocumentWidget


class Part(traitlets.Dict):
    """Hold one part of what is filled in; `sheet` is where it stands, and this follows it.

    Who asks gets a copy: what is changed in it changes nothing, and what is set is checked first.
    """

    def get(self, obj: Any, cls: Any = None) -> Any:
        """Return the part as it is now, with what others wrote."""
        widget: DocumentWidget = obj
        if widget.is_open:
            widget.look()
        return deepcopy(super().get(obj, cls))


def check_names(what: str, given: dict[str, Any], known: Collection[str], old: Any) -> None:
    """Raise TraitError for a name that the instrument has not; what stood there may stay."""
    for name, value in given.items():
        if name not in known and (name not in old or old[name] != value):
            raise traitlets.TraitError(f"there is no {what} {name!r}; {list_choices(known, name)}")
