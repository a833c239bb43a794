"""A case or a checklist laid ready: valid, named until filled in, and nothing overwritten."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from leergroep.checklist.model import SPOKEN
from leergroep.content.case_parts import PARTS
from leergroep.content.loader import Library
from leergroep.content.todo import describe_todo, list_todo
from leergroep.templates.fitting import EXAMPLE
from leergroep.templates.new_book import lay_book
from leergroep.templates.scaffold import HERE, SLUG, TOC, Refused, add_line, scaffold
from tests.filled import RULES, fill_case, fill_checklist
from tests.spoilt import copy_pages

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "cases").glob("*.ipynb"))
slugs = st.from_regex(r"[a-z]+(-[a-z]+)*", fullmatch=True)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the content to add to."""
    copy_pages(tmp_path)
    return tmp_path


def contents(tree: Path) -> dict[Path, bytes]:
    """Return every file of a tree with what is in it."""
    return {file: file.read_bytes() for file in tree.rglob("*") if file.is_file()}


def tags(file: Path) -> list[list[str]]:
    """Return the tags of each cell of a notebook."""
    return [cell.metadata.tags for cell in nbformat.read(file, nbformat.NO_CONVERT).cells]


@pytest.mark.parametrize("kind", ["case", "checklist"])
def test_what_is_laid_is_valid_and_stands_in_the_table_of_contents(tree: Path, kind: str):
    page, *_ = scaffold(kind, "nieuw-west", tree)
    notebook = nbformat.read(page, nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    before = Library(ROOT).order
    now = Library(tree).order
    assert [name for name in now if name not in before] == [
        page.relative_to(tree).with_suffix("").as_posix()
    ]
    assert [name for name in now if name in before] == before


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_new_case_has_the_cells_of_every_case_in_the_same_order(tree: Path, case: Path):
    # A new case has no figures yet to tell how it went since.
    told = [one for one in tags(case) if not any(tag.startswith("sinds") for tag in one)]
    assert tags(scaffold("case", "nieuw-west", tree)[0]) == told


def test_what_is_laid_is_sound_and_each_place_is_named_until_it_is_filled_in(tree: Path):
    for kind in ("case", "checklist"):
        scaffold(kind, "nieuw-west", tree)
    library = Library(tree)
    library.check()
    left = list_todo(library)
    said = "\n".join(map(str, left["places"]))
    fields = ("city", "neighbourhood", "lat", "lon", "expert/0", "themes/0", "level", "title/en",
              "sentence/nl", "rules/2/how/nl", "questions/0/question", "cell 'keuze'",
              "cell 'keuze': choices/0/question/nl", "cell 'lessen': leader/en",
              "factors/0/items/1/statement/en", "source/report", "use/who/nl")
    assert [one for one in fields if f"{one} is still to be filled in (" not in said] == []
    assert "notebooks/nieuw-west.yml:" in said
    assert {one.file.stem for found in left.values() for one in found} == {"nieuw-west"}
    assert len(left["sessions"]) == 1
    assert library.cases["nieuw-west"].title["en"] == library.cases["nieuw-west"].title.nl


def test_what_is_filled_in_is_sound(tree: Path):
    [case] = scaffold("case", "nieuw-west", tree)
    fill_case(case)
    fill_checklist(*scaffold("checklist", "nieuw-west", tree))
    library = Library(tree)
    library.check()
    assert describe_todo(library) == ""
    assert [part.slug for part in library.cases["nieuw-west"].parts] == list(PARTS)
    assert [shown.rule for shown in library.cases["nieuw-west"].rules] == list(RULES)
    questions = library.instruments["nieuw-west"]
    assert sum(len(factor.items) for factor in questions.factors) == 14
    assert len(questions.scale.options) == 7


def list_examples(block: dict) -> dict[str, list[str]]:
    """Return the names that a case gives as examples, by field."""
    return {field: re.findall(r"zoals ([a-z-]+)", json.dumps(block.get(field, "")))
            for field in ("rules", "themes", "level", "questions")}


def test_a_new_case_names_only_what_its_book_has(tree: Path):
    library = Library(tree)
    [page] = scaffold("case", "nieuw-west", tree)
    said = list_examples(nbformat.read(page, nbformat.NO_CONVERT).metadata.leergroep)
    known = {"rules": library.rules, **library.traits}
    known["level"] = known.pop("levels")
    assert all(said[field] and {*said[field]} <= {*known[field]} for field in known)


def test_in_a_fresh_book_a_new_case_and_list_lead_nowhere_and_ask_for_no_english(tmp_path: Path):
    lay_book(tmp_path / "ons")
    files = [file for kind in ("case", "checklist")
             for file in scaffold(kind, "nieuw-west", tmp_path / "ons")]
    block = nbformat.read(files[0], nbformat.NO_CONVERT).metadata.leergroep
    assert not any(list_examples(block).values())
    texts = [file.read_text("utf-8") for file in files]
    assert not any("in English" in text or " en: " in text.partition("\nid:")[2] or EXAMPLE in text
                   or '"en"' in text for text in texts)
    known = yaml.safe_load(texts[-1])
    assert known["outcome"]["intro"].keys() == {"nl"}
    # A hint that is followed gives what is sound.
    files[0].write_text(re.sub(r'"l(at|on)": "[^"]*: ([\d.]+)"', r'"l\1": \2', texts[0]).replace(
        "VUL IN: ", ""), "utf-8")
    Library(tmp_path / "ons", Library(ROOT)).check()


def test_who_asks_for_english_gets_a_place_for_it(tmp_path: Path):
    lay_book(tmp_path / "ons")
    for page in (*scaffold("case", "hier", tmp_path / "ons", english=True),
                 *scaffold("checklist", "daar", tmp_path / "ons", english=True)[1:]):
        assert "VUL IN: the same in English" in page.read_text("utf-8")


def test_the_sorts_of_outcome_that_a_new_list_names_are_all_there_are():
    said = (HERE / "checklist.yml").read_text("utf-8").partition("# profile")[2]
    assert all(re.search(rf"\b{logic}\b", said) for logic in SPOKEN if logic != "profile")


@pytest.mark.parametrize(("kind", "slug"), [
    ("case", "leeuwarden"), ("checklist", "clear"), ("checklist", "vuistregelscan"),
])
def test_what_is_there_already_is_never_overwritten(tree: Path, kind: str, slug: str):
    before = contents(tree)
    with pytest.raises(Refused, match="choose another slug"):
        scaffold(kind, slug, tree)
    assert contents(tree) == before


def test_a_line_without_a_file_counts_as_taken(tree: Path):
    (tree / "cases/alkmaar.ipynb").unlink()
    with pytest.raises(Refused, match=r"in _toc.yml already"):
        scaffold("case", "alkmaar", tree)
    assert not (tree / "cases/alkmaar.ipynb").exists()


@given(st.text() | st.sampled_from(["Utrecht", "wijk 9", "-a", "a--b", "a-", "../a", "a\n", "é"]))
def test_what_is_no_slug_is_refused(slug: str):
    assume(not SLUG.fullmatch(slug))
    with pytest.raises(Refused, match="is no slug"):
        scaffold("case", slug, ROOT)


@pytest.mark.parametrize(("kind", "before"), [
    ("checklist", "notebooks/projectenportfolio"), ("case", "cases/eindhoven")])
def test_a_new_page_stands_after_the_last_one_of_its_kind(tree: Path, kind: str, before: str):
    page = scaffold(kind, "nieuw-west", tree)[0].relative_to(tree).with_suffix("").as_posix()
    order = Library(tree).order
    assert order[order.index(page) - 1] == before


@given(slugs)
def test_a_line_more_is_the_only_change(slug: str):
    before = (ROOT / TOC).read_text("utf-8")
    assume(f"cases/{slug}\n" not in before)
    after = add_line(before, f"cases/{slug}").splitlines()
    [added] = [line for line in after if line.strip() == f"- file: cases/{slug}"]
    after.remove(added)
    assert after == before.splitlines()


def test_the_command_says_what_it_did_and_why_it_did_not(tree: Path):
    def said(*arguments: str, folder: Path = tree) -> tuple[int, str]:
        command = [sys.executable, "-m", "leergroep.cli", "new", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout + done.stderr

    code, text = said("case", "nieuw-west")
    assert code == 0
    assert text.startswith("Made cases/nieuw-west.ipynb\nAdded cases/nieuw-west to _toc.yml\n")
    code, text = said("case", "nieuw-west")
    assert code == 1
    assert text.startswith("Nothing was made: cases/nieuw-west.ipynb is there already")
    code, text = said("checklist", "x", folder=tree / "book")
    assert code == 1
    assert "go to the folder of the book first" in text


def test_a_book_in_a_folder_with_a_space_is_built_by_the_line_that_is_printed(tmp_path: Path):
    def said(*words: str, folder: Path = tmp_path) -> str:
        command = [sys.executable, "-m", "leergroep.cli", *words]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        return done.stdout + done.stderr

    line = said("new", "book", "Mijn Boek").partition("Build it: ")[2]
    assert shlex.split(line) == ["leergroep", "build", "Mijn Boek"]
    (tmp_path / "Mijn Boek/_config.yml").write_text("title: Ons boek: samen\n", "utf-8")
    assert "Mijn Boek/_config.yml:1: not valid YAML" in said("build", "Mijn Boek")
    assert "There is no _toc.yml in Ons Boek: name the folder" in said("build", "Ons Boek")


def test_what_has_no_english_is_counted_in_one_line_until_it_is_asked_for(tmp_path: Path):
    lay_book(tmp_path / "ons")

    def said(*more: str) -> list[str]:
        command = [sys.executable, "-m", "leergroep.cli", "todo", *more]
        done = subprocess.run(command, cwd=tmp_path / "ons", capture_output=True, text=True)
        return done.stdout.splitlines()

    short, whole = said(), said("--english")
    assert [line for line in short if "English" in line] == short[-1:]
    count = sum("has no English" in line for line in whole)
    assert short[-1] == f"{count} texts have no English ('leergroep todo --english' names each)."
    assert len(whole) == len(short) - 1 + count
