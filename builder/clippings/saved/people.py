"""The authors and the publisher of a page, told apart from each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.clippings.bylines import read_signature
from builder.clippings.names import is_personal_name, restore_capitals, without_place, without_role
from builder.clippings.outlets import looks_like_outlet
from builder.clippings.saved.json_ld import LinkedArticle
from builder.clippings.saved.markup import PageWords
from builder.foundation.text import fold, one_line

_AUTHOR_METAS = (
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "citation_author",
    "cxenseparse:author",
)
_CUE = re.compile(r"(?i)^(?:written |text |story |posted )?(?:by|par|von|por|di)\s*:?\s+")


def authors_of(linked: LinkedArticle, words: PageWords, publisher: str) -> tuple[str, ...]:
    """The authors, from the first of these that names any: JSON-LD, <meta>, author links, the byline.

    An author that is the publisher under another heading is none. Where only an organisation is named
    elsewhere, a person in the byline wins; an agency that is not the publisher stays.
    """
    sources = (
        linked.persons,
        tuple(words.meta[name] for name in _AUTHOR_METAS if name in words.meta),
        words.authors,
    )
    for source in sources:
        names = _names(source, publisher)
        if names:
            return names
    signature = read_signature(words.byline)
    if signature and signature.authors:
        names = _names(signature.authors, publisher)
        if names:
            return names
    return _names(linked.organisations, publisher)


def _names(given: Iterable[str], publisher: str) -> tuple[str, ...]:
    outlet = _letters(publisher)
    names = (name for text in given for name in _split(text))
    return tuple(dict.fromkeys(name for name in names if name and _letters(name) != outlet))


def _split(text: str) -> list[str]:
    """The names in one field, which may hold several: "By A. Lee and B. Roy in Rome"."""
    bare = _CUE.sub("", one_line(text))
    if not bare or re.match(r"(?i)https?:|www\.|@", bare) or len(bare) > 300:
        return []
    bare = without_role(bare)
    parts = [
        without_place(p).strip(" .,")
        for p in re.split(r"\s*[;|·•]\s*|,\s+(?:and |et |und |y )?|\s+(?:and|et|und|y|&)\s+", bare)
    ]
    if all(is_personal_name(p) and not looks_like_outlet(p) for p in parts):
        return [restore_capitals(p) for p in parts]
    first = parts[0]
    # "Jane Doe, The Courier": who signs with a name signs for an outlet.
    return (
        [restore_capitals(first)] if is_personal_name(first) and len(parts) > 1 else [restore_capitals(bare)]
    )


def _letters(text: str) -> str:
    return re.sub(r"\W|^the ", "", fold(text))
