"""Cards of articles, and where their mentions lead."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from builder.annotations.model import Annotated
from builder.entities.model import Entity, Resolution
from builder.library.billing import Billed, bill
from builder.library.cards import EntityLink, Link, Picture
from builder.library.casting import Casting
from builder.library.cataloguing import Names, catalogue, pictures_of
from builder.library.model import Catalogued
from builder.library.permalinks import section_permalink, tag_permalink
from builder.library.slips import NOTHING
from tests.samples import annotated, make_article, make_entity, make_resolution, make_settings

PATH = make_article().path
ADA = make_entity("Ada Lindgren", aliases=("Ada Lindgren", "Lindgren"))
PORT = make_entity("Port", "org")
ROME = make_entity("Rome", "place")
LINKS = {e.id: EntityLink(e.name, e.type, f"/{e.type}/{e.name}/") for e in (ADA, PORT)}


def catalogued_with(matter: dict[str, str]) -> Catalogued:
    return catalogued(**matter)  # type: ignore[arg-type]


def catalogued(
    *,
    resolution: Resolution | None = None,
    topics: tuple[str, ...] = (),
    lead: str = "A lead.",
    timezone: str = "UTC",
    body: str = "Body.",
    **matter: str,
) -> Catalogued:
    article = make_article(body=body, **matter)
    tags = [*article.matter.tags, *topics]
    labels = {tag_permalink(tag): tag for tag in tags}
    labels |= {section_permalink(article.matter.section): article.matter.section}
    names = Names(LINKS, labels, {article.path: "tag:1"})
    settings = make_settings(timezone=timezone)
    known = annotated(article, lead=lead, topics=topics)
    (found,) = catalogue([known], billed([known], resolution), names, settings, NOTHING)
    return found


def billed(articles: list[Annotated], resolution: Resolution | None = None) -> Billed:
    return bill(articles, Casting.of(articles, resolution or make_resolution()), NOTHING)


def resolution_of(*spans: tuple[int, int, Entity]) -> Resolution:
    return make_resolution((ADA, PORT, ROME), spans={PATH: spans})


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ({"summary": "S", "dek": "D"}, "S"),
        ({"dek": "D"}, "D"),
        ({}, "A lead."),
        ({"summary": "' '", "dek": "D"}, "D"),
    ],
)
def test_a_summary_is_the_articles_own_else_its_dek_else_its_lead(
    matter: dict[str, str], expected: str
) -> None:
    assert catalogued_with(matter).card.summary == expected


@pytest.mark.parametrize(
    ("date", "zone", "permalink", "time"),
    [
        ("2026-01-05", "UTC", "/2026/01/05/a/", None),
        (
            "2026-01-05T23:30:00Z",
            "Europe/Berlin",
            "/2026/01/06/a/",
            dt.datetime(2026, 1, 5, 23, 30, tzinfo=dt.UTC),
        ),
        ("2026-01-05T23:30", "Asia/Tokyo", "/2026/01/05/a/", dt.datetime(2026, 1, 5, 14, 30, tzinfo=dt.UTC)),
    ],
)
def test_an_article_lies_on_its_day_in_the_sites_zone(
    date: str, zone: str, permalink: str, time: dt.datetime | None
) -> None:
    card = catalogued(date=date, timezone=zone).card
    assert (card.permalink, card.time) == (permalink, time)
    assert card.permalink.startswith(f"/{card.date:%Y/%m/%d}/")


def test_a_moment_without_a_zone_is_in_the_sites() -> None:
    card = catalogued(date="2026-01-05T10:00", updated="2026-01-05T11:00", timezone="Asia/Tokyo").card
    assert card.time
    assert card.time.tzinfo == ZoneInfo("Asia/Tokyo")
    assert card.updated
    assert card.updated.tzinfo == ZoneInfo("Asia/Tokyo")


def test_a_change_on_a_mere_day_counts_from_its_midnight() -> None:
    card = catalogued(date="2026-01-05", updated="2026-01-07", timezone="Asia/Tokyo").card
    assert card.time is None
    assert card.updated
    assert card.updated.isoformat() == "2026-01-07T00:00:00+09:00"


def test_the_editors_tags_go_before_the_topics_of_the_text() -> None:
    assert [tag.name for tag in catalogued(topics=("T",)).card.tags] == ["T"]
    assert [tag.name for tag in catalogued(topics=("T",), tags="[E]").card.tags] == ["E"]


def test_a_tag_written_in_two_ways_is_one_tag_of_the_article() -> None:
    assert catalogued(tags="[labour, Labour, LABOUR]").card.tags == (Link("LABOUR", "/tags/labour/"),)


def test_the_language_is_the_articles_else_the_sites() -> None:
    assert catalogued(lang="de").card.lang == "de"
    assert catalogued().card.lang == "en"


def test_mentions_of_entities_with_a_page_become_links_and_chips_most_salient_first() -> None:
    found = catalogued(resolution=resolution_of((0, 3, PORT), (5, 8, ADA), (10, 12, ROME), (20, 23, ADA)))
    assert [chip.name for chip in found.card.entities] == ["Ada Lindgren", "Port"]
    assert found.links == (
        (0, 3, "/org/Port/"),
        (5, 8, "/person/Ada Lindgren/"),
        (20, 23, "/person/Ada Lindgren/"),
    )


@pytest.mark.parametrize("name", ["Ada Lindgren", "lindgren", "ADA  LINDGREN"])
def test_a_name_that_the_editor_drops_is_neither_linked_nor_shown(name: str) -> None:
    found = catalogued(resolution=resolution_of((0, 3, PORT), (5, 8, ADA)), entities=f"{{drop: [{name}]}}")
    assert [chip.name for chip in found.card.entities] == ["Port"]
    assert found.links == ((0, 3, "/org/Port/"),)


@pytest.mark.parametrize("name", ["Ada Lindgren", "lindgren"])
def test_a_name_that_the_editor_adds_is_shown_and_not_linked(name: str) -> None:
    found = catalogued(resolution=resolution_of((0, 3, PORT)), entities=f"{{add: [{name}]}}")
    assert [chip.name for chip in found.card.entities] == ["Ada Lindgren", "Port"]
    assert found.links == ((0, 3, "/org/Port/"),)


def test_the_first_picture_with_a_source_is_on_the_card() -> None:
    matter = make_article(
        images="[{caption: Words}, {src: media/a.jpg, alt: A}, {src: 'https://x.example/b'}]"
    ).matter
    assert [p.src for p in pictures_of(matter)] == ["/media/a.jpg", "https://x.example/b"]
    assert [p.caption for p in pictures_of(matter, with_source=False)] == ["Words", "", ""]
    assert catalogued(images="[{caption: Words}]").card.picture is None
    assert catalogued(images="[{caption: W}, {src: media/a.jpg}]").card.picture == Picture(
        "/media/a.jpg", "", "", ""
    )


def test_articles_come_newest_first_and_those_of_a_day_without_a_time_last() -> None:
    articles = [
        make_article("b", date="2026-01-05"),
        make_article("a", date="2026-01-05"),
        make_article("noon", date="2026-01-05T12:00:00Z"),
        make_article("evening", date="2026-01-05T20:00:00+02:00"),
        make_article("new", date="2026-01-06"),
        make_article("old", date="1899-01-05T12:00:00Z"),
        make_article("older", date="0999-01-05"),
    ]
    names = Names({}, {}, {a.path: a.path for a in articles})
    known = [annotated(a) for a in articles]
    found = catalogue(known, billed(known), names, make_settings(), NOTHING)
    assert [c.card.permalink.split("/")[-2] for c in found] == [
        "new",
        "evening",
        "noon",
        "a",
        "b",
        "old",
        "older",
    ]
    assert catalogue(known[::-1], billed(known), names, make_settings(), NOTHING) == found
