"""Fill in what `leergroep new` lays ready, as someone with a city or a list of their own would."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml

RULES = ("actieve-rol", "focus", "rugdekking")
MARK = re.compile(r"VUL IN: ?")


def pair(text: str) -> dict[str, str]:
    return {"nl": text, "en": f"{text} (en)"}


def how(rule: str) -> str:
    return f"In Proefwijk zie je {rule} terug in deze zin."


def fill_case(file: Path) -> None:
    """Fill in a case as its metadata asks, and leave the hints standing as text."""
    notebook = json.loads(MARK.sub("", file.read_text("utf-8")))
    notebook["metadata"]["leergroep"].update(
        city="Proefstad", neighbourhood="Proefwijk", lat=52.2, lon=5.4, expert=[],
        level="wijk", themes=["bewoners"], sentence=pair("Zo ging het in Proefwijk."),
        questions=[{"question": "klein-beginnen", "how": pair("Klein beginnen was de vraag.")}],
        rules=[{"rule": rule, "how": pair(how(rule))} for rule in RULES],
    )
    file.write_text(json.dumps(notebook), "utf-8")


def fill_checklist(page: Path, questions: Path) -> None:
    """Ask fourteen questions in two parts on a scale of seven: data only."""
    notebook = json.loads(MARK.sub("", page.read_text("utf-8")))
    notebook["cells"][0]["source"] = ["# Veertien vragen"]
    page.write_text(json.dumps(notebook), "utf-8")
    record = yaml.safe_load(questions.read_text("utf-8"))
    record.update(title=pair("Veertien vragen"), sentence=pair("Je ziet hoe het staat."),
                  source={"report": "geen"},
                  use={"question": pair("Hoe staat het?"), "minutes": 15, "who": pair("Ieder.")})
    record["scale"] = {"options": [
        {"value": value, "word": pair(f"Stand {value}"), "help": pair(f"Zo staat het: {value}.")}
        for value in range(1, 8)
    ]}
    record["factors"] = [
        {"id": part, "title": pair(f"Deel {part}"), "explanation": pair(f"Over {part}."),
         "advice": pair("Begin klein."), "rules": [rule], "cases": [],
         "items": [{"id": f"{part}-{letter}", "statement": pair(f"Uitspraak {part} {letter}."),
                    "help": pair("Kijk om je heen.")} for letter in "abcdefg"]}
        for part, rule in (("een", "actieve-rol"), ("twee", "focus"))
    ]
    questions.write_text(yaml.safe_dump(record, allow_unicode=True), "utf-8")
