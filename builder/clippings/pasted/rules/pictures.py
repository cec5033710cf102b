"""Rules for captions and picture credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.credits.judging import BARE
from builder.clippings.credits.lines import (
    is_archive_picture,
    is_caption_line,
    is_source_line,
    starts_with_house,
)
from builder.clippings.credits.parties import is_collection, is_person
from builder.clippings.credits.splitting import split_bare_credit, split_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.outlets import AGENCIES, looks_like_outlet
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.authors import is_note_on_author
from builder.clippings.pasted.rules.course import (
    LONGEST_DESCRIPTION,
    captions_with_credit,
    closes,
    is_above_source,
    is_above_tight_name,
    is_all_credit,
    is_between_credit_and_head,
    is_description_above,
    is_twice,
)
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_head_matter,
    is_prose,
    signature_of,
)

_LONGEST = 90
"""Words in a caption, at most."""

_SENTENCE = 5
"""Words in a caption that is a sentence, at least."""

_MORE = 4
"""Words behind a caption that is given again, at most."""

_SHORTEST = 3
"""Words in a caption that is given twice, at least."""

_PARAGRAPH = 15
"""Words in a sentence that is a paragraph, and no description of a picture, at least."""

_HEAD = 20
"""Blocks in which a byline stands, at most."""

_CAPTION_LABEL = re.compile(r"(?i)(?:image caption|media caption|caption|légende|bildunterschrift)\s*[,:]?")
_CREDIT_LABEL = re.compile(r"(?i)(?:image|picture|photo) credits?\s*: \S")
"""Labels of a credit that stands below its caption; "Image source" stands above."""

_SOURCE_LABEL = re.compile(r"(?i)(?:image|picture|photo) (?:source|credit)s?\s*[,:]?|credit(?:\.\.\.|…|:)?")


_BETWEEN = re.compile(r" ?[|/] ?| [–—-] |, ")
"""What stands between a photographer and an outlet."""


def labelled(view: View) -> Iterator[Evidence]:
    """ "Image source, Getty Images" and "Image caption, The harbour at dawn", on a line or two; "Getty"."""
    if is_source_line(view.text) or (_SOURCE_LABEL.fullmatch(view.before) and view.block.words <= 12):
        yield Evidence(Kind.CREDIT, 5, "labelled as a picture's source")
    elif is_caption_line(view.text) or _CAPTION_LABEL.fullmatch(view.before):
        yield Evidence(Kind.CAPTION, 6, "labelled as a caption")
    elif is_collection(view.text):
        yield Evidence(Kind.CREDIT, 5, "house for pictures")
    elif _CAPTION_LABEL.fullmatch(view.text) or _SOURCE_LABEL.fullmatch(view.text):
        yield Evidence(Kind.FURNITURE, 5, "label of a picture")


def credited(view: View) -> Iterator[Evidence]:
    """A caption that ends in a credit, or a line that is all credit."""
    if view.block.words > _LONGEST:
        return
    found = split_credit(view.text)
    if found and dates_of(found.caption):
        return  # "March 19, 2026 03:00 ET | Source: Brightwater Labs"
    if found and found.form in BARE and (view.at > view.course.first or view.block.words > 40):
        return  # a paragraph may be signed with its author's name
    signature = signature_of(found.caption) if found else None
    if found and found.caption and not (signature and signature.cued):
        yield Evidence(Kind.CAPTION, 4, f"ends in a credit ({found.form})")
    elif found and view.block.words <= 12:
        yield Evidence(Kind.CREDIT, 3.5, f"credit ({found.form})")


def credited_in_head(view: View) -> Iterator[Evidence]:
    """A line of the head, but not the one below the headline, with a name in brackets at its end."""
    if not 2 <= view.at < view.course.first or _is_headline_above(view) or is_head_matter(view.text):
        return
    if split_bare_credit(view.text):
        yield Evidence(Kind.CAPTION, 4, "a name in brackets, in the head")
        yield Evidence(Kind.DEK, -3, "a name in brackets, in the head")


def below_credit(view: View) -> Iterator[Evidence]:
    """A caption between a line of credit and the page's buttons or date, though it reads as a paragraph."""
    if is_between_credit_and_head(view.blocks, view.at):
        yield Evidence(Kind.CAPTION, 6, "a credit above, and no text below")


def source_below(view: View) -> Iterator[Evidence]:
    """The source of a picture in the head, below the sentence that is its caption: "Quelle: dpa"."""
    if view.at < view.course.first and view.at and is_above_source(view.blocks, view.at - 1):
        yield Evidence(Kind.CREDIT, 9, "source of the picture above")


def archive(view: View) -> Iterator[Evidence]:
    """ "FILE PHOTO: ..." """
    if is_archive_picture(view.text) and view.block.words <= _LONGEST:
        yield Evidence(Kind.CAPTION, 4, "calls itself a file photo")


def bare_name(view: View) -> Iterator[Evidence]:
    """A photographer's name between a caption and the byline, which has another name."""
    if _is_photographer(view, view.at):
        yield Evidence(Kind.CREDIT, 3, "name between a caption and the byline")
        yield Evidence(Kind.BYLINE, -1, "name between a caption and the byline")


def named_with_outlet(view: View) -> Iterator[Evidence]:
    """A name and an outlet below a sentence, where the byline stands above: "Jane Doe | The Courier"."""
    if _is_photo_line(view, view.at):
        yield Evidence(Kind.CREDIT, 6, "name and outlet below a caption")
        yield Evidence(Kind.BYLINE, -3, "name and outlet below a caption")
    elif _is_photo_line(view, view.at + 1):
        yield Evidence(Kind.CAPTION, 6, "name and outlet below")


def _is_photo_line(view: View, at: int) -> bool:
    if not 2 < at < min(len(view.blocks), view.course.first + 3):
        return False
    name, *outlet = _BETWEEN.split(view.blocks[at].text, maxsplit=1)
    signed = any(signature_of(b.text) for b in view.blocks[: at - 1])
    above = view.blocks[at - 1]
    caption = above.words >= _SENTENCE and ends_like_a_sentence(above.text) and not is_head_matter(above.text)
    named = bool(outlet) and is_person(name) and looks_like_outlet(outlet[0])
    return named and signed and caption


def above_credit(view: View) -> Iterator[Evidence]:
    """The line above a line of credit is that picture's caption, where it is no longer than one."""
    found = split_credit(view.after) if view.after else None
    if _SOURCE_LABEL.fullmatch(view.after) and view.after.casefold().startswith("credit"):
        yield Evidence(Kind.CAPTION, 5, "the label of a credit below")
    bare = found is not None and not found.caption and len(view.after.split()) <= 12
    credit = (
        (bare and (view.at < view.course.first or not closes(view.after)))
        or _CREDIT_LABEL.match(view.after) is not None
        or (view.at < view.course.first and is_above_source(view.blocks, view.at))
    )
    if not 3 <= view.block.words <= 60 or is_head_matter(view.text) or is_phrase(view.text):
        return
    if not credit and _is_photographer(view, view.at + 1):
        yield Evidence(Kind.CAPTION, 4, "a photographer's name below")
    if not credit or _stands_apart(view) or (view.at >= view.course.last > view.course.first):
        return
    yield Evidence(Kind.CAPTION, 4.5 if view.block.words <= 40 else 2, "a credit below")


def _stands_apart(view: View) -> bool:
    """Whether the line goes with the one right above it, and the credit stands apart, behind a blank line."""
    if not view.at:
        return False
    above, line, below = (view.blocks[n].line for n in (view.at - 1, view.at, view.at + 1))
    return line - above == 1 and below - line > 1


def description(view: View) -> Iterator[Evidence]:
    """What a picture shows, for those who cannot see it, behind its source: "Getty Images A pier"."""
    source = is_source_line(view.after)
    captioned = view.at + 2 < len(view.blocks) and _captions(view.blocks[view.at + 2].text)
    told = ends_like_a_sentence(view.text) and view.block.words >= _PARAGRAPH
    shown = captioned and not told and not is_head_matter(view.text)
    above_source = source and (view.text.startswith(source) or shown)
    bare = starts_with_house(view.text) and not ends_like_a_sentence(view.text) and view.block.words <= 60
    if above_source or bare:
        yield Evidence(Kind.FURNITURE, 5, "picture's description")


def described_above(view: View) -> Iterator[Evidence]:
    """What a picture shows, right above its credited caption; in the head, where the dek has come already."""
    if view.at < 2 or is_head_matter(view.text) or is_phrase(view.text) or signature_of(view.text):
        return
    shows = is_description_above(view.blocks, view.at)
    if not shows and (view.at > view.course.first or ends_like_a_sentence(view.text)):
        return
    if not 4 <= view.block.words <= LONGEST_DESCRIPTION or not (shows or _is_captioned_below(view)):
        return
    above = [b.text for b in view.blocks[max(0, view.at - _HEAD) : view.at]]
    lines = [t for t in above if len(t.split()) >= 4 and not is_head_matter(t) and not is_phrase(t)]
    apart = bool(lines) and lines[-1] != view.before
    if len(lines) > 2 or (apart and (len(lines) > 1 or shows)):
        yield Evidence(Kind.FURNITURE, 4, "picture's description")
        yield Evidence(Kind.DEK, -4, "picture's description")
        yield Evidence(Kind.PARAGRAPH, -3, "picture's description")


def _is_captioned_below(view: View) -> bool:
    """Whether the next line is a caption with its credit, on that line or on the one below it."""
    if captions_with_credit(view.after):
        return True
    below = view.blocks[view.at + 2].text if view.at + 2 < len(view.blocks) else ""
    return is_all_credit(below) and not (is_head_matter(view.after) or is_phrase(view.after))


def above_dateline(view: View) -> Iterator[Evidence]:
    """A sentence between the byline or date and the dateline: a caption; the dek, where one has come."""
    first = view.course.first
    if not 2 <= view.at < first < len(view.blocks) or not is_prose(view.text) or is_phrase(view.text):
        return
    if read_dateline(view.blocks[first].text) is None or split_credit(view.text) or is_head_matter(view.text):
        return
    if is_note_on_author(view.blocks, view.at) or _is_headline_above(view):
        return
    above = [b.text for b in view.blocks[: view.at]]
    if any(captions_with_credit(text) for text in (*above, view.after)) or any(map(is_all_credit, above)):
        yield Evidence(Kind.DEK, 4, "between a picture and the dateline")
    elif any(map(_is_cued, above)):
        yield Evidence(Kind.CAPTION, 4, "between the head and the dateline")
        yield Evidence(Kind.DEK, -3, "between the head and the dateline")


def _is_headline_above(view: View) -> bool:
    """Whether the line above is a headline's or a dek's: no button, and no byline or date."""
    return len(view.before.split()) > 3 and not is_head_matter(view.before) and not is_phrase(view.before)


def _is_cued(text: str) -> bool:
    signature = signature_of(text)
    return signature is not None and signature.cued


def with_tight_name(view: View) -> Iterator[Evidence]:
    """A caption and, on the line below it, the name of who took the picture, apart from all else."""
    if is_above_tight_name(view.blocks, view.at):
        yield Evidence(Kind.CAPTION, 5, "a name right below, and both apart")
        yield Evidence(Kind.PARAGRAPH, -2, "a name right below, and both apart")
    elif view.at and is_above_tight_name(view.blocks, view.at - 1):
        yield Evidence(Kind.CREDIT, 5, "a name right below a caption")


def in_head(view: View) -> Iterator[Evidence]:
    """A line without a stop between the date and the first paragraph: a caption, once the dek has come."""
    if not 2 <= view.at < view.course.first or not is_prose(view.after) or view.block.words < _SENTENCE:
        return
    other = is_head_matter(view.text) or is_phrase(view.text) or ends_like_a_sentence(view.text)
    if other or view.text.endswith(":") or _is_headline_above(view) or page_voice(view.text):
        return
    if any(dates_of(b.text) or _is_dated(b.text) for b in view.blocks[: view.at]):
        yield Evidence(Kind.CAPTION, 2.5, "between the date and the text")


def _is_dated(text: str) -> bool:
    signature = signature_of(text)
    return signature is not None and signature.date is not None


def again_with_more(view: View) -> Iterator[Evidence]:
    """A caption that the next line gives once more, with a word or two behind it: "... at dawnJANE DOE"."""
    if _is_again_with_more(view.text, view.after):
        yield Evidence(Kind.CAPTION, 6, "given again with more below")
        yield Evidence(Kind.PARAGRAPH, -3, "given again with more below")
    elif _is_again_with_more(view.before, view.text):
        yield Evidence(Kind.FURNITURE, 6, "the caption above with more")
        yield Evidence(Kind.PARAGRAPH, -3, "the caption above with more")


def _is_again_with_more(text: str, below: str) -> bool:
    if len(text.split()) <= _SHORTEST or not below.startswith(text) or split_credit(below) is not None:
        return False
    return 0 < len(below.removeprefix(text).split()) <= _MORE


def sourced(view: View) -> Iterator[Evidence]:
    """A source that the line above began with, as descriptions do; and the caption that stands below it.

    "Network Rail A signal box", "Network Rail", "The box is being restored".
    """
    if _is_source(view, view.at + 1):
        yield Evidence(Kind.FURNITURE, 5, "picture's description")
    elif _is_source(view, view.at):
        yield Evidence(Kind.CREDIT, 5, "source of the picture described above")
    elif _is_source_of_below(view) and _captions_below(view):
        yield Evidence(Kind.CAPTION, 5, "a picture's source above")


def _is_source_of_below(view: View) -> bool:
    """Whether a picture's source stands above, and no sentence above that, which would be its caption."""
    above = view.blocks[view.at - 2].text if view.at > 1 else ""
    labelled = is_source_line(view.before) != "" and not (is_prose(above) and not is_phrase(above))
    return _is_source(view, view.at - 1) or labelled


def _captions_below(view: View) -> bool:
    """Whether a line below a picture's source is no paragraph, nor a line of the head."""
    others = is_head_matter(view.text) or is_phrase(view.text) or _CAPTION_LABEL.fullmatch(view.text)
    return not (others or ends_like_a_sentence(view.text))


def _is_source(view: View, at: int) -> bool:
    if not 0 < at < len(view.blocks):
        return False
    source, above = view.blocks[at], view.blocks[at - 1]
    return source.words <= 4 < above.words and above.text.startswith(f"{source.text} ")


def repeated(view: View) -> Iterator[Evidence]:
    """A caption that one of the next two lines gives once more, with its credit."""
    below = [split_credit(b.text) for b in view.blocks[view.at + 1 : view.at + 3]]
    once = without_repetition(view.text)
    again = any(found and found.caption.rstrip(".") == once.rstrip(".") for found in below) or (
        once != view.text and once in (view.before, view.after)
    )
    if view.block.words >= _SHORTEST and (
        again or (_next_words(view) == view.text and _is_given_twice(view))
    ):
        yield Evidence(Kind.PARAGRAPH, -3, "repeated below")
        yield Evidence(Kind.FURNITURE, 6, "repeated below")


def without_repetition(text: str) -> str:
    """A text that was pasted twice on one line, once: "The pier at dawnThe pier at dawn"."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half:].strip() else text


def _next_words(view: View) -> str:
    """The next line that is no button: "+3" and "View gallery" may stand between a caption and itself."""
    return next((b.text for b in view.blocks[view.at + 1 : view.at + 4] if not is_phrase(b.text)), "")


def said_twice(view: View) -> Iterator[Evidence]:
    """A line that is the one above once more: what a picture shows for those who cannot see, its caption."""
    before = next(
        (b.text for b in reversed(view.blocks[max(0, view.at - 3) : view.at]) if not is_phrase(b.text)), ""
    )
    if view.block.words >= 4 and before == view.text and _is_given_twice(view):
        yield Evidence(Kind.PARAGRAPH, -3, "said twice, as captions are")
        yield Evidence(Kind.CAPTION, 5, "said twice, as captions are")


def _is_given_twice(view: View) -> bool:
    """Whether a line is given twice below a headline; one above is the headline, in breadcrumbs."""
    if not is_twice(view.blocks, view.at) or is_all_credit(view.text):
        return False
    above = view.blocks[max(0, view.at - _HEAD) : view.at]
    return any(b.words >= 4 and b.text != view.text and not is_head_matter(b.text) for b in above)


def _captions(text: str) -> bool:
    return bool(is_caption_line(text)) or _CAPTION_LABEL.fullmatch(text) is not None


def _is_photographer(view: View, at: int) -> bool:
    """Whether the block at that place is a name alone, below a caption's line and above another's byline."""
    if not 1 < at < min(len(view.blocks) - 1, _HEAD, view.course.first + 3, view.course.end):
        return False
    name, above, below = (view.blocks[n].text for n in (at, at - 1, at + 1))
    own, signature = signature_of(name), signature_of(below)
    if own and own.cued:
        return False
    other = is_person(name) and signature is not None and name not in signature.authors
    return (
        (other or name.upper() in AGENCIES)
        and len(above.split()) >= 5
        and ends_like_a_sentence(above)
        and not is_head_matter(above)
    )


RULES: tuple[Rule, ...] = (
    labelled,
    credited,
    archive,
    bare_name,
    named_with_outlet,
    above_credit,
    description,
    described_above,
    above_dateline,
    credited_in_head,
    sourced,
    repeated,
    with_tight_name,
    in_head,
    again_with_more,
    said_twice,
    below_credit,
    source_below,
)
