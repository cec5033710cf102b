"""Messages that were sent on: what their subject and the header in their text say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import parseaddr
from html import unescape

from builder.clippings.dates.finding import parse_moment
from builder.clippings.mail.letters import Letter
from builder.clippings.marked.head import bare
from builder.foundation.text import one_line

_PREFIX = re.compile(r"(?i)(?:(?:fwd?|re|wg|aw|tr|rv|enc|vs|doorst)\s*:\s*)+")
_MARK = re.compile(
    r"(?i)\W*(?:begin forwarded message|forwarded message|original message|weitergeleitete nachricht"
    r"|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|message transféré|message d'origine"
    r"|mensaje reenviado|messaggio inoltrato)\b[\W_]*"
)
_LABELS = {
    "sender": ("From", "Von", "De", "Da"),
    "date": ("Date", "Sent", "Datum", "Gesendet", "Envoyé", "Fecha", "Data"),
    "subject": ("Subject", "Betreff", "Objet", "Asunto", "Oggetto"),
    "other": ("To", "An", "À", "Para", "Cc", "Kopie", "Reply-To", "Antwort an"),
}
_NAMES = {label.casefold(): field for field, labels in _LABELS.items() for label in labels}
_ANY_LABEL = "|".join(sorted((re.escape(name) for name in _NAMES), key=len, reverse=True))
_LABEL = re.compile(rf"(?i)(?:^|(?<=\s)|\*+)(?P<label>{_ANY_LABEL})\s?:\*{{0,2}}\s")


@dataclass(frozen=True)
class Forwarded:
    """The letter as its first sender wrote it, the blocks of its text, and those that were in front."""

    letter: Letter
    blocks: tuple[str, ...]
    before: tuple[str, ...] = ()


def without_prefix(subject: str) -> str:
    """A subject without "Fwd:", "Re:" and their like in other languages, however many there are."""
    return _PREFIX.sub("", subject, count=1).strip() if _PREFIX.match(subject) else subject


def unforwarded(letter: Letter, blocks: Sequence[str]) -> Forwarded:
    """What was sent on, by the header that mail programs put above it; all blocks where there is none.

    `blocks` are those of the text as Markdown. A header counts where it names a sender and a subject or date.
    """
    for at, block in enumerate(blocks):
        if not _MARK.match(bare(block)):
            continue
        end = at + 1
        while end < len(blocks) and end < at + 8 and _LABEL.match(bare(blocks[end]) + " "):
            end += 1
        said = _said(unescape(" ".join(bare(b) for b in blocks[at:end])))
        if "sender" in said and ("subject" in said or "date" in said):
            return Forwarded(_sent_by(letter, said), tuple(blocks[end:]), tuple(blocks[:end]))
    return Forwarded(letter, tuple(blocks))


def _said(header: str) -> dict[str, str]:
    """The fields of a header that stands on one line: From: ... Date: ... Subject: ... To: ..."""
    labels = list(_LABEL.finditer(header + " "))
    ends = [label.start() for label in labels[1:]] + [len(header)]
    said: dict[str, str] = {}
    for label, end in zip(labels, ends, strict=False):  # no label has an end too
        said.setdefault(_NAMES[label["label"].casefold()], one_line(header[label.end() : end]))
    return said


def _sent_by(letter: Letter, said: dict[str, str]) -> Letter:
    name = re.sub(r"\s*[<\[].*", "", said["sender"]).strip("\"'* ")
    return replace(
        letter,
        sender=name or parseaddr(said["sender"])[0],
        mailbox=parseaddr(said["sender"])[1],
        subject=without_prefix(said.get("subject", "").strip("* ")) or letter.subject,
        date=parse_moment(said.get("date", "")) or letter.date,
    )
