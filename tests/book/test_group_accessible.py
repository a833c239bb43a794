"""axe-core finds nothing to complain about in any state of the group's page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.book.form import CLEAR, Form
from tests.book.group import GROUP, Picture, as_file, files, sheet
from tests.book.test_accessible import check, filled

__all__ = ["filled"]


def empty(picture: Picture) -> None:
    picture.says("Er zijn nog geen antwoorden samengebracht.")


def errors(picture: Picture) -> None:
    picture.paste("ABC\nO0O0O")
    picture.says("Dit telt niet mee (2)")


def alone(picture: Picture) -> None:
    picture.choose(files(1))
    picture.says("Er is nog maar één blad.")


def unfold(picture: Picture) -> None:
    for summary in picture.page.locator(".lg-widget summary").all():
        summary.click()


def seen(picture: Picture) -> None:
    people = [sheet(number, role="bewoner" if number < 4 else "gemeente") for number in range(7)]
    picture.choose([as_file(one, f"{at}.json") for at, one in enumerate(people)])
    picture.says("7 mensen vulden dit in")
    unfold(picture)


def crowd(picture: Picture) -> None:
    picture.choose(files(40))
    picture.says("40 mensen vulden dit in")


def rounds(picture: Picture) -> None:
    picture.choose([*files(3), as_file(sheet(0, round="2026-06-20"), "later.json"),
                    as_file(sheet(1, slug="vuistregelscan"), "scan.json")])
    picture.says("Wat er bewoog")


def subjects(picture: Picture) -> None:
    picture.choose([as_file(sheet(number, slug="vier-plus-een", subject=about), f"{number}.json")
                    for number, about in enumerate(["Plein", "Plein", "Speeltuin"])])
    picture.says("Welk onderwerp wil je bekijken?")


def asked(picture: Picture) -> None:
    alone(picture)
    unfold(picture)
    picture.page.get_by_role("button", name="Wis alles").click()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(
    "reach", [empty, errors, alone, seen, crowd, rounds, subjects, asked],
    ids=lambda state: state.__name__,
)
def test_a_group_has_no_barrier_in_any_state(
    filled: Page, address: str, reach: Callable[[Picture], None], width: int
) -> None:
    filled.set_viewport_size({"width": width, "height": 720})
    reach(Picture.open(filled, address + GROUP))
    check(filled)
    assert filled.evaluate("document.documentElement.scrollWidth") <= width


def test_sharing_has_no_barrier(filled: Page, address: str) -> None:
    form = Form.open(filled, address + CLEAR)
    form.answer(0, "Deels")
    filled.get_by_text("Over jou").click()
    form.tools()
    filled.get_by_role("button", name="Deel je antwoorden").click()
    filled.get_by_role("button", name="Toon een QR-code").click()
    filled.wait_for_selector(".lg-qr")
    check(filled)
