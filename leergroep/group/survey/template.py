"""A table to hand out: a row a person, a column a statement, and what the answers mean."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from leergroep.checklist.model import Checklist
from leergroep.messages import translate

# Rows that offer the answers to choose from.
ROWS = 500
INPUTS = ("role", "round", "mark")


def list_choices(instrument: Checklist, language: str) -> list[str]:
    """Return what may stand in a cell: each number with its word, then what is no number."""
    options = [f"{one.value} - {one.word[language]}" for one in instrument.scale.options]
    return [*options, translate("unknown", language), translate("not-applicable", language)]


def list_explained(instrument: Checklist, language: str) -> list[list[str]]:
    """Return what each answer means, a row each."""
    options = instrument.scale.options
    helped = [one.help[language] for one in options]
    helped += [translate("survey-template-unknown", language),
               translate("survey-template-not-applicable", language)]
    return [list(row) for row in zip(list_choices(instrument, language), helped, strict=True)]


def list_headings(instrument: Checklist, language: str) -> tuple[list[str], list[str]]:
    """Return the two rows of headings: codes that bring each column back, and texts to read."""
    items = [item for _, item in instrument.items()]
    inputs = [translate("role-noun", language), translate("survey-template-round", language),
              translate("survey-template-mark", language)]
    texts = [item.statement[language] for item in items]
    return [*inputs, *(item.slug for item in items)], [*inputs, *texts]


def write_template_csv(instrument: Checklist, path: Path, language: str) -> None:
    """Write a template as CSV: the answers explained, then codes and statements as headings.

    Raises FileExistsError for a file that is there already.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if language == "nl" else ",")
    writer.writerow([instrument.title[language]])
    writer.writerow([translate("survey-template-how", language)])
    writer.writerows(list_explained(instrument, language))
    writer.writerows(list_headings(instrument, language))
    with path.open("xb") as file:
        file.write(b"\xef\xbb\xbf" + text.getvalue().encode())


def write_template_excel(instrument: Checklist, path: Path, language: str) -> None:
    """Write a template as xlsx, in which each cell offers the answers and a sheet explains them.

    Raises FileExistsError for a file that is there already.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet: Any = book.active
    sheet.title = translate("survey-template-sheet", language)
    codes, texts = list_headings(instrument, language)
    sheet.append(codes)
    sheet.append(texts)
    sheet.row_dimensions[1].hidden = True
    sheet.freeze_panes = "B3"
    for cell in sheet[2]:
        cell.alignment, cell.font = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = 22
    explain = book.create_sheet(translate("survey-template-help", language))
    fill_explanation(explain, instrument, language)
    choices = len(list_choices(instrument, language))
    add_lists(sheet, explain.title, choices, len(instrument.roles), len(codes))
    with path.open("xb") as file:
        book.save(file)


def fill_explanation(sheet: Any, instrument: Checklist, language: str) -> None:
    """Write what each answer means, and which roles there are."""
    sheet.append([instrument.title[language]])
    sheet.append([translate("survey-template-how", language)])
    roles = [name[language] for name in instrument.roles.values()]
    for row in (*list_explained(instrument, language), [], *([role] for role in roles)):
        sheet.append(row)
    sheet.column_dimensions["A"].width = 28


def add_lists(sheet: Any, explained: str, choices: int, roles: int, columns: int) -> None:
    """Let each cell offer what may stand in it: the answers, and in the first column the roles."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    ends = {f"{get_column_letter(len(INPUTS) + 1)}3:{get_column_letter(columns)}{ROWS + 2}":
            (3, choices)}
    if roles:
        ends[f"A3:A{ROWS + 2}"] = (4 + choices, roles)
    for cells, (first, many) in ends.items():
        source = f"'{explained}'!$A${first}:$A${first + many - 1}"
        offered = DataValidation(type="list", formula1=source, allow_blank=True)
        # What stands in another cell may be a word of another language: it is read all the same.
        offered.showErrorMessage = False
        sheet.add_data_validation(offered)
        offered.add(cells)
