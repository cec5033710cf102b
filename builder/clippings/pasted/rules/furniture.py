"""Rules for page furniture: what the table of phrases knows, and what stands in a box or list of stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import OPENS_ELSEWHERE, opens, row_of
from builder.clippings.pasted.rules.shapes import (
    captions_with_credit,
    dates_of,
    ends_like_a_sentence,
    is_prose,
)
from builder.foundation.text import words_in

_TELLS = re.compile(r"[“”«»\"]|\b(?:said|says|told|asked|was|were|had|did|dit|sagte|dijo|war|hatte)\b")

_BRACKETS = tuple(
    (re.compile(first, re.I), re.compile(last, re.I))
    for first, last in (
        (r"your support (?:helps|makes|is)\b.*", r"read more|support us|donate.*|contribute.*"),
        (r"list of \d+ items?.*", r"end of list.*"),
        (r"disclosure statement", r"republish (?:our|this) articles?.*|cc by nd|languages"),
        (
            r"skip (?:past |next |to (?:the )?end of |(?!to\b)).{2,60}",
            r"(?:after|end of) .{2,40} promotion|end of .{2,40}",
        ),
    )
)
_TOPICS = re.compile(r"(?i)(?:topics|tags|tagged|keywords|filed (?:to|under)|related items)\s*:?\s*")
_TOPIC, _FEW, _MANY = 4, 3, 5
"""Words in a topic, at most; topics in a list that shows to be one, and in one that does not, at least."""

_LONGEST_LIST = 400
"""Characters in a list of topics, at most."""

_NO_FILM = re.compile(
    r"(?i)to view this video please|your browser (?:does not|cannot)|this video (?:can ?not|is not)"
)
_READ_MORE = re.compile(r"(?i)read more|lire la suite|weiterlesen|leer más|continua")
_NEWSLETTER = re.compile(r"(?i)(?:\S+ ){0,6}\S*newsletters?\S*(?: \S+){0,5}|sign up (?:to|for) .{2,60}")
_SIGNS_UP = re.compile(
    r"(?i)anmelden|abonnieren|s.inscrire|sign up|subscribe|suscribirse|iscriviti|enter your e-?mail.*"
    r"|votre adresse.*"
)
_LINK = 30
"""Words in a link, at most."""

_LINKS, _LINK_WORDS = 3, 8
"""Links in a line of them, at least, and words in each, at most."""

_OFFERS = ("appeal", "sign-up", "support")
_NAMED, _LABELLED = 6, 2
"""Words in a newsletter's name, at most: without a stop behind it, and with one."""

_BRACKETED = 14
"""Blocks between two such lines, at most."""

_WINDOW = 40
"""Blocks that a rule looks at on either side, at most, so that a long text takes time in proportion."""


def listed_furniture(view: View) -> Iterator[Evidence]:
    """Whatever the table knows."""
    row = row_of(view.text)
    if row:
        yield Evidence(Kind.FURNITURE, row.weight, row.name)
        yield Evidence(Kind.PARAGRAPH, -row.weight / 2 if row.weight > 5 else 0, row.name)
        yield Evidence(Kind.HEADLINE, -row.weight / 2, row.name)


OF_TOPICS = "a list of topics"


def topics_listed(view: View) -> Iterator[Evidence]:
    """A line of topics: "Topics: harbours, ferries, salt", "1.9, ferries, ice-breaker, Lund, salt"."""
    if lists_topics(view.text):
        yield Evidence(Kind.FURNITURE, 5, OF_TOPICS)
        yield Evidence(Kind.HEADLINE, -5, OF_TOPICS)
        yield Evidence(Kind.DEK, -5, OF_TOPICS)


def lists_topics(text: str) -> bool:
    """Whether a line is topics between commas, behind their label, with spaces before the commas, or many."""
    if len(text) > _LONGEST_LIST or ends_like_a_sentence(text):
        return False
    label = _TOPICS.match(text)
    topics = [topic.strip() for topic in text[label.end() if label else 0 :].split(",")]
    if not all(topic and words_in(topic) <= _TOPIC for topic in topics):
        return False
    shown = label is not None or text.count(" , ") == len(topics) - 1
    small = any(topic[0].islower() or topic[0].isdigit() for topic in topics)
    return len(topics) >= (_FEW if shown else _MANY) and (shown or small)


def opener(view: View) -> Iterator[Evidence]:
    """The heading of a list of other stories: "Related topics", "Most read"."""
    if opens(view.text):
        yield Evidence(Kind.FURNITURE, 4.5, "related")


def below_opener(view: View) -> Iterator[Evidence]:
    """A line under such a heading at the end of the text, where no paragraph comes any more."""
    if is_prose(view.text) or view.block.words > 25 or not _below_opener(view):
        return
    if dates_of(view.text):
        yield Evidence(Kind.FURNITURE, 6, "related")
    else:
        whole = ends_like_a_sentence(view.text) and not view.text.endswith("?")
        if not whole or opens(view.before):
            yield Evidence(Kind.FURNITURE, 1 if whole else 3.2, "related")


def box(view: View) -> Iterator[Evidence]:
    """A headline in a box amid the text: below "Related stories" and before the next paragraph."""
    if view.at >= view.course.end or view.block.words > 25 or is_prose(view.text):
        return
    if view.at < view.course.first and captions_with_credit(view.text):
        return  # "Read More" is a button below each picture of a gallery
    heading = _heading_above(view)
    # A few words right above a paragraph may be its subhead, where the box has had its headline already.
    subhead = heading < view.at - 1 and view.block.words <= 4 and _reads_on(view.after)
    if heading >= 0 and not subhead and not ends_like_a_sentence(view.text.rstrip("?")):
        yield Evidence(Kind.FURNITURE, 3.4, "in a box of related stories")


def above_read_more(view: View) -> Iterator[Evidence]:
    """Another story's headline with "Read more" on the line below."""
    if view.at <= view.course.first or split_credit(view.text):
        return
    if _READ_MORE.fullmatch(view.after) and not ends_like_a_sentence(view.text.rstrip("?")):
        yield Evidence(Kind.FURNITURE, 4.5, "read more below")


def link_elsewhere(view: View) -> Iterator[Evidence]:
    """A line that is a link, and says so: "Council keeps its pier on x (opens in a new window)"."""
    bare = OPENS_ELSEWHERE.sub("", view.text)
    if bare != view.text and view.block.words <= _LINK and not is_prose(bare) and not split_credit(bare):
        yield Evidence(Kind.FURNITURE, 4.5, "a link that opens elsewhere")
        yield Evidence(Kind.DEK, -5, "a link that opens elsewhere")


def links_between_bars(view: View) -> Iterator[Evidence]:
    """A line amid the text of several links between bars: "Also see: Tides | Ferries | Harbour news"."""
    links = [link.strip() for link in view.text.split(" | ")]
    linked = len(links) >= _LINKS and all(link and words_in(link) <= _LINK_WORDS for link in links)
    if view.at > view.course.first and linked and not ends_like_a_sentence(view.text):
        yield Evidence(Kind.FURNITURE, 4.5, "links between bars")


def media_title(view: View) -> Iterator[Evidence]:
    """The title of a film that the browser could not show: its note stands below."""
    if _NO_FILM.match(view.after) and not is_prose(view.text):
        yield Evidence(Kind.FURNITURE, 5, "title of a film")


def bracketed(view: View) -> Iterator[Evidence]:
    """What pages put between two lines for those who listen: a list of other stories, a newsletter's box."""
    for first, last in _BRACKETS:
        above = [b.text for b in view.blocks[max(0, view.at - _BRACKETED) : view.at + 1]]
        start = next((n for n, text in enumerate(reversed(above)) if first.fullmatch(text)), None)
        if start is None or any(last.fullmatch(text) for text in above[len(above) - start :][:-1]):
            continue
        below = view.blocks[view.at : view.at + _BRACKETED]
        if any(last.fullmatch(b.text) for b in below):
            yield Evidence(Kind.FURNITURE, 9, "between two marks")


def newsletter(view: View) -> Iterator[Evidence]:
    """A line between "Our newsletter" and the button that signs one up."""
    around = [b.text for b in view.blocks[max(0, view.at - 3) : view.at + 4]]
    at = min(view.at, 3)
    above, below = around[:at], around[at + 1 :]
    if is_prose(view.text) or not any(_NEWSLETTER.fullmatch(t) for t in above):
        return
    if any(_SIGNS_UP.fullmatch(t) for t in below):
        yield Evidence(Kind.FURNITURE, 5, "in a newsletter's box")


def above_sign_up(view: View) -> Iterator[Evidence]:
    """A few words below the text that name the newsletter which the next line offers: "La Matinale."."""
    row = row_of(view.after) if view.after else None
    short = view.block.words <= (_LABELLED if ends_like_a_sentence(view.text) else _NAMED)
    named = view.text[0].isalpha() and row is not None and row.name in _OFFERS
    if view.course.last < view.at and short and named:
        yield Evidence(Kind.FURNITURE, 4, "heading of a sign-up")


def reads_as_report(view: View) -> Iterator[Evidence]:
    """A sentence in which somebody said or did something tells news, even of newsletters and buttons."""
    if view.block.words >= 8 and ends_like_a_sentence(view.text) and _TELLS.search(view.text):
        yield Evidence(Kind.FURNITURE, -3, "tells what somebody said or did")


def _heading_above(view: View) -> int:
    """The place of the heading of the box in which the block stands, or -1."""
    for at in range(view.at - 1, max(-1, view.at - 9), -1):
        text = view.blocks[at].text
        if opens(text):
            return at
        if is_prose(text) or _ends_bracket(text):
            return -1
    return -1


@lru_cache(maxsize=4096)
def _ends_bracket(text: str) -> bool:
    return any(last.fullmatch(text) for _, last in _BRACKETS)


def _reads_on(text: str) -> bool:
    """Whether a block is a paragraph of the text; "Go to example.com for more news." is none."""
    return is_prose(text) and row_of(text) is None


def _below_opener(view: View) -> bool:
    if any(_reads_on(block.text) for block in view.blocks[view.at + 1 : view.at + 1 + _WINDOW]):
        return False
    for block in reversed(view.blocks[max(0, view.at - _WINDOW) : view.at]):
        if opens(block.text):
            return True
        if is_prose(block.text) or _ends_bracket(block.text) or _SIGNS_UP.fullmatch(block.text):
            return False
    return False


RULES: tuple[Rule, ...] = (
    listed_furniture,
    topics_listed,
    opener,
    below_opener,
    box,
    above_read_more,
    link_elsewhere,
    links_between_bars,
    media_title,
    bracketed,
    newsletter,
    above_sign_up,
    reads_as_report,
)
