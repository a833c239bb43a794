"""What cases have in common: sound, used, and named when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from leergroep.content.loader import Library
from leergroep.content.model import CaseQuestion
from leergroep.content.problems import MOST, ContentError
from leergroep.content.source_file import SourceFile
from leergroep.content.traits import (
    KINDS,
    check_traits,
    check_traits_of,
    check_unused,
    read_traits,
)
from leergroep.messages.text import Text

FILE = Path(__file__).parents[2] / "cases" / "traits.yml"


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """Return where a copy of the traits with a mistake in it goes."""
    return tmp_path / "traits.yml"


def spoil(file: Path, old: str, new: str) -> int:
    """Write the traits with one text replaced; return the line on which it stood."""
    text = FILE.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_every_case_has_a_theme_a_level_and_a_question(library: Library):
    for case in library.cases.values():
        assert all(case.traits().values()), case.slug


def test_every_trait_is_had_by_some_case_and_not_by_all(library: Library):
    assert list(check_unused(FILE, library.traits, library.cases.values())) == []
    for kind, known in library.traits.items():
        for slug in known:
            having = [case for case in library.cases.values() if slug in case.traits()[kind]]
            assert 0 < len(having) < len(library.cases), slug


def test_a_question_says_how_it_lay_in_each_of_its_cases(library: Library):
    said = [asked.how.nl for case in library.cases.values() for asked in case.questions]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("field", "change"),
    [("themes", {"themes": ("jeugd", "jugd")}), ("level", {"level": "land"}),
     ("questions", {"questions": (CaseQuestion("waarom", Text("A", "B")),)})],
)
def test_what_a_case_names_and_nobody_knows_is_named_with_its_field(
    library: Library, field: str, change: dict
):
    case = replace(library.cases["rotterdam"], **change)
    about = SourceFile(Path("rotterdam.ipynb"), None)
    [found] = check_traits_of(about, case, library.traits)
    assert f"field {field!r}" in found.what
    assert "use one of these or add it there" in found.remedy


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [('nl: "Veiligheid", ', "", "'nl' is a required property"),
     ('nl: "Veiligheid"', 'nl: " "', "does not match"),
     ("  voor-wie:\n", "  voor-wie:\n    sentence: {nl: A, en: B}\n", "'sentence' was unexpected"),
     ("  voor-wie:\n", "  Voor_Wie:\n", "'Voor_Wie' does not match"),
     ("  jeugd:\n", "  bewoners:\n", "the key 'bewoners' stands twice"),
     ("questions:\n", "vragen:\n", "'vragen' was unexpected")],
)
def test_a_mistake_in_the_file_is_named_with_its_line(
    spoilt: Path, old: str, new: str, what: str
):
    line = spoil(spoilt, old, new)
    found = check_traits(spoilt)
    assert any(what in one.what for one in found)
    assert all(one.file == spoilt for one in found)
    assert any(abs(one.line - line) <= 1 for one in found)


def test_the_file_can_begin_with_one_theme(spoilt: Path, library: Library):
    spoilt.write_text("themes:\n  water: {title: {nl: Water}, sentence: {nl: Nat.}}\n", "utf-8")
    assert check_traits(spoilt) == []
    assert {kind: [*known] for kind, known in read_traits(spoilt).items()} == {
        "themes": ["water"], "levels": [], "questions": []}


@pytest.mark.parametrize("kind", KINDS)
def test_the_remedy_for_the_first_trait_is_a_file_that_is_sound(
    spoilt: Path, library: Library, kind: str
):
    case, about = library.cases["rotterdam"], SourceFile(Path("rotterdam.ipynb"), None)
    found = [*check_traits_of(about, case, {})]
    said = next(one.remedy for one in found if f": {kind}:" in one.remedy)
    assert len(str(found[0])) <= len("rotterdam.ipynb: ") + MOST
    spoilt.write_text(said.partition("make it: ")[2].replace("...", "Iets"), "utf-8")
    assert check_traits(spoilt) == []


def test_a_file_that_cannot_be_read_says_why(spoilt: Path):
    spoil(spoilt, "themes:\n", "themes: [\n")
    with pytest.raises(ContentError, match="not valid YAML"):
        read_traits(spoilt)


def test_a_trait_that_no_case_has_is_named_with_a_remedy(spoilt: Path, library: Library):
    line = spoil(spoilt, "  plein:\n", "  erf:\n    title: {nl: Erf, en: Yard}\n"
                         "    sentence: {nl: A, en: B}\n  plein:\n")
    [found] = check_unused(spoilt, read_traits(spoilt), library.cases.values())
    assert (found.file, found.line) == (spoilt, line)
    assert "no case has 'erf' among its levels" in found.what
    assert "name it in a case's metadata" in found.remedy
