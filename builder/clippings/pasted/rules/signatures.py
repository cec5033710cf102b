"""Rules for the lines that say who wrote a text, for whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.bylines.by_words import BY
from builder.clippings.bylines.signature import Signature
from builder.clippings.dates.ago import is_ago
from builder.clippings.dates.slashes import slash_readings
from builder.clippings.names.beside import without_place
from builder.clippings.names.outlets import without_agency
from builder.clippings.names.people import own_words
from builder.clippings.names.roles import is_role
from builder.clippings.outlets import is_agency, is_known_outlet, is_named_as_outlet, looks_like_outlet
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.reader import LIKELY, page_voice
from builder.clippings.pasted.rules.shapes import dates_of, is_clock, signature_of
from builder.clippings.pasted.rules.top import is_kicker
from builder.clippings.sections import is_country
from builder.foundation.text import words_in

_CUE_ALONE = re.compile(rf"(?i)(?:{BY}|text|autor(?:in)?|author)\s*:?")
_LABEL_WORDS = 6
"""Words in a label of what stands on the line below, at most."""

_SPECIAL = re.compile(r"(?i)special (?:to|for) ")
_PUBLISHED = re.compile(r"(?i)(?:issued|published|posted|publié|veröffentlicht|publicado|pubblicato)\b")
_FIRST_PUBLISHED = re.compile(r"(?i)(?:first|originally) (?:published|posted)\b")
_FIRST_LINES, _SHORT = 2, 3
"""Lines at the top of a page where so few letters that nobody knows, or a country, name a section."""

_BRANCH = re.compile(r" (?:Info|Actus?|Afrique|English|International|World)$")
_AS_HEADLINE = 5
"""Words from which on a name is as long as a headline: "Villagers Learned of Licence From Radio"."""

_ENTRIES = 12
"""Blocks to the next entry of a live page, at most."""

_BOXES = frozenset({"The News", "The Facts", "The Latest", "The View", "The Bottom Line", "The Big Picture"})
"""Headings of boxes that are made as an outlet's name."""

_FAR_BELOW = 15
"""Blocks below the line that closes a text where its outlet may be named, at most."""

_BELOW_LEAD = 3
"""Blocks below the first paragraph where some outlets say when they published, at most."""


def byline(view: View) -> Iterator[Evidence]:
    """ "By" and names; or names alone, which could be anything."""
    signature = signature_of(view.text)
    cued = signature is not None and (signature.cued or _CUE_ALONE.fullmatch(view.before) is not None)
    if not signature or (_dated(signature) and _is_behind_dash(view)):
        return  # who wrote the post above: "— Jane Doe (@jane) 3 July 2026"
    if _below_label(view) and not (cued or _dated(signature)):
        return  # "Search for this author in:"
    placed = is_known_outlet(without_place(view.text)) and without_place(view.text) != view.text
    if signature.authors == (signature.publisher,) and not (
        cued or placed or _dated(signature) or slash_readings(view.text)
    ):
        return  # an outlet alone is no author; "Agence France-Presse in Colombo" is one
    if cued:  # "By Jane Doe Follow You will receive alerts from this author" is one too
        weight = 4.5 if page_voice(view.text) < LIKELY else 12
        yield Evidence(Kind.BYLINE, weight, "by and names")
    elif _SPECIAL.match(view.text) and signature_of(view.before):
        yield Evidence(Kind.BYLINE, 5, "for whom the one above has written")
    elif _dated(signature) or slash_readings(view.text) or signature.publisher:
        yield Evidence(Kind.BYLINE, 3, "names with a date or outlet")
    elif view.before.endswith((" and", " et", " und", " y")) and signature_of(view.before):
        yield Evidence(Kind.BYLINE, 3.5, "the other name of two")
    else:
        yield Evidence(Kind.BYLINE, 1.8, "names alone")


def _below_label(view: View) -> bool:
    """Whether a line of the head has a label above it."""
    label = view.before.endswith(":") and words_in(view.before) <= _LABEL_WORDS
    return label and view.at < view.course.first


def _is_behind_dash(view: View) -> bool:
    """Whether a line amid the text starts with a dash, as what signs a quotation does."""
    return view.course.first < view.at < view.course.last and view.text.startswith(("—", "–"))


def date(view: View) -> Iterator[Evidence]:
    """A line that is nothing but a date, or says when it was published or updated."""
    if is_clock(view.text) and dates_of(view.before) and view.at < view.course.first:
        yield Evidence(Kind.DATE, 4.5, "time below its day")
    if not dates_of(view.text):
        return
    yield Evidence(Kind.DATE, 4.5, "date line")
    below_lead = _PUBLISHED.match(view.text) and view.at <= view.course.first + _BELOW_LEAD
    first_said = _FIRST_PUBLISHED.match(view.text) and view.at > view.course.last
    if view.at > view.course.first and not below_lead and not first_said:
        yield Evidence(Kind.FURNITURE, 3.5, "date amid the text")


def entry_time(view: View) -> Iterator[Evidence]:
    """The time of day above an entry of a live page, where other entries have theirs."""
    near = (b.text for n, b in enumerate(view.blocks) if 1 < abs(n - view.at) <= _ENTRIES)
    if is_clock(view.text) and not is_clock(view.after) and any(is_clock(text) for text in near):
        yield Evidence(Kind.FURNITURE, 6, "time of an entry")


def long_ago(view: View) -> Iterator[Evidence]:
    """ "6 hours ago" is no date: nobody knows from when it counts."""
    if is_ago(view.text):
        yield Evidence(Kind.FURNITURE, 4.5, "relative time")
        yield Evidence(Kind.HEADLINE, -4, "relative time")


def cue_alone(view: View) -> Iterator[Evidence]:
    """ "By:" on a line of its own, above the name."""
    if _CUE_ALONE.fullmatch(view.text) and signature_of(view.after):
        yield Evidence(Kind.FURNITURE, 5, "by, and the name below")


def publisher(view: View) -> Iterator[Evidence]:
    """The outlet's or agency's name alone on its line."""
    text = without_agency(view.text.strip(" |·•"))
    signature = signature_of(view.text)
    if not text or text in _BOXES:
        return
    if view.at > view.course.end + _FAR_BELOW:
        return  # "Our partners" and their names, in a page's last lines
    if view.before == "FROM":
        return  # NPR names the member station that made a report so
    if (
        view.block.words > 6
        or dates_of(view.text)
        or is_kicker(view.text)
        or (signature and _dated(signature))
    ):
        return
    if is_role(view.text) and not is_known_outlet(text):
        return  # "Reporter", "Staff writer"
    if is_agency(view.text):
        known = is_known_outlet(view.text)
        if not known and view.at < _FIRST_LINES and (len(view.text) <= _SHORT or is_country(view.text)):
            return  # "GTA" and "SPAIN", sections
        closing = view.at >= view.course.end and known
        yield Evidence(Kind.PUBLISHER, 6 if closing else 2.5 if known else 1.2, "agency's name")
    elif text[0].isupper() and (is_known_outlet(text) or is_known_outlet(_BRANCH.sub("", text))):
        yield Evidence(Kind.PUBLISHER, 2, "outlet's name")
    elif (
        looks_like_outlet(text)
        and text[0].isupper()
        and all(w[0].isupper() or len(w) <= 3 for w in text.split())
    ):
        sure = is_named_as_outlet(text) and len(own_words(text)) < _AS_HEADLINE
        yield Evidence(Kind.PUBLISHER, 1.6 if sure else 0.8, "outlet's name")


def role(view: View) -> Iterator[Evidence]:
    """The author's office on a line of its own, below the name: "Highlands correspondent"."""
    if (
        is_role(view.text)
        and not signature_of(view.text)
        and (signature_of(view.before) or signature_of(_two_before(view)))
    ):
        yield Evidence(Kind.STRAY, 3, "author's role")
        yield Evidence(Kind.DEK, -4, "author's role")


def _dated(signature: Signature) -> bool:
    return signature.date is not None or signature.updated is not None


def _two_before(view: View) -> str:
    return view.blocks[view.at - 2].text if view.at > 1 else ""


RULES: tuple[Rule, ...] = (
    byline,
    cue_alone,
    date,
    entry_time,
    long_ago,
    publisher,
    role,
)
