"""Check all content of a library: every mistake at once, also in what points where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from leergroep.content.book_finder import TOC
from leergroep.content.cases import check_case, check_soundness
from leergroep.content.cell_checks import check_cells
from leergroep.content.declare import Slug
from leergroep.content.instrument import check_declared, check_name
from leergroep.content.instrument_files import check_shape, find_shape
from leergroep.content.loader import ROLES, SERIES, TRAITS, Library
from leergroep.content.page_checks import check_pages, check_sources, check_titles
from leergroep.content.pages import check_page, check_rule, list_asked_rules
from leergroep.content.problems import ContentError, Problem, find_problems
from leergroep.content.references import check_references
from leergroep.content.schemas import find_mistakes
from leergroep.content.series import check_series
from leergroep.content.source_file import check_doubled_keys, read_yaml
from leergroep.content.table_of_contents import check_contents
from leergroep.content.target_checks import check_targets
from leergroep.content.traits import check_traits
from leergroep.messages.text import Text

Roles = dict[Slug, Text]
Check = Callable[[Path], list[Problem]]
BETWEEN = (check_references, check_titles, check_sources, check_cells, check_targets)


def check_library(library: Library) -> None:
    """Check all content; raise ContentError with every mistake, also in what points where."""
    each = [
        problem for check, files in list_checks(library)
        for file in files for problem in find_problems(check, file)
    ]
    for kind in library.kinds.values():
        if kind.check_shared:
            each += find_problems(kind.load("check_shared"), library)
    if not any(problem.file.name == TOC for problem in each):
        each += find_problems(check_pages, library)
    # What points where can only be told of what is sound by itself.
    problems = each or [one for check in BETWEEN for one in find_problems(check, library)]
    if problems:
        raise ContentError(list(dict.fromkeys(problems)))


def list_checks(library: Library) -> Iterator[tuple[Check, list[Path]]]:
    """Yield every check of one file with the files that it is for."""
    scan = library.scan
    asked = list_asked_rules(library.find_shared(f"notebooks/{scan}.yml"))
    yield check_traits, library.find_files(TRAITS)
    yield check_series, library.find_files(SERIES)
    yield check_roles, library.find_files(ROLES)
    # Jupyter Book would name neither the file nor the line.
    yield check_syntax, library.find_files("_config.yml")
    yield check_contents, library.find_files(TOC)
    yield check_page, library.find_files("book/*.md")
    yield lambda file: check_rule(file, scan, asked), library.find_files("book/*/*.md")
    yield check_case, library.find_files("cases/*.ipynb")
    yield check_soundness, library.find_files("notebooks/*.ipynb")
    yield lambda file: check_instrument(file, library), library.instrument_files


def check_instrument(file: Path, library: Library) -> list[Problem]:
    """Return every mistake in the file of an instrument, of whatever kind."""
    if problems := check_shape(file):
        return problems
    kind, about = library.kinds[find_shape(file)], read_yaml(file)
    if problems := check_declared(about, kind.load("declared")):
        return problems
    own = kind.load("check")(about, library) if kind.check else ()
    return [*check_name(about), *own]


def check_syntax(file: Path) -> list[Problem]:
    """Return nothing for YAML that can be read; raise ContentError for anything else."""
    read_yaml(file)
    return []


def check_roles(file: Path) -> list[Problem]:
    """Return every mistake in the file of roles."""
    about = read_yaml(file)
    return [*check_doubled_keys(about), *find_mistakes(about, Roles)]
