from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.told import NOTHING, Told, first_told, origins, told_at


def test_the_first_with_something_in_it_tells_in_one_line() -> None:
    assert first_told(("a", None), ("b", " \n"), ("c", " The\n pier "), ("d", "x")) == Told("The pier", "c")
    assert first_told(("a", "")) is NOTHING


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (("one", "two"), True),
        (dt.date(2026, 1, 5), True),
        ((), False),
        ([], False),
        (None, False),
        ("", False),
    ],
)
def test_a_value_was_told_where_there_is_one(value: object, found: bool) -> None:
    assert origins(tags=told_at("item/category", value)) == ((("tags", "item/category"),) if found else ())


def test_only_told_fields_have_an_origin_in_the_order_given() -> None:
    given = origins(title=Told("Pier", "item/title"), dek=NOTHING, body=Told("Text", "item/description"))
    assert given == (("title", "item/title"), ("body", "item/description"))
