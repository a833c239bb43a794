"""Pictures that somebody pasted into a cell of a notebook: MyST-NB leaves them out (its issue 492).

Each is laid down as a file, and the cell then shows that file.
"""

from __future__ import annotations

import base64
import hashlib
import json
import mimetypes
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "attachments"
PICTURE = re.compile(r"(?<=\()attachment:([^\s)]+)|(?<=src=[\"'])attachment:([^\"']+)")


def setup(app: Sphinx) -> None:
    """Change each notebook before it is read."""
    app.connect("source-read", lay_pictures)


def lay_pictures(app: Sphinx, docname: str, content: list[str]) -> None:
    """Have the cells of a notebook show what is attached to them from files."""
    page = Path(app.env.doc2path(docname))
    if page.suffix != ".ipynb" or '"attachments"' not in content[0]:
        return
    notebook = json.loads(content[0])
    folder = Path(app.doctreedir) / FOLDER
    for cell in notebook["cells"]:
        if held := cell.get("attachments"):
            source = cell["source"]
            text = source if isinstance(source, str) else "".join(source)
            cell["source"] = show_pictures(text, held, folder, page.parent)
    content[0] = json.dumps(notebook)


def show_pictures(
    text: str, held: dict[str, dict[str, Any]], folder: Path, beside: Path
) -> str:
    """Return the text of a cell with a file in the place of each thing that is attached to it."""

    def show(found: re.Match[str]) -> str:
        name = found[1] or found[2]
        if name not in held:
            return found[0]
        return Path(os.path.relpath(write_picture(held[name], folder), beside)).as_posix()

    return PICTURE.sub(show, text)


def write_picture(held: dict[str, Any], folder: Path) -> Path:
    """Write what is attached as a file that is called after what it holds; return it."""
    kind, data = next(iter(held.items()))
    content = base64.b64decode(data if isinstance(data, str) else "".join(data))
    ending = mimetypes.guess_extension(kind) or ""
    file = folder / f"{hashlib.sha256(content).hexdigest()[:16]}{ending}"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return file
