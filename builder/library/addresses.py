"""Which entities get a page, and the name and permalink that it keeps from build to build.

A page once published stays while any article names its entity, at the permalink that the ledger has for it:
a newcomer of the same name never takes its place. Its name stays too while it is as good as another. Only an
editor's file moves a page; `moves` then leads the old permalink to the new one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, count
from typing import Protocol

from builder.entities.model import Entity, EntityType
from builder.entities.resolving.standing import may_keep
from builder.foundation.slugs import slug_of
from builder.foundation.text import fold
from builder.library.cards import EntityLink
from builder.library.ledger import EntityRecord
from builder.library.permalinks import entity_permalink
from builder.settings.model import Entities

YOUNG = 10
"""Articles below which a digest has a page for all that it names, be it in passing."""


class Naming(Protocol):
    """What names entities, by their ids: those that matter to it are salient."""

    @property
    def named(self) -> tuple[str, ...]:
        """All of them, the salient ones and the rest."""

    @property
    def salient(self) -> tuple[str, ...]:
        """Those that matter."""


Records = Mapping[str, EntityRecord]
"""The entities of the ledger by permalink."""


def entity_links(
    entities: Iterable[Entity], articles: Iterable[Naming], records: Records, wanted: Entities
) -> dict[str, EntityLink]:
    """The entities that get a page, by id, each with the name and the permalink of its page."""
    known = list(articles)
    named = Counter(chain.from_iterable(article.named for article in known))
    salient = set(chain.from_iterable(article.salient for article in known))
    shown = sorted((e for e in entities if named[e.id] and not e.hidden), key=lambda e: e.id)
    held = held_permalinks(shown, records)
    kept = shown if len(known) < YOUNG else [e for e in shown if e.id in salient or e.id in held]
    paged = _with_pages(shown, {e.id for e in kept}, named, wanted)
    names = {e.id: _lasting_name(e, records.get(held.get(e.id, ""))) for e in paged}
    permalinks = _permalinks(paged, held, records)
    return {e.id: EntityLink(names[e.id], e.type, permalinks[e.id]) for e in paged}


def held_permalinks(entities: Iterable[Entity], records: Records) -> dict[str, str]:
    """By id, the permalink that the ledger has for an entity: by its name, else by one that it alone goes by.

    Each entity has one at most, and each permalink one holder; of two with one name the first by id.
    """
    bearers = _bearers(entities)
    claims = sorted(
        (_kinship(entity, record), len(permalink), permalink, entity.id)
        for permalink, record in records.items()
        for entity in _claimants(record, bearers)
    )
    held: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, permalink, key in claims:
        if key not in held and permalink not in taken:
            held[key] = permalink
            taken.add(permalink)
    return held


_Bearers = Mapping[tuple[EntityType, str], Sequence[Entity]]


def _bearers(entities: Iterable[Entity]) -> _Bearers:
    """The entities of each type that go by a name, case and diacritics aside."""
    bearers: dict[tuple[EntityType, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        for name in _folded_names(entity):
            bearers[entity.type, name].append(entity)
    return bearers


def _claimants(record: EntityRecord, bearers: _Bearers) -> list[Entity]:
    """Who may hold a permalink. An editor's file has its page where its own name says, not its alias."""
    found = bearers.get((record.type, fold(record.name)), ())
    if len(found) == 1 and not found[0].path:
        return [found[0]]
    return [entity for entity in found if _kinship(entity, record) < _ALIAS]


_ALIAS = 2


def _kinship(entity: Entity, record: EntityRecord) -> int:
    """How near a record's name is to the entity's: 0 the same, 1 but for case and diacritics, 2 an alias."""
    if entity.name == record.name:
        return 0
    return 1 if fold(entity.name) == fold(record.name) else _ALIAS


def _folded_names(entity: Entity) -> dict[str, None]:
    return dict.fromkeys(fold(name) for name in (entity.name, *entity.aliases))


def _with_pages(
    entities: Iterable[Entity], kept: Set[str], named: Mapping[str, int], wanted: Entities
) -> list[Entity]:
    """Those that get a page. The ids in `kept` need not be named often; `named` counts articles by id."""
    least = {True: wanted.min_articles, False: max(wanted.min_articles, wanted.min_strays)}
    return [e for e in entities if e.path or named[e.id] >= least[e.id in kept]]


def _lasting_name(entity: Entity, record: EntityRecord | None) -> str:
    if record is None or record.name == entity.name or entity.path:
        return entity.name
    return record.name if may_keep(record.name, entity.uses, entity.type, entity.name) else entity.name


def _permalinks(entities: Iterable[Entity], held: Mapping[str, str], records: Records) -> dict[str, str]:
    """The permalink of each entity by id: what it holds, else that of its name, numbered if need be."""
    found = dict(held)
    taken = set(held.values())
    for entity in entities:
        if entity.id not in found:
            found[entity.id] = next(p for p in _candidates(entity) if _is_free(p, entity, taken, records))
            taken.add(found[entity.id])
    return found


def _candidates(entity: Entity) -> Iterator[str]:
    slug = slug_of(entity.name)
    yield entity_permalink(entity.type, slug)
    for number in count(2):
        yield entity_permalink(entity.type, f"{slug}-{number}")


def _is_free(permalink: str, entity: Entity, taken: Set[str], records: Records) -> bool:
    """Whether an entity may have a permalink: no page has it, and no other entity had it before."""
    record = records.get(permalink)
    return permalink not in taken and (record is None or fold(record.name) in _folded_names(entity))
