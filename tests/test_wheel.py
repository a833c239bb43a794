"""The wheel alone is enough: a folder with one notebook and one YAML file shows a widget."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
VIEW = "application/vnd.jupyter.widget-view+json"
SAMPLE = ROOT / "tests" / "sample" / "proef.yml"
RECORD = f"leergroep-{version('leergroep')}.dist-info/RECORD"
CODE = """\
from leergroep import Checklist, cases
import leergroep
print(leergroep.__file__, len(cases))
Checklist("leefplekmeter", path="antwoorden.json")
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a fresh environment that holds the wheel, and can import its needs."""
    folder = tmp_path_factory.mktemp("wheel")
    # What is bundled lies ready since the package was installed.
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True, env={**os.environ, "HATCH_BUILD_NO_HOOKS": "1"},
    )
    venv.create(folder / "venv", with_pip=False, symlinks=os.name != "nt")
    paths = {"base": str(folder / "venv"), "platbase": str(folder / "venv")}
    installed = Path(sysconfig.get_path("purelib", vars=paths))
    [wheel] = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(installed)
    # A path in a .pth file brings none of the .pth files there: the checkout stays out of reach.
    (installed / "needs.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    name = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return folder / "venv" / name


@pytest.fixture(scope="module")
def kernel(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that offers Jupyter a kernel in that environment."""
    folder = tmp_path_factory.mktemp("jupyter")
    spec = folder / "kernels" / "wheel"
    spec.mkdir(parents=True)
    command = [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (spec / "kernel.json").write_text(
        json.dumps({"argv": command, "display_name": "wheel", "language": "python"}), "utf-8")
    return folder


def test_a_notebook_beside_one_file_of_questions_shows_them(
    kernel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("JUPYTER_PATH", str(kernel))
    monkeypatch.delenv("LEERGROEP_BOOK", raising=False)
    text = SAMPLE.read_text("utf-8").replace("id: proef", "id: leefplekmeter")
    (tmp_path / "leefplekmeter.yml").write_text(text, "utf-8")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CODE)])
    client = NotebookClient(notebook, kernel_name="wheel", timeout=120,
                            resources={"metadata": {"path": str(tmp_path)}})
    client.execute()
    printed, shown, left = notebook.cells[0].outputs
    assert VIEW not in left.data, "a text is left for who opens the notebook without a kernel"
    home, count = printed.text.split()
    assert not home.startswith(str(ROOT))
    assert int(count) == 8
    model = shown.data[VIEW]["model_id"]
    [states] = notebook.metadata.widgets.values()
    state = states["state"][model]["state"]
    assert state["instrument"]["slug"] == "leefplekmeter"
    assert "export" in state["_esm"]
    assert state["links"]["rules"]


def test_what_is_installed_makes_the_same_wheel_again(python: Path, tmp_path: Path):
    made = "from leergroep.sphinxext.publishing.wheel import *; copy_installed(Path('w.whl'))"
    subprocess.run([str(python), "-c", made], cwd=tmp_path, check=True)
    [wheel] = python.parents[2].glob("*.whl")
    before, again = ({name: one.read(name) for name in one.namelist()}
                     for one in map(zipfile.ZipFile, (wheel, tmp_path / "w.whl")))
    records = [set(one.pop(RECORD).decode().split()) for one in (before, again)]
    assert before == again
    assert records[0] == records[1]


def test_the_wheel_lays_all_notebooks_ready(python: Path, tmp_path: Path):
    done = subprocess.run([str(python), "-m", "leergroep.cli", "notebooks", "werk"], cwd=tmp_path,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    laid = {file.name for file in (tmp_path / "werk/notebooks").iterdir()}
    assert {"clear.ipynb", "clear.yml", "scales.yml", "roles.yml", "voorbeeldreeks"} <= laid


def test_the_wheel_carries_all_content_and_nothing_else(python: Path):
    [library] = python.parents[1].rglob("leergroep/library")
    carried = {file.relative_to(library) for file in library.rglob("*") if file.is_file()}
    listed = subprocess.run(
        ["git", "ls-files", "book", "cases", "notebooks", "_toc.yml", "CHANGELOG.md", "LICENSE",
         "LICENSE-TEXTS"], cwd=ROOT,
        capture_output=True, text=True,
    )
    if listed.returncode or not listed.stdout:
        pytest.skip("this is no git checkout")
    assert carried == {Path(name) for name in listed.stdout.splitlines()}
    assert (library.parent / "py.typed").is_file()
