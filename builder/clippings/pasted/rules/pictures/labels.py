"""Rules for lines that call themselves a picture's source or caption."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.credits.lines import is_archive_picture, is_caption_line, is_source_line
from builder.clippings.credits.parties import is_collection
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.pictures.limits import LONGEST
from builder.foundation.text import words_in

CAPTION_LABEL = re.compile(r"(?i)(?:image caption|media caption|caption|légende|bildunterschrift)\s*[,:]?")

SOURCE_LABEL = re.compile(
    r"(?i)(?:image|picture|photo) (?:source|credit)s?\s*[,:]?|credit(?:\.\.\.|…|:)?"
    r"|(?:photos?|fotos?|bild(?:quelle|nachweis)?|imagen|crédits?(?: photo)?|©)\s*:"
)


_SOURCE_ABOVE = re.compile(r"(?i)(?:image|picture|photo) (?:source|credit)s?\s*,?")
"""A label alone on its line that has its caption below the credit, or nothing says where."""

_ENTRY = 3
"""Words in an entry of a menu, at most: "Archive" among others is no credit."""


def labelled(view: View) -> Iterator[Evidence]:
    """ "Image source, Getty Images" and "Image caption, The harbour at dawn", on a line or two; "Getty"."""
    if is_source_line(view.text) or (SOURCE_LABEL.fullmatch(view.before) and view.block.words <= 12):
        yield Evidence(Kind.CREDIT, 5, "labelled as a picture's source")
    elif is_caption_line(view.text) or CAPTION_LABEL.fullmatch(view.before):
        yield Evidence(Kind.CAPTION, 6, "labelled as a caption")
    elif is_collection(view.text) and words_in(view.before) > _ENTRY:
        yield Evidence(Kind.CREDIT, 5, "house for pictures")
    elif CAPTION_LABEL.fullmatch(view.text) or SOURCE_LABEL.fullmatch(view.text):
        yield Evidence(Kind.FURNITURE, 5, "label of a picture")


def archive(view: View) -> Iterator[Evidence]:
    """ "FILE PHOTO: ..." """
    if is_archive_picture(view.text) and view.block.words <= LONGEST:
        yield Evidence(Kind.CAPTION, 4, "calls itself a file photo")


def labels_credit_below(text: str) -> bool:
    """Whether a line is the label of a credit on the next one, and the caption stands above: "Foto:"."""
    return SOURCE_LABEL.fullmatch(text) is not None and _SOURCE_ABOVE.fullmatch(text) is None


def is_captioning(text: str) -> bool:
    """Whether a line says that it is a caption, or that the next one is."""
    return bool(is_caption_line(text)) or CAPTION_LABEL.fullmatch(text) is not None


RULES: tuple[Rule, ...] = (
    labelled,
    archive,
)
