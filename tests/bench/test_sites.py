"""What the bench builds is the whole book: a page that is missing would stop it half way."""

from __future__ import annotations

from pathlib import Path

from bench.sites import lay_pages
from tests.book.form import LIBRARY


def test_every_page_of_the_book_is_laid_for_the_bench(tmp_path: Path) -> None:
    lay_pages(tmp_path)
    endings = (".md", ".ipynb")
    assert [name for name in LIBRARY.order
            if not any((tmp_path / f"{name}{ending}").is_file() for ending in endings)] == []
