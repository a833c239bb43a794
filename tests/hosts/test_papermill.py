"""papermill runs a notebook of ours with parameters, and answers are in Python."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from leergroep import AnswerSheet

pytestmark = pytest.mark.xdist_group("papermill")


def test_a_notebook_runs_once_for_each_file_of_answers(tmp_path: Path) -> None:
    """A team's folder: one notebook, executed for everybody."""
    cells = [
        new_code_cell('file = "nobody.json"', metadata={"tags": ["parameters"]}),
        new_code_cell("from leergroep import Checklist\n"
                      'clear = Checklist("clear", path=file)\nclear'),
        new_code_cell("print(clear.answers)"),
        new_code_cell("clear.to_frame()['answer'].count()"),
        new_code_cell("clear.chart()"),
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(new_notebook(cells=cells, metadata=kernel), tmp_path / "sjabloon.ipynb")
    for who, answer in {"ans": 2, "bo": 5}.items():
        sheet = AnswerSheet("clear", 1, round="2026-01-10", answers={"can-do-taal": answer})
        sheet.write(tmp_path / f"{who}.json")
        before = (tmp_path / f"{who}.json").read_bytes()
        command = [Path(sys.executable).with_name("papermill"), "sjabloon.ipynb", f"{who}.ipynb",
                   "-p", "file", f"{who}.json"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
        done = nbformat.read(tmp_path / f"{who}.ipynb", as_version=4)
        [said] = [one.text for cell in done.cells for one in cell.get("outputs", [])
                  if one.output_type == "stream"]
        assert said == f"{{'can-do-taal': {answer}}}\n"
        assert (tmp_path / f"{who}.json").read_bytes() == before
        assert "error" not in json.dumps([cell.get("outputs") for cell in done.cells])
