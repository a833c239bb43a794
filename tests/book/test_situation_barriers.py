"""axe-core finds nothing to complain about on the analysis in any state."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.book.barriers import find_barriers_at_both_widths
from tests.book.situation import NEW, OLD, Analysis, make_file
from tests.slow import try_first


def empty(analysis: Analysis) -> None:
    pass


def opened(analysis: Analysis) -> None:
    analysis.read(OLD)
    analysis.page.get_by_label("Zoek jullie wijk").fill("n")


def refused(analysis: Analysis) -> None:
    analysis.refuse(make_file("x.csv", b"Land;Aantal\nBelgie;5\n"), "Gevonden: Land, Aantal.")


def asked(analysis: Analysis) -> None:
    full(analysis)
    analysis.page.get_by_label("Zoek jullie wijk").fill("noord")
    analysis.page.get_by_role("button", name="Noord").click()


def full(analysis: Analysis) -> None:
    analysis.read(OLD)
    analysis.choose("zuid", "Zuid")
    analysis.page.get_by_role("button", name="Leg deze ernaast").click()
    analysis.read(NEW)
    for summary in ("Bekijk als tabel", "Bekijk de jaren als tabel"):
        analysis.page.get_by_text(summary).first.click()


def walked(analysis: Analysis) -> None:
    full(analysis)
    analysis.page.get_by_role("button", name="Loop de cijfers samen langs").click()


STATES = [empty, opened, refused, full, asked, walked]


@pytest.mark.slow
@pytest.mark.parametrize("reach", try_first(STATES, full, walked),
                         ids=lambda state: state.__name__)
def test_an_analysis_has_no_barrier_in_any_state(
    bare: Page, address: str, reach: Callable[[Analysis], None]
) -> None:
    reach(Analysis.open(bare, address))
    assert find_barriers_at_both_widths(bare) == []
