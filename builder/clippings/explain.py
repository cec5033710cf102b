"""What `dateline clip --explain` prints: each block of a text with its kind, its line, and why."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.decoding import decode, plain
from builder.clippings.forms import Form, form_of
from builder.clippings.pasted.classifying import classify
from builder.clippings.pasted.kinds import Reading

_SHOWN = 72
"""Characters of a block that are shown."""


def explain(text: str) -> Iterator[str]:
    """Lines that tell how a pasted text was read: a line for each block, and below it the evidence."""
    for reading in classify(plain(text)):
        place = f"{reading.scored.block.line:4}  {reading.part.name.lower():4}"
        yield f"{place}  {reading.kind.value:14}  {_shown(reading.text)}"
        for evidence in reading.scored.reasons(reading.kind):
            yield f"{'':12}{evidence.weight:+.1f}  {evidence.why}"
        for line in _others(reading):
            yield f"{'':12}{line}"


def explain_raw(raw: bytes) -> Iterator[str]:
    """`explain` for the bytes of a file, or what a page says; one line where they are no text."""
    if form_of("", raw) is Form.PAGE:
        from builder.clippings.saved.explaining import explain_page

        yield from explain_page("", raw)
        return
    text = decode(raw)
    if text is None:
        yield "It is not a text."
    else:
        yield from explain(text)


def _others(reading: Reading) -> list[str]:
    """The kinds that were in question too, the likeliest first."""
    scores = {kind: reading.scored.score(kind) for kind in reading.scored.kinds if kind is not reading.kind}
    likely = sorted(((s, k.value) for k, s in scores.items() if s > 0), reverse=True)
    return ["not " + ", ".join(f"{kind} ({score:+.1f})" for score, kind in likely)] if likely else []


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
