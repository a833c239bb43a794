"""A situational analysis: figures of a neighbourhood beside others, and what explains them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.situation.analysis import PREFIXES, QUESTIONS, keep_figures
from leergroep.situation.area_search import find_alike, find_area
from leergroep.situation.columns import make_key
from leergroep.situation.compare import BESIDE, CHOSEN, lay_beside, name_column
from leergroep.situation.errors import StatisticsError
from leergroep.situation.fetch import fetch_statistics
from leergroep.situation.statistics_reader import read_statistics
from leergroep.situation.statistics_table import StatisticsTable
from leergroep.situation.text_form import write_analysis
from leergroep.widget.document_widget import STATIC
from leergroep.widget.entries_widget import InstrumentWidget
from leergroep.widget.parts import check_names
from leergroep.widget.text_form import TextForm

if TYPE_CHECKING:
    import altair
    import pandas

    from leergroep.situation import model


class Situation(InstrumentWidget):
    """Show a situational analysis and keep its figures with what people say of them.

    In Jupyter `read` opens a file and `choose` lays a neighbourhood beside others, or the form
    does; what is kept is in `entries` and `to_frame()`, and in a file with `path`. In the published
    page the browser reads the file and keeps the rest; no kernel is needed.
    """

    _esm = STATIC / "situation.js"
    _css = STATIC / "situation-widget.css"
    _model: model.Situation
    widget = traitlets.Unicode("situation").tag(sync=True)

    kind = "situation"
    table: StatisticsTable | None = None

    def _check_places(self, entries: dict[str, Any]) -> None:
        known = [CHOSEN, *QUESTIONS]
        others = {name: entry for name, entry in entries.items()
                  if not name.startswith(PREFIXES)}
        check_names("figure or question", others, known, self.sheet["entries"])

    def _write_text(self) -> TextForm:
        return write_analysis(self._model, self._take(), self.language)

    def read(
        self, file: str | Path, *, year: str | int = "", names: str | Path | None = None
    ) -> StatisticsTable:
        """Open a CSV or xlsx of CBS or the Leefbaarometer, and return it as a table.

        Where a neighbourhood was chosen before, its figures of this file are kept beside those of
        other years. `year` is for a file that does not say it, `names` a file with the names that
        this one lacks. Raises StatisticsError, with row, column and remedy, and OSError.
        """
        table = read_statistics(file, year=year, language=self.language)
        if names:
            table = table.with_names(read_statistics(names, year=year, language=self.language))
        return self._open(table)

    def fetch(self, number: str, *, town: str = "", year: str | int = "") -> StatisticsTable:
        """Fetch a table of StatLine by its number; see leergroep.situation.fetch."""
        return self._open(
            fetch_statistics(number, town=town, year=year, language=self.language))

    def choose(
        self, area: str, beside: Sequence[str] = (), columns: Sequence[str] = ()
    ) -> None:
        """Choose a neighbourhood of the open file by its name or code, and what lies beside it.

        The town, the country and all others of the town lie beside it by themselves. `columns` are
        headings of figures that the instrument does not know. Raises StatisticsError when no file
        is open, and for a name that is not there or that more than one has.
        """
        table = self._find_table()
        code = find_area(table, area, self.language)
        others = [find_area(table, one, self.language) for one in beside]
        self._lay(table, code, others, [make_key(one) for one in columns])

    def find_alike(self, area: str) -> tuple[str, ...]:
        """Return the codes of those most like a neighbourhood of the open file, for `beside`.

        In how many people live there and how close together; they may be of other towns. Raises
        StatisticsError as `choose` does.
        """
        table = self._find_table()
        return tuple(find_alike(table, find_area(table, area, self.language)))

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the questions to the neighbourhood that were written down."""
        entries = self.entries
        return tuple(str(entries[name]["text"]) for name in QUESTIONS
                     if entries.get(name, {}).get("text"))

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame, one row a figure in a year; see situation.frames."""
        from leergroep.situation.frames import analysis_frame

        return analysis_frame(self._model, self.to_sheet(), self.language)

    def to_csv(self, path: str | Path) -> None:
        """Write `to_frame` as a CSV that a spreadsheet in this language opens right."""
        from leergroep.content.frame_files import write_csv

        write_csv(self.to_frame(), path, self.language)

    def to_excel(self, path: str | Path) -> None:
        """Write `to_frame` as xlsx; raise OSError when it cannot be written."""
        from leergroep.content.frame_files import write_excel

        write_excel(self.to_frame(), path, self._model.slug[:31])

    def to_parquet(self, path: str | Path) -> None:
        """Write `to_frame` as parquet; raise ImportError with the remedy without pyarrow."""
        from leergroep.content.frame_files import write_parquet

        write_parquet(self.to_frame(), path)

    def chart(self) -> altair.VConcatChart:
        """Return a row of dots a figure: the neighbourhood among the others of its town."""
        from leergroep.situation.charts import draw_rows

        return draw_rows(self._model, self.to_sheet(), self.language)

    def _find_table(self) -> StatisticsTable:
        if self.table is None:
            raise StatisticsError("situation-no-file", self.language)
        return self.table

    def _open(self, table: StatisticsTable) -> StatisticsTable:
        entries = self.entries
        if code := entries.get(CHOSEN, {}).get("code"):
            beside = [str(entry["code"]) for name, entry in entries.items()
                      if name.startswith(BESIDE)]
            kept = [column.key for column in table.columns if name_column(column.key) in entries]
            self._lay(table, str(code), beside, kept)
        self.table = table
        return table

    def _lay(
        self, table: StatisticsTable, code: str, beside: Sequence[str], columns: Sequence[str]
    ) -> None:
        laid = lay_beside(self._model, table, code, beside, columns, self.language)
        missing = [one for one in columns if name_column(one) not in laid]
        if missing:
            known = ", ".join(column.label for column in table.columns)
            raise StatisticsError("situation-no-column", self.language,
                                  column=", ".join(missing), found=known)
        self.entries = keep_figures(self.entries, laid)
