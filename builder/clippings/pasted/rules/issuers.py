"""Rules for the lines that say who issued a text: a release's head, labels of fields, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.outlets import looks_like_outlet
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.naming import name_before_release
from builder.clippings.pasted.rules.shapes import dates_of, is_name
from builder.clippings.pasted.rules.top import is_kicker

_PROVIDED = re.compile(
    r"(?i)(?:(?:news )?provided by|(?:issued|published|released) by|from(?=:)|organi[sz]ation)\s*:?"
)
_DATED = re.compile(
    r"(?i)(?:(?:date )?(?:published|issued|posted|released)|(?:(?:publication|release|published|issue) )?date"
    r"|(?:last )?updated|publié|veröffentlicht|publicado)(?: on| le| am)?\s*:?"
)
"""Labels of a date on the line below."""

_LABEL = re.compile(
    r"(?i)(?:sources?|origin|author|date|format|themes?|language|(?:primary )?countr(?:y|ies)|region|location"
    r"|categor(?:y|ies)|topics?|sujets|type|section|posted|published|updated|originally published"
    r"|release)\s*:?"
)
"""Labels of fields, as libraries of documents have them in a text's head."""

_RELEASE = re.compile(
    r"(?i)(?:news and )?(?:press|news|media) (?:release|statement)|news (?:item|story)"
    r"|communiqué de presse|briefing notes"
)
_OFFICE = re.compile(
    r"\b(?:Minist\w+|Department|Office|Agency|Council|Commission|Authority|University|Bank|Institute|Embassy"
    r"|Préfecture|Mairie|Conseil|Université|Agence|Banque)\b"
)
_TOP = 10
"""Blocks of a release's head, at most."""

_ISSUER = re.compile(
    r"(?:SOURCE:? |(?:Source|Sources|Quelle|Fuente): )(?P<name>(?:[A-ZÀ-Þ]|dpa|epd)[^.?!]{1,50})"
)


def issuer(view: View) -> Iterator[Evidence]:
    """ "Source: Al Jazeera and news agencies", and "SOURCE Northmere Robotics" below a press release."""
    found = _ISSUER.fullmatch(view.text)
    if found and (view.text.startswith("SOURCE") or looks_like_outlet(re.split(r",|/", found["name"])[0])):
        yield Evidence(Kind.PUBLISHER, 8, "says its source")


def above_release(view: View) -> Iterator[Evidence]:
    """Who issues a release, above the line that calls it one: "Council of the EU", "Press release"."""
    named = name_before_release(view.text) if view.at < view.course.first else ""
    if named and is_name(named) and not is_kicker(named):
        yield Evidence(Kind.PUBLISHER, 6, "name before a release")
        yield Evidence(Kind.HEADLINE, -5, "name before a release")
    label = _RELEASE.fullmatch(view.text.partition(" | ")[0])
    if label and not dates_of(view.text) and view.at < view.course.first:
        yield Evidence(Kind.FURNITURE, 4.5, "press release")
        yield Evidence(Kind.HEADLINE, -4, "press release")
    if _RELEASE.fullmatch(view.before) and view.at < view.course.first and _is_office(view.text):
        yield Evidence(Kind.PUBLISHER, 5, "office below a release")
        yield Evidence(Kind.HEADLINE, -4, "office below a release")
    top = view.blocks[: min(_TOP, view.course.first)]
    if view.at < view.course.first and _is_office(view.text) and any(_RELEASE.match(b.text) for b in top):
        yield Evidence(Kind.PUBLISHER, 2.5, "office in a release's head")
    label = _RELEASE.match(view.after) if _is_office(view.text) else _RELEASE.fullmatch(view.after)
    released = label is not None and view.at < view.course.first
    if released and is_name(view.text) and not is_kicker(view.text):
        yield Evidence(Kind.PUBLISHER, 5, "name above a release")
        yield Evidence(Kind.HEADLINE, -4, "name above a release")


def _is_office(text: str) -> bool:
    return _OFFICE.search(text) is not None and is_name(text)


def provided_by(view: View) -> Iterator[Evidence]:
    """ "News provided by" or "From:" above the name of who issues a release; "Published" above a date."""
    if _DATED.fullmatch(view.text) and dates_of(view.after):
        yield Evidence(Kind.FURNITURE, 6, "label of the date below")
        yield Evidence(Kind.HEADLINE, -4, "label of the date below")
    elif _LABEL.fullmatch(view.text) and 0 < view.at < view.course.first:
        yield Evidence(Kind.FURNITURE, 4, "label of a field")
        yield Evidence(Kind.HEADLINE, -4, "label of a field")
    elif _PROVIDED.fullmatch(view.text) and view.at < view.course.first:
        yield Evidence(Kind.FURNITURE, 5, "provided by, and the name below")
        yield Evidence(Kind.HEADLINE, -4, "provided by, and the name below")
    elif _PROVIDED.fullmatch(view.before) and view.block.words <= 12 and view.at < view.course.first:
        yield Evidence(Kind.PUBLISHER, 8, "provided by")


RULES: tuple[Rule, ...] = (issuer, above_release, provided_by)
