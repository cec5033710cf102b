"""What has the form of a person's name."""

from __future__ import annotations

import re

from builder.clippings.names.bodies import is_named_as_body
from builder.clippings.names.offices import OFFICE
from builder.clippings.outlets import looks_like_outlet

_PARTICLES_TEXT = """
    da das de degli dei del dela della dello delos den der des di do dos du el het la las le lo los op 't
    ’t ten ter van vom von y e i en zu zum zur af av ap ferch bin binte binti bint ben ibn ould abu al
    el ul ur uz ole wa arap
"""

PARTICLES = frozenset(_PARTICLES_TEXT.split())
"""Small words within names of people, folded."""

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+(?:-(?:[^\W\d_]\.)+)*|['’]?[^\W\d_]+(?:['’\-.][^\W\d_]+)*[.'’]?")
_BEFORE_CAPITAL = re.compile(r"(?:[dlo]['’]|(?:a[dlnrst]|ash|e[lsz]|bin|ben|abu|al)-)(?=\w)")
_ARTICLE = re.compile(r"(?:The|[LD]['’]\w+)")
"""What an outlet's name begins with, and a person's does not: "L'Obs de la Mer"."""

_NO_NAMES_TEXT = """
    Should Must Could Would Is Are Was Were Has Have Not After Over Before Amid Against With Into From
    Publication Newsletter Reporters Release Report Ministry Ministère Department Office Info Accueil Actus
    GmbH Ltd Inc LLC Edition Language Lecturer Their Its How Why What When Where Who This These That Your
    Sign Subscribe Share Login Logout Services Articles Videos Feed Forecast Branch Economy Life Screen Text
    Google Facebook Twitter Pinterest LinkedIn Anzeigen Angebote Daten
    Vielen Herzlichen Thank Thanks Merci Gracias Ihr Ihre Kommentar Kommentare Commentaire Comentario
"""

_NO_NAMES = frozenset(map(str.capitalize, _NO_NAMES_TEXT.split()))
"""Words that stand in headlines and in no name, "GmbH" as "Gmbh"."""

_BUTTONS_TEXT = """
    Add Read Get Save Short Zen Listen Follow Share Log Sign View Show Print Copy Topic Title Close Open
    More Most Latest Related Click Watch Subscribe
"""

_BUTTONS = frozenset(_BUTTONS_TEXT.split())
"""Words with which a button's or a box's words begin, and no name."""

_PLACES_TEXT = """
    A La Las Los Le Les San Santa Santo São Saint New North South East West Port Fort Puerto Porto Ciudad
    Villa Monte Mount Lake Cape Costa Isla Río Rio Bad Sankt
"""

_PLACES = frozenset(_PLACES_TEXT.split())
"""Words with which a place's name of two words begins, and no person's."""


_NICKNAME = re.compile(r" [\"“][A-ZÀ-Þ][^\"“”]{1,20}[\"”] (?=[A-ZÀ-Þ])")
"""What somebody is called, within their name: 'Jane "Red Fox" Doe'."""


def names_person(text: str) -> bool:
    """Whether a text is a person's name and does not read as an outlet's: "Jane Doe", not "Harbour Post"."""
    return is_personal_name(text) and not looks_like_outlet(text)


def is_personal_name(text: str) -> bool:
    """Whether a text has the form of a person's name, and none of a place's, an office's or a button's."""
    tokens = text.split()
    if (
        not has_form_of_name(text)
        or begins_as_button(text)
        or OFFICE.fullmatch(tokens[0])
        or OFFICE.fullmatch(tokens[-1])
    ):
        return False
    told = len(tokens) > 2 or len(tokens[-1].strip(".")) > 1  # "Point B."
    return told and _NO_NAMES.isdisjoint(map(str.capitalize, tokens)) and not is_made_as_place(text)


def begins_as_button(text: str) -> bool:
    """Whether a text begins with a word of buttons: "View More Articles"."""
    return text.split()[0].capitalize() in _BUTTONS


def has_form_of_name(text: str) -> bool:
    """Whether a text is two to six words with capitals, small words of names between them, no digits.

    The last may be an initial with its stop: "Ramesh Iyer V." A place has this
    form too: "Le Nga" is somebody, and "Le Havre" is not.
    """
    text = _NICKNAME.sub(" ", text)
    tokens = text.split()
    if not 2 <= len(tokens) <= 6 or not all(_TOKEN.fullmatch(t) for t in tokens):
        return False
    if _ARTICLE.fullmatch(tokens[0]) or is_named_as_body(text):
        return False
    own = own_words(text)
    if not 1 <= len(own) <= 5 or tokens[0].islower() or not all(map(_is_capital, own)):
        return False
    return len(own[-1].strip(".")) > 1 or (len(own) > 1 and own[-1].endswith("."))


def own_words(name: str) -> list[str]:
    """The words of a name that are no particles: three in "Inês de Almeida e Sousa"."""
    return [token for token in name.split() if token.casefold() not in PARTICLES]


def is_made_as_place(text: str) -> bool:
    """Whether two words are made as a place's name is, and not as a person's: "Puerto Norte"."""
    tokens = text.split()
    return len(tokens) == 2 and tokens[0] in _PLACES


def _is_capital(token: str) -> bool:
    """Whether a word of a name has a capital, behind an article if need be: "d'Ettorre", "al-Masri"."""
    return _BEFORE_CAPITAL.sub("", token, count=1).lstrip("'’")[:1].isupper()
