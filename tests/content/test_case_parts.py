"""A case has its session at once: what opens the talk at each part, and a choice to split over."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leergroep.content.case_parts import CHOOSING, PARTS, CasePart
from leergroep.content.cases import check_case, read_case
from leergroep.content.loader import Library

ROOT = Path(__file__).parents[2]
CASES = Library(ROOT).cases
Parts = dict[str, dict[str, Any]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a case to spoil."""
    return Path(shutil.copy(ROOT / "cases/leeuwarden.ipynb", tmp_path))


def spoil(file: Path, change: Callable[[Parts], Any]) -> None:
    """Change the cells of a case, by their first tag."""
    notebook = json.loads(file.read_text("utf-8"))
    change({cell["metadata"]["tags"][0]: cell["metadata"] for cell in notebook["cells"]})
    file.write_text(json.dumps(notebook), "utf-8")


def prompts(part: CasePart) -> list[str]:
    return [prompt[language] for prompt in part.prompts for language in ("nl", "en")]


@pytest.mark.parametrize("slug", CASES)
def test_a_case_has_every_part_of_a_session_in_order(slug: str):
    parts = CASES[slug].parts
    assert [part.slug for part in parts] == list(PARTS)
    assert [part.slug for part in parts if part.choices] == [CHOOSING]


@pytest.mark.parametrize("slug", CASES)
def test_every_prompt_is_a_question_to_the_group(slug: str):
    said = [prompt for part in CASES[slug].parts for prompt in prompts(part)]
    assert [prompt for prompt in said if not prompt.endswith("?")] == []


def test_no_prompt_serves_two_parts_or_two_cases():
    said = [prompt for case in CASES.values() for part in case.parts for prompt in prompts(part)]
    assert sorted({prompt for prompt in said if said.count(prompt) > 1}) == []


FIRST = {"nl": "Wat zie je?", "en": "What do you see?"}
BOTH = "write it in Dutch, and in English where"
MISTAKES = {
    "no tag": (
        lambda cells: cells["titel"].update(tags=["opgave"]),
        "2 cells have the tag 'opgave'", "a session needs one"),
    "no prompts": (
        lambda cells: cells["lessen"]["leergroep"].pop("prompts"),
        "cell 'lessen': 'prompts' is a required property", "copy the leergroep block"),
    "one prompt": (
        lambda cells: cells["lessen"]["leergroep"].update(prompts=[FIRST]),
        "cell 'lessen': prompts: ", "two or three questions that open a talk"),
    "a prompt without Dutch": (
        lambda cells: cells["aanpak"]["leergroep"]["prompts"][1].pop("nl"),
        "cell 'aanpak': prompts/1: 'nl' is a required property", BOTH),
    "an empty note": (
        lambda cells: cells["expert"]["leergroep"]["leader"].update(nl=" "),
        "cell 'expert': leader/nl: ' ' does not match", "a text may not be empty"),
    "an unknown field": (
        lambda cells: cells["expert"]["leergroep"].update(minutes=5),
        "cell 'expert': minutes: ", "copy the leergroep block"),
    "no choice to make": (
        lambda cells: cells["keuze"]["leergroep"].pop("choices"),
        "cell 'keuze': 'choices' is missing", "add the one or two choices"),
    "a choice elsewhere": (
        lambda cells: cells["aanpak"]["leergroep"].update(
            choices=cells["keuze"]["leergroep"]["choices"]),
        "cell 'aanpak': choices: only one cell has choices", "to the cell tagged 'keuze'"),
    "an option twice": (
        lambda cells: options(cells)[1].update(slug=options(cells)[0]["slug"]),
        "stands twice", "rename one"),
    "a choice twice": (
        lambda cells: choices(cells).append(choices(cells)[0]),
        "cell 'keuze': choices: slug 'wijk-of-bewoners' stands twice", "rename one"),
    "one option": (
        lambda cells: options(cells).pop(), "cell 'keuze': choices/0/options: ", "two or three"),
    "too many options": (
        lambda cells: options(cells).extend(
            {"slug": slug, "text": FIRST} for slug in ("een", "twee")),
        "cell 'keuze': choice 'wijk-of-bewoners': 4 options", "give at most 3, or add a 'pick'"),
    "as many to pick as there are": (
        lambda cells: choices(cells)[0].update(pick=2),
        "pick is 2 and there are 2 options", "give more options"),
    "a part that is none": (
        lambda cells: cells["bronnen"].update(leergroep={"prompts": [FIRST, FIRST]}),
        "tags ['bronnen'] is no part of a session", "situatie, opgave, keuze"),
    "no record": (
        lambda cells: cells["opgave"].update(leergroep=["?"]),
        "cell 'opgave': ['?'] is not of type 'object'", "copy the leergroep block"),
}


def choices(cells: Parts) -> list[dict]:
    return cells["keuze"]["leergroep"]["choices"]


def options(cells: Parts) -> list[dict]:
    return choices(cells)[0]["options"]


@pytest.mark.parametrize(("change", "what", "remedy"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_file_cell_and_field(
    file: Path, change: Callable[[Parts], Any], what: str, remedy: str
):
    spoil(file, change)
    problems = check_case(file)
    [found] = [one for one in problems if what in one.what]
    assert found.file == file
    assert remedy in found.remedy


@pytest.mark.parametrize("untold", [("betekenis",), PARTS], ids=["one part", "every part"])
def test_a_case_with_a_part_untold_has_no_session_yet_and_no_mistake(
    file: Path, untold: tuple[str, ...]
):
    spoil(file, lambda cells: [cells[slug].pop("leergroep") for slug in untold])
    assert check_case(file) == []
    assert read_case(file, file.parent).parts == ()


def test_what_the_mistakes_are_made_in_is_sound(file: Path):
    assert check_case(file) == []
