"""Saved pages in a site's inbox, from their files to articles and pictures; hostile ones among them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from builder.articles.inbox import take_in
from builder.articles.intake import Source
from builder.articles.sources import read_sources
from builder.clippings.reading import read_clippings
from builder.foundation.problems import ContentProblems
from builder.library.ledger import read_ledger
from builder.settings.site import Site
from builder.site.clipping import clip_into
from builder.site.content import desk_of
from tests.sites import build_site, make_site

JPEG = b"\xff\xd8\xff\xe0 a pier"
TITLE = "Council keeps its wooden pier"
TEXT = "<p>The council voted eleven to four on Monday to keep the last wooden pier on the lake.</p>" * 4


def page(src: str = "Pier_files/pier.jpg", title: str = TITLE) -> bytes:
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<time datetime=2026-01-08>8 January</time><figure><img src='{src}'><figcaption>The pier."
        f"</figcaption></figure>{TEXT}</article></body></html>"
    ).encode()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return make_site(tmp_path / "site", {})


def put(folder: Path, name: str, raw: bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
    return file


def test_a_page_and_its_pictures_become_an_article_with_pictures(site: Site) -> None:
    put(site.inbox, "Pier.html", page())
    put(site.inbox, "Pier_files/pier.jpg", JPEG)
    build_site(site)
    (picture,) = (site.root / "content/media").iterdir()
    (article,) = site.articles.rglob("*.md")
    assert picture.read_bytes() == JPEG
    assert f"src: media/{picture.name}" in article.read_text(encoding="utf-8")
    assert (site.root / "public/media" / picture.name).read_bytes() == JPEG


def test_an_editors_picture_is_never_overwritten(site: Site) -> None:
    put(site.inbox, "Pier.html", page())
    put(site.inbox, "Pier_files/pier.jpg", JPEG)
    build_site(site)
    (picture,) = (site.root / "content/media").iterdir()
    picture.write_bytes(b"cropped by the editor")
    put(site.inbox, "Again.html", page(title="Another headline on the same pier"))
    build_site(site)
    assert picture.read_bytes() == b"cropped by the editor"


def test_a_page_from_elsewhere_brings_its_pictures(site: Site, tmp_path: Path) -> None:
    file = put(tmp_path / "saved", "Pier.html", page())
    put(tmp_path / "saved", "Pier_files/pier.jpg", JPEG)
    found, problems = read_sources([str(file)], bytes)
    assert problems == []
    (new,) = clip_into(site, found).articles
    assert "src: media/pier-" in new.text
    assert len(list((site.root / "content/media").iterdir())) == 1


def test_hostile_files_are_a_problem_each_and_the_others_are_converted(site: Site, tmp_path: Path) -> None:
    put(site.inbox, "good.html", page())
    put(site.inbox, "deep.html", b"<html><body>" + b"<div>" * 100_000)
    put(site.inbox, "rubbish.html", bytes(range(256)) * 100)
    with zipfile.ZipFile(put(site.inbox, "bomb.html", b""), "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("x", b"\0" * 10_000_000)
    with put(site.inbox, "large.html", b"<html>").open("r+b") as large:
        large.truncate(50_000_000)
    (site.inbox / "link.html").symlink_to(put(tmp_path, "outside.html", page(title="Somebody else's file")))
    put(site.inbox, "path.html", page("../../x", "A picture from somewhere else"))
    put(tmp_path, "x", JPEG)
    ledger = read_ledger(site.root)
    intake = take_in(site.root, desk_of(site, (), ledger))
    wrong = sorted(problem.path.removeprefix("content/inbox/") for problem in intake.problems)
    assert wrong == ["bomb.html", "deep.html", "large.html", "link.html", "rubbish.html"]
    assert sorted(new.clipping.title for new in intake.articles) == ["A picture from somewhere else", TITLE]
    assert not any(figure.raw for new in intake.articles for figure in new.clipping.figures)
    with pytest.raises(ContentProblems):
        build_site(site)
    assert len(list(site.articles.rglob("*.md"))) == 2


@pytest.mark.parametrize(
    "body",
    [
        ("<span class=author>" * 200 + "Jane Doe" + "</span>" * 200) * 40,
        "<p class=caption>Some words of it (Jane Doe/AFP).</p>" * 3000,
        ("<div>" * 200 + "<form><input></form>" + "</div>" * 200) * 30,
        ("<figure>" * 200 + "<img><figcaption>A caption</figcaption>" + "</figure>" * 200) * 20,
        "<p>" + "[" * 100_000 + "</p>",
        "<script type='application/ld+json'>{" + "/*" * 200_000 + "</script>",
        "<script type='application/ld+json'>{" + '"a":"b\\' * 100_000 + "</script>",
    ],
)
def test_pages_made_to_take_long_come_to_an_end(body: str) -> None:
    raw = f"<html><body><h1>{TITLE}</h1>{body}</body></html>".encode()
    clippings, problems = read_clippings("content/inbox/x.html", raw)
    assert len(clippings) + len(problems) == 1


def test_a_source_is_the_same_wherever_it_lies() -> None:
    assert Source("a", b"x", Path("here")) == Source("a", b"x")
