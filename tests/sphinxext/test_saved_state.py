"""A book that runs no notebooks shows what was saved in them, of whatever edition that is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from leergroep import Board, Checklist
from leergroep.sphinxext.widgets import STATE, VIEW

FILES = {
    "_toc.yml": "format: jb-book\nroot: index\n",
    "_config.yml": "title: Elders\nexecute:\n  execute_notebooks: 'off'\nsphinx:\n"
                   "  extra_extensions: [leergroep.sphinxext]\n",
}
BUILD = "from jupyter_book.cli.main import main; main(['build', '.', '-q'])"
# As the programs of an environment that is not active are found.
HERE = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def save(file: Path, **states: dict[str, Any]) -> None:
    """Write a notebook that was run and saved with these widgets."""
    cells = [new_code_cell(name, execution_count=1, outputs=[
        new_output("display_data", {VIEW: {"model_id": name, "version_major": 2,
                                           "version_minor": 1}})]) for name in states]
    models = {name: {"model_name": "AnyModel", "model_module": "anywidget", "state": state}
              for name, state in states.items()}
    about = {"kernelspec": {"name": "python3", "display_name": "Python 3"},
             "widgets": {STATE: {"version_major": 2, "version_minor": 0, "state": models}}}
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Blad"), *cells], metadata=about), file)


@pytest.mark.slow
@pytest.mark.parametrize("lost", ["instrument", "sheet"])
def test_what_another_edition_saved_is_left_out_and_the_build_says_what_to_do(
    tmp_path: Path, lost: str
) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    now, earlier = (json.loads(json.dumps(make.get_state()))
                    for make in (Checklist("clear"), Board("swot")))
    # Of a word that had another name then.
    earlier[lost] = {"it": earlier[lost]}
    save(tmp_path / "index.ipynb", now=now, earlier=earlier)
    done = subprocess.run([sys.executable, "-c", BUILD], cwd=tmp_path, env=HERE,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said = done.stdout + done.stderr
    assert "saved by another edition" in said
    assert "run the notebook again" in said
    page = (tmp_path / "_build/html/index.html").read_text("utf-8")
    assert 'data-widget="checklist"' in page
    assert 'data-widget="board"' not in page
