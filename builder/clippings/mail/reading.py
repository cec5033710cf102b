"""An e-mail to its clippings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from builder.clippings.accounting import unheld
from builder.clippings.addresses import without_tracking
from builder.clippings.bylines.signing import read_signature
from builder.clippings.dates.moments import Moment, day_of
from builder.clippings.mail.footers import in_words, without_frame
from builder.clippings.mail.forwarding import unforwarded, without_prefix
from builder.clippings.mail.letters import Letter, read_letter
from builder.clippings.mail.newsletters import Story, stories_in
from builder.clippings.mail.senders import authors_and_outlet
from builder.clippings.mail.texts import Text, better_text
from builder.clippings.marked.head import bare
from builder.clippings.model import Clipping, Furniture
from builder.clippings.parts import part_of
from builder.clippings.saved.trimming import trimmed
from builder.clippings.told import Told, first_told, origins, told_at
from builder.foundation.text import letters_of

_LABEL = re.compile(
    r"(?i)(?:(?:press|media|news) release|for immediate release|pressemitteilung|communiqué de presse"
    r"|comunicado(?: de prensa)?|comunicato stampa)\s*[:|–—-]\s*(?=\S)"
)
"""What a subject calls the mail, before the headline."""


def read_mail(raw: bytes) -> tuple[Clipping, ...]:
    """The clippings in a message: one, or one for each story of a newsletter.

    Raises Refused where it is no message, or too large.
    """
    letter = read_letter(raw)
    cover: tuple[str, ...] = ()
    while letter.inner:
        cover = (*cover, letter.subject, letter.sender, *better_text(letter).lines)
        letter = letter.inner
    text = better_text(letter)
    forwarded = unforwarded(replace(letter, subject=without_prefix(letter.subject)), text.blocks)
    framed = without_frame(forwarded.blocks)
    found = stories_in(framed.blocks)
    outside = tuple(b for b in (found.outside if found else ()) if b not in text.figures)
    sent = forwarded.letter
    if found:
        clippings = tuple(_story(sent, story, n, text) for n, story in enumerate(found.stories))
    else:
        clippings = (_whole(sent, framed.blocks, text),)
    pieces = (
        *((line, "covering note") for line in (*cover, *map(in_words, forwarded.before))),
        *((in_words(block), "frame of the mail") for block in framed.around if block not in text.figures),
        *((in_words(block), "outside the newsletter's stories") for block in outside),
        *((line, "outside the text") for line in text.lines),
        (letter.subject, "subject"),
        (letter.sender, "sender"),
    )
    return _with_left(clippings, pieces)


def _fields(letter: Letter) -> Clipping:
    """What the headers tell: RFC 5322, 3.6.1 (Date), 3.6.2 (From) and 3.6.5 (Subject)."""
    authors, publisher = authors_and_outlet(letter.sender, letter.mailbox)
    title = first_told(("Subject", _LABEL.sub("", letter.subject)))
    signed = first_told(("From", letter.sender))
    return Clipping(
        title=title.text,
        authors=authors,
        publisher=publisher,
        date=letter.date,
        unsure=tuple(f'attachment: "{name}" is not taken over.' for name in letter.attached),
        origins=origins(
            title=title,
            authors=signed if authors else Told(),
            publisher=signed if publisher else Told(),
            date=told_at("Date", letter.date),
        ),
    )


def _whole(letter: Letter, blocks: Sequence[str], text: Text) -> Clipping:
    """The one text of a mail, with the byline and the date that it may have itself."""
    words = [block for block in blocks if block not in text.figures]
    clipping = _signed_inside(_with_blocks(_titled(_fields(letter), words), blocks, text))
    clipping = _subtitled(clipping, words)
    return replace(clipping, origins=(*clipping.origins, ("body", text.where)))


_LONGEST_HEADLINE = 25
"""Words."""


def _titled(fields: Clipping, blocks: Sequence[str]) -> Clipping:
    """The fields with the headline on top of the text, where the subject is empty or says it and more."""
    first = in_words(blocks[0]) if blocks else ""
    is_headline = 0 < len(first.split()) <= _LONGEST_HEADLINE and not first.endswith((".", ",", ":", "!"))
    own, whole = letters_of(first), letters_of(fields.title)
    said = len(first.split()) > 1 and own in whole and own != whole
    if not is_headline or (fields.title and not said):
        return fields
    told = [pair for pair in fields.origins if pair[0] != "title"]
    return replace(fields, title=first, origins=(("title", "first line of the text"), *told))


def _subtitled(clipping: Clipping, blocks: Sequence[str]) -> Clipping:
    """The clipping whose dek is the heading on top of its text: the only one, or above a byline."""
    first, _, rest = clipping.body.partition("\n\n")
    heading = re.fullmatch(r"#{1,6} (?P<text>.+)", first)
    if not heading or not rest or clipping.dek:
        return clipping
    below = next((b for a, b in pairwise(blocks) if in_words(a) == in_words(first)), "")
    if re.search(r"(?m)^#{1,6} ", rest) and not read_signature(in_words(below)):
        return clipping
    return replace(clipping, dek=bare(heading["text"]), body=rest)


def _story(letter: Letter, story: Story, number: int, text: Text) -> Clipping:
    """A story of a newsletter: known by the message's id, its number and its headline."""
    fields = replace(
        _fields(letter),
        title=story.title,
        source_url=without_tracking(story.url),
        part=part_of(
            f"{letter.message_id}\n{number}\n{story.title}" if letter.message_id else "",
            "\n\n".join((story.title, *story.blocks)).encode("utf-8", "surrogatepass"),
        ),
    )
    told = [pair for pair in fields.origins if pair[0] != "title"]
    where = (("title", "heading"), *told, ("source_url", "link of the story"), ("body", "below the heading"))
    clipping = _signed_inside(_with_blocks(replace(fields, origins=where), story.blocks, text))
    return replace(
        clipping,
        furniture=(
            *clipping.furniture,
            *unheld(((in_words(line), "link to the story") for line in story.lines), clipping),
        ),
    )


def _with_blocks(fields: Clipping, blocks: Sequence[str], text: Text) -> Clipping:
    """The fields with the body that the blocks make, and with the pictures that stand between them."""
    pictures = tuple(text.figures[block] for block in blocks if block in text.figures)
    words = [block for block in blocks if block not in text.figures]
    body, more, furniture = trimmed("\n\n".join(words), fields)
    return replace(fields, body=body, figures=(*pictures, *more), furniture=furniture)


def _signed_inside(clipping: Clipping) -> Clipping:
    """The clipping with the authors and the date that lines of its text give, which were taken out of it.

    The text's own day goes before the day of a mail that only brought it, and is to be checked.
    """
    read = [signature for piece in clipping.furniture if (signature := read_signature(piece.text))]
    authors = next((s.authors for s in read if s.authors and s.cued), clipping.authors)
    day: Moment | None = next((s.date for s in read if s.date), None)
    if day is None or (clipping.date and day_of(day) == day_of(clipping.date)):
        return replace(clipping, authors=authors)
    doubt = (
        f"date: the text says {day_of(day)}, the mail was sent on {clipping.date and day_of(clipping.date)}."
    )
    return replace(clipping, authors=authors, date=day, unsure=(*clipping.unsure, doubt))


def _with_left(clippings: tuple[Clipping, ...], pieces: Sequence[tuple[str, str]]) -> tuple[Clipping, ...]:
    """The clippings, the first one with what none of them holds."""
    together = Clipping(
        title="\n".join(c.title for c in clippings),
        dek="\n".join(c.dek for c in clippings),
        publisher=clippings[0].publisher,
        source_url="\n".join(c.source_url for c in clippings),
        authors=tuple(author for c in clippings for author in c.authors),
        figures=tuple(figure for c in clippings for figure in c.figures),
        body="\n\n".join(c.body for c in clippings),
        furniture=tuple(piece for c in clippings for piece in c.furniture),
    )
    left: tuple[Furniture, ...] = unheld(pieces, together)
    first, *others = clippings
    return replace(first, furniture=(*first.furniture, *left)), *others
