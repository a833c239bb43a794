"""In the reader's own colours, as Windows' high contrast, one sees what is chosen."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from leergroep.documents.share_code import encode
from tests.book import storage
from tests.book.finder import opened
from tests.book.form import CLEAR, Form
from tests.book.group import CLEAR as SCAN
from tests.book.group import GROUP, Picture, sheet
from tests.book.ladder import Ladder
from tests.book.leading import Leading
from tests.book.together import Member
from tests.slow import try_first

# How many pixels of two pictures of one size differ so much that nobody overlooks it.
COMPARE = """async ([one, other]) => {
  const read = async (text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height);
  };
  const [before, after] = await Promise.all([read(one), read(other)]);
  if (before.width !== after.width || before.height !== after.height) return Infinity;
  let different = 0;
  for (let at = 0; at < before.data.length; at += 4) {
    const away = [0, 1, 2].map((part) => Math.abs(before.data[at + part] - after.data[at + part]));
    if (Math.max(...away) > 100) different++;
  }
  return different;
}"""
FEWEST = 60
Scene = Callable[[Page, str], tuple[Locator, Callable[[], object]]]


def picture(page: Page, one: Locator) -> str:
    """Return a picture of something that has neither the focus nor the mouse."""
    one.scroll_into_view_if_needed()
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    return base64.b64encode(one.screenshot(animations="disabled")).decode()


def differ(page: Page, one: str, other: str) -> float:
    blank = page.context.new_page()
    different = blank.evaluate(COMPARE, [one, other])
    blank.close()
    return different


def answer(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    form = Form.open(page, address + CLEAR)
    one = form.statements().first.locator(".lg-option").nth(1)
    return one, lambda: form.answer(0, "Nauwelijks")


def radio(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    form = Form.open(page, address + CLEAR)
    one = form.statements().first.locator("input").nth(1)
    return one, lambda: form.answer(0, "Nauwelijks")


def step(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    form = Form.open(page, address + CLEAR)
    return page.locator(".lg-step").nth(2), lambda: form.part("In staat gesteld")


def tick(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    opened(page, address)
    one = page.locator(".lg-tick:visible").nth(1)
    return one, lambda: one.get_by_role("checkbox").check()


def choice(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    member = Member.join(page.context, f"{address}cases/amsterdam.html#deelname", "amsterdam")
    one = member.page.locator(".lg-tick").first
    return one, lambda: one.get_by_role("radio").check()


def opinion(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    page.goto(f"{address}book/start.html")
    one = page.locator(".lg-opinions__column").nth(3)
    return one, lambda: one.locator("input").check()


def session_step(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    leading = Leading.begun(page, address)
    leading.fold("Alle stappen en meer")

    def go() -> None:
        page.locator(".lg-jump .lg-step").nth(1).click()
        leading.fold("Alle stappen en meer")

    return page.locator(".lg-jump .lg-step").nth(1), go


def rule(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    leading = Leading.begun(page, address)
    leading.go("vuistregels")
    leading.reveal()
    return page.locator(".lg-taking").first, page.locator(".lg-taking button").first.click


def note(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    page.goto(f"{address}notebooks/swot.html")
    page.wait_for_selector(".lg-widget[data-ready]")
    page.locator(".lg-cell__add button").first.click()
    page.locator(".lg-note-card__form textarea").fill("Een plein")
    page.get_by_role("button", name="Klaar").click()
    card = page.locator(".lg-note-card")
    return card, page.locator(".lg-note-card__text").click


def dot(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    form = Form.open(page, address + CLEAR)
    form.answer(0, "Deels")
    form.part("Uitkomst")
    first = page.locator(".lg-profile__row:not(.lg-profile__head)").first

    def other() -> None:
        form.part("Kunnen")
        form.answer(0, "Helemaal")
        form.part("Uitkomst")

    return first, other


def opinions_of_a_group(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    shown = Picture.open(page, address + GROUP)
    shown.paste("\n".join(encode(sheet(number), SCAN) for number in range(2)))
    return page.locator(".lg-spread").first, lambda: shown.paste(
        "\n".join(encode(sheet(number), SCAN) for number in range(5)))


def bar(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    ladder = Ladder.open(page, address)
    ladder.people(1, "10", "10")
    ladder.people(2, "1", "10")
    return page.locator(".lg-screen svg.lg-bar").first, lambda: ladder.people(2, "9", "10")


def framework(page: Page, address: str) -> tuple[Locator, Callable[[], object]]:
    page.goto(f"{address}book/praktijkkader.html")
    one = page.locator(".lg-framework__rule circle").first

    def fill() -> None:
        scan = page.locator("[data-kept=framework]").get_attribute("data-scan")
        items = page.locator(".lg-framework__rule").nth(1).get_attribute("data-items").split()
        record = storage.clear("2026-11-02", instrument=scan, answers=dict.fromkeys(items, 4))
        storage.put(page, address, {scan: "2026-11-02", f"{scan}/2026-11-02": record})
        page.goto(f"{address}book/praktijkkader.html")
        page.locator(".lg-framework--own").wait_for()

    return one, fill


SCENES: list[Scene] = [answer, radio, step, tick, choice, opinion, session_step, rule, note, dot,
                       opinions_of_a_group, bar, framework]


@pytest.mark.parametrize("scheme", try_first(["light", "dark"], "light"))
@pytest.mark.parametrize("scene", try_first(SCENES, radio, tick, bar), ids=lambda one: one.__name__)
def test_what_is_chosen_looks_otherwise(
    page: Page, address: str, scene: Scene, scheme: str
) -> None:
    page.context.on("page", lambda one: one.emulate_media(forced_colors="active"))
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    one, choose = scene(page, address)
    before = picture(one.page, one)
    choose()
    assert differ(page, before, picture(one.page, one)) > FEWEST


@pytest.mark.parametrize("forced", try_first(["none", "active"], "active"))
@pytest.mark.parametrize("scheme", try_first(["light", "dark"], "dark"))
def test_the_way_past_the_menu_is_seen_and_can_be_read(
    bare: Page, address: str, scheme: str, forced: str
) -> None:
    bare.emulate_media(color_scheme=scheme, forced_colors=forced)
    bare.goto(f"{address}book/start.html")
    bare.keyboard.press("Tab")
    link = bare.locator("#pst-skip-link a")
    expect(link).to_be_focused()
    bare.evaluate("document.getAnimations().forEach((one) => one.finish())")
    expect(link).to_be_in_viewport(ratio=1)
    assert contrast(bare) >= 4.5


def contrast(page: Page) -> float:
    """Return the contrast of the way past the menu with what is behind it."""
    return page.evaluate("""() => {
      const link = document.querySelector("#pst-skip-link a");
      const light = (colour) => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((one) => one / 255)
          .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const { backgroundColor } = getComputedStyle(link.parentElement);
      const two = [getComputedStyle(link).color, backgroundColor].map(light)
        .sort((one, other) => one - other);
      return (two[1] + 0.05) / (two[0] + 0.05);
    }""")
