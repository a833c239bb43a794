"""Read what Markdown pages say about themselves: front matter and first heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from attrs import evolve
from msgspec import Meta, Struct

from leergroep.content.declare import read_data
from leergroep.content.model import Element, Page, Rule
from leergroep.content.problems import ContentError, Problem
from leergroep.content.source_file import SourceFile, check_doubled_keys, read_text, read_yaml

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
SELF_CHECK = re.compile(r'^\w+\("([a-z-]+)", factor="([^"]*)"\)', re.MULTILINE)
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def read_page(file: Path, root: Path) -> Page:
    """Return a page's slug, title and sentence; raise ContentError that names the bad line."""
    return read_as(Page, file, root)


Told = TypeVar("Told", bound=Page)


def read_as(declared: type[Told], file: Path, root: Path, **given: Any) -> Told:
    """Return a page of some sort, with what its place in the book gives."""
    source = read_text(file)
    about = read_front_matter(file, source)
    block = about.data.get("leergroep") if isinstance(about.data, dict) else None
    if not isinstance(block, dict) or not isinstance(block.get("title", {}), dict):
        raise ContentError(check_page(file))
    docname = file.relative_to(root).with_suffix("").as_posix()
    title = {"nl": find_heading(file, source), **block.get("title", {})}
    block = {**block, **given, "slug": file.stem, "docname": docname, "title": title}
    return read_data(evolve(about, base=("leergroep",), data=about.data["leergroep"]), block,
                     declared)


class FrontMatter(Struct, frozen=True):
    """Hold what stands between the lines at the top of a page; other programs have keys there."""

    remedy: ClassVar[str] = "copy the front matter of another page and change it"

    leergroep: Annotated[
        Page, Meta(description="copy the leergroep block of another page and change it")
    ]


def check_page(file: Path) -> list[Problem]:
    """Return every mistake in a page's front matter; raise ContentError without one or a title."""
    from leergroep.content.schemas import find_mistakes

    source = read_text(file)
    about = read_front_matter(file, source)
    find_heading(file, source)
    return [*check_doubled_keys(about), *find_mistakes(about, FrontMatter)]


def read_front_matter(file: Path, source: str) -> SourceFile:
    """Return the front matter of a page with its lines; raise ContentError when it has none."""
    match = FRONT_MATTER.match(source)
    if not match:
        remedy = "start the page with --- and a leergroep: block"
        raise ContentError([Problem(file, 1, "the page has no front matter", remedy)])
    return read_yaml(file, match[1], first_line=2)


def find_heading(file: Path, source: str) -> str:
    """Return the first heading of a page; raise ContentError when it has none."""
    match = HEADING.search(source)
    if not match:
        raise ContentError([Problem(file, 1, "the page has no title", "add a line '# Title'")])
    return match[1].strip()


def read_rule(file: Path, root: Path) -> Rule:
    """Return a rule; the folder it lies in is its element."""
    return read_as(Rule, file, root, element=file.parent.name)


def read_element(file: Path, root: Path, rules: tuple[str, ...]) -> Element:
    """Return an element with the slugs of its rules in the order of the table of contents."""
    return read_as(Element, file, root, rules=rules)


def find_scan(files: Iterable[Path]) -> str:
    """Return the slug of the instrument by which most of these pages check themselves, or ""."""
    asked = Counter(
        match[1] for file in files
        if (match := find_self_check(read_text(file))) and match[2] == file.stem
    )
    return asked.most_common(1)[0][0] if asked else ""


def find_self_check(source: str, scan: str = "") -> re.Match[str] | None:
    """Return where a page shows one factor of the scan, or of any instrument."""
    found = SELF_CHECK.finditer(source)
    return next((match for match in found if scan in ("", match[1])), None)


def list_asked_rules(scan: Path) -> frozenset[str]:
    """Return the rules that the scan of all rules asks about, as far as it can be read."""
    try:
        return frozenset(factor["id"] for factor in read_yaml(scan).data["factors"])
    except (ContentError, KeyError, OSError, TypeError):
        return frozenset()


def check_rule(file: Path, scan: str, asked: Collection[str]) -> list[Problem]:
    """Return every mistake in a page beside the rules, given the scan and what it asks about.

    A page that neither has a self-check nor is in the scan is no rule, and need not be one.
    """
    problems, source = check_page(file), read_text(file)
    match = find_self_check(source, scan) if scan else None
    remedy = f'write Checklist("{scan}", factor="{file.stem}")'
    if match is None:
        if file.stem in asked:
            what = "the rule has no self-check"
            problems.append(Problem(file, 1, what, f"{remedy} in a code cell"))
        return problems
    line = source[: match.start()].count("\n") + 1
    if match[2] != file.stem:
        problems.append(Problem(file, line, f"the self-check asks about {match[2]!r}", remedy))
    elif file.stem not in asked:
        what, remedy = "the scan asks nothing about this rule", f"add it to {scan}.yml"
        problems.append(Problem(file, line, what, remedy))
    return problems


def is_rule(file: Path, scan: str) -> bool:
    """Tell whether a page is a rule of thumb: only those ask the scan's questions."""
    return bool(scan) and find_self_check(read_text(file), scan) is not None
