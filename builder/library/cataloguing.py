"""Every article's card, and where its mentions lead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from zoneinfo import ZoneInfo

from builder.annotations.model import Annotated
from builder.articles.matter import ArticleMatter
from builder.foundation.comparing import differing
from builder.foundation.digests import digest_of
from builder.library.billing import Billed
from builder.library.cards import ArticleCard, EntityLink, Link, Picture
from builder.library.media import media_permalink
from builder.library.model import Catalogued
from builder.library.permalinks import article_permalink, section_permalink, tag_permalink
from builder.library.slips import Basis, Kept, Slip, packed
from builder.settings.model import Settings


@dataclass(frozen=True)
class Names:
    """What cards call things: entities by id, tags and sections by permalink, feed ids by path."""

    entities: Mapping[str, EntityLink]
    labels: Mapping[str, str]
    ids: Mapping[str, str]


def basis_of(billed: Billed, names: Names, settings: Settings) -> Basis:
    """What all slips are made with."""
    shown = f"{settings.language} {settings.timezone} {settings.entities.chips}"
    return Basis(shown, billed.marks.entities, billed.marks.organisations, names.entities, names.labels)


def catalogue(
    articles: Iterable[Annotated], billed: Billed, names: Names, settings: Settings, known: Kept
) -> tuple[Catalogued, ...]:
    """All articles with their cards, newest first; of one moment, by permalink. `known` are slips kept."""
    desk = _Desk(billed, names, settings, ZoneInfo(settings.timezone))
    stands = _standing(known, desk)
    found = []
    for annotated in articles:
        slip = known.slips.get(annotated.article.path)
        if slip is None or not stands(slip, annotated.article.path):
            slip = _slip(annotated, desk)
        found.append(Catalogued(annotated, _with_times(slip.card, annotated.article.matter, desk.zone), slip))
    found.sort(key=lambda c: c.card.permalink)
    found.sort(key=lambda c: _moment(c.card), reverse=True)
    return tuple(found)


_MARK = 32
"""Hexadecimal digits of a mark: each build puts hundreds of thousands of them together."""


class _Desk(NamedTuple):
    """What articles are catalogued with."""

    billed: Billed
    names: Names
    settings: Settings
    zone: ZoneInfo


def _moment(card: ArticleCard) -> tuple[dt.date, float]:
    return card.date, card.time.timestamp() if card.time else 0.0


def _standing(known: Kept, desk: _Desk) -> Callable[[Slip, str], bool]:
    """What tells of a slip whether all that it was made of stands; the path is that of its article.

    With its billing stand its file and whom it names. Which tags it has hangs on these, too.
    """
    then, now = known.basis, basis_of(desk.billed, desk.names, desk.settings)
    billings, ids = desk.billed.billings, desk.names.ids
    # An entity without a page has its place in the list too: it may have got one.
    entities, labels = differing(then.links, now.links), differing(then.labels, now.labels)

    def stands(slip: Slip, path: str) -> bool:
        return (
            slip.billing is billings[path]
            and slip.card.id == ids[path]
            and entities.isdisjoint(slip.billing.named)
            and (not labels or labels.isdisjoint(_labelled(slip.card)))
        )

    return stands if then.settings == now.settings else lambda _slip, _path: False


def _labelled(card: ArticleCard) -> list[str]:
    return [link.permalink for link in (*card.tags, *((card.section,) if card.section else ()))]


def _slip(annotated: Annotated, desk: _Desk) -> Slip:
    path, links = annotated.article.path, desk.names.entities
    billing, story = desk.billed.billings[path], desk.billed.story_of(annotated)
    chips = [links[one] for one in billing.salient if one in links][: desk.settings.entities.chips]
    paged = [(start, end, links[key].permalink) for start, end, key in story.mentions if key in links]
    filed = tuple(dict.fromkeys([*(chip.permalink for chip in chips), *(to for _, _, to in paged)]))
    card, spans = _card(annotated, tuple(chips), desk), packed(paged, filed)
    return Slip(
        billing=billing,
        mark=digest_of(repr(_with_times(card, annotated.article.matter, desk.zone)))[:_MARK],
        company=digest_of(repr(card.entities))[:_MARK],
        leads=digest_of(path, spans, *filed)[:_MARK],
        card=card,
        filed=filed,
        spans=spans,
        quoted=story.quoted,
    )


def _card(annotated: Annotated, entities: tuple[EntityLink, ...], desk: _Desk) -> ArticleCard:
    """The card without its times: they stay in the zone in which they were written."""
    article, matter, names = annotated.article, annotated.article.matter, desk.names
    day = matter.day(desk.zone)
    section = section_permalink(matter.section) if matter.section else ""
    tags = dict.fromkeys(tag_permalink(tag) for tag in desk.billed.billings[article.path].tags)
    return ArticleCard(
        id=names.ids[article.path],
        permalink=article_permalink(day, article.slug),
        title=matter.title,
        dek=matter.dek,
        summary=matter.summary or matter.dek or annotated.facts.lead,
        date=day,
        time=None,
        updated=None,
        authors=matter.authors,
        publisher=matter.publisher,
        lang=matter.lang or desk.settings.language,
        section=Link(names.labels[section], section) if section else None,
        tags=tuple(Link(names.labels[permalink], permalink) for permalink in tags),
        entities=entities,
        picture=next(iter(pictures_of(matter)), None),
    )


def _with_times(card: ArticleCard, matter: ArticleMatter, zone: ZoneInfo) -> ArticleCard:
    """The card with the article's times, which a cache would give back in another zone of the same offset."""
    if matter.updated is None and not isinstance(matter.date, dt.datetime):
        return card
    return replace(card, time=_time(matter.date, zone), updated=_change(matter.updated, zone))


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
