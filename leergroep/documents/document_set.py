"""Documents of several rounds, and which of each instrument is open: the merge of such a set.

The front end does the same; both are held to spec/vectors/merge_sets.json.
"""

from __future__ import annotations

from attrs import field, frozen

from leergroep.documents.document import Document
from leergroep.documents.merge import merge, merge_records

# An instrument and a round of it.
Key = tuple[str, str]


@frozen
class DocumentSet:
    """Hold documents by instrument and round, and which round of an instrument is open, by slug."""

    documents: dict[Key, Document] = field(factory=dict)
    open_rounds: dict[str, str] = field(factory=dict)


def merge_sets(stored: DocumentSet, before: DocumentSet, after: DocumentSet) -> DocumentSet:
    """Return `stored` with only what changed from `before` to `after`: two writers lose nothing.

    A document that changed and is empty then is in it no longer.
    """
    documents = dict(stored.documents)
    for key in {**after.documents, **before.documents}:
        was, now = before.documents.get(key), after.documents.get(key)
        if was == now:
            continue
        held = documents.pop(key, None)
        if (merged := merge_change(held, was, now)) is not None:
            documents[key] = merged
    return DocumentSet(
        documents, merge_records(stored.open_rounds, before.open_rounds, after.open_rounds))


def merge_change(
    stored: Document | None, before: Document | None, after: Document | None
) -> Document | None:
    """Return what is to be kept of one document, None for nothing.

    Of what is gone from the store nothing is known: who changed it brings it back whole.
    """
    some = after or before or stored
    if some is None:
        return None
    blank = type(some)(some.instrument, some.edition, round=some.round)
    base = before if stored and before else blank
    merged = merge(stored or blank, base, after or blank)
    return None if merged.is_empty() else merged
