"""What mail programs, web pages and links put inside a text, taken out of it."""

from __future__ import annotations

import re
from base64 import b64decode
from unicodedata import normalize

ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "num": "#"}
# Letters and digits of another shape: full width, in circles and squares, bold.
SHAPED = re.compile(
    "[\uff01-\uff5e\u2102-\u2793\U0001d400-\U0001d7ff\U0001f110-\U0001f189\U0001fbf0-\U0001fbf9]")
# Those of which Unicode does not say what they stand for, the first of each ten.
CIRCLED = (0x2776, 0x2780, 0x278a, 0x24f5)
SQUARED = range(0x1f110, 0x1f18a)
# Colours of a terminal, and the part of a mail that is written as bytes.
TERMINAL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
IN_BYTES = re.compile(
    r"(content-transfer-encoding:[ \t]*base64[ \t]*\r?\n(?:[^\r\n]+\r?\n){0,20}\r?\n)"
    r"([0-9A-Za-z+/\r\n]+)", re.I)
ENTITY = re.compile(
    "&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|num|nbsp|shy|zwnj|zwj));"
    "|\\\\(?:u([0-9A-Fa-f]{4})|[bfnrt])")
NO_BREAK = re.compile("[^\r\n]+")
TAG = re.compile("</?([a-z][a-z0-9]*(?::[a-z]+)?)(?:[ \t\r\n][^<>]{0,400}|/)?>", re.I)
INLINE = frozenset(("wbr", "span", "b", "i", "u", "em", "strong", "font", "mark", "code"))
# What a mail program writes: a line that goes on, and signs by their bytes.
SOFT = re.compile("=[ \t]*\r?\n|=[C-F][0-9A-F](?==[89AB][0-9A-F])")
BYTES = re.compile("=(?:[ \t]*\r?\n|[89A-F][0-9A-F])")
ENDS = "\r\n\v\f\u0085\u2028\u2029"
QUOTED = re.compile(f"(^|[{ENDS}])[ \t]*(?:[>|»│][ \t]?)+")
# Lines of one writer, who is named before each: where a mail program or a chat wrapped a code.
NAMED = re.compile(
    f"(^|[{ENDS}])[ \t]*([A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f. ]{{0,30}}[>|»│:]+)"
    f"[^{ENDS}]*(?:[{ENDS}]+[ \t]*\\2[^{ENDS}]*)+")


def unwrap_text(text: str, begin: str) -> str:
    """Return a text without what links, web pages and mail programs put inside it.

    `begin` is the pattern of what codes begin with: what such a beginning stands in is kept.
    """
    begins = re.compile(begin, re.I)
    text = TERMINAL.sub("", IN_BYTES.sub(lambda part: part[1] + read_bytes(part[2]), text))
    if SOFT.search(text):
        text = BYTES.sub("", text).replace("=3D", "=").replace("=20", " ")
    text = fold_shapes(text)
    escaped = re.compile(f"%(?!{begin})([0-9A-F]{{2}})", re.I)
    for _ in range(3):
        text = escaped.sub(lambda found: read_escape(int(found[1], 16)), text)
    text = ENTITY.sub(read_entity, text)
    text = TAG.sub(lambda tag: tag[0] if begins.search(tag[0]) else read_tag(tag), text)
    return NAMED.sub(lambda lines: join_lines(lines, begin), QUOTED.sub(r"\1", text))


def fold_shapes(text: str) -> str:
    """Return a text with its letters and digits in their plain shape."""
    return SHAPED.sub(lambda found: fold_sign(found[0]), text)


def fold_sign(sign: str) -> str:
    """Return what a letter or digit of another shape stands for."""
    number = ord(sign)
    letter = (number - SQUARED.start) % 32
    if number in SQUARED and letter < 26:
        return chr(ord("A") + letter)
    first = next((one for one in CIRCLED if 0 <= number - one < 10), 0)
    return str(number - first + 1) if first else normalize("NFKC", sign)


def join_lines(lines: re.Match[str], begin: str) -> str:
    """Return lines without the name that each but the first repeats, unless a code begins there."""
    before, name = lines.groups()
    again = f"([{ENDS}])[ \t]*{re.escape(name)}(?![ \t]*{begin})"
    return before + re.sub(again, r"\1", lines[0][len(before):], flags=re.I)


def read_escape(number: int) -> str:
    """Return the sign of an escape in a link; what is no sign by itself is left out."""
    return (chr(number) if number >= 0x20 else " ") if number < 0x80 else ""


def read_entity(found: re.Match[str]) -> str:
    """Return the sign that a web page or JSON spells out; a blank for what nobody sees."""
    decimal, hexadecimal, name, escaped = found.groups()
    if name:
        return ENTITIES.get(name, " ")
    number = int(decimal or "0") or int(hexadecimal or escaped or "0", 16)
    return chr(number) if 0x20 <= number < 0xd800 else " "


def read_tag(tag: re.Match[str]) -> str:
    """Return what a tag leaves: nothing within a word, else a blank; the lines stay as they are."""
    return NO_BREAK.sub("" if tag[1].lower() in INLINE else " ", tag[0])


def read_bytes(written: str) -> str:
    """Return the text in a part of a mail that is written as bytes, four signs for three."""
    signs = re.sub(r"[\r\n]", "", written)
    # One sign alone is no byte: the mail was cut.
    signs = signs[:-1] if len(signs) % 4 == 1 else signs
    return b64decode(signs + "=" * (-len(signs) % 4)).decode("utf-8-sig", "replace") + "\n"
