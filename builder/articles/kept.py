"""Articles kept between builds: what parsing a file gave, under the digest of the file.

To parse ten thousand files takes seconds, to take this up again a fraction of one. Bodies are not kept: they
lie in their files.
"""

from __future__ import annotations

import datetime as dt
from sys import intern
from typing import Any, NamedTuple, TypedDict

import msgspec

from builder.articles.matter import ArticleMatter, EntityMatter, ImageMatter
from builder.articles.model import Article
from builder.articles.texts import FiledText


class _Matter(TypedDict, total=False):
    """The fields of the front matter that are given, but for its dates."""

    title: str
    dek: str
    summary: str
    authors: tuple[str, ...]
    publisher: str
    source_url: str
    lang: str
    section: str
    tags: tuple[str, ...]
    images: tuple[tuple[str, str, str, str], ...]
    entities: tuple[tuple[str, ...], tuple[str, ...]]
    draft: bool
    id: str
    clipping: str
    clipping_sha256: str


class _Row(NamedTuple):
    """An article but for its path and body; its moments and days as ISO 8601 has them."""

    digest: str
    line: int
    links: tuple[str, ...]
    wording: str
    body: str
    date: str
    updated: str
    matter: _Matter
    extra: dict[str, Any]


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Row)


def written(article: Article) -> bytes | None:
    """The article without its body as bytes; None where its front matter would not come back as it is."""
    try:
        raw = _ENCODER.encode(_row(article))
        # Keys that Dateline does not know hold whatever YAML can: what has no equal here is parsed again.
        return raw if repr(_matter(_DECODER.decode(raw))) == repr(article.matter) else None
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError):
        return None


def taken_up(raw: bytes, root: str, path: str, digest: str) -> Article | None:
    """The article that `written` kept; None where it is of another file than that with the digest.

    Its body lies in its file, `path` under the folder `root`.
    """
    try:
        row = _DECODER.decode(raw)
        if row.digest != digest:
            return None
        text = FiledText(root, path, row.body)
        return Article(path, _matter(row), text, row.line, row.links, digest, row.wording)
    except (msgspec.MsgspecError, ValueError):
        return None


def _row(article: Article) -> _Row:
    matter = article.matter
    given: dict[str, Any] = {
        name: value
        for name in _Matter.__annotations__
        if (value := getattr(matter, name)) != _DEFAULTS.get(name)
    }
    if "images" in given:
        given["images"] = [(one.src, one.alt, one.caption, one.credit) for one in matter.images]
    if "entities" in given:
        given["entities"] = (matter.entities.add, matter.entities.drop)
    return _Row(
        digest=article.digest,
        line=article.line,
        links=article.links,
        wording=article.wording,
        body=article.text.digest,
        date=matter.date.isoformat(),
        updated=matter.updated.isoformat() if matter.updated else "",
        matter=_Matter(**given),  # type: ignore[typeddict-item]
        extra=matter.extra,
    )


_DEFAULTS = {
    name: field.default for name, field in ArticleMatter.model_fields.items() if not field.is_required()
}
_NO_EXTRA: dict[str, Any] = {}
_FIELDS = set(ArticleMatter.model_fields)
_set = object.__setattr__


def _matter(row: _Row) -> ArticleMatter:
    """The front matter, which was validated when its file was parsed."""
    values: dict[str, Any] = {"title": "", "date": _moment(row.date), **_DEFAULTS, **row.matter}
    # The same few outlets, sections and tags stand in all articles of a library: each is in memory once.
    for name in ("publisher", "lang", "section"):
        values[name] = intern(values[name])
    for name in ("authors", "tags"):
        values[name] = tuple(map(intern, values[name]))
    if row.updated:
        values["updated"] = _moment(row.updated)
    if "images" in row.matter:
        values["images"] = tuple(_image(*one) for one in row.matter["images"])
    if "entities" in row.matter:
        add, drop = row.matter["entities"]
        values["entities"] = EntityMatter.model_construct(add=add, drop=drop)
    matter = ArticleMatter.__new__(ArticleMatter)
    # As unpickling does, which takes a tenth of the time of `model_construct`.
    _set(matter, "__dict__", values)
    _set(matter, "__pydantic_extra__", row.extra or _NO_EXTRA)
    _set(matter, "__pydantic_fields_set__", _FIELDS)
    _set(matter, "__pydantic_private__", None)
    return matter


def _image(src: str, alt: str, caption: str, credit_: str) -> ImageMatter:
    return ImageMatter.model_construct(src=src, alt=alt, caption=caption, credit=credit_)


def _moment(text: str) -> dt.date:
    return dt.date.fromisoformat(text) if len(text) == len("2026-01-31") else dt.datetime.fromisoformat(text)
