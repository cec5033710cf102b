"""Captions and credits, which may be one block or two in either order, made figures."""

from __future__ import annotations

from collections.abc import Iterable

from builder.clippings.credits.lines import is_caption_line, is_source_line, source_below
from builder.clippings.credits.splitting import split_bare_credit, split_credit
from builder.clippings.credits.viewers import without_viewer
from builder.clippings.model import Figure
from builder.clippings.pasted.kinds import Kind, Reading


def figures_of(readings: Iterable[Reading]) -> tuple[Figure, ...]:
    """The figures of a text in their order.

    A credit alone on its line belongs to the caption right above it that has none ("Credit...Jane Doe"),
    else to the caption that comes right behind ("Image source, Getty Images / Image caption, ...").
    A credit without a caption, as in "Photographs by Henry Park", makes no figure.
    """
    figures: list[Figure] = []
    waiting = ""  # a credit whose caption has not come yet
    above: Figure | None = None  # the caption on the line above, where it has no credit
    for reading in readings:
        if reading.kind is Kind.CREDIT:
            credit = _credit(reading.text)
            if above:
                figures[-1] = Figure(above.caption, credit)
            else:
                waiting = credit
            above = None
        elif reading.kind is Kind.CAPTION:
            figure = _captioned(reading.text)
            if not figure.credit and waiting:
                figure, waiting = Figure(figure.caption, waiting), ""
            figures.append(figure)
            above = None if figure.credit else figure
        elif reading.kind not in (Kind.FURNITURE, Kind.STRAY):
            above, waiting = None, ""
    return _once_each(figures)


def _once_each(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures without those whose caption has come before: viewers give one twice."""
    by_caption: dict[str, Figure] = {}
    for figure in figures:
        known = by_caption.get(figure.caption)
        by_caption[figure.caption] = (
            Figure(figure.caption, known.credit or figure.credit) if known else figure
        )
    return tuple(by_caption.values())


def _credit(text: str) -> str:
    text = text.lstrip("|/–—- ")
    found = split_credit(text)
    return is_source_line(text) or source_below(text) or (found.credit if found else text)


def _captioned(text: str) -> Figure:
    caption = without_viewer(is_caption_line(text) or text)
    found = split_credit(caption) or split_bare_credit(caption)
    return Figure(found.caption, found.credit) if found and found.caption else Figure(caption)
