"""The default theme: its templates, its stylesheet, and that neither asks anything of another host."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, meta
from markupsafe import Markup

from builder.articles.texts import HeldText
from builder.library.cards import ArticleCard, EntityLink, Link, Picture
from builder.pages.contexts import (
    ArticleContext,
    Body,
    FrontContext,
    PageView,
    SitemapContext,
    SiteView,
)
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from builder.settings.site import theme_folder

THEME = theme_folder()
ASSETS = THEME / "assets"
TEMPLATES = sorted(
    path.relative_to(THEME).as_posix()
    for path in THEME.rglob("*")
    if path.suffix in {".html", ".xml", ".txt"} and ASSETS not in path.parents
)
CSS = (ASSETS / "style.css").read_text(encoding="utf-8")

LINK = re.compile(r"""\s(?:href|src|srcset|poster|action)="((?:\{\{.*?\}\}|[^"{])*)\"""")
HOSTS = {
    "schema.org",  # a name of a vocabulary
    "www.sitemaps.org",  # a namespace
    "www.w3.org",  # a namespace
    "www.wikidata.org",  # a link to follow, which loads nothing
}


def source_of(name: str) -> str:
    return (THEME / name).read_text(encoding="utf-8")


def press() -> Templates:
    return Templates(TemplateFiles((THEME,)), "https://news.example/digest/", "/digest/", "en")


# ---------------------------------------------------------------------------- templates


def test_every_kind_of_page_has_its_template() -> None:
    pages = "front article entity entities tag tags edition month year dates page redirect gone 404"
    assert {f"{name}.html" for name in pages.split()} | {"base.html", "sitemap.xml", "robots.txt"} <= set(
        TEMPLATES
    )


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_parses_and_uses_only_templates_that_are_there(name: str) -> None:
    tree = Environment().parse(source_of(name), name)
    assert set(meta.find_referenced_templates(tree)) <= set(TEMPLATES)


def test_the_templates_use_only_filters_that_are_there() -> None:
    assert press().problems() == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_link_goes_through_a_filter(name: str) -> None:
    bare = [
        link
        for link in LINK.findall(source_of(name))
        if not link.startswith("#") and not re.fullmatch(r"\{\{.*\| (?:url|absolute) \}\}", link)
    ]
    assert not bare


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_asks_nothing_of_another_host(name: str) -> None:
    source = source_of(name)
    assert set(re.findall(r"https?://([\w.-]+)", source)) <= HOSTS
    assert not re.search(r"""["'(]//\w""", source)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_runs_no_script_and_holds_no_style(name: str) -> None:
    source = source_of(name)
    assert set(re.findall(r"<script[^>]*>", source)) <= {'<script type="application/ld+json">'}
    assert not re.search(r"<(?:iframe|object|embed|style)\b|\sstyle=|\son\w+=|javascript:", source)


def test_the_theme_says_only_words_that_can_be_translated() -> None:
    words = set(re.findall(r'^  "(\w+)":', source_of("partials/words.html"), re.M))
    others = [source_of(name) for name in TEMPLATES if name != "partials/words.html"]
    used = {word for source in others for word in re.findall(r"(?<!/)\bwords\.(\w+)", source)}
    assert used | {"person", "org", "place"} == words


# ---------------------------------------------------------------------------- rendered

HOSTILE = '</script><script>alert("1")</script>'
SITE = SiteView("News & views", "", "en", "https://news.example/digest/", (), "", "Dateline 0")
ARTICLE = ArticleCard(
    id="tag:news.example,2026:1",
    permalink="/2026/01/08/a/",
    title=HOSTILE,
    dek="",
    summary=HOSTILE,
    date=dt.date(2026, 1, 8),
    time=None,
    updated=None,
    authors=("AFP", "Ada & Bo"),
    publisher="AFP",
    lang="ar",
    section=None,
    tags=(Link("Peace & war", "/tags/peace-war/"),),
    entities=(),
    picture=None,
)
CONTEXT = ArticleContext(
    article=ARTICLE,
    body=Body(HeldText("")),
    pictures=(Picture("", "", "Soldiers at a range", "AFP"), Picture("/media/a.jpg", 'A "b"', "", "")),
    source_url="https://example.com/?a=1&b=2",
    people=(EntityLink(HOSTILE, "person", "/people/x/"),),
    organisations=(),
    places=(),
    related=(),
    newer=None,
    older=None,
    day=Link("8 January 2026", "/2026/01/08/"),
    extra={},
)


def rendered(name: str, context: object, permalink: str = "/") -> str:
    kind = name.partition(".")[0]
    page = PageView(kind, permalink, "Title", "", "/feed.xml", "/atom.xml", ())
    fields = {field.name: getattr(context, field.name) for field in dataclasses.fields(context)}  # type: ignore[arg-type]
    made = {key: Markup("<p>Text</p>") if isinstance(value, Body) else value for key, value in fields.items()}
    return press().render(name, {"site": SITE, "page": page, **made})


def test_the_data_of_an_article_cannot_leave_its_script() -> None:
    html = rendered("article.html", CONTEXT, ARTICLE.permalink)
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", html, re.S)
    assert len(scripts) == 1
    schema: Mapping[str, Any] = json.loads(scripts[0])
    assert schema["headline"] == HOSTILE
    assert schema["author"] == [
        {"@type": "Organization", "name": "AFP"},
        {"@type": "Person", "name": "Ada & Bo"},
    ]
    assert schema["image"] == ["https://news.example/digest/media/a.jpg"]
    assert schema["isBasedOn"] == "https://example.com/?a=1&b=2"
    assert schema["datePublished"] == "2026-01-08"


def test_a_picture_of_which_only_the_words_are_known_is_a_note() -> None:
    html = rendered("article.html", CONTEXT, ARTICLE.permalink)
    assert re.search(r"Pictured</span> <span[^>]*>Soldiers at a range", html)
    assert re.findall(r'<img src="([^"]*)"', html) == ["/digest/media/a.jpg"]


def test_text_in_another_language_says_so() -> None:
    html = rendered("article.html", CONTEXT, ARTICLE.permalink)
    assert '<html lang="en" dir="ltr">' in html
    assert re.search(r'<h1 [^>]*lang="ar" dir="rtl"', html)


IN_MENU = (Link("Work", "/tags/work/"), Link("About", "/about/"), Link("All days", "/dates/"))


@pytest.mark.parametrize(
    ("permalink", "marked"),
    [
        ("/", {}),
        ("/people/", {"People": "page"}),
        ("/people/ada/", {"People": "true"}),
        ("/people/omar/page/2/", {"People": "true"}),
        ("/peoples/", {}),
        ("/tags/work/", {"Tags": "true", "Work": "page"}),
        ("/tags/works/", {"Tags": "true"}),
        ("/about/", {"About": "page"}),
        ("/about/us/", {}),
        ("/dates/", {"Dates": "page", "All days": "page"}),
        ("/2026/01/08/a/", {}),
        ("/404.html", {}),
    ],
)
def test_the_menu_tells_where_the_reader_is(permalink: str, marked: Mapping[str, str]) -> None:
    site = dataclasses.replace(SITE, menu=IN_MENU)
    templates = press()

    # What a macro remembers of one page must not be told of another.
    def at(place: str) -> Mapping[str, str]:
        page = PageView("404", place, "Title", "", "/feed.xml", "/atom.xml", ())
        html = templates.render("404.html", {"site": site, "page": page})
        menu = html.partition('<nav class="menu"')[2].partition("</nav>")[0]
        assert len(re.findall("<a ", menu)) == 5 + len(IN_MENU)
        return {name: how for how, name in re.findall(r'aria-current="(\w+)">([^<]*)<', menu)}

    for elsewhere in (
        "/people/x/",
        "/tags/x/",
        "/2026/x/",
    ):
        at(elsewhere)
    assert at(permalink) == marked


def test_a_site_without_articles_has_a_front_page() -> None:
    html = rendered("front.html", FrontContext(None, (), (), (), (), (), ()))
    assert html.startswith("<!doctype html>")
    assert 'class="notice"' in html
    assert len(re.findall("<h1", html)) == 1


def test_the_sitemap_is_well_formed() -> None:
    xml = rendered("sitemap.xml", SitemapContext((("/a&b/", "2026-01-08"), ("/", ""))))
    root = ElementTree.fromstring(xml)
    assert [place.text for place in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")] == [
        "https://news.example/digest/a&b/",
        "https://news.example/digest/",
    ]


# ---------------------------------------------------------------------------- stylesheet


def test_the_stylesheet_loads_nothing() -> None:
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert "@font-face" not in CSS


def test_the_stylesheet_can_be_read() -> None:
    lines = CSS.splitlines()
    assert len(lines) < 800
    assert CSS.count("{") == CSS.count("}")


def test_only_print_overrides_by_force() -> None:
    assert "!important" not in CSS.partition("@media print")[0]


def test_the_icon_is_well_formed() -> None:
    icon = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(icon).tag == "{http://www.w3.org/2000/svg}svg"


def schemes() -> Mapping[str, Mapping[str, str]]:
    """The colours of each scheme, by the name of their custom property."""
    blocks = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", b))
        for b in re.findall(r":root \{(.*?)\}", CSS, re.S)
    ]
    light, dark, paper = blocks
    return {"light": light, "dark": light | dark, "print": light | paper}


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("soft", "paper"),
        ("rubric", "paper"),
        ("paper", "ink"),
        ("ink", "tint"),
        ("soft", "tint"),
    ],
)
def test_text_stands_out(scheme: str, text: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5
