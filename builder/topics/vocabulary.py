"""The vocabulary: topics, and the terms that call for them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources

from builder.foundation.digests import digest_of


@dataclass(frozen=True)
class Vocabulary:
    """Topics with their terms, both in a fixed order. `digest` names this very vocabulary in the cache."""

    topics: tuple[tuple[str, tuple[str, ...]], ...]

    @cached_property
    def digest(self) -> str:
        """SHA-256 over all topics and terms."""
        return digest_of(*(part for topic, terms in self.topics for part in (topic, "", *terms)))


def vocabulary_of(own: Mapping[str, tuple[str, ...]], *, with_default: bool) -> Vocabulary:
    """The site's own topics beside the default ones; an own one takes the place of its namesake.

    A topic without terms is left out, which takes a default topic away.
    """
    topics = {**(default_topics() if with_default else {}), **own}
    return Vocabulary(tuple(sorted((topic, tuple(terms)) for topic, terms in topics.items() if terms)))


@lru_cache(maxsize=1)
def default_topics() -> Mapping[str, tuple[str, ...]]:
    """The topics that come with Dateline (topics/default.toml)."""
    text = resources.files("builder.topics").joinpath("default.toml").read_text(encoding="utf-8")
    return {topic: tuple(terms) for topic, terms in tomllib.loads(text).items()}
