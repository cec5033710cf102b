"""The ledger, `content/permalinks.toml`: every permalink ever given out, so that none is lost.

It lies with the content because it is content: what it knows cannot be worked out again. A line each,
sorted, so that two editors' ledgers merge in git.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from builder.entities.model import EntityType
from builder.foundation.digests import digest_of
from builder.foundation.problems import ContentProblems, Problem
from builder.foundation.store import Store
from builder.foundation.versions import made_with

PATH = "content/permalinks.toml"

_TABLE = "ledger"

_JSON = json.JSONEncoder(ensure_ascii=False)

_HEAD = """\
# Every permalink that this digest has given out, written by `dateline build`: keep it with the content.
# A page that goes away leaves a redirect or a note at its permalink; without this file the link dies.
"""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article that was published: its file, its permalinks (the newest last), its body's digest.

    `body` is "" for an article whose front matter holds its id: the id is enough to know it again.
    """

    permalinks: tuple[str, ...]
    file: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """An entity that had a page: what it was called and its type then."""

    name: str
    type: EntityType


@dataclass(frozen=True)
class Ledger:
    """What was given out: articles by id; entities, tags and other pages by permalink.

    `clippings` leads from the path of a clipping to the SHA-256 it had when its article was made, so that
    an article that its editor deletes does not come back. `stories` leads from the marks of a text of a feed,
    a mail or a wire (its address, its wording) to its name among the clippings, for the same reason: such a
    text may come again under another id.
    """

    articles: Mapping[str, ArticleRecord] = field(default_factory=dict)
    entities: Mapping[str, EntityRecord] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    clippings: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, str] = field(default_factory=dict)

    def with_clippings(self, converted: Mapping[str, str], stories: Mapping[str, str]) -> Ledger:
        """The ledger with those clippings known, and the marks of those stories."""
        return replace(self, clippings={**self.clippings, **converted}, stories={**self.stories, **stories})


def read_ledger(root: Path, store: Store | None = None) -> Ledger:
    """The ledger of a site; an empty one where there is none. Raises ContentProblems where it is broken.

    To parse it takes ten times as long as to take it from the store, where one of the same bytes is kept.
    """
    try:
        raw = (root / PATH).read_bytes()
        kept = _kept(raw, store) if store else None
        if kept:
            return kept
        ledger = parse_ledger(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except FileNotFoundError:
        return Ledger()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentProblems([_broken(f"It cannot be read: {error}.")]) from None
    if store:
        keep_ledger(raw, ledger, store)
    return ledger


def keep_ledger(raw: bytes, ledger: Ledger, store: Store) -> None:
    """Keep what the bytes of a ledger's file say, in the order in which it says it: sorted."""
    import msgspec

    kept = msgspec.msgpack.encode(_Kept(_digest(raw), ledger), order="deterministic")
    store.put_bytes(_TABLE, {PATH: kept})


def parse_ledger(text: str) -> Ledger:
    """The ledger in a TOML text. Raises ContentProblems where it is broken."""
    try:
        return _adapter().validate_python(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ContentProblems([_broken(f"It is not TOML: {error}.")]) from None
    except ValidationError as errors:
        where = ".".join(str(key) for key in errors.errors()[0]["loc"])
        raise ContentProblems([_broken(f"{where} is not what it should be.")]) from None


def ledger_text(ledger: Ledger) -> str:
    """The ledger as TOML."""
    tables: list[tuple[str, Mapping[str, str]]] = [
        ("articles", {key: _article_line(record) for key, record in ledger.articles.items()}),
        ("entities", {key: _inline({"name": r.name, "type": r.type}) for key, r in ledger.entities.items()}),
        ("tags", {key: _quoted(name) for key, name in ledger.tags.items()}),
        ("pages", {key: _quoted(name) for key, name in ledger.pages.items()}),
        ("clippings", {key: _quoted(sha) for key, sha in ledger.clippings.items()}),
        ("stories", {mark: _quoted(name) for mark, name in ledger.stories.items()}),
    ]
    return _HEAD + "".join(_table(name, lines) for name, lines in tables if lines)


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Ledger]:
    # Most builds take the ledger from the cache, and need none.
    return TypeAdapter(Ledger)


class _Kept(NamedTuple):
    """A ledger as the cache holds it, with the digest of its file."""

    digest: str
    ledger: Ledger


def _kept(raw: bytes, store: Store) -> Ledger | None:
    import msgspec

    try:
        kept = msgspec.msgpack.decode(store.get_bytes(_TABLE, [PATH])[PATH], type=_Kept)
    except (KeyError, ValueError, msgspec.MsgspecError):
        return None
    return kept.ledger if kept.digest == _digest(raw) else None


def _digest(raw: bytes) -> str:
    return digest_of(made_with(), raw)


def _table(name: str, lines: Mapping[str, str]) -> str:
    return f"\n[{name}]\n" + "".join(f"{_quoted(key)} = {lines[key]}\n" for key in sorted(lines))


def _article_line(record: ArticleRecord) -> str:
    links = f"permalinks = [{', '.join(map(_quoted, record.permalinks))}]"
    rest = {key: value for key, value in (("file", record.file), ("body", record.body)) if value}
    return f"{{ {', '.join([links, *_pairs(rest)])} }}"


def _inline(values: Mapping[str, str]) -> str:
    return f"{{ {', '.join(_pairs(values))} }}"


def _pairs(values: Mapping[str, str]) -> Iterable[str]:
    return [f"{key} = {_quoted(value)}" for key, value in values.items()]


def _quoted(text: str) -> str:
    """A basic string of TOML 1.0; JSON's escapes are among those it knows, but for DEL."""
    return _JSON.encode(text).replace("\x7f", "\\u007f")


def _broken(what: str) -> Problem:
    return Problem(
        PATH, None, what, "Take it back from version control, or mend it: it is a list of permalinks."
    )
