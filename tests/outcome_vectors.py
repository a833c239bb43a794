"""What both languages are held to for the outcome; `python -m tests.outcome_vectors` remakes it.

The checklists are copies with the beginnings of the texts that an outcome needs, so that nobody
who mends a text has to touch the vectors. Run it when the words of the interface change, and read
what differs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from attrs import asdict, filters

from leergroep.checklist.model import Checklist, Factor, Item, Option, Part, Reason, Scale, Way
from leergroep.checklist.outcome import Outcome, make_outcome
from leergroep.checklist.reader import read_checklist
from leergroep.content.instrument import NOWHERE
from leergroep.content.loader import Library
from leergroep.documents.answers import NOT_APPLICABLE, UNKNOWN, AnswerSheet
from leergroep.messages.text import Text
from leergroep.widget.state import to_state

FILE = Path(__file__).parents[1] / "spec" / "vectors" / "outcome.json"
# Only what an outcome says: texts of a way, and statements that a chooser names.
KEPT = {"slug", "title", "advice", "rules", "cases", "items", "part", "direction", "note"}
SHORT = 24
SUBJECT = "het <plein> & de \u202eschool"
NOTE = "wethouder </p> *Jansen*\nen de school"


def make_all(library: Library) -> dict[str, Any]:
    """Return every checklist with sheets of every sort, and what each of them says."""
    sample = read_checklist(Path(__file__).parent / "sample" / "proef.yml", library)
    checklists = library.of_kind("checklist")
    in_english = (sample, checklists["werkwijzekiezer"])
    instruments = [copy_checklist(one, library, language)
                   for one in (sample, *checklists.values())
                   for language in (("nl", "en") if one in in_english else ("nl",))]
    return {
        "instruments": instruments,
        "cases": [
            {"name": name, "instrument": number, "outcome": tell(instrument, sheet),
             "counts": count_answers(instrument["state"], sheet["answers"]),
             "sheet": {**sheet, "answers": list_answers(instrument["state"], sheet["answers"])}}
            for number, instrument in enumerate(instruments)
            for name, sheet in make_sheets(instrument["state"])
        ],
    }


def copy_checklist(checklist: Checklist, library: Library, language: str) -> dict[str, Any]:
    """Return the state of a checklist and its links, with only what an outcome needs."""
    state = to_state(checklist, language)
    chooses = state["logic"] == "chooser"
    for factor in (*state["factors"], *state["ways"]):
        for key in factor.keys() - KEPT - ({"explanation"} if factor in state["ways"] else set()):
            del factor[key]
    for factor in state["factors"]:
        factor["items"] = [
            {key: value for key, value in item.items()
             if key in ("slug", "reasons") or (chooses and key == "statement")}
            for item in factor["items"]
        ]
    state["scale"] = [{"value": option["value"]} for option in state["scale"]]
    state = shorten(state)
    pages = {"rules": (library.rules, checklist.rules()),
             "cases": (library.cases, checklist.cases())}
    links = {
        kind: {slug: {"title": shorten(page.title[language]),
                      "sentence": shorten(page.sentence[language])}
               for slug, page in known.items() if slug in wanted}
        for kind, (known, wanted) in pages.items()
    }
    return {"language": language, "state": state, "links": links}


def shorten(value: Any) -> Any:
    """Return a value with every text cut off after a few words, its place for names kept."""
    if isinstance(value, dict):
        return {key: shorten(one) for key, one in value.items()}
    if isinstance(value, list):
        return [shorten(one) for one in value]
    if not isinstance(value, str) or " " not in value[:SHORT] or len(value) <= SHORT:
        return value
    place = re.search(r"\{factors?\}", value)
    return value[:SHORT].rsplit(" ", 1)[0].split("{")[0] + (f" {place[0]}." if place else "")


def list_slugs(state: dict[str, Any]) -> list[str]:
    """Return the slugs of all statements, in their order."""
    return [item["slug"] for factor in state["factors"] for item in factor["items"]]


def list_answers(state: dict[str, Any], answers: dict[str, Any]) -> list[Any]:
    """Return the answers in the order of the statements; None is open."""
    return [answers.get(slug) for slug in list_slugs(state)]


def count_answers(state: dict[str, Any], answers: dict[str, Any]) -> list[list[int]]:
    """Return a row a factor: how often each answer of the scale, and the rest."""
    values = [*(option["value"] for option in state["scale"]), UNKNOWN, NOT_APPLICABLE, None]
    given = [[answers.get(item["slug"]) for item in factor["items"]] for factor in state["factors"]]
    return [[row.count(value) for value in values] for row in given]


def read_sheet(state: dict[str, Any], sheet: dict[str, Any]) -> AnswerSheet:
    """Return the sheet of a vector."""
    answers = zip(list_slugs(state), sheet["answers"], strict=True)
    given = {slug: answer for slug, answer in answers if answer is not None}
    return AnswerSheet(state["slug"], state["edition"], **{**sheet, "answers": given})


def make_sheets(state: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield sheets by name, each as {answers, notes, subject}."""
    slugs = list_slugs(state)
    values = [option["value"] for option in state["scale"]]
    low, high = values[0], values[-1]
    first, last = ([item["slug"] for item in state["factors"][place]["items"]] for place in (0, -1))
    plain = {
        "nothing": {},
        "all low": dict.fromkeys(slugs, low),
        "all high": dict.fromkeys(slugs, high),
        "all in between": dict.fromkeys(slugs, values[len(values) // 2]),
        "all not known": dict.fromkeys(slugs, UNKNOWN),
        "nothing applies": dict.fromkeys(slugs, NOT_APPLICABLE),
        "one not known": {**dict.fromkeys(slugs, high), slugs[0]: UNKNOWN},
        "high but for the last": {**dict.fromkeys(slugs, high), **dict.fromkeys(last, low)},
        "the first not known, the last low": {
            **dict.fromkeys(slugs, high), **dict.fromkeys(first, UNKNOWN),
            **dict.fromkeys(last, low)},
        "half filled in": {slug: values[place % len(values)]
                           for place, slug in enumerate(slugs[:len(slugs) // 2])},
    }
    for name, answers in plain.items():
        yield name, {"answers": answers, "notes": {}, "subject": ""}
    for number in range(4):
        answers = dict(draw_answers(state, values, Random(f"{state['slug']}-{number}")))
        notes = {factor["slug"]: NOTE if number % 2 else "" for factor in state["factors"]}
        yield f"mixed {number}", {"answers": answers, "notes": notes, "subject": SUBJECT}


def draw_answers(
    state: dict[str, Any], values: list[int], random: Random
) -> Iterator[tuple[str, Any]]:
    """Yield answers in which factors differ: each has a value to which most of its answers go."""
    for factor in state["factors"]:
        usual = random.choice([*values, values[0], values[-1], UNKNOWN, NOT_APPLICABLE, None])
        for item in factor["items"]:
            answer = usual if random.random() < 0.7 else random.choice([*values, UNKNOWN, None])
            if answer is not None:
                yield item["slug"], answer


def tell(instrument: dict[str, Any], sheet: dict[str, Any]) -> dict[str, Any]:
    """Return what a sheet says as the vectors have it."""
    checklist = build_checklist(instrument["state"])
    document = AnswerSheet(checklist.slug, checklist.edition, **sheet)
    outcome = make_outcome(checklist, document, instrument["links"], instrument["language"])
    return to_record(outcome)


def to_record(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome as plain data, without what only Python has."""
    only_here = filters.exclude("language", "docname", "href")
    return json.loads(json.dumps(asdict(outcome, filter=only_here)))


def build_checklist(state: dict[str, Any]) -> Checklist:
    """Return the checklist of a state: in both languages it says the same."""
    return Checklist(
        slug=state["slug"], edition=state["edition"], sentence=Text("", ""), source=NOWHERE,
        title=both(state["title"]), logic=state["logic"],
        subject=both(state["subject"]) if "subject" in state else None,
        scale=Scale("", tuple(Option(one["value"], both(""), both("")) for one in state["scale"])),
        outcome={key: both(text) for key, text in state["outcome"].items()},
        parts=tuple(Part(**with_texts(part)) for part in state["parts"]),
        ways=tuple(Way(**with_texts(way)) for way in state["ways"]),
        factors=tuple(
            Factor(**{**with_texts({"explanation": "", **factor}),
                      "items": tuple(build_item(item) for item in factor["items"])})
            for factor in state["factors"]
        ),
    )


def build_item(item: dict[str, Any]) -> Item:
    """Return a statement with its reasons."""
    reasons = (Reason(**{**one, "text": both(one["text"])}) for one in item.get("reasons", ()))
    return Item(item["slug"], both(item.get("statement", "")), both(""), tuple(reasons))


def with_texts(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record of a state with its texts in both languages."""
    plain = {"slug", "part", "direction", "rules", "cases", "items"}
    return {key: value if key in plain else both(value) for key, value in record.items()}


def both(text: str) -> Text:
    """Return a text that is the same in both languages."""
    return Text(text, text)


def write(vectors: dict[str, Any]) -> None:
    """Write the vectors, a line a value, so that a diff shows what changed."""
    def lines(values: list[Any]) -> str:
        return ",\n".join("  " + json.dumps(value, ensure_ascii=False) for value in values)

    parts = (f' "{name}": [\n{lines(values)}\n ]' for name, values in vectors.items())
    FILE.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


if __name__ == "__main__":
    write(make_all(Library()))
