"""Read the files of ladders: YAML to Ladder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leergroep.ladder import ORIGIN, STEP, Ladder, Rung
from leergroep.library.instruments import built, is_named, text, use
from leergroep.library.located import Located, doubled_keys, read_yaml
from leergroep.library.problems import Problem


def read_ladder(file: Path) -> Ladder:
    """Return the ladder in a file; raise ContentError that names each bad line."""
    located = read_yaml(file)
    return built(lambda: ladder(located.data), lambda: check_ladder(file))


def check_ladder(file: Path) -> list[Problem]:
    """Return every mistake in the file of a ladder."""
    located = read_yaml(file)
    problems = [*doubled_keys(located), *located.check("ladder")]
    return problems or list(sense(located))


def sense(located: Located) -> Iterator[Problem]:
    """Yield what a schema cannot see: names that clash."""
    yield from is_named(located)
    seen: set[str] = set()
    for index, rung in enumerate(located.data["rungs"]):
        place, slug = ("rungs", index, "id"), rung["id"]
        if slug in seen:
            yield located.problem(place, f"the slug {slug!r} stands twice", "rename one")
        if slug == ORIGIN or slug.startswith(STEP):
            yield located.problem(place, f"a rung may not be called {slug!r}",
                                  f"taken: {ORIGIN}, and all that begins with {STEP}")
        seen.add(slug)


def ladder(data: dict) -> Ladder:
    """Return a Ladder from checked data."""
    texts = {key: text(data[key]) for key in ("title", "sentence", "scope", "subject", "outcome")}
    return Ladder(
        slug=data["id"],
        edition=data["edition"],
        source=data["source"],
        use=use(data["use"]) if "use" in data else None,
        rungs=tuple(map(rung, data["rungs"])),
        left_out=tuple(map(text, data["left-out"])),
        to_rules=tuple(data["rules"]),
        to_cases=tuple(data.get("cases", [])),
        **texts,
    )


def rung(record: dict) -> Rung:
    """Return a Rung from its record."""
    return Rung(record["id"], text(record["title"]), text(record["explanation"]))
