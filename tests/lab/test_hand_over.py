"""Handing over in JupyterLab: the form says what became of a press, also when nothing answers."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from tests.book.form import Form
from tests.jupyter import Running
from tests.lab.notebook import Notebook
from tests.lab.test_kernel_gone import kernel_process

pytestmark = [pytest.mark.xdist_group("jupyter"), pytest.mark.slow,
              pytest.mark.skipif(os.name != "posix", reason="the rights of a folder on Unix")]
PATIENCE = 5_000
CODE = """import os
os.environ["LEERGROEP_HAND_OVER"] = {box!r}
from leergroep import Checklist
clear = Checklist("clear", path="clear.json")
clear"""


@pytest.fixture
def box(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in").chmod(0o3733)
    return tmp_path / "in"


@pytest.fixture
def form(
    opened: Callable[..., Notebook], box: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Form:
    """Return CLEAR in a kernel that knows of a box, with one answer."""
    file = tmp_path / "clear.ipynb"
    nbformat.write(nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(CODE.format(box=str(box)))],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}}), file)
    notebook = opened(request.node.name, file)
    notebook.run_all()
    form = Form(notebook.page)
    form.answer(0, "Deels")
    form.says("clear.json")
    form.tools()
    return form


def press(form: Form) -> None:
    form.page.get_by_role("button", name="Lever in bij je groep").click()


def test_a_press_is_answered_refused_and_told_when_it_is_behind(form: Form, box: Path) -> None:
    box.chmod(0o777)
    press(form)
    form.page.get_by_role("button", name="Zeg ik liever niet").click()
    form.says("Niet ingeleverd: de map is niet afgesloten")
    form.says("deel hieronder een code")
    assert list(box.iterdir()) == []
    box.chmod(0o3733)
    press(form)
    form.page.get_by_role("button", name="Bewoner", exact=True).click()
    form.says("Ingeleverd.")
    [file] = box.iterdir()
    assert '"role": "bewoner"' in file.read_text("utf-8")
    form.answer(0, "Helemaal")
    form.says("na het inleveren nog iets gewijzigd")
    press(form)
    form.says("Ingeleverd.")
    assert '"can-do-taal": 5' in file.read_text("utf-8")


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops a process")
def test_a_kernel_that_does_not_answer_is_told_and_taken_back_when_it_goes_on(
    jupyterlab: Running, form: Form, box: Path
) -> None:
    press(form)
    kernel = kernel_process(jupyterlab, Notebook(form.page)).pid
    os.kill(kernel, signal.SIGSTOP)
    try:
        form.page.get_by_role("button", name="Bewoner", exact=True).click()
        told = form.page.locator(".lg-hand-over")
        expect(told).to_contain_text("Niet ingeleverd: de notebook geeft geen", timeout=PATIENCE)
        expect(told).to_contain_text("deel hieronder een code")
        assert list(box.iterdir()) == []
    finally:
        os.kill(kernel, signal.SIGCONT)
    form.says("Ingeleverd.")
    assert len(list(box.iterdir())) == 1
