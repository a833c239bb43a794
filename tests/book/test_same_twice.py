"""The same sources give the same site, byte for byte, wherever and from whatever it is built."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from leergroep.sphinxext.previews import SETTING
from release.pack import list_files
from tests.book.conftest import ROOT
from tests.book.test_growing import LEFT, run

pytestmark = pytest.mark.slow


def read_sums(folder: Path) -> dict[str, str]:
    """Return the sum of each file of a folder."""
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in list_files(folder)}


def test_a_build_from_nothing_in_another_folder_gives_the_same_bytes(
    site: Path, tmp_path: Path
) -> None:
    if os.environ.get(SETTING):
        pytest.skip("this book was built with an address")
    tree = tmp_path / "elders"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(*LEFT))
    (tree / "node_modules").symlink_to(ROOT / "node_modules")
    run(tree, "build", **{SETTING: ""})
    here, there = read_sums(site), read_sums(tree / "_build" / "html")
    assert {name for name in here | there if here.get(name) != there.get(name)} == set()
