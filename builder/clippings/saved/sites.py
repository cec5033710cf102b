"""The names that a page has for its site: on links to its first page, in its logo, its lines, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from lxml import html

from builder.clippings.addresses import host_of
from builder.clippings.outlets import looks_like_outlet
from builder.clippings.saved.classes import classes_of
from builder.clippings.saved.markup import PageWords
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import fold, letters_of, one_line

_LOGO = re.compile(
    r"(?i)(?:^|[\s_-])(?:logo|brand|site-?(?:name|title)|masthead|nameplate|blog-?title)(?:$|[\s_-])"
)
_FIRST_PAGE = re.compile(r"/?(?:(?:index|home|default)(?:\.\w{2,5})?/?)?")
_LONGEST_NAME = 6
"""Words."""


@dataclass(frozen=True)
class Site:
    """The site of a page: the page's elements, its words and its address."""

    root: html.HtmlElement
    words: PageWords
    url: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What links to the first page say, and elements that call themselves a logo; the page's order."""
        return tuple(_shown_names(self.root))

    def goes_by(self, name: str) -> bool:
        """Whether a name reads as an outlet's, or is in the address, or the page has it for itself."""
        label = host_of(self.url).split(".")[0]
        return (
            looks_like_outlet(name)
            or bool(label and label in re.sub(r"\W", "", fold(name)))
            or _names_itself(name, self.words)
            or letters_of(name) in map(letters_of, self.names)
        )


def _names_itself(name: str, words: PageWords) -> bool:
    """Whether a page has a name of several words in a line: "An official website of the City of X"."""
    return len(name.split()) > 1 and any(name in line and len(line) > len(name) for line in words.lines)


def _shown_names(root: html.HtmlElement) -> Iterator[str]:
    """What links to the first page say, and elements that call themselves a logo; in words or a picture."""
    for element in root.iter("a", "div", "span", "p", "strong", "h1", "h2"):
        if (element.tag == "a" and _leads_home(element)) or _LOGO.search(classes_of(element)):
            pictures = (re.sub(r"(?i)\blogo\b", "", i.get("alt") or "") for i in element.iter("img"))
            for name in map(one_line, (text_of(element), *pictures)):
                if 0 < len(name.split()) <= _LONGEST_NAME:
                    yield name


def _leads_home(link: html.HtmlElement) -> bool:
    try:
        parts = urlsplit((link.get("href") or "#").strip())
    except ValueError:  # no address at all
        return False
    return not parts.fragment and parts.path != "" and _FIRST_PAGE.fullmatch(parts.path) is not None
