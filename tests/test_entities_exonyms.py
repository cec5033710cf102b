"""Names of other languages: whose they are, where they stand, and that they count in their language only."""

from __future__ import annotations

import pytest

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import organisation_page
from builder.entities.model import EntityType
from builder.entities.names.exonyms import exonyms_in, exonyms_of, local_name


@pytest.mark.parametrize(
    ("language", "name", "page"),
    [
        ("fr", "Russie", "Russia"),
        ("fr", "États-Unis", "United States"),
        ("fr", "Allemagne", "Germany"),
        ("fr", "Côte d'Ivoire", "Ivory Coast"),
        ("fr", "Birmanie", "Myanmar"),
        ("fr", "Pékin", "Beijing"),
        ("fr", "Londres", "London"),
        ("fr", "Moscou", "Moscow"),
        ("fr", "ONU", "United Nations"),
        ("fr", "Poutine", "Putin"),
        ("de", "Frankreich", "France"),
        ("sw", "Ufaransa", "France"),
    ],
)
def test_a_name_leads_to_the_english_one(language: str, name: str, page: str) -> None:
    assert exonyms_in(language)[name].page == page


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("fr", "Maurice"),  # a man, more often than not
        ("fr", "Grenade"),  # a town of Spain too
        ("fr", "Saint-Martin"),  # and many a street
        ("fr", "Ukraine"),  # is so called in English
        ("fr", "Germany"),
        ("en", "Allemagne"),
        ("en", "Germany"),
        ("xx", "Allemagne"),
        ("../fr", "Allemagne"),
    ],
)
def test_no_name_of_that_language(language: str, name: str) -> None:
    assert name not in exonyms_in(language)


def test_every_row_of_the_french_list_leads_to_the_name_of_a_page() -> None:
    for exonym in exonyms_in("fr").values():
        place = place_named(exonym.page)
        if exonym.type == "place" and place is not None:
            assert place.page == exonym.page, exonym
        if exonym.type == "org":
            assert organisation_page(exonym.page) in {exonym.page, None}, exonym


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'Allemagne et les États-Unis", ["Allemagne", "États-Unis"]),
        ("en Côte d’Ivoire", ["Côte d'Ivoire"]),
        ("la Corée du Nord, puis la Guinée équatoriale", ["Corée du Nord", "Guinée équatoriale"]),
        ("au détroit\nd'Ormuz", []),
        ("les Allemagnes, Franco-Russie, la chine", []),
    ],
)
def test_whole_words_only_and_the_longer_name(text: str, found: list[str]) -> None:
    assert [exonym.name for _, exonym in exonyms_of(text, "fr")] == found


@pytest.mark.parametrize(
    ("page", "kind", "language", "name"),
    [
        ("Germany", "place", "fr", "Allemagne"),
        ("United States", "place", "fr", "États-Unis"),
        ("Hong Kong", "place", "fr", "Hong Kong"),
        ("Vatican", "place", "fr", "Vatican"),
        ("NATO", "org", "fr", "OTAN"),
        ("Germany", "place", "en", "Germany"),
        ("Germany", "place", "de", "Deutschland"),
        ("Georgia", "person", "fr", "Georgia"),
        ("Ada Lindgren", "person", "fr", "Ada Lindgren"),
    ],
)
def test_the_name_of_a_page_in_the_language_of_the_site(
    page: str, kind: EntityType, language: str, name: str
) -> None:
    assert local_name(page, kind, language) == name
