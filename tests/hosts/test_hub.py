"""A real JupyterHub: three people fill in and hand over, and a fourth sees the group."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import nbformat
import pytest
from attrs import frozen
from playwright.sync_api import Browser, Page, expect

from tests.book.form import Form
from tests.hosts.filling import label, until_in
from tests.hosts.hub import running_hub, sign_in
from tests.hosts.people import Person, find_obstacle, lay_box, lay_python, living_here
from tests.jupyter import Running
from tests.lab.conftest import ROOT, visiting
from tests.lab.notebook import PANEL, PATIENCE, READY, Notebook

pytestmark = pytest.mark.xdist_group("hub")
CLEAR = "wijken/notebooks/clear.ipynb"
# Where each comes: who does not program fills in by Voila.
PLACES = {"anna": f"lab/tree/{CLEAR}", "bilal": f"voila/render/{CLEAR}",
          "carla": f"voila/render/{CLEAR}", "leider": "lab/tree/groep.ipynb"}
FOR_LEAD = re.compile(r"^```python\n(from leergroep import Group\n.+?)```$", re.M | re.S)
# JupyterHub's and Voila's own pages ask for these; they are refused like all else.
OTHERS = ("https://cdn.jsdelivr.net/npm/@fortawesome/fontawesome-free@",)


@frozen
class Group:
    """People with a server each, and where they hand over."""

    running: Running
    password: str
    people: dict[str, Person]
    box: Path


@pytest.fixture(scope="module")
def group() -> Iterator[Group]:
    """Yield a hub on which nothing is filled in yet: for users of Unix, where those can be made."""
    # Those of pytest are closed to others.
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        real = not find_obstacle()
        people = stack.enter_context((living_here if real else living_alike)(
            folder / "home", "west", *PLACES))
        box = lay_box(folder / "srv", "west", people["leider"]) if real else lay_plain(folder)
        python = lay_python(folder / "python")
        (folder / "hub").mkdir()
        running, password = stack.enter_context(running_hub(
            folder / "hub", {one.name: one.home for one in people.values()},
            str(folder / "srv/{group}/in"), python, real))
        yield Group(running, password, people, box)


@contextmanager
def living_alike(folder: Path, group: str, *names: str) -> Iterator[dict[str, Person]]:
    """Give people a home, and nobody an account."""
    people = {name: Person(name, folder / name) for name in names}
    for person in people.values():
        person.home.mkdir(parents=True)
    yield people


def lay_plain(folder: Path) -> Path:
    box = folder / "srv/west/in"
    box.mkdir(parents=True)
    box.chmod(0o3733)
    return box


@pytest.fixture
def arrive(group: Group, browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Have everybody sign in with a browser of their own; say who is waited for at their place."""
    # What who leads writes is what the guide says.
    [code] = FOR_LEAD.findall((ROOT / "HUB.md").read_text("utf-8"))
    lay_notebook(group.people["leider"], "groep.ipynb",
                 code.replace("/srv/leergroep/west/in", str(group.box)))
    with ExitStack() as stack:
        pages = {}
        # All servers start at the same time, as on the evening itself.
        for name, place in PLACES.items():
            page = stack.enter_context(visiting(browser, *OTHERS))(group.running)
            pages[name] = page, sign_in(
                page, group.running, group.people[name].name, group.password, place)

        def come(name: str) -> Page:
            page, address = pages[name]
            page.wait_for_url(address, timeout=120_000)
            return page

        yield come


def open_notebook(page: Page, name: str) -> Notebook:
    """Return the notebook that JupyterLab opens by its address."""
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context")
    page.evaluate(READY, name)
    return Notebook(page, name, page.evaluate(PANEL))


def lay_notebook(person: Person, name: str, code: str) -> None:
    """Lay a notebook with one cell in somebody's home."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)], metadata={
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}})
    file = person.home / name
    nbformat.write(notebook, file)
    file.chmod(0o666)


def answer_and_hand_over(form: Form, word: str) -> None:
    label(form, 0, word)
    form.says("clear.json")
    form.tools()
    form.page.get_by_role("button", name="Lever in bij west").click()
    form.page.get_by_role("button", name="Bewoner", exact=True).click()
    form.says("Ingeleverd.")


@pytest.mark.timeout(900)
def test_three_fill_in_and_hand_over_and_a_fourth_sees_the_group(
    group: Group, arrive: Callable[[str], Page]
) -> None:
    notebook = open_notebook(arrive("anna"), CLEAR)
    notebook.run_all()
    notebook.cell("Checklist(").scroll_into_view_if_needed()
    answer_and_hand_over(Form(notebook.page), "Nauwelijks")
    for name in ("bilal", "carla"):
        page = arrive(name)
        page.locator(".lg-statement").first.wait_for(timeout=PATIENCE)
        expect(page.get_by_role("heading", name="Werk verder in Jupyter")).to_have_count(0)
        answer_and_hand_over(Form(page), "Deels")
    # Answers stay in each person's own home.
    for name, answer in (("anna", 2), ("bilal", 3), ("carla", 3)):
        until_in(group.people[name].home / "wijken/notebooks/clear.json", {"can-do-taal": answer})
    notebook = open_notebook(arrive("leider"), "groep.ipynb")
    notebook.run_all()
    expect(notebook.panel.locator(".jp-OutputArea-output").first).to_be_visible()
    answers = "group.frame.query(\"state == 'answered'\").answer"
    assert notebook.ask(f"group.refused, sorted({answers}.tolist())") == "((), [2, 3, 3])"
    assert notebook.ask("set(group.roles)") == "{'bewoner'}"
