"""The names that a page has for its site."""

from __future__ import annotations

import pytest
from lxml import html

from builder.clippings.saved.markup import page_words
from builder.clippings.saved.sites import Site

PAGE = """
<body><a href="/"><img src="l.png" alt="Norfield logo"></a><a href="/news/">All that came</a>
<a href="/index.html#top">Up</a><div class="site-title">Pier and Tide</div>
<p class="masthead">A line of far more words than any name has, which is no name.</p>
<footer>An official page of the Town of Halden, all year round</footer></body>
"""


def site(url: str = "") -> Site:
    root = html.fromstring(PAGE)
    return Site(root, page_words(root), url)


def test_names_are_on_links_to_the_first_page_and_in_logos() -> None:
    assert site().names == ("Norfield", "Pier and Tide")


@pytest.mark.parametrize(
    "name", ["Norfield", "PIER AND TIDE", "Town of Halden", "The Quay Gazette", "Bay Notes"]
)
def test_goes_by(name: str) -> None:
    assert site("https://www.baynotes.example/a").goes_by(name)


@pytest.mark.parametrize("name", ["Halden", "All that came", "Up"])
def test_does_not_go_by(name: str) -> None:
    assert not site("https://www.baynotes.example/a").goes_by(name)
