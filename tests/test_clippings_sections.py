from __future__ import annotations

import pytest

from builder.clippings.sections import is_country


@pytest.mark.parametrize(
    ("text", "country"),
    [("JAPAN", True), ("Spain", True), ("UNHCR", False), ("NPR", False), ("", False)],
)
def test_countries_as_sections_are_called(text: str, country: bool) -> None:
    assert is_country(text) is country
