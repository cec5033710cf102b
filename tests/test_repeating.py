"""A build that has nothing to do, and all that makes it one with something to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from builder.foundation.store import open_store
from builder.settings.site import Site, open_site
from builder.site import making
from builder.site.building import BuildOptions
from builder.site.report import Report
from tests.sites import FIVE, FakeRecogniser, build_site, make_site


class OtherRecogniser(FakeRecogniser):
    identity = "fake 2"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sites of which builds were made in whole."""
    names: list[str] = []
    make = making.make

    def noted(site: Site, *others: object) -> Report:
        names.append(site.root.name)
        return make(site, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "make", noted)
    return names


def test_the_second_build_tells_what_the_first_one_told(tmp_path: Path, made: list[str]) -> None:
    site = make_site(tmp_path / "site", FIVE)
    (tmp_path / "site/public").mkdir()
    (tmp_path / "site/public/CNAME.old").write_text("foreign", "utf-8")
    first, second = build_site(site), build_site(site)
    assert made == ["site"]
    assert second.pages == replace(
        first.pages, rendered=0, written=0, unchanged=first.pages.total, reasons=()
    )
    alike = ("articles", "entities", "tags", "feeds", "words", "model", "languages", "notes")
    assert all(getattr(first, name) == getattr(second, name) for name in alike)
    assert (second.annotated, second.converted, second.unsure) == (0, {}, ())
    assert second.seconds["total"] > 0


def _touch_nothing(site: Site) -> None:
    build_site(site)


def _rerender(site: Site) -> None:
    build_site(site, BuildOptions(rerender=True))


def _with_drafts(site: Site) -> None:
    build_site(site, BuildOptions(drafts=True))


def _no_cache(site: Site) -> None:
    build_site(site, BuildOptions(use_cache=False))


def _at_another_address(site: Site) -> None:
    build_site(site.with_base_url("https://other.example/"))


def _other_recogniser(site: Site) -> None:
    build_site(site, recogniser=OtherRecogniser())


def _file_of_output_gone(site: Site) -> None:
    (site.output / "index.html").unlink()
    build_site(site)


def _foreign_file(site: Site) -> None:
    (site.output / "mine.txt").write_text("mine", "utf-8")
    build_site(site)


def _same_length(site: Site) -> None:
    path = site.root / "content/pages/about.md"
    path.write_text(path.read_text("utf-8").replace("A digest", "A Digest"), "utf-8")
    build_site(site)


def _new_template(site: Site) -> None:
    make_site(site.root, {"templates/assets/more.css": "p { margin: 0 }"})
    build_site(open_site(site.root))


def _what_was_kept_is_of_another_form(site: Site) -> None:
    with open_store(site.cache) as store:
        store.put("builds", {str(site.output): "[1, 2, 3]"})
    build_site(site)


@pytest.mark.parametrize(
    ("build", "whole"),
    [
        (_touch_nothing, False),
        (_rerender, True),
        (_with_drafts, True),
        (_no_cache, True),
        (_at_another_address, True),
        (_other_recogniser, True),
        (_file_of_output_gone, True),
        (_foreign_file, True),
        (_same_length, True),
        (_new_template, True),
        (_what_was_kept_is_of_another_form, True),
    ],
)
def test_what_makes_a_build_a_whole_one(
    build: Callable[[Site], None], whole: bool, tmp_path: Path, made: list[str]
) -> None:
    site = make_site(tmp_path / "site", FIVE)
    build_site(site)
    build(site)
    assert made == ["site"] * (1 + whole)
