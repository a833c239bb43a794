"""A kernel that dies, starts anew or hangs: within five seconds the form says what is not kept."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Locator, expect

from tests.book.form import Form
from tests.jupyter import Running, family
from tests.lab.conftest import ROOT
from tests.lab.notebook import Notebook

pytestmark = [pytest.mark.xdist_group("jupyter"), pytest.mark.slow]
Opened = Callable[..., Notebook]
PATIENCE = 5_000
CUT = "De notebook geeft geen antwoord"


def kernel_process(running: Running, notebook: Notebook) -> psutil.Process:
    """Return the process of the kernel of a notebook."""
    return next(one for one in family(running.process)
                if any(notebook.kernel() in part for part in one.cmdline()))


def notice(notebook: Notebook) -> Locator:
    return notebook.page.locator(".lg-kept")


@pytest.fixture
def notebook(opened: Opened, request: pytest.FixtureRequest) -> Notebook:
    # A folder of its own: what another test kept is no change here.
    notebook = opened(request.node.name, ROOT / "notebooks/clear.ipynb")
    notebook.run_all()
    notebook.cell("Checklist(").scroll_into_view_if_needed()
    expect(notice(notebook)).to_contain_text("clear.json")
    return notebook


def says_it_is_cut(notebook: Notebook) -> None:
    expect(notice(notebook)).to_contain_text(CUT, timeout=PATIENCE)
    assert "staan in" not in notice(notebook).text_content()
    expect(notice(notebook)).to_contain_text("is niet weg")
    expect(notice(notebook).get_by_role("button", name="Download")).to_be_visible()


def test_a_killed_kernel_is_told_after_a_change(
    jupyterlab: Running, notebook: Notebook
) -> None:
    kernel_process(jupyterlab, notebook).send_signal(signal.SIGKILL)
    Form(notebook.page).answer(0, "Deels")
    says_it_is_cut(notebook)
    # JupyterLab tells that it starts another: nothing can be opened before that is read.
    notebook.page.locator(".jp-Dialog").get_by_role("button", name="Ok").click()


def test_a_restarted_kernel_is_told_without_a_change_until_the_cell_has_run_again(
    notebook: Notebook
) -> None:
    form = Form(notebook.page)
    form.answer(0, "Deels")
    # A kernel answers in order: then it has written what was chosen before.
    assert notebook.ask("print(len(clear.answers))") == "1"
    expect(notice(notebook)).to_contain_text("staan in het bestand")
    notebook.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    says_it_is_cut(notebook)
    notebook.run_all()
    expect(notice(notebook)).to_contain_text("staan in het bestand")
    radio = form.statements().nth(0).get_by_role("radio", name="Deels", exact=True)
    expect(radio).to_be_checked()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops a process")
def test_a_kernel_that_hangs_is_told_and_taken_back_when_it_goes_on(
    jupyterlab: Running, notebook: Notebook, request: pytest.FixtureRequest
) -> None:
    kernel = kernel_process(jupyterlab, notebook).pid
    os.kill(kernel, signal.SIGSTOP)
    try:
        Form(notebook.page).answer(0, "Deels")
        says_it_is_cut(notebook)
    finally:
        os.kill(kernel, signal.SIGCONT)
    expect(notice(notebook)).to_contain_text("staan in het bestand")
    file = Path(jupyterlab.process.cwd()) / request.node.name / "clear.json"
    assert '"can-do-taal": 3' in file.read_text("utf-8")
