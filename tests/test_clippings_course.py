from __future__ import annotations

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.course.telling import course_of

PARAGRAPH = "The council voted on Thursday to keep the pier, which engineers had wanted to pull down."

OTHER = "The mayor, who had not been asked, said that she would look for the money elsewhere."


def course(*texts: str) -> tuple[int, int, int]:
    found = course_of([Block(text, line) for line, text in enumerate(texts, 1)])
    return found.first, found.last, found.end


def test_a_text_runs_from_its_first_paragraph_to_its_last() -> None:
    assert course("Headline", "By Jane Doe", PARAGRAPH, "A subhead", PARAGRAPH, "Share") == (2, 4, 6)


def test_a_text_without_paragraphs_has_no_course() -> None:
    assert course("One", "Two") == (2, 2, 2)


def test_a_box_amid_a_text_is_not_its_end() -> None:
    assert course(PARAGRAPH, "Tags: pier", PARAGRAPH, OTHER) == (0, 3, 4)
    assert course(PARAGRAPH, OTHER, PARAGRAPH, "Source: Eurostat", PARAGRAPH) == (0, 4, 5)
    assert course(PARAGRAPH, OTHER, PARAGRAPH, "Our Standards: ours", PARAGRAPH) == (0, 2, 3)


def test_topics_amid_a_text_are_not_its_end() -> None:
    text = ("Headline", PARAGRAPH, OTHER, "Related Topics", "Piers")
    assert course(*text, "The vicar has offered the crypt.")[2] == 6
    assert course(*text)[2] == 3


def test_a_sentence_above_the_dateline_is_no_start_of_it() -> None:
    assert course("Headline", "By Jane Doe", OTHER, f"ROME (AP) — {PARAGRAPH}", OTHER)[0] == 3


def test_a_note_on_the_author_may_have_a_comma() -> None:
    note = "Jane Doe, who has lived on two islands, reported from a third."
    assert course("Headline", "By Jane Doe", note, "July 17, 2026", PARAGRAPH, OTHER)[0] == 4


def test_a_link_under_more_information_is_not_its_end() -> None:
    texts = ("Headline", PARAGRAPH, OTHER, "More information", "Another headline", PARAGRAPH[:-1] + "!")
    assert course(*texts)[2] == len(texts)


def test_a_sentence_above_the_date_that_begins_with_the_author_is_no_start_of_it() -> None:
    note = "Jane Doe walked the pier with six engineers for this article."
    assert course("Headline", "By Jane Doe", note, "Sept. 2, 2026", PARAGRAPH) == (4, 4, 5)
    assert course("Headline", "By John Roe", note, "Sept. 2, 2026", PARAGRAPH)[0] == 2


def test_a_picture_above_the_headline_is_no_start_of_it() -> None:
    assert course("UNDP/Jane Doe", PARAGRAPH, "A headline", "18 June 2026", OTHER)[0] == 4


def test_captions_said_twice_and_authors_are_no_running_text() -> None:
    assert course("Headline of a pier", PARAGRAPH, PARAGRAPH, OTHER) == (3, 3, 4)
    assert course("Headline", "By Jane Doe", PARAGRAPH, OTHER, "Jane Doe is the mayor of nothing.") == (
        2,
        3,
        4,
    )
    credited = ("Headline", "AP Photo/Jane Doe", PARAGRAPH)
    assert course(*credited, "Share", "8 January 2026", OTHER) == (5, 5, 6)
    assert course(*credited, "Share", OTHER) == (2, 4, 5)


def test_captions_and_standfirsts_above_the_text_are_no_start_of_it() -> None:
    assert course("Headline", "The divers are below the pier today.", "Quelle: dpa", PARAGRAPH, OTHER)[0] == 3
    assert course("Headline", OTHER, "Add to list", "By Jane Doe", PARAGRAPH, PARAGRAPH + " Yes.")[0] == 4
    assert course("Headline", f"ROME (AP) — {OTHER}", "By Jane Doe", PARAGRAPH, OTHER)[0] == 1
    assert course("Headline", OTHER, "8 January 2026", PARAGRAPH, PARAGRAPH + " Yes.")[0] == 3


def test_what_a_release_says_of_its_issuer_is_below_its_end() -> None:
    news = "Norfield University today opened a laboratory for machines that nobody can hear."
    about = "Norfield University was founded in 1911 and teaches nine thousand students."
    assert course("Laboratory opens", news, "About Norfield University", about, about) == (1, 1, 2)


def test_a_standfirst_that_says_what_it_is_above_is_no_start_of_the_text() -> None:
    assert course("Le pont reste", f"RÉCIT - {PARAGRAPH}", PARAGRAPH, OTHER)[0] == 2


def test_a_caption_given_once_more_with_its_credit_is_no_running_text() -> None:
    caption = "The ferry lies at the new pier of Halden on Monday."
    assert course("Pier stays", caption, f"{caption} Jane Doe", PARAGRAPH, OTHER)[0] == 3


def test_a_text_opens_below_the_lines_of_its_head() -> None:
    lead = f"{PARAGRAPH} Nobody spoke."
    assert course("Headline", OTHER, "Print", "Save it", "Send it", lead, PARAGRAPH)[0] == 5
    assert course("Headline", OTHER, "By Jane Doe", "8 January 2026", lead, PARAGRAPH)[0] == 4
    assert (
        course("Headline", "By Jane Doe", "8 January 2026", OTHER, "Advertisement", lead, PARAGRAPH)[0] == 3
    )


def test_what_is_told_again_stands_above_the_text() -> None:
    short = "The harbour keeps its wooden pier, engineers notwithstanding."
    text = (
        "The wooden pier at the harbour has its vote: eleven to four.",
        "Engineers had wanted to pull it down since the storm of 2019.",
        "The harbour keeps what it has, said the mayor on her way home.",
    )
    assert course("Headline", "8 January 2026", short, *text)[0] == 3
    assert course("Headline", "8 January 2026", OTHER, *text)[0] == 2


def test_a_page_that_speaks_last_ends_the_text() -> None:
    appeal = "Good local journalism is for all, and somebody pays for it."
    assert course(PARAGRAPH, OTHER, PARAGRAPH, "Write to letters@courier.example", appeal)[2] == 3
    assert course(PARAGRAPH, OTHER, PARAGRAPH, "Write to letters@courier.example", OTHER)[2] == 5
