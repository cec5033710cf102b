"""Reasons name the inputs that changed, and cost nothing for pages that did not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.foundation.store import open_store
from builder.output.deciding import ASKED, CHANGED, NEW, TOUCHED
from builder.output.explaining import explained
from builder.pages.model import Page
from builder.pages.rendering import Press
from tests.test_inputs import press, standing

OLD, NEWER = standing(), standing(title="New")


@pytest.mark.parametrize("reason", [ASKED, TOUCHED, CHANGED, NEW])
def test_only_a_new_key_is_looked_into(reason: str, tmp_path: Path) -> None:
    here, path = press(tmp_path), OLD.path
    with open_store(None) as store:
        explained({path: NEW}, [OLD], here, store)
        kept = store.all("inputs")
        told = explained({path: reason}, [NEWER], here, store)
        assert told == {path: "changed: the title" if reason == CHANGED else reason}
        assert (store.all("inputs") == kept) == (reason in (ASKED, TOUCHED))


def test_a_page_that_is_not_rendered_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(page: Page, press: Press) -> Mapping[str, str]:
        raise AssertionError

    monkeypatch.setattr("builder.output.explaining.inputs_of", refuse)
    with open_store(None) as store:
        assert explained({}, [OLD, NEWER], press(tmp_path), store) == {}


@pytest.mark.parametrize("line", ["", "[]", '{"title": 1}', "{"])
def test_where_nothing_is_known_of_the_inputs_none_is_named(line: str, tmp_path: Path) -> None:
    here, path = press(tmp_path), OLD.path
    with open_store(None) as store:
        store.put("inputs", {path: line} if line else {})
        assert explained({path: CHANGED}, [NEWER], here, store) == {path: CHANGED}
        assert explained({path: CHANGED}, [OLD], here, store) == {path: "changed: the title"}
