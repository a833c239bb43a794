"""What an earlier edition made opens as it did: documents, share codes and folders, in Python."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from leergroep import (
    AnswerSheet,
    Finder,
    Group,
    GroupPicture,
    Library,
    Session,
    Workbook,
)
from leergroep.documents.errors import SheetError
from leergroep.documents.share_code import decode

VECTORS = Path(__file__).parents[1] / "spec" / "vectors"
EDITIONS = sorted(VECTORS.glob("edition-*"))
FRAMES = ("to_frame", "notes_frame", "sessions_frame", "figures_frame")


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def documents() -> list:
    """Return every recorded document with what was expected of it."""
    return [pytest.param(edition / name, expected, id=f"{edition.name}/{name}")
            for edition in EDITIONS
            for name, expected in read(edition / "expected/documents.json").items()]


def codes() -> list:
    """Return every recorded share code."""
    return [pytest.param(code, id=f"{edition.name}/{code['name']}")
            for edition in EDITIONS for code in read(edition / "codes.json")]


def archived() -> list:
    """Return every document in a recorded workbook archive."""
    return [pytest.param(sheet, id=f"{file.stem}/{sheet['instrument']}/{sheet['round']}")
            for edition in EDITIONS
            for file in sorted(edition.glob("workbook/werkboek*.json"))
            for sheet in read(file)["sheets"]]


def opened(path: Path, library: Library) -> Any:
    """Open a document as its reader would: in the widget of what it is of."""
    slug = read(path)["instrument"]
    if slug == "groepsbeeld":
        return GroupPicture(path, library=library)
    if slug.startswith("sessie-"):
        return Session(slug.removeprefix("sessie-"), path, library=library)
    widget = library.kind_of(slug).load("widget")
    return widget(slug, path, library=library)


def members(library: Library) -> list:
    """Return what members of a group answer at a session, for each case."""
    return [one.members for one in library.of_kind("session").values()]


def copied(folder: Path, target: Path) -> Path:
    """Copy a folder; its files were written in the order of their names."""
    shutil.copytree(folder, target)
    for second, file in enumerate(sorted(target.iterdir())):
        os.utime(file, (second, second))
    return target


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_there_is_an_earlier_edition() -> None:
    assert EDITIONS


@pytest.mark.parametrize(("path", "expected"), documents())
def test_a_document_of_an_earlier_edition_opens_as_it_did(
    path: Path, expected: dict, library: Library
) -> None:
    slug = expected["document"]["instrument"]
    if slug.startswith("deelname-"):
        tool = next(one for one in members(library) if one.slug == slug)
        assert AnswerSheet.read(path, tool).to_dict() == expected["document"]
        return
    widget = opened(path, library)
    assert widget.to_sheet().to_dict() == expected["document"]
    if expected["rows"] is not None:
        assert len(widget.to_frame()) == expected["rows"]


@pytest.mark.parametrize(("path", "expected"), documents())
def test_opening_a_document_of_an_earlier_edition_leaves_its_file_alone(
    path: Path, expected: dict, library: Library, tmp_path: Path
) -> None:
    if expected["document"]["instrument"].startswith("deelname-"):
        return
    file = Path(shutil.copy(path, tmp_path))
    opened(file, library)
    assert file.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("code", codes())
def test_a_share_code_of_an_earlier_edition_says_what_it_said(code: dict, library: Library) -> None:
    known = [*library.of_kind("checklist").values(), *members(library)]
    for text in filter(None, (code["code"], code.get("link"), code.get("qr"))):
        if "refused" in code:
            with pytest.raises(SheetError) as refused:
                decode(text, known)
            assert refused.value.key == code["refused"]
        else:
            assert decode(text, known).to_dict() == code["sheet"]


@pytest.mark.parametrize("sheet", archived())
def test_each_document_in_an_archive_of_an_earlier_edition_opens(
    sheet: dict, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "one.json"
    file.write_text(json.dumps(sheet), "utf-8")
    assert opened(file, library).to_sheet().to_dict() == sheet


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name)
def test_a_folder_of_an_earlier_edition_is_the_workbook_that_it_was(
    edition: Path, library: Library, tmp_path: Path
) -> None:
    expected = read(edition / "expected/folders.json")["workbook"]
    folder = copied(edition / "folders/workbook", tmp_path / "workbook")
    before = contents(folder)
    book = Workbook(folder, library=library)
    assert sorted(book.sheets, key=place) == expected["sheets"]
    assert book.currents == expected["currents"]
    assert sorted(book.refused) == expected["refused"]
    assert {name: len(getattr(book, name)()) for name in FRAMES} == expected["rows"]
    assert contents(folder) == before


def place(sheet: dict) -> tuple[str, str]:
    return sheet["instrument"], sheet["round"]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name)
def test_a_group_of_an_earlier_edition_is_the_group_that_it_was(
    edition: Path, library: Library, tmp_path: Path
) -> None:
    expected = read(edition / "expected/folders.json")["group"]
    group = Group.read(copied(edition / "folders/group", tmp_path / "group"), library=library)
    assert group.instrument.slug == expected["instrument"]
    assert (group.subject, list(group.days)) == (expected["subject"], expected["days"])
    assert group.subjects == expected["subjects"]
    assert group.people.to_dict("records") == expected["people"]
    assert [[one.source, one.key] for one in group.refused] == expected["refused"]
    assert (len(group.frame), len(group.spread())) == (expected["frame"], expected["spread"])


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name)
def test_what_an_earlier_edition_ticked_is_ticked(edition: Path, library: Library) -> None:
    expected = read(edition / "expected/choices.json")
    for name, chosen in expected.items():
        finder = Finder(library=library)
        finder.sheet = read(edition / name)
        assert finder.chosen == chosen["chosen"]
        assert list(finder.to_frame()["case"]) == chosen["cases"]
