"""Read the cases: notebook metadata to Case."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from leergroep.content.case_parts import check_parts, read_parts
from leergroep.content.declare import read_data
from leergroep.content.model import Case
from leergroep.content.pages import find_heading
from leergroep.content.placeholders import drop_unfilled
from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import SourceFile, read_text

# The European Netherlands, in degrees (WGS 84): a swapped or mistyped coordinate falls outside.
LATITUDES = (50.7, 53.6)
LONGITUDES = (3.3, 7.3)


def read_case(file: Path, root: Path) -> Case:
    """Return the case in a notebook; raise ContentError that names file and field."""
    text = read_text(file)
    notebook = parse_notebook(text)
    block = notebook["metadata"].get("leergroep") if notebook else None
    if notebook is None or not isinstance(block, dict):
        raise ContentError(check_case(file) or [Problem(file, 0, "not a valid notebook")])
    block = drop_unfilled(block)
    given = {
        "docname": file.relative_to(root).with_suffix("").as_posix(),
        "title": {"nl": read_title(file, notebook), **name_english(block)},
        "neighbourhood": name_neighbourhood(block.get("neighbourhood")),
        "parts": read_parts(file, notebook),
    }
    return read_data(locate_block(file, block, text), {**block, **given}, Case)


def tells_case(file: Path) -> bool:
    """Tell whether a notebook tells a case; one that does not is somebody's own."""
    return b'"leergroep"' in file.read_bytes()


def open_case(file: Path) -> SourceFile:
    """Return what the sound case in a notebook says about itself, with its lines."""
    text = read_text(file)
    return locate_block(file, json.loads(text)["metadata"]["leergroep"], text)


def parse_notebook(text: str) -> dict[str, Any] | None:
    """Return a notebook whose cells and metadata are there to read; None for anything else."""
    try:
        notebook = json.loads(text)
    except ValueError:
        return None
    whole = isinstance(notebook, dict) and isinstance(notebook.get("metadata"), dict)
    cells = notebook.get("cells") if whole else None
    sound = isinstance(cells, list) and all(
        isinstance(cell, dict) and isinstance(cell.get("metadata"), dict)
        and isinstance(cell.get("source"), str | list) for cell in cells
    )
    return notebook if sound else None


def locate_block(file: Path, block: Any, text: str) -> SourceFile:
    """Return what a case says about itself, with its lines in the notebook's file."""
    return SourceFile(file, block, text, base=("metadata", "leergroep"))


def read_title(file: Path, notebook: dict[str, Any]) -> str:
    """Return the first heading of a notebook; raise ContentError when it has none."""
    return find_heading(file, "\n".join("".join(cell["source"]) for cell in notebook["cells"]))


def check_case(file: Path) -> list[Problem]:
    """Return every mistake in a case notebook; raise ContentError when it has no title."""
    from leergroep.content.schemas import find_mistakes

    if problems := check_soundness(file):
        return problems
    text = read_text(file)
    notebook = json.loads(text)
    read_title(file, notebook)
    about = locate_block(file, notebook["metadata"].get("leergroep"), text)
    if about.data is None:
        remedy = "copy the block from another case"
        return [Problem(file, 0, "the notebook has no leergroep metadata", remedy)]
    about.data = drop_unfilled(about.data)
    own = find_mistakes(about, Case) or list(check_semantics(about))
    return [*own, *check_parts(file, notebook, text)]


def check_soundness(file: Path) -> list[Problem]:
    """Return what is wrong with a notebook as a notebook."""
    held = file.read_bytes()
    if not (what := find_unsoundness(held)):
        return []
    try:
        json.loads(held)
    except json.JSONDecodeError as error:
        what, remedy = f"not a valid notebook: {error.msg}", (
            "look here and a line before for a comma, bracket or quotation mark that is off")
        return [Problem(file, error.lineno, what, remedy)]
    except ValueError:
        pass
    return [Problem(file, 0, f"not a valid notebook: {what}",
                    "open it in JupyterLab and save it, or take back an earlier copy")]


@lru_cache(maxsize=256)
def find_unsoundness(held: bytes) -> str:
    """Return what is wrong with a notebook as a notebook, "" when nothing is."""
    # Beside JupyterLab nbformat takes over a second to load; readers of a sound case go without.
    import nbformat

    try:
        # nbformat has types for some of its functions only.
        notebook = nbformat.reads(  # type: ignore[no-untyped-call]
            held.decode("utf-8"), as_version=4)
        nbformat.validate(notebook)
    except (AttributeError, KeyError, TypeError, ValueError, nbformat.ValidationError) as error:
        return str(error).splitlines()[0]
    return ""


def check_semantics(about: SourceFile) -> Iterator[Problem]:
    """Yield what a schema cannot see."""
    data = about.data
    if data["slug"] != about.file.stem:
        yield about.problem(
            ("slug",), f"slug is {data['slug']!r}, the file is called {about.file.name!r}",
            "give both the same name",
        )
    for name, (low, high) in {"lat": LATITUDES, "lon": LONGITUDES}.items():
        if name in data and not low <= data[name] <= high:
            yield about.problem(
                (name,), f"{name} {data[name]} lies outside the Netherlands",
                "lat is {} to {}, lon is {} to {}".format(*LATITUDES, *LONGITUDES),
            )
    for field, key in {"rules": "rule", "questions": "question"}.items():
        for slug, times in Counter(one[key] for one in data.get(field, ())).items():
            if times > 1:
                yield about.problem((field,), f"field {field!r}: {slug!r} stands twice", "keep one")


def name_english(block: Any) -> dict[str, Any]:
    """Return the English title that a block gives, nothing where it gives none."""
    title = block.get("title") if isinstance(block, dict) else None
    return title if isinstance(title, dict) else {}


def name_neighbourhood(place: Any) -> Any:
    """Return what a place is called: a name is the same in every language."""
    return {"nl": place, "en": place} if isinstance(place, str) else place
