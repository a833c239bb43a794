"""What a group reads: files and codes, and one bad one never spoils the others."""

from __future__ import annotations

import base64
import json
import os
import random
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from leergroep import AnswerSheet, Group, Library
from leergroep.checklist.model import Checklist
from leergroep.documents.document import MOST_BYTES, parse_json
from leergroep.documents.encoding import decode_text
from leergroep.documents.share_code import encode
from leergroep.group import reader
from leergroep.group.plain_sheets import PlainReader
from leergroep.group.reader import MOST_READ, is_left, read_sheet, read_sources
from tests.group.sheets import group_of, sheet
from tests.vectors import read, text_of

VECTORS = read("sheets")


def test_whoever_hands_in_twice_counts_once_with_the_newest(small: Library, proef: Checklist):
    once = AnswerSheet(
        "proef", 2, round="2026-01-01", answers={"weten-wie": 1}, extra={"mark": "AAAA"})
    code = encode(once, proef)
    later = evolve(once, answers={"weten-wie": 5})
    group = Group.of([
        ("een.json", once.to_json()), ("codes.txt", f"{code}\n\n{code.lower()}\n"),
        ("nieuw.json", later.to_json()), ("ander.json", sheet(2, by="a")),
    ], library=small)
    assert [(one.source, one.key) for one in group.refused] == [
        ("een.json", "group-same"), ("codes.txt:1", "group-same"),
        ("codes.txt:3", "group-replaced")]
    wie = group.spread().set_index("item").loc["weten-wie"]
    assert [wie[str(value)] for value in range(1, 6)] == [0, 1, 0, 0, 1]


def test_the_newest_file_counts_whatever_a_browser_called_it(small: Library, tmp_path: Path):
    # A browser calls a second download "blad (1).json", which comes first in the alphabet.
    for minute, (name, answer) in enumerate({"blad.json": 1, "blad (1).json": 5}.items()):
        (tmp_path / name).write_text(sheet(answer, mark="AAAA"), "utf-8")
        os.utime(tmp_path / name, (minute, minute))
    group = Group.read(tmp_path, library=small)
    assert group.frame["answer"].dropna().tolist() == [5]
    assert [(one.source, one.key) for one in group.refused] == [("blad.json", "group-replaced")]


def test_equal_answers_of_two_people_are_two(small: Library):
    assert group_of(small, sheet(1, mark="AAAA"), sheet(1, mark="BBBB")).people["people"][0] == 2
    assert group_of(small, sheet(1, by="een"), sheet(1, by="ander")).people["people"][0] == 2
    assert group_of(small, sheet(1), sheet(1)).people["people"][0] == 2


BROKEN = [
    b"", b"{", b"\x00\xff", b"[]", b'{"format": "leergroep/answers"}', b"PK\x03\x04" + b"\0" * 40,
    sheet(1).replace('"weten-wie": 1', '"weten-wie": true').encode(),
    sheet(1).replace('"weten-wie": 1', '"weten-wie": null').encode(),
    sheet(1).replace('"weten-wie": 1', '"weten-wie": 6').encode(),
    sheet(1).replace('"edition": 2', '"edition": 1').encode(),
    sheet(1).replace('"edition": 2', '"edition": 3').encode(),
    sheet(1).replace('"proef"', '"geheim"').encode(),
    sheet(1).replace('"version": 1', '"version": 2').encode(),
    sheet(1, notes={"weten": "x" * 100_001}).encode(),
]


def test_fifty_bad_files_among_five_hundred_spoil_none(small: Library, tmp_path: Path):
    folder = tmp_path / "antwoorden"
    folder.mkdir()
    chance = random.Random(4)
    bad = set(chance.sample(range(500), 50))
    for number in range(500):
        good = sheet(*chance.choices([1, 2, 3, 4, 5, "unknown"], k=4), by=f"persoon {number}",
                     notes={"weten": "<script>alert(1)</script>"})
        content = BROKEN[number % len(BROKEN)] if number in bad else good.encode()
        (folder / f"{number:03}.json").write_bytes(content)
    for left in (".verborgen", ".DS_Store", "desktop.ini", "Thumbs.db", "~$blad.docx"):
        (folder / left).write_bytes(b"x")
    (folder / "map" / "__MACOSX").mkdir(parents=True)
    (folder / "map" / "__MACOSX" / "blad.json").write_bytes(b"x")
    group = Group.read(folder, library=small)
    assert group.people["people"].tolist() == [450]
    assert {one.source for one in group.refused} == {f"{number:03}.json" for number in bad}
    assert all(one.sentence for one in group.refused)


def test_what_nobody_put_in_a_folder_is_passed_over_wherever_it_lies(
    small: Library, tmp_path: Path
):
    names = read("left_files")
    assert [name for name in names["left"] if not is_left(name)] == []
    assert [name for name in names["kept"] if is_left(name)] == []
    # What was thrown away there counts no more, and the copy of an editor is nobody else's sheet.
    for file in ("blad.json", "blad.json~", "#recycle/oud.json", "$RECYCLE.BIN/$R1.json",
                 "map/@eaDir/blad.json/SYNOINDEX"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(sheet(1), "utf-8")
    group = Group.read(tmp_path, library=small)
    assert group.people["people"].tolist() == [1]
    assert group.refused == ()


def test_fifty_megabytes_are_refused_unread(small: Library, tmp_path: Path):
    with (tmp_path / "groot.json").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "goed.json").write_text(sheet(1))
    [refused] = Group.read(tmp_path, library=small).refused
    assert refused.key == "bad-size"
    assert "50 MB" in refused.sentence


def test_a_folder_with_nothing_in_it_says_so(small: Library, tmp_path: Path):
    with pytest.raises(ValueError, match="Er is geen blad"):
        Group.read(tmp_path, library=small)
    with pytest.raises(OSError, match="nergens"):
        Group.read(tmp_path / "nergens", library=small)


def test_another_checklist_is_set_apart_with_a_sentence(library: Library):
    clear = AnswerSheet("clear", 1, answers={"can-do-taal": 2})
    scan = AnswerSheet("vuistregelscan", 1, answers={"focus-kern": 1})
    sources = [("a.json", clear.to_json()), ("b.json", evolve(clear, by="x").to_json()),
               ("c.json", scan.to_json())]
    group = Group.of(sources)
    assert group.instrument.slug == "clear"
    [apart] = group.refused
    assert (apart.source, apart.key) == ("c.json", "group-apart")
    assert library.instruments["vuistregelscan"].title.nl in apart.sentence
    assert Group.of(sources, "vuistregelscan").people["people"].tolist() == [1]


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda one: one["name"])
def test_the_quick_way_takes_nothing_that_the_careful_way_refuses(
    proef: Checklist, vector: dict
):
    raw = text_of(vector, VECTORS["good"]).encode("utf-8", "surrogatepass")
    if PlainReader.of([proef]).read("x", raw):
        assert "error" not in vector
    agree(raw, proef)


def agree(raw: bytes, checklist: Checklist) -> None:
    """Assert that what the quick way takes is what the careful way makes of it."""
    if found := PlainReader.of([checklist]).read("x", raw):
        assert AnswerSheet.from_json(raw, checklist).edition == checklist.edition
        text = decode_text(raw)
        assert found == read_sheet(
            "x", parse_json(text, "nl"), text, {checklist.slug: checklist}, "nl")


PIECES = [
    b'"', b"{", b"}", b",", b":", b"[", b"1", b"1.0", b"true", b"null", b"-", b"e0", b"\\", b" ",
    b"\0", b"\n", b"\xff", b"\xed\xa0\x80", b"\xc2\xa0", b"\xef\xbb\xbf", b"\\u0061", b"\\ud83d",
    b"\\ude00", b"NaN", b'"answers": {},', b'"weten-wie": 2,', b'"instrument": "",',
    b'"mark": "", "by": "ik",',
]


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 9), st.sampled_from(PIECES)),
                max_size=3))
def test_the_quick_way_agrees_with_the_careful_way_whatever_is_spoilt(
    proef: Checklist, changes: list[tuple[int, int, bytes]]
):
    raw = sheet(1, "unknown", None, 5, mark="AAAA", notes={"weten": "é"}).encode()
    for start, length, piece in changes:
        raw = raw[:start] + piece + raw[start + length:]
    agree(raw, proef)


@pytest.mark.parametrize("changed", [
    {"mark": float("nan")}, {"mark": [[[]]] * 3}, {"mark": {"a": None}},
    {"notes": {str(number): "x" * 50_000 for number in range(101)}},
], ids=["NaN", "lists", "a record", "too large"])
def test_the_quick_way_leaves_what_is_odd_to_the_careful_way(proef: Checklist, changed: dict):
    raw = json.dumps({**json.loads(sheet(1)), **changed})
    assert PlainReader.of([proef]).read("x", raw) is None


def test_another_subject_is_set_apart_and_never_mixed_in(small: Library):
    sheets = [sheet(1, subject="Plein", mark="AAAA"), sheet(5, subject="plein ", mark="BBBB"),
              sheet(3, subject="Speeltuin", mark="AAAA"), sheet(4, mark="AAAA")]
    group = group_of(small, *sheets)
    assert (group.subject, group.subjects) == ("Plein", {"": 1, "Plein": 2, "Speeltuin": 1})
    assert group.people["people"].tolist() == [2]
    assert [(one.source, one.key) for one in group.refused] == [
        ("2.json", "group-subject-apart"), ("3.json", "group-subject-apart")]
    assert "Speeltuin" in group.refused[0].sentence
    assert group.chart().to_dict()["title"] == group.rounds_chart().to_dict()["title"].replace(
        "Wat er bewoog", "Waar jullie verschillen")
    assert "(Plein)" in group.title


@pytest.mark.parametrize(("subject", "answer"), [("SPEELTUIN", 3), ("", 4)])
def test_one_looks_at_the_subject_that_one_names(small: Library, subject: str, answer: int):
    sheets = [sheet(1, subject="Plein", by="a"), sheet(5, subject="Plein", by="b"),
              sheet(3, subject="Speeltuin"), sheet(4)]
    group = group_of(small, *sheets, subject=subject)
    assert group.frame["answer"].dropna().tolist() == [answer]


def test_a_subject_that_nobody_wrote_about_is_said_so(small: Library, tmp_path: Path):
    (tmp_path / "a.json").write_text(sheet(1, subject="Plein"), "utf-8")
    assert Group.read(tmp_path, subject="plein", library=small).subject == "Plein"
    with pytest.raises(KeyError, match="'Plein'"):
        Group.read(tmp_path, subject="Kade", library=small)


def test_an_unknown_checklist_is_answered_with_those_there_are(small: Library):
    with pytest.raises(KeyError, match=r"there is no checklist 'clair'; there are: proef"):
        group_of(small, sheet(1), instrument="clair")


def test_a_sheet_of_a_checklist_that_is_not_in_the_book_spoils_nothing(small: Library):
    other = sheet(1).replace('"proef"', '"elders"')
    group = group_of(small, sheet(1), other)
    assert group.people["people"].tolist() == [1]
    assert [one.key for one in group.refused] == ["group-unknown"]


def test_people_who_name_only_a_subject_stay_apart(small: Library):
    group = group_of(small, sheet(1, subject="Plein"), sheet(5, subject="Plein"))
    assert group.people["people"].tolist() == [2]
    assert group.refused == ()


def test_what_a_code_is_about_stands_behind_it(small: Library, proef: Checklist):
    code = encode(AnswerSheet("proef", 2, answers={"weten-wie": 1}), proef)
    lines = f"{code} = Plein = oost\nhttps://x.nl/?a=b#{code} =  Plein\t= oost \n{code}"
    group = Group.of([("codes.txt", lines)], library=small)
    # Nothing says that the two about the square are one person's.
    assert group.subjects == {"": 1, "Plein = oost": 2}
    assert [one.key for one in group.refused] == ["group-subject-apart"]


@pytest.mark.parametrize("size", [MOST_READ - 1, MOST_READ, MOST_READ + 1, 3 * MOST_READ, 99_000])
def test_a_sheet_longer_than_one_read_is_read_whole(small: Library, tmp_path: Path, size: int):
    text = sheet(4, by="a")
    (tmp_path / "a.json").write_text(text[:-1] + " " * (size - len(text)) + "\n", "utf-8")
    group = Group.read(tmp_path, library=small)
    assert group.frame["answer"].dropna().tolist() == [4]


def test_more_than_any_sheet_holds_is_refused_with_its_size(small: Library, tmp_path: Path):
    (tmp_path / "a.json").write_text(sheet(4, by="a"), "utf-8")
    for name, size in (("b.json", MOST_BYTES), ("c.json", MOST_BYTES + 1), ("d.json", 50_000_000)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    group = Group.read(tmp_path, library=small)
    assert [(one.source, one.key) for one in group.refused] == [
        ("b.json", "group-nothing"), ("c.json", "bad-size"), ("d.json", "bad-size")]
    assert "50 MB" in group.refused[-1].sentence


@pytest.mark.parametrize("vector", read("sources")["vectors"], ids=lambda one: one["name"])
def test_what_a_file_is_its_contents_say_as_in_the_page(small: Library, vector: dict):
    files = [(name, base64.b64decode(raw)) for name, raw in vector["files"]]
    pile = read_sources(files, library=small)
    records = [[one.day, one.role, one.mark, one.origin, list(one.states), one.subject]
               for kept in pile.records.values() for one in kept]
    assert records == vector["records"]
    assert [[one.source, one.key] for one in pile.refused] == vector["refused"]


def test_two_thousand_eight_hundred_sheets_without_marks_are_as_many_people(small: Library):
    chance = random.Random(2800)
    given = [chance.choices([1, 2, 3], [1, 6, 3], k=2) for _ in range(2_800)]
    group = group_of(small, *(sheet(*answers) for answers in given))
    assert len({tuple(answers) for answers in given}) < 10
    assert group.people.to_dict("records") == [
        {"round": "", "people": 2_800, "returned": 0, "joined": 0, "left": 0, "unmarked": 2_800}]
    assert group.refused == ()
    # Leik by hand: 1 - 2 * sum of the smaller of F and 1 - F, over four steps.
    counts = [sum(answers[0] == value for answers in given) for value in range(1, 6)]
    below = [sum(counts[:step]) / 2_800 for step in range(1, 6)]
    by_hand = 1 - 2 * sum(min(part, 1 - part) for part in below) / 4
    found = group.spread().set_index("item").loc["weten-wie", "agreement"]
    assert found == pytest.approx(by_hand, abs=1e-12)


def test_the_same_sheets_again_add_nobody(small: Library):
    sources = [(f"{number}.json", sheet(1)) for number in range(20)]
    group = Group.of([*sources, *sources], library=small)
    assert group.people["people"].tolist() == [20]
    assert [one.key for one in group.refused] == ["group-same"] * 20


def test_folders_inside_a_folder_are_read(small: Library, tmp_path: Path):
    for name in ("ans", "bea", "cor/later"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "blad.json").write_text(sheet(1), "utf-8")
    (tmp_path / "cor" / "kapot.json").write_text("{", "utf-8")
    (tmp_path / "rond").symlink_to(tmp_path, target_is_directory=True)
    group = Group.read(tmp_path, library=small)
    assert group.people["people"].tolist() == [3]
    assert [(one.source, one.key) for one in group.refused] == [("cor/kapot.json", "bad-json")]


def test_a_file_that_vanishes_while_it_is_read_is_told(
    small: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("blijft.json", "weg.json"):
        (tmp_path / name).write_text(sheet(1), "utf-8")
    (tmp_path / "nergens.json").symlink_to(tmp_path / "er is niets")
    (tmp_path / "rond.json").symlink_to(tmp_path / "rond.json")
    found = reader.find_time

    def lose(entry: os.DirEntry[str]) -> int:
        if entry.name == "weg.json":
            os.unlink(entry.path)
        return found(entry)

    monkeypatch.setattr(reader, "find_time", lose)
    group = Group.read(tmp_path, library=small)
    assert group.people["people"].tolist() == [1]
    assert sorted((one.source, one.key) for one in group.refused) == [
        ("nergens.json", "group-unread"), ("rond.json", "group-unread"),
        ("weg.json", "group-unread")]


def test_a_damaged_code_is_named_with_whose_it_is(small: Library, proef: Checklist):
    code = encode(AnswerSheet("proef", 2, answers={"weten-wie": 1}), proef)
    text = f"Bewoner 1: {code}\nBewoner 3: {code[:-1]}\nTot morgen!\n"
    group = Group.of([("chat.eml", text)], library=small)
    assert group.people["people"].tolist() == [1]
    assert [(one.source, one.label, one.key) for one in group.refused] == [
        ("chat.eml:2", "Bewoner 3", "code-short")]


def test_a_sheet_as_the_book_writes_it_is_read_the_quick_way(proef: Checklist):
    written = sheet(1, "unknown", None, 5, mark="AAAA").encode()
    reader = PlainReader.of([proef])
    found = reader.read("x", written)
    assert found is not None
    assert list(found[1].states) == [1, 6, 0, 5]
    for spaces in (None, 4):
        assert reader.read("x", json.dumps(json.loads(written), indent=spaces)) == found


def test_without_a_checklist_nothing_is_plain():
    assert PlainReader.of([]).read("x", sheet(1)) is None
    assert PlainReader.of([]).read("x", '{"instrument": ""}') is None


@pytest.mark.parametrize(("old", "new"), [
    (b'"weten-wie": 1', b'"weten-wie": 7'),
    (b'"weten-wie": 1', b'"weten-wie": 1,\n  "weten-wie": 2'),
    (b'"weten-wie": 1', b'"weten-wie": 1,'),
    (b'"weten-wie": 1', b'"weten-toen": 1'),
    (b'\n "notes": {}', b'\n "answers": {},\n "notes": {}'),
    (b'\n "notes": {}', b'\n "\\u0061nswers": {},\n "notes": {}'),
    (b'\n "notes": {}\n}\n', b'\n "notes": {}\n}\n\xc2\xa0'),
    (b'\n "answers": {', b'\n "extra": {\n "answers": {\n },\n'),
    (b'"by": ""', b'"by": "\n "answers": {\n'),
])
def test_a_plain_sheet_says_what_its_json_says(proef: Checklist, old: bytes, new: bytes):
    raw = sheet(1, 2, mark="AAAA").encode()
    assert old in raw
    changed = raw.replace(old, new)
    agree(changed, proef)
