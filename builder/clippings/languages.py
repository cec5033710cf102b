"""The language of a clipping: what its source states, and what its text reads as.

The pipeline that finds names is chosen by it, and so is how a browser reads the article aloud. It is told by
py3langid, a naive Bayes classifier over n-grams of bytes (Lui and Baldwin, "langid.py: An Off-the-shelf
Language Identification Tool", ACL 2012).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from builder.clippings.model import Clipping
from builder.foundation.languages import primary
from builder.foundation.text import letters_of

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_FEWEST = 100
"""Letters of a text that can be told by: some twenty words, or two sentences of Chinese."""

_ENOUGH = 3_000
"""Characters that are looked at: more make nobody surer."""

_SURE, _LIKELY = 0.99, 0.9
"""The probabilities from which on a language is taken: with those alike, and its own."""

_MANY = 600
"""Letters of a text that can be told against what its source states: some hundred words."""

_ALIKE = tuple(
    frozenset(alike.split())
    for alike in (
        "af fy nl",
        "an ast ca es gl pt",
        "ar ary arz",
        "bg mk",
        "bs hr sh sr",
        "cs sk",
        "da nb nn no",
        "de gsw lb nds",
        "en pcm sco",
        "fa prs",
        "fr oc",
        "id ms",
        "mo ro",
        "wuu yue zh",
    )
)
"""Languages of which one may be stated for a text and another be found."""

_WRITTEN = {"no": "nb"}
"""What front matter has for a language that the classifier calls otherwise."""


def with_language(clipping: Clipping, usual: str) -> Clipping:
    """The clipping with the language of its text, where its source states none and it is not the `usual` one.

    A language that is stated gives way where the text surely is in one that is nothing like it: many sites in
    other languages say "en". It is a field to check then.
    """
    if clipping.lang and len(letters_of(clipping.body)) < _MANY:
        return clipping
    found = language_of(clipping.body)
    if not clipping.lang:
        return clipping if found in ("", primary(usual)) else replace(clipping, lang=found)
    if _may_be(clipping.lang, found):
        return clipping
    doubt = f'lang: the source says "{clipping.lang}", and the text reads as "{found}".'
    return replace(clipping, lang=found, unsure=(*clipping.unsure, doubt))


def language_of(text: str) -> str:
    """The language of a text as ISO 639-1 has it, or 639-3 where that has none; "" where it is not sure."""
    if len(letters_of(text)) < _FEWEST:
        return ""
    ranked: list[tuple[str, float]] = _identifier().rank(text[:_ENOUGH])
    language, probability = ranked[0]
    together = sum(its for one, its in ranked if _alike(language, one))
    if together < _SURE or probability < _LIKELY:
        return ""
    return _WRITTEN.get(language, language)


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= alike for alike in _ALIKE)


def _may_be(stated: str, found: str) -> bool:
    """Whether a text that reads as one language, or as none, may be in the one that is stated."""
    language = primary(stated)
    if not found or _alike(language, found):
        return True
    return language not in _identifier().labels and language not in _WRITTEN.values()


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
