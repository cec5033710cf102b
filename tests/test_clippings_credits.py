from __future__ import annotations

import pytest

from builder.clippings.credits import (
    is_archive_picture,
    is_caption_line,
    is_source_line,
    outlet_in_credit,
    split_credit,
)


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
        ("Photographs by Henry Park", "", "Henry Park"),
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
    ],
)
def test_sentences_are_no_captions(text: str) -> None:
    assert split_credit(text) is None


def test_labelled_lines() -> None:
    assert is_source_line("Image source, Getty Images") == "Getty Images"
    assert is_caption_line("Image caption, The ferry in port") == "The ferry in port"
    assert is_source_line("The image source is unknown") == ""
    assert is_archive_picture("FILE PHOTO: A barge")
    assert not is_archive_picture("The file photo was old.")


def test_the_outlet_in_a_credit() -> None:
    assert outlet_in_credit("Jane Doe/The Sample Courier") == "The Sample Courier"
    assert outlet_in_credit("Jane Doe/AFP") == ""
    assert outlet_in_credit("Jane Doe") == ""
