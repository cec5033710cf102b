"""One view of the three versions of ninjs, whose names differ in number and in case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

_CODES_TEXT = """
    uri href type mimetype contenttype role rel scheme code literal version profile standard $standard
    language pubstatus urgency versioncreated firstcreated contentcreated contentdigitised embargoed expires
    renditions geometry_geojson altid altids representationtype symbols charcount wordcount rightsinfo
"""
_CODES = frozenset(_CODES_TEXT.split())
"""Names under which there are codes, dates and addresses, and no words for people."""

_PLURALS = {"person": "people"}
_BODY_KINDS = {"": "text/plain", "text": "text/plain", "xhtml": "text/html", "html": "text/html"}
_DEEPEST = 40


@dataclass(frozen=True)
class Worded:
    """A headline or a description: its role ("" in version 1 where it has none), and where it stood."""

    role: str
    text: str
    where: str


@dataclass(frozen=True)
class Written:
    """A body: its media type, its text, and where it stood."""

    kind: str
    text: str
    where: str


@dataclass(frozen=True)
class News:
    """A ninjs object; names are asked for as version 1 writes them."""

    given: Mapping[str, Any] = field(repr=False)

    @cached_property
    def _small(self) -> Mapping[str, Any]:
        return {str(key).lower(): value for key, value in self.given.items()}

    @property
    def uri(self) -> str:
        """The identifier that every object has; version 1's forerunners call it guid."""
        return self.text("uri", "guid")

    @property
    def kind(self) -> str:
        """text, picture, composite, ...; text where it does not say."""
        return self.text("type") or "text"

    def text(self, *names: str) -> str:
        """The first of those properties that is a text, without white space around it."""
        values = (self._small.get(name) for name in names)
        return next((v.strip() for v in values if isinstance(v, str) and v.strip()), "")

    def names(self, name: str) -> tuple[str, ...]:
        """The names in an array of objects such as `subject` (version 1) or `subjects`."""
        found = self._small.get(name) or self._small.get(_PLURALS.get(name, f"{name}s"))
        named = (one.get("name") for one in _objects(found))
        return tuple(dict.fromkeys(n.strip() for n in named if isinstance(n, str) and n.strip()))

    @property
    def headlines(self) -> tuple[Worded, ...]:
        """The headlines with their roles."""
        return tuple(self._worded("headline", "headlines"))

    @property
    def descriptions(self) -> tuple[Worded, ...]:
        """The descriptions with their roles."""
        return tuple(self._worded("description", "descriptions"))

    @property
    def bodies(self) -> tuple[Written, ...]:
        """The bodies that have a text in them."""
        return tuple(body for body in self._bodies() if body.text.strip())

    @property
    def associations(self) -> tuple[News, ...]:
        """The objects associated with this one, in an object by name (version 1) or in an array."""
        found = self._small.get("associations")
        return tuple(News(one) for one in _objects(found))

    @property
    def largest_rendition(self) -> str:
        """The address of the picture with the most dots, "" where there is none."""
        renditions = _objects(self._small.get("renditions"))
        sizes = [
            (_number(r.get("width")) * _number(r.get("height")), str(r.get("href") or "")) for r in renditions
        ]
        return max(sizes, default=(0, ""), key=lambda size: size[0])[1]

    def words(self, without: Collection[int]) -> Iterator[tuple[str, str]]:
        """Every text for people in the object, with its path; not in the objects of those identities."""
        waiting: list[tuple[str, Any, int]] = [("", self.given, 0)]
        while waiting:
            path, value, depth = waiting.pop()
            if isinstance(value, str):
                if not re.match(r"<|https?:", value.strip()):
                    yield value, path
            elif depth < _DEEPEST and id(value) not in without:
                waiting += reversed([(_joined(path, key), v, depth + 1) for key, v in _members(value)])

    def _worded(self, single: str, several: str) -> Iterator[Worded]:
        for one in _objects(self._small.get(several)):
            if isinstance(one.get("value"), str):
                yield Worded(str(one.get("role") or "main").lower(), one["value"], several)
        for name, value in self._small.items():
            role = name.removeprefix(single).strip("_")
            if isinstance(value, str) and (name == single or name.startswith(f"{single}_")):
                yield Worded(role, value, name)

    def _bodies(self) -> Iterator[Written]:
        for one in _objects(self._small.get("bodies")):
            small = {str(key).lower(): value for key, value in one.items()}
            if isinstance(small.get("value"), str):
                kind = str(small.get("contenttype") or small.get("role") or "text/plain").lower()
                yield Written(_known(kind), small["value"], f"bodies/{small.get('role') or kind}")
        for name, value in self._small.items():
            if isinstance(value, str) and (name == "body" or name.startswith("body_")):
                ending = name.removeprefix("body").strip("_")
                kind = _BODY_KINDS.get(ending, ending)
                yield Written(
                    "text/html" if kind == "text/plain" and _is_markup(value) else _known(kind), value, name
                )


def _known(kind: str) -> str:
    return _BODY_KINDS.get(kind, kind)


def _is_markup(text: str) -> bool:
    return re.match(r"\s*<(?:p|div|html|h\d|article|section|ul|figure)\b", text, re.I) is not None


def _objects(value: Any) -> list[Mapping[str, Any]]:
    """The objects in an array, or those in an object by name."""
    members = value if isinstance(value, list) else list(value.values()) if isinstance(value, Mapping) else []
    return [one for one in members if isinstance(one, Mapping)]


def _members(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Mapping):
        named = ((str(key), inner) for key, inner in value.items())
        return [
            (key, inner)
            for key, inner in named
            if key.lower() not in _CODES and not key.lower().startswith("bod")
        ]
    return [("", inner) for inner in value] if isinstance(value, list) else []


def _joined(path: str, key: str) -> str:
    return f"{path}/{key}" if path and key else path or key


def _number(value: Any) -> int:
    return int(value) if isinstance(value, int | float) and 0 < value < 1e6 else 0
