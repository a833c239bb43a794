"""JSON Schemas of what is declared: for editors in spec/schemas/, and to name every mistake."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, get_args

import msgspec
from msgspec import Struct

from leergroep.content.declare import ENGLISH, GIVEN, PLAIN, has_note
from leergroep.content.problems import Problem, shorten
from leergroep.content.source_file import Place, SourceFile
from leergroep.messages.text import Text

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

NUMBER = re.compile(r"-?\d+(\.\d+)?")
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


@cache
def make_schema(declared: Any) -> Schema:
    """Return the JSON Schema of a declared class, or of a dict or list of such."""
    [root], parts = msgspec.json.schema_components((declared,), ref_template="#/$defs/{name}")
    classes = {one.__name__: one for one in list_classes(declared)}
    done = {name: settle_part(part, classes.get(name)) for name, part in parts.items()}
    name = root.get("$ref", "").rpartition("/")[2]
    if done and name and not refers(done, name):
        root = done.pop(name)
    return {"$schema": DIALECT, **drop_defaults(root), "$defs": dict(sorted(done.items()))}


def refers(parts: dict[str, Schema], name: str) -> bool:
    """Tell whether some part refers to the one of this name."""
    return f'"#/$defs/{name}"' in json.dumps(parts)


def list_classes(annotation: Any) -> set[type[Struct]]:
    """Return every declared class that a type is made of."""
    found: set[type[Struct]] = set()
    todo = [annotation]
    while todo:
        one = todo.pop()
        if isinstance(one, type) and issubclass(one, Struct):
            if one not in found:
                found.add(one)
                todo += [field.type for field in msgspec.structs.fields(one)]
        else:
            todo += [arg for arg in get_args(one) if not isinstance(arg, msgspec.Meta)]
    return found


def settle_part(part: Schema, declared: type[Struct] | None) -> Schema:
    """Return the schema of one class without what is given, with what only we know of it."""
    kept = {key: value for key, value in part.items() if key not in ("title", "description")}
    remedy = getattr(declared, "remedy", "")
    given, plain, english = (name_noted(declared, note) for note in (GIVEN, PLAIN, ENGLISH))
    properties = {name: one for name, one in part.get("properties", {}).items()
                  if name not in given}
    properties |= {name: allow_plain(properties[name]) for name in plain}
    properties |= {name: ask_english() for name in english}
    # Of what only the English is asked, its page has the Dutch: all of it may be left out.
    needed = [name for name in part.get("required", ()) if name not in (*given, *english)]
    settled: Schema = drop_defaults({
        **kept, **({"description": remedy} if remedy else {}), "properties": properties,
        "required": needed, **getattr(declared, "rules_between", {}),
    })
    return settled


def name_noted(declared: type[Struct] | None, note: msgspec.Meta) -> list[str]:
    """Return the fields of a class that have a note, as they are called in a file."""
    fields = msgspec.structs.fields(declared) if declared else ()
    return [field.encode_name for field in fields if has_note(field.type, note)]


def allow_plain(whole: Schema) -> Schema:
    """Return the schema of what may be a text, and else is an object of this schema."""
    plain = {"type": "string", "pattern": r"\S"}
    said = {"description": whole["description"]} if "description" in whole else {}
    return {**said, "if": {"type": "object"}, "then": whole, "else": plain}


def ask_english() -> Schema:
    """Return the schema of a title of which the page's heading is the Dutch."""
    english = make_schema(Text)["properties"]["en"]
    return {
        "description": "the English title; the Dutch one is the page's heading",
        "type": "object", "additionalProperties": False,
        "properties": {"en": english},
    }


def drop_defaults(schema: Any) -> Any:
    """Return a schema in which nothing is null, and what is left out needs no default."""
    if isinstance(schema, list):
        return [drop_defaults(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key != "default"}
    choices = [one for one in kept.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        kept = {**{key: one for key, one in kept.items() if key != "anyOf"}, **choices[0]}
    return {key: drop_defaults(value) for key, value in kept.items()}


def find_mistakes(about: SourceFile, declared: Any) -> list[Problem]:
    """Return where the data of a file departs from what is declared."""
    said = json.dumps(about.data, default=str)
    return [about.problem(place, what, remedy)
            for place, what, remedy in list_mistakes(declared, said)]


@lru_cache(maxsize=1024)
def list_mistakes(declared: Any, said: str) -> tuple[tuple[Place, str, str], ...]:
    """Return place, mistake and remedy of every departure in JSON; what was asked is remembered."""
    errors = load_validator(declared).iter_errors(json.loads(said))
    return tuple(tell(error) for error in sorted(errors, key=lambda e: str(e.absolute_path)))


def tell(error: ValidationError) -> tuple[Place, str, str]:
    """Return where a mistake stands, what it is, and what to do about it."""
    from jsonschema.exceptions import best_match

    error = best_match(error.context) if error.context else error
    place: Place = (*error.absolute_path, *find_odd_key(error))
    where = "/".join(map(str, place)) or "the file"
    # Whole records make a message that nobody reads.
    what = error.message.replace(repr(error.instance), shorten(repr(error.instance), 60))
    remedy = error.schema.get("description", "") if isinstance(error.schema, dict) else ""
    return place, f"{where}: {what}", suggest_number(error) or remedy


def suggest_number(error: ValidationError) -> str:
    """Return how to write the number that stands between quotation marks, or with a comma."""
    if error.validator != "type" or error.validator_value not in ("number", "integer"):
        return ""
    if not isinstance(error.instance, str):
        return ""
    said = error.instance.strip().replace(",", ".")
    if not NUMBER.fullmatch(said):
        return "write a number, in digits and without quotation marks"
    return f"write {said}, without quotation marks"


@cache
def load_validator(declared: Any) -> Draft202012Validator:
    """Return the validator of what is declared.

    jsonschema is loaded here, not above: beside JupyterLab its import takes seconds, and a
    notebook that only shows a checklist needs no schema.
    """
    from jsonschema import Draft202012Validator

    return Draft202012Validator(make_schema(declared))


def find_odd_key(error: ValidationError) -> Place:
    """Return the key that an error is about, where the error's own path stops short of it."""
    if "propertyNames" in error.absolute_schema_path:
        return (str(error.instance),)
    if error.validator == "additionalProperties" and isinstance(error.schema, dict):
        known = error.schema.get("properties", {})
        record: Any = error.instance
        return tuple(key for key in record if key not in known)[:1]
    return ()
