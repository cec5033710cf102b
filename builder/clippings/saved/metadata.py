"""The fields of a page's article: JSON-LD, then OpenGraph and <meta>, then the page itself, cross-checked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from lxml import html

from builder.clippings.addresses import day_in_address, host_of, without_tracking
from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signature import Signature
from builder.clippings.bylines.signing import read_signature
from builder.clippings.dates.moments import Moment, day_of
from builder.clippings.model import Clipping
from builder.clippings.saved.guessing import guessed_date
from builder.clippings.saved.head import signed_head
from builder.clippings.saved.json_ld import LinkedArticle
from builder.clippings.saved.markup import PageWords
from builder.clippings.saved.moments import in_own_zone, stated_moment
from builder.clippings.saved.people import authors_of
from builder.clippings.saved.publishers import doubted_publisher, publisher_of, stated_publisher
from builder.clippings.saved.sites import Site
from builder.clippings.saved.titles import agreed_title, is_logo, shown_title, without_outlet
from builder.foundation.text import fold

_PUBLISHED_TEXT = """
    article:published_time og:article:published_time article:published datepublished parsely-pub-date
    pubdate publish-date publish_date publication_date dc.date.issued dcterms.created
    dc.date dcterms.date date article_date_original cxenseparse:publishtime cxenseparse:recs:publishtime
    citation_publication_date originalpublicationdate rnews:datepublished
"""
PUBLISHED = tuple(_PUBLISHED_TEXT.split())
"""Names of <meta> that give the moment of publication, the most usual first."""

DOUBTED = ("sailthru.date",)
"""Names of <meta> that give the moment of publication or that of an update; the page's own times go first."""

_MODIFIED_TEXT = """
    article:modified_time og:updated_time article:updated_time article:modified datemodified lastmod
    last-modified dcterms.modified dc.date.modified
"""
_MODIFIED = tuple(_MODIFIED_TEXT.split())
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.I)


def page_fields(root: html.HtmlElement, words: PageWords, linked: LinkedArticle) -> Clipping:
    """A clipping with the page's fields and without its body. Fields that the page lacks are empty."""
    url = _address(linked, words)
    stated = stated_publisher(root, linked, words)
    shown = (*words.headings, _first(words, "og:title"))
    heading = next((h for h in shown if h in words.title), shown[0])
    site = Site(root, words, url)
    publisher = publisher_of(stated, heading, site)
    title = _title(linked, words, publisher)
    publisher = publisher or publisher_of("", title, site)
    head = _head(words, (title, *words.headings))
    date, doubts = _stated_date(linked, words, url) or guessed_date(head.date, words, title, url, root)
    return Clipping(
        title=title,
        dek=words.standfirst
        or linked.description
        or _first(words, "og:description", "description", "twitter:description"),
        authors=authors_of(linked, words, publisher, head.authors),
        publisher=publisher,
        date=date,
        updated=_updated(linked, words, date),
        lang=_language(linked, words),
        source_url=url,
        section=linked.section
        or _first(words, "article:section", "og:article:section", "section", "parsely-section"),
        unsure=(*doubts, *doubted_publisher(publisher, title, words)),
    )


def _head(words: PageWords, titles: Iterable[str]) -> Signature:
    """What the lines below the headline say, under the first of the page's titles with any such line."""
    heads = (signed_head(words.lines, title) for title in titles)
    return next((head for head in heads if head != Signature()), Signature())


def _first(words: PageWords, *names: str) -> str:
    return next((words.meta[name] for name in names if words.meta.get(name)), "")


def _address(linked: LinkedArticle, words: PageWords) -> str:
    for url in (words.canonical, _first(words, "og:url"), linked.url):
        if re.match(r"https?://[^/]+/.", url):
            return without_tracking(url)
    return ""


def _title(linked: LinkedArticle, words: PageWords, publisher: str) -> str:
    outlets = (
        publisher,
        _first(words, "og:site_name"),
        host_of(_first(words, "og:url") or words.canonical).split(".")[0],
    )
    claimed = (linked.headline, _first(words, "og:title", "twitter:title"), words.title)
    own = {fold(o) for o in outlets}
    headings = [
        without_outlet(h, outlets) for h in words.headings if fold(h) not in own and not is_logo(h, claimed)
    ]
    shown = "" if headings else shown_title(words.lines, [c for c in claimed if c])
    return agreed_title(headings or [shown] * bool(shown), [without_outlet(c, outlets) for c in claimed])


def _stated_date(
    linked: LinkedArticle, words: PageWords, url: str
) -> tuple[Moment | None, tuple[str, ...]] | None:
    """When the page says it was published, with what is to be checked; None where it does not say."""
    named, doubted = ([words.meta[n] for n in names if n in words.meta] for names in (PUBLISHED, DOUBTED))
    stated = (linked.published, *named, *words.times[:3], *doubted)
    moments = [moment for said in stated if (moment := stated_moment(said))]
    by_address = day_in_address(url)
    if moments:
        return _checked(moments, by_address)
    if by_address:
        return by_address, ("date: it is the day in the address.",)
    signature = read_signature(words.byline) or read_date_line(words.byline)
    return (signature.date, ()) if signature and signature.date else None


_APART = dt.timedelta(days=1)
"""Days by which the address may differ from the moment: that of another time zone, or of the paper."""


def _checked(moments: list[Moment], by_address: dt.date | None) -> tuple[Moment, tuple[str, ...]]:
    """The first moment; the first that is of the address's day, with a doubt, where the first one is not."""
    if by_address is None:
        return in_own_zone(moments[0], moments[1:]), ()
    borne_out = [m for m in moments if abs(day_of(m) - by_address) <= _APART]
    if borne_out and borne_out[0] is moments[0]:
        return in_own_zone(moments[0], moments[1:]), ()
    taken, other = (borne_out[0], moments[0]) if borne_out else (moments[0], by_address)
    where = "the page says so too" if borne_out else "its address says so"
    return in_own_zone(taken, moments), (f"date: it may be {day_of(other)} instead; {where}.",)


def _updated(linked: LinkedArticle, words: PageWords, date: Moment | None) -> Moment | None:
    for said in (linked.modified, *(words.meta[n] for n in _MODIFIED if n in words.meta)):
        moment = stated_moment(said)
        if moment:
            return moment if moment != date else None
    return None


def _language(linked: LinkedArticle, words: PageWords) -> str:
    for said in (linked.language, words.language, _first(words, "og:locale", "content-language", "language")):
        tag = said.replace("_", "-")
        if _LANGUAGE.fullmatch(tag):
            return tag
    return ""
