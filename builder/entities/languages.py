"""Which rules read a text: English, French, or those that hold in any language."""

from __future__ import annotations

from collections.abc import Sequence

from builder.entities.model import Reading
from builder.recognition.model import Mention, Recogniser


def read_texts(recogniser: Recogniser, texts: Sequence[str], language: str) -> list[Reading]:
    """The reading of each text, in order."""
    found = recogniser.read(texts)
    return [read_text(text, mentions, language) for text, mentions in zip(texts, found, strict=True)]


def read_text(text: str, mentions: Sequence[Mention], language: str) -> Reading:
    """The names in a text, by the rules of its language ("fr").

    `mentions` are its recogniser's on exactly this text, in any order; none where there is no recogniser.
    """
    # Most builds read no text, and to make the patterns of a language ready takes as long as a small build.
    if language == "en":
        from builder.entities.english.reading import read_names

        return read_names(text, mentions)
    if language == "fr":
        from builder.entities.french.reading import read_french

        return read_french(text, mentions)
    from builder.entities.plain import read_plain

    return read_plain(text, mentions, language)
