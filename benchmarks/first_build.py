"""Words a second of a first build, names and all, beside what the recogniser alone reads.

All have two processes. A build starts them and loads the pipeline, which is counted as an editor waits for
it; the recogniser alone, ours and spaCy's default, has both behind it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.corpus import synthetic_articles
from benchmarks.recogniser import seconds_alone, seconds_plain
from benchmarks.synthetic_site import SETTINGS, path_of, text_of, write
from builder.foundation.text import count_words

PROCESSES = 2


class FirstBuild(NamedTuple):
    """Medians: seconds of a first build, of its annotating, and of the recognisers alone, ours and plain."""

    articles: int
    words: int
    whole: float
    annotating: float
    alone: float
    plain: float


def first_build(model: str, articles: int, rounds: int) -> FirstBuild:
    """Build a new site of so many articles, and read their texts alone, in every round."""
    texts = [one.text for one in synthetic_articles(articles)]
    found = []
    for _ in range(rounds):
        with TemporaryDirectory() as folder:
            root = Path(folder, "site")
            write(root / "site.toml", f'model = "{model}"\n{SETTINGS}')
            for number, text in enumerate(texts):
                write(root / path_of(number), text_of(number, text))
            seconds = _built(root, Path(folder, "report.json"))
        alone = seconds_alone(model, texts, PROCESSES), seconds_plain(model, texts, PROCESSES)
        found.append((seconds["total"], seconds["annotate"], *alone))
    words = sum(map(count_words, texts))
    return FirstBuild(articles, words, *(median(column) for column in zip(*found, strict=True)))


def _built(root: Path, report: Path) -> dict[str, float]:
    """The seconds of a build by its own report."""
    command = [sys.executable, "-m", "builder", "build", "--quiet", "--jobs", str(PROCESSES)]
    subprocess.run([*command, "--site", str(root), "--report", str(report)], check=True)
    seconds: dict[str, float] = json.loads(report.read_text("utf-8"))["seconds"]
    return seconds
