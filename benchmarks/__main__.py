"""`make bench`: measure, and write `results.md`."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.recogniser import ARTICLES, ROUNDS, Recognised, recognised
from benchmarks.resolving import SIZES, Resolved, resolved
from builder.recognition.pipelines import BEST_FIRST, find_pipeline

RESULTS = Path(__file__).with_name("results.md")


def main(articles: int = ARTICLES, rounds: int = ROUNDS, sizes: Sequence[int] = SIZES) -> None:
    """Measure the recogniser with every installed pipeline, and the resolver; print and write the figures."""
    models = [model for model in BEST_FIRST if find_pipeline(model)]
    lines = [*_head(), *_recogniser_table([recognised(model, articles, rounds) for model in models], rounds)]
    lines += _resolving_table(resolved(sizes))
    text = "\n".join(lines) + "\n"
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


def _head() -> Iterator[str]:
    yield "# Speed"
    yield ""
    yield "Written by `make bench`. The texts are synthetic: see `corpus.py`."
    yield ""
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "numpy"))
    yield f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}; Python "
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
    yield ""
    yield "| articles | mentions | entities | seconds | processor | microseconds a mention |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        each = 1e6 * row.cpu / row.mentions
        yield (
            f"| {row.articles:,} | {row.mentions:,} | {row.entities:,} | {row.seconds:.2f} | {row.cpu:.2f} "
            f"| {each:.0f} |"
        )


if __name__ == "__main__":
    main()
