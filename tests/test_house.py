"""The house: what loads, and how large things grow. Arrows and style are held by `make lint`."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "leergroep"
MODULES = sorted(PACKAGE.rglob("*.py"))
FRONT = sorted(PACKAGE.glob("*/front/**/*.ts"))
CODE = [*MODULES, *FRONT, *sorted((ROOT / "tests").rglob("*.py"))]
# A function is a verb; what is asked for without brackets, or gone through with `with`, is not.
DONE = re.compile(r"_*(?:[a-z]*[^e_]ed|said|told|kept|given|ran|held|made|shown|having)")
VALUES = {"property", "cached_property", "of_source", "contextmanager"}
LAZY = {"pandas", "altair", "jsonschema", "nbformat", "numpy", "sphinx", "docutils"}
SHOWN = [
    "from leergroep import Checklist", 'from leergroep import Board; Board("swot")',
    'from leergroep import Ladder; Ladder("participatieladder").total',
    "from leergroep import AnswerSheet, Library, case_rules",
    'from leergroep import Checklist; Checklist("vuistregelscan", factor="actieve-rol")',
]


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions() -> Iterator[tuple[str, int]]:
    """Yield the name of every function of the package, and how many lines its body has."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{named(module)}:{node.lineno}: {node.name}", size(node)


def size(function: ast.FunctionDef) -> int:
    """Return how many lines the body of a function has, its docstring left out."""
    body = function.body[ast.get_docstring(function) is not None :]
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_a_notebook_that_only_shows_a_checklist_loads_nothing_heavy():
    # One Python for all: what nothing of it loads, no part of it loads.
    asked = "\n".join([*SHOWN, "import sys", f"print(*sorted({LAZY} & set(sys.modules)))"])
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_names_that_the_package_offers_are_there():
    import leergroep

    assert dir(leergroep) == leergroep.__all__
    frames = {"cases", "rules", "shown", "traits"}
    assert all(getattr(leergroep, name).__name__ == name for name in set(dir(leergroep)) - frames)
    assert all(len(getattr(leergroep, name)) for name in frames)
    with pytest.raises(AttributeError):
        _ = leergroep.no_such_name


def test_no_module_has_the_name_of_something_that_the_package_offers():
    # Importing such a module would put it in the place of what is offered.
    import leergroep

    names = {path.stem for path in PACKAGE.iterdir() if path.suffix in ("", ".py")}
    assert names & set(leergroep.__all__) == set()


def test_no_pattern_looks_back_since_iphones_before_2023_refuse_the_whole_script():
    looking = re.compile(r"\(\?<[=!]")
    assert [named(file) for file in FRONT if looking.search(file.read_text("utf-8"))] == []


def test_a_module_is_short():
    lines = {named(file): len(file.read_text("utf-8").splitlines()) for file in CODE}
    assert {name: many for name, many in lines.items() if many > 400} == {}


def test_a_function_fits_in_a_glance_and_most_are_small():
    sizes = dict(functions())
    assert {name: many for name, many in sizes.items() if many > 30} == {}
    assert statistics.median(sizes.values()) <= 8


def test_no_function_has_the_name_of_what_was_done_by_it():
    found = [f"{named(module)}: {node.name}" for module in MODULES
             for node in ast.walk(ast.parse(module.read_text("utf-8")))
             if isinstance(node, ast.FunctionDef) and DONE.fullmatch(node.name)
             and not set(map(ast.unparse, node.decorator_list)) & VALUES]
    assert found == []


def test_the_engine_does_not_know_what_our_book_is_called():
    settings = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
    words = settings["title"].casefold().split()
    named_ours = re.compile("[ _-]?".join(map(re.escape, words)))
    # Made when the package is built: the bundles, and the book that comes along.
    made = (PACKAGE / "library", PACKAGE / "widget/static")
    texts = [file for suffix in ("py", "ts", "css", "html", "json", "po", "yml", "ipynb")
             for file in PACKAGE.rglob(f"*.{suffix}") if not set(made) & set(file.parents)]
    assert [named(file) for file in texts
            if named_ours.search(f"{named(file)} {file.read_text('utf-8')}".casefold())] == []


def test_no_bundle_is_committed():
    listed = subprocess.run(
        ["git", "ls-files", "leergroep"], cwd=ROOT, capture_output=True, text=True
    )
    if not listed.stdout:
        pytest.skip("this is no git checkout")
    files = listed.stdout.splitlines()
    assert [file for file in files if file.startswith("leergroep/widget/static/")] == []
    assert [file for file in files if ".min." in file or "node_modules" in file] == []


def find_waits(file: Path) -> Iterator[str]:
    """Yield the JavaScript that a test has Playwright wait for, as far as it stands in the file."""
    tree = ast.parse(file.read_text("utf-8"))
    named = {node.targets[0].id: node.value for node in ast.walk(tree)
             if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "wait_for_function":
            told = node.args[0]
            yield ast.unparse(named.get(told.id, told) if isinstance(told, ast.Name) else told)


def test_no_test_takes_a_promise_for_a_yes_as_playwright_does_that_waits_for_a_function():
    files = [file for file in (ROOT / "tests").rglob("*.py")
             if "wait_for_function(" in file.read_text("utf-8")]
    waits = [(named(file), wait) for file in files for wait in find_waits(file)]
    assert len(waits) > 5
    assert [wait for wait in waits if "async" in wait[1] or "Promise" in wait[1]] == []
