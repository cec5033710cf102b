"""Articles kept between builds: what parsing a file gave, under the digest of the file.

To parse ten thousand files takes seconds, to take this up again a fraction of one. Bodies are not kept: they
lie in their files.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from sys import intern
from typing import Any, NamedTuple

import msgspec

from builder.articles.matter import ArticleMatter, EntityMatter, ImageMatter
from builder.articles.model import Article
from builder.articles.texts import FiledText


class _Matter(NamedTuple):
    """The front matter, with moments and days as ISO 8601 has them."""

    title: str
    date: str
    dek: str
    summary: str
    updated: str | None
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
    extra: dict[str, Any]


class _Row(NamedTuple):
    digest: str
    line: int
    links: tuple[str, ...]
    wording: str
    body: str
    matter: _Matter


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Row)


def written(article: Article) -> bytes | None:
    """The article without its body as bytes; None where its front matter would not come back as it is."""
    try:
        raw = _ENCODER.encode(_row(article))
        # Keys that Dateline does not know hold whatever YAML can: what has no equal here is parsed again.
        return raw if repr(_matter(_DECODER.decode(raw).matter)) == repr(article.matter) else None
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError):
        return None


def taken_up(raw: bytes, root: str, path: str, digest: str) -> Article | None:
    """The article that `written` kept; None where it is of another file than that with the digest.

    Its body lies in its file, `path` under the folder `root`.
    """
    with contextlib.suppress(msgspec.MsgspecError, ValueError):
        row = _DECODER.decode(raw)
        if row.digest == digest:
            text = FiledText(root, path, row.body)
            return Article(path, _matter(row.matter), text, row.line, row.links, digest, row.wording)
    return None


def _row(article: Article) -> _Row:
    matter = article.matter
    kept = _Matter(
        title=matter.title,
        date=matter.date.isoformat(),
        dek=matter.dek,
        summary=matter.summary,
        updated=matter.updated.isoformat() if matter.updated else None,
        authors=matter.authors,
        publisher=matter.publisher,
        source_url=matter.source_url,
        lang=matter.lang,
        section=matter.section,
        tags=matter.tags,
        images=tuple((one.src, one.alt, one.caption, one.credit) for one in matter.images),
        entities=(matter.entities.add, matter.entities.drop),
        draft=matter.draft,
        id=matter.id,
        clipping=matter.clipping,
        clipping_sha256=matter.clipping_sha256,
        extra=matter.extra,
    )
    return _Row(article.digest, article.line, article.links, article.wording, article.text.digest, kept)


_NO_WORD = EntityMatter()
_NO_EXTRA: dict[str, Any] = {}
_FIELDS = set(ArticleMatter.model_fields)


def _matter(kept: _Matter) -> ArticleMatter:
    """The front matter, which was validated when its file was parsed."""
    values = kept._asdict()
    extra = values.pop("extra")
    # The same few outlets, sections and tags stand in all articles of a library: each is in memory once.
    for name in ("publisher", "lang", "section"):
        values[name] = intern(values[name])
    values["authors"], values["tags"] = tuple(map(intern, kept.authors)), tuple(map(intern, kept.tags))
    values["date"] = _moment(kept.date)
    values["updated"] = _moment(kept.updated) if kept.updated else None
    values["images"] = tuple(
        ImageMatter.model_construct(src=src, alt=alt, caption=caption, credit=credit_)
        for src, alt, caption, credit_ in kept.images
    )
    add, drop = kept.entities
    values["entities"] = EntityMatter.model_construct(add=add, drop=drop) if add or drop else _NO_WORD
    matter = ArticleMatter.__new__(ArticleMatter)
    # As unpickling does, which takes a tenth of the time of `model_construct`.
    matter.__setstate__(
        {
            "__dict__": values,
            "__pydantic_extra__": extra or _NO_EXTRA,
            "__pydantic_fields_set__": _FIELDS,
            "__pydantic_private__": None,
        }
    )
    return matter


def _moment(text: str) -> dt.date:
    return dt.date.fromisoformat(text) if len(text) == len("2026-01-31") else dt.datetime.fromisoformat(text)
