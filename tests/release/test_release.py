"""A release names every part, says what changed, and claims nothing that nobody answered."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from release import audit, pack, parts

ROOT = Path(__file__).parents[2]
WHEN = datetime(2027, 1, 31, tzinfo=UTC)
LEAK = {"name": "proef", "version": "1.0", "vulns": [{"id": "X-1", "fix_versions": ["1.1"]}]}
SAFE = {"name": "veilig", "version": "1.0", "vulns": []}
SKIPPED = {"name": "onbekend", "skip_reason": "Dependency not found on PyPI"}


def test_the_list_of_parts_is_a_sound_one_and_the_same_each_time():
    told = parts.describe_parts(ROOT, "0.1.0", WHEN)
    assert told == parts.describe_parts(ROOT, "0.1.0", WHEN)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    names = {part["name"] for part in json.loads(told)["components"]}
    assert {"pandas", "jupyter-book", "hatchling", "lit-html", "button-css", "qr"} <= names
    assert [part["name"] for part in json.loads(told)["components"] if not part["hashes"]] == []


def test_every_lock_holds_a_hash_of_every_package_and_what_the_smaller_one_pins():
    smaller: dict[str, str] = {}
    for file in ("requirements.lock", "requirements-dev.lock", "tests/hosts/requirements.lock"):
        found = list(parts.list_python_parts((ROOT / file).read_text("utf-8")))
        assert [part.name for part in found if not part.hashes] == []
        pinned = {part.bom_ref.value for part in found}
        assert set(smaller) <= pinned
        smaller = dict.fromkeys(pinned, "")


def test_the_lock_pins_what_requirements_txt_pins():
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    named = {line.partition(";")[0].strip() for line in lines if line[:1].isalnum()}
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert [one for one in named if f"\n{one} " not in f"\n{lock}"] == []


@pytest.mark.parametrize(("told", "code"), [
    ([SAFE], audit.SOUND), ([SAFE, LEAK], audit.LEAKS), ([LEAK, SKIPPED], audit.LEAKS),
    ([SAFE, SKIPPED], audit.UNKNOWN), ([SKIPPED], audit.UNKNOWN)])
def test_a_package_that_nobody_told_of_is_not_called_safe(told: list, code: int):
    assert audit.read_pip_audit(json.dumps({"dependencies": told})).code == code


def test_a_registry_that_does_not_answer_is_named():
    assert "nothing was checked" in audit.read_pip_audit("").words
    assert audit.read_deno_audit(1, "error: dns error").code == audit.UNKNOWN
    assert audit.read_deno_audit(0, "No known vulnerabilities found").code == audit.SOUND
    found = "1 vulnerability found\nSeverity: 0 low, 1 high"
    assert audit.read_deno_audit(1, found).code == audit.LEAKS


def test_what_changed_is_what_the_changelog_says_of_that_version():
    log = "# Changelog\n\n## Unreleased\n\n- a\n\n## 0.2.0 (2027)\n\n- b\n- c\n\n## 0.1.0\n\n- d\n"
    assert pack.read_changes(log, "0.2.0") == "- b\n- c\n"
    assert pack.read_changes(log, "0.1.0") == "- d\n"
    with pytest.raises(SystemExit, match="no heading"):
        pack.read_changes(log, "0.3.0")


def test_a_tag_is_the_version_of_the_package():
    made = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    pack.check_tag(f"v{made}", made)
    with pytest.raises(SystemExit, match="make them the same"):
        pack.check_tag("v9.9.9", made)


def test_the_same_book_gives_the_same_zip(tmp_path: Path):
    site = tmp_path / "site"
    (site / "book").mkdir(parents=True)
    (site / "index.html").write_text("start", "utf-8")
    (site / "book" / "a.html").write_text("a", "utf-8")
    made = []
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        target = tmp_path / folder / "boek-1.zip"
        pack.zip_folder(site, target)
        made.append(target.read_bytes())
        (site / "index.html").touch()
        (site / ".buildinfo").write_text(f"environment {folder}", "utf-8")
    assert made[0] == made[1]
