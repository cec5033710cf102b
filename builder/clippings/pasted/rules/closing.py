"""Rules for what closes a report: who reported it, marks of its end, copyright, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.authors import is_about_author
from builder.clippings.pasted.rules.course.closers import closes, gives_address
from builder.clippings.pasted.rules.shapes import ends_like_a_sentence, signature_of
from builder.foundation.text import words_in

_RIGHTS = re.compile(
    r"(?i)(?:©|\(c\) ?\d{4}|copyright\b.{0,20}\d{4}|copyright ©|tous droits réservés|alle rechte vorbehalten"
    r"|todos los derechos|all rights reserved|riproduzione riservata)"
)
_RIGHTS_INSIDE = re.compile(
    r"(?i)all rights reserved|may not be (?:published|reproduced|redistributed)|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos reservados"
)
_CONTACT = re.compile(
    r"(?i)(?:(?:media|press|investor)s?\s+(?:contacts?|enquir\w+|inquir\w+|relations|office)"
    r"|contacts?(?: for media)?"
    r"|for (?:more|further) information\b.{0,60}\b(?:contact|visit|call|e-?mail)|pressekontakt|contact presse"
    r"|contacto de prensa|kontakt|rückfragen)\b\s*:?.*"
)
_REACHES = re.compile(r"\S+@\S+\.\w+|\+?\d[\d ()/.-]{6,}\d|https?://|www\.")
_RELEASE = re.compile(
    r"(?i)(?:for (?:immediate )?release.{0,40}|embargo(?:ed)? (?:until|till|:).*|pressemitteilung"
    r"|communiqué de presse"
    r"|news release|press release)\W*"
)
_HEAD = 20
"""Blocks in which a byline stands, at most."""

_ENTRY = re.compile(r"[(\"“„«'‘•*–-]|\d{1,2}[.)] ")
"""How a quotation, an aside or an entry of a list starts."""

_ENDS_IN_ADDRESS = re.compile(r"\s(?:https?://|www\.)\S+$")
_MARK = re.compile(r"[\W_]+|(?i:-+ ?(?:ends?|30|more|fin|ende) ?-+|ends|\(?ends\)?)")


def reporting(view: View) -> Iterator[Evidence]:
    """ "(Reporting by A; Editing by B)", "C contributed to this report from Brussels."."""
    if view.block.words <= 60 and view.at and read_reporting(view.text) is not None:
        yield Evidence(Kind.REPORTING, 5, "who reported and edited")


def rights(view: View) -> Iterator[Evidence]:
    """Copyright lines."""
    if view.block.words > 45 or (view.at < view.course.last and split_credit(view.text)):
        return
    if _RIGHTS.match(view.text) and (view.block.words <= 12 or view.at + 4 > len(view.blocks)):
        yield Evidence(Kind.FURNITURE, 5, "copyright")
    elif _RIGHTS_INSIDE.search(view.text) and view.at * 2 > len(view.blocks):
        yield Evidence(Kind.FURNITURE, 4.5, "copyright")


def contact(view: View) -> Iterator[Evidence]:
    """Whom to ring about a press release: a contact word or the line below one, with an address or number."""
    reaches = _REACHES.search(view.text) is not None
    below = " ".join(b.text for b in view.blocks[view.at + 1 : view.at + 4] if words_in(b.text) <= 12)
    if view.block.words <= 25 and _CONTACT.fullmatch(view.text) and (reaches or _REACHES.search(below)):
        yield Evidence(Kind.FURNITURE, 5, "contact")
        yield Evidence(Kind.HEADLINE, -6, "contact")
    elif view.block.words <= 12 and (reaches or view.block.words <= 5) and _below_contact(view):
        yield Evidence(Kind.FURNITURE, 5 if reaches else 3.5, "contact")
        yield Evidence(Kind.HEADLINE, -6 if reaches else 0, "contact")


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
    return any(_CONTACT.fullmatch(text) and words_in(text) <= 25 for text in above) and all(
        words_in(text) <= 25 for text in above[-1:]
    )


def about_author(view: View) -> Iterator[Evidence]:
    """A last line on who the author is; the name must be one of the byline."""
    amid = view.course.first < view.at < view.course.end - 5
    if not amid and is_about_author(view.blocks, view.at):
        yield Evidence(Kind.FURNITURE, 9, "about the author")


def signed_again(view: View) -> Iterator[Evidence]:
    """The byline's line once more below the text, as French outlets close theirs."""
    if view.at < view.course.first + 2 or signature_of(view.text) is None:
        return
    if any(b.text == view.text for b in view.blocks[: min(view.at - 2, _HEAD)]):
        yield Evidence(Kind.FURNITURE, 5, "the byline once more")


def above_note(view: View) -> Iterator[Evidence]:
    """A name alone below the text, above the note on whom it belongs to: blogs sign so."""
    signature = signature_of(view.text)
    if view.course.last <= view.at and signature is not None and signature.authors == (view.text,):
        below = view.at + 1 < len(view.blocks) and view.after.startswith(f"{view.text} ")
        if below and is_about_author(view.blocks, view.at + 1):
            yield Evidence(Kind.BYLINE, 10, "a note on the author below")


def end(view: View) -> Iterator[Evidence]:
    """The block that says that the text is over, and all that comes below it."""
    if view.at < view.course.end:
        return
    yield Evidence(Kind.FURNITURE, 4, "closes the text" if closes(view.text) else "below the text's end")
    for kind in (Kind.PARAGRAPH, Kind.SUBHEAD, Kind.LISTED):
        yield Evidence(kind, -8, "below the text's end")


def trailing(view: View) -> Iterator[Evidence]:
    """A few words below the last paragraph that make no sentence: names of topics, buttons."""
    text = view.text
    if not view.course.last < view.at < view.course.end or view.block.words > 10:
        return
    below = view.blocks[view.at + 1 : min(view.at + 4, view.course.end)]
    if ends_like_a_sentence(text) or _ENTRY.match(text) or any(ends_like_a_sentence(b.text) for b in below):
        return
    yield Evidence(Kind.FURNITURE, 2.8, "words below the last paragraph")


def address_below(view: View) -> Iterator[Evidence]:
    """A sentence below the last paragraph that says whom to write to."""
    if view.course.last < view.at and gives_address(view.text):
        yield Evidence(Kind.FURNITURE, 4, "whom to write to")


def points_elsewhere(view: View) -> Iterator[Evidence]:
    """A line below the last paragraph that ends in an address: "More news of the sea: https://..."."""
    if view.course.last < view.at and view.block.words <= 30 and _ENDS_IN_ADDRESS.search(view.text):
        yield Evidence(Kind.FURNITURE, 3.5, "points elsewhere")


RULES: tuple[Rule, ...] = (
    reporting,
    rights,
    contact,
    release,
    mark,
    about_author,
    signed_again,
    above_note,
    end,
    trailing,
    address_below,
    points_elsewhere,
)
