"""In a real JupyterLab: the text beside a form, links, boxes, an answer that crosses another."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import Browser, Locator, Page, expect

from tests.book.form import Form
from tests.jupyter import Running
from tests.lab.notebook import UNTIL, Notebook

pytestmark = pytest.mark.xdist_group("jupyter")
Opened = Callable[..., Notebook]
FOLDER = "tekst"
MADE = 'from leergroep import Checklist\n\nclear = Checklist("clear")\nclear'
# What the notebook holds of a text that is to come, once it has come.
HOLDS = f"""async (wanted) => {{
  const until = {UNTIL};
  const {{ content }} = window.jupyterapp.shell.currentWidget;
  const {{ outputs }} = content.model.cells.get(0);
  const read = () => JSON.stringify(outputs.toJSON().map((one) => one.data["text/html"]));
  await until([outputs.changed], () => read().includes(wanted));
  return read();
}}"""
SAVE = "() => window.jupyterapp.shell.currentWidget.context.save()"
# An answer that the form gives while Python, which is busy, gives another one.
BUSY = "import time\ntime.sleep(1)\nclear['can-do-taal'] = 5"
RUN = "() => { window.jupyterapp.commands.execute('notebook:run-cell'); }"


def write(folder: Path, *sources: str) -> Path:
    """Write a notebook with these cells."""
    file = folder / "proef.ipynb"
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    # Without the name of a kernel JupyterLab would ask for one.
    python = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=python), file)
    return file


def text_in(page: Page) -> Locator:
    return page.locator(".lg-text")


@pytest.mark.slow
def test_the_text_follows_each_answer_and_is_there_without_a_kernel(
    jupyterlab: Running, opened: Opened, browser: Browser, tmp_path: Path
) -> None:
    notebook = opened(FOLDER, write(tmp_path, MADE))
    notebook.run_all()
    page, form = notebook.page, Form(notebook.page)
    form.note("Zie de brief.")
    radio = form.statements().nth(0).get_by_role("radio", name="Deels", exact=True)
    radio.check()
    form_is = page.locator(".lg-host").evaluate_handle("(node) => node")
    held = page.evaluate(HOLDS, "<strong>Deels</strong>")
    assert "Zie de brief." not in held
    # The form was not drawn anew: the keyboard goes on where it was.
    expect(radio).to_be_focused()
    assert page.locator(".lg-host").evaluate("(node, was) => node === was", form_is)
    form.answer(0, "Helemaal")
    page.evaluate(HOLDS, "<strong>Helemaal</strong>")
    expect(text_in(page)).to_be_hidden()
    expect(page.get_by_text("leave_text=False")).to_be_visible()

    page.evaluate(SAVE)
    saved = Path(jupyterlab.process.cwd()) / FOLDER / "proef.ipynb"
    html, _ = HTMLExporter().from_filename(str(saved))
    stranger = browser.new_context(offline=True).new_page()
    stranger.set_content(html, wait_until="domcontentloaded")
    expect(text_in(stranger)).to_contain_text("Helemaal: ")
    expect(text_in(stranger)).to_contain_text("er wordt hier niets bewaard")
    assert "object at 0x" not in html
    stranger.context.close()


@pytest.mark.slow
def test_a_form_is_as_wide_as_its_output_in_every_box(opened: Opened, tmp_path: Path) -> None:
    boxes = [f"import ipywidgets\n\nipywidgets.{box}([clear])" for box in ("HBox", "VBox", "Tab")]
    notebook = opened("dozen", write(tmp_path, MADE, *boxes))
    notebook.run_all()
    hosts = notebook.page.locator(".lg-host")
    expect(hosts).to_have_count(4)
    alone, *boxed = hosts.evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().width)")
    assert alone > 300
    # A tab has a border and room inside it.
    assert [width for width in boxed if width < alone - 50] == []


@pytest.mark.slow
def test_an_answer_that_crosses_one_of_python_s_is_merged(opened: Opened, tmp_path: Path) -> None:
    notebook = opened("kruisen", write(tmp_path, MADE, BUSY))
    page, form = notebook.page, Form(notebook.page)
    notebook.run_all()
    cell = notebook.cell("time.sleep")
    cell.locator(".cm-content").click()
    page.evaluate(RUN)
    expect(cell.locator(".jp-InputPrompt")).to_have_text("[*]:")
    form.answer(1, "Deels")
    form.answer(2, "Nauwelijks")
    notebook.done()
    given = literal_eval(notebook.ask("clear.answers"))
    assert sorted(given.values()) == [2, 3, 5]
    expect(form.statements().nth(0).get_by_role("radio", name="Helemaal")).to_be_checked()


@pytest.mark.slow
def test_a_link_leads_to_the_notebook_beside_this_one(
    jupyterlab: Running, opened: Opened, tmp_path: Path
) -> None:
    code = 'from leergroep import Workbook\n\nWorkbook(".")'
    made = 'from leergroep import Checklist\n\nclear = Checklist("clear", path="clear.json")'
    folder = Path(jupyterlab.process.cwd()) / "schakels"
    folder.mkdir()
    write(folder, MADE).rename(folder / "clear.ipynb")
    notebook = opened("schakels", write(tmp_path, made, "clear['can-do-taal'] = 2", code))
    notebook.run_all()
    page = notebook.page
    link = page.get_by_role("link", name="CLEAR")
    with page.context.expect_page() as beside:
        link.first.click()
    # A second JupyterLab names its workspace, and takes a while.
    expect(beside.value).to_have_url(re.compile("/tree/schakels/clear.ipynb"))
    beside.value.close()
