"""security.txt (RFC 9116): where somebody who finds a leak can tell it. Only when that is known."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sphinx.errors import ConfigError
from sphinx.util import logging

from leergroep.sphinxext.settings import check_fields

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

SETTING = "leergroep_security"
FILE = ".well-known/security.txt"
# Less than a year, as the RFC asks.
LASTS = timedelta(days=360)
KNOWN = {"contact": "Contact", "policy": "Policy", "encryption": "Encryption",
         "acknowledgments": "Acknowledgments"}
LOGGER = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Add the setting, and write the file when there is one."""
    app.add_config_value(SETTING, {}, "html", [dict])
    app.connect("config-inited", check_setting)
    app.connect("build-finished", write_security_txt)


def check_setting(app: Sphinx, config: Config) -> None:
    """Raise ConfigError when the setting cannot become a security.txt."""
    setting = config[SETTING]
    if not setting:
        return
    check_fields(SETTING, setting, KNOWN)
    if not setting.get("contact"):
        raise ConfigError(f"{SETTING} has no contact: give a mailto:, tel: or https: address")
    for key, value in setting.items():
        for one in list_values(value):
            if urlsplit(one).scheme not in ("https", "mailto", "tel", "openpgp4fpr"):
                raise ConfigError(f"{SETTING}: {key} is {one!r}: give a whole address, with "
                                  "https: or mailto: in front")


def list_values(value: object) -> list[str]:
    """Return the addresses of one field: it may hold one, or a list with the best first."""
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def find_last_commit(root: Path) -> datetime | None:
    """Return when the book was last changed; None where nothing tells it."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        try:
            seconds = subprocess.run(
                ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True,
            ).stdout.strip()
        except OSError:
            seconds = ""
    return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else None


def write_security_txt(app: Sphinx, error: Exception | None) -> None:
    """Write the file; warn when what it says is past, or when nothing tells how long it holds."""
    setting = app.config[SETTING]
    if error or app.builder.name != "html" or not setting:
        return
    changed = find_last_commit(Path(app.srcdir))
    if changed is None:
        LOGGER.warning("security.txt was not written: there is no commit to count its end from "
                       "(build in a git checkout, or set SOURCE_DATE_EPOCH)")
        return
    ends = changed + LASTS
    if ends < datetime.now(UTC):
        LOGGER.warning(f"security.txt ended on {ends:%Y-%m-%d}, {LASTS.days} days after the last "
                       "commit: look whether the contact is still right, and commit")
    file = Path(app.outdir) / FILE
    file.parent.mkdir(exist_ok=True)
    base = app.config.html_baseurl
    text = describe_security(setting, ends, f"{base}{FILE}" if base else "", app.config.language)
    file.write_text(text, "utf-8")


def describe_security(
    setting: dict[str, object], ends: datetime, canonical: str, language: str
) -> str:
    """Return the text of security.txt."""
    lines = [f"{name}: {one}" for key, name in KNOWN.items()
             if key in setting for one in list_values(setting[key])]
    lines.append(f"Expires: {ends:%Y-%m-%dT%H:%M:%SZ}")
    lines.append(f"Preferred-Languages: {', '.join(dict.fromkeys([language, 'en']))}")
    return "\n".join([*lines, *([f"Canonical: {canonical}"] if canonical else [])]) + "\n"
