"""What the front end reads of a value."""

from __future__ import annotations

from leergroep.messages.text import Text


def select_texts(language: str, **texts: Text | None) -> dict[str, str]:
    """Return the texts that there are, in one language."""
    return {key: text[language] for key, text in texts.items() if text}
