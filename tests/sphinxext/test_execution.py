"""Notebooks are executed when they or what they show has changed, and not otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from leergroep.sphinxext.execution import Done


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """Return two notebooks of which nothing is remembered."""
    files = [tmp_path / "een.ipynb", tmp_path / "twee.md"]
    for file in files:
        file.write_text(file.name, "utf-8")
    return files


def cache(folder: Path, name: str = "cache") -> Path:
    (folder / name).mkdir(exist_ok=True)
    return folder / name


def test_what_has_been_executed_is_remembered_by_the_next_build(tmp_path: Path, pages: list[Path]):
    assert Done(cache(tmp_path)).others(pages) == pages
    Done(cache(tmp_path)).add(pages[:1])
    assert Done(cache(tmp_path)).others(pages) == pages[1:]
    Done(cache(tmp_path)).add(pages[1:])
    assert Done(cache(tmp_path)).others(pages) == []


def test_a_changed_notebook_is_executed_again(tmp_path: Path, pages: list[Path]):
    Done(cache(tmp_path)).add(pages)
    pages[1].write_text("anders", "utf-8")
    assert Done(cache(tmp_path)).others(pages) == pages[1:]


def test_nothing_is_remembered_of_another_state_of_the_code(tmp_path: Path, pages: list[Path]):
    Done(cache(tmp_path)).add(pages)
    assert Done(cache(tmp_path, "later")).others(pages) == pages


@pytest.mark.parametrize("left", [b"", b'{"een.ipynb": "3f', b"\xff\xfe"])
def test_what_a_full_disk_left_of_the_memory_is_no_memory(
    tmp_path: Path, pages: list[Path], left: bytes
):
    Done(cache(tmp_path)).add(pages)
    (cache(tmp_path) / "done.json").write_bytes(left)
    assert Done(cache(tmp_path)).others(pages) == pages
    Done(cache(tmp_path)).add(pages)
    assert Done(cache(tmp_path)).others(pages) == []
