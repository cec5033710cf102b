"""Lines that call themselves a picture's source, its caption or a file photo."""

from __future__ import annotations

import re

from builder.clippings.outlets import AGENCIES

_HOUSE = "|".join(
    (
        *sorted(AGENCIES, key=len, reverse=True),
        "Reuters",
        "Yonhap",
        "Xinhua",
        "Kyodo",
        "Interfax",
        "Getty Images",
        "Getty",
        "Anadolu",
        "Bloomberg",
        "dpa",
    )
)
_SOURCE_LINE = re.compile(r"(?i)(?:image|picture|photo) (?:source|credit)s?\s*[,:]\s*(?P<credit>.+)")
_SOURCE_BELOW = re.compile(
    r"(?:Bildquelle|Quelle): (?P<german>.{2,50})|(?:Source|Fuente|Fonte|Bron): (?P<other>[A-Z].{1,50})"
)
_GLUED_SOURCE = re.compile(r"(?P<credit>[A-Z][^.!?\d]{1,50}) [^ ].{5,250}[^ ](?P=credit)")
_GLUED_LABEL = re.compile(
    r".{5,250}[^\s,:](?:Image|Picture|Photo) (?:source|credit)s?[,:] ?(?P<credit>[^,]{2,60})"
)
"""What a picture shows, for those who cannot see it, with its source behind: "A pierImage source, PA"."""

_CAPTION_LINE = re.compile(
    r"(?i)(?:image caption|media caption|caption|légende|bildunterschrift)\s*[,:]\s*(?P<caption>.+)"
    r"|(?P<row>\(?(?:L-R|L to R|from left(?: to right)?|left to right|v\. ?l\. ?n\. ?r\.)[):,]+ .+)"
)
_DESCRIBED = re.compile(
    rf"(?:{_HOUSE}|Getty Images|PA Media|PA Wire|EPA|Shutterstock|Alamy|AFP via Getty Images|BBC)"
    r"(?:/[A-Z]\w+(?: \w+)?)? (?:A|An|The|Two|Three|People|[A-Z][a-z]+ [A-Z][a-z]+ (?:is|in|at|wearing"
    r"|smiling)) ?"
)
_SHOWN = re.compile(
    r"(?:.{2,40} [-–—] )?(?:FILE ?[-–—] ?)?In this [^.]{0,15}(?:\d|day\b).{0,25}?"
    r" (?:photo(?:graph)?|image|picture)\b"
)
"""How agencies begin a caption, behind a credit or not: "FILE - In this March 2, 2025, file photo, ..."."""

_FILE = re.compile(r"(?i)file (?:(?:photo|picture|image)\b|[-–—] )|\bhandout\b|\bundated (?:photo|handout)\b")


def is_described_source(text: str) -> bool:
    """Whether a line is a picture's source with what the picture shows: its caption stands below."""
    return _GLUED_SOURCE.fullmatch(text) is not None or _GLUED_LABEL.fullmatch(text) is not None


def is_source_line(text: str) -> str:
    """The credit of a line such as "Image source, Getty Images", or "".

    Newer pages of the BBC have it before and behind what the picture shows, for those who cannot see it:
    "Getty Images A pier in the rainGetty Images", without the space that one would expect.
    """
    match = _SOURCE_LINE.fullmatch(text) or _GLUED_SOURCE.fullmatch(text) or _GLUED_LABEL.fullmatch(text)
    return match["credit"].strip() if match else ""


def source_below(text: str) -> str:
    """The source in a line such as "Quelle: dpa", which stands below a picture's caption or a text; or ""."""
    match = _SOURCE_BELOW.fullmatch(text)
    return (match["german"] or match["other"]).strip() if match else ""


def is_caption_line(text: str) -> str:
    """The caption of a line such as "Image caption, The harbour at dawn", or ""."""
    match = _CAPTION_LINE.fullmatch(text)
    return (match["caption"] or match["row"]).strip() if match else ""


def is_archive_picture(text: str) -> bool:
    """Whether the line calls itself the text of a file photo or a handout."""
    return _FILE.match(text) is not None or _SHOWN.match(text) is not None


def starts_with_house(text: str) -> bool:
    """Whether a line starts as the description of an agency's picture does: "Getty Images A white ferry"."""
    return _DESCRIBED.match(text) is not None
