"""What a published book tells hosts and visitors: from one declaration, and nothing made up."""

from __future__ import annotations

import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx.errors import ConfigError

from leergroep import Session
from leergroep.content.companions import list_around, list_own
from leergroep.content.loader import Library
from leergroep.messages import load_messages
from leergroep.sphinxext.publishing import (
    host_files,
    notebook_files,
    security_txt,
    statement,
    wheel,
)
from leergroep.sphinxext.publishing.policy import HEADERS, HOSTED_POLICY, PAGE_POLICY
from leergroep.sphinxext.root_page import move_links
from leergroep.templates.new_book import lay_book
from leergroep.templates.scaffold import scaffold

ROOT = Path(__file__).parents[2]

NOW = datetime(2027, 1, 31, 12, 0, tzinfo=UTC)
OWN = {"owner": "Gemeente Ergens", "date": "2027-01-31", "status": "B", "contact": "tel:14000"}
slugs = st.from_regex(r"\A[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?\Z")


@pytest.mark.parametrize("policy", [PAGE_POLICY, HOSTED_POLICY])
def test_the_policy_allows_no_script_or_style_inside_a_page_and_no_other_host(policy: str):
    allowed = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert allowed["default-src"] == "'self'"
    assert set(allowed.values()) <= {"'self'", "'none'"}


@given(st.lists(slugs, max_size=4, unique=True), st.sampled_from(["/", "/wijken/"]))
def test_each_file_for_a_host_says_every_header(camera: list[str], base: str):
    site = host_files.Site(base, tuple(camera))
    for write in host_files.FILES.values():
        text = write(site)
        assert [header.name for header in HEADERS if header.name not in text] == []
        assert ("camera=(self)" in text) is bool(camera)
        assert f"{base}404.html" in text or write is host_files.write_headers_file
        # Caddy calls a folder without a page of its own not there.
        assert ("403" in text) is (write in (host_files.write_nginx, host_files.write_apache))


@pytest.mark.parametrize(("link", "moved"), [
    ("book/start.html", "/wijken/book/start.html"), ("./", "/wijken/"), ("#top", "#top"),
    ("https://example.org/", "https://example.org/"),
])
def test_a_page_for_any_address_leads_from_the_root_of_the_host(link: str, moved: str):
    assert move_links(f'<a href="{link}">', "/wijken/") == f'<a href="{moved}">'
    assert move_links('<html data-content_root="./">', "/") == '<html data-content_root="/">'


def test_security_txt_says_where_to_tell_it_and_ends_within_a_year():
    setting = {"contact": ["mailto:veilig@example.org", "https://example.org/melden"]}
    text = security_txt.describe_security(setting, NOW + security_txt.LASTS,
                                          "https://example.org/.well-known/security.txt", "nl")
    assert text == (
        "Contact: mailto:veilig@example.org\nContact: https://example.org/melden\n"
        "Expires: 2028-01-26T12:00:00Z\nPreferred-Languages: nl, en\n"
        "Canonical: https://example.org/.well-known/security.txt\n")
    assert security_txt.LASTS.days < 365


def make_app(root: Path, **values: object) -> SimpleNamespace:
    """Return as much of an application as writing a file needs."""
    given = {security_txt.SETTING: {}, "html_baseurl": "", "language": "nl", **values}

    class Config(dict):
        __getattr__ = dict.__getitem__

    return SimpleNamespace(config=Config(given), srcdir=str(root), outdir=str(root),
                           builder=SimpleNamespace(name="html"))


@pytest.mark.parametrize(("changed", "said"), [
    (datetime.now(UTC), ""), (datetime.now(UTC) - timedelta(400), "ended on"),
    (None, "was not written")])
def test_a_build_warns_when_security_txt_is_past_and_writes_none_without_a_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    changed: datetime | None, said: str,
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(changed.timestamp())) if changed else "")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    warned: list[str] = []
    monkeypatch.setattr(security_txt.LOGGER, "warning", warned.append)
    setting = {"contact": "mailto:veilig@example.org"}
    security_txt.write_security_txt(make_app(tmp_path, leergroep_security=setting), None)
    assert [said in one for one in warned] == ([True] if said else [])
    assert (tmp_path / security_txt.FILE).is_file() is (changed is not None)


def test_without_a_contact_there_is_no_security_txt(tmp_path: Path):
    security_txt.write_security_txt(make_app(tmp_path), None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("setting", [
    {"policy": "https://example.org"}, {"contact": "veilig@example.org"},
    {"contact": "mailto:a@example.org", "adres": "https://example.org"}])
def test_a_setting_that_makes_no_security_txt_is_refused(tmp_path: Path, setting: dict):
    app = make_app(tmp_path, leergroep_security=setting)
    with pytest.raises(ConfigError, match="leergroep_security"):
        security_txt.check_setting(None, app.config)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_statement_names_nobody_and_claims_no_status_unless_it_is_given(language: str):
    [told] = statement.list_sentences({}, language)
    assert told == load_messages()["statement-none"][language]
    given = " ".join(statement.list_sentences(OWN, language))
    for value in ("Gemeente Ergens", "2027-01-31", "Status B", "tel:14000"):
        assert value in given


@pytest.mark.parametrize("missing", OWN)
def test_half_a_statement_is_refused(tmp_path: Path, missing: str):
    setting = {name: value for name, value in OWN.items() if name != missing}
    app = make_app(tmp_path, leergroep_accessibility=setting)
    with pytest.raises(ConfigError, match=f"has no {missing}"):
        statement.check_setting(None, app.config)


@pytest.mark.parametrize("wrong", [{"status": "E"}, {"date": "31 januari"}, {"naam": "x"}])
def test_a_statement_that_the_register_does_not_know_is_refused(tmp_path: Path, wrong: dict):
    app = make_app(tmp_path, leergroep_accessibility={**OWN, **wrong})
    with pytest.raises(ConfigError, match="leergroep_accessibility"):
        statement.check_setting(None, app.config)


def test_the_same_notebook_gives_the_same_archive(tmp_path: Path):
    (tmp_path / "proef.ipynb").write_text("{}", "utf-8")
    (tmp_path / "proef.yml").write_text("id: proef\n", "utf-8")
    made = []
    for name in ("a.zip", "b.zip"):
        notebook_files.write_archive(
            tmp_path / name, tmp_path / "proef.ipynb", "leergroep\n", "Zo.")
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_an_archive_holds_what_the_notebook_reads(tmp_path: Path):
    sessions = Path(__file__).parents[2] / "notebooks/sessies.ipynb"
    notebook_files.write_archive(tmp_path / "sessies.zip", sessions, "leergroep\n", "Zo.")
    archive = zipfile.ZipFile(tmp_path / "sessies.zip")
    assert {"sessies.ipynb", "requirements.txt"} < set(archive.namelist())
    assert any(name.startswith("voorbeeldreeks/") for name in archive.namelist())
    told = nbformat.reads(archive.read("sessies.ipynb").decode(), nbformat.NO_CONVERT)
    nbformat.validate(told)
    first, *others = told.cells
    assert first.source == "Zo."
    assert others == nbformat.read(sessions, nbformat.NO_CONVERT).cells


def test_a_case_of_ones_own_is_led_where_it_was_taken_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("LEERGROEP_BOOK", raising=False)
    tree = tmp_path / "ons"
    lay_book(tree)
    scaffold("case", "erbij", tree)
    library, notebook = Library(tree, Library(ROOT)), tree / "cases/erbij.ipynb"
    notebook_files.write_archive(
        tmp_path / "erbij.zip", notebook, "leergroep\n", "Zo.", list_own(notebook, library),
        list_around(notebook, library))
    zipfile.ZipFile(tmp_path / "erbij.zip").extractall(tmp_path / "elders")
    shutil.rmtree(tree)
    monkeypatch.chdir(tmp_path / "elders/cases")
    assert Path("requirements.txt").read_text("utf-8") == "leergroep\n"
    assert Session("erbij").to_frame().empty
    assert list_around(ROOT / "cases/leeuwarden.ipynb", Library(ROOT)) == {}


WHEEL = "leergroep-0.9.0-py3-none-any.whl"
WHOLE = f"https://example.org/{WHEEL}"


@pytest.mark.parametrize(("named", "address", "needs", "beside"), [
    ("", "", f"./{wheel.name_wheel({wheel.SETTING: ''})}", True),
    ("", "https://ons.nl/wijken/", "leergroep @ https://ons.nl/wijken/_notebooks/"
                                   f"{wheel.name_wheel({wheel.SETTING: ''})}", False),
    (WHEEL, "", f"./{WHEEL}", True), (f"pakket/{WHEEL}", "", f"./{WHEEL}", True),
    ("leergroep>=0.9", "", "leergroep>=0.9", False),
    (WHOLE, "https://ons.nl/wijken/", f"leergroep @ {WHOLE}", False),
])
def test_a_notebook_says_where_its_package_is(
    tmp_path: Path, named: str, address: str, needs: str, beside: bool
):
    (tmp_path / "pakket").mkdir()
    for folder in (tmp_path, tmp_path / "pakket"):
        (folder / WHEEL).write_bytes(b"PK")
    app = make_app(tmp_path, **{wheel.SETTING: named, "html_baseurl": address})
    wheel.check_setting(app, app.config)
    assert wheel.describe_needs(app.config) == f"{needs}\njupyterlab\n"
    how = notebook_files.describe_how(app)
    assert "%pip install -r requirements.txt" in how
    assert (f"`{wheel.name_wheel(app.config)}`" in how) is beside


@pytest.mark.parametrize("named", [WHEEL, "./ergens.whl", "andersnaam==1.0", "leergroep = 0.9"])
def test_a_package_that_is_not_there_is_told_before_anything_is_built(tmp_path: Path, named: str):
    app = make_app(tmp_path, **{wheel.SETTING: named})
    with pytest.raises(ConfigError, match=f"^{wheel.SETTING} (is|names) "):
        wheel.check_setting(app, app.config)
