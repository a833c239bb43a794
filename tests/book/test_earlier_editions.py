"""What an earlier edition made opens as it did in the book: files, archives, codes and browsers.

What is expected is what a reader does and sees: names of buttons and fields, and the text in sight.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.book.conftest import ROOT
from tests.book.leading import Leading

VECTORS = ROOT / "spec" / "vectors"
EDITIONS = sorted(VECTORS.glob("edition-*"))
OPEN = re.compile("Open (een )?bestand")
GROUP = "notebooks/groepsbeeld.html"

# So tall that nothing is below the edge: what is there is not drawn until one scrolls.
TALL = {"width": 1280, "height": 9000}

RESTORE = """async (text) => {
  for (const { name, version, stores } of JSON.parse(text).databases) {
    const asked = indexedDB.open(name, version);
    asked.onupgradeneeded = () => stores.forEach(({ name, keyPath, autoIncrement }) =>
      asked.result.createObjectStore(name, { keyPath, autoIncrement }));
    const base = await new Promise((done, fail) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    for (const { name: store, records } of stores) {
      const writing = base.transaction(store, "readwrite");
      writing.objectStore(store).clear();
      records.forEach(({ key, value }) => writing.objectStore(store).put(value, key));
      await new Promise((done) => writing.oncomplete = done);
    }
    base.close();
  }
}"""


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def looks(*kinds: str) -> list:
    """Return each recorded file of these kinds of fixture, with all recorded looks at it."""
    return [pytest.param(edition / name, found, id=f"{edition.name}/{name}")
            for edition in EDITIONS
            for name, found in read(edition / "expected/pages.json").items()
            if name.split("/")[0] in kinds]


def share_out(params: list) -> list:
    """Give each look to one of the files that show it so, in turn: the others do as well."""
    shown: list[tuple[dict, list[int]]] = []
    for number, (_, found) in enumerate(param.values for param in params):
        for look in found:
            holders = next((files for one, files in shown if one == look), None)
            if holders is None:
                shown.append((look, holders := []))
            holders.append(number)
    shared: list[list[dict]] = [[] for _ in params]
    for turn, (look, files) in enumerate(shown):
        shared[files[turn % len(files)]].append(look)
    return [pytest.param(param.values[0], found, id=param.id)
            for param, found in zip(params, shared, strict=True)]


def restore(page: Page, file: Path) -> None:
    """Let the browser keep what an earlier edition left in it."""
    page.evaluate(RESTORE, file.read_text("utf-8"))


def press(page: Page, name: str) -> None:
    page.get_by_text(name, exact=True).locator("visible=true").first.click()


def open_page(page: Page, address: str, look: dict) -> None:
    page.set_viewport_size(TALL)
    page.goto(address + look["page"])
    # Alive and fetched: who presses before that, presses on what is about to be drawn anew.
    page.wait_for_selector(".lg-widget[data-ready]", state="attached")
    expect(page.locator("body")).not_to_contain_text("worden opgehaald", use_inner_text=True)


# What the content says in other words since: what was kept is still there, and said better.
REWORDED = {
    "Eén zwakke factor kan de rest tegenhouden: wie wel wil":
        "Begin daar, is ons idee: één zwakke factor kan de rest tegenhouden, want wie wel wil",
    "Daarom telt CLEAR niets op, maar zoekt het de plek":
        "Daarom tellen wij niets op, en wijzen we de plek aan",
    "Een methode die werkt": "Effectieve methode",
    "Een sterke coalitie": "Strategische coalitie",
    "Resultaat dat je kunt laten zien": "Effectiviteit meten",
    "Wie voordeel heeft, draagt bij": "Verzilveren uit verschillende domeinen",
    "Alle vier zijn nodig. Drie sterke": "Wij vragen ze alle vier: drie sterke",
    # The code of a phone in a session is short since; a long one is taken in, as a test below says.
    "33KKU 329N4 Y68W3 22222 QE8": "Je deelcode",
    "Kies een wijk om hierover": "Kies een andere wijk om hierover",
    "een apart team of de gewone diensten?": "een apart team of de reguliere partijen?",
}


def shows(page: Page, look: dict) -> None:
    """Check that everything is in sight that was in sight."""
    for text in look["texts"]:
        for old, new in REWORDED.items():
            text = text.replace(old, new)
        expect(page.locator("body")).to_contain_text(text, use_inner_text=True)
    for label in look.get("checked", []):
        expect(page.get_by_role("checkbox", name=label, exact=True)).to_be_checked()
    fields = page.get_by_role("textbox").all()
    assert set(look.get("values", [])) <= {field.input_value() for field in fields}


@pytest.mark.slow
@pytest.mark.parametrize(("file", "found"), share_out(looks("browser")))
def test_what_a_browser_kept_of_an_earlier_edition_is_shown_as_it_was(
    page: Page, address: str, file: Path, found: list[dict]
) -> None:
    page.goto(f"{address}search.html")
    for look in found:
        # Anew before each look: what one leaves behind is not shown to the next.
        restore(page, file)
        open_page(page, address, look)
        for name in look["press"]:
            press(page, name)
        shows(page, look)


@pytest.mark.slow
@pytest.mark.parametrize(("file", "found"), looks("answers", "entries", "workbook"))
def test_a_file_of_an_earlier_edition_opens_as_it_did_and_goes_out_as_it_came_in(
    context: BrowserContext, address: str, tmp_path: Path, file: Path, found: list[dict]
) -> None:
    for look in found:
        page = context.new_page()
        open_page(page, address, look)
        for name in look["before"]:
            press(page, name)
        page.get_by_label(OPEN).set_input_files(file)
        expect(page.locator("body")).to_contain_text(look["notice"], use_inner_text=True)
        if file.parent.name != "workbook":
            goes_out_as_it_came_in(page, file, tmp_path / "out.json")
        for name in look["press"]:
            press(page, name)
        shows(page, look)
        page.close()


def goes_out_as_it_came_in(page: Page, file: Path, target: Path) -> None:
    """Check that what is downloaded of a file that was opened is that file."""
    tools = page.locator("summary", has_text=re.compile("bewaren", re.IGNORECASE))
    tools.click()
    with page.expect_download() as coming:
        page.get_by_role("button", name=re.compile("Download (je|de hele)")).click()
    coming.value.save_as(target)
    tools.click()
    before = read(file)
    # A sheet without a day or a mark gets them on the way.
    given = {key for key in ("round", "mark") if not before.get(key)}
    assert without(read(target), given) == without(before, given)


def without(document: dict, keys: set[str]) -> dict:
    return {key: value for key, value in document.items() if key not in keys}


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name)
def test_share_codes_of_an_earlier_edition_are_taken_in_by_the_group_picture(
    page: Page, address: str, edition: Path
) -> None:
    codes = [one["code"] for one in read(edition / "codes.json") if of_a_list(one)]
    page.goto(address + GROUP)
    page.wait_for_selector(".lg-widget[data-ready]")
    page.get_by_label("Plak deelcodes").fill("\n".join(codes))
    page.get_by_role("button", name="Voeg de codes toe").click()
    options = page.get_by_label("Welke lijst").get_by_role("option")
    expect(options).to_have_count(len({one["sheet"]["instrument"]
                                       for one in read(edition / "codes.json") if of_a_list(one)}))
    expect(page.get_by_label("Plak deelcodes")).to_have_value("")


def of_a_list(code: dict) -> bool:
    return not code.get("sheet", {"instrument": "deelname-"})["instrument"].startswith("deelname-")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name)
def test_a_link_of_an_earlier_edition_brings_the_answers_along(
    page: Page, address: str, edition: Path
) -> None:
    link = next(one["link"] for one in read(edition / "codes.json") if "link" in one)
    page.goto(address + re.sub(r"^https?://[^/]+/", "", link))
    expect(page.locator("body")).to_contain_text("Er is één blad met antwoorden toegevoegd.")


@pytest.mark.parametrize("moment", ["first", "after", "rules"])
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name)
def test_members_codes_of_an_earlier_edition_are_taken_in_at_a_session(
    page: Page, address: str, edition: Path, moment: str
) -> None:
    codes = [one["code"] for one in read(edition / "codes.json") if one["name"].endswith(moment)]
    leading = Leading.begun(page, address)
    leading.go("keuze")
    leading.scene("ask")
    leading.own()
    page.get_by_label("Plak of typ de codes").fill("\n".join(codes))
    leading.press("Neem in")
    expect(page.locator("body")).to_contain_text(f"{len(codes)} nieuw.")
