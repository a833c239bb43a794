"""The parts of a document as traits: to observe, to link and to set, like those of any widget."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any, NoReturn

import traitlets

from leergroep.documents.arguments import list_choices, shorten
from leergroep.documents.document import MOST_NOTE
from leergroep.documents.errors import SheetError

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


def settle(value: Any) -> Any:
    """Return numpy's numbers and texts, and a 3.0, as Python's own, also in a dict."""
    if isinstance(value, dict):
        return {name: settle(one) for name, one in value.items()}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, Real):
        return value
    return int(value) if isinstance(value, Integral) else settle_float(float(value))


def settle_float(number: float) -> int | float:
    """Return a whole number as one."""
    return int(number) if number.is_integer() else number


def check_keys(given: Mapping[Any, Any]) -> None:
    """Raise TraitError for a key that is no text, also one in an entry."""
    for key, value in given.items():
        if not isinstance(key, str):
            raise traitlets.TraitError(f"{key!r} is no name; names are texts")
        if isinstance(value, dict):
            check_keys(value)


def explain_refusal(error: SheetError, given: Mapping[str, Any]) -> str:
    """Return why what was set is no part of a document: there is no file to look it up in."""
    _, *path = str(error.details.get("where", "")).split(".", 2)
    if not path:
        return str(error)
    value: Any = given
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return f"{'.'.join(path)!r} cannot be {shorten(value)}; {say_remedy(path, value)}"


def say_remedy(path: list[str], value: Any) -> str:
    """Return what can stand in a place of a part: an entry has fields, a note is a text."""
    if isinstance(value, str):
        return f"a text has at most {MOST_NOTE:,} characters"
    if isinstance(value, dict) and len(path) == 1:
        return "a name has at most 40 letters, digits and dashes"
    return "a field is a text or a number" if len(path) > 1 else "write a text, or fields in a dict"
