"""Three users of Unix hand over, and the rights of the machine keep what the page promises."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from leergroep.documents.drop_box import VARIABLE
from tests.hosts.people import Person, find_obstacle, lay_box, lay_python, living_here

NO_PEOPLE = find_obstacle()
pytestmark = pytest.mark.skipif(bool(NO_PEOPLE), reason=NO_PEOPLE)
FILL_IN = """
import sys
from leergroep import Checklist
clear = Checklist("clear", path="clear.json")
clear["can-do-taal"] = int(sys.argv[1])
clear.notes = {"can-do": "in vertrouwen"}
print(clear.hand_over("west"))
"""
LEAD = """
import sys
from leergroep import Group
group = Group.read(sys.argv[1])
print(*sorted(group.frame.query("item == 'can-do-taal'")["answer"]), len(group.refused))
"""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Yield a folder that every user can come to, as those of pytest are not."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def python(folder: Path) -> str:
    return str(lay_python(folder))


@pytest.fixture(scope="module")
def people(folder: Path) -> Iterator[dict[str, Person]]:
    with living_here(folder, "west", "anna", "bilal", "carla", "leider") as people:
        yield people


@pytest.fixture
def box(folder: Path, people: dict[str, Person]) -> Iterator[Path]:
    yield lay_box(folder / "srv", "west", people["leider"])
    shutil.rmtree(folder / "srv")
    for person in people.values():
        (person.home / "clear.json").unlink(missing_ok=True)


def hand_over(python: str, person: Person, box: Path, answer: int) -> Path:
    """Have somebody answer and hand over; return where the copy lies."""
    done = person.run(python, "-c", FILL_IN, str(answer),
                      **{VARIABLE: str(box.parents[1] / "{group}/in")})
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


def read_group(python: str, lead: Person, box: Path) -> str:
    """Return the answers that who leads sees, and how many sources do not count."""
    done = lead.run(python, "-c", LEAD, str(box))
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_who_leads_sees_the_group_and_members_see_nothing_of_each_other(
    python: str, people: dict[str, Person], box: Path
) -> None:
    anna, bilal, carla, lead = people.values()
    files = [hand_over(python, one, box, answer)
             for one, answer in ((anna, 1), (bilal, 3), (carla, 4))]
    assert read_group(python, lead, box) == "1 3 4 0"
    assert "vertrouwen" not in "".join(file.read_text("utf-8") for file in files)
    told = files[0]
    for refused in (["ls", str(box)], ["cat", str(told)], ["rm", "-f", str(told)],
                    ["mv", str(told), str(box / "weg.json")], ["touch", str(told)],
                    ["sh", "-c", f"echo '{{}}' > {told}"], ["mv", "-f", "clear.json", str(told)]):
        assert bilal.run(*refused).returncode, refused
    assert read_group(python, lead, box) == "1 3 4 0"


def test_handing_over_again_replaces_what_is_ones_own(
    python: str, people: dict[str, Person], box: Path
) -> None:
    anna, bilal, _, lead = people.values()
    first = hand_over(python, anna, box, 1)
    hand_over(python, bilal, box, 3)
    assert hand_over(python, anna, box, 4) == first
    assert read_group(python, lead, box) == "3 4 0"


def test_a_name_that_another_took_holds_nobody_up_and_the_newest_counts(
    python: str, people: dict[str, Person], box: Path
) -> None:
    anna, bilal, _, lead = people.values()
    first = hand_over(python, anna, box, 1)
    # Whoever manages the machine may give it to who leads: then nobody sees whose it was.
    shutil.chown(first, lead.name, lead.name)
    second = hand_over(python, anna, box, 4)
    assert second != first
    assert read_group(python, lead, box) == "4 1"
    assert bilal.run("cat", str(second)).returncode


def test_who_is_in_no_group_is_told_and_reaches_nothing(
    python: str, folder: Path, people: dict[str, Person], box: Path
) -> None:
    file = hand_over(python, people["anna"], box, 1)
    with living_here(folder, "oost", "dirk") as others:
        dirk = others["dirk"]
        done = dirk.run(python, "-c", FILL_IN, "2",
                        **{VARIABLE: str(box.parents[1] / "{group}/in")})
        assert "no folder to hand over to" in done.stderr
        assert dirk.run("cat", str(file)).returncode
        assert dirk.run("sh", "-c", f"echo > {box}/in.json").returncode
    assert os.listdir(box) == [file.name]


def test_a_box_that_members_could_read_takes_nothing(
    python: str, people: dict[str, Person], box: Path
) -> None:
    anna = people["anna"]
    shutil.chown(box, group=box.parent.group())
    done = anna.run(python, "-c", FILL_IN, "1",
                    **{VARIABLE: str(box.parents[1] / "{group}/in")})
    assert "the folder is not closed off" in done.stderr
    assert os.listdir(box) == []
