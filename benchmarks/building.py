"""Seconds to build a site of synthetic articles after each kind of change, beside Hugo in the same rounds.

Pelican, which takes longest, runs in the first one only.

Every build is a process of its own, `dateline build` as an editor runs it. What is in the texts is known
before: a build that reads a new text takes the recogniser's loading longer.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.corpus import SyntheticArticle
from benchmarks.hugo_site import MORE, hugo, hugo_with_more, make_hugo_site
from benchmarks.pelican_site import make_pelican_site, pelican
from benchmarks.synthetic_site import know, later_articles, make_site, path_of, text_of, write
from builder.commands.recognisers import recognisers_of
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import BLOBS, TEXTS, open_store
from builder.library.model import Library
from builder.settings.site import open_site
from builder.site.content import read_content
from builder.site.preparing import prepare

ARTICLES = 10_000
ROUNDS = 3


class Run(NamedTuple):
    """One process: seconds by the clock, seconds of the processor, and the most memory in megabytes."""

    seconds: float
    cpu: float
    megabytes: float


class Built(NamedTuple):
    """A change, the median of its builds, and the medians of what they took of Hugo's time (0 without it)."""

    what: str
    run: Run
    of_seconds: float
    of_cpu: float


class Bench(NamedTuple):
    """A site, articles that are not in it yet, and the lap: each lap changes other articles."""

    root: Path
    articles: int
    later: Sequence[SyntheticArticle]
    lap: int

    def number(self, which: int) -> int:
        """An article of the site that no other change of any lap touches."""
        return self.articles // 2 + 10 * self.lap + which


Change = Callable[[Bench], None]


class Peer(NamedTuple):
    """Another generator: what makes a site of its own of a library, and the command that builds that.

    It runs in so many `rounds` at most, and writes into the folder `public` of its site.
    """

    make: Callable[[Path, Library], None]
    command: Callable[[Path], Sequence[str]]
    rounds: int
    public: str


PEERS = {
    "Hugo": Peer(make_hugo_site, hugo, sys.maxsize, "public"),
    "Hugo with Atom and dates": Peer(make_hugo_site, hugo_with_more, 1, MORE),
    "Pelican": Peer(make_pelican_site, pelican, 1, "public"),
}
"""By name; the first is the one that all is measured against."""


def peers_here() -> list[str]:
    """The peers that are on this machine."""
    return [name for name, peer in PEERS.items() if peer.command(Path())]


def built(count: int = ARTICLES, rounds: int = ROUNDS) -> list[Built]:
    """Measure every change on a site of `count` articles; the peers' own builds come first in a round."""
    with TemporaryDirectory() as folder:
        root, sites = Path(folder, "dateline"), {name: Path(folder, name) for name in peers_here()}
        # Elsewhere: Linux counts the memory that a parent has at the start for what its child has had.
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            pool.submit(_make_sites, root, sites, count).result()
        later = later_articles(count, 2 * rounds)
        runs: dict[str, list[Run]] = {name: [] for name in (*map(_all_by, sites), *_CHANGES)}
        for number in range(rounds):
            for name, site in sites.items():
                if number < PEERS[name].rounds:
                    runs[_all_by(name)].append(timed(PEERS[name].command(site)))
                    require_listings(site / PEERS[name].public)
            bench = Bench(root, count, later, number)
            for what, (change, options) in _CHANGES.items():
                change(bench)
                runs[what].append(timed(_command(root, options)))
        return [_row(what, some, runs.get(_all_by("Hugo"), [])) for what, some in runs.items()]


def require_listings(public: Path) -> None:
    """Raise ValueError where a site has no pages of tags, or one that lists no article (less work)."""
    pages = list(public.glob("tags/*/index.html"))
    empty = [page for page in pages if "article-" not in page.read_text("utf-8")]
    if empty or not pages:
        raise ValueError(f"{empty[0] if empty else public} lists no article: its templates are not used")


def _all_by(peer: str) -> str:
    return f"{peer}, all"


def _make_sites(root: Path, sites: Mapping[str, Path], count: int) -> None:
    make_site(root, count)
    if sites:
        library = _library(root)
        for name, site in sites.items():
            PEERS[name].make(site, library)


def timed(command: Sequence[str]) -> Run:
    """Run a command to its end. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=_as_installed())
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _as_installed() -> dict[str, str]:
    """The environment, in which Python may keep what it compiled, as it does of an installed program."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _command(root: Path, options: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "builder", "build", "--quiet", "--site", str(root), *options]


def _library(root: Path) -> Library:
    """The library of the site, to be filed the same elsewhere."""
    site = open_site(root)
    with open_store(site.cache) as store:
        content = read_content(site, store, drafts=False)
        recognisers = recognisers_of(site.settings)
        return prepare(site, content, recognisers, store, Stopwatch(), lambda _what, _done, _of: None).library


def _row(what: str, runs: Sequence[Run], hugos: Sequence[Run]) -> Built:
    middle = Run(*(median(column) for column in zip(*runs, strict=True)))
    pairs = list(zip(runs, hugos, strict=False))  # a peer may run in the first rounds only
    return Built(
        what,
        middle,
        median([mine.seconds / its.seconds for mine, its in pairs] or [0.0]),
        median([mine.cpu / its.cpu for mine, its in pairs] or [0.0]),
    )


def _forget_all_but_names(bench: Bench) -> None:
    """As a first build finds it, but for the names in texts: reading them is measured by itself."""
    for made in (bench.root / "public", bench.root / ".public.dateline-spare"):
        shutil.rmtree(made, ignore_errors=True)
    (bench.root / "content/permalinks.toml").unlink(missing_ok=True)
    with open_store(bench.root / ".dateline/cache.sqlite3") as store:
        for table in {*TEXTS, *BLOBS} - {"readings", "facts"}:
            store.drop(table, store.all(table))


def _forget(bench: Bench) -> None:
    """All pages are to be made again, and nothing is known of them; of articles and names all is."""
    shutil.rmtree(bench.root / "public", ignore_errors=True)
    with open_store(bench.root / ".dateline/cache.sqlite3") as store:
        store.drop("pages", store.all("pages"))


def _leave(_: Bench) -> None:
    """Change nothing."""


def _touch(bench: Bench) -> None:
    """Give every file another time, as a fresh checkout does."""
    for file in (bench.root / "content").rglob("*"):
        os.utime(file)


def _change_body(bench: Bench) -> None:
    _write(bench, bench.number(0), bench.later[2 * bench.lap])


def _rename_tag(bench: Bench) -> None:
    file = bench.root / path_of(bench.number(1))
    renamed = re.sub(r"(?<=^tags: \[)[^],]+", f"novelty {bench.lap}", file.read_text("utf-8"), flags=re.M)
    file.write_text(renamed, "utf-8")


def _merge_entity(bench: Bench) -> None:
    people = sorted(path.name for path in (bench.root / "public/people").iterdir() if path.is_dir())
    one, other = (people[10 * bench.lap + which] for which in (0, 1))
    names = (" ".join(slug.split("-")).title() for slug in (one, other))
    matter = "name: {}\naliases: [{}]\ntype: person\n".format(*names)
    write(bench.root / f"content/entities/{one}.md", f"---\n{matter}---\n")


def _remove(bench: Bench) -> None:
    (bench.root / path_of(bench.number(2))).unlink()


def _add(bench: Bench) -> None:
    _write(bench, bench.articles + bench.lap, bench.later[2 * bench.lap + 1])


def _write(bench: Bench, number: int, article: SyntheticArticle) -> None:
    know(bench.root, [number], [article])
    write(bench.root / path_of(number), text_of(number, article.text))


_CHANGES: dict[str, tuple[Change, tuple[str, ...]]] = {
    "first build": (_forget_all_but_names, ()),
    "public/ is gone": (_forget, ()),
    "nothing changed": (_leave, ()),
    "all files touched": (_touch, ()),
    "one body changed": (_change_body, ()),
    "one tag renamed on one article": (_rename_tag, ()),
    "one entity merged": (_merge_entity, ()),
    "one article removed": (_remove, ()),
    "a new article": (_add, ()),
    "every page rendered again": (_leave, ("--rerender",)),
}
