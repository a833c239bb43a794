"""Execute the notebooks: side by side, and only again when something they show has changed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.executors.utils import single_nb_execution
from jupyter_cache.readers import nbf_reader
from myst_nb.core.read import myst_nb_reader_plugin
from nbclient.exceptions import CellExecutionError
from sphinx.util import logging

from leergroep.charts.kept_notebook import VARIABLE
from leergroep.content.book_finder import PACKAGE
from leergroep.content.loader import Library
from leergroep.sphinxext.app_state import get_library
from leergroep.sphinxext.kernels import copy_kernels

if TYPE_CHECKING:
    from jupyter_cache.base import JupyterCacheAbstract
    from jupyter_cache.executors.utils import ExecutionResult
    from nbformat import NotebookNode
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment


LOGGER = logging.getLogger(__name__)
# What a kernel says of itself while it starts is no warning about the book.
KERNELS = "c.IPKernelApp.log_level = 40\n"


def setup(app: Sphinx) -> None:
    """Fill the cache that MyST-NB reads from, before it reads the first page."""
    # Whichever way notebooks are executed: nobody opens them afterwards.
    os.environ[VARIABLE] = "no"
    app.connect("config-inited", name_cache)
    app.connect("builder-inited", execute, priority=900)
    app.connect("env-get-outdated", find_failed)


def name_cache(app: Sphinx, config: Config) -> None:
    """Keep a cache for this state of code and content: a page never shows outdated outputs."""
    if config.nb_execution_mode != "cache":
        return
    caches = Path(app.outdir).parent / ".jupyter_cache"
    current = caches / digest(get_library(app))
    for older in caches.glob("*"):
        if older != current:
            shutil.rmtree(older)
    config.nb_execution_cache_path = str(current)


def digest(library: Library) -> str:
    """Return a digest of everything besides its own code that a notebook's output depends on."""
    state = hashlib.sha256()
    for part in (library.rules, library.cases, library.kept, library.traits):
        state.update(repr(part).encode())
    for file in shown_with():
        state.update(file.read_bytes())
    return state.hexdigest()[:16]


def shown_with() -> list[Path]:
    """Return the files of the package that a notebook's output is made with."""
    code = [file for file in PACKAGE.rglob("*.py") if "sphinxext" not in file.parts]
    return sorted([*code, *PACKAGE.glob("**/*messages.json")])


def execute(app: Sphinx) -> None:
    """Execute what is not in the cache yet, as many at once as there are processors."""
    if app.config.nb_execution_mode != "cache":
        return
    done = Done(Path(app.config.nb_execution_cache_path))
    changed = done.others(list_notebooks(Path(app.srcdir), get_library(app)))
    if not changed:
        return
    prepare(done.file.parent / "ipython")
    with copy_kernels():
        failed = run(get_cache(app.config.nb_execution_cache_path), changed, app.config)
    # MyST-NB executes these once more by itself, in new kernels, and leaves a traceback.
    done.add(file for file in changed if file not in failed)


def find_failed(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Name the pages whose notebook failed: they are read again, and fail, until it is mended."""
    if app.config.nb_execution_mode != "cache":
        return []
    done = Done(Path(app.config.nb_execution_cache_path))
    failed = done.others(list_notebooks(Path(app.srcdir), get_library(app)))
    return [env.path2doc(str(file)) or "" for file in failed]


def run(cache: JupyterCacheAbstract, files: list[Path], config: Config) -> set[Path]:
    """Execute notebooks into the cache, some at once, and return those that failed."""
    def execute_one(file: Path) -> ExecutionResult:
        return single_nb_execution(
            read(file), cwd=str(file.parent), timeout=config.nb_execution_timeout,
            allow_errors=config.nb_execution_allow_errors,
        )

    failed = set()
    # One more than there are processors: a kernel that starts or stops mostly waits.
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as pool:
        for file, done in [(file, pool.submit(execute_one, file)) for file in files]:
            try:
                keep(cache, file, done.result())
            except Exception as error:
                LOGGER.warning("does not run: %s", describe(error), location=str(file))
                failed.add(file)
    return failed


def describe(error: Exception) -> str:
    """Return in one line what a cell raised, or why nothing ran."""
    if isinstance(error, CellExecutionError):
        return f"{error.ename}: {error.evalue}"
    return f"{type(error).__name__}: {error}"


def read(file: Path) -> NotebookNode:
    """Return a notebook as MyST-NB reads it."""
    reader = myst_nb_reader_plugin if file.suffix == ".md" else nbf_reader
    notebook: NotebookNode = reader(str(file))
    return notebook


def keep(cache: JupyterCacheAbstract, file: Path, result: ExecutionResult) -> None:
    """Keep an executed notebook; raise what a cell of it raised."""
    if result.err:
        raise result.err
    bundle = CacheBundleIn(result.nb, str(file), data={"execution_seconds": result.time})
    cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)


def prepare(settings: Path) -> None:
    """Start kernels with these settings alone, whatever the builder's own IPython adds to them."""
    profile = settings / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "ipython_kernel_config.py").write_text(KERNELS, "utf-8")
    os.environ["IPYTHONDIR"] = str(settings.resolve())
    os.environ[VARIABLE] = "no"
    # Kernels that look for each other's debuggers start a third slower.
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")


class Done:
    """Remember which notebooks are in the cache as they stand: asking the cache takes a second."""

    def __init__(self, cache: Path):
        """Read what is remembered beside the cache: it goes when the cache goes."""
        self.file = cache / "done.json"
        try:
            self.known: dict[str, str] = json.loads(self.file.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            self.known = {}

    def others(self, files: Iterable[Path]) -> list[Path]:
        """Return the notebooks that are new or have changed."""
        return [file for file in files if self.known.get(str(file)) != stamp(file)]

    def add(self, files: Iterable[Path]) -> None:
        """Remember notebooks as they stand."""
        self.known |= {str(file): stamp(file) for file in files}
        self.file.write_text(json.dumps(self.known), "utf-8")


def stamp(file: Path) -> str:
    """Return a digest of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def list_notebooks(root: Path, library: Library) -> list[Path]:
    """Return the pages in the table of contents that hold code."""
    pages = [root / f"{name}.ipynb" for name in library.order]
    pages += [page for name in library.order if holds_code(page := root / f"{name}.md")]
    return [page for page in pages if page.exists()]


def holds_code(page: Path) -> bool:
    """Tell whether a Markdown page exists and has cells to execute."""
    return page.exists() and "```{code-cell}" in page.read_text("utf-8")
