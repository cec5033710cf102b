"""Invariant 7: a build that is killed at any moment leaves one whole site, and the next build is right."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.settings.site import open_site
from builder.site.building import BuildOptions
from tests.sites import FIVE, build_site, make_site, tree

KILLS = int(os.environ.get("DATELINE_KILLS", "12"))
"""How often a build is killed; `make soak` does it more often."""

ROOT = Path(__file__).parent.parent

BUILD = (
    "import sys; from pathlib import Path; from tests.sites import *; import builder.site.making;"
    "site = open_site(Path(sys.argv[1])); print('ready', flush=True); build_site(site)"
)

# Every page differs between the two; the ledger holds the permalinks of both.
SETTINGS = (
    FIVE["site.toml"],
    'title = "Another"\nbase_url = "https://news.example/"\nedition = "week"\npage_length = 5\n',
)


def killed(root: Path, after: float) -> None:
    """Start a build and kill it so many seconds after it has begun, if it is not done by then."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(root)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    process.kill()
    process.wait()
    process.stdout.close()


def clean_trees(root: Path, elsewhere: Path) -> list[dict[str, bytes]]:
    """What a build that knows nothing makes of the site under either settings."""
    trees = []
    for text in SETTINGS:
        make_site(root, {"site.toml": text})
        shutil.rmtree(elsewhere, ignore_errors=True)
        site = open_site(root, elsewhere)
        build_site(site, BuildOptions(use_cache=False, lasting=False))
        trees.append(tree(site.output))
    return trees


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills by other means")
def test_7_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", FIVE)
    for text in SETTINGS:
        build_site(make_site(site.root, {"site.toml": text}))
    whole = clean_trees(site.root, tmp_path / "clean")
    assert whole[0] != whole[1]
    make_site(site.root, {"site.toml": SETTINGS[0]})
    start = time.perf_counter()
    build_site(open_site(site.root))
    longest = 2 * (time.perf_counter() - start)
    chance = random.Random(7)
    for number in range(KILLS):
        make_site(site.root, {"site.toml": SETTINGS[chance.randrange(2)]})
        killed(site.root, chance.uniform(0, longest))
        assert tree(site.output) in whole
        if number % 3 == 2:
            for text, expected in zip(SETTINGS, whole, strict=True):
                build_site(make_site(site.root, {"site.toml": text}))
                assert tree(site.output) == expected
    assert not list(site.root.glob(".public*"))
