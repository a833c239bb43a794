"""The analysis in Python: a file opened, a neighbourhood chosen, what people say kept with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from leergroep import Situation
from leergroep.situation.area_search import find_areas
from leergroep.situation.errors import StatisticsError
from leergroep.situation.fetch import fetch_statistics

ROOT = Path(__file__).parents[2]
FILES = Path(__file__).parent / "files"
OLD, NEW, YEARLY = FILES / "statline_2022.csv", FILES / "statline_2023.csv", FILES / "kwb-2024.csv"
LIVE = FILES / "leefbaarometer3_wijken.csv"


@pytest.fixture
def analysis(tmp_path: Path) -> Situation:
    return Situation("situatieanalyse", path=tmp_path / "analyse.json")


def rows(analysis: Situation, figure: str) -> pd.DataFrame:
    frame = analysis.to_frame()
    return frame[frame["figure"] == figure]


def test_a_neighbourhood_lies_among_the_others_of_its_town(analysis: Situation):
    analysis.read(OLD)
    analysis.choose("Molenkwartier", beside=["haven"])
    [row] = rows(analysis, "inkomen").to_dict("records")
    frame = analysis.table.to_frame()
    inside = frame[frame["code"].str.startswith("WK9901")]
    key = "inkomengemiddeldinkomenperinwoner"
    own = inside[inside["name"] == "Molenkwartier"][key].item()
    others = inside[inside["name"] != "Molenkwartier"][key].dropna()
    assert (row["own"], row["town"], row["land"]) == (own, 27.9, 29.6)
    assert (row["lowest"], row["highest"], row["others"]) == (others.min(), others.max(), 10)
    kept = analysis["cijfer-inkomen"]
    assert kept["at-WK990101-2022"] == inside[inside["name"] == "Haven"][key].item()


def test_those_most_like_it_lie_beside_it(analysis: Situation):
    analysis.read(OLD)
    alike = analysis.find_alike("Molenkwartier")
    assert len(alike) == 3
    analysis.choose("Molenkwartier", beside=alike)
    assert {f"naast-{code}" for code in alike} <= set(analysis.entries)


def test_it_opens_the_next_time_without_the_file(analysis: Situation, tmp_path: Path):
    analysis.read(OLD)
    analysis.choose("WK990105")
    analysis["cijfer-inkomen"] = {**analysis["cijfer-inkomen"], "explain": "De haven ging dicht",
                                  "who": "de bakker", "stand": "doubted"}
    analysis["vraag-1"] = {"text": "Wie werkt er 's nachts?"}
    again = Situation("situatieanalyse", path=tmp_path / "analyse.json")
    [row] = rows(again, "inkomen").to_dict("records")
    assert (row["explain"], row["who"]) == ("De haven ging dicht", "de bakker")
    assert row["stand"] == "We twijfelen aan het cijfer"
    assert again.questions == ("Wie werkt er 's nachts?",)
    assert row["own"] == analysis["cijfer-inkomen"]["own-2022"]


def test_years_are_a_film_that_is_cut_where_borders_changed(analysis: Situation):
    for file in (OLD, NEW, YEARLY):
        analysis.read(file)
        if file == OLD:
            analysis.choose("Molenkwartier")
    assert rows(analysis, "woz")[["year", "cut"]].values.tolist() == [
        [2022, ""], [2023, ""], [2024, ""]]
    analysis.read(NEW)
    analysis.choose("Zuid")
    for file in (OLD, YEARLY):
        analysis.read(file)
    cuts = rows(analysis, "woz")["cut"].tolist()
    assert [cut[:10] for cut in cuts] == ["", "De grenzen", ""]


def test_old_and_new_income_and_education_are_never_one_film(analysis: Situation):
    analysis.read(YEARLY)
    analysis.choose("Haven")
    figures = {one for one in analysis.entries if one.startswith("cijfer-")}
    assert {"cijfer-armoede", "cijfer-basis-vmbo"} <= figures
    assert not {"cijfer-sociaal-minimum", "cijfer-laag-opgeleid"} & figures


def test_the_leefbaarometer_of_one_version_is_one_film(analysis: Situation):
    analysis.read(LIVE)
    analysis.choose("Haven")
    film = rows(analysis, "leefbaarheid")
    assert film[["year", "cut"]].values.tolist() == [[2002, ""], [2014, ""], [2022, ""]]
    assert rows(analysis, "onveiligheid")["own"].isna().tolist() == [True, False, False]


def test_another_neighbourhood_keeps_what_people_said_and_none_of_the_old_figures(
    analysis: Situation
):
    analysis.read(OLD)
    analysis.choose("Molenkwartier", beside=["Haven"])
    analysis["cijfer-woz"] = {**analysis["cijfer-woz"], "explain": "Veel nieuwbouw"}
    analysis.read(NEW)
    analysis.choose("Noord")
    entry = analysis["cijfer-woz"]
    assert entry["explain"] == "Veel nieuwbouw"
    assert {key for key in entry if key.startswith(("own-", "at-"))} == {"own-2023"}
    assert "naast-WK990101" not in analysis.entries


def test_a_code_that_is_gone_changes_nothing(analysis: Situation, tmp_path: Path):
    analysis.read(OLD)
    analysis.choose("Molenkwartier")
    before = analysis.entries
    other = tmp_path / "kwb-2025.csv"
    other.write_text(OLD.read_text("utf-8").replace("WK990105", "WK990188"), "utf-8")
    with pytest.raises(StatisticsError, match=r"WK990105 staat niet in kwb-2025\.csv"):
        analysis.read(other)
    assert analysis.entries == before


@pytest.mark.parametrize(("typed", "said"), [
    ("o", "Meer dan één wijk"), ("Verweg", "staat niet in statline_2022.csv"),
])
def test_a_name_that_is_not_one_neighbourhood_is_told(
    analysis: Situation, typed: str, said: str
):
    analysis.read(OLD)
    with pytest.raises(StatisticsError, match=said):
        analysis.choose(typed)
    assert analysis.entries == {}


def test_who_chooses_before_a_file_is_open_is_told_how(analysis: Situation):
    with pytest.raises(StatisticsError, match=r'read\("bestand\.csv"\)'):
        analysis.choose("Noord")


def test_a_column_that_the_instrument_does_not_know_is_laid_beside_too(analysis: Situation):
    analysis.read(YEARLY)
    with pytest.raises(StatisticsError, match="Een kolom wifi is er niet"):
        analysis.choose("Noord", columns=["wifi"])
    file = FILES.parent / "files" / "kwb-2024.csv"
    text = file.read_text("utf-8").replace("g_ink_pi", "laadpalen")
    other = analysis._path.with_name("laadpalen 2024.csv")
    other.write_text(text, "utf-8")
    analysis.read(other)
    analysis.choose("Noord", columns=["laadpalen"])
    [row] = rows(analysis, next(one for one in analysis.entries if one.startswith("kolom-")))\
        .to_dict("records")
    assert (row["figure_title"], row["own"], row["unit"]) == ("laadpalen", 20.4, "")


def test_an_entry_has_a_place(analysis: Situation):
    with pytest.raises(traitlets.TraitError, match="gekozn"):
        analysis["gekozn"] = {"code": "WK990101"}


def test_areas_are_found_by_name_and_code_without_accents():
    from leergroep import read_statistics

    table = read_statistics(OLD)
    assert list(find_areas(table, "wk990102")) == ["WK990102"]
    assert list(find_areas(table, "hÁV")) == ["WK990101"]
    assert find_areas(table, " ") == {}


def test_everything_goes_out_again(analysis: Situation, tmp_path: Path):
    analysis.read(OLD)
    analysis.choose("Molenkwartier")
    analysis["cijfer-woz"] = {**analysis["cijfer-woz"], "explain": "=1+1\n=2", "stand": "missing"}
    analysis.to_csv(tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    assert "\"'=1+1\n'=2\"" in text
    assert ";27,9;" in text
    analysis.to_excel(tmp_path / "a.xlsx")
    back = pd.read_excel(tmp_path / "a.xlsx", engine="openpyxl")
    assert len(back) == len(analysis.to_frame())
    stand = analysis.to_frame()["stand"].cat
    assert stand.ordered
    assert next(iter(stand.categories)) == "We kunnen het verklaren"


def test_an_empty_analysis_is_an_empty_frame_and_an_empty_chart():
    empty = Situation("situatieanalyse", language="en")
    assert empty.to_frame().empty
    assert empty.questions == ()
    assert empty.chart().to_dict()["vconcat"] == []


def test_a_chart_has_a_row_of_dots_for_each_figure(analysis: Situation):
    analysis.read(OLD)
    analysis.choose("Molenkwartier")
    spec = analysis.chart().to_dict()
    assert len(spec["vconcat"]) == len(analysis.to_frame())
    assert spec["usermeta"]["table"]


def test_a_table_is_fetched_by_its_number():
    asked: dict[str, Any] = {}

    def get(number: str, **options: str) -> list[dict[str, Any]]:
        asked.update(options, number=number)
        return [{"ID": 0, "WijkenEnBuurten": "Noord", "Codering_3": "WK990101  ",
                 "IndelingswijzigingGemeenteWijkBuurt_4": "1", "AantalInwoners_5": 1200,
                 "GemiddeldeHuishoudensgrootte_33": None},
                {"ID": 1, "WijkenEnBuurten": "Zuid", "Codering_3": "WK990102  ",
                 "IndelingswijzigingGemeenteWijkBuurt_4": "3", "AantalInwoners_5": 800,
                 "GemiddeldeHuishoudensgrootte_33": 2.1}]

    table = fetch_statistics("99999NED", town="GM9901", year=2024, get=get)
    assert asked["number"] == "99999NED"
    assert "startswith(WijkenEnBuurten,'WK9901')" in asked["filters"]
    assert (table.codes, table.names) == (["WK990101", "WK990102"], ["Noord", "Zuid"])
    assert (table.changes, table.years) == (["1", "3"], ["2024", "2024"])
    assert table.values == {"aantalinwoners": [1200, 800],
                            "gemiddeldehuishoudensgrootte": [None, 2.1]}
    with pytest.raises(StatisticsError, match="99999NED"):
        fetch_statistics("99999NED", get=get)
    with pytest.raises(StatisticsError):
        fetch_statistics("99999NED", get=lambda number: [])


def test_names_of_before_stay_where_a_file_gives_none(analysis: Situation):
    analysis.read(OLD)
    analysis.choose("Molenkwartier")
    analysis.read(LIVE)
    chosen = analysis["gekozen"]
    assert (chosen["name"], chosen["town-name"]) == ("Molenkwartier", "Duinstad")


FIELDS = st.dictionaries(
    st.sampled_from(["own-2020", "own-x", "all-2020", "kind", "explain", "stand", "label", "year",
                     "town-2020", "change", "code", "name", "text"]),
    st.one_of(st.text(max_size=20), st.integers(-9, 9), st.floats(-9, 9)))
NAMES = st.sampled_from(["gekozen", "cijfer-inwoners", "cijfer-woz", "kolom-00000000", "vraag-1",
                         "bron-kerncijfers-2020", "naast-WK990101", "anders"])


@given(st.dictionaries(NAMES, FIELDS))
def test_whatever_another_program_put_in_a_document_is_shown(entries: dict[str, Any]):
    analysis = Situation("situatieanalyse", leave_text=False)
    analysis.sheet = {**analysis.sheet, "round": "2026-11-28", "entries": entries}
    assert analysis._write_text().sections is not None
    assert len(analysis.to_frame()) >= ("cijfer-woz" in entries and bool(entries["cijfer-woz"]))
    assert analysis.questions is not None


def test_the_notebook_runs_from_top_to_bottom_with_a_file_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    notebook = nbformat.read(ROOT / "notebooks" / "situatieanalyse.ipynb", as_version=4)
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    monkeypatch.setenv("LEERGROEP_BOOK", str(ROOT))
    monkeypatch.chdir(tmp_path)
    space: dict[str, Any] = {}
    for source in cells:
        filled = source.replace('bestand, wijk = "", ""', f"bestand, wijk = {str(OLD)!r}, 'Noord'")
        exec(filled, space)
        if "analyse.choose" in filled:
            space["analyse"]["vraag-1"] = {"text": "Wie is er 's avonds op het plein?"}
    assert capsys.readouterr().out == "- Wie is er 's avonds op het plein?\n"
    assert len(space["analyse"].to_frame()) == 7
    assert json.loads((tmp_path / "situatieanalyse.json").read_text("utf-8"))["entries"]
