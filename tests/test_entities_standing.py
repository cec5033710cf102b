"""The name of a page: the fullest in good standing, and no change to and fro."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entities.model import EntityType, Use
from builder.entities.resolving.standing import may_keep, page_name_of


def uses(**documents: int) -> tuple[Use, ...]:
    """Names ("_" is a space) and in how many documents each stands, twice in every one."""
    return tuple(
        Use(name.replace("_", " "), 2 * count, tuple(f"{n:03}" for n in range(count)))
        for name, count in documents.items()
    )


@pytest.mark.parametrize(
    ("kind", "names", "page"),
    [
        ("person", uses(Zelensky=90, Volodymyr_Zelensky=9), "Volodymyr Zelensky"),
        ("person", uses(Zelensky=9), "Zelensky"),
        ("person", uses(VOLODYMYR_ZELENSKY=9, Volodymyr_Zelensky=1), "Volodymyr Zelensky"),
        ("person", uses(Volodymyr_Zelensky=9, Volodymyr_Zelenskyy=4), "Volodymyr Zelensky"),
        ("person", uses(Joe_Biden=9, Joseph_Robinette_Biden=2), "Joe Biden"),
        ("person", uses(Joe_Biden=2, Joseph_Biden=2), "Joseph Biden"),
        ("person", uses(Pope_Leo=9, Leo_XIV=2, Leo=30), "Leo XIV"),
        ("person", uses(Pope_Francis=2, Francis=9), "Pope Francis"),
        ("org", uses(CDU=9, Christian_Democratic_Union=3), "Christian Democratic Union"),
        ("org", uses(AfD=4, Alternative_for_Germany=1), "Alternative for Germany"),
        ("org", uses(CDU=9), "CDU"),
        ("org", uses(CDU=99, Christian_Democratic_Union=1), "CDU"),
        ("org", uses(EU=9, European_Union=1), "European Union"),
        ("org", uses(EU=9), "European Union"),
        ("org", uses(WHO=9), "World Health Organization"),
        ("org", uses(NATO=2, North_Atlantic_Treaty_Organization=2), "NATO"),
        ("org", uses(NASA=2, National_Aeronautics_and_Space_Administration=5), "NASA"),
        ("org", uses(BBC_News=4, BBC=1), "BBC"),
        ("org", uses(ICC=4, International_Cricket_Council=4), "International Cricket Council"),
        ("org", uses(Northrop=9, Northrop_Grumman=3), "Northrop Grumman"),
        ("org", uses(Northrop=90, Northrop_Grumman=3), "Northrop"),
        ("org", uses(Boeing=9, Boeing_Company=3), "Boeing"),
        ("org", uses(OpenAI=3, OpenAI_Inc=2), "OpenAI"),
        ("org", uses(Air_Force=9, US_Air_Force=3), "US Air Force"),
        ("place", uses(Kiev=9, Kyiv=1), "Kyiv"),
        ("place", uses(US=9), "United States"),
        ("place", uses(UTRECHT_VALLEY=9, Utrecht_Valley=1), "Utrecht Valley"),
    ],
)
def test_the_fullest_name_in_good_standing(kind: EntityType, names: tuple[Use, ...], page: str) -> None:
    assert page_name_of(names, kind) == page
    assert page_name_of(names[::-1], kind) == page


def test_a_name_that_others_go_by_too_names_no_page_where_another_can() -> None:
    names = uses(Wagner_Group=5, Group=9)
    assert page_name_of(names, "org", {"Wagner Group"}) == "Group"
    assert page_name_of(uses(Zelensky=3), "person", {"Zelensky"}) == "Zelensky"


@pytest.mark.parametrize(
    ("kept", "names", "today", "stays"),
    [
        ("Eva Kyi", uses(Eva_Kyi=5, Eva_Kyj=6), "Eva Kyj", True),
        ("Eva Kyi", uses(Eva_Kyi=5, Eva_Kyj=10), "Eva Kyj", False),
        ("Kyi", uses(Kyi=50, Eva_Kyi=1), "Eva Kyi", False),
        ("EVA KYI", uses(EVA_KYI=5, Eva_Kyi=5), "Eva Kyi", False),
        ("Eva Old", uses(Eva_Kyi=5), "Eva Kyi", False),
        ("Eva Kyi", uses(Eva_Kyi=5), "Editor's name", False),
    ],
)
def test_a_page_keeps_its_name_while_it_is_as_good(
    kept: str, names: tuple[Use, ...], today: str, stays: bool
) -> None:
    assert may_keep(kept, names, "person", today) is stays


NAMES = st.lists(
    st.sampled_from(
        ["CDU", "EU", "NATO", "Ada Lindgren", "ADA LINDGREN", "Lindgren", "Air Force", "US Air Force"]
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


@given(NAMES, st.sampled_from(["person", "org", "place"]))
def test_the_order_of_names_does_not_matter(names: list[str], kind: EntityType) -> None:
    found = [Use(name, len(name), tuple("abcdef"[: len(name) % 6 + 1])) for name in names]
    assert page_name_of(found, kind) == page_name_of(sorted(found), kind)
