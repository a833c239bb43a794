"""A session on a case that shows no rules: no screen, phone or sheet of paper asks for them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from leergroep.content.loader import Library
from leergroep.session.widget import Session
from tests.book.leading import TITLES, Leading
from tests.spoilt import lay, spoil

CASE = "alkmaar"
STATE = re.compile(r'(<script type="application/json">)(\{"agendas".*?)(</script>)', re.DOTALL)


def tell(route: Route, plain: Session) -> None:
    """Answer with the page of the case as the session without rules would tell it."""

    def replace(found: re.Match[str]) -> str:
        state = json.loads(found[2])
        own = {"parts": plain.parts, "agendas": plain.agendas,
               "members": {**state["members"], "factors": [
                   one for one in state["members"]["factors"] if one["part"]]}}
        return found[1] + json.dumps({**state, **own}).replace("<", "\\u003c") + found[3]

    response = route.fetch()
    text, times = STATE.subn(replace, response.text())
    assert times == 1
    route.fulfill(response=response, body=text)


@pytest.mark.slow
def test_a_case_without_rules_is_led_joined_and_printed_without_them(
    page: Page, address: str, tmp_path: Path
) -> None:
    spoil(lay(tmp_path), lambda about: about.update(rules=[]))
    plain = Session("proefwijk", library=Library(tmp_path))
    page.route(f"**/cases/{CASE}.html", lambda route: tell(route, plain))
    leading, seen = Leading.open(page, address, CASE), []
    expect(page.locator(".lg-set")).to_be_attached()
    paper = page.locator(".lg-set").text_content() or ""
    assert TITLES["lessen"] in paper
    assert "In 53 minuten" in paper
    expect(page.get_by_label("53 minuten")).to_be_checked()
    assert "uistregel" not in paper.replace(plain.parts[-1]["leader"], "")
    leading.press("Begin de bijeenkomst")
    leading.is_at("situatie")
    while not page.locator(".lg-harvest").count():
        seen.append(leading.place())
        on = page.get_by_role("button", name=re.compile("^(Volgende|Laat zien)$"))
        while leading.place() == seen[-1]:
            on.click()
    assert not [one for one in seen if TITLES["vuistregels"] in one]
    assert seen[-1].startswith("Stap 9 van 9")
    page.goto(f"{address}cases/{CASE}.html#deelname")
    expect(page.locator(".lg-member .lg-step")).to_have_count(2)
