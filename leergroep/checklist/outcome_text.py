"""An outcome as text, as Markdown and as a table, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from leergroep.checklist.outcome import Link, Outcome, PartOutcome, WayOutcome
from leergroep.messages import translate

if TYPE_CHECKING:
    import pandas

# What means something in Markdown, in HTML inside it, or in the mathematics that Jupyter adds.
SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$&#]|:(?=//)|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


@frozen
class Block:
    """Hold one line of an outcome and what it is; of a link, what is said of it and its address."""

    kind: str
    text: str
    more: str = ""
    href: str = ""


def list_blocks(outcome: Outcome) -> Iterator[Block]:
    """Yield everything that an outcome says, in order."""
    heading = f"{outcome.heading}: {outcome.subject}" if outcome.subject else outcome.heading
    yield Block("title", heading)
    yield Block("text", outcome.intro)
    if outcome.verdict.heading:
        yield Block("heading", outcome.verdict.heading)
    for sentence in (*outcome.verdict.sentences, *outcome.verdict.remarks):
        yield Block("text", sentence)
    for step in outcome.steps:
        yield Block("heading", step.heading)
        yield Block("text", step.advice)
        yield from list_links(outcome, step.rules, step.cases)
    for part in outcome.parts:
        yield from list_part(part)
    for way in outcome.ways:
        yield from list_way(outcome, way)
    yield Block("text", outcome.talk)


def list_part(part: PartOutcome) -> Iterator[Block]:
    """Yield what is said of one part."""
    yield Block("heading", part.heading)
    if part.reads:
        yield Block("text", part.reads)
    for line in part.lines:
        yield Block("label", line.heading)
        yield from (Block("item", factor.title) for factor in line.factors)
    for note in part.notes:
        yield Block("label", note.label)
        yield Block("note", note.text)


def list_way(outcome: Outcome, way: WayOutcome) -> Iterator[Block]:
    """Yield what is said of one way."""
    yield Block("heading", way.heading)
    yield Block("text", way.explanation)
    for side in way.sides:
        yield Block("label", side.heading)
        if side.reasons:
            yield from (Block("item", reason) for reason in side.reasons)
        else:
            yield Block("text", translate("no-reason", outcome.language))
    if way.advice:
        yield Block("label", translate("first-step", outcome.language))
        yield Block("text", way.advice)
    yield from list_links(outcome, way.rules, way.cases)


def list_links(outcome: Outcome, rules: Sequence[Link], cases: Sequence[Link]) -> Iterator[Block]:
    """Yield where to read on."""
    for key, links in (("rules-help", rules), ("cases-help", cases)):
        if links:
            yield Block("label", translate(key, outcome.language))
        yield from (Block("link", link.title, link.sentence, link.href) for link in links)


def to_text(outcome: Outcome) -> str:
    """Return an outcome as plain text."""
    lines = []
    for block in list_blocks(outcome):
        if block.kind in ("item", "link"):
            more = f"\n  {block.more}" if block.more else ""
            lines.append(f"- {block.text}{more}\n")
        else:
            lines.append(f"\n{block.text}\n")
    return "".join(lines).strip() + "\n"


def to_markdown(outcome: Outcome) -> str:
    """Return an outcome as Markdown; what people wrote stays text, whatever signs are in it."""
    marks = {"title": "\n### {}\n", "heading": "\n#### {}\n", "label": "\n**{}**\n\n",
             "text": "\n{}\n", "note": "\n> {}\n", "item": "- {}\n", "link": "- **{}**  \n  {}\n"}
    return "".join(
        marks[block.kind].format(link_to(block), escape(block.more))
        for block in list_blocks(outcome)
    ).strip() + "\n"


def link_to(block: Block) -> str:
    """Return the text of a block, as a link where it leads somewhere."""
    text = escape(block.text)
    return f"[{text}](<{block.href}>)" if block.href else text


def escape(text: str) -> str:
    """Return a text that means nothing but itself in Markdown, on one line."""
    return SIGNS.sub(r"\\\g<0>", " ".join(text.split()))


def to_frame(outcome: Outcome) -> pandas.DataFrame:
    """Return an outcome as a tidy DataFrame with section, kind and text."""
    import pandas as pd

    section, rows = outcome.heading, []
    for block in list_blocks(outcome):
        if block.kind == "heading":
            section = block.text
        rows.append({"section": section, "kind": block.kind, "text": block.text})
    return pd.DataFrame(rows, columns=["section", "kind", "text"])
