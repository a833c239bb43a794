"""Workbooks with figures."""

from __future__ import annotations

from pathlib import Path

import openpyxl


def write_book(file: Path, *sheets: list[list], merge: str = "") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Blad{number}")
        for row in rows:
            sheet.append(row)
        if merge:
            sheet.merge_cells(merge)
    book.save(file)
    return file
