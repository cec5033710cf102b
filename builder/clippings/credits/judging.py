"""Whether what stands behind a sign is a credit: how much is asked depends on the sign.

Behind a full stop a name and an agency are enough, behind a dash amid words there must be more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from builder.clippings.bylines.by_words import BY
from builder.clippings.credits.openings import Opening
from builder.clippings.credits.parties import (
    has_house,
    is_body,
    is_collection,
    is_credit,
    is_for_outlet,
    is_note,
    is_person,
    is_photo_of_house,
    is_picture_house,
    names_somebody,
    parties_of,
)
from builder.clippings.outlets import is_agency

BARE = frozenset({"name behind a stop", "name in capitals", "name in parentheses"})
"""Forms of a credit that are a name and nothing else."""

_SENTENCE = 5
"""Words in a caption that is a sentence, at least."""

_SHORTEST = 3
"""Words in a caption in front of a dash, at least."""

_MARKED = 4
"""Words in a caption in front of a ©, at least."""

_ONE_SENTENCE = re.compile(r"(?:[^:.]|(?<=\b[A-ZÀ-Þ])\.|(?<=\bJr)\.|\.(?=[a-z\d])){2,90}\.?")
_ANYONE = re.compile(r"[^\W\d_][^()\[\]]{1,90}")
_DAY_OF_PHOTO = re.compile(r"(?:[A-Z]{2,8}|[A-Z][a-z]+) (?:file )?photo (?:[A-Z][a-z]+\.? \d{1,2}, \d{4})")
_CAPITALS = re.compile(r"[A-ZÀ-Þ'’-]{2,}(?: [A-ZÀ-Þ'’-]{2,}){1,3}")
_ARCHIVE = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]* (?:and )?){1,5}(?i:archives?|collection|file photo)")
_NO_NAME = re.compile(r"[/;:\d]")
_BYLINE = re.compile(rf"(?i){BY} ")
_QUOTED = frozenset('"”»)]')
_CAMEL = re.compile(r"[A-Z][a-zà-ÿ]+[A-Z][a-zà-ÿ]+")
_WHOLE_WORD = re.compile(r"\w{4}[.!?]$")
"""How a caption ends whose full stop is no abbreviation's of one letter."""


def form_of(opening: Opening) -> str:
    """The form in which a credit stands behind an opening, as a reader may be told; "" where none does."""
    return _JUDGES[opening.sign](opening)


def _in_brackets(opening: Opening) -> str:
    """ "[AFP]", and all that may stand in parentheses."""
    if opening.label:
        return "label in brackets" if _ANYONE.fullmatch(opening.credit) else ""
    return "brackets" if is_credit(opening.credit) else ""


def _in_parentheses(opening: Opening) -> str:
    """ "(Photo: Jane Doe/AFP)", "(AP Photo/Jane Doe)", "(Jane Doe/The Courier)", "(Yonhap)"."""
    if opening.label:
        return "label in parentheses" if _ANYONE.fullmatch(opening.credit) else ""
    credit = opening.credit
    parties = parties_of(credit)
    if is_credit(credit) and (is_picture_house(credit) or (len(parties) > 1 and has_house(credit))):
        return "agency or outlet in parentheses"
    if "/" in credit and is_person(parties[0]) and _is_sentence(opening.caption):
        return "name and house in parentheses"
    if not opening.caption or not opening.stopped or _NO_NAME.search(credit):
        return ""
    if is_note(credit):
        return "note in parentheses"
    names = [party for party in parties if not is_note(party)]
    capitals = len(names) == 1 and names[0].isupper() and (len(names[0]) > 3 or is_agency(names[0]))
    named = capitals or (len(names) == 1 and is_person(names[0]))
    return "name in parentheses" if named or is_body(credit) or _CAMEL.fullmatch(credit) else ""


def _behind_stop(opening: Opening) -> str:
    """ "A sentence. REUTERS/Jane Doe/File Photo", "A sentence. Jane Doe"."""
    if opening.label or not _ONE_SENTENCE.fullmatch(opening.credit):
        return _by_label(opening)
    credit = opening.credit
    if _DAY_OF_PHOTO.fullmatch(credit):
        return "agency photo with its day"
    if _names_a_house(credit):
        return "name and house behind a stop"
    if is_note(credit) and " " in credit:
        return "note behind a stop"
    if is_collection(credit) or is_photo_of_house(credit):
        return "house behind a stop"
    if _CAPITALS.fullmatch(credit) and opening.caption:
        return "name in capitals"
    alone = is_person(credit) and len(credit.split()) <= 3 and _WHOLE_WORD.search(opening.caption)
    return "name behind a stop" if alone else ""


def _behind_mark(opening: Opening) -> str:
    """ "A sentence. — Jane Doe", "A sentence. | OUEST-FRANCE"."""
    if opening.label or not _ONE_SENTENCE.fullmatch(opening.credit):
        return _by_label(opening)
    quoted = opening.caption[-1:] in _QUOTED  # "A quotation" - Jane Doe
    named = is_credit(opening.credit) and (has_house(opening.credit) or not quoted)
    return "name behind a stop and a mark" if named and opening.caption else ""


def _at_start(opening: Opening) -> str:
    """A line that is all credit: "Photographs by Henry Park", "Jane Doe/WPLX", "Beacon archive"."""
    credit = opening.credit
    if opening.label or not _ONE_SENTENCE.fullmatch(credit):
        return _by_label(opening)
    if _DAY_OF_PHOTO.fullmatch(credit):
        return "agency photo with its day"
    if _ARCHIVE.fullmatch(credit) or (is_note(credit) and " " in credit):
        return "archive"
    if is_for_outlet(credit):
        return "name for an outlet"
    housed = "/" in credit and is_credit(credit) and not all(map(is_person, parties_of(credit)))
    housed = housed and not _BYLINE.match(credit)
    return "name and house" if housed else ""


def _at_label(opening: Opening) -> str:
    """A label amid a line, without a stop before it: "The pier Foto: Jane Doe / IMAGO"."""
    if not _ONE_SENTENCE.fullmatch(opening.credit) or not opening.caption:
        return ""
    sure = opening.glued or opening.label == "credit"
    return "label" if sure or (opening.credit[0].isupper() and is_credit(opening.credit)) else ""


def _behind_copyright(opening: Opening) -> str:
    """ "An island at dawn © Jane Doe"."""
    if "." in re.sub(r"\b(?:[A-ZÀ-Þ]|Jr)\. (?=\S)", "", opening.credit) or len(opening.credit) > 60:
        return ""
    marked = opening.sign == "copyright" and len(opening.caption.split()) >= _MARKED
    return "copyright" if marked or _is_sentence(opening.caption) or is_credit(opening.credit) else ""


def _behind_bar(opening: Opening) -> str:
    """ "A boat at sea | Photo: Jane Doe"; a headline with its outlet behind a bar is none."""
    if all(map(is_person, opening.caption.split(" | "))):
        return ""  # "Jane Doe | John Roe"
    if opening.label:
        return _by_label(opening)
    credit = opening.credit
    named = is_person(credit) or is_agency(credit) or ("/" in credit and is_credit(credit))
    return "bar" if named or (_is_sentence(opening.caption) and is_credit(credit)) else ""


def _behind_dash(opening: Opening) -> str:
    """ "An island at dawn - AFP", "An island at dawn — Photo: Jane Doe"."""
    if opening.label:
        return _by_label(opening)
    parties = parties_of(opening.credit)
    if len(opening.caption.split()) < _SHORTEST:
        return ""  # "By AFP - Agence France-Presse"
    housed = is_credit(opening.credit) and is_picture_house(parties[-1])
    slashed = (
        len(parties) == 2 and "/" in opening.credit and is_person(parties[0]) and parties[1][0].isupper()
    )
    return "dash and house" if housed or slashed else ""


def _behind_slash(opening: Opening) -> str:
    """ "An island at dawn / PHOTO BY JANE DOE"."""
    return _by_label(opening)


_JUDGES: Mapping[str, Callable[[Opening], str]] = {
    "brackets": _in_brackets,
    "parentheses": _in_parentheses,
    "stop": _behind_stop,
    "mark": _behind_mark,
    "start": _at_start,
    "label": _at_label,
    "copyright": _behind_copyright,
    "copyright word": _behind_copyright,
    "bar": _behind_bar,
    "dash": _behind_dash,
    "slash": _behind_slash,
}
"""What tells, for each sign, by which form a credit stands behind it; "" where none does."""


def _by_label(opening: Opening) -> str:
    """The label as a form, where what is behind it is no more than a credit; "" without one."""
    sure = opening.label and (_ANYONE if opening.label in ("by", "courtesy") else _ONE_SENTENCE).fullmatch(
        opening.credit
    )
    return opening.label if sure else ""


def _names_a_house(credit: str) -> bool:
    """Whether somebody and a house are named: "Jane Doe / AFP", "Jane Doe for The Courier"."""
    if is_for_outlet(credit):
        return True
    parties = parties_of(credit)
    housed = len(parties) > 1 and is_credit(credit) and ("/" in credit or has_house(credit))
    return housed or names_somebody(credit)


def _is_sentence(caption: str) -> bool:
    return len(caption.split()) >= _SENTENCE and caption[-1] in ".!?”»\"'’"
