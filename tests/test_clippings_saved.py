from __future__ import annotations

import datetime as dt
import json

import pytest

from builder.clippings.model import Clipping, Figure
from builder.clippings.refusal import Refused
from builder.clippings.saved.figures import take_figures
from builder.clippings.saved.json_ld import linked_article
from builder.clippings.saved.markup import page_words
from builder.clippings.saved.metadata import page_fields
from builder.clippings.saved.parsing import parse_page, text_of
from builder.clippings.saved.titles import agreed_title, beside_headline, without_outlet

HEADLINE = "Council keeps its wooden pier"
THE_COURIER = {"@type": "Organization", "name": "The Courier"}
MODIFIED = "2026-01-09T08:00:00Z"
MORNING = dt.datetime(2026, 1, 8, 10, tzinfo=dt.UTC)
AN_AGENCY = {"@type": "Organization", "name": "AFP"}


def fields(head: str = "", body: str = f"<h1>{HEADLINE}</h1>", html: str = "<html lang=en>") -> Clipping:
    root = parse_page(f"<!doctype html>{html}<head>{head}</head><body>{body}</body></html>".encode())
    assert root is not None
    words = page_words(root)
    return page_fields(root, words, linked_article(words.scripts))


def ld(**given: object) -> str:
    whole = {"@type": "NewsArticle", "headline": HEADLINE, **given}
    return f'<script type="application/ld+json">{json.dumps(whole)}</script>'


@pytest.mark.parametrize(
    ("title", "outlets", "expected"),
    [
        (f"{HEADLINE} | The Courier", ["The Courier"], HEADLINE),
        (f"{HEADLINE} - Bay Sentinel", ["Bay Sentinel"], HEADLINE),
        (f"{HEADLINE} | World | Courier", ["The Courier"], f"{HEADLINE} | World"),
        ("Courier | " + HEADLINE, ["Courier"], HEADLINE),
        ("Pier – a history", ["Bay Sentinel"], "Pier – a history"),
        ("Pier - wood or concrete?", [""], "Pier - wood or concrete?"),
    ],
)
def test_outlets_are_taken_off_titles(title: str, outlets: list[str], expected: str) -> None:
    assert without_outlet(title, outlets) == expected


def test_the_heading_that_the_metadata_bears_out_is_the_title() -> None:
    assert agreed_title(["Bay Sentinel", HEADLINE], [HEADLINE.upper()]) == HEADLINE
    assert agreed_title(["Bay Sentinel"], [HEADLINE]) == HEADLINE
    assert agreed_title([HEADLINE + " after a vote"], [HEADLINE + "…"]) == HEADLINE + " after a vote"
    assert agreed_title([], [HEADLINE]) == HEADLINE
    assert agreed_title([f"Ferries {HEADLINE}"], [f"Ferries: {HEADLINE}"]) == f"Ferries: {HEADLINE}"
    assert agreed_title([], []) == ""
    assert agreed_title(["码头十二月重新开放"], ["码头十二月重新开放-海湾网"]) == "码头十二月重新开放"
    assert agreed_title(["海湾网今日新闻"], ["码头十二月重新开放"]) == "码头十二月重新开放"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (f"{HEADLINE} | The Courier", ("The Courier",)),
        (f"{HEADLINE} :: The Courier", ("The Courier",)),
        (f"{HEADLINE}: The Courier", ("The Courier",)),
        (f"{HEADLINE} - World - Courier", ("Courier", "World")),
        (f"The Courier: {HEADLINE}", ("The Courier",)),
        (f"The Courier - {HEADLINE}", ("The Courier",)),
        (HEADLINE, ()),
        (f"{HEADLINE} again", ()),
        ("Another page | The Courier", ()),
    ],
)
def test_what_stands_beside_the_headline(title: str, expected: tuple[str, ...]) -> None:
    assert beside_headline(title, HEADLINE) == expected


def test_the_outlet_is_told_by_the_title_where_the_headline_is_no_h1() -> None:
    shown = f"<p><b>{HEADLINE}</b></p>"
    assert fields(f"<title>Bay Telegraph: {HEADLINE}</title>", shown).publisher == "Bay Telegraph"
    assert fields(f"<title>Piers: {HEADLINE}</title>", shown).publisher == ""


@pytest.mark.parametrize(
    ("tail", "footer", "expected"),
    [
        ("City of Holm", "<p>An official website of the City of Holm</p>", "City of Holm"),
        ("City of Holm", "<p>City of Holm</p>", ""),
        ("Harbour", "<p>The Harbour and the town</p>", ""),
        ("Low Water", "<a href=/>Low Water</a>", "Low Water"),
        ("Low Water", "<a href=/low-water>Low Water</a>", ""),
        ("Low Water", "<div class=site-logo><img alt='Low Water logo'></div>", "Low Water"),
        ("Low Water AG", "<a href=/>Low Water AG</a>", "Low Water AG"),
        ("Tides - Low Water", "<a href=https://low.example/>Low Water</a>", "Low Water"),
    ],
)
def test_a_site_that_names_itself_is_the_publisher(tail: str, footer: str, expected: str) -> None:
    head = f"<title>{HEADLINE} - {tail}</title>"
    assert fields(head, f"<h1>{HEADLINE}</h1>{footer}").publisher == expected


@pytest.mark.parametrize(
    ("head", "authors", "publisher"),
    [
        (ld(author={"name": "Jane Doe"}, publisher={"name": "Courier"}), ("Jane Doe",), "Courier"),
        (ld(author=[{"name": "Jane Doe"}, {"name": "John Roe"}]), ("Jane Doe", "John Roe"), ""),
        (ld(author="By Jane Doe and John Roe"), ("Jane Doe", "John Roe"), ""),
        (ld(author=THE_COURIER, publisher={"name": "Courier"}), (), "Courier"),
        (ld(author=AN_AGENCY, publisher={"name": "Courier"}), ("AFP",), "Courier"),
        ('<meta name="author" content="JANE DOE, The Courier">', ("Jane Doe",), ""),
        ('<meta property="article:author" content="https://social.example/jane">', (), ""),
    ],
)
def test_authors_and_publishers(head: str, authors: tuple[str, ...], publisher: str) -> None:
    found = fields(head)
    assert (found.authors, found.publisher) == (authors, publisher)


def test_references_within_the_graph_are_followed() -> None:
    graph = {
        "@graph": [
            {"@id": "#o", "@type": "Organization", "name": "Courier"},
            {"@id": "#p", "@type": "Person", "name": "Jane Doe"},
            {
                "@type": "NewsArticle",
                "headline": HEADLINE,
                "author": {"@id": "#p"},
                "publisher": {"@id": "#o"},
            },
        ]
    }
    article = linked_article([json.dumps(graph)])
    assert (article.persons, article.publisher) == (("Jane Doe",), "Courier")


@pytest.mark.parametrize(
    "script",
    ["", "{", "null", "[[[[", "[" * 100_000, '{"@type": 3}', '{"@type": "NewsArticle", "author": 3}'],
)
def test_broken_json_is_passed_over(script: str) -> None:
    assert linked_article([script]).headline == ""


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (f"<h3 class=post-title>{HEADLINE}</h3>", HEADLINE),
        (f"<div class=article__title>{HEADLINE}</div>", HEADLINE),
        ("<h3 class=post-title>Another story of the week</h3>", f"Estuary Diary: {HEADLINE}"),
    ],
)
def test_headlines_that_are_no_h1(named: str, expected: str) -> None:
    title = f"<title>Estuary Diary: {HEADLINE}</title>"
    assert fields(title, f"<h1>Estuary Diary</h1>{named}").title == expected


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (ld(datePublished="2026-01-08T10:00:00Z"), "", dt.datetime(2026, 1, 8, 10, tzinfo=dt.UTC)),
        ('<meta property="article:published_time" content="2026-01-08">', "", dt.date(2026, 1, 8)),
        ("", "<time datetime='2026-01-08'>8 January</time>", dt.date(2026, 1, 8)),
        (
            "",
            "<p class=pubdate>8 januari 2026 10:00, door ons</p>",
            dt.datetime.fromisoformat("2026-01-08T10:00"),
        ),
        ("", "<a class=topic__time>12:30, 8 января 2026</a>", dt.datetime.fromisoformat("2026-01-08T12:30")),
        # moments for a script to show
        ("", "<p class=date><date-format time=1767866400>10:00</date-format></p>", MORNING),
        ("", "<span class=published data-timestamp=1767866400000>today</span>", MORNING),
        ("", "<span class=updated-time data-timestamp=1767866400>today</span>", None),
        ("", "<video class=player time=1767866400></video>", None),
        ("", "<p class=update>Aggiornato il 9 gennaio 2026</p>", None),
        ("", "<p>Nothing is said of the day.</p>", None),
        ('<link rel="canonical" href="https://a.example/2026/01/08/x">', "", dt.date(2026, 1, 8)),
        # of publication, whatever its class
        (
            "",
            "<time class=updated datetime=2026-01-08 pubdate>8</time><time datetime=2026-01-09>9</time>",
            dt.date(2026, 1, 8),
        ),
        # often that of an update
        (
            '<meta name="sailthru.date" content="2026-01-09">',
            "<time datetime=2026-01-08>8</time>",
            dt.date(2026, 1, 8),
        ),
        ('<meta name="sailthru.date" content="2026-01-09">', "", dt.date(2026, 1, 9)),
    ],
)
def test_dates(head: str, body: str, expected: dt.date | None) -> None:
    assert fields(head, f"<h1>{HEADLINE}</h1>{body}").date == expected


@pytest.mark.parametrize(
    ("stated", "day", "doubts"),
    [
        # the address bears it out, in another time zone too
        (["2026-01-08T10:00:00Z"], "2026-01-08", ()),
        (["2026-01-08T23:30:00-05:00"], "2026-01-08", ()),
        (["2026-01-07T23:30:00Z"], "2026-01-07", ()),
        # it does not: both are told
        (
            ["2026-02-10T10:00:00Z"],
            "2026-02-10",
            ("date: it may be 2026-01-08 instead; its address says so.",),
        ),
        # another place on the page does bear it out
        (
            ["2026-02-10T10:00:00Z", "2026-01-08T09:00:00Z"],
            "2026-01-08",
            ("date: it may be 2026-02-10 instead; the page says so too.",),
        ),
    ],
)
def test_the_date_is_held_against_the_address(stated: list[str], day: str, doubts: tuple[str, ...]) -> None:
    first, *others = stated
    head = '<link rel="canonical" href="https://a.example/2026/01/08/x">' + ld(datePublished=first)
    found = fields(head + "".join(f'<meta name="pubdate" content="{moment}">' for moment in others))
    assert str(found.date)[:10] == day
    assert found.unsure == doubts


def test_a_guessed_date_has_its_doubt() -> None:
    found = fields(
        body=f"<h1>{HEADLINE}</h1><aside><time datetime='2026-01-08'>8 January 2026</time></aside>"
    )
    assert found.date is None or any("guessed" in doubt for doubt in found.unsure)


def test_the_other_fields() -> None:
    found = fields(
        ld(
            articleSection=["Local"],
            inLanguage="en-GB",
            dateModified="2026-01-09T08:00:00Z",
        )
        + '<link rel="canonical" href="https://a.example/pier?utm_source=x">',
        f"<h1>{HEADLINE}</h1><p class=standfirst>Eleven votes to four for the wood</p>",
    )
    assert found.section == "Local"
    assert found.lang == "en-GB"
    assert found.source_url == "https://a.example/pier"
    assert found.dek == "Eleven votes to four for the wood"
    assert found.updated == dt.datetime(2026, 1, 9, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("html", "figure"),
    [
        (
            "<figure><img src=a.jpg alt=Pier>"
            "<figcaption>The pier. <cite>Photo: Jane Doe</cite></figcaption></figure>",
            Figure("The pier.", "Jane Doe", "Pier", "a.jpg"),
        ),
        (
            "<figure><img src=/img/preload.gif data-src=a.jpg>"
            "<figcaption>The pier. Photograph: Jane Doe/AFP</figcaption></figure>",
            Figure("The pier.", "Jane Doe/AFP", "", "a.jpg"),
        ),
        (
            "<figure><img data-src=a.jpg>"
            "<figcaption>The pier. Photograph: Jane Doe/AFP</figcaption></figure>",
            Figure("The pier.", "Jane Doe/AFP", "", "a.jpg"),
        ),
        (
            "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The pier [AFP]</p></div>",
            Figure("The pier", "AFP", "", "a.jpg"),
        ),
        (
            "<figure><img src='data:image/png;base64,xx' srcset='b.jpg 2x'>"
            "<figcaption>The pier</figcaption></figure>",
            Figure("The pier", "", "", "b.jpg"),
        ),
    ],
)
def test_figures_are_taken_out(html: str, figure: Figure) -> None:
    root = parse_page(f"<html><body><p>Before</p>{html}<p>After</p></body></html>".encode())
    assert root is not None
    assert take_figures(root) == (figure,)
    assert text_of(root) == "Before After"


@pytest.mark.parametrize(
    "html",
    [
        "<aside><figure><img src=a.jpg><figcaption>Another story</figcaption></figure></aside>",
        "<figure><table><tr><td>1</td></tr></table><figcaption>A table</figcaption></figure>",
        "<figure><blockquote>Words</blockquote></figure>",
        "<figure><p>Sign up to our letter</p><form><input></form></figure>",
    ],
)
def test_other_figures_are_left_alone(html: str) -> None:
    root = parse_page(f"<html><body>{html}</body></html>".encode())
    assert root is not None
    before = text_of(root)
    assert take_figures(root) == ()
    assert text_of(root) == before


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<blockquote>"])
def test_deep_pages_are_refused(tag: str) -> None:
    with pytest.raises(Refused, match="nested"):
        parse_page(b"<html><body>" + tag.encode() * 100_000)


def test_large_pages_are_refused_and_pictures_within_do_not_count() -> None:
    with pytest.raises(Refused, match="elements"):
        parse_page(b"<p>x</p>" * 30_000)
    assert parse_page(b'<p>x</p><img src="data:image/png;base64,' + b"A" * 6_000_000 + b'">') is not None


def test_drawings_do_not_count_and_what_stands_behind_them_stays() -> None:
    icon = b"<svg><title>Icon</title>" + b"<path/>" * 40_000 + b"</svg>behind"
    root = parse_page(b"<html><head><title>The pier</title></head><body>" + icon)
    assert root is not None
    assert text_of(root) == "The pier behind"


@pytest.mark.parametrize("line", ["来源：湖滨日报", "2026年1月8日</p><p>来源: 湖滨日报 作者: 王晓"])
def test_a_line_that_names_its_source_tells_the_publisher(line: str) -> None:
    assert fields("", f"<h1>{HEADLINE}</h1><p>{line}</p>").publisher == "湖滨日报"
    named = '<meta property="og:site_name" content="The Courier">'
    assert fields(named, f"<h1>{HEADLINE}</h1><p>{line}</p>").publisher == "The Courier"


def test_a_charset_is_taken_from_the_page() -> None:
    root = parse_page(
        "<html><head><meta charset=windows-1252></head><body>Café</body></html>".encode("cp1252")
    )
    assert root is not None
    assert text_of(root) == "Café"


def test_the_outlet_rather_than_its_company_is_the_publisher() -> None:
    head = ld(publisher={"name": "Bay Sentinel GmbH"}) + f"<title>{HEADLINE} | Bay Sentinel</title>"
    assert fields(head, f"<h1>{HEADLINE}</h1>").publisher == "Bay Sentinel"
