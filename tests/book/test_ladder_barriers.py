"""axe-core finds nothing to complain about on the ladder in any state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.book.barriers import find_barriers_at_both_widths
from tests.book.ladder import Ladder, given, whole
from tests.slow import try_first


def empty(ladder: Ladder, tmp_path: Path) -> None:
    pass


def half(ladder: Ladder, tmp_path: Path) -> None:
    ladder.people(1, "10", "7")
    ladder.amounts(1, "100", "")


def full(ladder: Ladder, tmp_path: Path) -> None:
    ladder.import_file(given(tmp_path, whole()))
    ladder.says("22 cijfers zijn geopend.")


def wrong(ladder: Ladder, tmp_path: Path) -> None:
    full(ladder, tmp_path)
    ladder.people(1, "-5", "1.00")
    ladder.people(2, "17.500.001", "half")
    ladder.amounts(1, "1e5", "5%")


def apart(ladder: Ladder, tmp_path: Path) -> None:
    full(ladder, tmp_path)
    ladder.people(1, "1", "7.000")
    ladder.says("De totalen verschillen")


def refused(ladder: Ladder, tmp_path: Path) -> None:
    ladder.import_file(Path(__file__))
    ladder.says("Er is niets veranderd.")


STATES = [empty, half, full, wrong, apart, refused]


@pytest.mark.slow
@pytest.mark.parametrize("reach", try_first(STATES, full),
                         ids=lambda state: state.__name__)
def test_a_ladder_has_no_barrier_in_any_state(
    bare: Page, address: str, tmp_path: Path, reach: Callable[[Ladder, Path], None]
) -> None:
    reach(Ladder.open(bare, address), tmp_path)
    assert find_barriers_at_both_widths(bare) == []
