"""A setting of ours works, or the build says in one sentence why it does not."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from sphinx.config import Config
from sphinx.errors import ConfigError

from leergroep.sphinxext.publishing.security_txt import SETTING
from leergroep.sphinxext.settings import check_settings


def check(root: Path, text: str, language: str = "nl") -> None:
    """Check the settings of a book in which `text` is its _config.yml."""
    (root / "_config.yml").write_text(text, "utf-8")
    config = Config({}, {"language": language})
    config.add(SETTING, {}, "html", [dict])
    check_settings(SimpleNamespace(srcdir=root), config)


@pytest.mark.parametrize(("text", "said"), [
    (f"{SETTING}: {{}}\n", f"{SETTING} does nothing there: write it under sphinx: config:"),
    ("sphinx: {config: {leergroep_securty: {}}}\n", f"no setting leergroep_securty .*{SETTING}"),
])
def test_a_setting_that_does_nothing_stops_the_build_with_the_remedy(
    tmp_path: Path, text: str, said: str
):
    with pytest.raises(ConfigError, match=said):
        check(tmp_path, text)


@pytest.mark.parametrize("text", ["", "sphinx:\n", f"sphinx: {{config: {{{SETTING}: {{}}}}}}\n"])
def test_what_is_right_or_not_ours_is_left_alone(tmp_path: Path, text: str):
    check(tmp_path, text)


def test_a_whole_book_in_a_language_that_we_do_not_speak_is_told_what_works(tmp_path: Path):
    with pytest.raises(ConfigError, match=r"language is 'de'.*extra_extensions"):
        check(tmp_path, "", "de")
