"""The group's page: what it shows, what it refuses, what it keeps, and what leaves it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from attrs import evolve
from playwright.sync_api import BrowserContext, Page, expect

from leergroep import Group
from leergroep.documents.share_code import encode
from tests.book.form import LIBRARY, Form
from tests.book.group import CLEAR, GROUP, Picture, as_file, download, files, sheet

LIST = "notebooks/clear.html"
MARKUP = "<img src=x onerror=\"document.title='gekaapt'\">"


def test_the_page_shows_what_python_finds(page: Page, address: str) -> None:
    sheets = [sheet(number) for number in range(7)]
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(one, f"{number}.json") for number, one in enumerate(sheets)])
    picture.says("7 bladen met antwoorden zijn toegevoegd.")
    group = Group.of([(f"{number}.json", one.to_json()) for number, one in enumerate(sheets)])
    table = group.spread()
    words = {**{str(one.value): one.word.nl for one in CLEAR.scale.options}, "unknown": "Weet niet"}
    expected = [
        (row["statement"], ", ".join(f"{word}: {row[key]}" for key, word in words.items()
                                     if row[key]))
        for _, row in table.iterrows()
    ]
    assert picture.spread() == expected
    first = page.locator(".lg-advice h5").all_inner_texts()
    assert first == list(group.talk()["statement"])


def test_bad_ones_are_listed_and_spoil_nothing(page: Page, address: str) -> None:
    code = encode(sheet(9), CLEAR)
    wrong = code[:20] + ("A" if code[20] != "A" else "B") + code[21:]
    picture = Picture.open(page, address + GROUP)
    picture.choose([
        *files(3),
        {"name": f"{MARKUP}.json", "mimeType": "", "buffer": b"{"},
        {"name": "alles.zip", "mimeType": "", "buffer": b"PK\x03\x04" + bytes(60)},
        as_file(sheet(5, edition=9), "nieuwer.json"),
        as_file(sheet(6, notes={"can-do": MARKUP}), "aantekening.json"),
        as_file(sheet(1), "nog eens.json"),
        {"name": "codes.txt", "mimeType": "text/plain", "buffer": f"{code}\n{wrong}\n".encode()},
    ])
    picture.says("6 gevonden, 1 al binnen, 1 beschadigd (bij code 2).")
    expect(picture.refused()).to_have_count(5)
    for name, sentence in {
        f"{MARKUP}.json": "niet te lezen", "alles.zip": "zip-bestand",
        "nieuwer.json": "nieuwere uitgave", "1.json": "stonden er al (nog eens.json)",
        "codes.txt:2": "er is een teken anders, weg of dubbel",
    }.items():
        expect(picture.refused().filter(has_text=name)).to_contain_text(sentence)
    assert "gekaapt" not in page.title()
    assert page.locator(".lg-widget img").count() == 0


def test_the_newest_file_counts_whatever_a_browser_called_it(
    page: Page, address: str, tmp_path: Path
) -> None:
    first, last = tmp_path / "blad.json", tmp_path / "blad (1).json"
    for minute, (file, answer) in enumerate({first: 1, last: 5}.items()):
        answers = {"can-do-taal": answer}
        file.write_text(evolve(sheet(0), answers=answers, extra={"mark": "AAAA"}).to_json())
        os.utime(file, (minute, minute))
    picture = Picture.open(page, address + GROUP)
    picture.choose([last, first])
    expect(picture.refused()).to_contain_text(["blad.json"])
    expect(picture.refused()).to_contain_text("gaf later andere antwoorden (blad (1).json)")


@pytest.mark.slow
def test_a_damaged_code_is_named_and_mended_where_it_is_told(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    codes = [encode(sheet(number), CLEAR) for number in range(3)]
    picture.paste(f"Bewoner 1: {codes[0]}\nBewoner 3: {codes[1][:-1]}\n\nBewoner 4\t{codes[2]}\n")
    picture.says("2 gevonden, 1 beschadigd (bij Bewoner 3).")
    expect(picture.refused()).to_have_count(1)
    expect(picture.refused()).to_contain_text("te kort: ")
    assert page.get_by_label("Plak deelcodes").input_value() == ""
    field = page.get_by_label("Verbeter deze code: Bewoner 3")
    assert field.input_value() == codes[1][:-1]
    field.fill(codes[1][:-2])
    field.press("Enter")
    picture.says("1 beschadigd")
    expect(picture.refused()).to_contain_text("Bewoner 3")
    field.fill(codes[1].lower())
    page.get_by_role("button", name="Voeg toe", exact=True).click()
    picture.says("Er is één blad met antwoorden toegevoegd.")
    expect(picture.refused()).to_have_count(0)
    picture.until_kept(3)


def test_what_holds_no_code_is_no_mistake_and_stays(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    picture.paste("Tot morgen om 14:00!")
    picture.says("Hierin staat geen deelcode.")
    expect(picture.refused()).to_have_count(0)
    assert page.get_by_label("Plak deelcodes").input_value() == "Tot morgen om 14:00!"


def test_sheets_without_a_mark_are_as_many_people_and_the_same_again_adds_none(
    page: Page, address: str
) -> None:
    picture = Picture.open(page, address + GROUP)
    bare = [as_file(sheet(1, extra={}), f"{number}.json") for number in range(12)]
    picture.choose(bare)
    picture.says("12 mensen vulden dit in")
    picture.choose([*bare, as_file(sheet(1, extra={}), "nieuw.json")])
    picture.says("13 gevonden, 12 al binnen.")
    picture.says("13 mensen vulden dit in")
    picture.until_kept(13)


def test_what_a_file_is_its_contents_say(page: Page, address: str) -> None:
    codes = "\r".join(f"Bewoner {n};{encode(sheet(n), CLEAR)}" for n in range(2))
    picture = Picture.open(page, address + GROUP)
    picture.choose([
        {"name": "blad.json.txt", "mimeType": "", "buffer": sheet(7).to_json().encode("utf-16")},
        {"name": "codes.csv", "mimeType": "", "buffer": f"naam\r{codes} €".encode("cp1252")},
        {"name": "desktop.ini", "mimeType": "", "buffer": b"[.ShellClassInfo]"},
        {"name": "~$blad.docx", "mimeType": "", "buffer": b"x"},
    ])
    picture.says("3 bladen met antwoorden zijn toegevoegd.")
    expect(picture.refused()).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize("behind", ["", ".", ")", "?utm_source=wa", "&fbclid=x", "%0A", "&amp;x"])
def test_a_link_opens_with_whatever_stands_behind_it(
    page: Page, address: str, behind: str
) -> None:
    picture = Picture.open(page, f"{address}{GROUP}#{encode(sheet(1), CLEAR)}{behind}")
    picture.says("Er is één blad met antwoorden toegevoegd.")
    assert "#" not in page.url


def test_a_link_that_was_cut_says_what_is_missing(page: Page, address: str) -> None:
    code = encode(sheet(1), CLEAR)
    picture = Picture.open(page, f"{address}{GROUP}#{code[:12]}")
    picture.says("er staan maar 12 tekens")
    picture.says("vraag dan om de code opnieuw")
    page.goto(f"{address}{GROUP}#{code[:3]}")
    picture.says("Deze link is niet heel aangekomen")
    page.goto(f"{address}{GROUP}#inhoud")
    expect(picture.refused()).to_have_count(1)


def test_what_was_merged_is_kept_until_it_is_wiped(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    picture.choose(files(4))
    picture.until_kept(4)
    picture = Picture.open(page, address + GROUP)
    picture.says("4 mensen vulden dit in")
    picture.tool("Wis alles").click()
    page.get_by_role("button", name="Ja, wis alles").click()
    picture.says("Je samengebrachte antwoorden zijn gewist.")
    picture.until_kept(0)
    page.get_by_role("button", name="Maak ongedaan").click()
    picture.until_kept(4)


@pytest.mark.slow
def test_answers_of_this_browser_can_be_taken_along(page: Page, address: str) -> None:
    form = Form.open(page, address + LIST)
    form.answer(0, "Deels")
    form.until_kept(3)
    picture = Picture.open(page, address + GROUP)
    page.get_by_role("button", name="Neem mijn antwoorden").click()
    picture.says("Er is nog maar één blad.")


def test_another_list_is_looked_at_apart(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    picture.choose([*files(3), as_file(sheet(0, slug="vuistregelscan"), "a.json"),
                    as_file(sheet(1, slug="vuistregelscan"), "b.json")])
    picture.says("3 mensen vulden dit in")
    page.get_by_label("Welke lijst wil je bekijken?").select_option("vuistregelscan")
    picture.says("2 mensen vulden dit in")


@pytest.mark.slow
def test_another_project_is_looked_at_apart(
    page: Page, address: str, tmp_path: Path
) -> None:
    subjects = ["Plein", "plein", "Plein ", "Speeltuin", "Speeltuin"]
    about = [sheet(number, slug="vier-plus-een", subject=subject)
             for number, subject in enumerate(subjects)]
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(one, f"{number}.json") for number, one in enumerate(about)])
    picture.says("3 mensen vulden dit in")
    picture.paste(encode(sheet(8, slug="vier-plus-een"), LIBRARY.instruments["vier-plus-een"]))
    picture.says("Er is één blad met antwoorden toegevoegd.")
    picture.says("3 mensen vulden dit in")
    options = page.get_by_label("Welk onderwerp wil je bekijken?")
    assert [one.strip() for one in options.locator("option").all_inner_texts()] == [
        "geen onderwerp genoemd (1)", "Plein (3)", "Speeltuin (2)"]
    options.select_option("Speeltuin (2)")
    picture.says("2 mensen vulden dit in")
    picture.until_kept(6)
    picture = Picture.open(page, address + GROUP)
    picture.says("3 mensen vulden dit in")
    kept = download(picture, "Download alle codes", tmp_path / "codes.txt")
    assert sorted(line.partition(" = ")[2] for line in kept.splitlines()) == [
        "", "Plein", "Plein", "Speeltuin", "Speeltuin", "plein"]
    assert Group.read(tmp_path).subjects == {"": 1, "Plein": 3, "Speeltuin": 2}


def test_rounds_show_what_moved_and_warn_when_people_differ(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    later = sheet(0, round="2026-06-20", answers={**sheet(0).answers, "can-do-taal": 5})
    new = sheet(40, round="2026-06-20")
    before = sheet(0, answers={**sheet(0).answers, "can-do-taal": 2})
    picture.choose([as_file(one, f"{at}.json") for at, one in
                    enumerate([before, sheet(1), later, new])])
    picture.says("20 juni 2026: 1 hoger, 0 lager, 0 hetzelfde")
    picture.says("1 van de vorige keer, 1 nieuw en 1 weggebleven")
    page.get_by_label("Welke ronde wil je bekijken?").select_option("10 januari 2026 (2)")
    picture.says("2 mensen vulden dit in (10 januari 2026)")


@pytest.mark.slow
def test_roles_show_only_where_they_hide_everyone(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    people = [sheet(number, role="bewoner" if number < 4 else "gemeente") for number in range(7)]
    picture.choose([as_file(one, f"{at}.json") for at, one in enumerate(people)])
    page.locator(".lg-tools summary", has_text="Per rol").click()
    expect(page.locator(".lg-series").first).to_have_text("Bewoner (4)")
    picture.choose([as_file(sheet(30, role="politie"), "agent.json")])
    picture.says("8 mensen vulden dit in")
    assert page.locator(".lg-series", has_text="Politie").count() == 0
    assert page.locator(".lg-series", has_text="Gemeente").count() == 0
    expect(page.locator(".lg-series").nth(1)).to_have_text("Overige of onbekend (4)")


@pytest.mark.slow
def test_results_leave_as_a_table_and_as_codes_that_come_back(
    page: Page, address: str, tmp_path: Path
) -> None:
    picture = Picture.open(page, address + GROUP)
    picture.choose(files(4))
    picture.says("4 mensen vulden dit in")
    rows = download(picture, "Download de uitkomsten", tmp_path / "uit.csv").split("\r\n")
    assert rows[0].startswith("\ufeffRonde;Onderdeel;Uitspraak;Niet;Nauwelijks")
    assert len(rows) == 1 + 25 + 1
    codes = download(picture, "Download alle codes", tmp_path / "codes.txt")
    assert len(codes.split()) == 4
    assert Group.read(tmp_path, "clear").people["people"].tolist() == [4]


@pytest.fixture
def tabs(context: BrowserContext, address: str) -> tuple[Picture, Picture]:
    return tuple(Picture.open(context.new_page(), address + GROUP) for _ in range(2))


def test_two_tabs_lose_nothing_of_each_other(tabs: tuple[Picture, Picture]) -> None:
    one, two = tabs
    one.choose(files(2))
    one.until_kept(2)
    two.says("2 mensen vulden dit in")
    two.choose([as_file(sheet(9), "negen.json")])
    one.says("3 mensen vulden dit in")


@pytest.mark.slow
def test_a_pitfall_says_that_lower_is_better(page: Page, address: str, tmp_path: Path) -> None:
    sheets = [sheet(number, slug="valkuilen") for number in range(3)]
    picture = Picture.open(page, address + GROUP)
    picture.choose([as_file(one, f"{number}.json") for number, one in enumerate(sheets)])
    picture.says("3 mensen vulden dit in")
    group = Group.of([(f"{number}.json", one.to_json()) for number, one in enumerate(sheets)])
    statements = list(group.spread()["statement"])
    assert [said for said, _ in picture.spread()] == statements
    assert any(one.endswith("(lager is beter)") for one in statements)
    titles = page.locator(".lg-group > .lg-table tbody th").all_inner_texts()
    assert titles == list(group.agreement()["title"])
    rows = download(picture, "Download de uitkomsten", tmp_path / "uit.csv")
    assert all(one in rows.replace('""', '"') for one in statements)


def test_it_all_works_by_keyboard(page: Page, address: str) -> None:
    picture = Picture.open(page, address + GROUP)
    page.get_by_label("Plak deelcodes").focus()
    for name in ("Tab", "Tab"):
        page.keyboard.press(name)
    expect(page.get_by_label("Kies bestanden")).to_be_focused()
    for name in ("Shift+Tab", "Shift+Tab"):
        page.keyboard.press(name)
    expect(page.get_by_label("Plak deelcodes")).to_be_focused()
    page.keyboard.insert_text("\n".join(encode(sheet(n), CLEAR) for n in range(2)))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    picture.says("2 bladen met antwoorden zijn toegevoegd.")
    focused = "document.activeElement.closest('.lg-status, .utrecht-alert') !== null"
    assert page.evaluate(focused)
