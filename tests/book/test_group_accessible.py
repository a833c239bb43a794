"""axe-core finds nothing to complain about in any state of the group's page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from leergroep.documents.share_code import encode
from tests.book.barriers import find_barriers, find_barriers_at_both_widths
from tests.book.form import CLEAR, LIBRARY, Form
from tests.book.group import GROUP, Picture, as_file, files, sheet
from tests.slow import try_first


def empty(picture: Picture) -> None:
    picture.says("Er zijn nog geen antwoorden samengebracht.")


def errors(picture: Picture) -> None:
    sound = encode(sheet(1), LIBRARY.instruments["clear"])
    picture.paste(f"Bewoner 1: {sound[:-1]}{'2' if sound[-1] != '2' else '3'}\nDe rest volgt")
    picture.says("1 beschadigd")


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


@pytest.mark.parametrize(
    "reach", try_first([empty, errors, alone, seen, crowd, rounds, subjects, asked], errors),
    ids=lambda state: state.__name__,
)
def test_a_group_has_no_barrier_in_any_state(
    bare: Page, address: str, reach: Callable[[Picture], None]
) -> None:
    reach(Picture.open(bare, address + GROUP))
    assert find_barriers_at_both_widths(bare) == []


@pytest.mark.slow
def test_sharing_has_no_barrier(bare: Page, address: str) -> None:
    form = Form.open(bare, address + CLEAR)
    form.answer(0, "Deels")
    bare.get_by_text("Over jou").click()
    form.tools()
    bare.get_by_role("button", name="Deel je antwoorden").click()
    asked = find_barriers(bare)
    bare.get_by_role("button", name="Bewoner", exact=True).click()
    bare.get_by_role("button", name="Toon een QR-code").click()
    bare.wait_for_selector(".lg-qr")
    assert [*asked, *find_barriers(bare)] == []
