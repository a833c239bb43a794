"""A static server like a good host: text goes gzipped, and it remembers what it sent."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from attrs import frozen

TEXT = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}


@frozen
class Sent:
    """One answer: the path asked for and the bytes of the body, headers not counted."""

    path: str
    size: int


class Server(ThreadingHTTPServer):
    """Serve a folder on a free port of this machine."""

    def __init__(self, root: Path):
        """Take a free port; `sent` holds what went out, oldest first."""
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(root)))
        self.sent: list[Sent] = []

    @property
    def url(self) -> str:
        """Return the address of the site, with a slash at its end."""
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(SimpleHTTPRequestHandler):
    """Answer with a file, gzipped when it is text."""

    protocol_version = "HTTP/1.1"
    # As every host has it: else the first file asked for on a used connection waits 40 ms.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Send a file, or 404 and nothing, and remember it before the first byte goes out."""
        file = Path(self.translate_path(self.path))
        found = file.is_file()
        body = packed(file) if found else b""
        self.server.sent.append(Sent(self.path.partition("?")[0], len(body)))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if found and file.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@cache
def packed(file: Path) -> bytes:
    """Return what goes over the line for a file, packed once."""
    body = file.read_bytes()
    return gzip.compress(body, 9, mtime=0) if file.suffix in TEXT else body


@contextmanager
def served(root: Path) -> Iterator[Server]:
    """Serve a folder as long as the block runs."""
    with Server(root) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
