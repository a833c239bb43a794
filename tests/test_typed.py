"""A type checker and an editor see what the package offers, although names load when used."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import leergroep

ROOT = Path(__file__).parents[1]
ASKED = """\
import leergroep
reveal_type(leergroep.Checklist)
reveal_type(leergroep.Checklist("clear").to_sheet())
leergroep.Cheklist
"""


def read_typed_names() -> tuple[dict[str, str], dict[str, str]]:
    """Return what the package shows to type checkers: imports and annotations, by name."""
    tree = ast.parse(Path(leergroep.__file__).read_text("utf-8"))
    [block] = [one for one in tree.body
               if isinstance(one, ast.If) and ast.unparse(one.test) == "TYPE_CHECKING"]
    imports = {name.asname or name.name: one.module or "" for one in block.body
               if isinstance(one, ast.ImportFrom) for name in one.names}
    annotations = {ast.unparse(one.target): ast.unparse(one.annotation) for one in block.body
                   if isinstance(one, ast.AnnAssign)}
    return imports, annotations


def test_what_type_checkers_are_shown_is_what_loads():
    imports, annotations = read_typed_names()
    assert imports == {name: f"leergroep.{home}" for name, home in leergroep._HOME.items()}
    frames = dict.fromkeys(leergroep._FRAMES, "pandas.DataFrame")
    assert annotations == {"__version__": "str", **frames}


def test_a_type_checker_knows_the_class_and_misses_what_is_not_there(tmp_path: Path):
    asking = tmp_path / "asking.py"
    asking.write_text(ASKED, "utf-8")
    # In this folder it reads what `make lint` left in its cache.
    done = subprocess.run([sys.executable, "-m", "mypy", str(asking)], cwd=ROOT,
                          capture_output=True, text=True, encoding="utf-8", check=False)
    told = [line.partition(": ")[2] for line in done.stdout.splitlines()]
    assert told[0].startswith('note: Revealed type is "def (')
    assert told[0].endswith('-> leergroep.checklist.widget.Checklist"')
    assert told[1] == 'note: Revealed type is "leergroep.documents.answers.AnswerSheet"'
    assert told[2].startswith('error: Module has no attribute "Cheklist"')


def test_the_package_says_that_it_has_types_and_which_version_it_is():
    assert (Path(leergroep.__file__).parent / "py.typed").is_file()
    assert leergroep.__version__ == version("leergroep")
