"""What a push sets off is sound, pinned, and made of targets that anybody can run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FILES = {**dict.fromkeys(WORKFLOWS, "vendor.github-workflows"),
         ROOT / ".gitlab-ci.yml": "vendor.gitlab-ci"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_workflow_is_what_its_host_reads(file: Path):
    program = shutil.which("check-jsonschema", path=str(Path(sys.executable).parent))
    transform = ["--data-transform", "gitlab-ci"] if "gitlab" in FILES[file] else []
    done = subprocess.run([program, "--builtin-schema", FILES[file], *transform, str(file)],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_a_workflow_makes_is_a_target_of_the_makefile(file: Path):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    made = set(re.findall(r"\bmake ([a-z]+)$", file.read_text("utf-8"), re.MULTILINE))
    assert made
    assert made - targets == set()


def test_an_action_of_somebody_else_is_pinned_to_the_byte():
    used = [one for file in WORKFLOWS
            for one in re.findall(r"uses: (.+)", file.read_text("utf-8"))]
    assert [one for one in used if not re.search(r"@[0-9a-f]{40} # v[\d.]+$", one)] == []


def test_nothing_is_published_before_its_tests_have_passed():
    jobs = yaml.safe_load((ROOT / ".github/workflows/book.yml").read_text("utf-8"))["jobs"]
    assert {name: job["needs"] for name, job in jobs.items() if name != "test"} == {
        "publish": "test", "release": "test"}
    lab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    assert lab["stages"] == ["test", "publish", "release"]
    assert {name: lab[name]["stage"] for name in ("test", "preview", "pages", "pack")} == {
        "test": "test", "preview": "publish", "pages": "publish", "pack": "publish"}


def test_binder_gets_what_the_book_pins_and_a_python_that_it_needs():
    assert (ROOT / ".binder/requirements.txt").read_text("utf-8") == "-r ../requirements.txt\n"
    needed = re.search(r'requires-python = ">=([\d.]+)"',
                       (ROOT / "pyproject.toml").read_text("utf-8"))[1]
    assert (ROOT / ".binder/runtime.txt").read_text("utf-8") == f"python-{needed}\n"
