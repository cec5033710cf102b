"""Which chapters are opened: those that changed, and those whose files somebody touched."""

from __future__ import annotations

import pytest

from builder.foundation.store import open_store
from builder.output.listing import Listing, Look
from builder.output.opening import LOOSE, opened
from builder.output.remembering import Known, Memory, Remembered, remember, remembered
from builder.pages.framing import site_view
from builder.pages.keys import Keys
from builder.pages.planning import plan
from builder.pages.template_files import TemplateFiles
from tests.samples import make_article, make_library, make_settings

PLAN = plan(make_library([make_article(tags="[T]", section="S")]), make_settings())
KEYS = Keys(TemplateFiles(()), site_view(make_settings(), ()), make_settings())
NAMES = [chapter.name for chapter in PLAN.chapters]
LOOKS = Listing({path: Look(1, 10, 100) for path in PLAN.paths})
TAG = "tags/t/index.html"


def memory(**changed: str) -> Memory:
    """What is remembered of a build that made everything as planned; `changed` are other marks."""
    chapters = {
        chapter.name: Remembered(
            changed.get(chapter.name.strip("/").partition("/")[0], KEYS.mark_of(chapter)),
            tuple(Known(path, "key", "sha", 1, 10) for path in chapter.paths(PLAN.settings)),
        )
        for chapter in PLAN.chapters
    }
    with open_store(None) as store:
        remember(store, Memory({}), chapters, LOOKS.looks)
        return remembered(store)


def opened_of(known: Memory, there: Listing) -> list[str]:
    found = opened(PLAN, KEYS, known, there)
    assert sorted([*(chapter.name for chapter in found.open), *found.closed]) == sorted([LOOSE, *NAMES])
    return [chapter.name for chapter in found.open if chapter.name != LOOSE]


def test_there_are_chapters_of_all_kinds() -> None:
    assert NAMES == ["/2026/01/", "/tags/t/", "/sections/s/"]


def test_what_is_as_it_was_stays_closed() -> None:
    assert opened_of(memory(), LOOKS) == []


def test_what_is_not_known_is_opened() -> None:
    assert opened_of(Memory({}), LOOKS) == NAMES
    known = memory().without({"/2026/01/", "/sections/s/"})
    assert opened_of(known, LOOKS) == ["/2026/01/", "/sections/s/"]


def test_a_chapter_with_another_mark_is_opened() -> None:
    assert opened_of(memory(tags="another"), LOOKS) == ["/tags/t/"]


@pytest.mark.parametrize("look", [Look(2, 10, 100), Look(1, 11, 100), None])
def test_a_chapter_of_which_a_file_was_touched_is_opened(look: Look | None) -> None:
    assert opened_of(memory(), LOOKS.changed([TAG], {TAG: look} if look else {})) == ["/tags/t/"]


def test_where_somebody_touched_another_file_the_rest_stays_closed() -> None:
    assert opened_of(memory(), LOOKS.changed((), {"mine.html": Look(1, 10, 100)})) == []


def test_the_number_by_which_the_disk_knows_a_file_says_nothing() -> None:
    assert opened_of(memory(), LOOKS.changed((), {TAG: Look(1, 10, 101)})) == []
