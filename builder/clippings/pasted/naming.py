"""The outlet that a page's furniture names: "Add The Courier on Google", "Why you can trust The Courier"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from builder.clippings.outlets import full_name, is_agency, is_known_outlet, is_outlet
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import LIKELY, page_voice
from builder.clippings.sections import SECTIONS
from builder.foundation.text import fold

_WORD = r"[A-ZÀ-Þ](?:[\w'’&-]|\.(?=\w))*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:(?:and|of|from|the|de|la|du|&) )?{_WORD}){{0,4}})"
_SHORTENED = frozenset(
    {"Times", "Post", "Journal", "Star", "Sun", "Mail", "Herald", "Tribune", "Globe", "Nation"}
)
"""What many an outlet calls itself for short."""

_CUES = tuple(
    re.compile(cue)
    for cue in (
        rf"(?i:googleadd|add|prefer|make) {_NAME} (?i:as a preferred source on|on|to|your .{{2,40}} on)"
        r" Google",
        r"(?i:why you can trust|more from|read more (?:on|from)|published in|this (?:story|article)"
        rf" (?:was )?(?:first |originally )?(?:appeared|published) (?:in|on|by)) {_NAME}",
        rf"(?i:sign up (?:for|to)|subscribe to|follow|support|download) {_NAME}"
        r"(?= (?i:on|app|today|now|newsletters?|for|channel)\b|[.!]|$)",
        rf"(?i:the|our|get) {_NAME} (?i:app|newsletters?|whatsapp channel)\b",
        rf"(?i:reporter|editor|correspondent|journalist|producer|columnist|writer|joined|writes|works"
        rf"|covers|reports"
        rf"|(?:of|team) at|staff)\b[^.]{{0,60}}? (?:for|at|with|of|by|from|joining|joined) {_NAME}",
        rf"(?i:joined) {_NAME} in (?:19|20)\d\d",
        rf"(?i:thanks for reading) {_NAME}!",
        rf"^{_NAME} (?i:is an? (?:[\w-]+,? )?(?:reader-supported|independent|non-?profit|community"
        rf"|weekly)\b)",
        rf"^{_NAME} (?i:is (?:run|published|produced) by)\b",
        rf"(?i:updates from|free) {_NAME}(?=\.| (?i:newsletters))",
        rf"^{_NAME}['’]s? (?:[A-Z][\w'’-]+ ){{2,4}}contributed\b",
        rf"{_NAME}(?i: (?:agency )?website)\b",
        rf"© ?(?:(?:19|20)\d\d )?{_NAME}",
        rf"(?i:get in touch with|contact|email|visit) {_NAME}(?i: newsroom| newsdesk|['’]s)",
    )
)
_A_NAME = re.compile(_NAME)
_OWN_CUES = (
    *_CUES,
    re.compile(rf"^(?i:donate to|follow|join|support|subscribe to|about|welcome to|more from|@) {_NAME}\W*$"),
    re.compile(rf"(?:[/|] ?|\bfor ){_NAME}$"),
    re.compile(rf"(?i:©|copyright)(?: \d{{4}})? {_NAME}"),
)
"""Words before a name that a page says of itself, or of whom its pictures are from."""

_MARKS = tuple(
    (outlet, re.compile(mark, re.IGNORECASE))
    for outlet, mark in (
        ("Al Jazeera", r"list of \d+ items"),
        ("Bloomberg", r"(?:takeaways by|photographer: .*/)bloomberg.*"),
        ("CNN", r"ad feedback"),
        ("Der Spiegel", r"zur merkliste hinzufügen"),
        ("Die Zeit", r"aus der zeit nr\..*"),
        ("DW", r"skip next section .*"),
        ("El País", r"ir a los comentarios"),
        ("Financial Times", r"unlock the editor.s digest for free|add to myft|commentsjump to comments.*"),
        ("Le Figaro", r"passer la publicité"),
        ("Le Monde", r"ajouter à vos sélections"),
        ("NPR", r"toggle caption|heard on (?:all things|morning edition|weekend edition).*"),
        ("BBC News", r"image (?:source|caption), .*"),
        ("UN News", r"♦ receive daily updates directly in your inbox\b.*"),
        ("Ukrainska Pravda", r"support up\b.*"),
        ("Politico", r"free article usually reserved for subscribers"),
        ("Reuters", r"our standards: the thomson reuters.*|purchase licensing rights.*"),
        (
            "The Guardian",
            r"view image in fullscreen|skip past newsletter promotion|explore more on these topics",
        ),
        (
            "The Economist",
            r"this article appeared in the .* section of the print edition under the headline .*",
        ),
        ("The Hindu", r"read later"),
        ("The Japan Times", r"in a time of both misinformation and too much information\b.*"),
        ("The New York Times", r"skip advertisement"),
        ("The Times of India", r"read moreless"),
        ("The Wall Street Journal", r"appeared in the .* print edition as .*|buy side from wsj.*"),
        ("The Washington Post", r"democracy dies in darkness|what readers are saying"),
    )
)
"""Words that one outlet's pages have and no other's, as far as is known."""

_CALLED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^|:]{2,60}?) ?[-–—|:] ?(?i:(?:press|news|media) (?:release|statement)s?"
    r"|statement|speech"
    r"|daily news|communiqué(?: de presse)?|pressemitteilung|questions and answers|comunicado)"
)
_LONG_NAME = re.compile(
    r"\b(?P<name>The [A-Z][\w&]+(?: (?:of )?[A-Z][\w&]+){0,3}"
    r"|[A-ZÀ-Þ][\w&]+(?: (?:(?:of|de|del|della|dello|du|do|da) )?[A-ZÀ-Þ][\w&]+){1,3})\b"
)
_BEHIND = re.compile(r"['’]s?$|\.$")


def outlet_named_in(furniture: Iterable[str]) -> str:
    """The outlet that lines of furniture name as the page's own, the one named most often; "" for none.

    A name counts where it stands behind words that a page says of itself, and is known or is made as only
    outlets' names are. Headlines of other stories, which name other outlets, have no such words.
    """
    named = Counter(name for line in furniture for name in _names_in(line))
    return max(named, key=lambda name: named[name], default="")


def often_named(top: Iterable[str], outside: Iterable[str]) -> str:
    """A name that the page's own words give at least twice though nobody here knows it; "" for none.

    `top` are the lines above the headline, `outside` those outside the text, credits included. A line above
    the headline counts where it is a name, and once more with each line outside the text that has it.
    """
    lines = tuple(dict.fromkeys(outside))
    named = Counter(name for line in lines for name in _called_own(line))
    for name in top:
        if _A_NAME.fullmatch(name) and " " in name and fold(name) not in SECTIONS:
            named[name] += 1 + sum(name in line for line in lines if line != name)
    often = {name: times for name, times in named.items() if times > 1 and " " in name}
    return max(often, key=lambda name: often[name], default="")


def _called_own(line: str) -> set[str]:
    """The names in a line that stand where a page gives its own, each once."""
    return {_BEHIND.sub("", found["name"]) for cue in _OWN_CUES for found in cue.finditer(line)}


def outlet_worded_so(furniture: Iterable[str]) -> str:
    """The outlet whose pages have the words of one of the lines, "" where none is known."""
    lines = list(furniture)
    return next((outlet for outlet, mark in _MARKS for line in lines if mark.fullmatch(line)), "")


def name_before_release(text: str) -> str:
    """Who issues a text, in "European Commission - Press release"; "" for other lines."""
    called = _CALLED.fullmatch(text)
    return called["name"] if called else ""


def outlet_spoken_of(furniture: Iterable[str]) -> str:
    """The known outlet that lines with which a page speaks to its readers name most often, "" for none."""
    named = Counter(
        full_name(name)
        for line in furniture
        if is_phrase(line) or page_voice(line) >= LIKELY
        for found in _LONG_NAME.finditer(line)
        if (name := _known_start(found["name"])) and fold(name) != "the conversation"  # which one is to join
    )
    return max(named, key=lambda name: named[name], default="")


def _known_start(words: str) -> str:
    """The longest known outlet, no agency, with which some words in capitals start or end; "" for none."""
    parts = words.split()
    starts = (" ".join(parts[at:end]) for end in range(len(parts), 1, -1) for at in range(end - 1))
    return next((name for name in starts if is_known_outlet(name) and not is_agency(name)), "")


def _names_in(line: str) -> Iterable[str]:
    for cue in _CUES:
        for found in cue.finditer(line):
            name = full_name(_BEHIND.sub("", found["name"]))
            told = is_known_outlet(name) or (is_outlet(name) and fold(name) not in SECTIONS)
            if told and name.removeprefix("The ") not in _SHORTENED:
                yield name
