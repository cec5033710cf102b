"""What a page is made from, by name: so that an editor can be told which of it has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from builder.foundation.digests import digest_of
from builder.foundation.versions import made_with
from builder.pages.feed_pages import FeedPlan
from builder.pages.model import CopiedFile, FeedPage, Planned, TemplatePage, TemplatePlan
from builder.pages.rendering import Press

LENGTH = 8
"""Hexadecimal digits kept of a digest: a collision would leave a word out of an explanation, no more."""

WORDS = {
    "aliases": "the other names of it",
    "alongside": "the names alongside",
    "article": "the article's headline, date, tags or names",
    "articles": "the articles listed",
    "base path": "the path of the site's address",
    "base_url": "the site's address",
    "body": "the text, or the links in it",
    "channel": "the feed",
    "day": "the link to its day",
    "days": "the days and their articles",
    "description": "the feed's description",
    "dossier": "what is filed under the name, or what is known of it",
    "earlier": "the earlier editions",
    "edition": "the edition",
    "entity": "what is known of the name",
    "entries": "the entries of the feed",
    "extra": "keys of the front matter that templates are given",
    "file": "the file it is a copy of",
    "first": "the day of the first article",
    "format": "the format of the feed",
    "frame": "the page's title, description, feeds or trail",
    "groups": "the names listed",
    "introduction": "the introduction",
    "language": "the site's language",
    "last": "the day of the last article",
    "lat": "the latitude",
    "lon": "the longitude",
    "month": "the month",
    "months": "the months and their days",
    "most": "the names with most articles",
    "neighbours": "what comes before or after it",
    "newer": "what comes after it",
    "older": "what comes before it",
    "organisations": "the organisations named",
    "page": "the page that the feed belongs to",
    "pagination": "the number of pages",
    "people": "the people named",
    "permalink": "the permalink",
    "picture": "the picture",
    "pictures": "the pictures",
    "place": "the place of the feed",
    "places": "the places named",
    "program": "Dateline, or a library that makes pages",
    "quotes": "the quotations",
    "related": "the related articles",
    "sections": "the sections",
    "served_at": "the place of the feed",
    "site": "the settings or the menu",
    "source_url": "the address of the source",
    "tag": "the tag",
    "tags": "the tags",
    "targets": "where links to other files lead",
    "template": "the template, or one that it includes",
    "text": "the text",
    "timezone": "the site's time zone",
    "title": "the title",
    "to": "where it leads",
    "total": "the number of names",
    "trail": "its month or its day",
    "type": "the type",
    "type_name": "the name of the type",
    "updated": "the time of the last change",
    "whole": "the article: its text, its card, or where its names lead",
    "wikidata": "the Wikidata number",
    "year": "the year",
    "years": "the years and their months",
}
"""Each input in an editor's words: the fields of contexts and feeds, and what stands behind all pages."""


def inputs_of(page: Planned, press: Press) -> Mapping[str, str]:
    """The digest of each thing that the page's bytes depend on, by a name that `WORDS` explains."""
    if isinstance(page, CopiedFile):
        stat = page.source.stat()
        return _digests({"file": f"{stat.st_size}:{stat.st_mtime_ns}"})
    described = press.keys.descriptions.of_value
    settings = press.settings
    parts = {"program": made_with()}
    if isinstance(page, TemplatePage | TemplatePlan):
        parts |= {
            "template": f"{page.template} {press.templates.files.digest(page.template)}",
            "site": repr(press.site),
            "base path": settings.base_path,
        }
    elif isinstance(page, FeedPage | FeedPlan):
        parts |= {"base_url": settings.base_url, "language": settings.language, "timezone": settings.timezone}
        parts["site"] = settings.title
    parts |= {name: described(value) for name, value in _made_of(page)}
    return _digests(parts)


def _made_of(page: Planned) -> list[tuple[str, object]]:
    """What the page alone is made of, by name."""
    if isinstance(page, TemplatePage):
        return [("frame", page.page), *_fields(page.context)]
    own = [(name, value) for name, value in _fields(page) if name != "path"]
    return [*own, *_fields(page.channel)] if isinstance(page, FeedPlan) else own


def in_words(before: Mapping[str, str], now: Mapping[str, str]) -> str:
    """Which inputs are not what they were, in words; "" where all are, or nothing is known of them."""
    new = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    return ", ".join(WORDS.get(name, name) for name in new) if before else ""


def _fields(frozen: Any) -> list[tuple[str, object]]:
    return [(field.name, getattr(frozen, field.name)) for field in fields(frozen)]


def _digests(parts: Mapping[str, str]) -> Mapping[str, str]:
    return {name: digest_of(part)[:LENGTH] for name, part in parts.items()}
