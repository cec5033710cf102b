"""Links from one file of the site to another."""

from __future__ import annotations

import pytest

from builder.articles.links import files_linked
from builder.articles.texts import HeldText
from builder.pages.bodies import addresses, dead_links, targets_of
from builder.pages.contexts import Body

PATH = "content/articles/2026/a.md"
PERMALINKS = {
    PATH: "/2026/01/05/a/",
    "content/articles/2026/b.md": "/2026/01/06/b/",
    "content/articles/2025/é c.md": "/2025/01/01/e-c/",
    "content/pages/about.md": "/about/",
}


@pytest.mark.parametrize(
    ("markdown", "written", "permalink"),
    [
        ("[b](b.md)", "b.md", "/2026/01/06/b/"),
        ("[b](./b.md)", "./b.md", "/2026/01/06/b/"),
        ("[b]( <b.md> )", "b.md", "/2026/01/06/b/"),
        ('[b](b.md "Title")', "b.md", "/2026/01/06/b/"),
        ("[b](b.md#part)", "b.md", "/2026/01/06/b/"),
        ("[b][1]\n\n[1]: b.md", "b.md", "/2026/01/06/b/"),
        ("[about](../../pages/about.md)", "../../pages/about.md", "/about/"),
        ("[c](../2025/%C3%A9%20c.md)", "../2025/%C3%A9%20c.md", "/2025/01/01/e-c/"),
        ("[me](a.md)", "a.md", "/2026/01/05/a/"),
    ],
)
def test_a_link_to_a_file_is_settled_from_where_it_stands(
    markdown: str, written: str, permalink: str
) -> None:
    assert targets_of(files_linked(markdown), PATH, PERMALINKS) == ((written, permalink),)
    assert dead_links(markdown, PATH, 1, PERMALINKS) == []


@pytest.mark.parametrize(
    "markdown",
    [
        "[x](https://x.example/b.md)",
        "[x](/b.md)",
        "[x](mailto:b.md)",
        "b.md",
        "[x](b.mdx)",
        "[x](b)",
        "`b.md`",
    ],
)
def test_what_is_no_link_to_a_file_is_left_alone(markdown: str) -> None:
    assert targets_of(files_linked(markdown), PATH, PERMALINKS) == ()
    assert dead_links(markdown, PATH, 1, {}) == []


def test_a_link_that_leads_nowhere_is_a_problem_on_its_line() -> None:
    problems = dead_links(
        "One\n\nTwo [b](b.md) and [gone](gone.md)\n\n[2]: away.md\n[x][2]", PATH, 7, PERMALINKS
    )
    assert [str(problem).partition(",")[0] for problem in problems] == [
        f'{PATH}:9: It links to "gone.md"',
        f'{PATH}:11: It links to "away.md"',
    ]


@pytest.mark.parametrize(
    "markdown",
    ["`[x](gone.md)`", "    [x](gone.md)", "\\[x](gone.md)", "``a [x](gone.md) b``", "<!-- [x](gone.md) -->"],
)
def test_what_looks_like_a_link_in_code_is_no_problem(markdown: str) -> None:
    assert dead_links(markdown, PATH, 1, PERMALINKS) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("b.md", "/digest/2026/01/06/b/"),
        ("b.md#part", "/digest/2026/01/06/b/#part"),
        ("media/a.jpg", "/digest/media/a.jpg"),
        ("../../media/a.jpg", "/digest/media/a.jpg"),
        ("/people/ada/", "/digest/people/ada/"),
        ("/", "/digest/"),
        ("#note", "#note"),
        ("", ""),
        ("https://x.example/b.md", "https://x.example/b.md"),
        ("//x.example/", "//x.example/"),
        ("mailto:x@y.example", "mailto:x@y.example"),
        ("other", "other"),
    ],
)
def test_every_link_is_written_with_the_base_path_before_it(written: str, expected: str) -> None:
    body = Body(HeldText(""), (), (("b.md", "/2026/01/06/b/"),))
    assert addresses(body, "/digest/")(written) == expected


def test_in_a_feed_the_whole_address_stands_before_a_permalink() -> None:
    assert (
        addresses(Body(HeldText("")), "https://x.example/d/")("/people/ada/")
        == "https://x.example/d/people/ada/"
    )
