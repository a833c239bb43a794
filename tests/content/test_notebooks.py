"""The notebooks: plain files that a team can open, and that run by themselves."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from jupyter_cache import get_cache
from jupyter_cache.base import JupyterCacheAbstract

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted([*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("cases/*.ipynb")])
every = pytest.mark.parametrize("file", NOTEBOOKS, ids=[file.stem for file in NOTEBOOKS])


def read(file: Path) -> nbformat.NotebookNode:
    """Return a notebook as it is, not brought up to date."""
    return nbformat.read(file, as_version=nbformat.NO_CONVERT)


@every
def test_a_notebook_is_valid(file: Path):
    notebook = read(file)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"


@every
def test_a_notebook_holds_no_outputs(file: Path):
    for cell in read(file).cells:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


@every
def test_every_cell_has_a_name_of_its_own(file: Path):
    names = [cell.id for cell in read(file).cells]
    assert len(names) == len(set(names))
    assert all(names)


@pytest.mark.parametrize("file", sorted(ROOT.glob("*/*.ipynb")), ids=lambda file: file.stem)
def test_a_notebook_reads_nothing_outside_its_folder_where_it_is_taken_along(file: Path):
    assert [cell.source for cell in read(file).cells
            if cell.cell_type == "code" and re.search(r"""["']\.\./""", cell.source)] == []


@every
def test_a_cell_has_at_most_five_lines_of_code(file: Path):
    code = [cell for cell in read(file).cells if cell.cell_type == "code"]
    assert code
    assert [cell.source for cell in code if len(cell.source.splitlines()) > 5] == []


@pytest.fixture(scope="module")
def executed() -> JupyterCacheAbstract:
    """Return what the build kept: each notebook ran from its own folder, in its own kernel."""
    caches = list((ROOT / "_build/.jupyter_cache").glob("*"))
    assert len(caches) == 1, "run 'make book' first"
    return get_cache(caches[0])


@every
def test_a_notebook_ran_by_itself_and_shows_something(file: Path, executed: JupyterCacheAbstract):
    _, notebook = executed.merge_match_into_file(file)
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert shown
    assert [one for one in shown if one.output_type in ("error", "stream")] == []
