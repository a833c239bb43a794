"""What both languages are held to for a survey; `python -m tests.survey_vectors` remakes it.

Run it when what is read of a table changes, and read what differs.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from leergroep.content.loader import Library
from leergroep.group.state import checklist_to_state
from leergroep.group.survey.page_words import make_page_words
from leergroep.group.survey.survey import Survey, read_survey
from leergroep.messages.text import Text
from tests.conftest import lay_small

HERE = Path(__file__).parent
FILE = HERE.parent / "spec" / "vectors" / "survey.json"
SURVEYS = HERE / "group" / "surveys"
TEXTS = ["Bewoners weten wie erover gaat.", "Bewoners weten wat er komt.",
         "Bewoners doen het samen.", "Bewoners doen het nu."]
IDS = ["weten-wie", "weten-wat", "doen-samen", "doen-nu"]
WORDS = [["Helemaal", "Deels", "Weet niet", ""], ["Grotendeels", "Niet", "n.v.t.", "Nauwelijks"]]
NUMBERS = [["5", "3", "1", ""], ["4", "1", "2", "2"]]


def write(*rows: list[str], delimiter: str = ";", line: str = "\r\n") -> str:
    """Return rows as a plain CSV: no cell in them needs quotation marks."""
    return line.join(delimiter.join(row) for row in rows)


def add(heading: str, *cells: str, rows: list[list[str]] = WORDS) -> str:
    """Return a table with one more column."""
    return write([*TEXTS, heading], *([*row, cell] for row, cell in zip(rows, cells, strict=True)))


def list_texts() -> dict[str, Any]:
    """Return the tables, and for some what was said by hand."""
    many = [[word, "Deels", "", ""] for word in (
        "helemaal", " HELEMAAL ", "Completely", "5.0", "5,0", "5 - Helemaal", "5. Completely",
        "(5) Helemaal", "Helemaal (5)", "A5", "Helemaal\u200b", "weet ik niet", "don’t know",
        "N.v.t.", "n/a", "NA", "-", "6", "0", "3,5", "mee eens", "#N/A", "4 - Niet", "١")]
    likes = ["Bewoners weten wie er over gaat.", "Bewoners weeten wat er komt.",
             "Bewoners doen het niet samen.", "Doen bewoners het nu?"]
    agree = [["Mee eens", "Oneens", "Geen mening", ""], ["Oneens", "Mee eens", "", "Mee eens"]]
    forms = {file.stem.replace("_", " "): file.read_text("utf-8")
             for file in sorted(SURVEYS.glob("*.csv"))}
    codes = [["V1_1", "V1_2", "V2_1", "V2_2"], *WORDS]
    return {
        **forms,
        "words of a scale, in both languages and in every form": write(TEXTS, *many),
        "commas": write(TEXTS, *WORDS, delimiter=","),
        "tabs, old lines and a mark": "\ufeff" + write(TEXTS, *WORDS, delimiter="\t", line="\r"),
        "the delimiter is said": "sep=|\r\n" + write(TEXTS, *WORDS, delimiter="|"),
        "quotes, doubled and with lines in them": write(
            ["Opmerking", *TEXTS], ['"een;\r\n""twee""; drie"x', *WORDS[0]], ["", *WORDS[1]]),
        "a quote that never closes": write(
            [*TEXTS, "Opmerking"], [*WORDS[0], '"5 inch'], [*WORDS[1], "goed"]),
        "headings in the third row": write(["Onderzoek in de wijk"], [], TEXTS, *WORDS),
        "headings in two rows": write(IDS, [f"{one} Wat vind je?" for one in TEXTS], *WORDS),
        "a row of parts above": write(["", "Weten", "", "Doen"], TEXTS, *WORDS),
        "a title above of two cells": write(["Onderzoek", "2026"], TEXTS, *WORDS),
        "rows of every bad kind": write(
            TEXTS, WORDS[0], [], ["Niet", "Niet"], [*WORDS[0], "x", "y"], ["", "", "", ""],
            ["2,4", "3,1", "1,9", "4,4"], ["x" * 90, "iemand@example.org", "Niet", "Niet"]),
        "headings that are nearly a statement": write(likes, *WORDS),
        "headings in capitals, numbered and in brackets": write(
            ["BEWONERS WETEN WIE EROVER GAAT!", "Q1_1: Residents know what is coming",
             "In jouw wijk: [Bewoners doen het samen.]", "G01Q02[doennu]"], *WORDS),
        "one statement twice": write([*TEXTS, "Residents do it now."], [*WORDS[0], "Niet"]),
        "one statement twice, and one of them left out": (
            write([*TEXTS, "Residents do it now."], [*WORDS[0], "Niet"]),
            {"columns": {"Residents do it now.": None}}),
        "only the order": write(["Vraag 1", "Vraag 2", "Vraag 3", "Vraag 4"], *WORDS),
        "only the order, and said so": (
            write(["Vraag 1", "Vraag 2", "Vraag 3", "Vraag 4"], *WORDS), {"columns": "order"}),
        "columns numbered as the statements are": write(*codes),
        "columns numbered otherwise": write(["V1_1", "V1_2", "V1_3", "V2_1"], *WORDS),
        "no statement at all": write(["Kleur", "Maat"], ["rood", "groot"], ["geel", "klein"]),
        "numbers alone": write(TEXTS, *NUMBERS),
        "numbers, and 1 is the lowest": (write(TEXTS, *NUMBERS), {"scale": "up"}),
        "numbers, and 1 is the highest": (write(TEXTS, *NUMBERS), {"scale": "down"}),
        "numbers under our own names": write(IDS, *NUMBERS),
        "numbers beside words": write(TEXTS, ["5 - Helemaal", "3", "1", "2"]),
        "numbers from the other end beside words": write(TEXTS, ["1 - Helemaal", "3", "1", "2"]),
        "another scale": write(TEXTS, *agree),
        "another scale, explained": (
            write(TEXTS, *agree), {"scale": {"Mee eens": 4, "Oneens": 2}}),
        "roles": add("Wat is je rol?", "Resident", "Schout"),
        "a role in a column of another name": (
            add("Wie ben je?", "bewoner", "GEMEENTE"), {"role": "Wie ben je?"}),
        "marks": add("Merkje", "ABCD", "abcd"),
        "marks that name somebody": (add("Contact", "een@example.org", "twee@example.org"),
                                     {"mark": "Contact"}),
        "who names somebody": write(
            [*TEXTS, "E-mail", "Volledige naam", "Contact", "Adres 2", "Notitie"],
            [*WORDS[0], "a@b.nl", "N.N.", "c@d.nl", "192.0.2.7", "mooi"]),
        "days, the first over twelve": add("Tijdstempel", "3/11/2026 9:00:00", "23/11/2026"),
        "days, the second over twelve": add(
            "Timestamp", "11/3/26 9:05:00 PM", "11/23/26 12:00:01 AM"),
        "days that can be read two ways": add("Datum", "3/11/2026", "4/11/2026"),
        "days with dots and dashes": add("Datum", "3-11-2026", "4.11.2026"),
        "days as a program writes them": add(
            "Startdate", "2026/11/03 9:00:00", "2026-11-04T10:00:00Z"),
        "no days at all": add("Ronde", "voorjaar", "najaar"),
        "one day that is none": add("Ronde", "2026-02-30", "2026-02-28"),
        "one day for everybody": (add("Ronde", "voorjaar", "najaar"), {"round": "2026-11-23"}),
        "the same person in two rounds and twice in one": write(
            [*TEXTS, "Merkje", "Ronde"],
            *([*WORDS[at % 2], "ABCD", day] for at, day in enumerate(
                ["2026-01-10", "2026-01-20", "2026-06-01", "2026-05-30"]))),
        "two who answer alike in one second": write(
            ["Tijdstempel", *TEXTS], *(["23-11-2026 9:41:07", *WORDS[0]] for _ in range(2))),
        "times that say nothing more": write(
            ["Begintijd", "Voltooiingstijd", *TEXTS],
            ["2026-11-23 9:00:00", "2026-11-23 9:05:00", *WORDS[0]]),
        "nothing but headings": write(TEXTS),
        "columns without a heading": write(["", *TEXTS, ""], ["x", *WORDS[0], "y"]),
    }


def make_all(library: Library) -> dict[str, Any]:
    """Return the checklist, the words of the page, and what is read of each table."""
    proef = library.of_kind("checklist")["proef"]
    vectors = []
    for name, given in list_texts().items():
        text, chosen = given if isinstance(given, tuple) else (given, {})
        survey = read_survey(text.encode(), "proef", library=library, **chosen)
        vectors.append({"name": name, "text": text, "chosen": chosen, **tell(survey)})
    return {"instrument": checklist_to_state(proef, "nl"), "words": make_page_words(library),
            "vectors": vectors}


def tell(survey: Survey) -> dict[str, Any]:
    """Return what was understood of a survey, as plain values."""
    return {
        "columns": [[one.heading, one.use, one.item, one.certainty, one.how]
                    for one in survey.columns],
        "questions": [[one.key, name_texts(one.details)] for one in survey.reading.questions],
        "problems": [[one.row, one.column, one.key, one.counts, one.details]
                     for one in survey.problems],
        "records": [[int(one.source.rpartition(":")[2]), one.day, one.role, one.mark,
                     list(one.states)] for one in survey.reading.records],
    }


def name_texts(details: dict[str, Any]) -> dict[str, Any]:
    return {name: one.nl if isinstance(one, Text) else one for name, one in details.items()}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = make_all(lay_small(Path(folder)))
    FILE.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", "utf-8")
