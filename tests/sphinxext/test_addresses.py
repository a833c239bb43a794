"""Every link that we write leads to a page that is built, whichever builder says where that is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from leergroep import Checklist, Finder, cases_map
from leergroep.case_finder.displays import case_rules
from leergroep.content.loader import Library
from leergroep.sphinxext import charts, widgets
from leergroep.sphinxext.addresses import (
    find_address,
    find_built,
    find_outdated,
    refuse_builder,
    resolve_links,
)

SITE = "https://x.nl/boek/"
PAGES = ["start", "notebooks/clear", "notebooks/index", "book/burger/focus", "book/burger", "a/b/c"]


@pytest.fixture(scope="module", params=["html", "dirhtml"])
def app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sphinx:
    """Return Sphinx over a few pages that are found and not read."""
    root = tmp_path_factory.mktemp(request.param)
    for name in PAGES:
        (root / f"{name}.rst").parent.mkdir(parents=True, exist_ok=True)
        (root / f"{name}.rst").write_text("Page\n====\n", "utf-8")
    made = Sphinx(root, None, root / "_out", root / "_trees", request.param, status=None,
                  confoverrides={"root_doc": "start"})
    made.env.find_files(made.config, made.builder)
    return made


def test_an_address_leads_from_every_page_to_every_page(app: Sphinx):
    for here in PAGES:
        for there in PAGES:
            address = find_address(app, here, there)
            page, target = (SITE + app.builder.get_target_uri(name) for name in (here, there))
            assert address
            assert urljoin(page, address) == target
            assert urljoin(page, f"{address}#vragen") == f"{target}#vragen"


def test_a_page_that_this_book_lacks_has_no_address(app: Sphinx):
    assert find_built(app, "start", "notebooks/clear")
    assert find_built(app, "start", "cases/alkmaar") == ""


def test_a_list_in_a_book_without_its_rules_and_cases_names_them_and_leads_nowhere(
    library: Library
):
    state = json.loads(json.dumps(Checklist("clear").links))
    links = resolve_links(state, lambda target: "" if "/" in target else target)
    assert {one["title"] for one in links["rules"].values()} <= {
        rule.title.nl for rule in library.rules.values()}
    assert links["rules"]
    assert not {"href", "docname"} & {key for kind in links.values()
                                      for one in kind.values() for key in one}


@given(st.booleans(), st.sampled_from(["clear.ipynb", "../a/b.ipynb", "https://x.nl/a.html"]))
def test_an_address_of_jupyter_stays_only_where_it_leads_out_of_the_book(here: bool, known: str):
    one = resolve_links([{"docname": "a", "href": known, "title": "A"}],
                        lambda _target: "a/" if here else "")
    href = "a/" if here else known if known.startswith("https") else None
    assert one == [{"title": "A", **({"href": href} if href else {})}]


def test_a_finder_in_a_book_without_its_cases_names_them():
    state = {key: value for key, value in Finder().get_state().items()
             if key not in widgets.DROPPED and not key.startswith("_")}
    said = widgets.to_html(resolve_links(state, lambda _target: ""))
    assert state["cases"][0]["name"] in said
    assert "<a " not in said
    assert '"href"' not in said


def test_a_chart_leads_to_the_pages_that_there_are(library: Library):
    names = {case.docname for case in library.cases.values() if case.has_place}
    kept = min(names)
    drawn = charts.to_html(cases_map(library).to_dict(), "nl")
    html = charts.point_links(drawn, "notebooks/kiezer",
                              lambda target: f"../{target}/" if target == kept else "")
    assert set(re.findall(r'\shref="([^"]*)"', html)) == {f"../{kept}/"}
    assert f'"href":"../{kept}/"' in html
    assert html.count('"href":null') == len(names) - 1
    assert ".ipynb" not in html


def test_a_case_in_a_book_without_our_rules_names_them(tmp_path: Path):
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: intro\n", "utf-8")
    here = Library(tmp_path, Library.default())
    said = case_rules("leeuwarden", here)
    assert "](" not in said
    assert all(rule.title.nl in said for rule in here.rules.values()
               if here.cases["leeuwarden"].how(rule.slug))


def test_all_pages_are_written_again_when_one_came_and_only_then():
    env = SimpleNamespace(found_docs={"a"})
    assert find_outdated(None, env) == []
    env.found_docs = {"a", "b"}
    assert find_outdated(None, env) == ["a", "b"]
    assert find_outdated(None, env) == []


def test_a_whole_book_of_ours_is_not_built_with_a_folder_for_each_page(app: Sphinx):
    if app.builder.name == "html":
        refuse_builder(app)
        return
    with pytest.raises(ExtensionError, match='builder "dirhtml" is not supported yet: use html'):
        refuse_builder(app)
