"""The house: who may know whom, what loads, and how large things grow."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "leergroep"
MODULES = sorted(PACKAGE.rglob("*.py"))
CODE = [
    *MODULES,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted(PACKAGE.glob("*/front/**/*.ts")),
]

# What only some parts may have of the outside world.
ONLY = {
    "pandas": {"board", "case_finder", "checklist", "content", "group", "ladder", "session",
               "workbook"},
    "altair": {"case_finder", "charts", "checklist", "group", "ladder"},
    "anywidget": {"widget", "workbook", "case_finder"},
    "ipywidgets": set(),
    "nbformat": {"content"},
    "jsonschema": {"content"},
    "yaml": {"content"},
    "vl_convert": {"sphinxext"},
    "sphinx": {"sphinxext"},
    "docutils": {"sphinxext"},
    "myst_nb": {"sphinxext"},
    "jupyter_cache": {"sphinxext"},
}
LAZY = {"pandas", "altair", "jsonschema", "nbformat", "numpy", "sphinx", "docutils"}


def by_module(modules: list[Path]) -> pytest.MarkDecorator:
    """Return a parameter `module` for every file."""
    names = [module.relative_to(ROOT).as_posix() for module in modules]
    return pytest.mark.parametrize("module", modules, ids=names)


def part(module: Path) -> str:
    """Return the part of the package that a module belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def nodes_run(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every node that can run: what only a type checker reads is left out."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from nodes_run(node)


def imported(module: Path) -> set[str]:
    """Return everything that a module imports, also inside its functions."""
    found = set()
    for node in nodes_run(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def functions(module: Path) -> Iterator[ast.FunctionDef]:
    """Yield every function and method of a module."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def size(function: ast.FunctionDef) -> int:
    """Return how many lines the body of a function has, its docstring left out."""
    body = function.body[ast.get_docstring(function) is not None :]
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@by_module(MODULES)
def test_what_is_heavy_or_foreign_stays_where_it_belongs(module: Path):
    outside = {name.split(".")[0] for name in imported(module)}
    assert {name for name in outside & set(ONLY) if part(module) not in ONLY[name]} == set()


@pytest.mark.parametrize(
    "code",
    ["from leergroep import Checklist", 'from leergroep import Board; Board("swot")',
     'from leergroep import Ladder; Ladder("participatieladder").total',
     "from leergroep import AnswerSheet, Library, case_rules",
     'from leergroep import Checklist; Checklist("vuistregelscan", factor="actieve-rol")'],
)
def test_a_notebook_that_only_shows_a_checklist_loads_nothing_heavy(code: str):
    asked = f"import sys\n{code}\nprint(*sorted({LAZY} & set(sys.modules)))"
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


@by_module([file for file in CODE if file.suffix == ".ts"])
def test_no_pattern_looks_back_since_iphones_before_2023_refuse_the_whole_script(module: Path):
    text = module.read_text("utf-8")
    assert "(?<=" not in text
    assert "(?<!" not in text


@by_module(CODE)
def test_a_module_is_short(module: Path):
    assert len(module.read_text("utf-8").splitlines()) <= 400


@by_module(MODULES)
def test_a_function_fits_in_a_glance(module: Path):
    assert {one.name: size(one) for one in functions(module) if size(one) > 30} == {}


def test_most_functions_are_small():
    assert statistics.median(size(one) for module in MODULES for one in functions(module)) <= 8


@by_module(MODULES)
def test_everything_public_says_what_it_does(module: Path):
    tree = ast.parse(module.read_text("utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    public = [
        node for node in ast.walk(tree) if isinstance(node, kinds) and not node.name.startswith("_")
        and not any(node in inner.body for inner in ast.walk(tree)
                    if isinstance(inner, ast.FunctionDef))
    ]
    assert ast.get_docstring(tree)
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def test_no_bundle_is_committed():
    listed = subprocess.run(
        ["git", "ls-files", "leergroep"], cwd=ROOT, capture_output=True, text=True
    )
    if not listed.stdout:
        pytest.skip("this is no git checkout")
    files = listed.stdout.splitlines()
    assert [file for file in files if file.startswith("leergroep/widget/static/")] == []
    assert [file for file in files if ".min." in file or "node_modules" in file] == []


def test_python_keeps_to_its_style():
    done = subprocess.run([sys.executable, "-m", "ruff", "check", "--quiet", "."], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
