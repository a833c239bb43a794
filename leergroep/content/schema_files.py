"""The JSON Schemas of everything that stands in a content file, for editors: spec/schemas/."""

from __future__ import annotations

import json
from pathlib import Path

from leergroep.content.case_parts import CasePart
from leergroep.content.checks import Roles
from leergroep.content.kinds import Kind, list_file_kinds
from leergroep.content.model import Case
from leergroep.content.pages import FrontMatter
from leergroep.content.schemas import Schema, make_schema
from leergroep.content.series import SeriesFile
from leergroep.content.traits import TraitsFile

OURS = {
    "case": (Case, "what a case notebook says about itself, in its metadata"),
    "part": (CasePart, "what a cell of a case says about its part of a session, in its metadata"),
    "page": (FrontMatter, "what a Markdown page says about itself, in its front matter"),
    "roles": (Roles, "notebooks/roles.yml: the roles that people in a neighbourhood have"),
    "series": (SeriesFile, "cases/leefbaarometer.yml: how the cases' neighbourhoods went"),
    "traits": (TraitsFile, "cases/traits.yml: what cases have in common"),
}


def make_schemas() -> dict[str, Schema]:
    """Return every schema by name: of what the book shares, and of each kind of instrument."""
    made = {name: {"title": title, **make_schema(one)} for name, (one, title) in OURS.items()}
    for kind in list_file_kinds().values():
        made[kind.name] = make_kind_schema(kind)
        for name, one in (kind.load("shared") if kind.shared else {}).items():
            made[name] = {"title": f"notebooks/{name}.yml", **make_schema(one)}
    return dict(sorted(made.items()))


def make_kind_schema(kind: Kind) -> Schema:
    """Return the schema of a kind's files, which say of what kind they are."""
    schema = make_schema(kind.load("declared"))
    shape = {"shape": {"const": kind.name}}
    needed = [] if kind.is_default else ["shape"]
    return {"title": f"notebooks/*.yml of the kind {kind.name}", **schema,
            "properties": {**shape, **schema["properties"]},
            "required": [*needed, *schema["required"]]}


def write_schemas(folder: Path) -> list[Path]:
    """Write each schema as <name>.json in a folder, and drop what is no longer one."""
    schemas = make_schemas()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.json"):
        if old.stem not in schemas:
            old.unlink()
    for name, schema in schemas.items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")
    return [folder / f"{name}.json" for name in schemas]
