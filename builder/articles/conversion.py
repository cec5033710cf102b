"""From a clipping to the text and the name of its article file."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Callable, Container
from zoneinfo import ZoneInfo

from builder.articles.front_matter import write
from builder.clippings.model import Clipping, Figure
from builder.foundation.slugs import LONGEST, slug_of


def article_path(clipping: Clipping, zone: ZoneInfo, is_taken: Callable[[str], bool]) -> str:
    """Where the article of a dated clipping goes: content/articles/YYYY/YYYY-MM-DD-slug.md.

    A path that is taken gets a number behind it, from 2. Raises ValueError where there is no date.
    """
    day = day_of(clipping.date, zone)
    folder, slug = f"content/articles/{day.year:04}/{day.isoformat()}-", slug_of(clipping.title)
    path, number = f"{folder}{slug}.md", 1
    while is_taken(path):
        number += 1
        # The number must survive in the article's own slug, which has no more characters than that.
        short = slug[: LONGEST - len(f"-{number}")].rstrip("-")
        path = f"{folder}{short}-{number}.md"
    return path


def article_text(clipping: Clipping, source: tuple[str, str], feed_id: str) -> str:
    """The article file of a clipping. `source` is the name by which it is known, and its SHA-256."""
    path = source[0].removesuffix(f"#{clipping.part.key}") if clipping.part else source[0]
    matter = {
        "title": clipping.title,
        "dek": clipping.dek,
        "date": clipping.date and clipping.date.isoformat(),
        "updated": clipping.updated and clipping.updated.isoformat(),
        "authors": list(clipping.authors),
        "publisher": clipping.publisher,
        "source_url": clipping.source_url,
        "lang": clipping.lang,
        "section": clipping.section,
        "tags": list(clipping.tags),
        "images": [image for figure in clipping.figures if (image := _image(figure, path))],
        "draft": clipping.draft or None,
        "id": feed_id,
        "clipping": source[0],
        "clipping_sha256": source[1],
    }
    return write(matter, clipping.body)


def pictures_left_out(clipping: Clipping, clipping_path: str) -> tuple[str, ...]:
    """A sentence on the pictures of the source that the article does not show, and how to show them.

    One for all of them: a page may have dozens.
    """
    left = [f.src[:120] for f in clipping.figures if f.src and not _picture_source(f.src, clipping_path)]
    if not left:
        return ()
    if len(left) == 1:
        what, them = f'the picture "{left[0]}" is not taken over', "it"
    else:
        what, them = f'{len(left)} pictures are not taken over, the first of them "{left[0]}"', "them"
    how = f'If you may publish {them}, put {them} into content/media/ and write "src: media/NAME"'
    return (f"images: {what}. {how} beside the caption.",)


def mint_id(authority: str, day: dt.date, slug: str) -> str:
    """A new tag: URI (RFC 4151) for an article: tag:AUTHORITY,YYYY-MM-DD:SLUG."""
    return f"tag:{authority},{day.isoformat()}:{slug}"


def unused(wanted: str, taken: Container[str]) -> str:
    """The id, or where it is taken the id with the first free number behind it, from 2."""
    candidate, number = wanted, 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def day_of(date: dt.date | dt.datetime | None, zone: ZoneInfo) -> dt.date:
    """The day on which a date or moment falls; a moment without a zone is taken as it is written."""
    if date is None:
        raise ValueError("a clipping without a date has no day")
    if not isinstance(date, dt.datetime):
        return date
    return date.date() if date.tzinfo is None else date.astimezone(zone).date()


def _image(figure: Figure, clipping_path: str) -> dict[str, str]:
    parts = {
        "src": _picture_source(figure.src, clipping_path),
        "alt": figure.alt,
        "caption": figure.caption,
        "credit": figure.credit,
    }
    return {key: value for key, value in parts.items() if value}


def _picture_source(src: str, clipping_path: str) -> str:
    """A path that leads from the clipping into content/media, as articles write it: media/name.jpg.

    "" for any other: a page of the site asks no other host for its pictures.
    """
    if not src or re.match(r"[a-z][a-z0-9+.-]*:|/", src, re.I):
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(clipping_path), src))
    return path.removeprefix("content/") if path.startswith("content/media/") else ""
