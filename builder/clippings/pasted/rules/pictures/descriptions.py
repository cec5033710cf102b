"""Rules for what a picture shows, for those who cannot see it, beside its source and caption."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.credits.lines import is_described_source, is_source_line, starts_with_house
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.course.descriptions import LONGEST_DESCRIPTION, is_description_above
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.pictures.labels import CAPTION_LABEL, is_captioning
from builder.clippings.pasted.rules.pictures.limits import HEAD
from builder.clippings.pasted.rules.shapes import (
    captions_with_credit,
    ends_like_a_sentence,
    is_all_credit,
    is_head_matter,
    is_prose,
    signature_of,
)
from builder.foundation.text import words_in

_PARAGRAPH = 15
"""Words in a sentence that is a paragraph, and no description of a picture, at least."""

OF_PICTURES = "picture's description"
"""The rule by which words go that came with a picture, for those who do not see it."""


def description(view: View) -> Iterator[Evidence]:
    """What a picture shows, for those who cannot see it, behind its source: "Getty Images A pier"."""
    source = is_source_line(view.after)
    captioned = view.at + 2 < len(view.blocks) and is_captioning(view.blocks[view.at + 2].text)
    told = ends_like_a_sentence(view.text) and view.block.words >= _PARAGRAPH
    shown = captioned and not told and not is_head_matter(view.text)
    above_source = source and (view.text.startswith(source) or shown)
    bare = starts_with_house(view.text) and not ends_like_a_sentence(view.text) and view.block.words <= 60
    if above_source or bare:
        yield Evidence(Kind.FURNITURE, 5, OF_PICTURES)


def described_above(view: View) -> Iterator[Evidence]:
    """What a picture shows, right above its credited caption; in the head, where the dek has come already."""
    if view.at < 2 or is_head_matter(view.text) or is_phrase(view.text) or signature_of(view.text):
        return
    shows = is_description_above(view.blocks, view.at)
    if not shows and (view.at > view.course.first or ends_like_a_sentence(view.text)):
        return
    if not 4 <= view.block.words <= LONGEST_DESCRIPTION or not (shows or _is_captioned_below(view)):
        return
    above = [b.text for b in view.blocks[max(0, view.at - HEAD) : view.at]]
    lines = [t for t in above if words_in(t) >= 4 and not is_head_matter(t) and not is_phrase(t)]
    apart = bool(lines) and lines[-1] != view.before
    if len(lines) > 2 or (apart and (len(lines) > 1 or shows)):
        yield Evidence(Kind.FURNITURE, 4, OF_PICTURES)
        yield Evidence(Kind.DEK, -4, OF_PICTURES)
        yield Evidence(Kind.PARAGRAPH, -3, OF_PICTURES)


def _is_captioned_below(view: View) -> bool:
    """Whether the next line is a caption with its credit, on that line or on the one below it."""
    if captions_with_credit(view.after):
        return True
    below = view.blocks[view.at + 2].text if view.at + 2 < len(view.blocks) else ""
    return is_all_credit(below) and not (is_head_matter(view.after) or is_phrase(view.after))


def sourced(view: View) -> Iterator[Evidence]:
    """A source that the line above began with, as descriptions do; and the caption that stands below it.

    "Network Rail A signal box", "Network Rail", "The box is being restored".
    """
    if _is_source(view, view.at + 1):
        yield Evidence(Kind.FURNITURE, 5, OF_PICTURES)
    elif _is_source(view, view.at):
        yield Evidence(Kind.CREDIT, 5, "source of the picture described above")
    elif _is_source_of_below(view) and _captions_below(view):
        yield Evidence(Kind.CAPTION, 5, "a picture's source above")


def _is_source_of_below(view: View) -> bool:
    """Whether a picture's source stands above, and no sentence above that, which would be its caption."""
    if is_described_source(view.before):
        return True
    above = view.blocks[view.at - 2].text if view.at > 1 else ""
    labelled = is_source_line(view.before) != "" and not (is_prose(above) and not is_phrase(above))
    return _is_source(view, view.at - 1) or labelled


def _captions_below(view: View) -> bool:
    """Whether a line below a picture's source is no paragraph, nor a line of the head."""
    others = is_head_matter(view.text) or is_phrase(view.text) or CAPTION_LABEL.fullmatch(view.text)
    return not (others or ends_like_a_sentence(view.text))


def _is_source(view: View, at: int) -> bool:
    if not 0 < at < len(view.blocks):
        return False
    source, above = view.blocks[at], view.blocks[at - 1]
    return source.words <= 4 < above.words and above.text.startswith(f"{source.text} ")


RULES: tuple[Rule, ...] = (
    description,
    described_above,
    sourced,
)
