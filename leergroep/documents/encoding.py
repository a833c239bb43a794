"""Bytes to text: whatever program wrote a file, and whatever the file is called."""

from __future__ import annotations

import codecs

# What Windows calls its letters; where it has none, those of the same number.
WINDOWS = {
    number: letter for number in range(0x80, 0xA0)
    if (letter := bytes([number]).decode("cp1252", "ignore"))
}
MARKS = {
    codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be",
}


def decode_text(raw: bytes) -> str:
    """Return the text in bytes: UTF-16 or UTF-8, with or without a mark, else Windows-1252.

    What is no sign in any text is left out: UTF-32 has it between all others, and a disk that
    stopped half-way leaves a row of it.
    """
    return decode_bytes(raw).replace("\0", "")


def decode_bytes(raw: bytes) -> str:
    """Return the text in bytes, as they are."""
    for mark, name in MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark):].decode(name, "replace")
    # Of the first letter of a file one half is nothing in UTF-16.
    if len(raw) > 1 and 0 in raw[:2] and any(raw[:2]):
        return raw.decode("utf-16-be" if raw[0] == 0 else "utf-16-le", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1").translate(WINDOWS)
