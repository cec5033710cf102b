"""Rules for headlines and deks."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import ends_like_a_sentence, is_head_matter, is_prose, sentences
from builder.foundation.text import fold


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


def headline_company(view: View) -> Iterator[Evidence]:
    """A headline has a byline, a date or a paragraph not far below it."""
    below = [b.text for b in view.blocks[view.at + 1 : view.at + 4]]
    if any(is_head_matter(text) for text in below):
        yield Evidence(Kind.HEADLINE, 0.8, "byline or date below")
    elif any(is_prose(text) for text in below):
        yield Evidence(Kind.HEADLINE, 0.4, "text below")


def headline_not_matter(view: View) -> Iterator[Evidence]:
    """A byline, a date or a caption is no headline."""
    if is_head_matter(view.text):
        yield Evidence(Kind.HEADLINE, -2.5, "byline, date or caption")


def repeated_headline(view: View) -> Iterator[Evidence]:
    """The headline once more: pages give it in their title, their breadcrumbs and above the text."""
    mine = fold(view.text)
    if view.block.words >= 4 and any(
        fold(b.text) == mine for b in view.blocks[max(0, view.at - 8) : view.at]
    ):
        yield Evidence(Kind.FURNITURE, 3.5, "repeated line")
        yield Evidence(Kind.HEADLINE, -1, "repeated line")


def dek(view: View) -> Iterator[Evidence]:
    """A sentence or two under the headline, above the byline, often without a full stop."""
    words = view.block.words
    if not 5 <= words <= 60 or is_head_matter(view.text):
        return
    if is_head_matter(view.after):
        yield Evidence(Kind.DEK, 2, "above the byline or date")
    if not ends_like_a_sentence(view.text):
        yield Evidence(Kind.DEK, 1.5, "no full stop")
    else:
        yield Evidence(Kind.DEK, 0.2 if words <= 40 else -1, "as long as a dek")


RULES: tuple[Rule, ...] = (
    headline_length,
    headline_end,
    headline_company,
    headline_not_matter,
    repeated_headline,
    dek,
)
