"""A notebook in JupyterLab as a person works in it: by menu, mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

from attrs import define
from playwright.sync_api import Locator, Page, expect

PATIENCE = 60_000
# The notebook in front, once its kernel can be asked anything.
READY = """async (name) => {
  const panel = () => window.jupyterapp?.shell.currentWidget;
  const tick = () => new Promise(requestAnimationFrame);
  while (panel()?.context?.path !== name) await tick();
  await panel().revealed;
  await panel().sessionContext.ready;
  while (panel().sessionContext.session?.kernel?.status !== "idle") await tick();
}"""
OPEN = "(path) => { window.jupyterapp.commands.execute('docmanager:open', { path }); }"
# Its kernel goes too: a row of them would fill the memory.
CLOSE = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.shutdown();
  panel.dispose();
}"""
# Each code cell has its number: JupyterLab takes it away when it starts anew.
DONE = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const cells = [...panel.content.model.cells].filter(
    (cell) => cell.type === "code" && cell.sharedModel.getSource());
  return cells.every((cell) => cell.executionCount && cell.executionState === "idle");
}"""


@define
class Notebook:
    """Drive the notebook in front in JupyterLab."""

    page: Page

    @classmethod
    def open(cls, page: Page, address: str, name: str) -> Notebook:
        page.set_default_timeout(PATIENCE)
        # A workspace of its own: JupyterLab would bring back what else was open.
        page.goto(f"{address}lab/workspaces/{Path(name).stem}/tree/{name}")
        page.evaluate(READY, name)
        return cls(page)

    @classmethod
    def turn_to(cls, page: Page, name: str) -> Notebook:
        """Open a notebook in a JupyterLab that is there already: that takes a third of the time."""
        page.evaluate(OPEN, name)
        page.evaluate(READY, name)
        return cls(page)

    def close(self) -> None:
        self.page.evaluate(CLOSE)

    def menu(self, *names: str) -> None:
        for name in names:
            self.page.get_by_role("menuitem", name=name, exact=True).click()

    def run_all(self) -> None:
        self.menu("Run", "Run All Cells")
        self.done()

    def restart_and_run_all(self) -> None:
        self.menu("Kernel", "Restart Kernel and Run All Cells…")
        self.page.locator(".jp-Dialog").get_by_text("Restart", exact=True).click()
        self.page.wait_for_function(f"() => !({DONE})()")
        self.done()

    def done(self) -> None:
        self.page.wait_for_function(DONE)

    def ask(self, code: str) -> str:
        """Run code in a new cell at the end and return what it shows."""
        self.page.locator(".jp-Notebook-footer").click()
        editor = self.page.locator(".jp-CodeCell .cm-content").last
        editor.click()
        self.page.keyboard.insert_text(code)
        expect(editor).to_have_text(code)
        self.page.keyboard.press("Control+Enter")
        self.done()
        output = self.page.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output")
        expect(output).to_be_visible()
        return output.inner_text().strip()

    def cell(self, code: str) -> Locator:
        """Return the cell that holds this code."""
        return self.page.locator(".jp-CodeCell", has_text=code)
