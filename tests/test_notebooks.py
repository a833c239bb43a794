"""The notebooks: plain files that a team can open, and that run by themselves."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted([*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("cases/*.ipynb")])
every = pytest.mark.parametrize("file", NOTEBOOKS, ids=[file.stem for file in NOTEBOOKS])


def read(file: Path) -> nbformat.NotebookNode:
    """Return a notebook as it is, not brought up to date."""
    return nbformat.read(file, as_version=nbformat.NO_CONVERT)


@pytest.fixture(autouse=True, scope="module")
def quiet_kernels(tmp_path_factory: pytest.TempPathFactory):
    """Keep the kernels' own files out of the home folder."""
    kept = {name: os.environ.get(name) for name in ("IPYTHONDIR", "PYDEVD_DISABLE_FILE_VALIDATION")}
    os.environ["IPYTHONDIR"] = str(tmp_path_factory.mktemp("ipython"))
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    yield
    for name, value in kept.items():
        os.environ.pop(name) if value is None else os.environ.update({name: value})


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
def test_a_notebook_runs_from_its_own_folder_and_leaves_nothing_there(file: Path):
    before = {one: one.stat().st_mtime_ns for one in file.parent.iterdir()}
    client = NotebookClient(
        read(file), timeout=120, kernel_name="python3",
        resources={"metadata": {"path": str(file.parent)}},
    )
    client.execute()
    shown = [output for cell in client.nb.cells for output in cell.get("outputs", [])]
    assert shown
    assert [one for one in shown if one.output_type in ("error", "stream")] == []
    assert {one: one.stat().st_mtime_ns for one in file.parent.iterdir()} == before
