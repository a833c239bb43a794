"""Which cases of a law `make test` tries, and which only `make hosts`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest


def try_first(cases: Iterable[Any], *quick: Any) -> list[Any]:
    """Return all cases, those that are not in `quick` marked slow; fail for one that is no case.

    A law is tried on one case of each kind at every change, and on every case with the hosts.
    """
    cases = list(cases)
    assert [one for one in quick if one not in cases] == []
    return [one if one in quick else pytest.param(one, marks=pytest.mark.slow) for one in cases]


def try_named(cases: Mapping[str, tuple], *quick: str) -> list[Any]:
    """Return the cases by their names, those that `quick` does not name marked slow."""
    params = dict(zip(cases, try_first(cases, *quick), strict=True))
    return [pytest.param(*cases[name], id=name, marks=getattr(param, "marks", ()))
            for name, param in params.items()]
