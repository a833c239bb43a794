"""The accessibility statement: who gives it, when and with which status, as far as it is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.errors import ConfigError
from sphinx.util.docutils import SphinxDirective

from leergroep.messages import translate
from leergroep.sphinxext.settings import check_fields

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

SETTING = "leergroep_accessibility"
FIELDS = ("owner", "date", "status", "contact")
# As the register of statements names them, with the sentence that each claims.
STATUSES = {"A": "statement-a", "B": "statement-b", "C": "statement-c", "D": "statement-d"}


def setup(app: Sphinx) -> None:
    """Add the setting and the directive that tells it."""
    app.add_config_value(SETTING, {}, "env", [dict])
    app.add_directive("toegankelijkheidsverklaring", StatementDirective)
    app.connect("config-inited", check_setting)


def check_setting(app: Sphinx, config: Config) -> None:
    """Raise ConfigError when the setting says half of what a statement needs."""
    setting = config[SETTING]
    if not setting:
        return
    check_fields(SETTING, setting, FIELDS)
    if missing := [name for name in FIELDS if not setting.get(name)]:
        raise ConfigError(f"{SETTING} has no {' and no '.join(missing)}: a statement says whose "
                          "it is, of which day, its status and where to report a barrier")
    if setting["status"] not in STATUSES:
        raise ConfigError(f"{SETTING}: status is {setting['status']!r}: give one of "
                          f"{', '.join(STATUSES)}, as the register of statements names them")
    try:
        date.fromisoformat(str(setting["date"]))
    except ValueError:
        raise ConfigError(f"{SETTING}: date is {setting['date']!r}: write it as "
                          "2027-01-31") from None


class StatementDirective(SphinxDirective):
    """Tell whose statement this is; without an owner and a date, that there is none."""

    def run(self) -> list[nodes.Node]:
        """Return the sentences."""
        return [nodes.paragraph("", sentence)
                for sentence in list_sentences(self.config[SETTING], self.config.language)]


def list_sentences(setting: dict[str, object], language: str) -> list[str]:
    """Return what can be said with these settings."""
    if not setting:
        return [translate("statement-none", language)]
    details = {name: str(setting[name]) for name in FIELDS}
    keys = ("statement-owner", STATUSES[details["status"]], "statement-contact",
            "statement-complaint")
    return [translate(key, language, **details) for key in keys]
