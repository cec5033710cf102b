"""The headline by the text: of all lines above it, it is the one whose words the text uses most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.headlines.likely import is_short_whole, names_sections
from builder.clippings.pasted.rules.headlines.neighbours import is_beside
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_cued,
    is_head_matter,
    is_prose,
    opens_report,
    sentences,
    signature_of,
)
from builder.clippings.pasted.rules.top import is_trail
from builder.foundation.text import fold, pairs_in, words_in

_SHORTEST, _LONGEST = 4, 30
"""Words in a headline that the text is asked about."""

_SHORT = 3
"""Words in one that stands above such a line, at least."""

_STRAY = 5
"""Words in a line that may be a stray one above any headline, at most."""

_ABOVE = 60
"""Blocks above the text where a headline is looked for, at most."""

_BESIDE = 2
"""Blocks above a dek where the headline stands, at most."""

_HEAD = 8
"""Blocks above a date or a byline where it stands, at most."""

_NEAR = 20
"""Blocks from a headline's date down to its dek, at most: those of a list of stories are farther up."""

_UNTOLD = 5
"""Long words in a title of another story, at least."""

_UNHEARD = 0.15
"""Share of them that the text has by chance."""

_LITTLE, _FEWEST, _COMPANY = 0.3, 2, 3
"""Share of a headline's words that the text uses, and how many of them, at least, where the byline or date is
no more than so many lines below."""

_ENTRIES = 2
"""Lines of a menu above one more."""

_TEXT = 12
"""Blocks of the text whose words count."""

_STEM = 5
"""Letters of a word that are compared: "harbour" is in "harbours"."""

_TOLD, _LEAST = 0.5, 3
"""Share of a headline's long words that the text uses, and how many of them, at least."""

_WORD = re.compile(r"[^\W\d_]{4,}")


def told_by_text(view: View) -> Iterator[Evidence]:
    """The line of those above the text that the text speaks of most; menus and mottos are not spoken of."""
    if view.at >= view.course.first:
        return
    told = _told(view)
    if told is None:
        return
    if view.at == told:
        yield Evidence(Kind.HEADLINE, 3, "the text speaks of it most")
        yield Evidence(Kind.DEK, -2, "the text speaks of it most")
        yield Evidence(Kind.FURNITURE, -10, "the text speaks of it most")
    elif view.at < told:
        yield Evidence(Kind.HEADLINE, -3, "the text speaks of a line below")
        yield Evidence(Kind.DEK, -3, "the text speaks of a line below")
        yield Evidence(Kind.CAPTION, -2, "the text speaks of a line below")
        if view.block.words > _STRAY or ends_like_a_sentence(view.text):  # shorter ones may be stray anyway
            yield Evidence(Kind.STRAY, 1, "the text speaks of a line below")


def _told(view: View) -> int | None:
    """The place of that line; None where none stands out, or one right above may be the headline."""
    start = max(0, view.course.first - _ABOVE)
    lines = tuple(block.text for block in view.blocks[start : view.course.first])
    text = tuple(block.text for block in view.blocks[view.course.first : view.course.first + _TEXT])
    told = _most_told(lines, text)
    return None if told is None else start + told


@lru_cache(maxsize=8)  # every line above a text asks the same
def _most_told(lines: tuple[str, ...], text: tuple[str, ...]) -> int | None:
    spoken = {stem for paragraph in text if is_prose(paragraph) for stem in _stems(paragraph)}
    shares = {at: _share(line, spoken) for at, line in enumerate(lines) if _could_be(line)}
    best = max(shares, key=lambda at: (shares[at] * len(_stems(lines[at])) ** 0.5, -at), default=None)
    if best is None or shares[best] < _TOLD:
        return _told_above_head(lines, spoken)
    rivals = {n for n in _above(lines, best) if not _is_of_other_story(lines[n], spoken)}
    if not rivals:
        return best
    rival = min(rivals)
    long = words_in(lines[rival]) >= _SHORTEST
    alone = len(rivals) == 1 and best - rival <= _BESIDE and long
    return rival if alone else None  # the headline, and its dek which tells more


def _told_above_head(lines: tuple[str, ...], spoken: set[str]) -> int | None:
    """The line right above the byline or date, where the text speaks more of it than of any line above."""
    shares = {at: _share(line, spoken, _FEWEST) for at, line in enumerate(lines) if _could_be(line)}
    headed = [at for at in shares if any(map(_says_who_or_when, lines[at + 1 : at + 1 + _COMPANY]))]
    best = max(headed, key=lambda at: (shares[at], -at), default=None)
    if best is None or shares[best] < _LITTLE:
        return None
    above = [at for at in shares if at < best and _may_be_headline(lines[at], lines[best])]
    told = all(shares[at] * 2 <= shares[best] and best - at > _BESIDE for at in above)
    return best if above and told else None  # a line right above may be the headline, and this one its dek


def _says_who_or_when(line: str) -> bool:
    return signature_of(line) is not None or dates_of(line) is not None


def _above(lines: tuple[str, ...], best: int) -> Iterator[int]:
    """The lines above the one that is told best, or above a date or byline, that may be the headline."""
    signed = (at for at in range(best) if is_cued(lines[at]) or (best - at <= _NEAR and dates_of(lines[at])))
    for at, far in ((best, _BESIDE), *((at, _HEAD) for at in signed)):
        for n in range(max(0, at - far), at):
            captions = split_credit(lines[n + 1]) is not None
            if not captions and _may_be_headline(lines[n], lines[best]) and not _is_entry(lines, n):
                yield n


def _is_of_other_story(line: str, spoken: set[str]) -> bool:
    """Whether a line has many long words, and the text hardly one of them."""
    stems = _stems(line)
    return len(stems) >= _UNTOLD and len(stems & spoken) < _UNHEARD * len(stems)


def _is_entry(lines: tuple[str, ...], n: int) -> bool:
    """Whether a line of a few words has two such lines right above it, as an entry of a menu has."""
    return n >= _ENTRIES and all(words_in(line) <= _SHORT for line in lines[n - _ENTRIES : n + 1])


def _could_be(line: str) -> bool:
    """Whether a line is made as a headline is that the text can be asked about, without a full stop."""
    return words_in(line) >= _SHORTEST and _is_made_as_one(line) and not _has_stop(line)


def _is_made_as_one(line: str) -> bool:
    return (
        (is_short_whole(line) if _has_stop(line) else words_in(line) <= _LONGEST and sentences(line) <= 2)
        and not is_head_matter(line)
        and not opens_report(line)
    )


def _has_stop(line: str) -> bool:
    return line.rstrip("\"”’'»").endswith(".")


def _may_be_headline(line: str, told: str) -> bool:
    """Whether a line above one that the text speaks of may be the headline, and that one its dek."""
    of_page = "@" in line or is_phrase(line) or page_voice(line) > 0 or is_beside(line) or is_trail(line)
    of_page = of_page or line.endswith(told) or names_sections(line)
    louder = line.isupper() and not told.isupper()
    calls = line.endswith("!") and not ends_like_a_sentence(told)
    return words_in(line) >= _SHORT and _is_made_as_one(line) and not (of_page or louder or calls)


def _share(line: str, spoken: set[str], least: int = _LEAST) -> float:
    stems = _stems(line)
    told = len(stems & spoken)
    return told / len(stems) if told >= least else 0.0


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))} | pairs_in(text)


RULES: tuple[Rule, ...] = (told_by_text,)
