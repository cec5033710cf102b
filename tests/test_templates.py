"""Templates: the site's own before the theme's, their filters, and their mistakes as problems."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from builder.foundation.problems import ContentProblems
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from builder.settings.site import theme_folder


def templates(*folders: Path, base: str = "https://news.example/digest/") -> Templates:
    path = "/" + base.split("/", 3)[3]
    return Templates(TemplateFiles(folders), base, path, "en")


def put(folder: Path, **files: str) -> Path:
    """Files by name, `__` for a slash and a final `_ending` for its dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def rendered(folder: Path, source: str, **variables: Any) -> str:
    return templates(put(folder, x_html=source)).render("x.html", variables)


def failure(folder: Path, **files: str) -> str:
    with pytest.raises(ContentProblems) as raised:
        templates(put(folder, **files)).render("x.html", {"known": 1, "nothing": None})
    (problem,) = raised.value.problems
    return str(problem)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{ "/people/" | url }}', "/digest/people/"),
        ('{{ "/" | url }}', "/digest/"),
        ('{{ "https://x.example/" | url }}', "https://x.example/"),
        ('{{ "//x.example/a" | url }}', "//x.example/a"),
        ('{{ "/people/" | absolute }}', "https://news.example/digest/people/"),
        ('{{ "/" | absolute }}', "https://news.example/digest/"),
        ('{{ "https://x.example/" | absolute }}', "https://x.example/"),
        ('{{ "//x.example/a.jpg" | absolute }}', "//x.example/a.jpg"),
        ("{{ day | date }}", "5 January 2026"),
        ('{{ day | date("short") }}', "5 Jan 2026"),
        ("{{ day | iso }}", "2026-01-05"),
        ("{{ moment | iso }}", "2026-01-05T12:00:00+00:00"),
        ("{{ moment | time }}", "12:00 UTC"),
        ("{{ 12345 | number }}", "12,345"),
        ('{{ "<b>&" }}', "&lt;b&gt;&amp;"),
    ],
)
def test_filters_make_links_dates_and_numbers(source: str, expected: str, tmp_path: Path) -> None:
    day, moment = dt.date(2026, 1, 5), dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
    assert rendered(tmp_path, source, day=day, moment=moment) == expected


def test_the_sites_own_template_takes_the_place_of_the_themes(tmp_path: Path) -> None:
    own, theme = (
        put(tmp_path / "own", a_html="own"),
        put(tmp_path / "theme", a_html="theme", b_html="{% include 'a.html' %}"),
    )
    both = templates(own, theme)
    assert both.render("a.html", {}) == "own"
    assert both.render("b.html", {}) == "own"


def test_a_text_file_is_not_escaped(tmp_path: Path) -> None:
    assert templates(put(tmp_path, x_txt="{{ a }}")).render("x.txt", {"a": "<&"}) == "<&"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"x_html": "a\n{{ unknown }}"}, "templates/x.html:2: 'unknown' is undefined."),
        ({"x_html": "{{ known.what.ever }}"}, "templates/x.html:1: "),
        ({"x_html": "a\n\n{% if %}"}, "templates/x.html:3: "),
        ({"x_html": "{{ known | nofilter }}"}, "templates/x.html:1: No filter named 'nofilter'."),
        ({"x_html": "{{ 1 / 0 }}"}, "templates/x.html:1: division by zero."),
        ({"x_html": "{{ nothing | date }}"}, "templates/x.html:1: None is not a date."),
        ({"x_html": "{{ 'a' + 1 }}"}, "templates/x.html:1: "),
        ({"x_html": "{% include 'gone.html' %}"}, 'templates/x.html:1: It uses the template "gone.html"'),
        (
            {"x_html": "{% include 'partials/y.html' %}", "partials__y_html": "\n{{ unknown }}"},
            "templates/partials/y.html:2: 'unknown' is undefined.",
        ),
        (
            {"x_html": "{% include 'partials/y.html' %}", "partials__y_html": "\n\n{% endif %}"},
            "templates/partials/y.html:3: ",
        ),
    ],
)
def test_a_mistake_is_a_problem_with_its_file_and_line(
    files: dict[str, str], expected: str, tmp_path: Path
) -> None:
    assert failure(tmp_path, **files).startswith(expected)


def test_a_template_that_is_no_utf_8_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(b"\xe9")
    assert [str(p) for p in templates(tmp_path).problems()] == [
        "templates/x.html: It is not UTF-8. Save it as UTF-8."
    ]
    assert failure(tmp_path).startswith("templates/x.html")


def test_every_mistake_of_syntax_is_found_before_anything_is_rendered(tmp_path: Path) -> None:
    put(tmp_path, a_html="{% if %}", b_html="fine {{ unknown }}", deep__c_html="\n{{")
    assert [str(p).partition(" ")[0] for p in templates(tmp_path).problems()] == [
        "templates/a.html:1:",
        "templates/deep/c.html:2:",
    ]


def test_the_theme_has_no_mistake_of_syntax() -> None:
    assert templates(theme_folder()).problems() == []


@pytest.mark.parametrize(
    "source",
    [
        "{% include 'y.html' %}",
        "{% include 'y.html' ignore missing %}",
        '{%- include "y.html" -%}',
        "{% extends 'y.html' %}",
        "{% import 'y.html' as y %}",
        "{% from 'y.html' import y with context %}",
        "{% include ['none.html', 'y.html'] %}",
        "{% include name %}",
        "{% include 'z.html' %}",
    ],
)
def test_a_digest_changes_with_all_that_a_template_uses(source: str, tmp_path: Path) -> None:
    put(tmp_path, x_html=source, y_html="one", z_html="{% include 'y.html' %}", other_html="one")
    before = TemplateFiles((tmp_path,)).digest("x.html")
    assert TemplateFiles((tmp_path,)).digest("x.html") == before
    put(tmp_path, y_html="two")
    assert TemplateFiles((tmp_path,)).digest("x.html") != before


def test_a_digest_does_not_change_with_other_templates(tmp_path: Path) -> None:
    put(tmp_path, x_html="{% include 'y.html' %}", y_html="one", other_html="one")
    before = TemplateFiles((tmp_path,)).digest("x.html")
    put(tmp_path, other_html="two", new_html="three")
    assert TemplateFiles((tmp_path,)).digest("x.html") == before


def test_a_digest_changes_when_an_own_template_comes_and_goes(tmp_path: Path) -> None:
    theme = put(tmp_path / "theme", x_html="{% include 'y.html' %}", y_html="theme")
    own = tmp_path / "own"
    own.mkdir()
    before = TemplateFiles((own, theme)).digest("x.html")
    put(own, y_html="own")
    assert TemplateFiles((own, theme)).digest("x.html") != before
    (own / "y.html").unlink()
    assert TemplateFiles((own, theme)).digest("x.html") == before


def test_templates_that_use_each_other_have_digests(tmp_path: Path) -> None:
    put(tmp_path, x_html="{% include 'y.html' %}", y_html="{% include 'x.html' %}")
    files = TemplateFiles((tmp_path,))
    assert files.digest("x.html")
    assert files.digest("gone.html") != files.digest("x.html")
