"""The book's face: a menu that fits a head, questions soon in reach, and what a reader did."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from leergroep import Library
from tests.book.conftest import ROOT
from tests.book.pages import BOOK, FOR_MAKERS, soup
from tests.slow import try_first

LIBRARY = Library(ROOT)
RULES = list(LIBRARY.rules.values())
RULE = RULES[0]
START = "book/start.html"
PHONE = {"width": 360, "height": 740}
SMALL = {"width": 360, "height": 640}
# What a phone shows of a rule's page, measured from its top.
REACH = """() => {
  const low = (one) => one.getBoundingClientRect().bottom + scrollY;
  const trail = [...document.querySelectorAll(".lg-trail li")];
  return {
    jump: low(document.querySelector(".lg-jump a")),
    question: low(document.querySelector(".lg-widget legend")),
    wide: document.scrollingElement.scrollWidth,
    before: trail.map((one) => getComputedStyle(one, "::before").content),
    after: trail.map((one) => getComputedStyle(one, "::after").content),
  };
}"""
# A sheet as the published page keeps it.
KEEP = """async ({ slug, round, answers }) => {
  const database = await new Promise((done) => {
    const request = indexedDB.open("leergroep");
    request.onupgradeneeded = () => request.result.createObjectStore("sheets");
    request.onsuccess = () => done(request.result);
  });
  const change = database.transaction("sheets", "readwrite");
  const about = { format: "leergroep/answers", version: 1, instrument: slug, edition: 1 };
  const sheet = { ...about, round, answers };
  change.objectStore("sheets").put(round, slug);
  change.objectStore("sheets").put(sheet, `${slug}/${round}`);
  await new Promise((done) => change.oncomplete = done);
  database.close();
}"""


def keep(page: Page, slug: str, round: str, **answers: int) -> None:
    """Keep answers in this browser, as another page of the book would."""
    page.evaluate(KEEP, {"slug": slug, "round": round, "answers": answers})


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOK)
def test_the_menu_has_at_most_thirty_links_and_says_where_you_are(name: str) -> None:
    menu = soup(name).find("nav", class_="lg-menu")
    assert len(menu.find_all("a")) <= 30
    [here] = menu.find_all(attrs={"aria-current": "page"})
    assert here["href"] == "#" or here["href"].endswith(name.rpartition("/")[2])


def test_every_page_can_be_reached_from_the_menu_in_two_steps() -> None:
    first = {link["href"] for link in soup(START).find("nav", class_="lg-menu").find_all("a")}
    seen = {name for name in BOOK if name.removeprefix("book/") in first or f"../{name}" in first}
    for name in list(seen):
        links = soup(name).find_all("a", href=True)
        folder = name.rpartition("/")[0]
        for link in links:
            parts: list[str] = folder.split("/")
            for step in link["href"].partition("#")[0].split("/"):
                parts = parts[:-1] if step == ".." else [*parts, step]
            seen.add("/".join(parts))
    assert set(BOOK) - seen - {START, *FOR_MAKERS} == set()


@pytest.mark.slow
@pytest.mark.parametrize("rule", try_first(RULES, *RULES[:3]), ids=lambda rule: rule.slug)
def test_the_first_question_is_at_most_twenty_presses_of_tab_away(
    page: Page, address: str, rule: object
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}{rule.docname}.html")
    expect(page.locator(".lg-widget[data-ready]")).to_have_count(1)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            return
    pytest.fail("no question within twenty presses")


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_way_past_the_menu_can_be_read(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}{RULE.docname}.html")
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Direct naar de tekst")
    expect(link).to_be_focused()
    token = "one => getComputedStyle(one).getPropertyValue('--lg-on-accent')"
    red, green, blue = (int(link.evaluate(token).strip()[at:at + 2], 16) for at in (1, 3, 5))
    expect(link).to_have_css("color", f"rgb({red}, {green}, {blue})")


def test_a_field_that_has_the_focus_wears_the_books_colour(page: Page, address: str) -> None:
    page.goto(f"{address}search.html")
    field = page.get_by_role("main").get_by_role("searchbox")
    field.focus()
    token = "one => getComputedStyle(one).getPropertyValue('--lg-accent').trim()"
    red, green, blue = (int(field.evaluate(token)[at:at + 2], 16) for at in (1, 3, 5))
    ring = """([one, colour]) => [one, one.form].some((place) =>
      getComputedStyle(place).boxShadow.includes(colour))"""
    colour = f"rgb({red}, {green}, {blue})"
    page.wait_for_function(ring, arg=[field.element_handle(), colour])


@pytest.mark.parametrize("rule", try_first(RULES, *RULES[:3]), ids=lambda rule: rule.slug)
def test_on_a_phone_a_rules_questions_are_within_three_screens(
    page: Page, address: str, rule: object
) -> None:
    page.set_viewport_size(SMALL)
    page.goto(f"{address}{rule.docname}.html")
    expect(page.locator(".lg-widget[data-ready]")).to_have_count(1)
    seen = page.evaluate(REACH)
    assert seen["jump"] <= SMALL["height"]
    assert seen["question"] <= 3 * SMALL["height"]
    assert seen["wide"] <= SMALL["width"]
    # An arrow is tied to the last word of its step: it never begins a line.
    assert set(seen["before"]) == {"none"}
    assert {one for one in seen["after"] if one != "none"} == {'"\xa0\xa0›\xa0" / ""'}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_time_that_a_rule_takes_is_true(rule: object) -> None:
    page = soup(f"{rule.docname}.html")
    # The rule as it is told; the lists of neighbourhoods, tools and sources are to choose from.
    aside = ".lg-jump, .lg-trail *, .lg-widget *, .lg-list *, figure *, #hulpmiddelen-en-bronnen *"
    told = page.select(f"article p:not({aside}), article li:not(:has(p), {aside})")
    words = sum(len(one.get_text(" ").split()) for one in told)
    [minutes] = re.findall(r"(\d+) minu", page.select_one(".lg-jump").find(string=True))
    # Between a slow reader, who takes in 180 words a minute, and a quick one with 300.
    assert words / 300 <= int(minutes) + 0.5
    assert words / 180 >= int(minutes) - 0.5


def test_a_rule_says_how_long_it_takes_and_leads_to_its_questions(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}{RULE.docname}.html")
    link = page.get_by_role("link", name="3 vragen, 1 minuut")
    link.click()
    expect(page).to_have_url(re.compile("#vragen$"))
    expect(page.locator("#vragen")).to_be_in_viewport()


def test_a_rule_says_so_when_its_questions_were_answered(page: Page, address: str) -> None:
    page.goto(f"{address}{RULE.docname}.html")
    scan = LIBRARY.instruments["vuistregelscan"]
    items = [item.slug for item in scan.factor(RULE.slug).items]
    keep(page, scan.slug, "2026-11-02", **dict.fromkeys(items, 3))
    page.reload()
    expect(page.get_by_role("link", name="Je hebt de vragen al beantwoord")).to_be_visible()


def test_longer_parts_fold_on_a_phone_and_nowhere_else(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}{RULE.docname}.html")
    parts = page.locator("details.lg-fold")
    assert parts.count() >= 1
    expect(page.locator("details.lg-fold[open]:not([data-early])")).to_have_count(0)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details.lg-fold:not([open])")).to_have_count(0)
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("details.lg-fold:not([open])")).to_have_count(0)
    expect(page.locator("details.lg-fold > summary:visible")).to_have_count(0)


def test_what_is_looked_for_on_a_phone_opens_the_part_that_holds_it(
    page: Page, address: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}{RULE.docname}.html")
    part = page.locator("details.lg-fold:not([data-early])").last
    expect(part).not_to_have_attribute("open", "")
    words = part.locator("p").first.text_content().split()[:4]
    # As a browser's own search does: it looks in closed parts, and opens the one it finds.
    page.goto(f"{address}{START}")
    page.goto(f"{address}{RULE.docname}.html#:~:text={quote(' '.join(words))}")
    expect(part).to_have_attribute("open", "")
    found = page.locator("details.lg-fold:not([data-early])").first
    place = found.evaluate("one => one.closest('section').id")
    page.evaluate("(place) => location.hash = place", place)
    expect(found).to_have_attribute("open", "")


def test_without_scripts_nothing_is_folded(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(f"{address}{RULE.docname}.html")
    expect(page.locator("details.lg-fold:not([open])")).to_have_count(0)
    page.context.close()


def test_a_reader_goes_on_where_he_was_and_looking_keeps_nothing(page: Page, address: str) -> None:
    page.goto(address + START)
    place = page.locator(".lg-resume")
    expect(place).not_to_be_visible()
    names = page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
    assert "leergroep" not in names
    keep(page, "clear", "2026-10-01", **{"can-do-taal": 2})
    keep(page, "swot", "2026-11-02")
    page.reload()
    expect(place).to_be_visible()
    shown = place.locator("li:visible")
    expect(shown).to_have_count(2)
    expect(shown.first).to_contain_text("2 november")
    shown.last.get_by_role("link").click()
    expect(page).to_have_url(re.compile("notebooks/clear.html"))


def test_the_framework_leads_to_every_rule_and_shows_ones_own_answers(
    page: Page, address: str
) -> None:
    page.goto(address + "book/praktijkkader.html")
    dots = page.locator("a.lg-framework__rule")
    expect(dots).to_have_count(len(RULES))
    scan = LIBRARY.instruments["vuistregelscan"]
    first, second = (scan.factor(rule.slug).items[0].slug for rule in RULES[:2])
    keep(page, scan.slug, "2026-11-02", **{first: 1, second: 5})
    page.reload()
    low = page.get_by_role("link", name=f"{RULES[0].title.nl} (beantwoord, hier staan jullie laag)")
    expect(low).to_be_visible()
    expect(page.get_by_role("link", name=f"{RULES[1].title.nl} (beantwoord)")).to_be_visible()
    low.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{RULES[0].docname}.html"))


def test_a_reader_joins_a_group_that_disagrees(page: Page, address: str) -> None:
    page.goto(address + START)
    group = page.get_by_role("group", name="Bewoners krijgen een begrijpelijke uitleg")
    said = page.locator(".lg-opinions [role=status]")
    group.get_by_role("radio", name=re.compile("^Grotendeels")).check()
    expect(said).to_contain_text("3 anderen zeggen dat ook, 4 zien het anders")
    page.keyboard.press("ArrowLeft")
    expect(group.get_by_role("radio", name=re.compile("^Deels"))).to_be_checked()
    expect(said).to_contain_text("Niemand zegt wat jij zegt")
    dot = page.locator(".lg-opinions__column:has(:checked) .lg-dot--you")
    dot.drag_to(page.locator(".lg-opinions__column").first)
    expect(group.get_by_role("radio", name=re.compile("^Niet"))).to_be_checked()


def test_the_root_of_the_site_is_the_start_page_itself(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Werken aan wijken")
    page.get_by_role("link", name="Alkmaar: één leven, veel loketten").click()
    expect(page).to_have_url(f"{address}cases/alkmaar.html")


@pytest.mark.slow
@pytest.mark.parametrize("name", [START, f"{RULE.docname}.html", "cases/den-haag.html"])
def test_on_a_phone_the_books_name_is_in_view(page: Page, address: str, name: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address + name)
    expect(page.locator(".lg-brand--small")).to_be_in_viewport()
    expect(page.locator(".lg-brand--small")).to_have_text("Werken aan wijken")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["book/colofon.html", "book/praktijkkader.html"])
@pytest.mark.parametrize("width", [320, 360])
def test_in_a_table_on_a_phone_words_stay_whole(
    page: Page, address: str, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(address + name)
    table = page.locator(".pst-scrollable-table-container").first
    assert table.evaluate("one => one.scrollWidth <= one.clientWidth")
    # A word on two lines has two boxes.
    cut = table.evaluate("""table => {
      const cut = [], walk = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        for (const { 0: word, index } of walk.currentNode.data.matchAll(/[\\p{L}]+/gu)) {
          const range = document.createRange();
          range.setStart(walk.currentNode, index);
          range.setEnd(walk.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) cut.push(word);
        }
      }
      return cut;
    }""")
    assert cut == []
