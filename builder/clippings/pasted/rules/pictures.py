"""Rules for captions and picture credits."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.credits import is_archive_picture, is_caption_line, is_source_line, split_credit
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import signature_of

_LONGEST = 90
"""Words in a caption, at most."""


def labelled(view: View) -> Iterator[Evidence]:
    """ "Image source, Getty Images" and "Image caption, The harbour at dawn"."""
    if is_source_line(view.text):
        yield Evidence(Kind.CREDIT, 5, "labelled as a picture's source")
    if is_caption_line(view.text):
        yield Evidence(Kind.CAPTION, 5, "labelled as a caption")


def credited(view: View) -> Iterator[Evidence]:
    """A caption that ends in a credit, or a line that is all credit."""
    if view.block.words > _LONGEST:
        return
    found = split_credit(view.text)
    signature = signature_of(found.caption) if found else None
    if found and found.caption and not (signature and signature.cued):
        yield Evidence(Kind.CAPTION, 4, f"ends in a credit ({found.form})")
    elif found and view.block.words <= 12:
        yield Evidence(Kind.CREDIT, 3.5, f"credit ({found.form})")


def archive(view: View) -> Iterator[Evidence]:
    """ "FILE PHOTO: ..." """
    if is_archive_picture(view.text) and view.block.words <= _LONGEST:
        yield Evidence(Kind.CAPTION, 4, "calls itself a file photo")


def above_credit(view: View) -> Iterator[Evidence]:
    """The line above a line of credit is that picture's caption, where it is no longer than one."""
    found = split_credit(view.after) if view.after else None
    if found and not found.caption and len(view.after.split()) <= 12 and 3 <= view.block.words <= 40:
        yield Evidence(Kind.CAPTION, 2.5, "a credit below")


def description(view: View) -> Iterator[Evidence]:
    """What a picture shows, for those who cannot see it, above its labelled source: "Getty Images A pier"."""
    source = is_source_line(view.after)
    if source and view.text.startswith(source):
        yield Evidence(Kind.FURNITURE, 5, "picture's description")


RULES: tuple[Rule, ...] = (labelled, credited, archive, above_credit, description)
