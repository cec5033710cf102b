"""The tags of a page: of the keywords that it gives, those that say what its article is about.

What a page states as the tags of its article is taken as such. Keywords are written for search engines: many
pages give the same ones for every article, the words of the headline one by one, or labels of the system
behind the site. A tag is a page of its own in the digest, so that none is better than such a one: the topics
of the text then take their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.model import Clipping
from builder.clippings.saved.json_ld import LinkedArticle
from builder.clippings.saved.markup import PageWords
from builder.foundation.text import fold

_MOST = 15
"""Keywords in a list that files an article; longer ones are made for search engines."""

_LEAST = 0.5
"""The share of a list that its article must use: of a list for the whole site it uses a word by chance."""

_SPELLED = 4
"""Keywords that are single words of the headline, from which on the list is no more than that headline."""

_ENDING = r"\w{0,3}"
"""What a text may add to a keyword: the endings of plurals and cases."""

_LISTED = ("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
"""Names of <meta> with a list of keywords, the most carefully written first."""


def tags_of(linked: LinkedArticle, words: PageWords, clipping: Clipping) -> tuple[str, ...]:
    """The stated tags (`article:tag` of Open Graph), else the first list of keywords about the article.

    Of such a list those are left out that the text does not use. `clipping` is the article with its body.
    """
    stated = _parted("; ".join(words.all_of("article:tag")))
    text = fold(f"{clipping.title}\n{clipping.dek}\n{clipping.body}")
    lists = (_about(listed, clipping.title, text) for listed in _keywords(linked, words))
    found = next(filter(None, (stated if len(stated) <= _MOST else (), *lists)), ())
    elsewhere = {fold(said) for said in (*clipping.authors, clipping.publisher, clipping.section)}
    return tuple(tag for tag in found if fold(tag) not in elsewhere and _has_letters(tag))


def _keywords(linked: LinkedArticle, words: PageWords) -> Iterator[Sequence[str]]:
    """Every list of keywords that the page gives, the most trusted first."""
    yield linked.keywords
    for name in _LISTED:
        yield _parted(words.meta.get(name, ""))


def _parted(listed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keyword for keyword in re.split(r"\s*[,;]\s*", listed.strip()) if keyword))


def _about(listed: Sequence[str], title: str, text: str) -> tuple[str, ...]:
    """The keywords of a list that the article uses, of folded `text`; none where it is not about it."""
    if len(listed) > _MOST or _spells(listed, title):
        return ()
    used = tuple(keyword for keyword in listed if _is_used(fold(keyword), text))
    return used if len(used) >= _LEAST * len(listed) else ()


def _spells(listed: Sequence[str], title: str) -> bool:
    """Whether a list has hardly more than the words of the headline, one by one."""
    own = set(fold(title).split())
    spelled = sum(fold(keyword) in own for keyword in listed)
    return spelled >= max(_SPELLED, 0.8 * len(listed))


def _is_used(keyword: str, text: str) -> bool:
    """Whether a text has the keyword as words of its own; both folded."""
    if keyword == keyword.upper():  # a script without capitals, most of which put no space between words
        return keyword in text
    return re.search(rf"(?<!\w){re.escape(keyword)}{_ENDING}(?!\w)", text) is not None


def _has_letters(tag: str) -> bool:
    """Whether it is more than a number, which files nothing."""
    return re.search(r"[^\W\d]", tag) is not None
