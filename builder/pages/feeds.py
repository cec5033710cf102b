"""Feeds written: RSS 2.0 and Atom (RFC 4287), with feedgen.

An article is in the feeds of all that it names. Its entry is written once for each format, and feedgen is
asked once for each shape of an entry and of the frame around entries; see `feed_forms`. What is joined here
is what feedgen would have written at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from feedgen.feed import FeedGenerator

from builder.library.cards import ArticleCard
from builder.pages.body_html import BodyHtml, in_feeds
from builder.pages.feed_forms import Form, form_of, mark
from builder.pages.feed_pages import moment_of
from builder.pages.model import FeedEntry, FeedPage
from builder.settings.model import Settings

Format = Literal["rss", "atom"]

MOST_ENTRIES = 20_000
"""Entries kept of each format while feeds are written, a thousand bytes each."""

_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml"}

_ENDS = {"rss": "  </channel>\n</rss>", "atom": "</feed>"}
"""What follows the last entry of a feed."""

_ENTRIES = {
    "rss": re.compile(r"    <item>.*</item>\n", re.DOTALL),
    "atom": re.compile(r"  <entry>.*</entry>\n", re.DOTALL),
}

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write (section 2.2)."""

_MOMENT: dict[Format, Callable[[dt.datetime], str]] = {
    "rss": format_datetime,
    "atom": lambda moment: moment.isoformat(),
}
"""How feedgen writes a moment; RSS by RFC 2822."""

_A_MOMENT = dt.datetime(1001, 1, 1, 1, 1, 1, tzinfo=dt.UTC)
_ANOTHER = dt.datetime(1002, 2, 2, 2, 2, 2, tzinfo=dt.UTC)
"""Moments that stand in forms for those of entries and feeds."""


class FrameWords(NamedTuple):
    """What feeds differ in, but for their entries: words that XML can write, and whole addresses."""

    title: str
    description: str
    home: str
    itself: str
    updated: dt.datetime


class EntryWords(NamedTuple):
    """What an entry says, likewise. `html` is its body, where it shows that."""

    id: str
    title: str
    link: str
    summary: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    html: str | None


@dataclass(frozen=True)
class Feeds:
    """Writes the feeds of one library, in which there is one article to a permalink."""

    settings: Settings
    _forms: dict[tuple[object, ...], Form] = field(default_factory=dict, compare=False, repr=False)
    _entries: dict[Format, dict[str, bytes]] = field(
        default_factory=lambda: {kind: {} for kind in _MOMENT}, compare=False, repr=False
    )

    def bytes_of(self, page: FeedPage, bodies: BodyHtml) -> bytes:
        """The feed as XML in UTF-8. It does not say when it was built: it changes only with its entries."""
        frame = self._frame(_frame_words(page, self.settings), page.format)
        top, end, rest = frame.rpartition(_ENDS[page.format])
        written = self._entries[page.format].get
        entries = [
            (not entry.body and written(entry.card.permalink)) or self._entry(entry, page.format, bodies)
            for entry in page.entries
        ]
        return b"".join((top.encode("utf-8"), *entries, end.encode("utf-8"), rest.encode("utf-8")))

    def _frame(self, words: FrameWords, kind: Format) -> str:
        texts = _frame_texts(words)
        if not all(texts.values()):  # feedgen decides what becomes of an empty word
            return frame_alone(words, kind, self.settings)
        form = self._forms.get((kind,))
        if form is None:
            form = self._forms[kind,] = _frame_form(kind, self.settings)
        return form.filled({**texts, "updated": _MOMENT[kind](words.updated)})

    def _entry(self, entry: FeedEntry, kind: Format, bodies: BodyHtml) -> bytes:
        words = _entry_words(entry, self.settings, bodies)
        if words.html is not None:  # which stands in no feed but the site's own
            return self._written(words, kind).encode("utf-8")
        for each, entries in self._entries.items():  # where one format is asked for, the other will be
            if len(entries) >= MOST_ENTRIES:
                entries.clear()
            entries[entry.card.permalink] = self._written(words, each).encode("utf-8")
        return self._entries[kind][entry.card.permalink]

    def _written(self, words: EntryWords, kind: Format) -> str:
        texts = _entry_texts(words)
        if words.html is not None or not all(texts.values()):
            return entry_alone(words, kind, self.settings)
        shape = (kind, len(words.authors), len(words.tags))
        form = self._forms.get(shape)
        if form is None:
            form = self._forms[shape] = _entry_form(*shape, self.settings)
        moments = {name: _MOMENT[kind](getattr(words, name)) for name in ("published", "updated")}
        return form.filled({**texts, **moments})


def _frame_words(page: FeedPage, settings: Settings) -> FrameWords:
    return FrameWords(
        title=_xml_safe(page.title),
        description=_xml_safe(page.description),
        home=_absolute(page.permalink, settings),
        itself=_absolute(page.place, settings),
        updated=page.updated,
    )


def _entry_words(entry: FeedEntry, settings: Settings, bodies: BodyHtml) -> EntryWords:
    card = entry.card
    published = moment_of(card, ZoneInfo(settings.timezone))
    html = bodies.of(in_feeds(card.permalink, entry.body, settings)) if entry.body else None
    return EntryWords(
        id=_xml_safe(card.id),
        title=_xml_safe(card.title) or card.permalink,  # which it must have
        link=_absolute(card.permalink, settings),
        summary=_xml_safe(card.summary or card.title),
        published=published,
        updated=max(published, card.updated) if card.updated else published,
        authors=_authors(card),
        tags=tuple(_xml_safe(tag.name) for tag in card.tags),
        html=None if html is None else _xml_safe(html),
    )


def _authors(card: ArticleCard) -> tuple[str, ...]:
    return tuple(_xml_safe(author) for author in card.authors or (card.publisher,) if author)


def _frame_texts(words: FrameWords) -> dict[str, str]:
    """The words of a frame by the names that they have in its form."""
    return {
        "title": words.title,
        "description": words.description,
        "home": words.home,
        "itself": words.itself,
    }


def _entry_texts(words: EntryWords) -> dict[str, str]:
    """The words of an entry, likewise, but for its body."""
    single = {"id": words.id, "title": words.title, "link": words.link, "summary": words.summary}
    authors = {f"author {number}": author for number, author in enumerate(words.authors)}
    tags = {f"tag {number}": tag for number, tag in enumerate(words.tags)}
    return single | authors | tags


def _frame_form(kind: Format, settings: Settings) -> Form:
    words = FrameWords(
        title=mark("title"),
        description=mark("description"),
        home=mark("home"),
        itself=mark("itself"),
        updated=_A_MOMENT,
    )
    marks = {word: name for name, word in _frame_texts(words).items()}
    return form_of(frame_alone(words, kind, settings), {**marks, _MOMENT[kind](_A_MOMENT): "updated"})


def _entry_form(kind: Format, authors: int, tags: int, settings: Settings) -> Form:
    words = EntryWords(
        id=mark("id"),
        title=mark("title"),
        link=mark("link"),
        summary=mark("summary"),
        published=_A_MOMENT,
        updated=_ANOTHER,
        authors=tuple(mark(f"author {number}") for number in range(authors)),
        tags=tuple(mark(f"tag {number}") for number in range(tags)),
        html=None,
    )
    marks = {word: name for name, word in _entry_texts(words).items()}
    moments = {_MOMENT[kind](_A_MOMENT): "published", _MOMENT[kind](_ANOTHER): "updated"}
    return form_of(entry_alone(words, kind, settings), {**marks, **moments})


def frame_alone(words: FrameWords, kind: Format, settings: Settings) -> str:
    """What feedgen writes of a feed without entries."""
    return serialised(frame(words, kind, settings), kind)


def entry_alone(words: EntryWords, kind: Format, settings: Settings) -> str:
    """What feedgen writes of an entry, cut out of a feed that has no other."""
    feed = frame(FrameWords("A", "A", settings.base_url, settings.base_url, _A_MOMENT), kind, settings)
    add(feed, words)
    found = _ENTRIES[kind].search(serialised(feed, kind))
    assert found
    return found[0]


def serialised(feed: FeedGenerator, kind: Format) -> str:
    """The feed as feedgen writes it."""
    made: bytes = feed.rss_str(pretty=True) if kind == "rss" else feed.atom_str(pretty=True)
    return made.decode("utf-8")


def frame(words: FrameWords, kind: Format, settings: Settings) -> FeedGenerator:
    """A feed without its entries."""
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False, rss=True)
    feed.id(words.itself)
    feed.title(words.title)
    feed.description(words.description)
    feed.subtitle(words.description)
    feed.language(settings.language)
    feed.updated(words.updated)
    feed.lastBuildDate(words.updated)
    feed.generator("Dateline")
    feed.author({"name": _xml_safe(settings.title)})
    # feedgen takes the last link for that of an RSS channel.
    feed.link(href=words.itself, rel="self", type=_TYPES[kind])
    feed.link(href=words.home, rel="alternate", type="text/html")
    return feed


def add(feed: FeedGenerator, words: EntryWords) -> None:
    """Put an entry into a feed, before those that it has."""
    made = feed.add_entry()
    made.id(words.id)
    made.guid(words.id, permalink=False)
    made.title(words.title)
    made.link(href=words.link, rel="alternate", type="text/html")
    made.published(words.published)
    made.updated(words.updated)
    for author in words.authors:
        made.author({"name": author})
    if words.authors:
        # An author of RSS 2.0 is an e-mail address; names stand in Dublin Core's element.
        made.dc.dc_creator(list(words.authors))
    for tag in words.tags:
        made.category({"term": tag})
    made.summary(words.summary)
    if words.html is not None:
        made.content(words.html, type="html")


def _absolute(permalink: str, settings: Settings) -> str:
    return settings.base_url + permalink[1:]


def _xml_safe(text: str) -> str:
    return text if text.isprintable() else _UNWRITABLE.sub("", text)
