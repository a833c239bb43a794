"""Where a notebook that is taken along gets this package: a wheel beside it, or elsewhere.

Until the package stands in an index a site carries its wheel: made of the checkout, else put
together again of what is installed. A book can name another place.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import zipfile
from base64 import urlsafe_b64encode
from hashlib import sha256
from importlib.metadata import distribution, version
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.errors import ConfigError, ExtensionError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

NAME = "leergroep"
SETTING = "leergroep_package"
FOLDER = "_notebooks"
WHOLE = ("https://", "http://")
# The checkout of this package, where there is one: there the wheel is made from it.
CHECKOUT = Path(__file__).parents[3]
# Where the application holds the process that builds the wheel.
BUILDING = "lg_wheel"
# What an installer leaves beside what was in the wheel.
INSTALLED = ("INSTALLER", "REQUESTED", "RECORD", ".json")
# Of this day are the files in an archive: the same files give the same bytes.
DAY = (1980, 1, 1, 0, 0, 0)
REMEDY = ("give a requirement as pip knows it ('leergroep==0.1.0'), the whole address of a wheel, "
          "or the name of a wheel that lies in the book")


def setup(app: Sphinx) -> None:
    """Add the setting, and make the wheel beside what Sphinx does."""
    app.add_config_value(SETTING, "", "html", [str])
    app.connect("config-inited", check_setting)
    # When the notebooks have been executed: that uses every processor.
    app.connect("builder-inited", start_wheel, priority=960)


def check_setting(app: Sphinx, config: Config) -> None:
    """Raise ConfigError when the setting names nothing that pip can install."""
    from packaging.requirements import InvalidRequirement, Requirement

    named: str = config[SETTING]
    if not named or named.startswith(WHOLE):
        return
    if named.endswith(".whl"):
        if not (Path(app.srcdir) / named).is_file():
            raise ConfigError(f"{SETTING} names {named}, and there is no such file in the book")
        return
    try:
        fits = Requirement(named).name == NAME
    except InvalidRequirement:
        fits = False
    if not fits:
        raise ConfigError(f"{SETTING} is {named!r}: {REMEDY}")


def name_wheel(config: Config) -> str:
    """Return what the wheel in the site is called; "" where the package is had from elsewhere."""
    named: str = config[SETTING]
    if named:
        return Path(named).name if is_file(named) else ""
    return f"{NAME}-{version(NAME)}-py3-none-any.whl" if can_build() or can_copy() else ""


def is_file(named: str) -> bool:
    """Tell whether the setting names a wheel in the book."""
    return named.endswith(".whl") and not named.startswith(WHOLE)


def can_build() -> bool:
    """Tell whether this is a checkout that a wheel can be built of."""
    return (CHECKOUT / "pyproject.toml").is_file() and find_spec("hatchling") is not None


def can_copy() -> bool:
    """Tell whether all that a wheel holds is installed, as it is not by 'pip install -e'."""
    return f"{NAME}/__init__.py" in {str(file) for file in distribution(NAME).files or ()}


def describe_needs(config: Config) -> str:
    """Return the requirements.txt of a notebook: the package, from wherever it can be had."""
    return f"{describe_place(config)}\njupyterlab\n"


def describe_place(config: Config) -> str:
    """Return the package as pip asks for it."""
    named: str = config[SETTING]
    if wheel := name_wheel(config):
        address: str = config.html_baseurl.rstrip("/")
        return f"{NAME} @ {address}/{FOLDER}/{wheel}" if address else f"./{wheel}"
    if named.startswith(WHOLE):
        return f"{NAME} @ {named}"
    return named or f"{NAME}=={version(NAME)}"


def start_wheel(app: Sphinx) -> None:
    """Start to build the wheel of a checkout: beside Sphinx, which uses one processor."""
    if app.builder.name not in ("html", "dirhtml") or app.config[SETTING] or not can_build():
        return
    # What is bundled lies ready since the package was installed.
    setattr(app, BUILDING, subprocess.Popen(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d",
         str(Path(app.outdir) / FOLDER)],
        cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "HATCH_BUILD_NO_HOOKS": "1"}))


def finish_wheel(app: Sphinx) -> Path | None:
    """Lay the wheel in the site and return it, None where the package is had from elsewhere.

    Raises ExtensionError with what was said when it could not be built.
    """
    wheel = name_wheel(app.config)
    if not wheel:
        return None
    target = Path(app.outdir) / FOLDER / wheel
    building: subprocess.Popen[str] | None = getattr(app, BUILDING, None)
    if building:
        said, _ = building.communicate()
        if building.returncode:
            raise ExtensionError(f"the wheel could not be built:\n{said}")
    elif named := app.config[SETTING]:
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((Path(app.srcdir) / named).read_bytes())
    else:
        copy_installed(target)
    return target


def copy_installed(target: Path) -> None:
    """Put the wheel together again of the files that were installed from it."""
    installed = distribution(NAME)
    names = [str(file) for file in installed.files or ()]
    files = {name: Path(str(installed.locate_file(name))).read_bytes()
             for name in sorted(names) if is_of_wheel(name)}
    [about] = {name.partition("/")[0] for name in files if name.endswith(".dist-info/WHEEL")}
    record = f"{about}/RECORD"
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in {**files, record: list_record(files, record)}.items():
            archive.writestr(zipfile.ZipInfo(name, DAY), content, zipfile.ZIP_DEFLATED)


def is_of_wheel(name: str) -> bool:
    """Tell whether an installed file was in the wheel: no program, nothing compiled."""
    top, *_ = name.split("/")
    left = top.endswith(".dist-info") and name.endswith(INSTALLED)
    return top not in ("..", "") and not left and "__pycache__" not in name


def list_record(files: dict[str, bytes], record: str) -> bytes:
    """Return the list of files that a wheel holds, each with its digest and size."""
    text = StringIO()
    rows = csv.writer(text, lineterminator="\n")
    for name, content in files.items():
        digest = urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode()
        rows.writerow([name, f"sha256={digest}", len(content)])
    rows.writerow([record, "", ""])
    return text.getvalue().encode()
