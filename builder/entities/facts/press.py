"""Organisations and persons that the press names without explaining them.

Written by hand: `press_organisations.tsv`, `press_persons.tsv`.
"""

from __future__ import annotations

from functools import cache

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.words import words
from builder.foundation.lists import lines_of

# These are also everyday words, surnames or other things: the list alone does not prove them.
_DOUBTFUL = words(
    """
    Ford Fed Shell Meta Oracle Amazon Alphabet Apple Fiat Nike Wagner Fitch Bayer Guardian Capitol
    Congress Senate Treasury Intel Chevron Amnesty Bloomberg Fatah ICE SEC AP ABC ETA GE AU MIT ESA
    Siemens Disney Emirates Harvard Telegram Honda Chrysler Renault Peugeot Tesla Starlink Supreme State
    Democratic Republican Labour Vox Morena Lega Cortes Majlis Solidarity Jihad Fars SANA WAM Antara Pravda
    Bild Politico Orange Canon Zoom Uber Visa Vale Total Sears Kellogg Merck Roche Deere Caterpillar Santander
    Rio Saab Thales Dassault Bentley Porsche Ferrari Maserati Subaru Opel Vauxhall Isuzu SAS ING PAN PRI SAP
    ANA JAL RT FA DW HP Chelsea Celtic Rangers Spurs Ajax Lazio Napoli Bayern Corinthians Cubs Mets Expos
    Mariners Brewers Mavericks Patriots Clippers Cavaliers Raptors Bruins Broncos Padres Wallabies Kia
    Mazda Suzuki Palantir Garuda Vivendi Dell Philips Daimler Everton Arsenal Budweiser
    Holyrood Stormont Whitehall Economist Tories Lidl Zara Gucci M23 3M Blackstone Enron
    """
)


def organisation_page(name: str) -> str | None:
    """The page name of an organisation that the press takes for known, None for any other name."""
    page = _organisations().get(name)
    return name if page == "" else page


def known_best_as(name: str) -> str | None:
    """The name under which readers look for an organisation, where the list gives one: "NATO"."""
    return _organisations().get(name) or None


def is_sure_organisation(name: str) -> bool:
    """Whether a name alone, without any other evidence, may be taken for an organisation."""
    return name in _organisations() and name not in _DOUBTFUL


def is_known_by_one_name(name: str) -> bool:
    """Whether a word is the name by which the press calls someone without saying who it is: "Einstein"."""
    return name in _persons()


def in_normal_case(name: str) -> str:
    """A place's name in the letters of a dateline as it is written elsewhere: "GENEVA" is "Geneva"."""
    if len(name) < 4 or not name.isupper() or organisation_page(name):
        return name
    place = place_named(name.title())
    return name if place is None or place.doubtful else place.name


@cache
def _organisations() -> dict[str, str]:
    return dict(line.split("\t") for line in lines_of(__package__, "press_organisations.tsv"))


@cache
def _persons() -> frozenset[str]:
    return frozenset(lines_of(__package__, "press_persons.tsv"))
