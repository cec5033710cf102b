"""What a clipping is once it has been read: fields, body, and what was left out and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A picture's words. `src` is as the source gives it (a URL or a path), "" where the text has none.

    `raw` is the picture itself where it came with the source, else empty.
    """

    caption: str = ""
    credit: str = ""
    alt: str = ""
    src: str = ""
    raw: bytes = b""


@dataclass(frozen=True)
class Furniture:
    """A piece of the page that is no part of the article, and the rule that says so."""

    text: str
    rule: str


@dataclass(frozen=True)
class Part:
    """What one of several texts in a source is known by, wherever the source is saved again.

    `key` is short and made of the source's own id for it (16 hexadecimal digits); `sha256` is the digest of
    the text as the source has it, and tells whether that has changed since.
    """

    key: str
    sha256: str


@dataclass(frozen=True)
class Clipping:
    """One news text as captured elsewhere, taken apart.

    `body` is Markdown, one blank line between its blocks, no trailing white space. `date` keeps the
    source's own time zone where it gives one; None means that the source does not say, and nothing is
    made up. Fields that the source lacks are empty. `unsure` names the fields to check by hand, each
    with the reason. `draft` is a text that must not be published yet (an embargo).

    `part` is set where the source may hold several texts (a feed, a newsletter, a message of an agency).
    `origins` are pairs of a field and the element of the source that told it, where the form has such.
    """

    title: str = ""
    dek: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    date: dt.date | dt.datetime | None = None
    updated: dt.date | dt.datetime | None = None
    lang: str = ""
    source_url: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    body: str = ""
    furniture: tuple[Furniture, ...] = ()
    unsure: tuple[str, ...] = ()
    draft: bool = False
    part: Part | None = None
    origins: tuple[tuple[str, str], ...] = ()
