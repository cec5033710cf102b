"""Compiled templates are kept, and taken up only where they are those of the same source."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from builder.foundation.store import open_store
from builder.pages.compiled import Compiled, keep_templates, kept_templates
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates


def rendered(folder: Path, source: str, compiled: Compiled, base: str = "/") -> str:
    (folder / "x.html").write_text(source, encoding="utf-8")
    templates = Templates(TemplateFiles((folder,)), f"https://news.example{base}", base, "en", compiled)
    return templates.render("x.html", {"name": "<Ada>"})


def through_the_store(compiled: Compiled, cache: Path) -> Compiled:
    with open_store(cache) as store:
        keep_templates(compiled, store)
    with open_store(cache) as store:
        return kept_templates(store)


def test_what_was_compiled_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Compiled()
    assert rendered(tmp_path, "Dear {{ name }}", first) == "Dear &lt;Ada&gt;"
    kept = through_the_store(first, tmp_path / "cache.sqlite3")
    monkeypatch.setattr(jinja2.Environment, "_generate", None)
    assert rendered(tmp_path, "Dear {{ name }}", kept) == "Dear &lt;Ada&gt;"
    assert kept.fresh == {}


def test_another_source_is_compiled(tmp_path: Path) -> None:
    first = Compiled()
    rendered(tmp_path, "Dear {{ name }}", first)
    kept = Compiled(first.fresh)
    assert rendered(tmp_path, "Hello {{ name }}", kept) == "Hello &lt;Ada&gt;"
    assert kept.fresh.keys() == first.fresh.keys()
    assert kept.fresh != first.fresh


def test_what_filters_made_when_it_was_compiled_is_not_taken_for_another_site(tmp_path: Path) -> None:
    first = Compiled()
    assert rendered(tmp_path, '{{ "/people/" | url }}', first) == "/people/"
    assert (
        rendered(tmp_path, '{{ "/people/" | url }}', Compiled(first.fresh), "/digest/") == "/digest/people/"
    )


@pytest.mark.parametrize("cut", [0, 5, 20, 60, 200])
def test_what_is_broken_is_compiled_again(cut: int, tmp_path: Path) -> None:
    first = Compiled()
    rendered(tmp_path, "Dear {{ name }}", first)
    broken = Compiled({key: raw[:cut] for key, raw in first.fresh.items()})
    assert rendered(tmp_path, "Dear {{ name }}", broken) == "Dear &lt;Ada&gt;"
    assert broken.fresh == first.fresh
