"""Which keywords of a page become tags."""

from __future__ import annotations

import json

import pytest

from builder.clippings.saved.agreeing import opens_with
from builder.clippings.saved.reading import read_page

TEXT = [
    "The council of Harbour Town has voted to keep the wooden pier, although engineers warned of its costs.",
    "Dockers and anglers had asked for it. “A pier of concrete is no pier,” said Ines Calder, who has fished "
    "there for forty years, and whose petition was signed by three thousand people in the old town.",
    "The repair is to begin in spring, and the harbour will be closed to ferries for six weeks from then on.",
]


def tags_with(head: str, title: str = "Council keeps its wooden pier") -> tuple[str, ...]:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    page = f"<html lang=en><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
    byline = "<p class=byline>By Ole Brandt</p><time datetime=2026-01-08>8 January 2026</time>"
    return read_page("page.html", f"{page}{byline}{text}</article></body></html>".encode()).tags


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("listed", "tags"),
    [
        ("pier, harbour, ferries", ("pier", "harbour", "ferries")),
        ("docker; angler", ("docker", "angler")),  # the text has their plurals
        ("pier, harbour, textaboveleft", ("pier", "harbour")),
        ("pier, Ole Brandt", ("pier",)),  # the author
        ("news, update, breaking, world, weather, town", ()),  # the same on every page
        ("council, keeps, its, wooden, pier", ()),  # the headline
        ("pier, 2026", ("pier",)),
        (
            ", ".join(["pier", "harbour", "town", "council", "ferries", "spring"] * 3),
            ("pier", "harbour", "town", "council", "ferries", "spring"),
        ),
        (", ".join(["pier"] + [f"old {word}" for word in "abcdefghijklmno"]), ()),
    ],
)
def test_keywords_that_the_text_uses_are_tags(listed: str, tags: tuple[str, ...]) -> None:
    assert tags_with(meta("keywords", listed)) == tags


def test_stated_tags_need_not_stand_in_the_text() -> None:
    head = '<meta property="article:tag" content="Fishing,Ole Brandt">' + meta("keywords", "pier")
    assert tags_with(head) == ("Fishing",)


def test_a_list_of_the_whole_site_gives_way_to_one_of_the_article() -> None:
    site = meta("news_keywords", "Bay Sentinel, News, Opinion, Sport, Weather")
    own = '<meta property="article:tag" content="pier"><meta property="article:tag" content="dockers">'
    assert tags_with(site + own) == ("pier", "dockers")
    linked = {"@type": "NewsArticle", "headline": "Council keeps its wooden pier", "keywords": ["national"]}
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    assert tags_with(script + meta("keywords", "harbour")) == ("harbour",)


def test_a_script_without_spaces() -> None:
    text = "".join(
        f"<p>{'港口将于春季开始维修,渡轮停航六周,码头工人支持木制码头。' * 3}</p>" for _ in range(3)
    )
    page = "<html lang=zh><head><title>木制码头将被保留</title>" + meta("keywords", "码头,渡轮")
    page += f"</head><body><article><h1>木制码头将被保留</h1>{text}</article></body></html>"
    assert read_page("page.html", page.encode()).tags == ("码头", "渡轮")


@pytest.mark.parametrize(
    ("dek", "opens"),
    [
        ("The council of Harbour Town has voted to keep", True),
        ("By Ole Brandt HARBOUR TOWN (Courier) — " + TEXT[0] + " " + TEXT[1][:90], True),
        ("(Jan. 8) -- The council", False),
        ("The council of", True),
        ("Engineers warned of what it will cost", False),
        ("The repair is to begin in spring, at last, after years of talk", False),
    ],
)
def test_a_description_cut_from_the_text(dek: str, opens: bool) -> None:
    assert opens_with("\n\n".join(TEXT), dek) == opens
