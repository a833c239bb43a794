"""Files that are no answers: refused in a Dutch sentence, and what was there stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.book.form import CLEAR, Form
from tests.book.group import GROUP, Picture
from tests.slow import try_named

GOOD = {"format": "leergroep/answers", "version": 1, "instrument": "clear", "edition": 1,
        "round": "2026-01-02", "answers": {"can-do-taal": 4}, "notes": {}}


def like(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


REFUSED = {
    "empty": (b"", "Dit bestand is niet te lezen"),
    "cut off": (like()[:-9], "Dit bestand is niet te lezen"),
    "binary": (bytes(range(256)), "Dit bestand is niet te lezen"),
    "foreign": (b'{"name": "x"}', "Dit is geen bestand met antwoorden"),
    "a list": (b"[1, 2]", "Dit is geen bestand met antwoorden"),
    "another instrument": (like(instrument="vuistregelscan"), "hoort bij een andere lijst"),
    "a newer edition": (like(edition=9), "hoort bij een nieuwere uitgave"),
    "a newer version": (like(version=2), "gemaakt met een nieuwere versie"),
    "an answer off the scale": (like(answers={"can-do-taal": 6}),
                                "klopt ‘answers.can-do-taal’ niet"),
    "an answer as text": (like(answers={"can-do-taal": "4"}), "klopt ‘answers.can-do-taal’ niet"),
    "a note that is no text": (like(notes={"can-do": {"a": 1}}), "klopt ‘notes.can-do’ niet"),
    "a false date": (like(round="<img src=x>"), "klopt ‘round’ niet"),
    "fifty megabytes": (b" " * 50_000_000, "Dit bestand is te groot (50 MB)"),
}


@pytest.fixture
def form(page: Page, address: str) -> Form:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.until_kept(3)
    return form


@pytest.mark.parametrize(("content", "sentence"), try_named(
    REFUSED, "fifty megabytes", "a false date"))
def test_a_bad_file_is_refused_and_nothing_is_lost(
    form: Form, tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    form.import_file(file)
    expect(form.page.get_by_role("alert")).to_contain_text(sentence)
    expect(form.page.get_by_role("alert")).to_contain_text("Er is niets veranderd.")
    form.until_kept(3)
    assert form.answered(0) == "Deels"


def test_markup_in_a_note_stays_text(form: Form, tmp_path: Path) -> None:
    hijack = "document.title='gekaapt'"
    note = f'<img src=x onerror="{hijack}"><script>{hijack}</script>'
    file = tmp_path / "markup.json"
    file.write_bytes(like(notes={"can-do": note}))
    form.import_file(file)
    form.page.get_by_role("button", name="Vervang mijn antwoorden").click()
    form.part("Overzicht")
    expect(form.page.locator(".lg-overview__note")).to_have_text(note)
    form.page.emulate_media(media="print")
    expect(form.page.locator(".lg-paper__note")).to_have_text(note)
    assert "gekaapt" not in form.page.title()
    assert form.page.locator(".lg-widget img").count() == 0


def test_keys_of_a_later_version_come_back_out(form: Form, tmp_path: Path) -> None:
    file = tmp_path / "later.json"
    file.write_bytes(like(mood="goed", answers={"can-do-taal": 4, "can-do-later": 2}))
    form.import_file(file)
    form.page.get_by_role("button", name="Vervang mijn antwoorden").click()
    form.until_kept(4, 2)
    out = form.export(tmp_path / "out.json")
    assert out["mood"] == "goed"
    assert out["answers"]["can-do-later"] == 2


def test_a_sheet_of_another_day_leaves_todays_in_the_storage(form: Form, tmp_path: Path) -> None:
    file = tmp_path / "other-day.json"
    file.write_bytes(like())
    form.import_file(file)
    form.page.get_by_role("button", name="Vervang mijn antwoorden").click()
    form.until_kept(4)
    rounds = [key for key in form.kept() if key.startswith("clear/")]
    assert len(rounds) == 2


def test_what_cannot_be_read_from_storage_is_set_aside(form: Form) -> None:
    form.page.evaluate("""() => new Promise((done) => {
      const open = indexedDB.open("leergroep");
      open.onsuccess = () => {
        const change = open.result.transaction("sheets", "readwrite");
        const store = change.objectStore("sheets");
        const current = store.get("clear");
        current.onsuccess = () => store.put({ oeps: true }, "clear/" + current.result);
        change.oncomplete = () => { open.result.close(); done(); };
      };
    })""")
    form.reload()
    form.says("Het is apart gezet, niet weggegooid")
    aside = [value for key, value in form.kept().items() if key.startswith("aside/")]
    assert aside == [{"oeps": True}]


def test_fifty_megabytes_are_refused_unread(page: Page, address: str, tmp_path: Path) -> None:
    with (tmp_path / "groot.json").open("wb") as file:
        file.truncate(50_000_000)
    picture = Picture.open(page, address + GROUP)
    picture.choose([tmp_path / "groot.json"])
    expect(picture.refused()).to_contain_text("Dit bestand is te groot (50 MB)")
    picture.says("Er is niets nieuws toegevoegd.")


def test_a_file_that_changed_after_it_was_chosen_is_said_in_dutch(
    page: Page, address: str, tmp_path: Path
) -> None:
    file = tmp_path / "verplaatst.json"
    file.write_bytes(like())
    picture = Picture.open(page, address + GROUP)
    page.evaluate("document.body.append(Object.assign(document.createElement('input'), "
                  "{ type: 'file', id: 'eerst' }))")
    page.locator("#eerst").set_input_files(file)
    file.unlink()
    page.evaluate("""() => {
      const input = document.querySelector(".lg-bring input[type=file]");
      input.files = document.querySelector("#eerst").files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }""")
    expect(picture.refused()).to_contain_text("Misschien is het verplaatst")
