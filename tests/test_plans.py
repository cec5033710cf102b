"""Plans: what a page would show cannot change without its key."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from builder.entities.model import Quote
from builder.library.model import Library
from builder.pages.body_html import BodyHtml, names_on
from builder.pages.framing import site_view
from builder.pages.keys import Keys
from builder.pages.model import CopiedFile, Plan
from builder.pages.planning import plan
from builder.pages.rendering import Press, render
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from builder.settings.site import theme_folder
from tests.samples import make_settings
from tests.worlds import ADA, OSLO, PORT, A, B, World, described, kept_of, library_of, world

LINKED = "[o](other-0.md) and more"
START = world(body=LINKED, others=10, settings={"page_length": 5})
"""One article links to another; one entity has several pages."""

Shown = dict[str, tuple[str, str]]
"""(key, what is shown) by path."""


def shown(parts: World, library: Library | None = None) -> Shown:
    settings = make_settings(**parts["settings"])
    # One frame for all: what the settings change on every page is the business of the frame.
    keys = Keys(TemplateFiles(()), site_view(make_settings(), ()), make_settings())
    return {
        page.path: (keys.of(page), repr(page.made() if isinstance(page, Plan) else page))
        for page in plan(library or library_of(parts), settings).everything()
        if not isinstance(page, CopiedFile)
    }


def article(letter: str, **matter: str) -> World:
    return {letter: {**START[letter], **matter}}


CHANGES: dict[str, World] = {
    "body": {"body": f"{LINKED}."},
    "link to another file": {"body": LINKED.replace("more", "[itself](2026-01-05-a.md)")},
    "title": article("a", title="C"),
    "dek": article("a", dek="D"),
    "summary": article("b", summary="S"),
    "day": article("b", date="2026-02-07"),
    "time": article("a", date="2026-01-05T11:00:00"),
    "updated": article("a", updated="2026-01-08"),
    "authors": article("a", authors="[Ann]"),
    "publisher": article("a", publisher="Post"),
    "source": article("a", source_url="https://x.example/"),
    "language of an article": article("b", lang="de"),
    "section": article("a", section="World"),
    "tags": article("b", tags="[Ports]"),
    "picture": article("a", images="[{src: media/a.jpg, alt: A}]"),
    "words of a picture": article("a", images="[{caption: Words}]"),
    "unknown key": article("a", mood="grim"),
    "feed id": article("a", id="tag:x"),
    "lead": {"lead": "Another."},
    "mentions": {"spans": {A: ((0, 4, ADA), (9, 12, PORT)), B: START["spans"][B]}},
    "one mention less": {"spans": {A: ((0, 3, ADA),), B: START["spans"][B]}},
    "quotes": {"quotes": {}},
    "words of a quote": {"quotes": {A: (Quote(1, 9, "these are other words of hers", ADA.name, ADA.id),)}},
    "name of an entity": {"entities": described(OSLO, name="Oslo, Norway")},
    "type of an entity": {"entities": described(OSLO, type="org")},
    "alias": {"entities": described(ADA, aliases=(*ADA.aliases, "A. L."))},
    "hidden": {"entities": described(PORT, hidden=True)},
    "wikidata": {"entities": described(ADA, wikidata="Q1")},
    "latitude": {"entities": described(OSLO, lat=1.0)},
    "longitude": {"entities": described(OSLO, lon=1.0)},
    "image of an entity": {"entities": described(ADA, image="media/ada.jpg")},
    "introduction": {
        "entities": described(
            ADA, introduction="[a](../articles/2026/2026-01-05-a.md)", path="content/entities/ada.md"
        )
    },
    "page length": {"settings": {"page_length": 7}},
    "entries of feeds": {"settings": {"page_length": 5, "feeds": {"entries": 1}}},
    "short feeds": {"settings": {"page_length": 5, "feeds": {"full_text": False}}},
    "name of the site": {"settings": {"page_length": 5, "title": "T"}},
    "tagline": {"settings": {"page_length": 5, "tagline": "T"}},
    "time zone": {"settings": {"page_length": 5, "timezone": "Asia/Tokyo"}},
    "language": {"settings": {"page_length": 5, "language": "de"}},
    "editions": {"settings": {"page_length": 5, "edition": "week"}},
    "chips": {"settings": {"page_length": 5, "entities": {"chips": 1}}},
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_page_shows_never_changes_without_its_key(change: str) -> None:
    before, after = shown(START), shown({**START, **CHANGES[change]})
    both = before.keys() & after.keys()
    assert any(before[path][1] != after[path][1] for path in both) or before.keys() != after.keys()
    assert not [
        path for path in both if before[path][1] != after[path][1] and before[path][0] == after[path][0]
    ]


def test_a_linked_file_that_moves_changes_the_pages_that_link_to_it() -> None:
    introduced = {"introduction": "[o](../articles/2026/other-0.md)", "path": "content/entities/port.md"}
    start = {**START, "entities": described(PORT, **introduced), "settings": {"feeds": {"entries": 2}}}
    before, after = shown(start), shown({**start, "oldest": "2025-11-30"})
    for path in ("2026/01/05/a/index.html", "organisations/port-authority/index.html", "feed.xml"):
        assert "/2025/11/30/other-0/" in after[path][1]
        assert before[path][0] != after[path][0]


def chapters(parts: World) -> dict[str, tuple[str, dict[str, tuple[str, str]]]]:
    """(mark, its pages as `shown`) by the name of each chapter."""
    settings = make_settings(**parts["settings"])
    keys = Keys(TemplateFiles(()), site_view(make_settings(), ()), make_settings())
    found = {}
    for chapter in plan(library_of(parts), settings).chapters:
        pages = {page.path: (keys.of(page), repr(page.made())) for page in chapter.pages(settings)}
        assert sorted(pages) == sorted(chapter.paths(settings))
        found[chapter.name] = (keys.mark_of(chapter), pages)
    return found


@pytest.mark.parametrize("change", [name for name, parts in CHANGES.items() if "settings" not in parts])
def test_pages_never_change_without_the_mark_of_their_chapter(change: str) -> None:
    before, after = chapters(START), chapters({**START, **CHANGES[change]})
    for name in before.keys() & after.keys():
        assert before[name][0] != after[name][0] or before[name][1] == after[name][1]


def test_a_setting_changes_the_mark_of_every_chapter() -> None:
    chapter = plan(library_of(START), make_settings()).chapters[0]
    settings = [make_settings(**CHANGES[name]["settings"]) for name in CHANGES if "settings" in CHANGES[name]]
    keys = [Keys(TemplateFiles(()), site_view(make_settings(), ()), some) for some in settings]
    assert len({one.mark_of(chapter) for one in keys}) == len(settings)


def test_a_template_changes_the_mark_of_every_chapter(tmp_path: Path) -> None:
    chapter = plan(library_of(START), make_settings()).chapters[0]
    marks = set()
    for text in ("one", "other"):
        (tmp_path / "new.html").write_text(text, encoding="utf-8")
        keys = Keys(TemplateFiles((tmp_path,)), site_view(make_settings(), ()), make_settings())
        marks.add(keys.mark_of(chapter))
    assert len(marks) == 2


def test_a_change_opens_no_more_chapters_than_show_it() -> None:
    before, after = chapters(START), chapters({**START, **CHANGES["wikidata"]})
    assert {name for name in before if before[name] != after[name]} == {"/people/ada-lindgren/"}


PAGE = {
    "body": {"2026/01/05/a/index.html", "feed.xml", "atom.xml"},
    "unknown key": {"2026/01/05/a/index.html", "feed.xml", "atom.xml"},
    "wikidata": {"people/ada-lindgren/index.html", "people/ada-lindgren/page/1/index.html"},
    "nothing": set(),
}


@pytest.mark.parametrize("change", PAGE)
def test_a_change_stops_at_the_pages_that_show_it(change: str) -> None:
    before, after = shown(START), shown({**START, **CHANGES.get(change, {})})
    assert {path for path in before if before[path] != after[path]} == PAGE[change]


def test_a_plan_of_kept_slips_has_the_same_keys() -> None:
    kept = kept_of(library_of(START))
    for change in CHANGES.values():
        parts = {**START, **change}
        assert shown(parts, library_of(parts, kept)) == shown(parts)


def test_the_bodies_on_a_page_are_known_by_name_before_it_is_made() -> None:
    introduced = described(ADA, introduction="She *counts*.", path="content/entities/ada.md")
    library = library_of({**START, "entities": introduced})
    settings = make_settings(**START["settings"])
    templates = Templates(TemplateFiles((theme_folder(),)), "https://x.example/", "/", "en")
    press = Press(templates, site_view(settings, ()), settings)
    shown: set[str] = set()
    for page in plan(library, settings).everything():
        if not isinstance(page, CopiedFile):
            html = BodyHtml()
            render(page, press, html)
            shown |= html.made.keys()
            assert html.made.keys() <= set(names_on(page, settings))
    assert {name.split("\n")[2] for name in shown} == {"body", "feeds", "introduction"}


def test_a_plan_can_be_sent_to_another_process() -> None:
    for page in plan(library_of(START), make_settings(**START["settings"])).everything():
        assert pickle.loads(pickle.dumps(page)) == page
