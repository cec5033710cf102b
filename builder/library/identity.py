"""Feed ids: each article keeps the one it has, whatever else of it changes (invariant 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from builder.articles.conversion import mint_id, unused
from builder.articles.model import Article
from builder.foundation.problems import Problem
from builder.library.ledger import ArticleRecord


def body_digest(article: Article) -> str:
    """The digest by which an article without an id of its own is known again when its file is renamed."""
    return article.text.digest[:16]


def identify(
    articles: Sequence[Article], records: Mapping[str, ArticleRecord], authority: str, zone: ZoneInfo
) -> dict[str, str]:
    """The feed id of every article, by its path.

    In this order: the id in its front matter; the id that the ledger has for its file; the one that the
    ledger has for the same body under another file name; a new one.
    """
    ids = {article.path: article.matter.id for article in articles if article.matter.id}
    left = set(records) - set(ids.values())
    by_file: dict[str, list[str]] = defaultdict(list)
    by_body: dict[str, list[str]] = defaultdict(list)
    for key in sorted(records):
        by_file[records[key].file].append(key)
        by_body[records[key].body].append(key)
    for known, mark_of in ((by_file, _path), (by_body, body_digest)):
        for article in articles:
            found = next((key for key in known.get(mark_of(article), ()) if key in left), "")
            if found and article.path not in ids:
                ids[article.path] = found
                left.discard(found)
    taken = {*ids.values(), *records}
    for article in articles:
        if article.path not in ids:
            new = unused(mint_id(authority, article.matter.day(zone), article.slug), taken)
            ids[article.path] = new
            taken.add(new)
    return ids


def doubled_ids(articles: Iterable[Article]) -> tuple[Problem, ...]:
    """A problem for each article whose front matter has the id of another."""
    holders: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        if article.matter.id:
            holders[article.matter.id].append(article.path)
    return tuple(
        Problem(
            path,
            None,
            f'Its id "{key}" is that of {paths[0]} too.',
            "Take the line out: a new one is minted.",
        )
        for key, paths in holders.items()
        for path in paths[1:]
    )


def _path(article: Article) -> str:
    return article.path
