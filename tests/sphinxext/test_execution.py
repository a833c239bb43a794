"""Notebooks are executed when they or what they show has changed, and not otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from jupyter_cache import get_cache
from jupyter_cache.base import JupyterCacheAbstract
from jupyter_cache.executors.utils import single_nb_execution
from nbformat.v4 import new_code_cell, new_notebook

from leergroep.charts.kept_notebook import VARIABLE
from leergroep.content.loader import Library
from leergroep.sphinxext.execution import Done, list_notebooks, prepare, read, run
from leergroep.sphinxext.kernels import CAN_COPY, WARM, copy_kernels
from tests.slow import try_first

ROOT = Path(__file__).parents[2]
EVERY = list_notebooks(ROOT, Library.default())
QUICK = [ROOT / "notebooks" / "clear.ipynb", ROOT / "cases" / "groningen.ipynb"]
NAMES, MADE = re.compile(r'"[^"]*"'), re.compile(r"^(\w+) = [A-Z]\w+\(", re.MULTILINE)


def find_code(file: Path) -> str:
    """Return the code of a notebook, whatever it names, and whatever it calls that itself."""
    cells = [cell.source for cell in read(file).cells if cell.cell_type == "code"]
    code = NAMES.sub('""', "\n\n".join(cells))
    for name in MADE.findall(code):
        code = re.sub(rf"\b{name}\b", "it", code)
    return code


# One notebook of each code: the pages of rules, of cases and of lists differ in a name alone.
EVERY_CODE = list({find_code(file): file for file in [*reversed(EVERY), *QUICK]}.values())
# What Jupyter draws anew each time: the names of widgets and charts, and where a value was kept.
CHANCE = re.compile(r"[0-9a-f]{32}|0x[0-9a-f]{8,}")
SETTINGS = """\
import os, sys
import altair, pandas
import leergroep
"""
CHANGED = SETTINGS + """
left = pandas.options.display.max_colwidth = 7
altair.theme.enable("dark")
os.environ["LEFT"] = "behind"
os.chdir("/")
sys.path.insert(0, "/left")
leergroep.left = True
"""
SEEN = SETTINGS + """
print(pandas.options.display.max_colwidth, altair.theme.active, os.environ.get("LEFT"),
      os.getcwd(), "/left" in sys.path, hasattr(leergroep, "left"), "left" in globals())
"""


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """Return two notebooks of which nothing is remembered."""
    files = [tmp_path / "een.ipynb", tmp_path / "twee.md"]
    for file in files:
        file.write_text(file.name, "utf-8")
    return files


def cache(folder: Path, name: str = "cache") -> Path:
    (folder / name).mkdir(exist_ok=True)
    return folder / name


def test_what_has_been_executed_is_remembered_by_the_next_build(tmp_path: Path, pages: list[Path]):
    assert Done(cache(tmp_path)).others(pages) == pages
    Done(cache(tmp_path)).add(pages[:1])
    assert Done(cache(tmp_path)).others(pages) == pages[1:]
    Done(cache(tmp_path)).add(pages[1:])
    assert Done(cache(tmp_path)).others(pages) == []


def test_a_changed_notebook_is_executed_again(tmp_path: Path, pages: list[Path]):
    Done(cache(tmp_path)).add(pages)
    pages[1].write_text("anders", "utf-8")
    assert Done(cache(tmp_path)).others(pages) == pages[1:]


def test_nothing_is_remembered_of_another_state_of_the_code(tmp_path: Path, pages: list[Path]):
    Done(cache(tmp_path)).add(pages)
    assert Done(cache(tmp_path, "later")).others(pages) == pages


@pytest.mark.parametrize("left", [b"", b'{"een.ipynb": "3f', b"\xff\xfe"])
def test_what_a_full_disk_left_of_the_memory_is_no_memory(
    tmp_path: Path, pages: list[Path], left: bytes
):
    Done(cache(tmp_path)).add(pages)
    (cache(tmp_path) / "done.json").write_bytes(left)
    assert Done(cache(tmp_path)).others(pages) == pages
    Done(cache(tmp_path)).add(pages)
    assert Done(cache(tmp_path)).others(pages) == []


@pytest.fixture(scope="module")
def built() -> JupyterCacheAbstract:
    """Return what the build executed, in copies of one warm process where there can be any."""
    caches = list((ROOT / "_build/.jupyter_cache").glob("*"))
    assert len(caches) == 1, "run 'make book' first"
    return get_cache(caches[0])


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Return the settings of a build, with those of its kernels laid ready."""
    monkeypatch.setenv("IPYTHONDIR", "")
    monkeypatch.setenv(VARIABLE, "")
    prepare(tmp_path / "ipython")
    return SimpleNamespace(nb_execution_timeout=60, nb_execution_allow_errors=False)


@pytest.fixture
def warm(settings: SimpleNamespace) -> Iterator[None]:
    """Have kernels be copies, as in a build."""
    with copy_kernels():
        yield


def lay(folder: Path, name: str, *cells: str) -> Path:
    """Write a notebook with these cells and return its file."""
    notebook = new_notebook(
        cells=[new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    file = folder / f"{name}.ipynb"
    file.write_text(nbformat.writes(notebook), "utf-8")
    return file


def shown(notebook: nbformat.NotebookNode) -> dict[str, Any]:
    """Return what a notebook shows and what its widgets hold, without what chance decides."""
    def told(data: Any) -> str:
        return CHANCE.sub("*", json.dumps(data, sort_keys=True))

    states = notebook.metadata.get("widgets", {})
    models = [model for one in states.values() for model in one["state"].values()]
    return {
        "outputs": [told(cell.outputs) for cell in notebook.cells if cell.cell_type == "code"],
        "counts": [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"],
        "widgets": sorted(map(told, models)),
        "language": notebook.metadata.get("language_info"),
    }


@pytest.mark.parametrize("file", try_first(EVERY_CODE, *QUICK), ids=lambda file: file.stem)
def test_a_copy_of_a_warm_process_shows_what_a_new_kernel_shows(
    file: Path, built: JupyterCacheAbstract, settings: SimpleNamespace
):
    _, executed = built.merge_match_into_notebook(read(file))
    fresh = single_nb_execution(read(file), cwd=str(file.parent), timeout=120, allow_errors=False)
    assert fresh.err is None
    assert shown(executed) == shown(fresh.nb)


@pytest.mark.skipif(not CAN_COPY, reason="this system gives every notebook a new kernel")
def test_the_kernels_of_a_build_are_copies(warm: None, settings: SimpleNamespace, tmp_path: Path):
    file = lay(tmp_path, "ouder", "import os; print(os.getppid())")
    cache = get_cache(tmp_path / "cache")
    assert run(cache, [file], settings) == set()
    assert WARM.process
    assert printed(cache, file) == f"{WARM.process.pid}\n"


def printed(cache: JupyterCacheAbstract, file: Path) -> str:
    """Return what the first cell of an executed notebook printed."""
    return cache.merge_match_into_file(str(file))[1].cells[0].outputs[0].text


def test_nothing_leaks_from_one_notebook_into_the_next(
    warm: None, settings: SimpleNamespace, tmp_path: Path
):
    cache = get_cache(tmp_path / "cache")
    first, second = lay(tmp_path, "eerst", CHANGED), lay(tmp_path, "daarna", SEEN)
    assert run(cache, [first], settings) == set()
    assert run(cache, [second], settings) == set()
    assert printed(cache, second) == f"50 default None {tmp_path} False False False\n"


@pytest.mark.slow
@pytest.mark.parametrize("cell", [
    pytest.param("1 / 0", id="raises"),
    pytest.param("import time; time.sleep(60)", id="takes too long", marks=pytest.mark.slow),
    pytest.param("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", id="dies",
                 marks=pytest.mark.slow),
])
def test_a_notebook_that_fails_is_named_and_not_kept_and_stops_no_other(
    warm: None, settings: SimpleNamespace, tmp_path: Path, cell: str
):
    settings.nb_execution_timeout = 3
    cache = get_cache(tmp_path / "cache")
    bad, good = lay(tmp_path, "fout", "1", cell), lay(tmp_path, "goed", "print(2)")
    assert run(cache, [bad, good], settings) == {bad}
    assert printed(cache, good) == "2\n"
    with pytest.raises(KeyError):
        cache.merge_match_into_file(str(bad))


@pytest.mark.slow
def test_errors_that_are_allowed_are_kept(
    warm: None, settings: SimpleNamespace, tmp_path: Path
):
    settings.nb_execution_allow_errors = True
    cache = get_cache(tmp_path / "cache")
    file = lay(tmp_path, "fout", "1 / 0")
    assert run(cache, [file], settings) == set()
    outputs = cache.merge_match_into_file(str(file))[1].cells[0].outputs
    assert [output.ename for output in outputs] == ["ZeroDivisionError"]


def test_without_a_warm_process_every_notebook_gets_a_new_kernel(
    warm: None, settings: SimpleNamespace, tmp_path: Path
):
    WARM.stop()
    cache = get_cache(tmp_path / "cache")
    file = lay(tmp_path, "nieuw", "print(3)")
    assert run(cache, [file], settings) == set()
    assert printed(cache, file) == "3\n"
