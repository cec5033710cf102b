"""A rule for sentences with which a page speaks to its reader of itself: its player, its cookies, its app."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View

_SPEAKS = re.compile(
    r"(?i)(?:please|sorry|oops|unfortunately|your (?:browser|device|email|privacy|consent|choices"
    r"|account|feedback)"
    r"|to (?:display|view|watch|play|listen|read|see|hear|continue|access|enable|use|get|join|comment)\b"
    r"|this (?:article|story|page|content|video|audio|site|website|feature|embed|summary|translation|text)\b"
    r"|(?:the )?(?:audio|video|text|english) version of this\b|an? (?:ai|automated|computer)\b"
    r"|we (?:use|need|want|understand|respect|value|and our|are (?:working|testing|experimenting))\b"
    r"|you (?:need|must|can|have|may|are|will|agree|consent)\b|one of your\b|by (?:click|sign|subscrib"
    r"|submitt|continu|enter)"
    r"|(?:enable|disable|allow|accept|click|tap|press|swipe|scroll|hover|download|install|turn on"
    r"|log in|sign in)\b"
    r"|javascript\b|some (?:features|content)\b|an error\b|something went wrong\b|there was (?:an error"
    r"|a problem)\b"
    r"|(?:find|manage|choose|select|explore|discover|check|visit|register|verify|change|edit|remove|add"
    r"|create) (?:your|our|the|more|us|my)\b"
    r"|(?:listen to|watch|follow|catch up|tell us|contact|send|join|get|sign up"
    r"|download) .{2,40}\b(?:on|from|via|about|in) \S"
    r"|join (?:our|us|the)\b|check out\b|if (?:you|this|the video)\b|want (?:to|more)\b"
    r"|have (?:something|thoughts)\b|generated (?:by"
    r"|with|using)\b"
    r"|powered by\b|checking (?:if|your)\b|translated (?:by|with|using) (?:ai|google)\b|submit (?:a"
    r"|your)\b|(?-i:[A-Z])\w+(?: and (?:its )?partners)? (?:may|will) (?:be compensated|earn|receive|get)\b"
    r"|(?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,3} values your\b)"
)
"""How such a sentence starts."""

_PAGE_WORDS = re.compile(
    r"(?i)\b(?:browsers?|javascript|cookies?|video player|media player|player|playback|embed(?:ded)?|iframe"
    r"|(?:this|our) (?:article|story|page|content|site|website|video|app|newsletter|feature|summary"
    r"|translation)"
    r"|audio|video|subtitles|captions|transcript|text[- ]to[- ]speech|ai[- ](?:based|generated|powered"
    r"|assisted)"
    r"|ai|artificial intelligence|automated|algorithm|mispronunciations?|third[- ]party|tracking|consent"
    r"|advertisement|ad[- ]?blocker|privacy (?:policy|notice|settings)|terms|preferences|settings"
    r"|notifications?|alerts?|newsletters?|e-?mails?|inbox|app|account|password|log(?:ged)? in|signed in"
    r"|subscri(?:be|ber|bers|ption)|sign(?:ing)? up|icon|button|link|below|screen|refresh|reload|try again"
    r"|accessible|accessibility|chrome|firefox|safari|(?:you|facebook|x|twitter|instagram)\W*content"
    r"|(?:bbc )?sounds|iplayer|whatsapp|app store|google play|tell us|contact us|send us"
    r"|you think we should|newsroom|your (?:profile|account|bookmarks|saved|browser|device)|(?:premium"
    r"|members) section|bookmarks?|links in this article|purchase|commissions?|affiliate|partners"
    r"|youtube|tiktok|coverage|comments?|posts?|moderat\w+|feedback|reader|headline|screen reader|google"
    r"|preferred source"
    r"|(?:in|on|get|download) (?:the|our) apps?|(?:content|video|it) is hosted|extensions?)\b"
)
"""What it is about; two of these make it sure."""

_NEWS = re.compile(r"[“”«»„]|\"\w|\b(?:said|says|told|according to)\b|\b(?:19|20)\d\d\b|[$€£]\d|\d%")
"""What is said, counted and paid for is news, even of pages."""

_LONGEST = 60
"""Words in what a page says of itself, at most."""


@lru_cache(maxsize=2048)  # several rules ask, of a block and of its neighbours
def speaks_of_itself(text: str) -> bool:
    """Whether a text speaks to a reader of the page: "To display this content, you must enable cookies."."""
    if len(text.split()) > _LONGEST or _NEWS.search(text) or not _SPEAKS.match(text):
        return False
    return len({found.casefold() for found in _PAGE_WORDS.findall(text)}) >= 2


def page_speaks(view: View) -> Iterator[Evidence]:
    """A sentence of the page's own, wherever it stands."""
    if speaks_of_itself(view.text):
        yield Evidence(Kind.FURNITURE, 6, "the page speaks of itself")
        yield Evidence(Kind.HEADLINE, -3, "the page speaks of itself")
        yield Evidence(Kind.DEK, -3, "the page speaks of itself")


RULES: tuple[Rule, ...] = (page_speaks,)
