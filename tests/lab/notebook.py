"""A notebook in JupyterLab as a person works in it: by menu, mouse and keyboard."""

from __future__ import annotations

from attrs import define
from playwright.sync_api import Locator, Page, expect

PATIENCE = 60_000
# Wait for what JupyterLab tells of: to look at every frame keeps a processor busy drawing.
UNTIL = """(signals, holds) => new Promise((done, fail) => {
  const patience = setTimeout(() => fail(new Error(`never: ${holds}`)), PATIENCE);
  const look = () => {
    if (!holds()) return;
    clearTimeout(patience);
    signals.forEach((one) => one.disconnect(look));
    done();
  };
  signals.forEach((one) => one.connect(look));
  look();
})""".replace("PATIENCE", str(PATIENCE))
# The notebook in front, once its kernel can be asked anything.
READY = f"""async (name) => {{
  const until = {UNTIL};
  const {{ shell }} = window.jupyterapp;
  await until([shell.currentChanged], () => shell.currentWidget?.context?.path === name);
  const {{ sessionContext, revealed }} = shell.currentWidget;
  await revealed;
  await sessionContext.ready;
  await until([sessionContext.statusChanged],
    () => sessionContext.session?.kernel?.status === "idle");
}}"""
OPEN = "(which) => { window.jupyterapp.commands.execute('docmanager:open', which); }"
KERNEL = "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id"
# Its kernel goes too, unless others share it: a row of them would fill the memory.
CLOSE = """async (shared) => {
  const panel = window.jupyterapp.shell.currentWidget;
  if (!shared) await panel.sessionContext.shutdown();
  panel.dispose();
}"""
# Each code cell has its number: JupyterLab takes it away when it starts anew.
DONE = f"""(wanted) => {{
  const until = {UNTIL};
  const {{ content, sessionContext }} = window.jupyterapp.shell.currentWidget;
  const cells = [...content.model.cells].filter(
    (cell) => cell.type === "code" && cell.sharedModel.getSource());
  const done = () => cells.every((cell) => cell.executionCount && cell.executionState === "idle");
  const signals = [sessionContext.statusChanged, ...cells.map((cell) => cell.stateChanged)];
  return until(signals, () => done() === wanted);
}}"""


@define
class Notebook:
    """Drive the notebook in front in JupyterLab."""

    page: Page

    @classmethod
    def turn_to(cls, page: Page, name: str, kernel: str = "") -> Notebook:
        """Open a notebook in JupyterLab, with a kernel that runs already or one of its own."""
        page.evaluate(OPEN, {"path": name, **({"kernel": {"id": kernel}} if kernel else {})})
        page.evaluate(READY, name)
        return cls(page)

    def kernel(self) -> str:
        """Return the id of the kernel that runs this notebook."""
        return self.page.evaluate(KERNEL)

    def close(self, shared: bool) -> None:
        self.page.evaluate(CLOSE, shared)

    def menu(self, *names: str) -> None:
        for name in names:
            self.page.get_by_role("menuitem", name=name, exact=True).click()

    def run_all(self) -> None:
        self.menu("Run", "Run All Cells")
        self.done()

    def restart_and_run_all(self) -> None:
        self.menu("Kernel", "Restart Kernel and Run All Cells…")
        self.page.locator(".jp-Dialog").get_by_text("Restart", exact=True).click()
        self.done(False)
        self.done()

    def done(self, wanted: bool = True) -> None:
        """Wait until every cell has run, or until not every cell has."""
        self.page.evaluate(DONE, wanted)

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
