"""What browsers have to guess at is not in a page: the Nu checker finds no error."""

from __future__ import annotations

from pathlib import Path

from tests.hosts.conftest import demand
from tests.hosts.nu import fetch_checker, find_errors


def test_the_nu_checker_finds_no_error_in_any_page(site: Path) -> None:
    demand("java")
    fetch_checker()
    assert find_errors(site) == []


def test_the_nu_checker_does_find_an_error(tmp_path: Path) -> None:
    demand("java")
    fetch_checker()
    page = "<!DOCTYPE html><html lang=nl><title>Proef</title><summary><p>x</p></summary>"
    (tmp_path / "proef.html").write_text(page, "utf-8")
    assert find_errors(tmp_path)
