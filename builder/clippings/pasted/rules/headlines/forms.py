"""Rules for headlines by their form: length, first letter, end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.headlines.likely import names_sections
from builder.clippings.pasted.rules.shapes import dates_of, is_head_matter, sentences

_DAY = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .{2,14} (?:19|20)\d\d(?: \S+)?$")


def headline_length(view: View) -> Iterator[Evidence]:
    """Headlines have four to twenty words; a few have two or three, none has forty."""
    words = view.block.words
    if 4 <= words <= 20:
        yield Evidence(Kind.HEADLINE, 3, "as long as a headline")
    elif words <= 30:
        yield Evidence(Kind.HEADLINE, 1.2 if words > 1 else 0.6, "could be a headline")
    else:
        yield Evidence(Kind.HEADLINE, -4, "too long for a headline")


def headline_end(view: View) -> Iterator[Evidence]:
    """A full stop is rare at the end of a headline, and two sentences are rarer."""
    if sentences(view.text) > 1 and view.text.rstrip("\"”’'»").endswith("."):
        yield Evidence(Kind.HEADLINE, -3, "several sentences")
    elif view.text.rstrip("\"”’'»").endswith((".", ":", ";", ",")):
        yield Evidence(Kind.HEADLINE, -1.5, "ends like a sentence")


def headline_start(view: View) -> Iterator[Evidence]:
    """A headline starts with a capital; a topic above it may not: "typhoons in the Philippines"."""
    if view.text[0].islower() and not view.text[:2].endswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")):
        yield Evidence(Kind.HEADLINE, -2.5, "starts with a small letter")


def headline_not_matter(view: View) -> Iterator[Evidence]:
    """A byline, a date or a caption is no headline."""
    if is_head_matter(view.text):
        yield Evidence(Kind.HEADLINE, -2.5, "byline, date or caption")


def named_apart(view: View) -> Iterator[Evidence]:
    """A date between bars or with its page: "Press release | 17 March 2026", "Mon, 12 Oct 2026 page3"."""
    parts = re.split(r" \| | - ", view.text)
    if (len(parts) > 1 and any(dates_of(part) for part in parts)) or _DAY.match(view.text):
        yield Evidence(Kind.HEADLINE, -5, "a date and more")
        yield Evidence(Kind.STRAY, 1, "a date and more")


def names_of_sections(view: View) -> Iterator[Evidence]:
    """The names of sections, in whatever form a page puts them above its headline."""
    if names_sections(view.text):
        yield Evidence(Kind.HEADLINE, -4, "names of sections")
        yield Evidence(Kind.DEK, -4, "names of sections")


RULES: tuple[Rule, ...] = (
    headline_length,
    headline_end,
    headline_start,
    headline_not_matter,
    named_apart,
    names_of_sections,
)
