"""Ask PyPI and npm for known leaks in what is locked, and say it when they gave no answer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[1]
# Everything that makes the book, tests it or is a host in a test.
LOCK = ROOT / "tests" / "hosts" / "requirements.lock"
# What is bundled into the pages and widgets, or bundles them; and the proxy of a hub in a test.
FRONT, PROXY = ROOT, ROOT / "tests" / "hosts" / "proxy"
BIN = Path(sys.executable).parent
SOUND, LEAKS, UNKNOWN = range(3)


@frozen
class Verdict:
    """Hold what a registry said: SOUND, LEAKS or UNKNOWN, and that in words."""

    code: int
    words: str


def read_pip_audit(said: str) -> Verdict:
    """Return what pip-audit found; a package of which nothing is known is no package without leaks.

    It calls each package "skipped" when the index knows no leaks at all, and ends well.
    """
    try:
        asked = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        return Verdict(UNKNOWN, "PyPI could not be asked: nothing was checked")
    known = [one for one in asked if "vulns" in one]
    leaks = [f"{one['name']} {one['version']}: {leak['id']}, mended in "
             f"{', '.join(leak['fix_versions']) or 'no version yet'}"
             for one in known for leak in one["vulns"]]
    if leaks:
        return Verdict(LEAKS, "\n".join(leaks))
    if len(known) < len(asked):
        return Verdict(UNKNOWN, f"PyPI told of {len(known)} of {len(asked)} packages: the others "
                                "were not checked")
    return Verdict(SOUND, f"PyPI knows no leak in {len(asked)} packages")


def read_deno_audit(code: int, said: str) -> Verdict:
    """Return what deno found."""
    if code == 0 and "No known vulnerabilities" in said:
        return Verdict(SOUND, "npm knows no leak")
    if "vulnerabilit" in said and "severity" in said.lower():
        return Verdict(LEAKS, said.strip())
    return Verdict(UNKNOWN, "npm could not be asked: nothing was checked")


def ask_pypi() -> Verdict:
    """Ask about every package of Python."""
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--format",
         "json", "--progress-spinner", "off", "--requirement", str(LOCK)],
        capture_output=True, text=True)
    return read_pip_audit(done.stdout)


def ask_npm(folder: Path) -> Verdict:
    """Ask about every package that the lock in a folder names."""
    deno = shutil.which("deno", path=str(BIN)) or "deno"
    done = subprocess.run([deno, "audit"], cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "NO_COLOR": "1"})
    return read_deno_audit(done.returncode, done.stdout + done.stderr)


def main() -> int:
    """Print what each said; return 1 for a leak, 2 when something was not checked."""
    verdicts = [ask_pypi(), *(ask_npm(folder) for folder in (FRONT, PROXY))]
    print(*(verdict.words for verdict in verdicts), sep="\n")
    codes = {verdict.code for verdict in verdicts}
    return LEAKS if LEAKS in codes else max(codes)


if __name__ == "__main__":
    sys.exit(main())
