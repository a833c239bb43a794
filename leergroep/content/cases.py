"""Read the cases: notebook metadata to Case."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from leergroep.content.case_parts import CasePart, build_parts, check_parts
from leergroep.content.instrument import build_or_explain, to_text
from leergroep.content.model import Case, CaseQuestion, RuleExample
from leergroep.content.pages import find_heading
from leergroep.content.placeholders import find_in_cells, find_placeholders
from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import SourceFile
from leergroep.messages.text import Text

# The European Netherlands, in degrees (WGS 84): a swapped or mistyped coordinate falls outside.
LATITUDES = (50.7, 53.6)
LONGITUDES = (3.3, 7.3)


def read_case(file: Path, root: Path) -> Case:
    """Return the case in a notebook; raise ContentError that names file and field."""
    try:
        notebook = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise ContentError(check_notebook(file)) from error
    docname = file.relative_to(root).with_suffix("").as_posix()

    def told() -> Case:
        about = notebook["metadata"]["leergroep"]
        return build_case(about, read_title(file, notebook), docname, build_parts(notebook))

    return build_or_explain(told, lambda: check_case(file))


def read_title(file: Path, notebook: dict) -> str:
    """Return the first heading of a notebook; raise ContentError when it has none."""
    return find_heading(file, "\n".join("".join(cell["source"]) for cell in notebook["cells"]))


def check_case(file: Path) -> list[Problem]:
    """Return every mistake in a case notebook; raise ContentError when it has no title."""
    if problems := check_soundness(file):
        return problems
    notebook = json.loads(file.read_text("utf-8"))
    read_title(file, notebook)
    about = SourceFile(file, notebook["metadata"].get("leergroep"))
    if about.data is None:
        remedy = "copy the block from another case"
        return [about.problem((), "the notebook has no leergroep metadata", remedy)]
    own = about.check("case") or list(check_semantics(about))
    return [*find_placeholders(about), *find_in_cells(file, notebook)] or [
        *own,
        *check_parts(file, notebook),
    ]


def check_notebook(file: Path) -> list[Problem]:
    """Return every mistake in a notebook that tells nothing about itself."""
    return check_soundness(file) or find_in_cells(file, json.loads(file.read_text("utf-8")))


def check_soundness(file: Path) -> list[Problem]:
    """Return what is wrong with a notebook as a notebook."""
    # Beside JupyterLab nbformat takes over a second to load; readers of a sound case go without.
    import nbformat

    try:
        nbformat.validate(nbformat.read(file, as_version=4))
    except (AttributeError, KeyError, TypeError, ValueError, nbformat.ValidationError) as error:
        what = str(error).splitlines()[0]
        return [Problem(file, 0, f"not a valid notebook: {what}")]
    return []


def check_semantics(about: SourceFile) -> Iterator[Problem]:
    """Yield what a schema cannot see."""
    data = about.data
    if data["slug"] != about.file.stem:
        yield about.problem(
            ("slug",), f"slug is {data['slug']!r}, the file is called {about.file.name!r}",
            "give both the same name",
        )
    for name, (low, high) in {"lat": LATITUDES, "lon": LONGITUDES}.items():
        if not low <= data[name] <= high:
            yield about.problem(
                (name,), f"{name} {data[name]} lies outside the Netherlands",
                "lat is {} to {}, lon is {} to {}".format(*LATITUDES, *LONGITUDES),
            )
    for field, key in {"rules": "rule", "questions": "question"}.items():
        for slug, times in Counter(one[key] for one in data[field]).items():
            if times > 1:
                yield about.problem((field,), f"field {field!r}: {slug!r} stands twice", "keep one")


def build_case(data: dict, title: str, docname: str, parts: tuple[CasePart, ...]) -> Case:
    """Return a Case from checked metadata."""
    return Case(
        slug=data["slug"],
        docname=docname,
        title=Text(nl=title, en=data["title"]["en"]),
        sentence=to_text(data["sentence"]),
        edition=data.get("edition", 1),
        city=data["city"],
        neighbourhood=name_neighbourhood(data["neighbourhood"]),
        lat=data["lat"],
        lon=data["lon"],
        expert=tuple(data["expert"]),
        themes=tuple(data["themes"]),
        level=data["level"],
        questions=tuple(
            CaseQuestion(one["question"], to_text(one["how"])) for one in data["questions"]
        ),
        rules=tuple(RuleExample(shown["rule"], to_text(shown["how"])) for shown in data["rules"]),
        instruments=tuple(data["instruments"]),
        parts=parts,
    )


def name_neighbourhood(place: str | dict[str, str]) -> Text:
    """Return what a place is called: a name is the same in every language."""
    return Text(nl=place, en=place) if isinstance(place, str) else to_text(place)
