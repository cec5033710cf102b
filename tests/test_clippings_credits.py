from __future__ import annotations

import pytest

from builder.clippings.credits.lines import is_archive_picture, is_caption_line, is_source_line, source_below
from builder.clippings.credits.parties import outlet_in_credit
from builder.clippings.credits.splitting import split_bare_credit, split_credit


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Soldiers at dawn. [AFP]", "Soldiers at dawn.", "AFP"),
        ("A plant.Photographer: Paula Rojas/Bloomberg", "A plant.", "Paula Rojas/Bloomberg"),
        ("The depot. (Kent Abara/The Washington Post)", "The depot.", "Kent Abara/The Washington Post"),
        ("The camels. (ABC News: Mitchell Haynes)", "The camels.", "ABC News: Mitchell Haynes"),
        (
            "L’usine. (Théo Castel. Hans Lucas pour Libération)",
            "L’usine.",
            "Théo Castel. Hans Lucas pour Libération",
        ),
        ("The hall. | Pool photo by Hector Alvaro/Getty Images", "The hall.", "Hector Alvaro/Getty Images"),
        ("Störche Foto: Soeren Hecht / IMAGO", "Störche", "Soeren Hecht / IMAGO"),
        ("El faro, el 11 de marzo.JAVIER NADALES", "El faro, el 11 de marzo.", "JAVIER NADALES"),
        ("Photo : Radio-Canada / Jane Doe-Roy", "", "Radio-Canada / Jane Doe-Roy"),
        ("A watch of 1931. — © Alpes Photos/Jane Doe", "A watch of 1931.", "Alpes Photos/Jane Doe"),
        ("The hut has no spring. Bergbild / Jane Doe", "The hut has no spring.", "Bergbild / Jane Doe"),
        ("Beacon archive", "", "Beacon archive"),
        ("Most na Wisłoce / fot. Jan Kowal", "Most na Wisłoce", "Jan Kowal"),
        ("Most na Wisłoce. Fot. Jan Kowal / PAP", "Most na Wisłoce.", "Jan Kowal / PAP"),
        ("Une île (illustration). - PIXABAY / PIXABAY", "Une île (illustration).", "PIXABAY / PIXABAY"),
        ("She sits in the Plaza de la Paja.Jane Doe", "She sits in the Plaza de la Paja.", "Jane Doe"),
        ("The jail Jane Doe, special to The Courier", "The jail", "Jane Doe, special to The Courier"),
        ("A painter in Tainan. CNA photo May 11, 2026", "A painter in Tainan.", "CNA photo May 11, 2026"),
        ("Le quai. [KEYSTONE - Jane Doe]", "Le quai.", "KEYSTONE - Jane Doe"),
        ("Le col, le 14 janvier 2026. (MAXPPP)", "Le col, le 14 janvier 2026.", "MAXPPP"),
        ("Submitted photo", "", "Submitted photo"),
        ("The otters. ST PHOTO: LIM KOK HUA", "The otters.", "LIM KOK HUA"),
        ("El faro, este lunes. JAVIER NADALES", "El faro, este lunes.", "JAVIER NADALES"),
        ("[1/3]The pier. REUTERS/Jane Doe Purchase Licensing Rights", "The pier.", "REUTERS/Jane Doe"),
        ("Tim Adeyemi for NPR", "", "Tim Adeyemi for NPR"),
        ("Trucks wait outside [Amadou Keita/AFP]", "Trucks wait outside", "Amadou Keita/AFP"),
        ("The pier (Photo: Dara Quinn/Bay Sentinel)", "The pier", "Dara Quinn/Bay Sentinel"),
        ("The pier. (AP Photo/Lena Fischer, File)", "The pier.", "AP Photo/Lena Fischer, File"),
        ("A coffin. Photograph: The Sample Courier", "A coffin.", "The Sample Courier"),
        ("A coffin. Photograph by Jane Doe", "A coffin.", "Jane Doe"),
        (
            "FILE PHOTO: A barge. REUTERS/Jane Doe/File Photo",
            "FILE PHOTO: A barge.",
            "REUTERS/Jane Doe/File Photo",
        ),
        ("A view. Jane Doe/AFP/Getty Images", "A view.", "Jane Doe/AFP/Getty Images"),
        ("L'île à l'aube. CAMILLE ROUSSET / LE COURRIER", "L'île à l'aube.", "CAMILLE ROUSSET / LE COURRIER"),
        ("Police at work © Jane Doe / AFP", "Police at work", "Jane Doe / AFP"),
        ("A boat at sea | Photo: Jane Doe", "A boat at sea", "Jane Doe"),
        ("Credit...Jane Doe for The New York Times", "", "Jane Doe for The New York Times"),
        ("A barn in Wausau, Wis. Jane Doe for WSJ", "A barn in Wausau, Wis.", "Jane Doe for WSJ"),
        (
            "L’école, le 12 mai. JANE DOE POUR « LE MONDE »",
            "L’école, le 12 mai.",
            "JANE DOE POUR « LE MONDE »",
        ),
        ("The drum on Friday.Jane Doe / NBC News", "The drum on Friday.", "Jane Doe / NBC News"),
        ("A sketch. Courtesy of Birch & Sons", "A sketch.", "Courtesy of Birch & Sons"),
        ("Sen. Ann Lee speaks. (Jane Doe)", "Sen. Ann Lee speaks.", "Jane Doe"),
        ("Ibex on a road. (Nature and Parks Authority)", "Ibex on a road.", "Nature and Parks Authority"),
        ("Signs reading 'Not us'Image: Jane Doe/AFP", "Signs reading 'Not us'", "Jane Doe/AFP"),
        ("A queue, 2 April - Copyright AP Photo/Jane Doe", "A queue, 2 April", "AP Photo/Jane Doe"),
        ("Bauarbeiten im Mai Foto: Jane Doe / dpa", "Bauarbeiten im Mai", "Jane Doe / dpa"),
        (
            "Le chalutier au port, lundi matin. | OUEST-FRANCE",
            "Le chalutier au port, lundi matin.",
            "OUEST-FRANCE",
        ),
        (
            "Ballen in einer Halle in Halden. | picture alliance/dpa",
            "Ballen in einer Halle in Halden.",
            "picture alliance/dpa",
        ),
        ("St Morwen in winter (Getty/iStock)", "St Morwen in winter", "Getty/iStock"),
        ("A crane in a paddy. (Yonhap)", "A crane in a paddy.", "Yonhap"),
        ("Image: The swan was moved. Pic: British Police", "The swan was moved.", "British Police"),
        ("[Photo by Jane Doe: Benches at night.]", "Benches at night.", "Jane Doe"),
        ("[PHOTO CREDIT: Premium Times]", "", "Premium Times"),
        (
            "Jane Doe / Kommersant / Sipa USA / Vida Press",
            "",
            "Jane Doe / Kommersant / Sipa USA / Vida Press",
        ),
        ("Jane Doe/The Globe and Mail", "", "Jane Doe/The Globe and Mail"),
        ("Photographs by Henry Park", "", "Henry Park"),
        (
            "The pier at dawn on Tuesday. (Jane Doe/Flash90)",
            "The pier at dawn on Tuesday.",
            "Jane Doe/Flash90",
        ),
        ("The pier at dawn. (AN photo by Jane Doe)", "The pier at dawn.", "Jane Doe"),
        ("The pier at dawn. (Submitted by Jane Doe)", "The pier at dawn.", "Submitted by Jane Doe"),
        ("The pier, if at all Credit: Jane Doe", "The pier, if at all", "Jane Doe"),
        ("The pier at dawn. | Photo Credit: Jane Doe", "The pier at dawn.", "Jane Doe"),
        # a sign and a label of any kind, one behind the other
        ("The pier at dawn. Jane Doe | Bay Sentinel", "The pier at dawn.", "Jane Doe | Bay Sentinel"),
        ("The pier at dawn. — Picture by Jane Doe", "The pier at dawn.", "Jane Doe"),
        ("The pier at dawn / PHOTO BY JANE DOE", "The pier at dawn", "JANE DOE"),
        ("Le quai. Crédit photo : Archives Jeanne Roux", "Le quai.", "Archives Jeanne Roux"),
        ("El muelle. / EFE / Juana Paz", "El muelle.", "EFE / Juana Paz"),
        ("O cais ao amanhecer - Joana Paz/Farolpress", "O cais ao amanhecer", "Joana Paz/Farolpress"),
        ("Il molo all’alba (foto Ansa)", "Il molo all’alba", "Ansa"),
        ("The pier. Photo / Jane Doe", "The pier.", "Jane Doe"),
        ("The pier. Jane Doe for NPR hide caption", "The pier.", "Jane Doe for NPR"),
        ("The pier. (Express photo by Jane Doe)", "The pier.", "Jane Doe"),
        ("The pier. Coast Ferries photo", "The pier.", "Coast Ferries photo"),
        ("The pier. Screengrab: YouTube/Coast Ferries", "The pier.", "YouTube/Coast Ferries"),
        ("The pier | JANE DOE / HANS LUCAS", "The pier", "JANE DOE / HANS LUCAS"),
        ("The pier. Stock photo", "The pier.", "Stock photo"),
        ("The pier. Copyright: Jane Doe", "The pier.", "Jane Doe"),
        ("El muelle. (Archivo)", "El muelle.", "Archivo"),
        ("Le quai. Photo DR", "Le quai.", "DR"),
        ("PHOTO | JANE DOE | LAKE MEDIA GROUP", "", "JANE DOE | LAKE MEDIA GROUP"),
        ("Getty Images/iStockphoto", "", "Getty Images/iStockphoto"),
        ("The pier. (Photo/Jane Doe)", "The pier.", "Jane Doe"),
        ("The pier. Photo - Jane Doe", "The pier.", "Jane Doe"),
        ("The pier. Courtesy: Bay Ferries", "The pier.", "Bay Ferries"),
        ("Le quai. Photo Jeanne Roux/Le Courrier", "Le quai.", "Jeanne Roux/Le Courrier"),
        ("Le quai. • © Jeanne Roux / FTV", "Le quai.", "Jeanne Roux / FTV"),
        ("O cais | Crédito: Reprodução", "O cais", "Reprodução"),
        ("| Photo Credit: Jane Doe", "", "Jane Doe"),
        ("The pier. — Bernama pic", "The pier.", "Bernama pic"),
        ("The pier. Shutterstock", "The pier.", "Shutterstock"),
        ("The pier. (Jane Doe, Staff Photographer)", "The pier.", "Jane Doe, Staff Photographer"),
        ("The pier. (Ted Shaw Jr. / Associated Press)", "The pier.", "Ted Shaw Jr. / Associated Press"),
        ("The pier on the river at dawn © Jane Doe", "The pier on the river at dawn", "Jane Doe"),
    ],
)
def test_captions_and_credits(text: str, caption: str, credit: str) -> None:
    found = split_credit(text)
    assert found is not None
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        "He said it himself. [sic]",
        "Support for Ukraine",
        "Northmere Opens Repair School for Farm Machines",
        "Femke Roos | Ali Demirci",
        "He came back (1984)",
        "The price rose (see below)",
        "They met, he said; nobody else did.",
        "The vote was 12/4 in favour.",
        "Prices rose - again",
        "She came home. (It was late)",
        "He voted for it. She voted for Ann",
        "A headline of some words | The Courier",
        "They spoke. Courtesy of nobody, he said.",
        "Archives",
        "The Navy opened its archive",
        "The vote was 12.CLOSE",
        "The light has kept working. EFE",
        "Jane Doe / John Roe",
        '"It is a long game." - Jane Doe',
        "The ferry (which left on Monday for the first time) - Coast Ferries",
        "(https://www.pier.example/ferries.com)",
        "They settled with the singers' record company, Apple Corps",
        "Jane Doe | John Roe | Ann Lee",
        "By AFP - Agence France Presse",
        "By JANE DOE/ Staff Writer",
        "He taught singing at St. Brannoc's Hospital",
        "He Tuned One Piano for 40 Years. Then It Answered Back.",
    ],
)
def test_sentences_are_no_captions(text: str) -> None:
    assert split_credit(text) is None


def test_labelled_lines() -> None:
    assert is_source_line("Image source, Getty Images") == "Getty Images"
    assert is_caption_line("Image caption, The ferry in port") == "The ferry in port"
    assert is_source_line("The image source is unknown") == ""
    assert is_archive_picture("FILE PHOTO: A barge")
    assert is_archive_picture("Jane Doe - FILE - In this March 2, 2026, file photo, a barge leaves")
    assert is_archive_picture("In this Monday photo, a barge leaves Norfield")
    assert not is_archive_picture("The file photo was old.")
    assert not is_archive_picture("In this week's big picture, a barge is what the council fears most.")


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Northern Trust The diary lay behind a hearthNorthern Trust", "Northern Trust"),
        ("Getty Images A stone terrace with vinesGetty Images", "Getty Images"),
        ("Rome is the capital of Italy and of Rome", ""),
        ("He said. The diary lay behind a hearthHe said.", ""),
    ],
)
def test_sources_before_and_behind_what_a_picture_shows(text: str, credit: str) -> None:
    assert is_source_line(text) == credit


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The stolen cheddar lay in a shed (Avon and Somerset Police)", "Avon and Somerset Police"),
        ("The pier as it was at dawn (Jane Doe)", "Jane Doe"),
        ("The pier as it was at dawn (in 1936)", ""),
        ("The pier (Norfield)", ""),
    ],
)
def test_names_in_brackets_behind_what_is_known_to_be_a_caption(text: str, credit: str) -> None:
    found = split_bare_credit(text)
    assert (found.credit if found else "") == credit


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Quelle: dpa", "dpa"),
        ("Source: Reuters", "Reuters"),
        ("Source: a man who knows", ""),
        ("Sources: Reuters", ""),
        ("Die Quelle: ein Bach", ""),
    ],
)
def test_sources_below_captions(text: str, source: str) -> None:
    assert source_below(text) == source


def test_the_outlet_in_a_credit() -> None:
    assert outlet_in_credit("Jane Doe | Halden Media Group") == "Halden Media Group"
    assert outlet_in_credit("Jane Doe/M&G") == "Mail & Guardian"
    assert outlet_in_credit("Jane Doe/The Sample Courier") == "The Sample Courier"
    assert outlet_in_credit("Jane Doe/AFP") == ""
    assert outlet_in_credit("REUTERS") == ""
    assert outlet_in_credit("Jane Doe, Staff Photographer") == ""
    assert outlet_in_credit("Jane Doe for the Delta Beacon") == "Delta Beacon"
    assert outlet_in_credit("Jane Doe for the Coast Relief Fund") == ""
    assert outlet_in_credit("THE HARBOUR POST") == "The Harbour Post"
    assert outlet_in_credit("Jane Doe") == ""


def test_whoever_said_something_is_no_picture_s_source() -> None:
    assert split_credit("Source: Jane Doe, head of the harbour office at Norfield") is None
    assert split_credit("Source: Jane Doe, The Courier") is not None
