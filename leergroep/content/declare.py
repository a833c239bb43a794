"""A field of a content file, declared once.

A class that is read from a file is a `Declared`: the type of a field, and what is noted on it, say
how it is read (`read_data`), what is a mistake (leergroep.content.schemas), what an editor knows of
it (spec/schemas/) and what the front end is told (leergroep.widget.state).
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeVar

import msgspec
from msgspec import Meta, Struct

from leergroep.content.problems import ContentError
from leergroep.content.source_file import SourceFile

Slug = Annotated[str, Meta(pattern="^[a-z]+(-[a-z]+)*$",
                           description="lower-case words joined by hyphens, no numbers")]
Slugs = Annotated[tuple[Slug, ...], Meta(extra_json_schema={"uniqueItems": True})]

# Of a field that follows from elsewhere: it stands in no file.
GIVEN = Meta(extra={"given": True})
# Of a field that the front end is not told.
HIDDEN = Meta(extra={"hidden": True})
# Of a field that the front end is only told where it is otherwise than usual.
SPARSE = Meta(extra={"sparse": True})
# Of texts by slug whose order counts: the front end is told a list of slug and title.
LISTED = Meta(extra={"listed": True})
# Of an object that may be written as a plain text: a name, or one text in every language.
PLAIN = Meta(extra={"plain": True})
# Of a title whose Dutch is the heading of its page.
ENGLISH = Meta(extra={"english": True})


class Declared(Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what a file says; `remedy` tells an author what to do about a mistake in it.

    `rules` is JSON Schema for what the types alone cannot say: what a field asks of another.
    """

    remedy: ClassVar[str] = ""
    rules_between: ClassVar[dict[str, Any]] = {}


Made = TypeVar("Made")


def read_data(about: SourceFile, data: Any, declared: type[Made]) -> Made:
    """Return what a file says as a value; raise ContentError with every mistake in it.

    `data` is what the file says with what follows from elsewhere. Only mistakes in the content are
    named so: a fault in our own code stays what it is.
    """
    try:
        return msgspec.convert(data, declared)
    except msgspec.ValidationError as error:
        # Schemas take time to load and to ask: readers of a sound file go without.
        from leergroep.content.schemas import find_mistakes

        raise ContentError(
            find_mistakes(about, declared) or [about.problem((), str(error))]
        ) from error


def list_notes(annotation: Any) -> list[Meta]:
    """Return what is noted on the type of a field."""
    return [note for note in getattr(annotation, "__metadata__", ()) if isinstance(note, Meta)]


def has_note(annotation: Any, wanted: Meta) -> bool:
    """Tell whether a field bears one of the notes above."""
    return any(note.extra == wanted.extra for note in list_notes(annotation))
