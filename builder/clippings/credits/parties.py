"""Who is named in a credit: people, agencies and outlets, offices, and notes such as "File Photo"."""

from __future__ import annotations

import re

from builder.clippings.names.bodies import is_named_as_body
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.people import is_personal_name, names_person
from builder.clippings.outlets import (
    AGENCIES,
    SMALL_NAMES,
    full_name,
    is_agency,
    is_known_outlet,
    is_outlet,
    looks_like_outlet,
)

_PICTURE_HOUSES_TEXT = """
    adobe stock | alamy | anadolu | archiv | archive | archives | belga | bloomberg | depositphotos | ep | epa
    | europa press | flickr | getty | getty images | google | hans lucas | imago | istock | keystone | laif
    | ldrs | maxppp | nurphoto | pexels | picture alliance | rex | shooting | shutterstock | sipa | swns
    | ti-press | unsplash | wikimedia commons | zuma
"""
_PICTURE_HOUSES = frozenset(name.strip() for name in _PICTURE_HOUSES_TEXT.split("|"))
"""Houses and collections that sell or lend pictures, in small letters."""

_NOTE = re.compile(
    r"(?i)file(?: (?:photo|picture|image))?|pool(?: photo)?|handout(?: via .*)?|supplied"
    r"|staff(?: photographer)?|(?:stock|submitted|courtesy|contributed|handout|supplied|provided)"
    r" (?:photo|image|picture)s?|symbolbild|archiv(?:bild|foto|o|es?)?|archives?|illustration|screenshot"
    r"|special to (?:the )?[A-Z].*"
)
"""What a credit says of a picture and not of who took it."""

_OF_HOUSE = re.compile(r"^[A-Z]\S+(?: [A-Z]\S+){0,2} (?:[Pp]hoto|[Pp]ic|[Pp]icture|[Ff]oto)$")
"""What an agency calls its pictures: "AP Photo", "Bernama pic"."""

_COMMISSIONED = re.compile(
    r" (?:for|pour|für|voor) (?:the )?(?P<outlet>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){1,3})$"
)
"""For whom somebody took a picture, whatever its name: "Jane Doe for the Delta Beacon"."""

_ARCHIVE = re.compile(r"(?i)^(?:archivo?|archives?) | (?:archiv[eo]?s?|collection)$")
_SEPARATOR = re.compile(r"\s*[/|:]\s*| [-–—] |, |(?<=[^\W\d_]{3})\. | via | (?i:for|pour|für|para) (?:the )?")
_AND = re.compile(r" and | & ")
_CAPITAL = re.compile(r"\w?[^\W\d_a-zà-ÿ]|\d")
"""How a word of a name begins: "Doe", "iStock", "4.0"."""

_SMALL_WORD = 4
"""Letters in a word of a name that has no capital, at most: "uz", "and", "della" has five and is rare."""

_LONGEST = 6
"""Words in a party, at most."""


def parties_of(credit: str) -> tuple[str, ...]:
    """The names in a credit that stand between its signs: "Jane Doe - Pool/AFP via Getty Images" has four."""
    whole = filter(None, (party.strip("«» ") for party in _SEPARATOR.split(credit)))
    return tuple(
        party for names in whole for party in ([names] if looks_like_outlet(names) else _AND.split(names))
    )


def is_house(party: str) -> bool:
    """Whether a name is surely that of an agency, an outlet or a house for pictures."""
    return is_picture_house(party) or is_outlet(party) or is_known_outlet(party) or is_photo_of_house(party)


def is_photo_of_house(party: str) -> bool:
    """Whether a credit says whose a picture is as firms do: "AP Photo", "Coast Ferries photo"."""
    return _OF_HOUSE.search(party) is not None


def is_picture_house(party: str) -> bool:
    """Whether a name is that of an agency or of a house that sells or lends pictures."""
    known = party.upper() in AGENCIES or party in SMALL_NAMES or is_collection(party)
    return known or (is_agency(party) and " " in party)


def is_collection(party: str) -> bool:
    """Whether a name is that of a house for pictures, and no agency that signs texts too."""
    return party.casefold() in _PICTURE_HOUSES


def is_note(party: str) -> bool:
    """Whether a part of a credit is a note on the picture: "File Photo", "Handout", "special to The Post"."""
    return _NOTE.fullmatch(party) is not None


def is_credit(credit: str) -> bool:
    """Whether all that a credit names could take or lend a picture.

    Beside a house that is known, or a note on the picture, any name will do: "Munir uz Zaman / AFP".
    """
    parties = parties_of(credit)
    names = [party for party in parties if not is_note(party)]
    if any(map(is_house, names)) or len(names) < len(parties):
        return all(map(_is_name, names))
    return bool(names) and all(p.isupper() or looks_like_outlet(p) or is_personal_name(p) for p in names)


def names_somebody(credit: str) -> bool:
    """Whether a credit has names on both sides of a slash, one a person's: "Bergbild / Jane Doe"."""
    parties = parties_of(credit)
    return " / " in credit and any(map(is_person, parties)) and all(map(_is_name, parties))


def has_house(credit: str) -> bool:
    """Whether a credit names an agency, an outlet, a house for pictures, something in capitals, or a note."""
    return any(is_house(p) or looks_like_outlet(p) or p.isupper() or is_note(p) for p in parties_of(credit))


def is_person(text: str) -> bool:
    """Whether a text is a person's name and not an outlet's or a house's: "AP Photo"."""
    return names_person(text) and not is_house(text)


def is_body(text: str) -> bool:
    """Whether words are the name of an office or company: capitals, and small words between them."""
    words = text.split()
    return 2 <= len(words) <= 8 and all(w[0].isupper() or w in ("of", "and", "the", "for") for w in words)


def is_for_outlet(credit: str) -> bool:
    """Whether "Jane Doe for The Courier" says who took a picture, and for which outlet."""
    name, _, outlet = re.sub(r"(?i) (?:pour|für) ", " for ", credit, count=1).partition(" for ")
    return is_person(name) and looks_like_outlet(outlet.strip("«» ").removeprefix("the "))


def outlet_in_credit(credit: str) -> str:
    """The outlet that a credit ends with, "Jane Doe/The Sample Courier"; "" for agencies, houses and people.

    One with a colon begins with it: "ABC News: Jane Doe".
    """
    parties = [party for party in parties_of(credit) if not is_note(party)]
    party = (parties[0] if ": " in credit else parties[-1]) if parties else ""
    party = _ARCHIVE.sub("", party)
    known = full_name(party)  # "M&G"
    if known != party and is_known_outlet(known) and not is_picture_house(party):
        return known
    if looks_like_outlet(party) and not is_agency(party) and not is_person(party):
        return restore_capitals(party) if party.isupper() and " " in party else party
    commissioned = _COMMISSIONED.search(credit)
    outlet = commissioned["outlet"] if commissioned else ""
    return "" if is_picture_house(outlet) or is_named_as_body(outlet) else outlet


def _is_name(party: str) -> bool:
    """Whether words may be a name beside one that is known: capitals, and small words between them."""
    if is_house(party):
        return True
    words = party.split()
    if "©" in words:
        return False
    named = all(_CAPITAL.match(w) or w == "&" or len(w) <= _SMALL_WORD for w in words)
    begun = _CAPITAL.match(party) is not None and not party[0].isdigit()
    ended = _CAPITAL.match(words[-1]) is not None  # "The pier" is none
    return begun and ended and named and len(words) <= _LONGEST
