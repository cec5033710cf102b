from __future__ import annotations

import json

import pytest

from builder.clippings.saved.json_ld import LinkedArticle, linked_article
from builder.clippings.saved.markup import PageWords, page_words
from builder.clippings.saved.parsing import parse_page
from builder.clippings.saved.people import authors_of


def words(page: str = "") -> PageWords:
    root = parse_page(f"<html><head></head><body>{page}</body></html>".encode())
    assert root is not None
    return page_words(root)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("By JANE DOE and JOHN ROE", ("Jane Doe", "John Roe")),
        ("Jane Doe jdoe@bay.example", ("Jane Doe",)),
        ("María R. Soto, María Soto, Ana Soto, Ana Soto Ruiz", ("María R. Soto", "Ana Soto Ruiz")),
        ("Jane Doe (Rennes, correspondance)", ("Jane Doe",)),
        ("Jane Doe / Sevilla", ("Jane Doe",)),
        ("Jane Doe, Transport Correspondent", ("Jane Doe",)),
        ("Jane Doe, Bay Sentinel", ("Jane Doe",)),
        ("JANE DOE/ Staff Writer", ("Jane Doe",)),
        ("Jane Doe - BBX News", ("Jane Doe",)),
        ("JANE DOE Staff Writer", ("Jane Doe",)),
        ("By JANE DOE FOR BAYLINE", ("Jane Doe",)),
        ("Jane Doe for The Courier", ("Jane Doe",)),
        ("ČTK", ("ČTK",)),
        ("Jane Doe, MD", ("Jane Doe",)),
        ("Jane Doe, M.A., PhD and John Roe", ("Jane Doe", "John Roe")),
        ("BBX Wire", ("BBX Wire",)),
        ("Redaktion BBX", ()),
        ("National Desk", ()),
        ("Автор: Анна Иванова", ("Анна Иванова",)),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Rosa Gil y Ana Mas", ("Rosa Gil", "Ana Mas")),
        ("Jane Doe, AFP", ("Jane Doe", "AFP")),
        ("Reuters", ("Reuters",)),
        ("山田太郎", ("山田太郎",)),
        ("Author Jane Doe", ("Jane Doe",)),
        ("oprac. Anna Nowak", ("Anna Nowak",)),
        ("Jane Doe (text) and John Roe (photos)", ("Jane Doe",)),
        ("Super User", ()),
        ("By Harbour's Editorial Writers", ()),
        ("Bay Sentinel Staff", ()),
        ("The Bay Sentinel", ()),
        ("https://bay.example/jane", ()),
        ("@janedoe", ()),
        ("", ()),
    ],
)
def test_names_in_one_field(said: str, expected: tuple[str, ...]) -> None:
    assert authors_of(LinkedArticle(persons=(said,)), words(), "Bay Sentinel") == expected


def test_a_person_in_the_byline_wins_over_an_organisation_in_json_ld() -> None:
    page = words("<h1>Headline</h1><p class=byline>By Jane Doe</p>")
    assert authors_of(LinkedArticle(organisations=("AFP",)), page, "Bay Sentinel") == ("Jane Doe",)
    assert authors_of(LinkedArticle(organisations=("AFP",)), words(), "Bay Sentinel") == ("AFP",)


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By John Roe, Jane Doe and Ann Lee", ("John Roe", "Jane Doe", "Ann Lee")),
        ("By JANE DOE and John Roe", ("Jane Doe", "John Roe")),
        # somebody else, and the outlet beside the author
        ("By John Roe", ("Jane Doe",)),
        ("Jane Doe, Bay Sentinel", ("Jane Doe",)),
    ],
)
def test_the_byline_names_those_whom_metadata_leaves_out(byline: str, expected: tuple[str, ...]) -> None:
    page = words(f"<h1>Headline</h1><p class=byline>{byline}</p>")
    assert authors_of(LinkedArticle(persons=("Jane Doe",)), page, "") == expected


def test_every_meta_of_a_name_counts() -> None:
    root = parse_page(
        b"<html><head><meta property=article:author content='Jane Doe'>"
        b"<meta property=article:author content='John Roe'></head><body></body></html>"
    )
    assert root is not None
    assert authors_of(LinkedArticle(), page_words(root), "") == ("Jane Doe", "John Roe")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<a rel=author>Jane Doe</a>", ("Jane Doe",)),
        ("<div class='author vcard'><span class=fn>Jane Doe</span></div>", ("Jane Doe",)),
        ("<article><footer class=entry-footer><a rel=author>Jane Doe</a></footer></article>", ("Jane Doe",)),
        ("<div class=author-info><span>Jane Doe</span><span>Economics Editor</span></div>", ("Jane Doe",)),
        (
            "<div class=byline><i>By Jane Doe</i><i class=contributorTitle>Bay News, Hull</i></div>",
            ("Jane Doe",),
        ),
        (
            "<p class=byline><b>ROSA GIL</b><span class=byline-location>Pineda</span></p>",
            ("Rosa Gil",),
        ),
        ("<div class=author-title>By Jane Doe</div>", ("Jane Doe",)),
        ("<span class='meta display-name'><a>Jane Doe</a></span><i>1/8/26 11:04am</i>", ("Jane Doe",)),
        (
            "<div class=byline>By <span><a>Jane Doe</a> and <a>John Roe</a></span><i> Staff,</i></div>",
            ("Jane Doe", "John Roe"),
        ),
        (
            "<div class=byline-block><span>Jane Doe and John Roe</span><span>Bay News, Hull</span></div>",
            ("Jane Doe", "John Roe"),
        ),
        ("<span class=post-author>:: Jane Doe</span>", ("Jane Doe",)),
        (
            "<div class=Byline><div>par <a>Jane Doe</a> et <a>Maël LE GOFF</a>, envoyés spéciaux à Hull</div>"
            "<div class=BylineDate>publié le 6 octobre 2026 à 19h41</div></div>",
            ("Jane Doe", "Maël Le Goff"),
        ),
        ("<p class=byline>Par Maël LE GOFF</p>", ("Maël Le Goff",)),
        ("<div class=picture-author>John Roe</div>", ()),
        # a box on the author, below the text
        ("<div class=author-card><h4>Jane Doe</h4><p>Jane Doe writes of piers.</p></div>", ("Jane Doe",)),
        (
            "<div class=author-card><b>Jane Doe</b></div><div class=author-card><b>John Roe</b></div>",
            ("Jane Doe",),
        ),
        # a picture's author is not the article's
        (
            "<div itemscope itemtype=http://schema.org/NewsArticle><i itemprop=author>Jane Doe</i><div"
            " itemscope itemtype=http://schema.org/ImageObject><i itemprop=author>John Roe</i></div></div>",
            ("Jane Doe",),
        ),
        # links to the pages of authors, above the text
        ("<h1>Headline</h1><i><a href=/staff/jane-doe>Jane Doe</a>, Staff Writer</i>", ("Jane Doe",)),
        (
            "<h1>Headline</h1><i><a href=/autor/jane>Jane Doe</a> / <a href=/autor/john>John Roe</a></i>",
            ("Jane Doe", "John Roe"),
        ),
        ("<h1>Headline</h1><i><a href=mailto:jane@bay.example>Jane Doe</a></i>", ("Jane Doe",)),
        ("<h1>Headline</h1><i><a href=/tag/jane-doe>Jane Doe</a></i>", ()),
        ("<h1>Headline</h1><div class=related><a href=/staff/jane-doe>Jane Doe</a></div>", ()),
        (
            f"<h1>Headline</h1><p>{'word ' * 30}</p><a href=/by/jane>Jane Doe</a>"
            "<a href=/by/john>John Roe</a>",
            (),
        ),
        # each of several in an element of its own
        ("<ul class=authors><li>Jane Doe</li><li>John Roe</li></ul>", ("Jane Doe", "John Roe")),
        ("<div class=author>Jane Doe</div><div class=author>John Roe</div>", ("Jane Doe", "John Roe")),
        # other ways to call a name the author's
        ("<span data-qa=author-name>Jane Doe</span>", ("Jane Doe",)),
        ("<article><address>Jane Doe</address></article>", ("Jane Doe",)),
        ("<address>Jane Doe</address>", ()),
        ("<i itemprop=creator>Jane Doe</i>", ("Jane Doe",)),
        ("<div itemprop=author itemscope><meta itemprop=name content='Jane Doe'></div>", ("Jane Doe",)),
        ("<div class=author>AFP</div>", ("AFP",)),
        ("<aside><a rel=author>Jane Doe</a></aside>", ()),
        ("<div class=related><span class=byline>By Jane Doe</span></div>", ()),
    ],
)
def test_names_in_the_page(page: str, expected: tuple[str, ...]) -> None:
    assert authors_of(LinkedArticle(), words(page), "") == expected


def test_an_address_given_as_the_author_is_told_by_the_link_that_leads_there() -> None:
    page = words("<h1>Headline</h1><p><a href=/u/77/>Jane Doe</a> and <a href=/u/78/>John Roe</a></p>")
    linked = LinkedArticle(persons=("https://bay.example/u/77",))
    assert authors_of(linked, page, "") == ("Jane Doe",)


def test_a_box_that_spells_an_author_in_full_names_no_other_one() -> None:
    box = "<div class=box><a href=/u/77/>Jane Mary Doe</a></div>"
    page = words(f"<h1>Headline</h1><p><a rel=author href=/u/77/>Jane Doe</a></p>{box}")
    linked = LinkedArticle(persons=("https://bay.example/u/77",))
    assert authors_of(linked, page, "") == ("Jane Doe",)


def test_other_names_of_meta_that_end_in_author() -> None:
    root = parse_page(b"<html><head><meta name=page.author content='Jane Doe'></head><body></body></html>")
    assert root is not None
    assert authors_of(LinkedArticle(), page_words(root), "") == ("Jane Doe",)


@pytest.mark.parametrize(
    "head",
    [
        "<meta name=articleAuthor content='Jane Doe'>",
        "<meta name=search.byline content='By Jane Doe'>",
        "<meta name='twitter:misc:Written by' content='Jane Doe'>",
        "<meta name=twitter:label1 content='Time'><meta name=twitter:data1 content='4 min'>"
        "<meta name=twitter:label2 content='Written by'><meta name=twitter:data2 content='Jane Doe'>",
    ],
)
def test_metas_by_other_names(head: str) -> None:
    assert authors_of(LinkedArticle(), words(head), "") == ("Jane Doe",)


@pytest.mark.parametrize(
    ("node", "persons"),
    [
        ({"@type": "ScholarlyArticle", "author": {"name": "Jane Doe"}}, ("Jane Doe",)),
        (
            {"@type": "NewsArticle", "author": {"@type": "Person", "givenName": "Jane", "familyName": "Doe"}},
            ("Jane Doe",),
        ),
        ({"@type": "NewsArticle", "author": {"alternateName": "Jane Doe"}}, ("Jane Doe",)),
        ({"@type": "NewsArticle", "author": [], "contributor": {"name": "Jane Doe"}}, ("Jane Doe",)),
        ({"@type": "WebPage", "name": "Pier stays", "author": {"name": "Jane Doe"}}, ("Jane Doe",)),
        ({"@type": "Product", "author": {"name": "Jane Doe"}}, ()),
    ],
)
def test_authors_in_other_shapes_of_json_ld(node: dict[str, object], persons: tuple[str, ...]) -> None:
    assert linked_article([json.dumps(node)]).persons == persons
