from __future__ import annotations

import pytest

from builder.clippings.pasted.rules.course.closers import closes


@pytest.mark.parametrize(
    "text",
    [
        "Reporting by Jane Doe; Editing by John Roe",
        "Our Standards: The Thomson Reuters Trust Principles., opens new tab",
        "Premiers signataires : Anne Roy, maire de Halden ; Jean Lac, maire de Norfield.",
        "Notes for editors",
        "CONTACT",
        "-- BERNAMA",
        "About Northmere Robotics, Inc.",
        "Associated Press writer Jane Doe in Rome contributed to this report.",
        "Explore more on these topics",
        "Source: Al Jazeera and news agencies",
        "(FRANCE 24 with AFP)",
        "© 2026 The Courier. All rights reserved.",
        "About Norfield University",
        "About the ICRC",
        "kau/dpa",
        "###",
        "==Kyodo",
        "Archivado En",
        "Tags: pier, council",
        "A Message from The Courier:",
        "Dear readers,",
        "– Rappler.com",
        "Norfield recommends",
        "More information: Ines Marlow et al. On piers and oak, Harbour Letters (2026).",
    ],
)
def test_closes(text: str) -> None:
    assert closes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Thursday to keep the pier, which engineers had wanted to pull down.",
        "Sources said that the pier would stay.",
        "About 600 people left their homes.",
        "© UNICEF/Ahmed Salih",
        "Topics were many.",
        "___",
        "The end",
    ],
)
def test_does_not_close(text: str) -> None:
    assert not closes(text)
