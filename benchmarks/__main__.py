"""`make bench`: measure, and write `results.md`."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.building import ARTICLES as SITE
from benchmarks.building import Built, built
from benchmarks.hugo_site import hugo
from benchmarks.recogniser import ARTICLES, ROUNDS, Recognised, recognised
from benchmarks.resolving import SIZES, Resolved, resolved
from builder.recognition.pipelines import BEST_FIRST, find_pipeline

RESULTS = Path(__file__).with_name("results.md")


def main(
    articles: int = ARTICLES, rounds: int = ROUNDS, sizes: Sequence[int] = SIZES, site: int = SITE
) -> None:
    """Measure reading with every installed pipeline, resolving and building; print and write the figures."""
    models = [model for model in BEST_FIRST if find_pipeline(model)]
    lines = [*_head(), *_recogniser_table([recognised(model, articles, rounds) for model in models], rounds)]
    lines += _resolving_table(resolved(sizes))
    lines += _building_table(built(site), site)
    text = "\n".join(lines) + "\n"
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


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
    yield f"Words a second over {rows[0].words:,} words: medians of {rounds} rounds, of the ratios too."
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


def _building_table(rows: list[Built], articles: int) -> Iterator[str]:
    yield ""
    yield "## Building"
    yield ""
    yield f"`dateline build` on {articles:,} articles, the names in their texts known: medians."
    yield "MB are those of the largest process. Hugo has the same articles and terms, and runs once a round."
    yield "" if hugo() else "There was no Hugo to measure beside: name one in $HUGO."
    yield ""
    yield "| build | seconds | processor | MB | seconds of Hugo's | processor of Hugo's |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        seconds, cpu, megabytes = row.run
        ratios = [f"{ratio:.2f}" if ratio else "" for ratio in (row.of_seconds, row.of_cpu)]
        yield f"| {row.what} | {seconds:.1f} | {cpu:.1f} | {megabytes:.0f} | {' | '.join(ratios)} |"


if __name__ == "__main__":
    main()
