"""What a page puts into and under an article's text: links to other stories, notes on the author, appeals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.clippings.marked.head import bare
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.foundation.text import one_line, words_in

_LINK = r"\[(?:[^\[\]\\]|\\.)*\]\([^()\s]*\)"
_ONLY_LINK = re.compile(rf"[*_ ]*{_LINK}[*_ .]*")
_LABELLED_LINK = re.compile(rf"[*_ ]*[^\[\].]{{2,40}}[:|][*_ ]*{_LINK}[*_ .]*")
_MARK = re.compile(r"\s*(?:#{1,6}|[-*+]|\d+\.)\s+")
_WHOLE = re.compile(r"(?s)(?:\*\*?|_).+(?:\*\*?|_)")
_APPEAL = re.compile(
    r"(?i)newsletter|subscri|sign(?:ing)? up|follow (?:us|our|me|him|her|them|the|@)|click here|e-?mail"
    r"|contact |\bletters?\b"
    r"|comment|download|all rights|rights reserved|(?<!\S)©|copyright|suscr|s[ií]gue|bolet[ií]n|abonn"
    r"|become an? (?:member|patron|supporter)|donat|whatsapp|telegram|facebook"
    r"|twitter|instagram|podcast|read more|lire aussi|lesen sie|mehr zum|appears in print"
    r"|originally (?:published|appeared)"
    r"|republish|log in|iscriv|segui|inscri|assine|nyhetsbrev|nieuwsbrief|unsubscribe|terms of|privacy"
)
_ASKED = re.compile(
    r"(?i)\[(?:sign up|subscribe|donate|become an? (?:member|patron|supporter)|support (?:us|our)"
    r"|join (?:us|our)|abonnez-vous|suscríbete|jetzt (?:spenden|abonnieren))\b[^\[\]]*\]\("
)
"""A link that asks for money or to subscribe."""

_OURS = re.compile(r"(?i)\b(?:we|us|our|me|my|nous|nos|notre|uns|unser\w*|nosotros|nuestr\w+)\b")

_YOURS = re.compile(r"(?i)\b(?:you|your|vous|votre|vos|sie|ihre?n?|usted|tu)\b")
_CALL = re.compile(
    r"(?i)(?:follow|find|read|listen|watch|contact|join|get|send|write|support|become|tell|visit|suivez"
    r"|retrouvez|écoutez|folgen|lesen|hören|abonnieren|sigue|lee|escucha|leggi|ascolta|volg|lees|följ|läs)\b"
)
"""Words with which a sentence begins that asks readers for something."""

_FAVOUR = 30
"""Words in a line that asks readers for a favour, at most."""

_SHARES = re.compile(r"(?i)share (?:full |this )?article|gift (?:this )?article|(?:\d+ )?(?:likes?|shares?)")
_SIGNED = (
    r"\s+(?:is|was|has|covers|covered|reports|reported|writes|joined|works|leads|edits|hosts|est|ist"
    r"|berichtet|schreibt|es|è|war)\b"
)
_OF_WRITER = re.compile(
    rf"(?:[Tt]he (?:writer|author|columnist)|Der Autor|Die Autorin|L['’]auteure?|El autor|La autora){_SIGNED}"
)
"""How a note set apart calls the author."""

_PRINT = re.compile(
    r"(?i)(?:a version of this (?:article|story)|this (?:article|story) (?:was )?(?:first"
    r"|originally) (?:published|appeared))\b.*|(?:【[^【】]{2,20}】)+"
    r"|(?-i:(?:[A-ZÀ-Þ][\w.'’-]*(?:,? and|,)? ){2,8})(?:edited|produced|adapted|fact-checked)"
    r" this (?:story|article|piece|interview|report|episode)\b[^.]{0,60}\.?"
)
_TAIL = 5
"""Blocks at the end of a text in which an appeal to readers is looked for."""

_HEAD = 2
"""Blocks at the start of a text in which a link that asks is looked for."""

_LONGEST = 70
"""Words in such a block, at most."""

_LINE = 12
"""Words in a line that is no paragraph, at most."""


def words_of(block: str) -> str:
    """What a block of any kind reads, on one line."""
    return one_line(bare(re.sub(r"(?m)^\s*(?:#{1,6}|[-*+>|]|\d+\.)\s+", "", block)))


def not_the_text(block: str) -> str:
    """The rule by which a block of Markdown is a link to another story wherever it stands, or ""."""
    entries = [_MARK.sub("", line, count=1) for line in block.split("\n") if line.strip()]
    linked = [e for e in entries if _ONLY_LINK.fullmatch(e) or _LABELLED_LINK.fullmatch(e)]
    marked = _MARK.match(block) is not None
    if marked_list(block) and entries and all(_is_button(bare(e)) for e in entries):
        return "list of buttons"
    if entries and len(linked) == len(entries) and (marked or words_in(words_of(block)) >= 4):
        return "link to another story"
    return ""


def marked_list(block: str) -> bool:
    """Whether a block of Markdown is a list."""
    return re.match(r"\s*(?:[-*+]|\d+\.)\s", block) is not None


def _is_button(text: str) -> bool:
    return _SHARES.fullmatch(text) is not None or is_phrase(text)


def tail_rules(blocks: list[str], plain: list[str], authors: Iterable[str]) -> dict[int, str]:
    """The blocks at the end of a text that are no part of it, by their number, each with its rule.

    A heading with nothing below it, a note on one of the `authors`, and appeals to readers, which need
    two signs: words of an appeal, and the looks of one (all in italics, a list, a link in few words).
    `plain` are the words of the blocks. Reading goes upwards and ends at a block that is none of these
    and has the length of a paragraph.
    """
    found: dict[int, str] = {}
    noted = _note_on(authors)
    for number in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _TAIL), -1):
        rule = _tail_rule(blocks[number], plain[number], noted, last=number + 1 + len(found) == len(blocks))
        if rule:
            found[number] = rule
        elif words_in(plain[number]) > _LINE:
            break
    return found


def head_rules(blocks: list[str]) -> dict[int, str]:
    """The blocks at the start of a text that ask readers for something, by their number, each with its rule.

    Newsrooms without an owner say there what they are, with a link that asks, and speak of themselves.
    """
    return {n: "appeal to readers" for n, block in enumerate(blocks[:_HEAD]) if _asks(block)}


def _asks(block: str) -> bool:
    own = _OURS.search(block) is not None and not _is_report(block)
    return own and _ASKED.search(block) is not None and words_in(block) <= _LONGEST


def _tail_rule(block: str, text: str, noted: re.Pattern[str] | None, *, last: bool) -> str:
    words = words_in(text)
    if words > _LONGEST:
        return ""
    if last and block.startswith("#"):
        return "heading without a text"
    if noted and noted.match(text) and not re.search('["“”«»]', text):
        return "note on the author"
    if _WHOLE.fullmatch(block) and _OF_WRITER.match(text):
        return "note on the author"
    if _PRINT.fullmatch(text):
        return "note on the article"
    set_apart = _WHOLE.fullmatch(block) is not None or _MARK.match(block) is not None
    looks = set_apart or (("](" in block or words <= _LINE) and not _tells(text))
    asks = looks and (_APPEAL.search(text) or (last and _asks_favour(block, text)))
    return "appeal to readers" if asks and not _is_report(text) else ""


def _tells(text: str) -> bool:
    """Whether a sentence is neither to readers nor of the newsroom: "The bank did not comment."."""
    spoken = _CALL.match(text) or _APPEAL.match(text) or _YOURS.search(text) or _OURS.search(text)
    return text.endswith((".", "。")) and not spoken


def _asks_favour(block: str, text: str) -> bool:
    """Whether the last words of all speak of "you" and "us" with a link: "Did you like this? Write to us"."""
    addressed = _YOURS.search(text) is not None and _OURS.search(text) is not None
    return addressed and "](" in block and words_in(text) <= _FAVOUR


def _is_report(text: str) -> bool:
    """Whether somebody says something in a text: a paragraph of the report, whatever its words."""
    return re.search(r"[“”«»\"]|\b(?:said|says|told|dit|sagte|dijo|ha detto)\b", text) is not None


def _note_on(authors: Iterable[str]) -> re.Pattern[str] | None:
    names = "|".join(re.escape(name) for name in authors if len(name.split()) > 1)
    return re.compile(rf"(?:{names}){_SIGNED}") if names else None
