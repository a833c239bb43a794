"""Why a file is refused, or cannot be read or written, in the reader's language."""

from __future__ import annotations

import errno

from leergroep.messages import translate

# What goes wrong most; the system itself says it in English.
KNOWN = {
    errno.EACCES: "file-closed",
    errno.EDQUOT: "file-no-room",
    errno.EEXIST: "file-in-place",
    errno.EHOSTDOWN: "file-no-answer",
    errno.EIO: "file-no-answer",
    errno.EISDIR: "file-folder",
    errno.ELOOP: "file-nowhere",
    errno.ENAMETOOLONG: "file-long-name",
    errno.ENOENT: "file-nowhere",
    errno.ENOSPC: "file-no-room",
    errno.ENOTDIR: "file-nowhere",
    errno.EPERM: "file-closed",
    errno.EROFS: "file-read-only",
    errno.ESTALE: "file-no-answer",
    errno.ETIMEDOUT: "file-no-answer",
}


class FileError(OSError):
    """Raised when a file cannot be written for a reason of our own; `key` names the sentence."""

    def __init__(self, key: str):
        """Say in English what is wrong, for who catches it in Python."""
        self.key = key
        super().__init__(translate(key, "en"))


class SheetError(ValueError):
    """Raised when a file is no document for the instrument; `key` names the sentence."""

    def __init__(self, key: str, language: str = "nl", **details: object):
        """Say in the reader's language what is wrong and where."""
        self.key, self.details = key, details
        super().__init__(translate(key, language, **details))


def describe_error(error: Exception, language: str) -> str:
    """Return why a file could not be used: a part of a sentence, or a sentence of our own."""
    if isinstance(error, FileError):
        return translate(error.key, language)
    key = KNOWN.get(getattr(error, "errno", None) or 0)
    return translate(key, language) if key else getattr(error, "strerror", None) or str(error)
