"""A notebook in nbclassic, the notebook of before 2023."""

from __future__ import annotations

from attrs import define
from playwright.sync_api import Locator, Page

from tests.lab.notebook import PATIENCE

READY = """() => {
  const kernel = window.Jupyter?.notebook?.kernel;
  return kernel?.is_connected() && !Jupyter.notebook.kernel_busy && kernel.widget_manager;
}"""
# What shows the widgets first asks the kernel for them, and then draws every output anew: whoever
# runs a cell before that loses its widget. It asks a second time here, and is answered after.
SETTLED = "() => Jupyter.notebook.kernel.widget_manager._loadFromKernel().then(() => undefined)"
CELLS = """() => [Jupyter.notebook.get_cells().map((cell) => [cell.cell_type, cell.get_text()]),
  Jupyter.notebook.get_selected_index()]"""
ASK = """(code) => new Promise((done) => Jupyter.notebook.kernel.execute(`print(${code})`,
  { iopub: { output: (told) => done(told.content.text ?? told.content.evalue) } },
  { silent: false }))"""
# Until the kernel is another and can be asked, which is when what shows widgets has asked too.
RESTART = """() => new Promise((done) => {
  Jupyter.notebook.kernel.events.one("kernel_ready.Kernel", () => done());
  Jupyter.notebook.kernel.restart();
})"""
CLOSE = "() => new Promise((done) => Jupyter.notebook.session.delete(done, done))"


@define
class ClassicNotebook:
    """Drive a notebook in nbclassic."""

    page: Page

    @classmethod
    def open(cls, page: Page, url: str) -> ClassicNotebook:
        page.goto(url)
        page.wait_for_function(READY, timeout=PATIENCE)
        page.evaluate(SETTLED)
        return cls(page)

    @property
    def panel(self) -> Locator:
        return self.page.locator("#notebook")

    def run_all(self) -> None:
        self.page.evaluate("() => Jupyter.notebook.execute_all_cells()")

    def restart(self) -> None:
        """Restart the kernel and run nothing."""
        self.page.evaluate(RESTART)
        self.page.wait_for_function(READY, timeout=PATIENCE)
        self.page.evaluate(SETTLED)

    def close(self) -> None:
        """End the kernel and close the page."""
        self.page.evaluate(CLOSE)
        self.page.close()

    def ask(self, code: str) -> str:
        """Return what Python shows of an expression."""
        return self.page.evaluate(ASK, code).strip()

    def cells(self) -> list:
        """Return every cell with its type, and which is selected."""
        return self.page.evaluate(CELLS)
