"""A whole site of five small articles, byte for byte: a change of the output shows as a diff in git.

After a change that is meant, write the expected site anew: DATELINE_GOLDEN=write pytest tests/test_golden.py
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.sites import FIVE, build_site, make_site, tree

GOLDEN = Path(__file__).parent / "golden"
THEME_FILES = ("assets/",)


def test_the_sample_of_five_is_as_it_was(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    made = {path: content for path, content in tree(site.output).items() if not path.startswith(THEME_FILES)}
    if os.environ.get("DATELINE_GOLDEN") == "write":
        _write(made)
    expected = tree(GOLDEN)
    assert sorted(made) == sorted(expected)
    for path in expected:
        assert made[path].decode("utf-8") == expected[path].decode("utf-8"), path


def _write(files: dict[str, bytes]) -> None:
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, content in files.items():
        target = GOLDEN / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
