"""A message taken apart: its headers, its text in both forms, and what is attached (RFC 5322, RFC 2045)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr
from pathlib import PurePosixPath

from builder.clippings.dates.finding import parse_moment
from builder.clippings.dates.moments import Moment
from builder.clippings.decoding import decode
from builder.clippings.multipart import bytes_of, header_of, names_of, pictures_among
from builder.clippings.refusal import Refused
from builder.foundation.text import one_line

MOST_PARTS = 500
DEEPEST = 30
"""Multiparts and messages inside each other, at most."""

_PARTS = re.compile(rb"(?im)^content-type:")
_CONTAINERS = re.compile(rb"(?im)^content-type:\s*(?:multipart/|message/rfc822)")
_READ = re.compile(rb"(?im)^(?:subject|from|date|message-id|content-[a-z-]+):[^\n]*(?:\n[ \t][^\n]*)*")
_LONGEST_HEADER = 10_000
"""Bytes in a header that is read, its folded lines included: reading one takes time by the square of them."""

_HINT = "Save the mail again, or paste its text into a .txt file."


@dataclass(frozen=True)
class Letter:
    """A message. `sender` is the display name, `mailbox` the address, `page` the HTML, `text` the plain text;
    "" for none.

    `pictures` are those in it, by the addresses that the page has for them, `attached` the bare names of what
    else is in it, `inner` a message that was sent on as a whole.
    """

    subject: str
    sender: str
    date: Moment | None
    message_id: str
    page: str
    text: str
    attached: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    inner: Letter | None = None
    mailbox: str = ""


def read_letter(raw: bytes) -> Letter:
    """The message in the bytes of an .eml file. Raises Refused where it has too many parts, or no headers."""
    if len(_CONTAINERS.findall(raw)) > DEEPEST:
        raise Refused(f"It has more than {DEEPEST} messages and multiparts inside each other.", _HINT)
    if any(len(found[0]) > _LONGEST_HEADER for found in _READ.finditer(raw)):
        raise Refused(f"It has a header of more than {_LONGEST_HEADER:,} bytes.", _HINT)
    if len(_PARTS.findall(raw)) > MOST_PARTS:
        raise Refused(f"It has more than {MOST_PARTS} parts.", _HINT)
    message = message_from_bytes(raw.lstrip(), policy=policy.default)
    if not {"from", "subject", "date"} & {name.lower() for name in message}:
        raise Refused("It is not an e-mail: it has no sender, subject or date.", _HINT)
    return _letter(message)


def _letter(message: Message) -> Letter:
    parts = _leaves(message)
    inner = next((p for p in parts if p.get_content_type() == "message/rfc822"), None)
    shown = [p for p in parts if p.get_content_disposition() != "attachment"]
    pages = [_content(p) for p in shown if p.get_content_type() == "text/html"]
    texts = [_content(p) for p in shown if p.get_content_type() == "text/plain"]
    page = "\n".join(filter(None, pages))
    sender, mailbox = parseaddr(_header(message, "from"))
    others = [p for p in parts if p not in shown and not any(name in page for name in names_of(p))]
    return Letter(
        subject=_header(message, "subject"),
        sender=one_line(sender).strip("\"' "),
        mailbox=mailbox,
        date=parse_moment(_header(message, "date")),
        message_id=_header(message, "message-id"),
        page=page,
        text="\n\n".join(filter(None, texts)),
        attached=tuple(filter(None, (_name(part) for part in others))),
        pictures=pictures_among(parts),
        inner=_letter(_inside(inner)) if inner is not None else None,
    )


def _leaves(message: Message) -> list[Message]:
    """The parts that hold something, in their order; a message inside is one, and is not gone into."""
    found: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting += reversed([p for p in part.get_payload() if isinstance(p, Message)])
        else:
            found.append(part)
        if len(found) + len(waiting) > MOST_PARTS:
            raise Refused(f"It has more than {MOST_PARTS} parts.", _HINT)
    return found


def _inside(part: Message) -> Message:
    payload = part.get_payload()
    first = payload[0] if isinstance(payload, list) and payload else None
    return first if isinstance(first, Message) else EmailMessage()


def _content(part: Message) -> str:
    """A part's text: its charset as named or as it turns out."""
    try:
        charset = part.get_content_charset() or ""
    except Exception:  # whatever the library makes of a broken part, it has no text
        return ""
    return decode(bytes_of(part), charset) or ""


def _header(message: Message, name: str) -> str:
    return one_line(header_of(message, name))


def _name(part: Message) -> str:
    """An attachment's name without any folder that it claims to lie in."""
    try:
        name = part.get_filename() or ""
    except Exception:  # likewise
        return ""
    return one_line(PurePosixPath(name.replace("\\", "/")).name).lstrip(".")[:100]
