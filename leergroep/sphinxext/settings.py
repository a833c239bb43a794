"""The settings of ours in a book: one that is misspelt, or stands elsewhere, would do nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.errors import ConfigError

from leergroep.content.source_file import read_yaml
from leergroep.messages.text import LANGUAGES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

OURS = "leergroep_"


def setup(app: Sphinx) -> None:
    """Check the settings before anything is done with them."""
    app.connect("config-inited", check_settings, priority=1)


def check_settings(app: Sphinx, config: Config) -> None:
    """Raise ConfigError for a language that we do not speak, and a setting that does nothing."""
    if config.language not in LANGUAGES:
        raise ConfigError(f"language is {config.language!r}: a whole book of ours is in nl or en. "
                          "In a book in another language our widgets come alive with "
                          "extra_extensions: [leergroep.sphinxext], and speak English")
    file = Path(app.srcdir) / "_config.yml"
    told = read_yaml(file).data if file.is_file() else None
    if isinstance(told, dict):
        check_names(told, config)


def check_fields(setting: str, told: Iterable[str], known: Collection[str]) -> None:
    """Raise ConfigError for what a setting has no field for."""
    if unknown := sorted(set(told) - set(known)):
        raise ConfigError(f"{setting} knows no {', '.join(unknown)} (known: {', '.join(known)})")


def check_names(told: dict[str, Any], config: Config) -> None:
    """Raise ConfigError for a setting of ours that is in the wrong place, or is none."""
    if above := [name for name in told if str(name).startswith(OURS)]:
        raise ConfigError(f"_config.yml: {', '.join(above)} does nothing there: write it under "
                          "sphinx: config:")
    inside = (told.get("sphinx") or {}).get("config") or {}
    unknown = [name for name in inside if str(name).startswith(OURS) and name not in config]
    if unknown:
        known = ", ".join(sorted(one.name for one in config if one.name.startswith(OURS)))
        raise ConfigError(f"_config.yml: there is no setting {', '.join(unknown)} (known: {known})")
