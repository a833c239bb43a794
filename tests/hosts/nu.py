"""The Nu Html Checker, which the W3C runs too: fetched once into the environment of the hosts."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE, VERSION = "vnu-jar", "26.9.27"
FOLDER = Path(sys.prefix) / "nu"
JAR = FOLDER / "node_modules" / PACKAGE / "build" / "dist" / "vnu.jar"


def fetch_checker() -> None:
    """Fetch the checker from npm with deno; raise RuntimeError with its words when it fails."""
    if JAR.is_file():
        return
    FOLDER.mkdir(exist_ok=True)
    settings = {"nodeModulesDir": "auto", "imports": {PACKAGE: f"npm:{PACKAGE}@{VERSION}"}}
    (FOLDER / "deno.json").write_text(json.dumps(settings), "utf-8")
    deno = shutil.which("deno", path=str(Path(sys.executable).parent)) or "deno"
    done = subprocess.run([deno, "install", "--quiet"], cwd=FOLDER, capture_output=True, text=True)
    if done.returncode or not JAR.is_file():
        raise RuntimeError(f"{PACKAGE} could not be fetched:\n{done.stdout}{done.stderr}")


def find_errors(folder: Path) -> list[str]:
    """Return every error in the pages of a folder, by file and line."""
    done = subprocess.run(
        ["java", "-jar", str(JAR), "--skip-non-html", "--errors-only", "--format", "json",
         "--exit-zero-always", str(folder)],
        capture_output=True, text=True, check=True)
    told = json.loads(done.stderr)["messages"]
    return [f"{one['url'].partition(str(folder))[2]}:{one.get('lastLine')}: {one['message']}"
            for one in told if one["type"] != "info"]
