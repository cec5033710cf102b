"""The cast of an article: who is in its story, and who of them matters to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.annotations.model import Annotated
from builder.entities.model import Entity, EntityMention, Resolution
from builder.foundation.text import fold
from builder.library.salience import SALIENT, saliences
from builder.library.sourcing import in_story, media_among, publishers_of


@dataclass(frozen=True)
class Cast:
    """The mentions in an article's story, in order; every named entity's score by id, the highest first.

    `added` are the ids of entities that the editor says it is about, whether its text names them or not.
    """

    mentions: tuple[EntityMention, ...]
    scores: Mapping[str, float]
    added: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of all in it, those that matter most first."""
        return tuple(dict.fromkeys((*self.added, *self.scores)))

    @property
    def salient(self) -> tuple[str, ...]:
        """The ids of those that matter to the story, the most salient first."""
        return tuple(key for key in self.named if key in self.added or self.scores[key] >= SALIENT)


@dataclass(frozen=True)
class Casting:
    """Who is to be had: all whom the texts of the library name. `media` are ids."""

    resolution: Resolution
    media: frozenset[str]

    @classmethod
    def of(cls, articles: Iterable[Annotated], resolution: Resolution) -> Casting:
        """The casting of those articles."""
        return cls(resolution, media_among(resolution.entities, publishers_of(articles)))

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """The entities by their ids."""
        return {entity.id: entity for entity in self.resolution.entities}

    def added_to(self, annotated: Annotated) -> tuple[str, ...]:
        """The ids of the entities that the editor says the article is about."""
        names = annotated.article.matter.entities.add
        return _meant(names, self.resolution.entities) if names else ()

    def cast_of(self, annotated: Annotated) -> Cast:
        """The cast of an article."""
        article = annotated.article
        named: dict[str, list[EntityMention]] = defaultdict(list)
        for mention in self.resolution.mentions.get(article.path, ()):
            named[mention.entity_id].append(mention)
        dropped = _meant(article.matter.entities.drop, [self.by_id[key] for key in named])
        told = [
            mention
            for key, mentions in named.items()
            if key not in dropped
            for mention in in_story(mentions, self.by_id[key], annotated, self.media)
        ]
        told.sort()
        quotes = self.resolution.quotes.get(article.path, ())
        scores = saliences(told, quotes, annotated.facts.outline)
        return Cast(tuple(told), scores, self.added_to(annotated))


def _meant(names: Sequence[str], entities: Iterable[Entity]) -> tuple[str, ...]:
    """The ids of the entities that go by one of the names, which an editor has written."""
    wanted = {fold(name) for name in names}
    if not wanted:
        return ()
    return tuple(e.id for e in entities if wanted & {fold(name) for name in (e.name, *e.aliases)})
