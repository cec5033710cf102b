"""What is cut from a recogniser's span, and what is no name."""

from __future__ import annotations

import pytest

from builder.entities.english.coordination import parted
from builder.entities.english.spans import cleaned


def names_in(text: str, label: str, *alone: str) -> list[str]:
    pieces = parted(text, 0, len(text), label, set(alone).__contains__)
    return [text[slice(*span)] for piece in pieces for span in cleaned(text, *piece, label)]


@pytest.mark.parametrize(
    ("span", "label", "name"),
    [
        ("the Kremlin", "ORG", "Kremlin"),
        ("The Hague", "GPE", "The Hague"),
        ("Putin's", "PERSON", "Putin"),
        ("Moody's", "ORG", "Moody's"),
        ("McDonald's", "ORG", "McDonald's"),
        ("Paris,", "GPE", "Paris"),
        ('"Kyiv"', "GPE", "Kyiv"),
        ("Apple Inc.", "ORG", "Apple Inc."),
        ("William Ford Jr.", "PERSON", "William Ford Jr."),
        ("U.S.", "GPE", "U.S."),
        ("Yahoo! said"[:5], "ORG", "Yahoo"),
        ("US President Donald Trump", "PERSON", "Donald Trump"),
        ("President Volodymyr Zelensky's", "PERSON", "Volodymyr Zelensky"),
        ("Mr. Key", "PERSON", "Key"),
        ("spokeswoman Maria Zakharova", "PERSON", "Maria Zakharova"),
        ("Spokeswoman Sandy Angers", "ORG", "Sandy Angers"),
        ("Russian Vladimir Putin", "PERSON", "Vladimir Putin"),
        ("Zakharova Thursday", "PERSON", "Zakharova"),
        ("Pope Francis", "PERSON", "Pope Francis"),
        ("King Charles III", "PERSON", "King Charles III"),
        ("Pope Leo XIV", "PERSON", "Pope Leo XIV"),
        ("Christian Lindner", "PERSON", "Christian Lindner"),
        ("German Angela Merkel", "PERSON", "Angela Merkel"),
        ("2023 Francis", "FAC", "Francis"),
        ("NASA Administrator", "ORG", "NASA"),
        ("United States Government", "ORG", "United States"),
        ("Nick Moreau Image", "PERSON", "Nick Moreau"),
        ("General Motors", "ORG", "General Motors"),
        ("al-Qaeda", "ORG", "al-Qaeda"),
        ("G20", "ORG", "G20"),
        ("Are Urban Meyer", "PERSON", "Urban Meyer"),
        ("Ines Calder Is", "PERSON", "Ines Calder"),
        ("Will Smith", "PERSON", "Will Smith"),
        ("Farmer Chad Smith", "PERSON", "Chad Smith"),
    ],
)
def test_a_span_is_cut_to_its_name(span: str, label: str, name: str) -> None:
    assert names_in(span, label) == [name]


@pytest.mark.parametrize(
    ("span", "label"),
    [
        ("Thursday", "PERSON"),
        ("JSON", "ORG"),
        ("January", "GPE"),
        ("28", "ORG"),
        ("FGM-148", "GPE"),
        ("A380", "ORG"),
        ("Boeing 737", "ORG"),
        ("Ukrainian", "NORP"),
        ("President", "PERSON"),
        ("the foreign ministry", "ORG"),
        ("pro-Beijing", "PERSON"),
        ("US$", "GPE"),
        ("...", "ORG"),
        ("", "ORG"),
        ("X", "ORG"),
        ("So I", "PERSON"),
        ("Bishop", "GPE"),
        ("Jesuit", "GPE"),
        ("Member States", "GPE"),
        ("Federal Republic", "GPE"),
    ],
)
def test_no_name(span: str, label: str) -> None:
    assert names_in(span, label) == []


@pytest.mark.parametrize(
    ("span", "label", "alone", "names"),
    [
        ("Kyiv and Europe", "ORG", [], ["Kyiv", "Europe"]),
        ("Mobile, Alabama", "GPE", [], ["Mobile", "Alabama"]),
        ("Trinidad and Tobago", "GPE", [], ["Trinidad and Tobago"]),
        ("Trump and Putin", "PERSON", [], ["Trump", "Putin"]),
        ("William Ford, Jr.", "PERSON", [], ["William Ford, Jr."]),
        ("Ukraine's Volodymyr Zelensky", "PERSON", [], ["Ukraine", "Volodymyr Zelensky"]),
        ("Russia's Foreign Ministry", "ORG", [], ["Russia", "Foreign Ministry"]),
        ("Lloyd's Register", "ORG", [], ["Lloyd's Register"]),
        ("Johnson and Johnson", "ORG", [], ["Johnson and Johnson"]),
        ("Ministry of Health and Welfare", "ORG", [], ["Ministry of Health and Welfare"]),
        ("Airbus and Boeing", "ORG", ["Airbus", "Boeing"], ["Airbus", "Boeing"]),
        ("Boeing, Inc.", "ORG", [], ["Boeing, Inc."]),
        ("Rathbun the Scientology", "ORG", [], ["Rathbun", "Scientology"]),
        ("Bank of the West", "ORG", [], ["Bank of the West"]),
        ("World Health Organization (WHO", "ORG", [], ["World Health Organization", "WHO"]),
        ("Precious Matsoso of South Africa", "ORG", [], ["Precious Matsoso", "South Africa"]),
        ("Ann Lee of the Netherlands", "PERSON", [], ["Ann Lee", "Netherlands"]),
        ("Bank of Japan", "ORG", [], ["Bank of Japan"]),
        ("Christian Party of Sweden", "ORG", [], ["Christian Party of Sweden"]),
        ("Philip of Spain", "PERSON", [], ["Philip of Spain"]),
        ("Acme\n\nNext Paragraph", "ORG", [], ["Acme", "Next Paragraph"]),
    ],
)
def test_names_strung_together_are_parted(span: str, label: str, alone: list[str], names: list[str]) -> None:
    assert names_in(span, label, *alone) == names
