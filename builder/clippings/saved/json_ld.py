"""What a page's JSON-LD says of its article, in schema.org's words (https://schema.org/NewsArticle)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from builder.foundation.text import letters_of, one_line

_ARTICLE = re.compile(r"(?:.*[/:])?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
_MOST_NODES = 2000
# What JSON does not allow and pages write all the same: comments, and a comma after the last entry. Strings
# are matched first, so that nothing within one is taken for either.
_SLIPS = re.compile(r'"(?:\\.|[^"\\])*"|/\*.*?\*/|//[^\n]*|,(?=\s*[}\]])', re.S)


@dataclass(frozen=True)
class LinkedArticle:
    """The article's own properties as text, "" or () where they are missing."""

    headline: str = ""
    description: str = ""
    persons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    modified: str = ""
    language: str = ""
    section: str = ""
    keywords: tuple[str, ...] = ()
    url: str = ""
    body: str = ""


def linked_article(scripts: Iterable[str], titles: Iterable[str] = ()) -> LinkedArticle:
    """The article among the JSON-LD texts of a page; an empty one where none describes an article.

    Looks into arrays, @graph and nested objects, resolves @id references within the page, and skips what
    is not JSON. Where several articles are described (a list of others below it), the page's own is the
    one whose headline is among the page's `titles`, else the one described most fully.
    """
    nodes = [node for script in scripts for node in _nodes(_loaded(script))]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return _linked_page(nodes, by_id)
    own = {letters_of(title) for title in titles} - {""}
    article = max(articles, key=lambda node: (letters_of(_headline(node)) in own, _fullness(node)))
    persons, organisations = _authors(article, by_id)
    return LinkedArticle(
        headline=_headline(article),
        description=_text(article.get("description")),
        persons=persons,
        organisations=organisations,
        publisher=next(iter(_names(article.get("publisher"), by_id)), ""),
        published=_text(article.get("datePublished") or article.get("dateCreated")),
        modified=_text(article.get("dateModified")),
        language=_text(_first(article.get("inLanguage"))),
        section=_text(_first(article.get("articleSection"))),
        keywords=_keywords(article.get("keywords")),
        url=_text(article.get("url")) or _identifier(article.get("mainEntityOfPage")),
        body=_paragraphs(article.get("articleBody")) or _updates(article.get("liveBlogUpdate")),
    )


def _linked_page(nodes: Iterable[Mapping[str, Any]], by_id: Mapping[str, Mapping[str, Any]]) -> LinkedArticle:
    """What is said of the page itself, where nothing is said of its article: who wrote it, and when."""
    page = next((node for node in nodes if node.get("@type") == "WebPage"), {})
    persons, organisations = _authors(page, by_id)
    return LinkedArticle(
        persons=persons,
        organisations=organisations,
        published=_text(page.get("datePublished")),
        modified=_text(page.get("dateModified")),
    )


def _headline(node: Mapping[str, Any]) -> str:
    return _text(node.get("headline") or node.get("name"))


def _fullness(node: Mapping[str, Any]) -> int:
    return sum(bool(node.get(name)) for name in ("headline", "datePublished", "author"))


def _loaded(script: str) -> Any:
    """The value in a script, which may stand in a comment or CDATA, or have an editor's slips; else None."""
    start = re.search(r"[\[{]", script.replace("<![CDATA[", " " * 9))
    text = script[start.start() :] if start else ""
    for version in (text, _SLIPS.sub(lambda m: m[0] if m[0].startswith('"') else "", text)):
        try:
            # Line breaks within strings are common, if wrong; what follows the value is no matter.
            return json.JSONDecoder(strict=False).raw_decode(version)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """All objects within a value, outer ones first, without recursion and no more than _MOST_NODES."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        value = waiting.pop(0)
        if isinstance(value, dict):
            seen += 1
            yield value
            waiting += [v for v in value.values() if isinstance(v, dict | list)]
        elif isinstance(value, list):
            waiting += value[:_MOST_NODES]


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(k, str) and _ARTICLE.match(k) for k in (kinds if isinstance(kinds, list) else [kinds])
    )


def _authors(
    article: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of people and of organisations that wrote the article, each in the page's order."""
    persons: list[str] = []
    organisations: list[str] = []
    given = article.get("author") or article.get("creator") or article.get("contributor")
    for author in given if isinstance(given, list) else [given]:
        node = _resolved(author, by_id)
        kind = str(node.get("@type", "")) if isinstance(node, Mapping) else ""
        (organisations if "Organi" in kind else persons).extend(_names(author, by_id))
    return tuple(persons), tuple(organisations)


def _names(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> list[str]:
    names: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        node = _resolved(one, by_id)
        name = _own_name(node) if isinstance(node, Mapping) else node
        names += [_text(n) for n in (name if isinstance(name, list) else [name]) if _text(n)]
    return names


def _own_name(node: Mapping[str, Any]) -> Any:
    """The name of a person or organisation, which may be told in parts."""
    parts = (_text(node.get("givenName")), _text(node.get("familyName")))
    return node.get("name") or " ".join(filter(None, parts)) or node.get("alternateName")


def _resolved(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> Any:
    """The object that a reference such as {"@id": "#org"} means; anything else as it is."""
    if isinstance(value, Mapping) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _updates(value: Any) -> str:
    """The entries of a live blog, each with its headline (schema.org's LiveBlogPosting)."""
    entries = [e for e in value if isinstance(e, Mapping)] if isinstance(value, list) else []
    parts = [part for e in entries for part in (_headline(e), _paragraphs(e.get("articleBody")))]
    return "\n\n".join(filter(None, parts))


def _keywords(value: Any) -> tuple[str, ...]:
    parts = (
        value if isinstance(value, list) else re.split(r"\s*[,;]\s*", value) if isinstance(value, str) else []
    )
    names = (_text(p.get("name")) if isinstance(p, Mapping) else _text(p) for p in parts)
    return tuple(dict.fromkeys(n for n in names if n and not re.match(r"[\w.-]+:\S", n)))


def _identifier(value: Any) -> str:
    return _text(value.get("@id") or value.get("url")) if isinstance(value, Mapping) else _text(value)


def _first(value: Any) -> Any:
    value = value[0] if isinstance(value, list) and value else value
    return (value.get("alternateName") or value.get("name")) if isinstance(value, Mapping) else value


def _text(value: Any) -> str:
    """A value as one line; some sites escape HTML within JSON, once more than they should."""
    return one_line(unescape(re.sub(r"<[^<>]{1,80}>", "", value))) if isinstance(value, str) else ""


def _paragraphs(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    text = unescape(re.sub(r"<[^<>]{1,200}>", "\n", value)) if "<p" in value else unescape(value)
    return "\n\n".join(one_line(line) for line in text.split("\n") if line.strip())
