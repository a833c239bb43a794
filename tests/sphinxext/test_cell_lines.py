"""A warning about a notebook says where it is as a person counts."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.logging import getLogger

from leergroep.sphinxext import cell_lines


@pytest.mark.parametrize(("where", "said"), [
    ("de-kaap.ipynb:50008", "de-kaap.ipynb: cell 5, line 8: WARNING: not readable"),
    ("de-kaap.ipynb:8", "de-kaap.ipynb:8: WARNING: not readable"),
    ("lang.md:50008", "lang.md:50008: WARNING: not readable"),
])
def test_a_warning_in_a_notebook_names_the_cell(tmp_path: Path, where: str, said: str):
    (tmp_path / "index.rst").write_text("Page\n====\n", "utf-8")
    heard = StringIO()
    app = Sphinx(tmp_path, None, tmp_path / "out", tmp_path / "trees", "html", status=None,
                 warning=heard, confoverrides={})
    cell_lines.setup(app)
    getLogger("elders").warning("not readable", location=where)
    assert said in heard.getvalue()
