"""Rules for a photographer's name alone on its line, below a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.credits.parties import is_person
from builder.clippings.outlets import AGENCIES, looks_like_outlet
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.course.captions import is_above_tight_name
from builder.clippings.pasted.rules.pictures.limits import HEAD, SENTENCE
from builder.clippings.pasted.rules.shapes import ends_like_a_sentence, is_head_matter, signature_of
from builder.foundation.text import words_in

_BETWEEN = re.compile(r" ?[|/] ?| [–—-] |, ")
"""What stands between a photographer and an outlet."""


def bare_name(view: View) -> Iterator[Evidence]:
    """A photographer's name between a caption and the byline, which has another name."""
    if is_photographer(view, view.at):
        yield Evidence(Kind.CREDIT, 3, "name between a caption and the byline")
        yield Evidence(Kind.BYLINE, -1, "name between a caption and the byline")


def named_with_outlet(view: View) -> Iterator[Evidence]:
    """A name and an outlet below a sentence, where the byline stands above: "Jane Doe | The Courier"."""
    if _is_photo_line(view, view.at):
        yield Evidence(Kind.CREDIT, 6, "name and outlet below a caption")
        yield Evidence(Kind.BYLINE, -3, "name and outlet below a caption")
    elif _is_photo_line(view, view.at + 1):
        yield Evidence(Kind.CAPTION, 6, "name and outlet below")


def _is_photo_line(view: View, at: int) -> bool:
    if not 2 < at < min(len(view.blocks), view.course.first + 3):
        return False
    name, *outlet = _BETWEEN.split(view.blocks[at].text, maxsplit=1)
    signed = any(signature_of(b.text) for b in view.blocks[: at - 1])
    above = view.blocks[at - 1]
    caption = above.words >= SENTENCE and ends_like_a_sentence(above.text) and not is_head_matter(above.text)
    named = bool(outlet) and is_person(name) and looks_like_outlet(outlet[0])
    return named and signed and caption


def with_tight_name(view: View) -> Iterator[Evidence]:
    """A caption and, on the line below it, the name of who took the picture, apart from all else."""
    if is_above_tight_name(view.blocks, view.at):
        yield Evidence(Kind.CAPTION, 5, "a name right below, and both apart")
        yield Evidence(Kind.PARAGRAPH, -2, "a name right below, and both apart")
    elif view.at and is_above_tight_name(view.blocks, view.at - 1):
        yield Evidence(Kind.CREDIT, 5, "a name right below a caption")


def is_photographer(view: View, at: int) -> bool:
    """Whether the block at that place is a name alone, below a caption's line and above another's byline."""
    if not 1 < at < min(len(view.blocks) - 1, HEAD, view.course.first + 3, view.course.end):
        return False
    name, above, below = (view.blocks[n].text for n in (at, at - 1, at + 1))
    own, signature = signature_of(name), signature_of(below)
    if own and own.cued:
        return False
    other = is_person(name) and signature is not None and name not in signature.authors
    return (
        (other or name.upper() in AGENCIES)
        and words_in(above) >= 5
        and ends_like_a_sentence(above)
        and not is_head_matter(above)
    )


RULES: tuple[Rule, ...] = (
    bare_name,
    named_with_outlet,
    with_tight_name,
)
