"""Make what a release holds: the wheel, the zipped book, the list of parts and what changed."""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from leergroep.sphinxext.publishing.security_txt import find_last_commit
from release.parts import describe_parts

ROOT = Path(__file__).parents[1]
SITE = ROOT / "_build" / "html"
TARGET = ROOT / "_build" / "release"
# The oldest day that a zip knows: of each file in it, so that the same book gives the same bytes.
DAY = (1980, 1, 1, 0, 0, 0)
# Sphinx's note to itself: it tells in which folder the environment lies, and no page needs it.
NOTE = ".buildinfo"
SECTION = r"^## {name}\b.*?\n(.*?)(?=^## |\Z)"


def read_changes(changelog: str, name: str) -> str:
    """Return what the changelog says of a version; raise SystemExit when it does not know it."""
    found = re.search(SECTION.format(name=re.escape(name)), changelog, re.MULTILINE | re.DOTALL)
    if not found:
        raise SystemExit(f"CHANGELOG.md has no heading '## {name}': say there what changed")
    return found[1].strip() + "\n"


def check_tag(tag: str, made: str) -> None:
    """Raise SystemExit when a tag does not name the version of pyproject.toml."""
    if tag and tag.removeprefix("v") != made:
        raise SystemExit(f"the tag is {tag} and pyproject.toml says {made}: make them the same")


def list_files(folder: Path) -> list[Path]:
    """Return the files of a built book in their order, whatever machine it was built on."""
    return sorted(one for one in folder.rglob("*") if one.is_file() and one.name != NOTE)


def zip_folder(folder: Path, target: Path) -> None:
    """Write a folder as a zip that unpacks into one folder: the same bytes for the same files."""
    with zipfile.ZipFile(target, "w") as archive:
        for file in list_files(folder):
            name = f"{target.stem}/{file.relative_to(folder).as_posix()}"
            about = zipfile.ZipInfo(name, DAY)
            about.external_attr = 0o644 << 16
            archive.writestr(about, file.read_bytes(), zipfile.ZIP_DEFLATED)


def build_wheel(folder: Path) -> None:
    """Build the wheel of this checkout; what is bundled lies ready."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
        env={**os.environ, "HATCH_BUILD_NO_HOOKS": "1"})


def sum_files(folder: Path) -> str:
    """Return the SHA-256 of each file of a folder, as sha256sum reads it."""
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
                   for file in sorted(folder.iterdir()))


def pack(tag: str = "") -> list[Path]:
    """Write _build/release anew and return its files; without a tag, of what is not released."""
    made = version("leergroep")
    check_tag(tag, made)
    log = (ROOT / "CHANGELOG.md").read_text("utf-8")
    changes = read_changes(log, made if tag else "Unreleased")
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    (TARGET / "changes.md").write_text(changes, "utf-8")
    build_wheel(TARGET)
    zip_folder(SITE, TARGET / f"werken-aan-wijken-{made}.zip")
    changed = find_last_commit(ROOT) or datetime(1980, 1, 1, tzinfo=UTC)
    parts = describe_parts(ROOT, made, changed)
    (TARGET / f"leergroep-{made}.cdx.json").write_text(parts, "utf-8")
    (TARGET / "SHA256SUMS").write_text(sum_files(TARGET), "utf-8")
    return sorted(TARGET.iterdir())


def main() -> None:
    """Make the files and print their names."""
    parser = argparse.ArgumentParser(prog="release.pack", description=__doc__)
    parser.add_argument("tag", nargs="?", default=os.environ.get("RELEASE_TAG", ""))
    print(*pack(parser.parse_args().tag), sep="\n")


if __name__ == "__main__":
    main()
