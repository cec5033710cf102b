"""Every article's card, and where its mentions lead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from builder.annotations.model import Annotated
from builder.articles.matter import ArticleMatter
from builder.library.cards import ArticleCard, EntityLink, Link, Picture
from builder.library.casting import Cast
from builder.library.media import media_permalink
from builder.library.model import Catalogued
from builder.library.permalinks import article_permalink, section_permalink, tag_permalink
from builder.settings.model import Settings


@dataclass(frozen=True)
class Names:
    """What cards call things: entities by id, tags and sections by permalink, feed ids by path."""

    entities: Mapping[str, EntityLink]
    labels: Mapping[str, str]
    ids: Mapping[str, str]


def catalogue(
    articles: Iterable[Annotated], casts: Mapping[str, Cast], names: Names, settings: Settings
) -> tuple[Catalogued, ...]:
    """All articles with their cards, newest first; of one moment, by permalink. `casts` are by path."""
    zone = ZoneInfo(settings.timezone)
    found = [_catalogued(a, casts[a.article.path], names, settings, zone) for a in articles]
    found.sort(key=lambda c: c.card.permalink)
    found.sort(key=lambda c: _moment(c.card), reverse=True)
    return tuple(found)


def tags_of(annotated: Annotated) -> tuple[str, ...]:
    """The editor's tags where there are any, else the topics of the text."""
    return annotated.article.matter.tags or annotated.facts.topics


def _moment(card: ArticleCard) -> tuple[dt.date, float]:
    return card.date, card.time.timestamp() if card.time else 0.0


def _catalogued(
    annotated: Annotated, cast: Cast, names: Names, settings: Settings, zone: ZoneInfo
) -> Catalogued:
    paged = [mention for mention in cast.mentions if mention.entity_id in names.entities]
    chips = tuple(names.entities[key] for key in cast.salient if key in names.entities)
    card = _card(annotated, chips[: settings.entities.chips], names, settings.language, zone)
    links = tuple((m.start, m.end, names.entities[m.entity_id].permalink) for m in paged)
    return Catalogued(annotated, card, links)


def _card(
    annotated: Annotated, entities: tuple[EntityLink, ...], names: Names, language: str, zone: ZoneInfo
) -> ArticleCard:
    article, matter = annotated.article, annotated.article.matter
    day = matter.day(zone)
    section = section_permalink(matter.section) if matter.section else ""
    tags = dict.fromkeys(tag_permalink(tag) for tag in tags_of(annotated))
    return ArticleCard(
        id=names.ids[article.path],
        permalink=article_permalink(day, article.slug),
        title=matter.title,
        dek=matter.dek,
        summary=matter.summary or matter.dek or annotated.facts.lead,
        date=day,
        time=_time(matter.date, zone),
        updated=_change(matter.updated, zone),
        authors=matter.authors,
        publisher=matter.publisher,
        lang=matter.lang or language,
        section=Link(names.labels[section], section) if section else None,
        tags=tuple(Link(names.labels[permalink], permalink) for permalink in tags),
        entities=entities,
        picture=next(iter(pictures_of(matter)), None),
    )


def pictures_of(matter: ArticleMatter, *, with_source: bool = True) -> list[Picture]:
    """An article's pictures; without `with_source` also those of which only the words are known."""
    return [
        Picture(media_permalink(image.src), image.alt, image.caption, image.credit)
        for image in matter.images
        if image.src or not with_source
    ]


def _change(moment: dt.date | None, zone: ZoneInfo) -> dt.datetime | None:
    """The moment of a change; of a mere day, its midnight in the site's zone."""
    if moment is None or isinstance(moment, dt.datetime):
        return _time(moment, zone)
    return dt.datetime.combine(moment, dt.time(), zone)


def _time(moment: dt.date | None, zone: ZoneInfo) -> dt.datetime | None:
    """A moment with its zone, the site's where it gives none; None for a mere day."""
    if not isinstance(moment, dt.datetime):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
