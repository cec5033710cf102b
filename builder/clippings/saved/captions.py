"""The words of a figure in a page: its caption and its credit, told apart by markup first, then by form."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

from lxml import html

from builder.clippings.credits.lines import is_caption_line, is_source_line
from builder.clippings.credits.parties import is_person
from builder.clippings.credits.splitting import split_credit
from builder.clippings.outlets import is_agency, looks_like_outlet
from builder.clippings.saved.classes import classes_of
from builder.clippings.saved.controls import drop_controls, without_controls
from builder.clippings.saved.parsing import lines_of, text_of
from builder.clippings.saved.stated import CAPTIONS, attributed, stated_credit, titled
from builder.foundation.text import one_line

_CREDIT = re.compile(
    r"(?i)(?:^|[\s_-])(?:\w*credits?|copyright|source|photographer|byline|attribution|copyright-?holder|author"
    r"|agency|fonte|fuente|autor|fotograaf|fotograf|urheber|quelle|rights)(?:$|[\s_-])"
)
_CAPTION = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:wp-)?caption\d?|cptn|legend|legende|bildunterschrift|bildtext|didascalia|cutline"
    r"|(?:pie-?(?:de-?)?)(?:foto|imagen)|doc-titre|doc_titre|(?:image|photo|img|pic)[_-]{0,2}(?:title|desc(?:ription)?|text))"
    r"(?:-?text)?(?:$|[\s_-])"
)
_LABEL = re.compile(
    r"(?i)^(?:(?:photo|image|picture|bild|foto)? ?(?:credits?|cr[ée]dits?(?: photo)?|copyright"
    r"|bildrechte|rights|source|courtesy"
    r"(?: of)?)(?:\.{3}|…| ?:| )|(?:kuvat?|fotos?|bilde[rt]?|bild|photos?|photographs?|zdj[ęe]cie"
    r"|fotografia|фото|grafik)"
    r"(?: by)? ?[:/]|fot\.)\s*(?=\S)"
)
_LABEL_BEHIND = re.compile(
    r"(?i)(?:(?<=[.!?”»]) | [/|–—-] )(?=(?:(?:(?:photo|image|picture|foto)? ?(?:credits?"
    r"|cr[ée]dits?(?: photo)?|copyright)|photos?|fotos?|pictures?|kuva|фото) ?:|fot\.) ?\S.{2,60}$)"
)
"""Where a label begins that tells the credit from the caption before it."""

_COUNTER = re.compile(r"^[\[(]?\d{1,3} ?(?:/|of|von|sur|de) ?\d{1,3}[\])]?[:.]?\s*")
_LONGEST_CREDIT = 120
"""Characters in a credit, at most, where nothing but its form tells that it is one."""


def is_caption(element: html.HtmlElement) -> bool:
    """Whether an element calls itself a caption, and is not all of a figure."""
    return element.tag == "figcaption" or (
        _CAPTION.search(classes_of(element)) is not None
        and next(element.iter("img", "amp-img"), None) is None
    )


_NAMED_CREDIT = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:(?:photo|image|img|media|picture)[_-]{0,2})?"
    r"(?:credits?|copyright|source|attribution|photographer)|(?:photo|image)[_-]{1,2}author)(?:$|[\s_-])"
)
_OF_PAGE = re.compile(
    r"(?i)(?:©|copyright) *(?:\(c\) *)?(?:19|20)\d\d|rights reserved|rechte vorbehalten|droits réservés"
)


def is_named_credit(element: html.HtmlElement) -> bool:
    """Whether an element calls itself a picture's credit and has its length, and is not the page's notice."""
    if (
        not _NAMED_CREDIT.search(classes_of(element))
        or next(element.iter("img", "amp-img"), None) is not None
    ):
        return False
    text = text_of(element)
    return 0 < len(text) <= _LONGEST_CREDIT and not _OF_PAGE.search(text)


def caption_and_credit(figure: html.HtmlElement) -> tuple[str, str]:
    """The caption and the credit of a figure's element, which stays as it is; "" for what it has not.

    The credit is an element that calls itself one, else an element that is nothing but a name, an agency
    or a form of credit beside the caption, else the end of the caption's own text.
    """
    figure = copy.deepcopy(figure)
    figure.tail = None
    drop_controls(figure)
    captions = _captions(figure)
    credit = _taken_credit(figure, captions)
    text = one_line(" ".join(dict.fromkeys(text_of(c) for c in captions))) if captions else text_of(figure)
    text = without_controls(_COUNTER.sub("", is_caption_line(text) or text)).rstrip(" ,")
    text = _NO_NAME.sub("", text)
    text = text or attributed(figure, CAPTIONS) or titled(figure)
    if credit and text:
        return text.strip(" |–—-/"), credit
    label = _LABEL_BEHIND.search(text) if not credit else None
    if label:
        return text[: label.start()].rstrip(" /|–—-"), bare_credit(text[label.start() :].strip(" /|–—-"))
    last = _last_line(captions)
    if not credit and last and _LABEL.match(last):
        return text.removesuffix(last).rstrip(" /|–—-"), bare_credit(last)
    found = split_credit(credit or text)
    if found:
        return found.caption, without_controls(found.credit)
    if credit:
        return "", bare_credit(credit)
    if last and _stands_apart(before := text.removesuffix(last), last):
        return before.strip(), last
    before, bar, last = text.rpartition(" | ")
    if bar and _only_credit(last, beside=True):
        return before, bare_credit(last)
    signed = _SIGNED.search(text)
    if signed:
        return text[: signed.start()].rstrip(), signed[1]
    behind = _IN_BRACKETS.search(text)
    if behind and (_is_credit(behind[1]) or _stands_apart(text[: behind.start()], behind[1])):
        return text[: behind.start()].rstrip(), behind[1]
    return text, attributed(figure, "credit|copyright|attribution") or bare_credit(stated_credit(figure))


def _is_credit(words: str) -> bool:
    """Whether words in brackets behind a caption are its credit: somebody, an agency, two houses, a file."""
    return (
        is_person(words)
        or is_agency(words)
        or _PICTURE_WORD.search(words) is not None
        or _HOUSES.fullmatch(words) is not None
    )


def _last_line(captions: list[html.HtmlElement]) -> str:
    """The words of a caption's last line, where blocks or breaks part it into several; or ""."""
    lines = [line for caption in captions for line in lines_of(caption)]
    return lines[-1] if len(lines) > 1 else ""


def _stands_apart(caption: str, words: str) -> bool:
    """Whether a few words, in brackets or a block of their own, stand behind a sentence and are none."""
    return caption.rstrip().endswith((".", "!", "?")) and (
        len(words.split()) <= _FEW and words[0].isupper() and not words.endswith((".", "!", "?"))
    )


_FEW = 5
"""Words of a credit in brackets."""

_NO_NAME = re.compile(
    r"(?i)\s*[(\[]?\b(?:photos?|fotos?|bild|images?|pictures?|credits?|quelle|source|copyright|©)\s*:\s*[)\]]?$"
)
"""A label for the credit that names nobody, as forms leave it: "The pier (Photo: )"."""

_SIGNED = re.compile(r" ?© ?(?!(?:19|20)\d\d)([^©.!?]{2,60}|[^\W\d_]\.[^©]{1,40})$")
"""Whoever stands behind this sign at the end of a caption has the rights, if they be initials."""

_IN_BRACKETS = re.compile(r" ?[(\[]([^()\[\]]{4,80})[)\]]\.?$")
_HOUSES = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ ?/ ?[A-ZÀ-Þ][^\W\d_]+")
_PICTURE_WORD = re.compile(
    r"(?i)\b(?:photos?|photography|handout|courtesy|provided|via|pool|images?|foto|graphic|file)\b"
)


def _captions(figure: html.HtmlElement) -> list[html.HtmlElement]:
    """The outermost elements of the caption: <figcaption>, else those that call themselves one."""
    found = [e for e in figure.iter("figcaption") if not _CREDIT.search(classes_of(e))]
    found = found or [e for e in figure.iter() if is_caption(e) and e.tag != "figcaption"]
    return [e for e in found or figure.iter("figcaption") if not any(e in o.iterdescendants() for o in found)]


def _taken_credit(figure: html.HtmlElement, captions: list[html.HtmlElement]) -> str:
    """The credit that an element of its own gives; each place that has it is taken out."""
    candidates = list(_credit_candidates(figure))
    for part, sure in candidates:
        text = _NO_NAME.sub("", text_of(part))
        if not text or part in captions:
            continue
        if not sure and not _only_credit(text, beside=_is_beside(part, captions)):
            continue
        for same in [e for e, _ in candidates if e not in captions and text_of(e) == text]:
            same.drop_tree()
        return bare_credit(text) if text_of(figure) else text
    return ""


def _is_beside(part: html.HtmlElement, captions: list[html.HtmlElement]) -> bool:
    """Whether a mere name is a credit where a part stands: at a caption's end, or behind one or a picture."""
    if any(part is not c and part in set(c.iter()) for c in captions):
        return _ends_caption(part, captions)
    before = part.getprevious()
    pictures = ("img", "amp-img", "picture")
    return bool(captions) and before is not None and (before.tag in pictures or before in captions)


def _credit_candidates(figure: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, bool]]:
    """Elements that may be the credit, and whether they call themselves so; those that do come first."""
    parts = [e for e in figure.iterdescendants() if e.tag not in ("img", "amp-img") and not _is_frame(e)]
    named = [e for e in parts if _CREDIT.search(classes_of(e)) or _is_small_credit(e)]
    yield from ((e, True) for e in sorted(named, key=is_caption))  # "attribution__caption" is a caption
    yield from ((e, False) for e in parts if e not in named and e.tag != "figcaption")


def _is_frame(element: html.HtmlElement) -> bool:
    """Whether an element holds both a caption and a credit, each in one that calls itself so."""
    inner = [e for e in element.iterdescendants() if isinstance(e.tag, str)]
    credited = any(_NAMED_CREDIT.search(classes_of(e)) for e in inner)
    return credited and any(_CAPTION.search(classes_of(e)) for e in inner)


def _is_small_credit(element: html.HtmlElement) -> bool:
    """Whether an element is <cite>, or small and no sentence: captions are set small too."""
    return element.tag == "cite" or (
        element.tag == "small" and not text_of(element).endswith((".", "!", "?"))
    )


def _ends_caption(part: html.HtmlElement, captions: list[html.HtmlElement]) -> bool:
    """Whether the part stands at the end of the caption, behind a whole sentence or as a part of its own."""
    whole = one_line(" ".join(text_of(c) for c in captions))
    before = whole[: -len(text_of(part))].rstrip() if whole.endswith(text_of(part)) else ""
    return bool(before) and (part.tag != "a" or before[-1] in '.!?”"»’)|')


def _only_credit(text: str, *, beside: bool) -> bool:
    """Whether a whole element is a credit by its form; a mere name is one only `beside` a caption's text."""
    if len(text) > _LONGEST_CREDIT:
        return False
    if is_source_line(text) or ((found := split_credit(text)) is not None and not found.caption):
        return True
    parts = [p for p in re.split(r"\s*[/,|—]\s*| via | for (?=[A-Z])", text.strip(" ()[]©")) if p]
    signed = all(is_person(p) or is_agency(p) or looks_like_outlet(p) for p in parts)
    return bool(parts) and signed and (beside or any(is_agency(p) for p in parts))


def bare_credit(text: str) -> str:
    """A credit without the word before it: "Photograph: Jane Doe/The Courier" -> "Jane Doe/The Courier"."""
    text = _LABEL.sub("", without_controls(text).lstrip(" |"))
    labelled = split_credit(text)
    bare = is_source_line(text) or (labelled.credit if labelled and not labelled.caption else text)
    bare = bare.strip(" []|-–—©:")
    return bare if "(" in bare.lstrip("(") else bare.strip(" ()")
