"""What stands around the text of a mail: links to a browser, sign-off lines, and the small print below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from builder.clippings.marked.head import bare

_LONGEST = 60
"""Words in a block of such, at most."""

_PROSE = 12
"""Words from which a block below is text again."""

_FORMS = (
    r"\bunsubscri\w+",
    r"\b(?:view|read|open|see) (?:this|it|the)? ?(?:e-?mail|message|newsletter)? ?(?:in|on) (?:your|a|the)? ?"
    r"(?:web )?browser",
    r"\bview (?:it )?online\b",
    r"you(?:['’]re| are)? (?:have )?receiv(?:ed|ing) this",
    r"\b(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscription|settings)\b",
    r"\b(?:email preferences|privacy policy|all rights reserved)\b",
    r"\bthis e-?mail was sent\b|\bwas sent to\b.*@",
    r"\bforward(?:ed)? (?:this|to a friend)\b",
    r"\bsubscribe (?:here|now|to)\b|\bsign up (?:here|for)\b",
    r"\bpledg(?:e your support|ing a future subscription)\b",
    r"^sent from my\b|^©|^\(c\) ?\d{4}",
    r"\b(?:abmelden|abbestellen)\b|\bim browser (?:ansehen|anzeigen|öffnen|lesen)\b",
    r"\bse désinscrire\b|\bdésabonn\w+|\bdans (?:le|votre) navigateur\b",
    r"\bdarse de baja\b|\bcancelar (?:la|tu|su) suscripción\b|\ben (?:el|su|tu) navegador\b",
    r"\bannulla l['’]iscrizione\b|\bnel browser\b|\buitschrijven\b",
)
_FOOTER = re.compile("|".join(_FORMS), re.I)
_SIGNATURE = re.compile(r"\\?--\s*")
_START = re.compile(r"(?m)^(?:#{1,6} |> ?|- |\d+\. )+")
_RULE = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Framed:
    """The blocks of a mail's text, and those around it."""

    blocks: tuple[str, ...]
    around: tuple[str, ...]


def without_frame(blocks: Sequence[str]) -> Framed:
    """The blocks without those that only mails have, wherever they stand, and without the small print.

    Small print starts at the first such block below the last one of prose; "-- " on a line of its own starts
    the sender's signature (RFC 3676, 4.3).
    """
    end = next((n for n, block in enumerate(blocks) if _SIGNATURE.fullmatch(block)), len(blocks))
    prose = [n for n in range(end) if len(blocks[n].split()) >= _PROSE and not is_footer(blocks[n])]
    last = prose[-1] + 1 if prose else end
    end = next((n for n in range(last, end) if is_footer(blocks[n])), end)
    outside = {n for n in range(len(blocks)) if n >= end or is_footer(blocks[n])}
    return Framed(
        tuple(b for n, b in enumerate(blocks) if n not in outside),
        tuple(b for n, b in enumerate(blocks) if n in outside),
    )


def is_footer(block: str) -> bool:
    """Whether a short block says what only the frame of a mail says."""
    words = bare(block)
    return len(words.split()) <= _LONGEST and _FOOTER.search(words) is not None


def in_words(block: str) -> str:
    """A block's words, without the marks of a heading, an entry or a quotation."""
    return unescape(bare(_START.sub("", block)))


def is_mark(block: str) -> bool:
    """Whether a block has no letter or digit, as rules between the parts of a newsletter have none."""
    return _RULE.fullmatch(block) is not None
