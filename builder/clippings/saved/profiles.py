"""Links to the pages of authors: whom a page names in one, and where that leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import html

from builder.clippings.names.people import names_person
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words

_PROFILE = re.compile(
    r"(?i)/(?:authors?|auteurs?|autor(?:e|es|en|in)?|staff|people|persons?|profiles?|profil|by|bylines?|reporters?"
    r"|writers?|contributors?|journalists?|journalistes?|columnists?|firmas?|redactor(?:es)?|skribent(?:er)?"
    r"|redac(?:tie|tion|cion)|reda[kz](?:tion|ione)|our-team|team|meet-the-team|bios?)(?:/|\?|\.php|-|$)"
)
"""Where outlets keep the pages of those who write for them."""

_PROSE = 20
"""Words of a paragraph with which the text has begun."""

_MOST = 2000
"""Links of a page that are looked at."""


@dataclass(frozen=True)
class NamedLink:
    """A link with nothing but a person's name; `above` tells that it stands between headline and text."""

    name: str
    path: str
    above: bool


def named_links(root: html.HtmlElement) -> tuple[NamedLink, ...]:
    """The links of a page that read as people's names, in their order; not those to other stories."""
    return tuple(_named_links(root))


def _named_links(root: html.HtmlElement) -> Iterator[NamedLink]:
    yield from (NamedLink(name, _BOX_PATH, above=False) for name in _named_boxes(root))
    above, links = False, 0
    for element in root.iter("h1", "p", "a"):
        if element.tag == "h1":
            above = True
        elif element.tag == "p":
            above = above and count_words(text_of(element)) < _PROSE
        elif links < _MOST:
            links += 1
            name = text_of(element)
            if names_person(name) and not in_aside(element):
                yield NamedLink(name, _path(element.get("href") or ""), above)


_BOX = re.compile(
    r"(?i)(?:^|[\s_-])(?:about-?(?:the-?)?authors?|author-?(?:box|bio|card|info|profile))(?:$|[\s_-])"
)
_BOX_PATH = "/author"
"""What stands for the address where an author's box has none."""


def _named_boxes(root: html.HtmlElement) -> Iterator[str]:
    """The names in boxes on authors, set apart there as a heading or in bold."""
    for box in root.iter("section", "div", "footer"):
        if _BOX.search(classes_of(box)):
            names = (text_of(e) for e in box.iterdescendants("h2", "h3", "h4", "h5", "h6", "strong", "b"))
            yield from (name for name in names if names_person(name))


def linked_authors(links: Iterable[NamedLink], addresses: Iterable[str], title: str = "") -> tuple[str, ...]:
    """Whom the links to the given addresses of authors name, else those above the text to authors' pages.

    To an author's mailbox counts too. Failing both, the one person to whose page links lead from anywhere,
    unless the page's `title` tells of that person.
    """
    paths = {_path(address) for address in addresses} - {""}
    profiles = [link for link in links if _PROFILE.search(link.path) or (link.above and "@" in link.path)]
    everywhere = {link.name for link in profiles}
    first = {link.path: link.name for link in reversed([*links])}  # a box below may spell the name in full
    found = (
        [name for path, name in first.items() if path in paths],
        [link.name for link in profiles if link.above],
        [name for name in everywhere if len(everywhere) == 1 and name not in title],
    )
    return tuple(dict.fromkeys(next(filter(None, found), [])))


def _path(address: str) -> str:
    """The path of an address with its query, without the slash that it may end in; "" where it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:  # no address at all
        return ""
    return parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
