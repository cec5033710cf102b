"""The invariants of the design that concern a whole site; each test names the one it holds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.foundation.problems import ContentProblems
from builder.output.links import dead_links
from builder.output.listing import MANIFEST
from builder.settings.site import Site
from builder.site.building import BuildOptions
from tests.sites import FIVE, article, build_site, make_site, tree

STRIKE = "content/articles/2026/2026-01-15-strike-ends.md"
OFFER = "content/articles/2026/2026-01-07-harbour-authority-makes-an-offer.md"


def clean_build(site_root: Path, into: Path) -> dict[str, bytes]:
    """What a build that knows nothing makes of the site's content as it stands."""
    shutil.copytree(site_root, into, ignore=shutil.ignore_patterns("public", ".dateline"))
    site = make_site(into, {"site.toml": (site_root / "site.toml").read_bytes()})
    build_site(site)
    return tree(site.output)


EDITS: dict[str, dict[str, str | None]] = {
    "a body changes": {STRIKE: article("Strike ends", "2026-01-15", "Geneva was quiet. Omar Haddad slept.")},
    "a new article": {
        "content/articles/2026/2026-01-20-new.md": article("New", "2026-01-20", "Ada Lindgren went to Kenya.")
    },
    "an article is removed": {STRIKE: None, "content/pages/about.md": None},
    "an article is renamed": {
        OFFER: None,
        "content/articles/2026/2026-01-07-an-offer.md": FIVE[OFFER],
    },
    "an article is redated": {STRIKE: article("Strike ends", "2026-02-01", "The strike in Rotterdam ended.")},
    "a tag is renamed": {OFFER: FIVE[OFFER].replace("Labour", "Work")},
    "an entity is merged": {
        "content/entities/omar.md": "---\nname: Omar Haddad\naliases: [Ada Lindgren]\ntype: person\n---\n"
    },
    "an entity is hidden": {"content/entities/who.md": "---\nname: WHO\ntype: org\nhidden: true\n---\n"},
    "a setting changes": {"site.toml": 'base_url = "https://news.example/"\nedition = "day"\n'},
    "a template changes": {"templates/page.html": "<!doctype html><title>{{ title }}</title>{{ body }}\n"},
    "a picture changes": {"content/media/nairobi.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n'},
    "a draft is published": {
        "content/articles/2026/2026-01-16-a-draft.md": article("A draft", "2026-01-16", "Now. Ada Lindgren.")
    },
}


def apply(root: Path, edit: dict[str, str | None]) -> None:
    for name, text in edit.items():
        path = root / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", EDITS)
def test_1_after_an_edit_an_incremental_build_equals_a_clean_one(name: str, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", FIVE)
    build_site(site)
    apply(site.root, EDITS[name])
    site = make_site(site.root, {"site.toml": (site.root / "site.toml").read_bytes()})
    report = build_site(site)
    assert report.pages.written or name == "nothing"
    assert tree(site.output) == clean_build(site.root, tmp_path / "clean")


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=5))
def test_1_after_any_sequence_of_edits(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    folder = tmp_path_factory.mktemp("sequence")
    site = make_site(folder / "site", FIVE)
    build_site(site)
    for name in names:
        apply(site.root, EDITS[name])
        site = make_site(site.root, {"site.toml": (site.root / "site.toml").read_bytes()})
        build_site(site)
    assert tree(site.output) == clean_build(site.root, folder / "clean")


def test_1_a_second_build_reads_and_renders_nothing(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    before = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    report = build_site(site)
    assert (report.annotated, report.pages.rendered, report.pages.written) == (0, 0, 0)
    assert {path: path.stat().st_mtime_ns for path in site.output.rglob("*")} == before


def test_2_the_same_bytes_in_another_folder_zone_and_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = make_site(tmp_path / "one", FIVE)
    build_site(one)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    time.tzset()
    try:
        other = make_site(tmp_path / "a folder with spaces" / "deep", FIVE)
        build_site(other)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert tree(one.output) == tree(other.output)


def test_2_rendering_everything_again_changes_nothing(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    before = tree(site.output)
    report = build_site(site, BuildOptions(rerender=True))
    assert report.pages.rendered == report.pages.total - 3  # two assets and a picture are copied
    assert report.pages.written == 0
    assert build_site(site, BuildOptions(use_cache=False)).annotated == 5
    assert tree(site.output) == before


def test_3_no_permalink_dies(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    given_out = {path for path in tree(site.output) if path.endswith((".html", ".xml"))}
    for name in ("an article is renamed", "an entity is merged", "a tag is renamed", "an article is removed"):
        apply(site.root, EDITS[name])
        build_site(site)
        left = given_out - set(tree(site.output))
        assert not left, f"after {name}: {left}"


def test_3_old_permalinks_lead_to_the_new_page(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    apply(site.root, EDITS["an article is renamed"])
    apply(site.root, EDITS["an entity is merged"])
    build_site(site)
    old = (site.output / "2026/01/07/harbour-authority-makes-an-offer/index.html").read_text(encoding="utf-8")
    assert "/digest/2026/01/07/an-offer/" in old
    merged = (site.output / "people/ada-lindgren/index.html").read_text(encoding="utf-8")
    assert "/digest/people/omar-haddad/" in merged
    feed = (site.output / "people/ada-lindgren/feed.xml").read_text(encoding="utf-8")
    assert "Cranes stand still in Rotterdam" in feed


def test_3_a_withdrawn_article_says_so(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    apply(site.root, EDITS["an article is removed"])
    build_site(site)
    page = (site.output / "2026/01/15/strike-ends/index.html").read_text(encoding="utf-8")
    assert "The strike in" not in page
    assert "noindex" in page


def feed_ids(output: Path) -> dict[str, str]:
    """The title of each entry of the site's Atom feed, and its id."""
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(output / "atom.xml")
    return {
        e.findtext(f"{atom}id", ""): e.findtext(f"{atom}title", "") for e in feed.iterfind(f"{atom}entry")
    }


@pytest.mark.parametrize(
    "edit",
    [
        {OFFER: FIVE[OFFER].replace("makes an offer", "offers")},
        {OFFER: None, "content/articles/2026/2026-01-07-another-slug.md": FIVE[OFFER]},
        {OFFER: FIVE[OFFER].replace("2026-01-07T16:15:00+01:00", "2026-01-06")},
        {"site.toml": 'base_url = "https://elsewhere.example/"\ntitle = "Another"\n'},
    ],
    ids=["title", "slug", "date", "base URL"],
)
def test_4_a_feed_id_never_changes(edit: dict[str, str | None], tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    before = set(feed_ids(site.output))
    apply(site.root, edit)
    build_site(make_site(site.root, {"site.toml": (site.root / "site.toml").read_bytes()}))
    assert set(feed_ids(site.output)) == before
    assert len(before) == 5


def test_6_no_file_of_the_editor_is_touched(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    before = tree(site.content)
    build_site(site)
    after = tree(site.content)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"permalinks.toml"}


def test_7_a_failing_build_leaves_the_last_whole_site(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    before = tree(site.output)
    apply(site.root, {STRIKE: "---\ntitle: Broken\ndate: never\n---\n"})
    with pytest.raises(ContentProblems):
        build_site(site)
    apply(site.root, {STRIKE: FIVE[STRIKE], "templates/article.html": "{{ nothing.here }}"})
    with pytest.raises(ContentProblems, match=r"templates/article.html:1"):
        build_site(site)
    assert tree(site.output) == before
    assert not list(tmp_path.glob(".public*"))


def test_7_two_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", FIVE)
    script = "import sys; from tests.sites import *; build_site(open_site(Path(sys.argv[1])))"
    root = Path(__file__).parent.parent
    builds = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(site.root)],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        for _ in range(3)
    ]
    assert [build.wait() for build in builds] == [0, 0, 0]
    assert tree(site.output) == clean_build(site.root, tmp_path / "clean")


def test_3_the_numbered_pages_of_a_listing_lead_on_when_it_shrinks(tmp_path: Path) -> None:
    many = {
        f"content/articles/2026/2026-03-{day:02}-a.md": article(
            "A", f"2026-03-{day:02}", "Ada Lindgren in Kenya."
        )
        for day in range(1, 13)
    }
    site = make_site(tmp_path, {**FIVE, **many})
    build_site(site)
    numbered = site.output / "places/kenya/page/1/index.html"
    assert "2026-03-01" in numbered.read_text(encoding="utf-8")
    apply(site.root, dict.fromkeys(list(many)[2:]))
    build_site(site)
    assert "/digest/places/kenya/" in numbered.read_text(encoding="utf-8")


def _emptied(site: Site, inbox: dict[str, str]) -> None:
    """A site that was built from that inbox, all of whose articles its editor has deleted since."""
    apply(site.root, {f"content/inbox/{name}": text for name, text in inbox.items()})
    for path in build_site(site, BuildOptions(lasting=False)).converted:
        (site.root / path).unlink()


FERRY = "Ferry to run again\n\nBy Ada Lindgren | Jan. 12, 2026\n\nThe ferry will run again, Geneva said.\n"
CLIPPINGS = Path(__file__).parent / "clippings"
SEVERAL = {
    name: (CLIPPINGS / name).read_text(encoding="utf-8")
    for name in ("harbour.rss", "atoll.atom", "upland.json", "weekly.eml", "ninjs-2.json")
}


@pytest.mark.parametrize(
    "later",
    [
        {},
        {"ferry.txt": FERRY.replace("again,", "soon,")},
        {"ferry.txt": FERRY.replace("Ferry", "Ferries")},
        {"ferry.txt": None, "moved/ferry-2.txt": FERRY},
        {"copy.txt": FERRY},
    ],
    ids=["as it was", "its text edited", "its headline edited", "renamed", "copied"],
)
def test_6_an_article_once_deleted_does_not_come_back(later: dict[str, str | None], tmp_path: Path) -> None:
    site = make_site(tmp_path, {})
    _emptied(site, {"ferry.txt": FERRY})
    apply(site.root, {f"content/inbox/{name}": text for name, text in later.items()})
    assert not build_site(site).converted
    assert not build_site(site, BuildOptions(use_cache=False)).converted
    shutil.rmtree(site.root / ".dateline", ignore_errors=True)
    assert not build_site(site).converted


@pytest.mark.parametrize("name", SEVERAL)
def test_6_no_text_of_several_comes_back_though_its_source_is_saved_again(name: str, tmp_path: Path) -> None:
    site = make_site(tmp_path, {})
    _emptied(site, {name: SEVERAL[name]})
    apply(site.root, {f"content/inbox/again-{name}": SEVERAL[name] + "\n", f"content/inbox/{name}": None})
    assert not build_site(site).converted
    assert not build_site(site, BuildOptions(use_cache=False)).converted


_IDS = r'lantern-20417|\?p=20411|2026:471[12]|(?<="id": ")(?:https://upland.example/a/1|2)(?=")|w13@|:77(?=")'


@pytest.mark.parametrize("name", SEVERAL)
def test_6_no_text_of_several_comes_back_under_another_id(name: str, tmp_path: Path) -> None:
    site = make_site(tmp_path, {})
    _emptied(site, {name: SEVERAL[name]})
    renamed, times = re.subn(_IDS, lambda found: f"{found[0]}-again", SEVERAL[name])
    assert times
    apply(site.root, {f"content/inbox/{name}": renamed})
    report = build_site(site, BuildOptions(lasting=False))
    assert not report.converted
    assert not build_site(site).converted
    apply(site.root, {f"content/inbox/{name}": renamed + "\n"})
    assert not build_site(site, BuildOptions(use_cache=False)).converted
    shutil.rmtree(site.root / ".dateline", ignore_errors=True)
    apply(site.root, {f"content/inbox/{name}": None, f"content/inbox/again-{name}": renamed})
    assert not build_site(site).converted


def test_6_another_story_under_a_new_name_is_clipped_after_all(tmp_path: Path) -> None:
    site = make_site(tmp_path, {})
    _emptied(site, {"ferry.txt": FERRY})
    apply(site.root, {"content/inbox/ferry.txt": FERRY.replace("again", "never again")})
    assert not build_site(site).converted
    (site.inbox / "ferry.txt").rename(site.inbox / "ferry-ended.txt")
    assert len(build_site(site).converted) == 1


def test_a_name_that_only_the_editor_knows_is_filed_all_the_same(tmp_path: Path) -> None:
    more = {
        "content/articles/2026/2026-01-20-new.md": article(
            "New", "2026-01-20", "A quiet day.", entities="{add: [harbour master, KENYA]}"
        ),
        "content/entities/master.md": "---\nname: Harbour Master\ntype: person\n---\n\n[Dead](nowhere.md)\n",
    }
    site = make_site(tmp_path, {**FIVE, **more})
    with pytest.raises(ContentProblems, match=r"content/entities/master.md:6: It links to"):
        build_site(site)
    apply(site.root, {"content/entities/master.md": "---\nname: Harbour Master\ntype: person\n---\n"})
    build_site(site)
    assert "A quiet day." in (site.output / "people/harbour-master/feed.xml").read_text(encoding="utf-8")
    assert "A quiet day." in (site.output / "places/kenya/feed.xml").read_text(encoding="utf-8")


def test_8_nothing_from_content_runs(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    for path, content in tree(site.output).items():
        text = content.decode("utf-8")
        assert "javascript:" not in text, path
        # All that may be a script element is structured data, which browsers do not run.
        assert all(kind == ' type="application/ld+json"' for kind in re.findall(r"<script([^>]*)>", text)), (
            path
        )


@pytest.mark.parametrize("base_url", ["https://news.example/", "https://news.example/repository/"])
def test_9_every_internal_link_works(base_url: str, tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE).with_base_url(base_url)
    build_site(site)
    assert dead_links(tree(site.output), base_url, {}) == []


def test_foreign_files_in_public_stay(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    (site.output / "google1234.html").write_text("verification", encoding="utf-8")
    apply(site.root, EDITS["a new article"])
    report = build_site(site)
    assert (site.output / "google1234.html").read_text(encoding="utf-8") == "verification"
    assert report.pages.foreign == ("google1234.html",)
    assert "google1234.html" not in (site.output / MANIFEST).read_text(encoding="utf-8")


def test_a_foreign_file_in_the_way_of_a_page_is_a_problem(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    site.output.mkdir()
    (site.output / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(ContentProblems, match=r"public/index.html: This file was not made by Dateline"):
        build_site(site)
    assert (site.output / "index.html").read_text(encoding="utf-8") == "mine"


def test_pages_no_more_are_removed_when_they_were_never_given_out(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site, BuildOptions(drafts=True, lasting=False))
    assert (site.output / "2026/01/16/a-draft/index.html").exists()
    assert not site.ledger.exists()
    build_site(site)
    assert not (site.output / "2026/01/16").exists()


def test_a_template_that_includes_itself_is_a_problem(tmp_path: Path) -> None:
    site = make_site(tmp_path, {**FIVE, "templates/page.html": '{% include "page.html" %}\n'})
    with pytest.raises(ContentProblems, match=r"templates/page.html:1"):
        build_site(site)


def test_a_saved_page_with_its_folder_is_one_clipping_and_asks_for_its_picture(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Gas terminal reopens</title></head><body><article><h1>Gas terminal reopens</h1>"
        "<p>By Ada Lindgren</p><time datetime='2026-02-17'>17 February 2026</time>"
        "<figure><img src='page_files/gas.jpg'><figcaption>The terminal.</figcaption></figure>"
        + "<p>The terminal was opened again on Tuesday, its operator said, after nine days.</p>" * 3
        + "</article></body></html>"
    )
    site = make_site(
        tmp_path,
        {
            "content/inbox/page.html": page,
            "content/inbox/page_files/gas.jpg": b"\xff\xd8",
            "content/inbox/page_files/main.js": "alert(1)",
        },
    )
    report = build_site(site)
    assert len(report.converted) == 1
    assert any("page_files/gas.jpg" in what for _, what in report.unsure)
