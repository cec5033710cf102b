"""Rules for what names a headline or its neighbours above it: paths, the stories before and behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View

_HEADLINE = 4
"""Words in a headline that a path ends in, at least."""

_PATH, _TO_HEADLINE = 5, 4
"""Words of a path above a headline, and lines from it to the headline, at most."""

_STORY = r"(?:article|story|post|entry)"
_OTHER_STORY = re.compile(
    rf"(?:Previous|Next|PREVIOUS|NEXT) (?i:{_STORY})\b.+|.+(?<=\S)(?:Previous|Next) ?(?i:{_STORY})"
)


def glued_path(view: View) -> Iterator[Evidence]:
    """The path to a story whose steps were pasted together: "Home Climate Pier stays", and "Pier stays"."""
    below = (b for b in view.blocks[view.at + 1 : view.at + 1 + _TO_HEADLINE] if b.words >= _HEADLINE)
    ends = next((b for b in below if view.text != b.text and view.text.endswith(b.text)), None)
    if view.at < view.course.first and ends and view.block.words - ends.words <= _PATH:
        yield Evidence(Kind.FURNITURE, 6, "path to the story")
        yield Evidence(Kind.HEADLINE, -6, "path to the story")
        yield Evidence(Kind.DEK, -4, "path to the story")


def is_beside(text: str) -> bool:
    """Whether a line tells of another story by its place: "Next story Ferry sold at last"."""
    return _OTHER_STORY.fullmatch(text) is not None


def other_story(view: View) -> Iterator[Evidence]:
    """The story before or behind, with what it is: "Ferry sold at last Previous article"."""
    if is_beside(view.text):
        yield Evidence(Kind.FURNITURE, 6, "the story before or behind")
        yield Evidence(Kind.HEADLINE, -6, "the story before or behind")
        yield Evidence(Kind.DEK, -4, "the story before or behind")


RULES: tuple[Rule, ...] = (glued_path, other_story)
