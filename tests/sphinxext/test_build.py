"""A mistake in the content stops the real build at once, and says where it is and what to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.spoilt import CASE, CLEAR, RULE, SAMPLE, lay, replaced, spoil

BIN = Path(sys.executable).parent
OTHER = "cases/alkmaar.ipynb"
# Where a case says what it is, and where it is.
BLOCK, LAT = '"leergroep": {\n   "', '"lat"'
COMMANDS = {
    "jupyter-book": [BIN / "jupyter-book", "build", "."],
    "leergroep": [BIN / "leergroep", "build"],
}


def stopped(tree: Path, command: str) -> str:
    """Build, see it fail before anything is executed or written, and return what it said."""
    done = subprocess.run(COMMANDS[command], cwd=tree, capture_output=True, text=True)
    said = done.stdout + done.stderr
    assert done.returncode != 0, said
    assert not list((tree / "_build").rglob("*.html"))
    assert not list((tree / "_build").rglob("*.ipynb"))
    return said.replace(f"{tree.resolve()}/", "")


def at(file: Path, text: str) -> str:
    """Return file and line of a text, as the build names them."""
    return f"{file.name}:{file.read_text('utf-8').split(text)[0].count(chr(10)) + 1}"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_build_says_every_mistake_in_one_go(tmp_path: Path, command: str):
    tree = lay(tmp_path)
    replaced(tree / SAMPLE, 'title: {nl: "Weten", en: "Knowing"}', 'title: {en: "Knowing"}')
    replaced(tree / CLEAR, "id: can-do-verwoorden", "id: can-do-taal")
    replaced(tree / RULE, 'Checklist("vuistregelscan", factor="actieve-rol")', "None")
    replaced(tree / "_toc.yml", "- file: book/colofon", "- file: book/kolofon")
    spoil(tree, lambda about: about.pop("city"))
    replaced(tree / OTHER, '"lat": 52.', '"lat": 48.')
    said = stopped(tree, command)
    for told in (
        f"{at(tree / SAMPLE, 'title: {en')}: factors/0/title: 'nl' is a required property (write",
        "the slug 'can-do-taal' stands twice (rename one)",
        f"{RULE}:1: the rule has no self-check (write Checklist(",
        f"{at(tree / '_toc.yml', 'kolofon')}: there is no page book/kolofon.md or .ipynb (",
        f"{at(tree / CASE, BLOCK)}: the file: 'city' is a required property (copy the",
        f"{at(tree / OTHER, LAT)}: lat 48.",
        "lies outside the Netherlands (lat is 50.7 to 53.6",
    ):
        assert told in said


@pytest.mark.parametrize("command", [["build"], ["serve"], ["new", "case", "nieuw-west"]])
def test_outside_the_book_the_command_says_where_to_go(tmp_path: Path, command: list[str]):
    done = subprocess.run(
        [BIN / "leergroep", *command], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr == "There is no _toc.yml here: go to the folder of the book first.\n"
    assert not list(tmp_path.iterdir())


def test_a_build_says_which_names_lead_nowhere(tmp_path: Path):
    tree = lay(tmp_path)
    replaced(tree / SAMPLE, "rules: [zichtbare-resultaten]", "rules: [bewoners]")
    spoil(tree, lambda about: about["rules"][0].update(rule="burgers"))
    said = stopped(tree, "jupyter-book")
    assert f"{SAMPLE}:" in said
    assert "factor 'doen': unknown rule 'bewoners' (known: actieve-rol, " in said
    place = at(tree / CASE, '"rule": "burgers"')
    assert f"{place}: field 'rules': unknown rule 'burgers' (known: actieve-rol, " in said
