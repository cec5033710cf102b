"""What says that the text above it is over: a reporting line, a copyright line, tags, an address."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.rules.course.limits import LONGEST
from builder.clippings.pasted.rules.phrases import OPENS_ELSEWHERE
from builder.clippings.pasted.rules.reader import tells_news
from builder.foundation.text import words_in

_CLOSERS = (
    r"report (?:an? )?(?:\w+ )?(?:error|typo|correction|mistake)(?: in .{2,30})?",
    r"(?:a )?note from the (?:authors?|writers?|reporters?|editors?)\W*",
    r"a correction was made\b.*|when we learn of a mistake\b.*|corrections?(?: and clarifications?)?\s*:.*",
    r"(?:dpa|afp|epd|kna|sid)/[a-zäöü]{2,5}|sujets liés|(?:edited|translated) by [A-ZÀ-Þ].{2,60}",
    # headings of what pages have below a story
    r"related (?:topics|internet links|coverage|countries|people)|more on this (?:story|subject|topic)",
    r"explore more on these topics|(?:suggested |more )?(?:topics|tags|keywords)(?:\s*:.{0,90})?",
    r"see more on\b.*|(?-i:[A-Z])\S{1,20} recommends|(?:more|journal) information: .{2,300}",
    r"filed under\b.*|tagged(?: (?:with|in|as))?\b.*|most (?:read|popular|viewed)|what readers are saying",
    r"(?:premiers )?signataires\s*:.*",
    r"(?:archivado en|sobre la firma|la rédaction vous conseille|dans la même rubrique|les? plus lus?)\b.*",
    r"(?:réutiliser ce contenu|reuse this content|services le monde|réagir à cet article)\b.*|schlagworte",
    r"get alerts for\b.*|about the (?:authors?|contributors?|writers?)|more from\b.{0,40}|go deeper"
    r"|read next|up next|trending(?: now)?",
    r"(?:\d+ )?(?:comments?|kommentare|commentaires|coment[aá]rios):?|(?:post|leave) a (?:comment|reply)",
    r"(?:more|other|latest|recent|popular) (?:stories|articles|posts|columns)",
    r"discussion about this (?:post|episode)|(?:\d+|one|two|three) (?:thoughts?|responses?) (?:on"
    r"|to) .{2,160}",
    r"(?:published|posted) by \w{3,30}|view all posts by .{2,40}|(?:post|posts) navigation|want to write\?",
    r"(?-i:Categories:? [A-ZÀ-Þ]).{2,60}|share this:|sur le même thème|articles? (?:en relation"
    r"|liés?)\b.{0,40}",
    # what an outlet says of its text
    r"(?:artikelrechte|rechte am artikel)\b.*|our standards\b.*",
    r"this (?:story|article|report) (?:has been|was) (?:updated|corrected|amended|published|produced)\b.*",
    r"a version of this (?:article|story) appear\w*\b.*|riproduzione riservata.*|(?:order )?reprints",
    r"(?:source|sources|quelle|fuente)\s*: .{2,40}|(?-i:SOURCE [A-Z]).{2,50}",
    r"(?:edited by|editors?|translators?|reporters?|writers?)\s*: (?-i:[A-ZÀ-Þ]).{2,60}|contacts?\W*"
    r"|citations?:",
    r"(?-i:--? ?[A-Z]{3,12})|feedback: use this form\b.*|was this (?:e-?mail )?forwarded\b.*",
    r"for media (?:queries|enquiries|inquiries)\b.*",
    r"\(.{2,20} (?:with|avec|mit|con) .{2,20}\)|[—–-] ?with assistance (?:from|by)\b.*",
    r"(?-i:About (?:the )?[A-ZÀ-Þ])(?:[^.?!]|\.(?=,| (?-i:[A-Z])|$)){2,60}|(?:media|press) (?:contacts?"
    r"|inquiries|enquiries)\b.{0,80}",
    r"notes? (?:to|for) (?:the )?editors?\W*|forward[ -]looking statements?\W*|safe harbou?r statement\W*",
    r"(?:for )?(?:more|further) information|contacts? for (?:the )?(?:media|press)|quick links",
    r"a (?:message|note|letter|word) from (?-i:[A-Z]).{2,50}|dear readers?,?"
    r"|[–—-]{1,2} ?[\w-]{2,15}\.(?:com|org|net)",
    r"share or comment on\b.*|read more about ?: .{2,60}|in this section|get in touch|(?:report"
    r"|document) details|prolongez votre lecture\b.*",
    # what agencies tell their customers below a text
    r"(?:#+ )?(?:notebook|editorial (?:contacts?|notes?)|notizblock|redaktionelle hinweise)\W*",
    r"(?-i:dpa(?: [a-z0-9]{2,4}){2,6})",
    r"this (?:article|column|essay) (?:is part|was adapted)\b.*|write to .{2,60} at \S+@\S+.*",
    r"(?:tags?|topics) (?-i:(?:[A-ZÀ-Þ][\w.'’-]*,? ?){1,10})|posted \d{1,2}[hmd] ago",
    r"with reporting (?:by|from)\b.*|contributing: (?-i:[A-ZÀ-Þ]).{2,60}",
    r"(?:abridged|english|translated)[\w -]{0,40} version by .{2,60}",
    # marks and desks
    r"(?:={2,}|[—–]|/)? ?(?:kyodo|enditem|efe|tass|/tass/|dpa|ansa)[/.]?",
    r"#{2,}|--|\(end\)|-+ ?(?:ends?|30|more|fin|ende) ?-+|\W?ends\W?",
    r"(?-i:[a-zäöüé]{2,5}(?:[-/,][a-zäöüé]{2,5}){1,4})(?:[/,] ?(?:dpa|afp|reuters|ap|kna|epd)){0,3}",
)
_CLOSER = re.compile(rf"(?:{'|'.join(_CLOSERS)})", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?i)(?:©|\(c\) ?\d{4}|copyright (?:©|\d{4})).*|.*\b(?:all rights reserved|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos reservados|derechos reservados)\b.*"
)
_BULLET = re.compile(r"[•*] ")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAIL = re.compile(r"\S@\S+\.\w")


@lru_cache(maxsize=4096)  # rules ask too, of a block and of its neighbours
def closes(text: str) -> bool:
    """Whether a block says that the text above it is over: a reporting line, a copyright line, tags."""
    text = OPENS_ELSEWHERE.sub("", _BULLET.sub("", text))
    if words_in(text) > LONGEST:
        return False
    return bool(
        _CLOSER.fullmatch(text) is not None
        or read_reporting(text) is not None
        or (_RIGHTS.fullmatch(text) is not None and (_YEAR.search(text) or not split_credit(text)))
    )


def gives_address(text: str) -> bool:
    """Whether a short text that quotes nobody gives an address for letters."""
    return words_in(text) <= LONGEST and _MAIL.search(text) is not None and not tells_news(text)
