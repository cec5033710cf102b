"""Permalinks: the rules by which every page of a site gets its place. Paths from the site's root."""

from __future__ import annotations

import datetime as dt

from builder.entities.model import EntityType
from builder.foundation.slugs import slug_of

LISTS: dict[EntityType, str] = {"person": "/people/", "org": "/organisations/", "place": "/places/"}
TAGS = "/tags/"
SECTIONS = "/sections/"
DATES = "/dates/"
MISSING = "/404.html"


def article_permalink(day: dt.date, slug: str) -> str:
    """/2026/01/31/slug/"""
    return f"{day_permalink(day)}{slug}/"


def day_permalink(day: dt.date) -> str:
    """/2026/01/31/"""
    return f"/{day.year:04}/{day:%m/%d}/"


def month_permalink(day: dt.date) -> str:
    """/2026/01/"""
    return f"/{day.year:04}/{day:%m}/"


def year_permalink(day: dt.date) -> str:
    """/2026/"""
    return f"/{day.year:04}/"


def week_permalink(day: dt.date) -> str:
    """/2026/w05/, by the week of ISO 8601, whose year may be another than the day's."""
    year, week, _ = day.isocalendar()
    return f"/{year:04}/w{week:02}/"


def entity_permalink(kind: EntityType, slug: str) -> str:
    """/people/slug/, /organisations/slug/ or /places/slug/"""
    return f"{LISTS[kind]}{slug}/"


def tag_permalink(tag: str) -> str:
    """/tags/slug/"""
    return f"{TAGS}{slug_of(tag)}/"


def section_permalink(section: str) -> str:
    """/sections/slug/"""
    return f"{SECTIONS}{slug_of(section)}/"


def page_permalinks(permalink: str, entries: int, length: int) -> tuple[str, ...]:
    """The pages of a listing of so many entries, the oldest first, the newest at `permalink` itself.

    Pages are numbered from the oldest. All but the newest hold exactly `length` entries for good, so
    that a new one touches only the newest, which holds up to twice as many.
    """
    total = max(1, entries // length)
    return (*(f"{permalink}page/{number}/" for number in range(1, total)), permalink)


def rss_permalink(permalink: str) -> str:
    """The RSS feed of the page with that permalink."""
    return f"{permalink}feed.xml"


def atom_permalink(permalink: str) -> str:
    """The Atom feed of the page with that permalink."""
    return f"{permalink}atom.xml"


def file_of(permalink: str) -> str:
    """The file under public/ that a permalink leads to, with forward slashes."""
    path = permalink.lstrip("/")
    return f"{path}index.html" if permalink.endswith("/") else path
