"""`make bench`: measure, and write `results.md`.

`python -m benchmarks --only building --articles 1000 --rounds 1` measures a part and prints it, no more.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from benchmarks.building import ARTICLES, PEERS, ROUNDS, Built, built, peers_here
from benchmarks.first_build import FirstBuild, first_build
from benchmarks.recogniser import ARTICLES as TEXTS
from benchmarks.recogniser import Recognised, recognised
from benchmarks.resolving import SIZES, Resolved, resolved
from builder.recognition.pipelines import BEST_FIRST, find_pipeline

IN_FIRST_BUILD = 1_000
"""Articles of a first build that reads its texts."""

RESULTS = Path(__file__).with_name("results.md")


def main(words: Sequence[str] | None = None) -> None:
    """Measure what the command line's `words` ask for and print it; where that is all, write it down too."""
    asked = _asked(words)
    parts = {
        "recogniser": lambda: _reading(asked.rounds),
        "resolver": lambda: _resolving_table(resolved(SIZES)),
        "building": lambda: _building(asked.articles, asked.rounds),
    }
    head = list(_head())
    text = "\n".join([*head, *(line for name in asked.only or parts for line in parts[name]())]) + "\n"
    print(text)
    if not asked.only:
        RESULTS.write_text(text, encoding="utf-8")


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the speed.")
    parser.add_argument("--only", action="append", choices=("recogniser", "resolver", "building"))
    parser.add_argument("--articles", type=int, default=ARTICLES, help="of the site that is built")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    return parser.parse_args(words)


def _reading(rounds: int) -> Iterator[str]:
    models = [model for model in BEST_FIRST if find_pipeline(model)]
    yield from _recogniser_table([recognised(model, TEXTS, rounds) for model in models], rounds)
    yield from _first_build_table(models[-1], first_build(models[-1], IN_FIRST_BUILD, rounds))


def _building(articles: int, rounds: int) -> Iterator[str]:
    # In a process of its own: Linux counts the memory of a parent for what its children have had.
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        yield from _building_table(pool.submit(built, articles, rounds).result(), articles, rounds)


def _rounds(number: int) -> str:
    return "one round" if number == 1 else f"medians of {number} rounds"


def _head() -> Iterator[str]:
    yield "# Speed"
    yield ""
    yield "Written by `make bench`. The texts are synthetic: see `corpus.py`."
    yield ""
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "numpy"))
    yield f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}; Python"
    yield f"{platform.python_version()}, {packages}. Load when it began: {os.getloadavg()[0]:.1f}."


def _recogniser_table(rows: list[Recognised], rounds: int) -> Iterator[str]:
    yield ""
    yield "## Recogniser"
    yield ""
    yield f"Words a second over {rows[0].words:,} words: {_rounds(rounds)}, of the ratios too."
    yield "Plain is `spacy.load(...).pipe(...)` by default, in one process."
    yield ""
    yield "| pipeline | plain | here, one process | ratio | two processes | ratio | MB, both and parent |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        plain, one, two = (f"{speed:,.0f}" for speed in row.speeds)
        yield (
            f"| {row.model} | {plain} | {one} | {row.ratio_of_one:.1f} | {two} | {row.ratio_of_two:.1f} "
            f"| {row.megabytes:.0f} |"
        )


def _first_build_table(model: str, row: FirstBuild) -> Iterator[str]:
    yield ""
    yield f"A first build of {row.articles:,} articles, {row.words:,} words, with {model} and two processes:"
    yield f"{row.whole:.1f} s, of which {row.annotating:.1f} s for the names, loading the pipeline included."
    yield f"The recogniser alone, loaded before, reads the texts in {row.alone:.1f} s: annotating reads"
    yield f"{row.alone / row.annotating:.2f} of its words a second, the build {row.alone / row.whole:.2f}."
    yield f"spaCy's default pipeline, loaded before and in two processes too, takes {row.plain:.1f} s:"
    yield f"annotating reads {row.plain / row.annotating:.1f} times its words a second,"
    yield f"the build {row.plain / row.whole:.1f} times."


def _resolving_table(rows: list[Resolved]) -> Iterator[str]:
    yield ""
    yield "## Resolver"
    yield ""
    yield "Seconds by the clock, and of the processor; a busy machine lengthens both."
    yield "Again: of the processor, in a build that has what the last one left, with one article changed."
    yield ""
    yield "| articles | mentions | entities | seconds | processor | microseconds a mention | again |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        each = 1e6 * row.cpu / row.mentions
        yield (
            f"| {row.articles:,} | {row.mentions:,} | {row.entities:,} | {row.seconds:.2f} | {row.cpu:.2f} "
            f"| {each:.0f} | {row.again:.2f} |"
        )


def _building_table(rows: list[Built], articles: int, rounds: int) -> Iterator[str]:
    yield ""
    yield "## Building"
    yield ""
    yield f"`dateline build` on {articles:,} articles, the names in their texts known: {_rounds(rounds)}."
    yield "MB are those of the largest process. Hugo has the same articles and terms, and runs once a round."
    yield "Its templates are plainer, and it writes RSS alone; Dateline writes Atom as well, and a page for"
    yield "every day, month and year. Hugo with these, and Pelican with its plain theme, run in round one."
    for name in sorted({missing.split()[0] for missing in PEERS.keys() - peers_here()}):
        yield f"There was no {name} to measure beside: name one in ${name.upper()}."
    yield ""
    yield "| build | seconds | processor | MB | seconds of Hugo's | processor of Hugo's |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        seconds, cpu, megabytes = row.run
        ratios = [f"{ratio:.2f}" if ratio else "" for ratio in (row.of_seconds, row.of_cpu)]
        yield f"| {row.what} | {seconds:.1f} | {cpu:.1f} | {megabytes:.0f} | {' | '.join(ratios)} |"


if __name__ == "__main__":
    main()
