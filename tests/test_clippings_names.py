from __future__ import annotations

import pytest

from builder.clippings.names.beside import without_place
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.lists import split_names
from builder.clippings.names.people import is_personal_name
from builder.clippings.names.roles import is_role
from builder.clippings.outlets import full_name, is_agency, is_outlet, looks_like_outlet


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("TOMAS ACHEBE", "Tomas Achebe"),
        ("MARC O'DONNELL", "Marc O'Donnell"),
        ("JEAN-PIERRE McADAM", "Jean-Pierre McAdam"),
        ("MARIA DE LA CRUZ", "Maria de la Cruz"),
        ("J.R. VON STEIN", "J.R. von Stein"),
        ("HENRY FORD II", "Henry Ford II"),
        ("Ronan KERVELLA", "Ronan Kervella"),
        ("Redazione ANSA", "Redazione ANSA"),
        ("Ines Okafor", "Ines Okafor"),
        ("AFP", "AFP"),
        # a surname alone in capitals
        ("Ines OKAFOR", "Ines Okafor"),
        ("Maël LE GOFF", "Maël Le Goff"),
        ("MAËL LE GOFF", "Maël Le Goff"),
        ("OKAFOR Ines", "Okafor Ines"),
        ("Ana DE LA CRUZ", "Ana de la Cruz"),
        ("Marc O'DONNELL", "Marc O'Donnell"),
        ("JD Vance", "JD Vance"),
        ("Henry Ford III", "Henry Ford III"),
        ("Ines Okafor AFP", "Ines Okafor AFP"),
    ],
)
def test_capitals_are_restored(written: str, expected: str) -> None:
    assert restore_capitals(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Will Smith",
        "Martin Short",
        "Susan Read",
        "Paul Le Grand",
        "Ines Okafor",
        "JD Vance",
        "Ludwig van der Rohe",
        "Robert F. Kennedy Jr.",
        "Ó Sé Mairtín",
        "Jairo dela Peña",
        "Sjoerd van 't Hof",
        "Nasser bin Khalifa Al-Mansoori",
        "J.-P. Roux",
    ],
)
def test_names_of_people(text: str) -> None:
    assert is_personal_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Read Later",
        "Vielen Dank",
        "Ihr Kommentar",
        "Add Topic",
        "A Coruña",
        "Norfield University",
        "L'Obs de la Mer",
        "New York",
        "Government Should Rebuild",
        "Okafor",
        "Ines okafor",
        "Ines Okafor 2",
        "The war in Rome",
        "Said who?",
        "",
    ],
)
def test_no_names_of_people(text: str) -> None:
    assert not is_personal_name(text)


@pytest.mark.parametrize(
    ("text", "authors", "outlet"),
    [
        ("Ines Okafor in Rome and TOMAS ACHEBE", ("Ines Okafor", "Tomas Achebe"), ""),
        ("Ines Okafor IN Fashion", ("Ines Okafor",), ""),
        ("Jane Doe, John Roe and Ann Lee", ("Jane Doe", "John Roe", "Ann Lee"), ""),
        ("Jane Doe, political editor", ("Jane Doe",), ""),
        ("Jane Doe, The Sample Courier", ("Jane Doe",), "The Sample Courier"),
        ("Jean Dupont (avec AFP)", ("Jean Dupont",), ""),
        ("Anna Müller, Berlin", ("Anna Müller",), ""),
        ("AFP", ("AFP",), "AFP"),
        ("dpa", ("dpa",), "dpa"),
        ("TOMAS ACHEBE Associated Press", ("Tomas Achebe",), "Associated Press"),
        ("Jane Doe, Environment Reporter", ("Jane Doe",), ""),
        ("Jane Doe Scotland correspondent", ("Jane Doe",), ""),
        ("Hannah ProwseWest of England", ("Hannah Prowse",), ""),
        ("Owen HaleNorth East and Cumbria", ("Owen Hale",), ""),
        ("Fiona KwokandJeffie Lam", ("Fiona Kwok", "Jeffie Lam"), ""),
        ("RURIKA SENOO, Nikkei staff writer", ("Rurika Senoo",), "Nikkei"),
        ("Reuters Staff", ("Reuters Staff",), "Reuters"),
        ("dpa correspondents", ("dpa",), "dpa"),
        ("Ouest-France Maël Le Goff", ("Maël Le Goff",), "Ouest-France"),
        ("Jane Doe (The Harbour Post)", ("Jane Doe",), "The Harbour Post"),
        ("Jane Doe (jdo)", ("Jane Doe",), ""),
        ("Jane Doe, Norfield University", ("Jane Doe",), ""),
        ("Jane DoeNews Reporter", ("Jane Doe",), ""),
        ("Staff Writer Jane Doe", ("Jane Doe",), ""),
        ("Dr. Jane Doe, M. Roe PhD", ("Jane Doe", "M. Roe"), ""),
        ("Inês de Almeida e Sousa", ("Inês de Almeida e Sousa",), ""),
        ("Rui Lima e Ana dos Reis", ("Rui Lima", "Ana dos Reis"), ""),
        ("Ramesh Iyer V.", ("Ramesh Iyer V.",), ""),
        ("Tom Albrecht with dpa, epd", ("Tom Albrecht",), ""),
    ],
)
def test_lists_of_names(text: str, authors: tuple[str, ...], outlet: str) -> None:
    assert split_names(text) == (authors, outlet)


@pytest.mark.parametrize(
    "text",
    [
        "Thursday morning the war was over",
        "the numbers",
        "a man of 40",
        "",
        "Rural Affairs Correspondent",
        "Local Democracy Reporter",
        "Reporter",
    ],
)
def test_other_words_are_no_names(text: str) -> None:
    assert split_names(text) is None


def test_places_and_offices_are_told_from_names() -> None:
    assert without_place("Ines Okafor in Rome") == "Ines Okafor"
    assert is_role("Highlands correspondent")
    assert is_role("Senior Lecturer in Freshwater Ecology, University of Otago")
    assert not is_role("Free Five Reporters Detained After Port Protest")
    assert not is_role("“The editor,” she said.")


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("the Guardian", "The Guardian"),
        ("WSJ", "The Wall Street Journal"),
        ("Thomson Reuters", "Reuters"),
        ("The Bay Gazette", "The Bay Gazette"),
        ("the Bay Gazette", "Bay Gazette"),
    ],
)
def test_full_names_of_outlets(name: str, full: str) -> None:
    assert full_name(name) == full


def test_outlets_and_agencies() -> None:
    assert all(map(is_agency, ("AFP", "Reuters", "dpa", "The Associated Press", "DSW")))
    assert not is_agency("Ines Okafor")
    assert looks_like_outlet("The Sample Courier")
    assert not looks_like_outlet("Ines Okafor")


@pytest.mark.parametrize(
    "name", ["AFP", "Reuters", "BBC", "New York Times", "Al Jazeera", "Xinhua", "Press Association"]
)
def test_outlets_that_are_sure(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name", ["WHO", "IAEA", "Central Intelligence Agency", "Times", "Ministry of Post", "Ada Post Lindgren"]
)
def test_what_is_no_outlet_for_sure(name: str) -> None:
    assert not is_outlet(name)
