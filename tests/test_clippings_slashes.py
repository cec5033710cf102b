from __future__ import annotations

import pytest

from builder.clippings.pasted.reading import read_pasted

TEXT = """Ferries stay in port for a sixth day

Published on {slashes} - 13:22
{caption}

PONTA CLARA{day} (AFP) - Ferries between the islands stayed in port on Thursday, as waves of nine metres were
measured off the coast.

Shops limited customers to two kilograms of flour each.
"""


@pytest.mark.parametrize(
    ("slashes", "caption", "day", "expected"),
    [
        ("08/01/2026", "A ferry on January 7, 2026. (AFP)", "", "2026-01-08T13:22:00"),
        ("01/08/2026", "A ferry on January 7, 2026. (AFP)", "", "2026-01-08T13:22:00"),
        ("08/01/2026", "A ferry in port. (AFP)", ", Jan 8", "2026-01-08T13:22:00"),
        ("08/01/2026", "A ferry in port. (AFP)", ", Aug 1", "2026-08-01T13:22:00"),
        ("08/01/2026", "A ferry in port. (AFP)", "", None),
        ("08/01/2026", "A ferry on November 3, 2024. (AFP)", "", None),
    ],
)
def test_another_date_tells_what_comes_first(
    slashes: str, caption: str, day: str, expected: str | None
) -> None:
    clipping = read_pasted(TEXT.format(slashes=slashes, caption=caption, day=day))
    assert (clipping.date and clipping.date.isoformat()) == expected
    assert expected or clipping.unsure


def test_a_zone_of_europe_behind_it_has_the_day_first() -> None:
    text = TEXT.format(slashes="10/03/2026", caption="", day="").replace("13:22", "13:22 GMT+2")
    assert str(read_pasted(text).date).startswith("2026-03-10")


def test_a_date_line_in_french_has_the_day_first() -> None:
    text = TEXT.format(slashes="10/03/2026", caption="", day="").replace("Published on", "Publié le")
    assert str(read_pasted(text).date).startswith("2026-03-10")


@pytest.mark.parametrize(
    ("written", "behind", "expected"),
    [
        ("10-03-2026", "", None),
        ("10-03-2026", "Related: Ferries stop, 22-02-2026", "2026-03-10"),
        ("10/03/2026", "Related: Ferries stop, 02/22/2026", "2026-10-03"),
        ("10/03/2026", "https://www.courier.example.au/ferries", "2026-03-10"),
    ],
)
def test_what_else_the_page_says(written: str, behind: str, expected: str | None) -> None:
    text = TEXT.format(slashes=written, caption="", day="") + "\n" + behind
    if behind.startswith("https"):
        text = behind + "\n\n" + text
    date = read_pasted(text).date
    assert (date and date.isoformat()[:10]) == expected


def test_a_text_in_spanish_has_the_day_first() -> None:
    text = """Los barcos no salen por sexto día

10-03-2026

Los barcos entre las islas no salieron el jueves, porque se midieron olas de nueve metros frente a la costa.

Las tiendas de la isla limitaron a dos kilos de harina lo que se lleva cada cliente, según el alcalde.
"""
    assert str(read_pasted(text).date) == "2026-03-10"
