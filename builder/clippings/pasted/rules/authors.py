"""Lines on who an author is, as pages have them below a text, or on what they did, above its date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.shapes import dates_of, signature_of

_HEAD = 20
"""Blocks in which a byline stands, at most."""

_BELOW = 4
"""Blocks from a byline to a note on its author below the text, at least."""

_LONGEST = 70
"""Words in a line on an author, at most."""

_ABOUT = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor)\.? )?(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3})"
    r"(?: and [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3})?,? "
    r"(?:(?:is|are) (?:an?|the|our|based|both|deputy|senior|chief|founding|managing|associate|editors?"
    r"|reporters"
    r"|correspondents)\b|covers?\b|edits?\b|writes? (?:about|on|for)\b|(?:currently |now )?works?\b|leads?\b"
    r"|reports? (?:on|from|for)\b|ha(?:s|ve) (?:covered|written|reported|been)\b|joined\b|can be reached\b"
    r"|est (?:journaliste|correspondante?)\b|ist (?:\w+ )?(?:Redakteur|Korrespondent|Reporter)\w*\b"
    r"|schreibt (?:über|für)\b|es (?:periodista|redactora?|corresponsal)\b)"
)


def is_about_author(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block there says who somebody is, and the name is one that the byline has."""
    if is_note_on_author(blocks, at) or (blocks[at].words <= _LONGEST and _is_note_below(blocks, at)):
        return True
    match = _ABOUT.match(blocks[at].text) if blocks[at].words <= _LONGEST else None
    if not match:
        return False
    if at > 1 and blocks[at - 1].text == match["name"]:
        return True  # below the name alone, as blogs have it
    name = re.compile(rf"\b{re.escape(match['name'].casefold())}\b")
    signed = (block.text for block in blocks[: min(_HEAD, at)] if signature_of(block.text))
    return any(name.search(text.casefold()) for text in signed)


def _is_note_below(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block starts with the full name of an author whose byline stands well above.

    No paragraph of a text names its author so; what does tells who they are.
    """
    signed = (signature_of(block.text) for block in blocks[: max(0, min(_HEAD, at - _BELOW))])
    authors = {author for s in signed if s and s.cued for author in s.authors if " " in author}
    return any(re.match(rf"{re.escape(author)},? [a-zß-ÿ]", blocks[at].text) for author in authors)


def is_note_on_author(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence above the date says what an author of the byline did for the text."""
    if not 0 < at < min(_HEAD, len(blocks) - 1) or dates_of(blocks[at + 1].text) is None:
        return False
    signed = filter(None, (signature_of(block.text) for block in blocks[:at]))
    authors = (author for signature in signed if signature.cued for author in signature.authors)
    return any(re.match(rf"{re.escape(author)},? [a-z]", blocks[at].text) for author in authors)
