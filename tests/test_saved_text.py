"""What is taken out of a page's text, and what is put back."""

from __future__ import annotations

import json

import pytest

from builder.clippings.model import Clipping
from builder.clippings.saved.agreeing import agreed, fuller, is_first_paragraph, recovered
from builder.clippings.saved.closing import head_rules, not_the_text, tail_rules
from builder.clippings.saved.json_ld import linked_article
from builder.clippings.saved.parsing import parse_page, text_of
from builder.clippings.saved.pruning import prune
from builder.clippings.saved.reading import read_page
from builder.clippings.saved.signoff import signed_off
from builder.clippings.saved.text import page_text

ONE = "The council voted eleven to four on Monday to keep the last wooden pier on the lake."
TWO = "Engineers had told the members that a pier of concrete would cost less and last longer."
THREE = "The mayor said after the vote that nobody comes to this town in summer to see concrete."
WORDS = ("red", "blue", "green", "old", "new", "small", "large", "mayor’s")
TEXT = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>" * 3


def pruned(body: str) -> str:
    root = parse_page(f"<html><body><h1>Headline</h1>{body}</body></html>".encode())
    assert root is not None
    prune(root)
    return text_of(root)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=newsletter-box><p>Our best stories, every Friday</p></div>",
        "<div class=relatedContent><a href=x>Another story about something</a></div>",
        "<section><h3>Más información</h3><a href=x>Another story about something</a></section>",
        "<h3>Related</h3><ul><li><a href=x>Another story about something</a></li></ul>",
        "<p><strong>Lue myös:</strong></p>",
        "<p><b>Read more:</b> <a href=x>Another story about something</a></p>",
        "<h3><a href=x>Another story about something</a></h3>",
        "<div><h4>Stay with us</h4><p>Stories in your inbox.</p><form><input></form></div>",
        "<bay-newsletter><h3>Stay up to date</h3><p>The morning letter.</p></bay-newsletter>",
        "<div class=x><h4>Support the Courier</h4><p>No owner. <a href=x>Give five dollars</a></p></div>",
        "<div class=kg-callout-card>We need you. <a href=x>Join now</a></div>",
        "<p class=author-bio>Jane Doe covers the council.</p>",
        "<table><tr><td><b>Top stories</b><br><a href=x>Another story about something</a></table>",
    ],
)
def test_boxes_are_pruned(box: str) -> None:
    assert pruned(f"<div>{TEXT}{box}</div>") == pruned(f"<div>{TEXT}</div>")


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=social-story>{TEXT}</div>",
        f"<div class=related-wrap><article>{TEXT}</article></div>",
        "".join(f"<p class=promo-text>{p}</p>" for p in (ONE, TWO, THREE) * 4),
        "<br><br>".join((f"<div class=share-body>{ONE}", *((TWO, THREE) * 6))) + "</div>",
        f"<p>{ONE} <a href=x>Another story about it</a> is here.</p>",
        f"<h3>Related by blood</h3><p>{ONE}</p>",
        f"<bay-story>{TEXT}</bay-story>",
        f"<h3>Give and take</h3><p>{ONE} <a href=x>Give way</a>, they said.</p>",
        f"<div><h3>Give and take</h3><p>{ONE} {TWO} {THREE} {ONE} <a href=x>Give way</a>.</p></div>",
        f"<p>A newsletter of 1898 says so.</p>{TEXT}",
    ],
)
def test_the_text_is_left_alone(body: str) -> None:
    root = parse_page(f"<html><body><h1>Headline</h1>{body}</body></html>".encode())
    assert root is not None
    assert pruned(body) == text_of(root)


def test_links_above_the_headline_are_pruned() -> None:
    links = "<div>Available in <a href=f>français</a> <a href=d>Deutsch</a></div>"
    root = parse_page(f"<html><body>{links}<p>{ONE}</p><h1>Headline</h1>{TEXT}</body></html>".encode())
    assert root is not None
    prune(root)
    assert text_of(root).startswith(f"{ONE} Headline {ONE}")


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        ("[Another story about the pier](https://a.example/x)", "link to another story"),
        ("**Read more:** [Another story](/x)", "link to another story"),
        ("## [Another story](/x)", "link to another story"),
        ("- [One](/x)\n- [Two](/y)", "link to another story"),
        ("- Share full article", "list of buttons"),
        ("- Oats\n- Barley", ""),
        ("See the [report](/x) of the engineers.", ""),
        ("[" * 2000, ""),
    ],
)
def test_links_that_are_no_text(block: str, rule: str) -> None:
    assert not_the_text(block) == rule


@pytest.mark.parametrize(
    ("last", "rule"),
    [
        ("Jane Doe covers the council for the Courier.", "note on the author"),
        ("A version of this article appears in print on May 1.", "note on the article"),
        ("*Subscribe to our weekly newsletter, or follow us on social media.*", "appeal to readers"),
        ("*The Lantern is funded by readers. [Become a member](/x).*", "appeal to readers"),
        ("*If you liked this, follow me for more.*", "appeal to readers"),
        ("*Ann Lee edited this story for radio and the web.*", "note on the article"),
        ("Ann Lee and John Roe fact-checked this article.", "note on the article"),
        ("The mayor read and edited this story of the pier before anybody had written a word of it.", ""),
        ("### More", "heading without a text"),
        ("【纠错】【责任编辑:王晓】", "note on the article"),
        ("Jane Doe said: “I was there.”", ""),
        ("The paper will write to every subscriber in the town about the vote on the wooden pier.", ""),
        ("*The end is in italics, as some outlets like it.*", ""),
        ("Follow Jane Doe on Twitter.", "appeal to readers"),
        ("© The Sample Courier 2026", "appeal to readers"),
        ("The bank did not reply to requests for comment.", ""),
        ("The bank sends [letters](/x) to all who hold an account there.", ""),
        ("记者从推特公司获悉，有关Facebook和Twitter的谈判自去年年底以来一直没有任何实质性的进展。", ""),
    ],
)
def test_the_end_of_a_text(last: str, rule: str) -> None:
    blocks = [ONE, TWO, last]
    plain = [b.strip("*# ") for b in blocks]
    assert tail_rules(blocks, plain, ["Jane Doe"]) == ({2: rule} if rule else {})


@pytest.mark.parametrize(
    ("first", "asks"),
    [
        ("The Lantern is a newsroom without an owner. [Sign up for our letter](/x) today.", True),
        ("*We have no owner. [Become a member](/x)*", True),
        ("The bank will let everybody [sign up](/x) from May.", False),
        ("“We let everybody [sign up](/x),” the bank said.", False),
        ("The bank [closed](/x) on Monday, and nobody could subscribe.", False),
        ("Join us, the mayor wrote, before the [vote](/x).", False),
    ],
)
def test_the_start_of_a_text(first: str, asks: bool) -> None:
    assert head_rules([first, ONE, TWO]) == ({0: "appeal to readers"} if asks else {})


def test_the_stated_text_wins_where_the_page_shows_little_of_it() -> None:
    stated = "\n\n".join((ONE, TWO, THREE) * 2)
    assert fuller("Subscribe to read on.", stated) == stated
    assert fuller(stated, ONE) == stated


def test_short_blocks_that_the_stated_text_lacks_are_cut_and_reported() -> None:
    stated = f"{ONE} {TWO} {THREE}"
    markdown = "\n\n".join((ONE, "*Follow* the council with us", TWO, "## The vote", THREE))
    text, cut = agreed(markdown, stated)
    assert text == "\n\n".join((ONE, TWO, "## The vote", THREE))
    assert [piece.text for piece in cut] == ["Follow the council with us"]
    assert agreed(markdown, "A summary of the vote about the pier.") == (markdown, ())


def test_paragraphs_that_only_the_stated_text_has_are_put_back() -> None:
    text, _ = agreed(f"{ONE}\n\n{THREE}\n\n{THREE}", f"{ONE}\n\n{TWO}\n\n{THREE}")
    assert text.split("\n\n")[:3] == [ONE, TWO, THREE]


def test_paragraphs_between_those_found_are_put_back() -> None:
    root = parse_page(f"<html><body><div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></body></html>".encode())
    assert root is not None
    assert recovered(f"{ONE}\n\n{THREE}", root) == f"{ONE}\n\n{TWO}\n\n{THREE}"
    assert recovered(f"{TWO}\n\n{THREE}", root) == f"{ONE}\n\n{TWO}\n\n{THREE}"
    assert recovered(f"{ONE}\n\n{TWO}", root) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>{ONE}</p><p>{TWO}</p>", True),
        (f"<p class=x>{ONE}</p><p>{TWO}</p>", False),
        (f"<p class=text-first>{ONE}</p><h3>Votes</h3><p>{TWO}</p>", True),
        (f"<p class=text-first>{ONE}</p><p>Share</p>", False),
        (f"<div><p>{ONE}</p></div><p>{TWO}</p>", False),
        (f"<p>{TWO}</p><p>{ONE}</p>", False),
    ],
)
def test_a_description_that_is_the_first_paragraph(body: str, expected: bool) -> None:
    root = parse_page(f"<html><body>{body}</body></html>".encode())
    assert root is not None
    assert is_first_paragraph(ONE, root) is expected


def body_of(*paragraphs: str) -> str:
    marked = "".join(f"<p>{p}</p>" for p in paragraphs)
    page = f"<html><body><h1>Pier stays</h1><article>{marked}</article></body></html>"
    return read_page("pier.html", page.encode()).body


def test_paragraphs_are_not_judged_as_those_of_a_page_that_was_copied_whole() -> None:
    of_apps = "So you try the app of your ferry? Good! The more you click, the surer you are of your cookies."
    assert body_of(ONE, of_apps, TWO, THREE) == "\n\n".join((ONE, of_apps, TWO, THREE))


@pytest.mark.parametrize("line", ["Ferries, salt, ice-breakers, piers, boats and nets", "Boat: Lund"])
def test_a_few_words_among_paragraphs_stay(line: str) -> None:
    assert body_of(ONE, TWO, line, THREE, ONE[::-1]) == "\n\n".join((ONE, TWO, line, THREE, ONE[::-1]))


def test_paragraphs_of_scripts_without_spaces_are_no_menu() -> None:
    told = [f"湖边小镇的议会在星期{day}投票决定保留最后一座木制码头，不修混凝土码头。" for day in "一二三四"]
    told += [f"渔民们在星期{day}说，这座码头比镇上任何一座房子都要古老。" for day in "五六日"]
    assert body_of(*told) == "\n\n".join(told)


def live_page(*entries: str) -> str:
    root = parse_page(f"<html><body><h1>Headline</h1><div>{''.join(entries)}</div></body></html>".encode())
    assert root is not None
    return page_text(root, "")


def test_all_entries_of_a_live_page_are_read() -> None:
    said = {"The vote": ONE, "The engineers": TWO, "The mayor": THREE}
    entries = [
        f"<article><h2>{name}</h2><p>{text}</p><p>{text[::-1]}</p></article>" for name, text in said.items()
    ]
    blocks = live_page(*entries).split("\n\n")
    assert [block for block in blocks if block.startswith("## ")] == [f"## {name}" for name in said]


def test_other_stories_below_an_article_are_not_read() -> None:
    other = f"<article><h2>Another</h2><p>{THREE}</p></article>"
    assert "Another" not in live_page(f"<article>{TEXT}</article>", f"<section>{other}{other}</section>")


def test_the_entries_of_a_live_blog_are_its_stated_text() -> None:
    updates = [{"@type": "BlogPosting", "headline": f"At {n}", "articleBody": ONE} for n in range(2)]
    blog = {"@type": "LiveBlogPosting", "headline": "Live", "liveBlogUpdate": [*updates, None, 3]}
    assert linked_article([json.dumps(blog)], ["Live"]).body == f"At 0\n\n{ONE}\n\nAt 1\n\n{ONE}"


def test_paragraphs_are_put_back_in_each_part_of_a_text_that_a_page_parts() -> None:
    rest = [f"The {word} boat will be put to water again in spring, the owners said." for word in WORDS]
    parts = (f"<p>{ONE}</p><p>{TWO}</p>", "".join(f"<p>{paragraph}</p>" for paragraph in (THREE, *rest)))
    page = f"<html><body><div>{parts[0]}</div><div class=read-on>{parts[1]}</div></body></html>"
    root = parse_page(page.encode())
    assert root is not None
    found = "\n\n".join((TWO, THREE, *rest))
    assert recovered(found, root) == "\n\n".join((ONE, TWO, THREE, *rest))


def test_addresses_with_brackets_are_spelt_so_that_the_link_ends_where_it_should() -> None:
    link = "<a href='https://a.example/pier (wood)'>the old pier</a>"
    root = parse_page(f"<html><body><article><p>{ONE} See {link}.</p>{TEXT}</article></body></html>".encode())
    assert root is not None
    assert "See [the old pier](https://a.example/pier%20%28wood%29)." in page_text(root, "")


DEK = "The lake keeps its pier."


@pytest.mark.parametrize(
    ("text", "kept"),
    [(f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>{DEK}</p>", True), (f"<h2>{DEK}</h2>{TEXT}", False)],
)
def test_the_dek_is_not_looked_for_below_the_text(text: str, kept: bool) -> None:
    told = f"<title>The headline of the day</title><meta name=description content='{DEK}'>"
    page = f"<html><head>{told}</head><body><article><h1>The headline of the day</h1>{text}</article></body>"
    clipping = read_page("page.html", page.encode())
    assert (DEK in clipping.body) is kept
    assert clipping.dek == DEK


def test_a_page_is_not_over_with_a_tag_that_is_shut_at_once() -> None:
    root = parse_page(f"<html lang=en /><title>Headline</title><p>{ONE}</p>".encode())
    assert root is not None
    assert text_of(root) == f"Headline {ONE}"


def test_tables_that_lay_out_the_page_are_no_tables() -> None:
    cells = (
        f"<td><a href=1>News</a></td><td><font>{ONE}<br><br>{'<br><br>'.join((TWO, THREE) * 4)}</font></td>"
    )
    root = parse_page(f"<html><body><table><tr>{cells}</tr></table></body></html>".encode())
    assert root is not None
    assert page_text(root, "").startswith(f"{ONE}\n\n{TWO}")


def test_underlining_is_no_markup_of_the_text() -> None:
    root = parse_page(
        f"<html><body><h1>Headline</h1>{TEXT}<p><u>{THREE}</u> {ONE}</p></body></html>".encode()
    )
    assert root is not None
    assert "<u>" not in page_text(root, "")


def test_subheads_between_paragraphs_are_put_back() -> None:
    root = parse_page(
        f"<html><body><div><p>{ONE}</p><h2>A vote</h2><p>{TWO}</p><h3><a href=x>More</a></h3>"
        f"<p>{THREE}</p><h2>Nothing below</h2></div></body></html>".encode()
    )
    assert root is not None
    assert recovered("\n\n".join((ONE, TWO, THREE)), root).split("\n\n") == [ONE, "## A vote", TWO, THREE]


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("<aside><h3>In figures</h3><p>The pier has 212 piles, and 40 of them are oak.</p></aside>", True),
        (f"<aside><p>{ONE}</p></aside>", False),
        (
            "<aside><p>The pier has 212 piles. <a href=x>More about the pier and its piles</a></p></aside>",
            False,
        ),
    ],
)
def test_boxes_of_facts_are_part_of_the_text(box: str, kept: bool) -> None:
    root = parse_page(
        f"<html><body><article><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></article></body></html>".encode()
    )
    assert root is not None
    assert ("212 piles" in page_text(root, "") or page_text(root, "").count(ONE) > 1) == kept


def test_a_list_of_a_date_and_a_reading_time_above_the_headline_is_no_text() -> None:
    terse = "<ul><li>Jun 7</li><li>3 min read</li></ul>"
    root = parse_page(f"<html><body>{terse}<h1>Headline</h1>{TEXT}{terse}</body></html>".encode())
    assert root is not None
    prune(root)
    assert len(list(root.iter("ul"))) == 1


def test_lists_of_authors_and_dates_below_the_headline_are_no_text() -> None:
    told = "<ul><li>By Jane Doe</li><li>8 January 2026</li></ul><dl><dt>Date</dt><dd>8 January 2026</dd></dl>"
    assert pruned(f"{told}<div>{TEXT}</div>") == pruned(f"<div>{TEXT}</div>")
    assert "Prices up" in pruned(f"<ul><li>Prices up</li><li>Rents down</li></ul><div>{TEXT}</div>")


@pytest.mark.parametrize(
    ("last", "authors"),
    [("**Jane Doe**", ("Jane Doe",)), ("— JANE DOE", ("Jane Doe",)), ("## Jane Doe", ()), ("It is oak.", ())],
)
def test_who_signs_below_the_text(last: str, authors: tuple[str, ...]) -> None:
    body = "\n\n".join((ONE, TWO, THREE, last))
    found = signed_off(Clipping(body=body))
    assert found.authors == authors
    assert (found.body == body) is not bool(authors)
    assert signed_off(Clipping(body=body, authors=("John Roe",))).body == body


def test_a_subhead_in_a_box_of_its_own_is_put_back() -> None:
    boxes = "".join(f"<div>{inner}</div>" for inner in (f"<p>{ONE}</p>", "<h3>A vote</h3>", f"<p>{TWO}</p>"))
    root = parse_page(f"<html><body>{boxes}</body></html>".encode())
    assert root is not None
    assert recovered(f"{ONE}\n\n{TWO}", root).split("\n\n") == [ONE, "## A vote", TWO]


def test_a_paragraph_set_in_several_lines_of_source_is_one_block() -> None:
    linked = ONE.replace("the last", '<a href="https://pier.example/">the\n   last</a>').replace(
        "Monday to", "Monday\n   to"
    )
    root = parse_page(f"<html><body><article><p>{linked}</p><p>{TWO}</p></article></body></html>".encode())
    assert root is not None
    blocks = page_text(root, "").split("\n\n")
    assert blocks == [ONE.replace("the last", "[the last](https://pier.example/)"), TWO]


def test_lines_of_preformatted_text_stay() -> None:
    listing = "<pre>first line\n  second line\n  third line</pre>"
    root = parse_page(f"<html><body><article>{TEXT}{listing}</article></body></html>".encode())
    assert root is not None
    assert page_text(root, "").splitlines()[-5::2] == ["first line", "  second line", "  third line"]


LAST = "Nobody else in the whole of the town had a word to say on the day about the old pier."


@pytest.mark.parametrize(
    ("box", "block"),
    [
        (f"<table><tr><td>{THREE}</td></tr></table>", THREE),
        (f"<table><tr><td>{ONE}</td><td>{THREE}</td></tr></table>", f"{ONE}\n\n{THREE}"),
        ("<table><tr><th>Length</th><td>120 metres</td></tr></table>", "| Length | 120 metres |\n|---|---|"),
    ],
)
def test_a_table_of_one_row_without_a_heading_is_a_box(box: str, block: str) -> None:
    root = parse_page(f"<html><body><article><p>{TWO}</p>{box}<p>{LAST}</p></article></body></html>".encode())
    assert root is not None
    assert page_text(root, "") == f"{TWO}\n\n{block}\n\n{LAST}"


def test_notes_set_off_from_the_text_are_kept_with_their_links() -> None:
    note = f"<div class=kg-callout-card><div>{THREE} <a href=x>Read the minutes</a>.</div></div>"
    assert "to see concrete. Read the minutes." in pruned(f"<div>{TEXT}{note}</div>")
    asking = note.replace("Read the minutes", "Subscribe now")
    assert pruned(f"<div>{TEXT}{asking}</div>") == pruned(f"<div>{TEXT}</div>")
