"""The parts of a document as traits: to observe, to link and to set, like those of any widget."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NoReturn

import traitlets

from leergroep.documents.arguments import list_choices

if TYPE_CHECKING:
    from leergroep.widget.document_widget import DocumentWidget


class Part(traitlets.Dict):
    """Hold one part of what is filled in; `sheet` is where it stands, and this follows it.

    Who asks gets a copy that cannot be changed in place: what is set is checked first.
    """

    def get(self, obj: Any, cls: Any = None) -> Any:
        """Return the part as it is now, with what others wrote."""
        widget: DocumentWidget = obj
        if widget.is_open:
            widget.look()
        return ReadPart(super().get(obj, cls) or {}, write_remedy(widget, str(self.name)))


class ReadPart(dict[str, Any]):
    """Hold what was read of a part, or of an entry in it; a change in place is refused.

    It would change this copy alone, in silence. A copy of it is a plain dict.
    """

    def __init__(self, read: Mapping[str, Any], remedy: str):
        """Hold what was read; `remedy` says how it is changed."""
        super().__init__({name: ReadPart(value, remedy) if isinstance(value, dict) else value
                          for name, value in read.items()})
        self._remedy = remedy

    def _refuse(self, *_args: Any, **_named: Any) -> NoReturn:
        raise TypeError(f"nothing was changed, for this is a copy; {self._remedy}")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        """Return a plain dict, to change and set."""
        return deepcopy(dict(self), memo)

    def __reduce__(self) -> tuple[type[dict[str, Any]], tuple[dict[str, Any]]]:
        """Have copies and pickles be plain."""
        return dict, (dict(self),)


def write_remedy(widget: DocumentWidget, part: str) -> str:
    """Return how a part is set; what a widget is asked for by name stands in its first part."""
    name = type(widget).__name__.lower()
    whole = f"{name}.{part} = {{**{name}.{part}, ...}}"
    value = "3" if part == "answers" else "{...}"
    one = f'{name}["slug"] = {value}, or ' if part == next(iter(widget.document.parts)) else ""
    return f"write {one}{whole}"


def check_names(what: str, given: dict[str, Any], known: Collection[str], old: Any) -> None:
    """Raise TraitError for a name that the instrument has not; what stood there may stay."""
    for name, value in given.items():
        if name not in known and (name not in old or old[name] != value):
            raise traitlets.TraitError(f"there is no {what} {name!r}; {list_choices(known, name)}")
