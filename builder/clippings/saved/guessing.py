"""When a page was published, guessed from its lines where no field of it says so."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

from builder.clippings.addresses import year_in_address
from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.dates.finding import parse_moment
from builder.clippings.dates.moments import Moment
from builder.clippings.saved.markup import PageWords
from builder.clippings.saved.told_in_lines import day_above, day_in_lines

_WEB = 1991
"""The year of the first web page."""


def guessed_date(
    below: Moment | None, words: PageWords, title: str, url: str, root: html.HtmlElement
) -> tuple[Moment | None, tuple[str, ...]]:
    """The first guess with what is to be checked; None, with a word on that, rather than no sign at all.

    `below` is the date of the lines below the headline (`head`), `url` the page's address or "". A day
    before the web, or before the year in the address, is one that the text speaks of.
    """
    earliest = year_in_address(url) or _WEB
    if below and below.year >= earliest:
        return below, ("date: it was guessed from a line below the headline.",)
    for moment, source in _guesses(words, title, root):
        if moment and moment.year >= earliest:
            return moment, (f"date: it was guessed from {source}.",)
    return None, ("date: the page does not say when it was published.",)


def _guesses(words: PageWords, title: str, root: html.HtmlElement) -> Iterator[tuple[Moment | None, str]]:
    """The guesses, the best first, and where each is from."""
    yield day_in_lines(words.lines), "a line that tells it"
    named = map(_first_published, words.date_lines)
    yield next(filter(None, named), None), "a line that calls itself a date"
    yield day_above(words.lines, title), "a line above the headline"
    yield _found(root), "the page's text"


def _first_published(line: str) -> Moment | None:
    """The first date of a line, unless the line tells of nothing but an update."""
    told = read_date_line(line)
    return told.date if told else parse_moment(line)


def _found(root: html.HtmlElement) -> Moment | None:
    from htmldate import find_date

    try:
        found = find_date(root, original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    except Exception:  # whatever a library makes of a strange page, it is no date
        return None
    return parse_moment(found) if found else None
