"""The words that announce a credit: "Photograph:", "Foto von", "Courtesy of"."""

from __future__ import annotations

import re

MEDIUM = (
    r"(?:photo(?:graph(?:er)?)?s?|picture|pictured|image|illustration|composite|graphics?|map|chart"
    r"|cr[eé]dit(?:o|os|s)?|courtesy|cortesía|cortesia|quelle|fuente|fonte|bron"
    r"|pics?|foto|bild|grafik|karte|video|source|photographie|infographie|"
    r"screen ?(?:grab|shot)|fotografía|imagen|imagem"
    r"|rubriklistenbild|titelbild"
    r"|symbolbild|bildquelle|bildnachweis|kuvat?|bilde|archivbild|archivfoto"
    r"|фото|zdjęcie|fot|fotó|φωτογραφία|fotoğraf|valokuva)"
)
"""What a picture is called where it is credited, in small letters; to be used within (?i)."""

_WHOSE = r"(?:(?:file|pool|staff|handout|courtesy|(?-i:[A-Z]{2,5})) )?"
_MEDIA = rf"{_WHOSE}{MEDIUM}(?: {MEDIUM})?"
_FROM = r"(?:by|courtesy(?: of)?|von|de|di|par|por|door)"

# A label may be glued to the caption: "The depot at dawnImage: Jane Doe".
_START = r"(?:(?<!\w)|(?<=[a-zà-ÿ\d])(?=(?-i:[A-Z])))"
_LABEL = re.compile(rf"(?i){_START}{_MEDIA}(?: {_FROM})? ?(?::|…|\.\.\.) ?(?=\S)")
_BY = re.compile(
    rf"(?i)(?:(?:{_MEDIA}|(?-i:(?!The )[A-Z]\w+ photo)) {_FROM}"
    r" (?=(?:the )?(?:author\b|writer\b|(?-i:[^\W\d_a-zà-ÿ])))"
    r"|fot\. (?=(?-i:[^\W\d_a-zà-ÿ])))"
)
_LOOSE = re.compile(rf"(?i){_MEDIA}(?: {_FROM})? (?=(?:the )?(?-i:[^\W\d_a-zà-ÿ]))")
_BARE_SIGN = re.compile(rf"(?i){MEDIUM}(?: ?/ ?| [-–—|] )(?=(?-i:[^\W\d_a-zà-ÿ]))")
_COURTESY = re.compile(
    r"(?i)(?:(?:photos?|images?) )?(?:courtesy(?: of| photo)?|"
    r"(?:provided|submitted|contributed|supplied) by) (?=(?-i:[A-Z]))"
)


def announced(text: str) -> tuple[str, str]:
    """Which label a text starts with, and the text behind it; "Courtesy of" stays, for it says whose.

    The labels are "credit" where that word is in it, "label" with a colon, "by", "courtesy", "" for none.
    """
    if found := _LABEL.match(text):
        return "credit" if "credit" in found[0].casefold() else "label", text[found.end() :]
    if found := _BY.match(text):
        return "by", text[found.end() :]
    if _COURTESY.match(text):
        return "courtesy", text
    if found := _BARE_SIGN.match(text):
        return "by", text[found.end() :]
    return "", text


def without_medium(text: str) -> str:
    """A credit without a word for a picture before its name and no sign between: "foto Ansa" -> "Ansa"."""
    found = _LOOSE.match(text)
    return text[found.end() :] if found else text


def labels_in(text: str, start: int) -> list[int]:
    """Where labels with a colon begin, in characters, at `start` or behind it."""
    return [found.start() for found in _LABEL.finditer(text, start)]
