"""What an editor might look at: likely merges and doubtful types, each with the file that would settle it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.articles.front_matter import write
from builder.entities.files import FOLDER
from builder.entities.knowledge import Knowledge, name_key
from builder.entities.model import Entity, EntityFile, EntityType, Reading, Resolution
from builder.entities.suggesting.doubts import Doubt, doubts
from builder.entities.suggesting.likeness import Likeness, likenesses
from builder.foundation.slugs import slug_of

LEAST = 0.3
"""The surety below which nothing is said: an editor's time is worth more."""


@dataclass(frozen=True)
class Suggestion:
    """What may be wrong with an entity, in plain words, and the whole file that would put it right.

    `path` is the file's; it is there already where `known`. `surety` is from 0 to 1.
    """

    path: str
    known: bool
    text: str
    reasons: tuple[str, ...]
    surety: float


def suggestions(
    resolution: Resolution, readings: Mapping[str, Reading], knowledge: Knowledge
) -> tuple[Suggestion, ...]:
    """One suggestion for each entity that there is something to say of, the surest first.

    What a file of the editor's has settled, by an alias, a name under `not` or a type, is not said again.
    """
    merges: dict[str, list[Likeness]] = defaultdict(list)
    for likeness in _surest(likenesses(_shown(resolution.entities)), knowledge):
        merges[likeness.kept.id].append(likeness)
    types = {doubt.entity.id: doubt for doubt in sorted(doubts(resolution, readings), key=_surety)}
    by_id = {entity.id: entity for entity in resolution.entities}
    found = [
        _suggestion(by_id[key], merges.get(key, []), types.get(key), knowledge) for key in {*merges, *types}
    ]
    said = [suggestion for suggestion in found if suggestion.surety >= LEAST]
    return tuple(sorted(said, key=lambda s: (-s.surety, s.path, s.text)))


def _shown(entities: Iterable[Entity]) -> list[Entity]:
    return [entity for entity in entities if not entity.hidden]


def _surety(one: Likeness | Doubt) -> float:
    return one.surety


def _surest(found: Iterable[Likeness], knowledge: Knowledge) -> list[Likeness]:
    """The surest likeness of each entity that would be merged; none that the editor has refused.

    What is kept by one merge is not merged by another: that would be a chain of guesses.
    """
    likely = [one for one in found if one.surety >= LEAST and not _is_settled(one, knowledge)]
    chosen: dict[str, Likeness] = {}
    kept: set[str] = set()
    for one in sorted(likely, key=lambda one: (-one.surety, one.kept.id, one.other.id)):
        if one.other.id not in chosen and one.other.id not in kept and one.kept.id not in chosen:
            chosen[one.other.id] = one
            kept.add(one.kept.id)
    return list(chosen.values())


def _is_settled(one: Likeness, knowledge: Knowledge) -> bool:
    """Whether the editor has had a say in it: both have files, or the one's file refuses the other."""
    if one.kept.path and one.other.path:
        return True
    return any(
        knowledge.refuses(file.path, name)
        for file, names in ((one.kept, one.other), (one.other, one.kept))
        if file.path
        for name in (names.name, *names.aliases)
    )


def _suggestion(
    entity: Entity, merges: Iterable[Likeness], doubt: Doubt | None, knowledge: Knowledge
) -> Suggestion:
    ranked = sorted(merges, key=lambda one: (-one.surety, one.other.id))
    file = knowledge.files.get(entity.path)
    reasons = [f'"{one.other.name}" may be {entity.name}: {one.reason}' for one in ranked]
    if doubt:
        reasons.append(f'"{entity.name}" may be no {entity.type} but a {doubt.type}: {doubt.reason}')
    surety = max([one.surety for one in ranked] + [doubt.surety for doubt in (doubt,) if doubt])
    matter = _matter(entity, file, [one.other for one in ranked], doubt.type if doubt else entity.type)
    path = file.path if file else _free_path(entity, knowledge)
    body = file.introduction if file else ""
    return Suggestion(path, file is not None, write(matter, body), tuple(reasons), surety)


def _matter(
    entity: Entity, file: EntityFile | None, others: Iterable[Entity], kind: EntityType
) -> dict[str, object]:
    """The front matter of the entity's file with the others' names among its aliases."""
    own = (file.name, *file.aliases) if file else (entity.name,)
    taken = {name_key(name) for name in own}
    fresh = {
        name_key(n): n for other in others for n in (*other.aliases, other.name) if name_key(n) not in taken
    }
    matter: dict[str, object] = {
        "name": entity.name,
        "type": kind,
        "aliases": [*(file.aliases if file else ()), *fresh.values()],
    }
    if file:
        kept = {"not": list(file.not_names), "hidden": file.hidden or None, "wikidata": file.wikidata}
        matter |= {**kept, "lat": file.lat, "lon": file.lon, "image": file.image}
    return matter


def _free_path(entity: Entity, knowledge: Knowledge) -> str:
    stem = f"{FOLDER}/{slug_of(entity.name)}"
    return f"{stem}.md" if f"{stem}.md" not in knowledge.files else f"{stem}-{entity.type}.md"
