"""Rendered files looked over."""

from __future__ import annotations

import pytest

from builder.output.links import dead_links, feed_problems

FILES = {
    "index.html": b"",
    "about/index.html": b"",
    "2026/01/05/a/index.html": b"",
    "404.html": b"",
    "assets/style.css": b"",
    "media/a b.jpg": b"",
    "feed.xml": b"",
}


def dead(html: str, base_url: str = "https://x.example/digest/", page: str = "about/index.html") -> list[str]:
    """The links of that page that are reported."""
    found = dead_links({**FILES, page: html.encode()}, base_url, {})
    return [problem.what.split('"')[1] for problem in found]


@pytest.mark.parametrize(
    "link",
    [
        "/digest/",
        "/digest",
        "/digest/about/",
        "/digest/about/#part",
        "/digest/404.html?x=1",
        "/digest/2026/01/05/a/index.html",
        "../",
        "../assets/style.css",
        "#part",
        "",
        "?page=2",
        "/digest/media/a%20b.jpg",
        "/digest/media/a b.jpg",
        "https://x.example/digest/feed.xml",
        "//x.example/digest/feed.xml",
        "https://x.example/another-site/",
        "https://elsewhere.example/gone/",
        "//elsewhere.example/gone/",
        "mailto:a@b.example",
        "tel:123",
        "data:image/png;base64,AA",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(link: str) -> None:
    assert dead(f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    "link",
    [
        "/digest/gone/",
        "/about/",
        "/",
        "gone.md",
        "/digest/about",
        "/digest/2026/",
        "https://x.example/digest/gone/",
        "//x.example/digest/gone/",
        "../../../../gone",
        "http://[",
    ],
)
def test_a_link_that_leads_nowhere_is_reported(link: str) -> None:
    assert dead(f'<a href="{link}">x</a>') == [link]


def test_pictures_scripts_and_sources_are_links_too_and_each_is_reported_once() -> None:
    html = """<img src="a.jpg" srcset="b.jpg 1x, ../assets/style.css 2x"><script src="c.js"></script>
    <link href="d.css"><a href="a.jpg">x</a><base href="/digest/gone/"><a>no</a>"""
    assert dead(html) == ["a.jpg", "b.jpg", "c.js", "d.css"]


def test_at_the_root_of_a_host_every_path_is_the_sites() -> None:
    assert dead('<a href="/about/">x</a><a href="/gone/">y</a>', "https://x.example/") == ["/gone/"]


def test_a_page_is_shown_as_the_file_that_its_editor_can_mend() -> None:
    files = {
        "a/index.html": b'<a href="/gone/">x</a>',
        "b/index.html": b'<a href="/gone/">x</a>',
        "c.css": b"x",
    }
    problems = dead_links(files, "https://x.example/", {"a/index.html": "content/pages/a.md"})
    assert [problem.path for problem in problems] == ["content/pages/a.md", "b/index.html"]


RSS = "<rss><channel><item><guid>{}</guid></item><item><guid>{}</guid></item></channel></rss>"
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><id>1</id>
<entry><id>{}</id></entry><entry><id>{}</id></entry></feed>"""


@pytest.mark.parametrize("text", [RSS, ATOM])
def test_feeds_have_one_entry_for_each_id(text: str) -> None:
    assert feed_problems({"feed.xml": text.format(1, 2).encode(), "other.xml": b"<"}) == []
    (problem,) = feed_problems({"tags/a/atom.xml": text.format(2, 2).encode()})
    assert str(problem).startswith("tags/a/atom.xml: Two entries have the id 2.")


@pytest.mark.parametrize("raw", [b"", b"<rss>", b"<rss>&nbsp;</rss>", b"\xff"])
def test_a_feed_that_no_reader_can_read_is_reported(raw: bytes) -> None:
    (problem,) = feed_problems({"feed.xml": raw})
    assert "not well-formed" in problem.what
