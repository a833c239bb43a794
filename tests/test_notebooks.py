"""The notebooks: plain files that a team can open, and that run by themselves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted([*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("cases/*.ipynb")])
# Side by side they start kernels already: one worker takes them all.
pytestmark = pytest.mark.xdist_group("kernels")
every = pytest.mark.parametrize("file", NOTEBOOKS, ids=[file.stem for file in NOTEBOOKS])


def read(file: Path) -> nbformat.NotebookNode:
    """Return a notebook as it is, not brought up to date."""
    return nbformat.read(file, as_version=nbformat.NO_CONVERT)


def run(file: Path) -> nbformat.NotebookNode:
    """Return a notebook with what it shows when it is run from its own folder."""
    resources = {"metadata": {"path": str(file.parent)}}
    client = NotebookClient(read(file), timeout=120, kernel_name="python3", resources=resources)
    return client.execute()


def listing() -> dict[Path, int]:
    """Return every file beside the notebooks and when it was last written."""
    folders = {file.parent for file in NOTEBOOKS}
    return {one: one.stat().st_mtime_ns for folder in folders for one in folder.iterdir()}


BEFORE = listing()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Path, Future]]:
    """Run all notebooks, as many at once as there are processors."""
    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(os.cpu_count()) as pool:
        patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
        patch.setenv("PYDEVD_DISABLE_FILE_VALIDATION", "1")
        yield {file: pool.submit(run, file) for file in NOTEBOOKS}


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


@every
def test_a_cell_has_at_most_five_lines_of_code(file: Path):
    code = [cell for cell in read(file).cells if cell.cell_type == "code"]
    assert code
    assert [cell.source for cell in code if len(cell.source.splitlines()) > 5] == []


@every
def test_a_notebook_runs_by_itself_and_shows_something(file: Path, running: dict[Path, Future]):
    notebook = running[file].result()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert shown
    assert [one for one in shown if one.output_type in ("error", "stream")] == []


def test_running_the_notebooks_leaves_nothing_beside_them(running: dict[Path, Future]):
    wait(running.values())
    assert listing() == BEFORE
