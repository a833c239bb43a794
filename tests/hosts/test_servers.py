"""The book behind real servers, with the files that the build made for them."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, expect

from leergroep.sphinxext.publishing.policy import HEADERS
from tests.book.conftest import Watched
from tests.book.offline import until_kept
from tests.book.pages import KINDS
from tests.hosts.conftest import demand
from tests.jupyter import free_port

CASE, LIST = "cases/leeuwarden.html", "notebooks/clear.html"
NGINX = """daemon off; pid {run}/nginx.pid; error_log stderr; user {user};
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {run}/1; proxy_temp_path {run}/2; fastcgi_temp_path {run}/3;
  uwsgi_temp_path {run}/4; scgi_temp_path {run}/5;
  server {{ listen 127.0.0.1:{port}; root {site}; include {site}/_hosting/nginx.conf; }}
}}
"""
CADDY = """{{
  admin off
}}
http://127.0.0.1:{port} {{
  root * {site}
  import {site}/_hosting/caddy.conf
  file_server
}}
"""
APACHE = """ServerName 127.0.0.1
ServerRoot {run}
PidFile {run}/apache.pid
ErrorLog /dev/stderr
Listen 127.0.0.1:{port}
User {user}
""" + "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in (
    "mpm_event", "authz_core", "mime", "dir", "headers", "setenvif", "filter", "deflate")) + """
TypesConfig /etc/mime.types
DocumentRoot {site}
<Directory {site}>
  AllowOverride FileInfo
  Require all granted
</Directory>
"""
SERVERS: dict[str, tuple[str, Callable[[Path], list[str]]]] = {
    "nginx": (NGINX, lambda file: ["nginx", "-c", str(file)]),
    "caddy": (CADDY, lambda file: ["caddy", "run", "--adapter", "caddyfile", "--config",
                                   str(file)]),
    "apache": (APACHE, lambda file: ["apache2", "-DFOREGROUND", "-f", str(file)]),
}


@pytest.fixture(scope="module", params=SERVERS)
def served(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Yield the address of the book behind one of the servers."""
    demand(request.param)
    settings, command = SERVERS[request.param]
    run, port = tmp_path_factory.mktemp(request.param), free_port()
    run.chmod(0o755)
    # A worker of nginx or Apache is another user, who cannot read a home.
    laid = Path(shutil.copytree(site, run / "site"))
    file = run / "settings"
    user = "root" if request.param == "nginx" and os.geteuid() == 0 else "www-data"
    file.write_text(settings.format(run=run, port=port, site=laid, user=user), "utf-8")
    address = f"http://127.0.0.1:{port}/"
    environment = {**os.environ, "HOME": str(run), "PATH": f"{os.environ['PATH']}:/usr/sbin"}
    with subprocess.Popen(command(file), env=environment, stderr=subprocess.PIPE,
                          stdout=subprocess.PIPE) as server:
        try:
            until_answering(address, server)
            yield address
        finally:
            server.terminate()


def until_answering(address: str, server: subprocess.Popen) -> None:
    """Wait until a server answers; fail with its words when it ends."""
    while True:
        try:
            urlopen(address, timeout=5).close()
        except OSError:
            try:
                _, said = server.communicate(timeout=0.05)
            except subprocess.TimeoutExpired:
                continue
            pytest.fail(f"the server ended: {said.decode()}")
        else:
            return


def fetch(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of an answer."""
    try:
        with urlopen(Request(address, headers=headers), timeout=5) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except HTTPError as error:
        return error.code, dict(error.headers), error.read()


@pytest.mark.parametrize("name", [LIST, CASE, "_static/early.js", "_static/site.css", "weg.html"])
def test_every_answer_has_every_header_once_and_a_camera_only_where_codes_are_read(
    served: str, name: str
) -> None:
    status, headers, _ = fetch(served + name)
    assert status == (404 if name == "weg.html" else 200)
    for header in HEADERS:
        wanted = header.with_camera if name == CASE and header.with_camera else header.value
        assert headers[header.name] == wanted


def test_texts_come_compressed_and_in_unicode(served: str) -> None:
    for name in (LIST, "_static/site.css", "_static/book-text.js"):
        _, headers, body = fetch(served + name, **{"Accept-Encoding": "gzip"})
        assert headers["Content-Encoding"] == "gzip"
        assert "utf-8" in headers["Content-Type"].lower()
        assert gzip.decompress(body)


def test_every_kind_of_page_works_without_a_refusal_or_a_foreign_request(
    served: str, browser: Browser
) -> None:
    watched = Watched(served)
    context = browser.new_context(locale="nl-NL")
    page = watched.watch(context.new_page())
    for name in KINDS:
        page.goto(served + name, wait_until="load")
        expect(page.locator(".lg-widget:not([data-ready])")).to_have_count(0)
    page.goto(served + CASE)
    page.get_by_role("button", name="Leid de bijeenkomst").click()
    page.get_by_role("button", name="Begin de bijeenkomst").click()
    expect(page.get_by_role("heading", name="De situatie")).to_be_visible()
    context.close()
    assert watched.wrong == []


def test_after_one_visit_the_book_is_there_without_a_network_under_the_same_policy(
    served: str, browser: Browser
) -> None:
    watched = Watched(served)
    context = browser.new_context(locale="nl-NL")
    page = watched.watch(context.new_page())
    until_kept(page, served)
    context.set_offline(True)
    answer = page.goto(served + CASE)
    assert answer.from_service_worker
    for header in HEADERS:
        assert answer.headers[header.name.lower()] == (header.with_camera or header.value)
    page.get_by_role("button", name="Leid de bijeenkomst").click()
    page.get_by_role("button", name="Begin de bijeenkomst").click()
    expect(page.get_by_role("heading", name="De situatie")).to_be_visible()
    page.goto(f"{served}{LIST.removesuffix('.html')}")
    expect(page.locator(".lg-widget[data-ready]")).to_have_count(1)
    context.close()
    # Whether there is a newer edition is asked in vain.
    assert [said for said in watched.wrong if "Failed to load resource" not in said] == []


def test_an_address_that_is_not_there_searches_for_what_was_asked(
    served: str, browser: Browser
) -> None:
    page = browser.new_context(locale="nl-NL").new_page()
    page.goto(f"{served}boek/oud/wijkstemdagen.html")
    expect(page.get_by_role("heading", name="Deze bladzijde is er niet")).to_be_visible()
    result = page.get_by_role("link", name="Geef burgers een actieve rol").first
    result.click()
    expect(page).to_have_url(f"{served}book/burger/actieve-rol.html")
    # A folder has no page of its own.
    page.goto(f"{served}book/burger/")
    expect(page.get_by_role("link", name="Stel de burger centraal").first).to_be_visible()
    page.context.close()


def test_a_code_behind_an_encoded_sign_opens_as_that_code(served: str, browser: Browser) -> None:
    page = browser.new_context(locale="nl-NL").new_page()
    page.goto(f"{served}{CASE}%23deelname")
    expect(page.locator(".lg-member")).to_be_visible()
    assert page.url == f"{served}{CASE}#deelname"
    page.context.close()
