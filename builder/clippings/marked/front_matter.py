"""The YAML front matter of a Markdown clipping, and the fields that it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from builder.clippings.dates.finding import parse_moment
from builder.clippings.dates.moments import Moment
from builder.clippings.model import Clipping, Figure
from builder.foundation.problems import Problem
from builder.foundation.text import one_line

_MATTER = re.compile(r"\s*---[ ]*\n(.*?)^(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

FIELDS = {
    "title": "title",
    "headline": "title",
    "dek": "dek",
    "subtitle": "dek",
    "standfirst": "dek",
    "authors": "authors",
    "author": "authors",
    "publisher": "publisher",
    "source": "publisher",
    "date": "date",
    "published": "date",
    "updated": "updated",
    "lang": "lang",
    "language": "lang",
    "source_url": "source_url",
    "url": "source_url",
    "section": "section",
    "tags": "tags",
    "keywords": "tags",
    "images": "figures",
}
"""The keys that are known, and the field of a clipping that each fills. Dateline's own names come first."""

_LONGEST = 50_000
"""Characters of front matter that are read."""

_LISTS = ("authors", "tags")
_MOMENTS = ("date", "updated")


def split_matter(text: str) -> tuple[str | None, str]:
    """The YAML between two lines of "---" at the top of a text, or None; and what comes below."""
    found = _MATTER.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def read_fields(path: str, matter: str) -> tuple[Clipping | None, tuple[Problem, ...]]:
    """A clipping with the fields of that front matter, or None and the problem.

    A key that is not known, or a date that is none, is left out and noted in `unsure`.
    """
    import yaml

    # Every scalar stays the text that it is. Not libyaml's loader: deep nesting would crash the process.
    try:
        given = yaml.load(matter[:_LONGEST], Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it cannot be read"
        hint = "Put values that hold a colon or quotation marks into quotation marks."
        return None, (
            Problem(path, mark.line + 2 if mark else 1, f"Its front matter is not YAML: {what}.", hint),
        )
    if not isinstance(given, dict):
        return None, (
            Problem(path, 1, "Its front matter has no keys.", 'Write it as "title: ..." and so on.'),
        )
    return _clipping(given), ()


def _clipping(given: Mapping[Any, Any]) -> Clipping:
    fields: dict[str, Any] = {}
    unsure: list[str] = []
    for key, value in given.items():
        name = FIELDS.get(key) if isinstance(key, str) else None
        if name is None:
            unsure.append(f'front matter: the key "{_line(key)}" is not known and was left out.')
            continue
        read = _field(name, value)
        if read:
            fields.setdefault(name, read)
        elif value:
            unsure.append(f'{name}: "{_line(value)}" could not be read and was left out.')
    return Clipping(**fields, unsure=tuple(unsure))


def _field(name: str, value: object) -> str | tuple[str, ...] | tuple[Figure, ...] | Moment | None:
    if name in _MOMENTS:
        return parse_moment(value) if isinstance(value, str) else None
    if name == "figures":
        return tuple(_figure(v) for v in _listed(value) if isinstance(v, dict | str))
    if name in _LISTS:
        return tuple(one_line(v) for v in _listed(value) if isinstance(v, str) and v.strip())
    return one_line(value) if isinstance(value, str) else None


def _figure(value: dict[Any, Any] | str) -> Figure:
    if isinstance(value, str):
        return Figure(src=value)
    words = {key: one_line(v) for key, v in value.items() if isinstance(v, str)}
    caption, credit, alt, src = (words.get(key, "") for key in ("caption", "credit", "alt", "src"))
    return Figure(caption, credit, alt, src)


def _listed(value: object) -> list[Any]:
    if isinstance(value, str):
        return [part for part in re.split(r"\s*[,;]\s+", value) if part]
    return value if isinstance(value, list) else [value]


def _line(value: object) -> str:
    """Something short to show: YAML's aliases can make a value huge when it is written out."""
    return one_line(value)[:60] if isinstance(value, str) else type(value).__name__
