"""A text in the languages of the book: curled as the prose around it is."""

from __future__ import annotations

import pytest
from msgspec import convert

from leergroep.messages import choose_colon
from leergroep.messages.text import Text, curl_quotes


@pytest.mark.parametrize(("straight", "curled"), [
    ("zo'n thema's", "zo’n thema’s"),
    ("'s avonds", "’s avonds"),
    ("'Zwak' zegt wie buiten staat", "‘Zwak’ zegt wie buiten staat"),
    ("vraag 'wat merk ik daarvan?'.", "vraag ‘wat merk ik daarvan?’."),
    ("residents' names", "residents’ names"),
    ("in '44", "in ’44"),
])
def test_apostrophes_and_quotation_marks_are_curled(straight: str, curled: str) -> None:
    assert curl_quotes(straight) == curled == curl_quotes(curled)


def test_a_text_that_is_read_is_curled_in_both_languages() -> None:
    assert convert({"nl": "zo'n", "en": "don't"}, Text) == Text("zo’n", "don’t")


def test_no_colon_follows_a_title_with_a_sign_of_its_own() -> None:
    assert [choose_colon(title) for title in ("CLEAR", "En wie?", "Zet op!")] == [":", "", ""]
