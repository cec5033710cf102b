"""How a story is known again in another clipping: by its address, or by the very same text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from builder.articles.model import Article
from builder.clippings.addresses import without_tracking
from builder.foundation.digests import digest_of


def story_marks(url: str, title: str, body: str) -> tuple[str, ...]:
    """What tells a story: its address without tracking, where it has a path; the digest of its words.

    The same words under another headline are another outlet's story.
    """
    return _marks(url, wording_of(title, body))


def wording_of(title: str, body: str) -> str:
    """The digest of the words of a story: case, stops and line breaks aside."""
    return digest_of(" ".join(re.findall(r"\w+", f"{title}\n{body}".casefold())))


def known_stories(articles: Iterable[Article]) -> dict[str, str]:
    """The marks of the stories that articles tell, each with the article's path."""
    return {
        mark: article.path
        for article in articles
        for mark in _marks(article.matter.source_url, article.wording)
    }


def is_address(mark: str) -> bool:
    """Whether a mark is an address, and no digest of words."""
    return "://" in mark


def _marks(url: str, wording: str) -> tuple[str, ...]:
    address = without_tracking(url) if url else ""
    return (address, wording) if _has_path(address) else (wording,)


def _has_path(url: str) -> bool:
    """Whether an address is more than that of a site's front page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc and (parts.path.strip("/") or parts.query))
