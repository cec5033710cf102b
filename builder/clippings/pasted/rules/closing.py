"""Rules for what closes a report: who reported it, marks of its end, copyright, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.bylines import read_reporting
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import signature_of

_RIGHTS = re.compile(
    r"(?i)(?:©|\(c\) ?\d{4}|copyright\b.{0,20}\d{4}|copyright ©|tous droits réservés|alle rechte vorbehalten"
    r"|todos los derechos|all rights reserved)"
)
_RIGHTS_INSIDE = re.compile(
    r"(?i)all rights reserved|may not be (?:published|reproduced|redistributed)|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos reservados"
)
_CONTACT = re.compile(
    r"(?i)(?:(?:media|press|investor)s?\s+(?:contacts?|enquir\w+|inquir\w+|relations|office)"
    r"|contacts?(?: for media)?"
    r"|for (?:more|further) information,? (?:please )?(?:contact|visit|call)|pressekontakt|contact presse"
    r"|contacto de prensa|kontakt|rückfragen)\b\s*:?.*"
)
_REACHES = re.compile(r"\S+@\S+\.\w+|\+?\d[\d ()/.-]{6,}\d|https?://|www\.")
_RELEASE = re.compile(
    r"(?i)(?:for immediate release|embargo(?:ed)? until.*|pressemitteilung|communiqué de presse"
    r"|news release|press release)\W*"
)
_MARK = re.compile(r"[\W_]+|(?i:-+ ?(?:ends?|30|more|fin|ende) ?-+|ends|\(?ends\)?)")
_ABOUT = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3}),? (?:is (?:an?|the|our)\b|covers\b"
    r"|writes (?:about|on|for)\b"
    r"|reports (?:on|from|for)\b|has (?:covered|written|reported)\b|joined\b|can be reached\b)"
)


def reporting(view: View) -> Iterator[Evidence]:
    """ "(Reporting by A; Editing by B)", "C contributed to this report from Brussels."."""
    if view.block.words <= 60 and view.at and read_reporting(view.text) is not None:
        yield Evidence(Kind.REPORTING, 5, "who reported and edited")


def rights(view: View) -> Iterator[Evidence]:
    """Copyright lines."""
    if view.block.words > 45:
        return
    if _RIGHTS.match(view.text) and (view.block.words <= 12 or view.at + 4 > len(view.blocks)):
        yield Evidence(Kind.FURNITURE, 5, "copyright")
    elif _RIGHTS_INSIDE.search(view.text) and view.at * 2 > len(view.blocks):
        yield Evidence(Kind.FURNITURE, 4.5, "copyright")


def contact(view: View) -> Iterator[Evidence]:
    """Whom to ring about a press release: a contact word or the line below one, with an address or number."""
    reaches = _REACHES.search(view.text) is not None
    below = " ".join(b.text for b in view.blocks[view.at + 1 : view.at + 4] if len(b.text.split()) <= 12)
    if view.block.words <= 25 and _CONTACT.fullmatch(view.text) and (reaches or _REACHES.search(below)):
        yield Evidence(Kind.FURNITURE, 5, "contact")
    elif view.block.words <= 12 and (reaches or view.block.words <= 5) and _below_contact(view):
        yield Evidence(Kind.FURNITURE, 3.5, "contact")


def release(view: View) -> Iterator[Evidence]:
    """FOR IMMEDIATE RELEASE."""
    if view.block.words <= 12 and _RELEASE.fullmatch(view.text):
        yield Evidence(Kind.FURNITURE, 5, "press release")


def mark(view: View) -> Iterator[Evidence]:
    """A line without a letter, such as "___" and "###", or one that says that the text ends here."""
    if _MARK.fullmatch(view.text):
        yield Evidence(Kind.FURNITURE, 5, "mark")


def _below_contact(view: View) -> bool:
    above = [b.text for b in view.blocks[max(0, view.at - 4) : view.at]]
    return any(_CONTACT.fullmatch(text) and len(text.split()) <= 25 for text in above) and all(
        len(text.split()) <= 25 for text in above[-1:]
    )


def about_author(view: View) -> Iterator[Evidence]:
    """A last line on who the author is; the name must be one of the byline."""
    match = _ABOUT.match(view.text)
    if not match or view.block.words > 45 or view.at + 4 < len(view.blocks):
        return
    signed = (b.text.casefold() for b in view.blocks[: min(10, view.at)] if signature_of(b.text))
    if any(match["name"].casefold() in text for text in signed):
        yield Evidence(Kind.FURNITURE, 6, "about the author")


RULES: tuple[Rule, ...] = (reporting, rights, contact, release, mark, about_author)
