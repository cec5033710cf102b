"""What `dateline clip --explain` prints: each block of a pasted text with its kind and why; else fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.clippings.decoding import decode, plain
from builder.clippings.forms import Form, form_of
from builder.clippings.model import Clipping
from builder.clippings.pasted.classifying import classify
from builder.clippings.pasted.kinds import Reading

_SHOWN = 72
"""Characters of a block that are shown."""


def explain(text: str) -> Iterator[str]:
    """Lines that tell how a pasted text was read: a line for each block, and below it the evidence."""
    for reading in classify(plain(text)):
        place = f"{reading.scored.block.line:4}  {reading.part.name.lower():4}"
        yield f"{place}  {reading.kind.value:14}  {shown(reading.text)}"
        for evidence in reading.scored.reasons(reading.kind):
            yield f"{'':12}{evidence.weight:+.1f}  {evidence.why}"
        for line in _others(reading):
            yield f"{'':12}{line}"


def explain_file(path: str, raw: bytes) -> Iterator[str]:
    """How the file at that path is read: where its fields come from, or block by block; what was left out."""
    form = form_of(path, raw)
    if form in (Form.PASTED, Form.NOT_READ):
        text = decode(raw)
        yield from explain(text) if text is not None else ["It is not a text."]
        return
    from builder.clippings.reading import read_clippings

    clippings, problems = read_clippings(path, raw)
    yield f"{form.value}: {len(clippings)} " + ("article" if len(clippings) == 1 else "articles")
    for clipping in clippings:
        yield from _page(path, raw, clipping) if form is Form.PAGE else explain_fields(clipping, form)
        yield from _rest(clipping)
    for problem in problems:
        yield f"problem: {problem.what}"


def explain_fields(clipping: Clipping, form: Form) -> Iterator[str]:
    """A line for each field that the source told, with the element that told it, or else its form."""
    for field, where in clipping.origins or [(field, form.value) for field in _FIELDS]:
        if field in _FIELDS and getattr(clipping, field):
            yield f"{field:11} {shown(_FIELDS[field](clipping)):{_SHOWN}} <- {where}"


def _page(path: str, raw: bytes, clipping: Clipping) -> Iterator[str]:
    from builder.clippings.saved.explaining import explain_page

    return explain_page(path, raw, clipping)


def _rest(clipping: Clipping) -> Iterator[str]:
    """What an editor should look at, the pictures, and what was left out."""
    for figure in clipping.figures:
        yield f"  picture: {shown(' | '.join(filter(None, (figure.caption, figure.credit, figure.src))))}"
    for doubt in clipping.unsure:
        yield f"  to check: {doubt}"
    for piece in clipping.furniture:
        yield f"  left out ({piece.rule}): {shown(piece.text)}"


_FIELDS: dict[str, Callable[[Clipping], str]] = {
    "title": lambda c: c.title,
    "dek": lambda c: c.dek,
    "authors": lambda c: ", ".join(c.authors),
    "publisher": lambda c: c.publisher,
    "date": lambda c: str(c.date),
    "updated": lambda c: str(c.updated),
    "lang": lambda c: c.lang,
    "section": lambda c: c.section,
    "source_url": lambda c: c.source_url,
    "tags": lambda c: ", ".join(c.tags),
    "draft": lambda c: str(c.draft).lower(),
    "body": lambda c: c.body.replace("\n", " "),
}


def _others(reading: Reading) -> list[str]:
    """The kinds that were in question too, the likeliest first."""
    scores = {kind: reading.scored.score(kind) for kind in reading.scored.kinds if kind is not reading.kind}
    likely = sorted(((s, k.value) for k, s in scores.items() if s > 0), reverse=True)
    return ["not " + ", ".join(f"{kind} ({score:+.1f})" for score, kind in likely)] if likely else []


def shown(text: str) -> str:
    """The start of a text, where it is too long for a line."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
