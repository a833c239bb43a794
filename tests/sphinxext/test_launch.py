"""Where a notebook can be opened: every setting of somebody else's book leads there, or is told."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sphinx.errors import ConfigError

from leergroep.sphinxext.publishing.launch import STOCK, list_launches, take_launches

PLACES = {"binderhub_url": "https://binder.example.org", "jupyterhub_url": "https://hub.example.org",
          "jupyterlite_url": "/lite"}
ONLY_BINDER = {"binderhub_url": "https://mybinder.org"}
BINDER, FILE = "https://mybinder.org/v2", "?urlpath=tree/notebooks/clear.ipynb"
REPOSITORY = {"repository_url": "https://github.com/ergens/wijken", "repository_branch": "main"}


def open_in(
    root: Path, buttons: Any = ONLY_BINDER, config: str = "repository: {branch: main}",
    **options: Any,
) -> dict[str, str]:
    """Return the addresses that open a notebook, with these options and settings."""
    (root / "_config.yml").write_text(config, "utf-8")
    told = {"launch_buttons": buttons, **REPOSITORY, **options}
    app = SimpleNamespace(srcdir=str(root))
    take_launches(app, SimpleNamespace(html_theme_options=told))
    # Nothing is left of which the theme makes what it cannot make well.
    assert "launch_buttons" not in told
    return dict(list_launches(app, "notebooks/clear"))


@pytest.mark.parametrize(("url", "where"), [
    ("https://github.com/ergens/wijken", "gh/ergens/wijken/main"),
    ("https://github.com/ergens/wijken/", "gh/ergens/wijken/main"),
    (" https://github.com/ergens/wijken.git ", "gh/ergens/wijken/main"),
    ("http://www.github.com/ergens/wijken", "gh/ergens/wijken/main"),
    ("git@github.com:ergens/wijken.git", "gh/ergens/wijken/main"),
    ("https://gitlab.com/ergens/wijken", "gl/ergens%2Fwijken/main"),
    ("https://gitlab.com/ergens/sociaal/wijken", "gl/ergens%2Fsociaal%2Fwijken/main"),
    ("https://git.ergens.nl/sociaal/wijken/", "git/https%3A%2F%2Fgit.ergens.nl%2Fsociaal%2Fwijken"
                                              "/main"),
])
def test_a_repository_opens_however_its_address_is_written(tmp_path: Path, url: str, where: str):
    assert open_in(tmp_path, repository_url=url) == {"Binder": f"{BINDER}/{where}{FILE}"}


@pytest.mark.parametrize("buttons", [PLACES, {name: f" {one}/ " for name, one in PLACES.items()}])
def test_each_place_has_its_own_address(tmp_path: Path, buttons: dict[str, str]):
    found = open_in(tmp_path, {**buttons, "notebook_interface": "jupyterlab"},
                    path_to_docs="/mijn boek/", repository_branch="proef/zuid")
    file = "mijn%20boek/notebooks/clear.ipynb"
    assert found == {
        "Binder": f"https://binder.example.org/v2/gh/ergens/wijken/proef/zuid?urlpath=lab/tree/{file}",
        "JupyterHub": "https://hub.example.org/hub/user-redirect/git-pull?repo=https%3A//github.com/"
                      "ergens/wijken&urlpath=lab/tree/wijken/mijn+boek/notebooks/clear.ipynb"
                      "&branch=proef/zuid",
        "JupyterLite": f"/lite?path={file}",
    }


def test_a_book_that_names_no_place_opens_nowhere(tmp_path: Path):
    stock = {"notebook_interface": "classic", "binderhub_url": "", "thebe": False}
    assert open_in(tmp_path, stock, repository_url=STOCK[0], repository_branch=STOCK[1]) == {}
    assert open_in(tmp_path, None, repository_url="") == {}


@pytest.mark.parametrize(("options", "said"), [
    ({"repository_url": STOCK[0]}, "where the notebooks are"),
    ({"repository_url": "wijken"}, "the repository itself"),
    ({"repository_url": "https://github.com"}, "the repository itself"),
    ({"repository_url": "https://github.com/ergens/mijn wijken"}, "the repository itself"),
    ({"repository_url": "https://github.com/ergens/wijken/tree/main"}, "the repository itself"),
    ({"repository_url": "https://gitlab.com/ergens/wijken/-/tree/main"}, "the repository itself"),
    ({"repository_url": "https://ik:geheim@github.com/ergens/wijken"}, "the repository itself"),
    ({"repository_branch": STOCK[1], "config": "# branch: main"}, "has no branch"),
    ({"repository_branch": "onze wijken"}, "git has none"),
    ({"path_to_docs": "../boek"}, "as seen from the top"),
    ({"buttons": {"binderhub_url": "http:"}}, "give the whole address"),
    ({"buttons": {"jupyterhub_url": "hub.example.org"}}, "give the whole address"),
    ({"buttons": {"jupyterlite_url": "javascript:alert(1)"}}, "give the whole address"),
    ({"buttons": {"colab_url": "https://[::1"}}, "give the whole address"),
    ({"buttons": {"binder_url": "https://mybinder.org"}}, "knows no binder_url"),
    ({"buttons": ["Binder"]}, "launch_buttons is"),
    ({"buttons": {**ONLY_BINDER, "notebook_interface": "lab"}}, "choose from classic, jupyterlab"),
    ({"buttons": {"colab_url": "https://colab.research.google.com"},
      "repository_url": "https://gitlab.com/ergens/wijken"}, "only what is on github.com"),
])
def test_what_leads_nowhere_is_told_in_one_sentence(
    tmp_path: Path, options: dict[str, Any], said: str
):
    with pytest.raises(ConfigError, match=said) as caught:
        open_in(tmp_path, **options)
    assert "\n" not in str(caught.value)
