"""Rules for the lines that say who wrote a text, for whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.names import is_role
from builder.clippings.outlets import is_agency, looks_like_outlet
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import dates_of, signature_of

_AGO = re.compile(
    r"(?i)(?:(?:published|updated|posted)\s+)?(?:\d+|an?|one|vor \d+|il y a \d+|hace \d+)\s*"
    r"(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|stunden?|minuten?|tagen?|heures?|jours?"
    r"|horas?|minutos?|días?)\.?(?:\s+ago)?|just now|yesterday|today|gestern|heute|hier|ayer|hoy"
)


def byline(view: View) -> Iterator[Evidence]:
    """ "By" and names; or names alone, which could be anything."""
    signature = signature_of(view.text)
    if not signature or (
        signature.authors == (signature.publisher,) and not signature.cued and not signature.date
    ):
        return  # an outlet alone is no author
    if signature.cued:
        yield Evidence(Kind.BYLINE, 4.5, "by and names")
    elif signature.date or signature.publisher:
        yield Evidence(Kind.BYLINE, 3, "names with a date or outlet")
    else:
        yield Evidence(Kind.BYLINE, 1.8, "names alone")


def date(view: View) -> Iterator[Evidence]:
    """A line that is nothing but a date, or says when it was published or updated."""
    if dates_of(view.text):
        yield Evidence(Kind.DATE, 4.5, "date line")


def long_ago(view: View) -> Iterator[Evidence]:
    """ "6 hours ago" is no date: nobody knows from when it counts."""
    if _AGO.fullmatch(view.text):
        yield Evidence(Kind.FURNITURE, 4.5, "relative time")


def publisher(view: View) -> Iterator[Evidence]:
    """The outlet's or agency's name alone on its line."""
    if view.block.words > 5 or dates_of(view.text):
        return
    if is_agency(view.text):
        yield Evidence(Kind.PUBLISHER, 2.5, "agency's name")
    elif (
        looks_like_outlet(view.text)
        and view.text[0].isupper()
        and all(w[0].isupper() or len(w) <= 3 for w in view.text.split())
    ):
        yield Evidence(Kind.PUBLISHER, 1.6, "outlet's name")


def role(view: View) -> Iterator[Evidence]:
    """The author's office on a line of its own, below the name: "Highlands correspondent"."""
    if is_role(view.text) and signature_of(view.before):
        yield Evidence(Kind.STRAY, 3, "author's role")


RULES: tuple[Rule, ...] = (byline, date, long_ago, publisher, role)
