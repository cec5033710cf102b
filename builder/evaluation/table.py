"""The figures of an evaluation as tables for people (Markdown) and as JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from builder.evaluation.evaluating import Evaluation
from builder.evaluation.figures import Figures, PageFigures, Score

Column = tuple[str, Callable[[Figures], str]]

SCORES: Mapping[str, Callable[[Figures], Score | None]] = {
    "strict": lambda figures: figures.strict,
    "norm": lambda figures: figures.norm,
    "person": lambda figures: figures.person,
    "org": lambda figures: figures.org,
    "place": lambda figures: figures.place,
    "docent": lambda figures: figures.docent,
    "page B³": lambda figures: figures.pages.bcubed if figures.pages else None,
}


def summary(evaluations: Iterable[Evaluation]) -> list[str]:
    """A table of F1 (of pages with the recall in brackets), coverage, multi and fragmentation."""
    columns: list[Column] = [(name, _f1_of(score)) for name, score in SCORES.items()]
    columns[-1] = ("page B³ (recall)", lambda figures: _of_pages(figures, _f1_and_recall))
    columns += [
        ("cov", lambda figures: _of_pages(figures, lambda pages: _decimal(pages.coverage))),
        ("multi", lambda figures: _of_pages(figures, lambda pages: _decimal(pages.multi))),
        ("frag", lambda figures: _of_pages(figures, lambda pages: f"{pages.fragmentation:.2f}")),
    ]
    return _table("F1", columns, evaluations)


def precision_and_recall(evaluations: Iterable[Evaluation]) -> list[str]:
    """A table of precision and recall, with the number of names in the gold and of those predicted."""
    columns: list[Column] = [(name, _both_of(score)) for name, score in SCORES.items()]
    columns += [
        ("gold", lambda figures: str(figures.gold)),
        ("found", lambda figures: str(figures.predicted)),
    ]
    return _table("precision / recall", columns, evaluations)


def as_json(evaluations: Iterable[Evaluation]) -> list[dict[str, Any]]:
    """A mapping a corpus: its name, and the figures of `plain` and `dateline`, rounded to 4 places."""
    return [
        {
            "corpus": evaluation.corpus.name,
            "plain": _figures_json(evaluation.plain),
            "dateline": _figures_json(evaluation.dateline),
        }
        for evaluation in evaluations
    ]


def _figures_json(figures: Figures) -> dict[str, Any]:
    pages = figures.pages
    return {
        "documents": figures.documents,
        "gold": figures.gold,
        "predicted": figures.predicted,
        **{
            name.removesuffix(" B³"): _score_json(score)
            for name, of in SCORES.items()
            if (score := of(figures)) is not None
        },
        **({} if pages is None else _pages_json(pages)),
    }


def _score_json(score: Score) -> dict[str, float]:
    return {
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
    }


def _pages_json(pages: PageFigures) -> dict[str, float]:
    return {
        "coverage": round(pages.coverage, 4),
        "multi": round(pages.multi, 4),
        "fragmentation": round(pages.fragmentation, 4),
    }


def _table(heading: str, columns: Sequence[Column], evaluations: Iterable[Evaluation]) -> list[str]:
    """A Markdown table, its columns as wide as they must be: for each corpus plain spaCy, then Dateline."""
    rows = [[heading, *(name for name, _ in columns)]]
    for evaluation in evaluations:
        for who, figures in (("plain spaCy", evaluation.plain), ("Dateline", evaluation.dateline)):
            rows.append([f"{evaluation.corpus.name}, {who}", *(shown(figures) for _, shown in columns)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]


def _f1_of(score: Callable[[Figures], Score | None]) -> Callable[[Figures], str]:
    def shown(figures: Figures) -> str:
        found = score(figures)
        return _decimal(found.f1) if found else "-"

    return shown


def _both_of(score: Callable[[Figures], Score | None]) -> Callable[[Figures], str]:
    def shown(figures: Figures) -> str:
        found = score(figures)
        return f"{_decimal(found.precision)} / {_decimal(found.recall)}" if found else "-"

    return shown


def _of_pages(figures: Figures, shown: Callable[[PageFigures], str]) -> str:
    return shown(figures.pages) if figures.pages else "-"


def _f1_and_recall(pages: PageFigures) -> str:
    return f"{_decimal(pages.bcubed.f1)} ({_decimal(pages.bcubed.recall)})"


def _decimal(share: float) -> str:
    """Three places and no leading 0, as such figures are written: .798."""
    return f"{share:.3f}".removeprefix("0")
