"""What hypothesis fills documents with: texts of every kind, and whatever JSON can hold."""

from __future__ import annotations

from hypothesis import strategies as st

from leergroep.documents.answers import AnswerSheet

HARD = [
    "👩\u200d👩\u200d👧\u200d👦 🇳🇱",
    "שלום, \u202eomgekeerd\u202c مرحبا",
    "</script><img src=x onerror=alert(1)>",
    "\x00\x07\x1b \u2028\u2029\ufeff \r\n\t",
    "half een emoji: \ud83d",
    '"\\" {where}',
    "é e\u0301",
]
texts = st.text(max_size=40) | st.sampled_from(HARD)
scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    scalars | texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=8
)
# What a later edition may add to a document.
later = texts.filter(lambda key: key not in (*AnswerSheet.own(), "format", "version"))
# What every document says about itself.
ABOUT = {
    "instrument": st.just("proef"),
    "edition": st.sampled_from([1, 2]),
    "round": st.just("") | st.dates().map(str),
    "group": texts,
    "role": texts,
    "by": texts,
}
