"""The roles of a town's own book travel with it: into forms, codes and the group's picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from leergroep import Checklist, Group, GroupPicture
from leergroep.checklist import model
from leergroep.content.loader import Library
from leergroep.documents.answers import AnswerSheet
from leergroep.documents.roles import settle_role
from leergroep.documents.share_code import decode, encode
from leergroep.messages.text import Text
from tests.vectors import read

ROOT = Path(__file__).parents[2]
OWN = """havenmeester: {nl: Havenmeester, en: Harbour master}
visser: {nl: Visser, en: Fisherman}
anders: {nl: Iemand anders, en: Somebody else}
"""
cases = [pytest.param(one, id=one["name"]) for one in read("roles")["cases"]]


@pytest.fixture
def town(tmp_path: Path) -> Library:
    """Return the book of a town with roles of its own and one checklist."""
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    for file in (ROOT / "tests/sample/proef.yml", ROOT / "notebooks/scales.yml"):
        (notebooks / file.name).write_bytes(file.read_bytes())
    (notebooks / "roles.yml").write_text(OWN, "utf-8")
    return Library(tmp_path)


@pytest.mark.parametrize("case", cases)
def test_a_role_is_of_the_book_s_own_list_alone_and_in_a_code(
    proef: model.Checklist, case: dict
):
    roles = {one["slug"]: Text(one["title"], one["title"]) for one in case["roles"]}
    one = replace(proef, roles=roles)
    assert settle_role(case["role"], roles) == case["settled"]
    if not case.get("only_read"):
        sheet = AnswerSheet("proef", 2, role=case["role"], answers={"weten-wie": 4})
        assert encode(sheet, one) == case["code"]
    assert decode(case["code"], [one]).role == case["read"]


def test_a_town_s_roles_are_in_the_form_and_in_the_group_s_picture(town: Library):
    wanted = [{"slug": "havenmeester", "title": "Harbour master"},
              {"slug": "visser", "title": "Fisherman"},
              {"slug": "anders", "title": "Somebody else"}]
    form = Checklist("proef", library=town, language="en")
    picture = GroupPicture(library=town, language="en")
    assert form.instrument["roles"] == picture.instruments[0]["roles"] == wanted


def test_a_group_of_a_town_is_split_by_its_own_roles(town: Library):
    proef = town.of_kind("checklist")["proef"]
    roles = ["visser"] * 3 + ["havenmeester"] * 3 + ["bewoner"] * 3
    codes = [encode(AnswerSheet("proef", 2, role=role, answers={"weten-wie": 1 + at % 5},
                                extra={"mark": f"ABC{'23456789A'[at]}"}), proef)
             for at, role in enumerate(roles)]
    group = Group.of([("codes.txt", "\n".join(codes))], library=town)
    split = group.by_role().drop_duplicates("role")
    assert list(zip(split["role"], split["people"], strict=True)) == [
        ("Havenmeester", 3), ("Visser", 3), ("Iemand anders", 3)]


def test_a_book_without_roles_has_those_that_came_along(small: Library, library: Library):
    assert small.roles == library.roles
    assert list(small.roles)[:2] == ["bewoner", "gemeente"]
