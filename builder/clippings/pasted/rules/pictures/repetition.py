"""Rules for captions that a page gives twice."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.course.repetition import is_twice
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.pictures.limits import HEAD
from builder.clippings.pasted.rules.shapes import is_all_credit, is_head_matter
from builder.foundation.text import words_in

_MORE = 4
"""Words behind a caption that is given again, at most."""

_SHORTEST = 3
"""Words in a caption that is given twice, at least."""


def again_with_more(view: View) -> Iterator[Evidence]:
    """A caption that the next line gives once more, with a word or two behind it: "... at dawnJANE DOE"."""
    if _is_again_with_more(view.text, view.after):
        yield Evidence(Kind.CAPTION, 6, "given again with more below")
        yield Evidence(Kind.PARAGRAPH, -3, "given again with more below")
    elif _is_again_with_more(view.before, view.text):
        yield Evidence(Kind.FURNITURE, 6, "the caption above with more")
        yield Evidence(Kind.PARAGRAPH, -3, "the caption above with more")


def _is_again_with_more(text: str, below: str) -> bool:
    if words_in(text) <= _SHORTEST or not below.startswith(text) or split_credit(below) is not None:
        return False
    return 0 < len(below.removeprefix(text).split()) <= _MORE


def repeated(view: View) -> Iterator[Evidence]:
    """A caption that one of the next two lines gives once more, with its credit."""
    below = [split_credit(b.text) for b in view.blocks[view.at + 1 : view.at + 3]]
    once = without_repetition(view.text)
    again = any(found and found.caption.rstrip(".") == once.rstrip(".") for found in below) or (
        once != view.text and once in (view.before, view.after)
    )
    if view.block.words >= _SHORTEST and (
        again or (_next_words(view) == view.text and _is_given_twice(view))
    ):
        yield Evidence(Kind.PARAGRAPH, -3, "repeated below")
        yield Evidence(Kind.FURNITURE, 6, "repeated below")


def credited_above(view: View) -> Iterator[Evidence]:
    """A caption that one of the two lines above has given with its credit."""
    above = [split_credit(b.text) for b in view.blocks[max(0, view.at - 2) : view.at]]
    if view.block.words > _SHORTEST and any(
        found and found.caption.rstrip(".") == view.text.rstrip(".") for found in above
    ):
        yield Evidence(Kind.FURNITURE, 6, "the caption above again")
        yield Evidence(Kind.PARAGRAPH, -3, "the caption above again")
        yield Evidence(Kind.DEK, -4, "the caption above again")


def without_repetition(text: str) -> str:
    """A text that was pasted twice on one line, once: "The pier at dawnThe pier at dawn"."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half:].strip() else text


def _next_words(view: View) -> str:
    """The next line that is no button: "+3" and "View gallery" may stand between a caption and itself."""
    return next((b.text for b in view.blocks[view.at + 1 : view.at + 4] if not is_phrase(b.text)), "")


def said_twice(view: View) -> Iterator[Evidence]:
    """A line that is the one above once more: what a picture shows for those who cannot see, its caption."""
    before = next(
        (b.text for b in reversed(view.blocks[max(0, view.at - 3) : view.at]) if not is_phrase(b.text)), ""
    )
    if view.block.words >= 4 and before == view.text and _is_given_twice(view):
        yield Evidence(Kind.PARAGRAPH, -3, "said twice, as captions are")
        yield Evidence(Kind.CAPTION, 5, "said twice, as captions are")


def _is_given_twice(view: View) -> bool:
    """Whether a line is given twice below a headline; one above is the headline, in breadcrumbs."""
    if not is_twice(view.blocks, view.at) or is_all_credit(view.text):
        return False
    above = view.blocks[max(0, view.at - HEAD) : view.at]
    return any(b.words >= 4 and b.text != view.text and not is_head_matter(b.text) for b in above)


RULES: tuple[Rule, ...] = (
    repeated,
    credited_above,
    again_with_more,
    said_twice,
)
