"""Notebooks laid ready: all of them, up to date, and nothing of anybody's is touched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from leergroep.cli import main
from leergroep.content.companions import list_companions
from leergroep.content.loader import Library
from leergroep.templates.notebooks import NOTEBOOK, RECORD, lay_notebooks

ROOT = Path(__file__).parents[2]
CLEAR, QUESTIONS = "notebooks/clear.ipynb", "notebooks/clear.yml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a small book of which a next edition can be made."""
    root = tmp_path / "boek"
    for name in (CLEAR, QUESTIONS, "notebooks/scales.yml", "notebooks/roles.yml", "_toc.yml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    return root


@pytest.fixture
def home(book: Path, tmp_path: Path) -> Path:
    """Return a folder in which that book's notebooks lie."""
    lay_notebooks(Library(book), tmp_path / "werk")
    return tmp_path / "werk"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*") if file.is_file()}


def change_cell(file: Path, source: str) -> None:
    """Write something in the first cell of a notebook."""
    told = json.loads(file.read_text("utf-8"))
    told["cells"][0]["source"] = source
    file.write_text(json.dumps(told), "utf-8")


def run_cells(file: Path) -> None:
    """Leave in a notebook what running and saving it in JupyterLab leaves."""
    told = json.loads(file.read_text("utf-8"))
    for cell in told["cells"]:
        cell["metadata"]["trusted"] = True
        cell["source"] = "".join(cell["source"])
        if cell["cell_type"] == "code":
            cell["execution_count"], cell["outputs"] = 3, [
                {"output_type": "stream", "name": "stdout", "text": "3"}]
    told["metadata"]["widgets"] = {}
    file.write_text(json.dumps(told), "utf-8")


def test_every_notebook_of_the_book_is_laid_with_what_it_is_used_with(tmp_path: Path):
    library = Library(ROOT)
    laid = lay_notebooks(library, tmp_path)
    pages = {f"{name}{NOTEBOOK}" for name in library.order if (ROOT / f"{name}{NOTEBOOK}").exists()}
    assert pages | {QUESTIONS, "notebooks/scales.yml", "notebooks/roles.yml"} <= set(laid.new)
    assert any(name.startswith("notebooks/voorbeeldreeks/") for name in laid.new)
    for name in laid.new:
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes()
    assert set(contents(tmp_path)) == {*laid.new, RECORD}


def test_what_is_laid_twice_is_the_same_to_the_byte(book: Path, home: Path, tmp_path: Path):
    before = contents(home)
    again = lay_notebooks(Library(book), home)
    assert (again.new, again.updated, again.beside) == ([], [], {})
    lay_notebooks(Library(book), tmp_path / "elders")
    assert contents(home) == before == contents(tmp_path / "elders")


def test_a_notebook_that_was_only_run_is_updated(book: Path, home: Path):
    run_cells(home / CLEAR)
    ran = (home / CLEAR).read_bytes()
    assert lay_notebooks(Library(book), home).updated == []
    assert (home / CLEAR).read_bytes() == ran
    change_cell(book / CLEAR, "# Een nieuwe titel")
    assert lay_notebooks(Library(book), home).updated == [CLEAR]
    assert (home / CLEAR).read_bytes() == (book / CLEAR).read_bytes()


def test_what_somebody_changed_stays_and_a_new_edition_comes_beside_it_once(
    book: Path, home: Path
):
    change_cell(home / CLEAR, "# Van mij")
    with (home / QUESTIONS).open("a", encoding="utf-8") as file:
        file.write("# van mij\n")
    (home / "notebooks/clear.json").write_text("mijn antwoorden", "utf-8")
    (home / "notebooks/clear-nieuw.ipynb").write_text("ook van mij", "utf-8")
    own = contents(home)
    assert lay_notebooks(Library(book), home).beside == {}
    assert contents(home) == own
    change_cell(book / CLEAR, "# Een nieuwe titel")
    (book / QUESTIONS).write_bytes((book / QUESTIONS).read_bytes() + b"# nieuw\n")
    laid = lay_notebooks(Library(book), home)
    assert laid.beside == {CLEAR: "notebooks/clear-nieuw-2.ipynb",
                           QUESTIONS: "notebooks/clear.yml.nieuw"}
    now = contents(home)
    assert {name: now[name] for name in own if name != RECORD} == {
        name: text for name, text in own.items() if name != RECORD}
    assert now[laid.beside[CLEAR]] == (book / CLEAR).read_bytes()
    (home / laid.beside[CLEAR]).unlink()
    assert lay_notebooks(Library(book), home).beside == {}
    change_cell(book / CLEAR, "# Nog een titel")
    assert lay_notebooks(Library(book), home).beside == {CLEAR: "notebooks/clear-nieuw-2.ipynb"}


def test_without_a_record_all_that_is_there_is_somebodys_own(book: Path, home: Path):
    change_cell(home / CLEAR, "# Van een ander")
    (home / RECORD).write_text("{stuk", "utf-8")
    assert lay_notebooks(Library(book), home).beside == {CLEAR: "notebooks/clear-nieuw.ipynb"}


def test_a_file_that_cannot_be_written_keeps_none_of_the_others_from_being_laid(
    book: Path, home: Path
):
    for name in (CLEAR, QUESTIONS):
        (home / name).unlink()
    (home / CLEAR).mkdir()
    (home / QUESTIONS).symlink_to(home / "nergens" / "clear.yml")
    (book / "notebooks/scales.yml").write_text("# nieuw\n", "utf-8")
    laid = lay_notebooks(Library(book), home)
    assert laid.updated == ["notebooks/scales.yml"]
    assert [*laid.refused] == [CLEAR, QUESTIONS]
    (home / CLEAR).rmdir()
    assert lay_notebooks(Library(book), home).new == [CLEAR]


def test_what_was_thrown_away_is_laid_again(book: Path, home: Path):
    (home / CLEAR).unlink()
    assert lay_notebooks(Library(book), home).new == [CLEAR]


def test_a_notebook_out_of_its_book_is_read_with_the_scales_and_roles_beside_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("LEERGROEP_BOOK", raising=False)
    scales = home / "notebooks/scales.yml"
    roles = home / "notebooks/roles.yml"
    scales.write_text(scales.read_text("utf-8").replace("Deels", "Half"), "utf-8")
    roles.write_text("wijkagent:\n  nl: Wijkagent\n  en: Police\n", "utf-8")
    monkeypatch.chdir(home / "notebooks")
    library = Library()
    clear = library.of_kind("checklist")["clear"]
    assert "Half" in [option.word["nl"] for option in clear.scale.options]
    assert list(clear.roles) == ["wijkagent"]


def test_a_notebook_names_only_what_is_in_its_folder(tmp_path: Path):
    notebook = tmp_path / "in" / "proef.ipynb"
    notebook.parent.mkdir()
    (tmp_path / "geheim.json").write_text("{}", "utf-8")
    (notebook.parent / ".geheim").mkdir()
    names = ["../geheim.json", "..", "", "/etc/passwd", "weg"]
    notebook.write_text(json.dumps({"metadata": {"leergroep": {"files": names}}}), "utf-8")
    assert list_companions(notebook) == [notebook]


def test_the_command_needs_no_book_around_it_and_says_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.delenv("LEERGROEP_BOOK", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*options: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["leergroep", "notebooks", *options])
        return main(), *capsys.readouterr()

    assert run("werk")[1].startswith("Klaargelegd in werk: 5")
    change_cell(tmp_path / "werk" / CLEAR, "# Van mij")
    code, said, wrong = run("werk", "--language", "en")
    assert (code, wrong) == (0, "")
    assert said.startswith("Laid ready in werk: 0 new, 0 updated")
    (tmp_path / "dicht").write_text("", "utf-8")
    code, said, wrong = run("dicht")
    assert (code, said) == (1, "")
    assert wrong.startswith("Er is niets klaargelegd in dicht: daar ligt al iets anders")
