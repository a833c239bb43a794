"""A notebook in JupyterLab as a person works in it: by menu, mouse and keyboard."""

from __future__ import annotations

import re

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
  // Not `ready`: that waits for ever for somebody who is asked which kernel he wants.
  await until([sessionContext.statusChanged, sessionContext.kernelChanged],
    () => sessionContext.session?.kernel?.status === "idle");
}}"""
OPEN = "(which) => { window.jupyterapp.commands.execute('docmanager:open', which); }"
PANEL = "() => window.jupyterapp.shell.currentWidget.id"
KERNEL = "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id"
# Its kernel goes too: a row of them would fill the memory.
CLOSE = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.shutdown();
  panel.dispose();
}"""
RESTARTING = """() => {
  const { sessionContext } = window.jupyterapp.shell.currentWidget;
  let gone = false;
  window.restarted = new Promise((done) => sessionContext.statusChanged.connect((_, status) => {
    gone ||= status === "restarting";
    if (gone && status === "idle") done();
  }));
}"""
SHUT = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"
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


# What a stray key would change: how many cells there are, of which type, and which is selected.
CELLS = """() => {
  const { content } = window.jupyterapp.shell.currentWidget;
  return [[...content.model.cells].map((cell) => [cell.type, cell.sharedModel.getSource()]),
    content.activeCellIndex];
}"""


@define
class Notebook:
    """Drive a notebook in JupyterLab, which is in front."""

    page: Page
    name: str = ""
    panel_id: str = ""

    @classmethod
    def turn_to(cls, page: Page, name: str, beside: bool = False) -> Notebook:
        """Open a notebook in JupyterLab, with a kernel of its own."""
        page.evaluate(OPEN, {"path": name,
                             **({"options": {"mode": "split-right"}} if beside else {})})
        page.evaluate(READY, name)
        return cls(page, name, page.evaluate(PANEL))

    @property
    def panel(self) -> Locator:
        """Return all of this notebook, and nothing of another that is open too."""
        return self.page.locator(f"[id='{self.panel_id}']")

    def front(self) -> None:
        """Come back to this notebook from another."""
        self.page.evaluate(OPEN, {"path": self.name})
        self.page.evaluate(READY, self.name)

    def cells(self) -> list:
        """Return every cell with its type, and which is selected."""
        return self.page.evaluate(CELLS)

    def close(self) -> None:
        self.page.evaluate(CLOSE)

    def kernel(self) -> str:
        """Return the id of the kernel of the notebook in front."""
        return self.page.evaluate(KERNEL)

    def menu(self, *names: str) -> None:
        for name in names:
            self.page.get_by_role("menuitem", name=name, exact=True).click()

    def run_all(self) -> None:
        self.menu("Run", "Run All Cells")
        self.done()

    def restart(self) -> None:
        """Restart the kernel and run nothing."""
        self.page.evaluate(RESTARTING)
        self.menu("Kernel")
        # Its shortcut is part of its name.
        self.page.get_by_role("menuitem", name=re.compile("^Restart Kernel…")).click()
        self.page.locator(".jp-Dialog").get_by_text("Restart", exact=True).click()
        self.page.evaluate("() => window.restarted")

    def restart_and_run_all(self) -> None:
        self.menu("Kernel", "Restart Kernel and Run All Cells…")
        self.page.locator(".jp-Dialog").get_by_text("Restart", exact=True).click()
        self.done(False)
        self.done()

    def done(self, wanted: bool = True) -> None:
        """Wait until every cell has run, or until not every cell has."""
        self.page.evaluate(DONE, wanted)

    def ask(self, code: str) -> str:
        """Run code in a new cell at the end and return the first thing it shows."""
        self.panel.locator(".jp-Notebook-footer").click()
        editor = self.panel.locator(".jp-CodeCell .cm-content").last
        editor.click()
        self.page.keyboard.insert_text(code)
        expect(editor).to_have_text(code)
        self.page.keyboard.press("Control+Enter")
        self.done()
        output = self.panel.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output").first
        expect(output).to_be_visible()
        return output.inner_text().strip()

    def cell(self, code: str) -> Locator:
        """Return the cell that holds this code."""
        return self.panel.locator(".jp-CodeCell", has_text=code)


@define
class SingleNotebook(Notebook):
    """Drive a notebook in Notebook 7: the same inside, each in a page of its own."""

    @classmethod
    def visit(cls, page: Page, url: str, name: str) -> SingleNotebook:
        """Open a notebook with a kernel of its own."""
        page.goto(f"{url}notebooks/{name}")
        page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context")
        page.evaluate(READY, name)
        return cls(page, name, page.evaluate(PANEL))

    def front(self) -> None:
        """Come back to this notebook from another."""
        self.page.bring_to_front()

    def close(self) -> None:
        self.page.evaluate(SHUT)
        self.page.close()
