"""Sites with something wrong, each beside the problems it must give: one line each, by its beginning."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.foundation.problems import DatelineError
from builder.settings.site import open_site
from tests.sites import build_site

SITES = Path(__file__).parent / "invalid_sites"


@pytest.mark.parametrize("name", sorted(folder.name for folder in SITES.iterdir()))
def test_every_problem_is_reported_in_one_run(name: str, tmp_path: Path) -> None:
    shutil.copytree(SITES / name, tmp_path / name)
    expected = (SITES / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    with pytest.raises(DatelineError) as raised:
        build_site(open_site(tmp_path / name))
    found = [str(problem) for problem in raised.value.problems]
    assert len(found) == len(expected), found
    for line, beginning in zip(found, expected, strict=True):
        assert line.startswith(beginning)
    assert not (tmp_path / name / "public").exists()
