"""What a whole page has around its text: menus and paths above, teasers, discussions and topics below."""

from __future__ import annotations

import pytest

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Kind, Rule, View
from builder.clippings.pasted.reading import read_pasted
from builder.clippings.pasted.rules.course.telling import course_of
from builder.clippings.pasted.rules.course.thinning import thickens_at, thins_out_at
from builder.clippings.pasted.rules.furniture import lists_topics
from builder.clippings.pasted.rules.headlines import again, menus, neighbours, told
from builder.clippings.pasted.rules.lines import single
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.pictures import habits

PARAGRAPH = (
    "The council voted on Thursday to keep the pier, which engineers had wanted to pull down since 2019."
)
OTHER = "The mayor, who had not been asked, said that she would look for the money elsewhere."
TEXT = (PARAGRAPH, OTHER, PARAGRAPH, OTHER, PARAGRAPH, OTHER)
HEADLINE = "Council keeps pier that engineers wanted down"
TEASER = "Two brothers share one spoon, and neither of them will say why."
MENU = ("Home", "Harbour", "Ferries", "Dry Docks", "Iron Anchor", "Fish Market", "Weather")


def blocks_of(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(text, 2 * n + 1) for n, text in enumerate(texts))


def weight(rule: Rule, kind: Kind, at: int, *texts: str) -> float:
    """How much a rule gives for a kind of the block there."""
    blocks = blocks_of(*texts)
    return sum(e.weight for e in rule(View(blocks, at, course_of(blocks))) if e.kind is kind)


def test_an_entry_amid_a_menu_is_furniture() -> None:
    page = (*MENU, HEADLINE, *TEXT)
    assert weight(menus.amid_menu, Kind.FURNITURE, 3, *page) > 0
    assert weight(menus.amid_menu, Kind.FURNITURE, 6, *page) == 0  # may be the section of the headline
    signed = (HEADLINE, "By Iron Anchor", "Share", "Tweet", "Print", *TEXT)
    assert weight(menus.amid_menu, Kind.FURNITURE, 1, *signed) == 0


def test_a_motto_above_a_long_menu_is_no_headline() -> None:
    motto = "News from the whole bay"
    assert weight(menus.above_long_menu, Kind.HEADLINE, 0, motto, *MENU, HEADLINE, *TEXT) < 0
    buttons = ("Share", "Tweet", "Print", "Email", "Save", "Follow us", "18 March 2026")
    assert weight(menus.above_long_menu, Kind.HEADLINE, 0, HEADLINE, *buttons, *TEXT) == 0


@pytest.mark.parametrize(
    ("rule", "line", "takes"),
    [
        (neighbours.glued_path, f"Home Harbour {HEADLINE}", True),
        (neighbours.glued_path, f"HomeLatest News{HEADLINE}", True),
        (neighbours.glued_path, f"Nobody in the whole town had believed it when {HEADLINE}", False),
        (neighbours.other_story, "Ferry sold at last to LundPrevious article", True),
        (neighbours.other_story, "Next Story Salt works to open a hall", True),
        (neighbours.other_story, "Previous mayors were wiser", False),
        (neighbours.other_story, "A story of the next article of the treaty", False),
    ],
)
def test_what_names_a_headline_or_its_neighbours(rule: Rule, line: str, takes: bool) -> None:
    assert (weight(rule, Kind.FURNITURE, 0, line, HEADLINE, "18 March 2026", *TEXT) > 0) is takes


@pytest.mark.parametrize(
    ("above", "most"),
    [
        (("The bay belongs to all of us", "Salt", "Dry Docks"), True),
        (("MENUS OF THE WHOLE BAY", "Salt"), True),
        (("Brewery festival draws hundred thousand visitors",), True),  # of which the text has not a word
        (("The Oyster", "Dry Docks", "Iron Anchor Inn"), True),  # a menu
        (("What the oysters cost", "18 March 2026", *("Salt",) * 22), True),  # a list of stories with its day
        (("What the oysters cost", "18 March 2026", *("Salt",) * 12), False),
        (("What nobody in town believed",), False),  # may be the headline, and the line below it the dek
        (("What nobody in town believed", "By Jane Doe", "18 March 2026"), False),
    ],
)
def test_the_headline_is_what_the_text_speaks_of_most(above: tuple[str, ...], most: bool) -> None:
    page = (*above, HEADLINE, *TEXT)
    assert (weight(told.told_by_text, Kind.HEADLINE, len(above), *page) > 0) is most
    assert (weight(told.told_by_text, Kind.HEADLINE, 0, *page) < 0) is most


def test_the_headline_is_right_above_a_dek_that_the_text_speaks_of() -> None:
    page = ("Buy a stamp!", "18 March 2026", "What nobody in town believed", HEADLINE, *TEXT)
    assert weight(told.told_by_text, Kind.HEADLINE, 2, *page) > 0
    assert weight(told.told_by_text, Kind.HEADLINE, 0, *page) < 0


def test_a_text_thins_out_into_lines_of_the_page() -> None:
    below = (
        "Share",
        "Most read",
        "A whale in the basin",
        "18 March 2026",
        "Salt for sale",
        "Weather",
        TEASER,
    )
    page = blocks_of(HEADLINE, *TEXT, *below)
    assert thins_out_at(page, [*range(1, 7), len(page) - 1]) == 7
    goes_on = blocks_of(HEADLINE, *TEXT, *below, PARAGRAPH, OTHER)
    assert thins_out_at(goes_on, [*range(1, 7), *range(13, 16)]) is None
    table = ("Oak", "Ash", "Beech", "Larch", "Pine", "Elm", PARAGRAPH)
    assert thins_out_at(blocks_of(HEADLINE, *TEXT, *table), [*range(1, 7), 13]) is None


def test_teasers_above_the_head_are_no_text() -> None:
    above = (TEASER, "Salt", TEASER, *MENU, HEADLINE, "18 March 2026")
    page = blocks_of(*above, *TEXT)
    assert thickens_at(page, [0, 2, *range(12, 18)]) == 2
    without_head = blocks_of(TEASER, "Salt", TEASER, *MENU, "Harbour", "Lights", *TEXT)
    assert thickens_at(without_head, [0, 2, *range(12, 18)]) == 0
    one = blocks_of(TEASER, *MENU, HEADLINE, "18 March 2026", *TEXT)
    assert thickens_at(one, [0, *range(10, 16)]) == 1


def test_titles_of_stories_that_end_as_sentences_do_are_no_text_however_many_stand_together() -> None:
    titles = (
        "Who took the last oar of the old lifeboat?",
        "A whale in the basin, and what it ate...",
    ) * 3
    page = blocks_of(*titles, *MENU, HEADLINE, "18 March 2026", *TEXT)
    assert thickens_at(page, [*range(6), *range(15, 21)]) == 6
    paragraphs = blocks_of(PARAGRAPH, OTHER, PARAGRAPH, *MENU, HEADLINE, "18 March 2026", *TEXT)
    assert thickens_at(paragraphs, [*range(3), *range(12, 18)]) == 0


def test_a_discussion_is_below_the_text_however_long_it_is() -> None:
    comment = ("gull_of_the_north", PARAGRAPH, OTHER, "Reply")
    texts = (HEADLINE, PARAGRAPH, OTHER, "2 comments", *comment, *comment)
    assert course_of(blocks_of(*texts)).end == 3


def test_a_holder_of_rights_with_paragraphs_below_is_a_credit() -> None:
    assert course_of(blocks_of(HEADLINE, *TEXT, "© Norfield Yard", PARAGRAPH, OTHER)).last == 9
    assert course_of(blocks_of(HEADLINE, *TEXT, "© 2026 Norfield Yard", PARAGRAPH, OTHER)).last == 6


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Topics: piers, Norfield, oak", True),
        ("Labour , Norfield Economy , Oak", True),
        ("1.9, ferries, ice-breaker, Lund, salt", True),
        ("Ada Lund, Ines Marlow, Paul Roy, Tomas Achebe, Jane Doe", False),
        ("piers, oak, salt", False),
        ("They took oak, ash, beech, pine, and larch.", False),
        ("Topics: piers", False),
    ],
)
def test_lists_of_topics(text: str, topics: bool) -> None:
    assert lists_topics(text) is topics


def test_captions_stand_below_their_credits_where_a_page_has_them_there() -> None:
    long = f"{PARAGRAPH} {OTHER}"
    pictures = ("© Norfield Yard", "Apprentices steam a plank in the boiler", long, "© Norfield Yard")
    page = (HEADLINE, PARAGRAPH, long, *pictures, "The keel with all its frames", OTHER)
    assert weight(habits.caption_below, Kind.CAPTION, 4, *page) > 0
    once = (HEADLINE, PARAGRAPH, long, *pictures[:2], OTHER)
    assert weight(habits.caption_below, Kind.CAPTION, 4, *once) == 0


def test_names_alone_are_authors_where_they_first_stand() -> None:
    page = (HEADLINE, "Jane Doe", "18 March 2026", "Share", "Print", "Full Harbour", *TEXT)
    assert read_pasted("\n\n".join(page)).authors == ("Jane Doe",)


def test_todays_date_above_a_headline_is_not_the_texts() -> None:
    page = ("Thursday, 19 March 2026", HEADLINE, "By Jane Doe", "18 March 2026", *TEXT)
    assert str(read_pasted("\n\n".join(page)).date) == "2026-03-18"


def test_a_byline_amid_the_text_is_no_paragraph() -> None:
    page = (HEADLINE, "18 March 2026", PARAGRAPH, OTHER, "By Jane Doe, Norfield", *TEXT)
    clipping = read_pasted("\n\n".join(page))
    assert clipping.authors == ("Jane Doe",)
    assert "Jane Doe" not in clipping.body


def test_outlets_far_below_the_text_are_not_its_own() -> None:
    below = ("© 2026 Salt Media", *(f"Hall {n}" for n in range(20)), "Our partners", "Reuters")
    page = (HEADLINE, "By Jane Doe", "18 March 2026", *TEXT, *below)
    assert read_pasted("\n\n".join(page)).publisher == "Salt Media"


@pytest.mark.parametrize(
    "text",
    [
        "Facebook X Pinterest Linked in Tumblr Reddit Copy URL",
        "A post shared by Jane Doe (@janedoe) on Jun 17, 2026",
        "MORE: Salt works open a second hall",
        "Wait 1 second to continue.",
        "See the Ledger's Pictures of the Week",
        "Slideshow (15 images)",
        "Noch 7 Gratis-Artikel diesen Monat. Angebote",
        "In case you missed it",
        "Themenseiten zu diesem Artikel:",
        "Norfield recommends",
    ],
)
def test_buttons_and_boxes_of_pages(text: str) -> None:
    assert is_phrase(text)


def test_a_headline_given_twice_is_the_headline() -> None:
    page = ("Salt and the sea", HEADLINE, HEADLINE, OTHER, "By Jane Doe", *TEXT)
    assert weight(again.given_twice, Kind.HEADLINE, 1, *page) > 0
    assert weight(again.given_twice, Kind.HEADLINE, 0, *page) == 0
    assert weight(again.given_twice, Kind.HEADLINE, 0, "Read more here", "Read more here", *TEXT) == 0


def test_an_authors_name_amid_the_text_heads_a_box() -> None:
    page = (HEADLINE, "By Jane Doe", PARAGRAPH, OTHER, "Jane Doe", "Ada Lund", PARAGRAPH, OTHER)
    assert weight(single.author_again, Kind.FURNITURE, 4, *page) > 0
    assert weight(single.author_again, Kind.FURNITURE, 5, *page) == 0


def test_names_far_below_dated_authors_are_buttons() -> None:
    lines = ("Jane Doe / Rui Lima 18 March 2026 - 12:14", *("Salt",) * 7, "Enviar Imprimir")
    clipping = read_pasted("\n\n".join((HEADLINE, *lines, *TEXT)))
    assert clipping.authors == ("Jane Doe", "Rui Lima")


def test_an_outlet_of_a_menu_is_not_that_of_the_byline() -> None:
    clipping = read_pasted(
        "\n\n".join((*MENU, "Staff Bios", HEADLINE, "By: Norfield Wire", "By Jane Doe", *TEXT))
    )
    assert clipping.authors == ("Jane Doe",)


def test_a_day_of_slashes_behind_a_name_and_a_place() -> None:
    texts = (
        "El consejo votó el jueves a favor del muelle, que los ingenieros querían quitar desde hace años.",
        "La alcaldesa, a quien nadie había preguntado, dijo que buscaría el dinero en otra parte del puerto.",
        "Los pescadores de la bahía celebraron la noticia con una cena en la que no faltaba nada de nada.",
    )
    lines = ("El consejo salva el muelle", "Inés Lago | Norte | 08/01/2026", *texts)
    clipping = read_pasted("\n\n".join(lines))
    assert (clipping.authors, str(clipping.date)) == (("Inés Lago",), "2026-01-08")
