"""What the usual hosts are told: the headers of policy.py in the words of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attrs import frozen

from leergroep.sphinxext.publishing.policy import CAMERA, HEADERS, Header

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MADE = "# Made by the build from one declaration. "
TEXTS = ("text/css", "text/javascript", "application/javascript", "application/json",
         "image/svg+xml", "text/plain", "application/xml")
# A folder has no page of its own: nginx and Apache say that it is forbidden to look in it.
MISSING = ("403", "404")


@frozen
class Site:
    """Hold what the files say of this book: its folder on the host, and where the camera is used.

    `base` begins and ends with a slash; `camera` are addresses from there, without .html.
    """

    base: str
    camera: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """Return a regular expression of the addresses with a camera, with .html or without."""
        return rf"/({'|'.join(map(re.escape, self.camera))})(\.html)?$"


def setup(app: Sphinx) -> None:
    """Write the files when all pages are there."""
    app.connect("build-finished", write_host_files, priority=900)


def find_base(app: Sphinx) -> str:
    """Return the folder of the book on its host: the root as long as no address is known."""
    return urlsplit(app.config.html_baseurl or "/").path.rstrip("/") + "/"


def find_camera_pages(out: Path) -> Iterator[str]:
    """Yield the addresses of the pages that may use the camera, without .html."""
    for page in sorted(out.rglob("*.html")):
        if CAMERA in page.read_text("utf-8"):
            yield page.relative_to(out).with_suffix("").as_posix()


def write_host_files(app: Sphinx, error: Exception | None) -> None:
    """Lay a file for each of the usual hosts in the site."""
    if error or app.builder.name != "html":
        return
    out = Path(app.outdir)
    site = Site(find_base(app), tuple(find_camera_pages(out)))
    for name, write in FILES.items():
        file = out / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(write(site), "utf-8")


def differ(site: Site) -> list[Header]:
    """Return the headers that say something else where the camera is used."""
    return [header for header in HEADERS if header.with_camera and site.camera]


def write_headers_file(site: Site) -> str:
    """Return `_headers`, which Netlify and Cloudflare Pages read.

    Both join what two rules say of one header; of a permission that is named twice the last counts.
    """
    lines = [f"{MADE}Netlify and Cloudflare Pages read this file.", "/*"]
    lines += [f"  {header.name}: {header.value}" for header in HEADERS]
    for page in site.camera:
        for address in (page, f"{page}.html"):
            lines.append(f"{site.base}{address}")
            lines += [f"  {header.name}: {header.with_camera}" for header in differ(site)]
    return "\n".join(lines) + "\n"


def write_apache(site: Site) -> str:
    """Return `.htaccess`, which Apache reads where AllowOverride has FileInfo."""
    lines = [f"{MADE}Apache reads this file where AllowOverride has FileInfo.",
             *(f"ErrorDocument {status} {site.base}404.html" for status in MISSING),
             "AddDefaultCharset utf-8",
             "AddCharset utf-8 .css .js .json .svg .txt .xml .yml",
             "<IfModule mod_deflate.c>", "<IfModule mod_filter.c>",
             f"AddOutputFilterByType DEFLATE text/html {' '.join(TEXTS)}", "</IfModule>",
             "</IfModule>"]
    lines.append("<IfModule mod_headers.c>")
    lines += [f'Header always set {header.name} "{header.value}"' for header in HEADERS]
    if site.camera:
        lines.append(f'SetEnvIf Request_URI "{site.pattern}" leergroep_camera')
    lines += [f'Header always set {header.name} "{header.with_camera}" env=leergroep_camera'
              for header in differ(site)]
    return "\n".join([*lines, "</IfModule>"]) + "\n"


def write_nginx(site: Site) -> str:
    """Return what nginx includes in the `server` of the book.

    A `location` with an `add_header` of its own drops those of the server: it has to include this
    file again.
    """
    lines = [f"{MADE}nginx: include this file in the server of the book.",
             f"error_page {' '.join(MISSING)} =404 {site.base}404.html;", "charset utf-8;",
             f"charset_types {' '.join(TEXTS)};", "gzip on;", "gzip_vary on;",
             f"gzip_types {' '.join(TEXTS)};"]
    for header in HEADERS:
        value = f'"{header.value}"'
        if header in differ(site):
            value = f"$leergroep_{header.name.lower().replace('-', '_')}"
            lines += [f'set {value} "{header.value}";',
                      f'if ($uri ~ "{site.pattern}") {{ set {value} "{header.with_camera}"; }}']
        lines.append(f"add_header {header.name} {value} always;")
    return "\n".join(lines) + "\n"


def write_caddy(site: Site) -> str:
    """Return what Caddy imports in the site of the book."""
    pages = " ".join(f"*/{page} */{page}.html" for page in site.camera)
    same = [header for header in HEADERS if header not in differ(site)]
    lines = [f"{MADE}Caddy: import this file in the site of the book.", "encode zstd gzip",
             "header {", *(f'\t{header.name} "{header.value}"' for header in same), "}"]
    if site.camera:
        lines += [f"@leergroep_camera path {pages}", f"@leergroep_still not path {pages}"]
    for header in differ(site):
        lines += [f'header @leergroep_camera {header.name} "{header.with_camera}"',
                  f'header @leergroep_still {header.name} "{header.value}"']
    lines += ["handle_errors {", "\t@leergroep_missing expression {err.status_code} == 404",
              f"\trewrite @leergroep_missing {site.base}404.html", "\tfile_server", "}"]
    return "\n".join(lines) + "\n"


FILES: dict[str, Callable[[Site], str]] = {
    "_headers": write_headers_file,
    ".htaccess": write_apache,
    "_hosting/nginx.conf": write_nginx,
    "_hosting/caddy.conf": write_caddy,
}
