from __future__ import annotations

import pytest

from builder.clippings.pasted.reading import read_pasted

TEXT = """Ferries stay in port for a sixth day

By Jane Doe

14 April 2026

Ferries between the islands stayed in port on Thursday, as waves of nine metres were measured off the coast.

Shops limited customers to two kilograms of flour each, and the mayor said that nobody would go hungry.

{line}
"""


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Copyright © 2026, Saltmarsh Weekly. All Rights Reserved", "Saltmarsh Weekly"),
        ("Saltmarsh Weekly © 2026", "Saltmarsh Weekly"),
        ("All content © Saltmarsh Media 2026", "Saltmarsh Media"),
        ("© Copyright 2026 | Saltmarsh Weekly", "Saltmarsh Weekly"),
        ("© 2025-2026. Saltmarsh Weekly Ltd", "Saltmarsh Weekly"),
        ("Saltmarsh Weekly, all rights reserved", "Saltmarsh Weekly"),
        ("© 2026 Jane Doe", ""),
        ("© RIPRODUZIONE RISERVATA", ""),
    ],
)
def test_copyright_lines(line: str, publisher: str) -> None:
    assert read_pasted(TEXT.format(line=line)).publisher == publisher


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("This article was first published on saltmarshweekly.example", "saltmarshweekly.example"),
        ("Follow us on facebook.com/saltmarsh and instagram.com/saltmarsh", ""),
        ("Our partners: one.example and two.example", ""),
    ],
)
def test_the_one_host_that_a_page_names(line: str, publisher: str) -> None:
    clipping = read_pasted(TEXT.format(line=line))
    assert clipping.publisher == publisher
    assert bool(clipping.unsure) == bool(publisher)


def test_the_outlet_beside_a_photographer() -> None:
    text = TEXT.format(line="").replace("14 April", "A ferry in port. John Roe | Bay Sentinel\n\n14 April")
    clipping = read_pasted(text)
    assert (clipping.authors, clipping.publisher) == (("Jane Doe",), "Bay Sentinel")
    assert [(f.caption, f.credit) for f in clipping.figures] == [
        ("A ferry in port.", "John Roe | Bay Sentinel")
    ]
