"""A large site is looked at while the build reads, and what is found is what a look here would find."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import builder.output.scouting as scouting
from builder.output.listing import MANIFEST, Looking, listed, places_in
from builder.output.scouting import scouted
from builder.output.tree import spare_of


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built site that is large enough, with its spare."""
    output = tmp_path / "public"
    for folder, names in ((output, ("a.html", "b/ünlike.html", MANIFEST)), (spare_of(output), ("old.html",))):
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(scouting, "WORTH", 1)
    return output


def without_looking_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no folder be listed by this process."""
    for look in ("looks", "files", "places"):
        monkeypatch.setattr(Looking, look, None)


def test_another_process_looks_at_a_large_site(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there, beside = listed(output), places_in(spare_of(output))
    assert (len(there), len(beside)) == (3, 1)
    without_looking_here(monkeypatch)
    with scouted(output) as sight:
        assert sight.looks(output) == there.looks
        assert sight.files(output) == there
        assert sight.places(spare_of(output)) == beside


def test_what_was_found_is_given_once(output: Path) -> None:
    with scouted(output) as sight:
        before = sight.files(output)
        (output / "a.html").unlink()
        assert sight.looks(output) == listed(output).looks
        assert sight.files(output).keys() == before.keys() - {"a.html"}


def test_a_small_site_needs_no_process(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scouting, "WORTH", 1_000_000)
    monkeypatch.setattr(scouting, "_Scout", None)
    with scouted(output) as sight:
        assert sight.files(output) == listed(output)
    with scouted(output.with_name("nowhere")) as sight:
        assert sight.files(output.with_name("nowhere")) == {}


@pytest.mark.parametrize("program", ["import sys; sys.exit(3)", "print('rubbish')", ""])
def test_where_the_other_process_fails_this_one_looks(
    program: str, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scouting, "_PROGRAM", program)
    with scouted(output) as sight:
        assert sight.looks(output) == listed(output).looks
        assert sight.files(output) == listed(output)
        assert sight.places(spare_of(output)) == places_in(spare_of(output))


def test_where_no_process_can_be_started_this_one_looks(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(output / "no-python"))
    with scouted(output) as sight:
        assert sight.files(output) == listed(output)


def test_a_process_that_nobody_asks_is_called_back(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scouting, "_PROGRAM", "import time; time.sleep(3600)")
    with scouted(output) as sight:
        assert callable(sight.files)


def test_what_a_killed_build_left_is_put_in_order_before_the_look(output: Path) -> None:
    output.rename(output.with_name(".public.dateline-old"))
    with scouted(output) as sight:
        assert sight.files(output).keys() == {"a.html", "b/ünlike.html", MANIFEST}
