"""Rules for page furniture: buttons, adverts, sign-up boxes, lists of other stories.

Most are a row of a table. A row's pattern must match the whole block, which may not have more words than
the row says: a paragraph that speaks of a newsletter is no newsletter box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_prose


@dataclass(frozen=True)
class Row:
    """A rule's name, what the whole block must match, its longest length in words, and its weight."""

    name: str
    pattern: re.Pattern[str]
    words: int
    weight: float


def _row(name: str, words: int, *forms: str, weight: float = 4.5) -> Row:
    return Row(name, re.compile(rf"(?:{'|'.join(forms)})\W*", re.IGNORECASE), words, weight)


_BUTTON = (
    r"(?:shared?|saved?|tweet|post|e-?mail|print|copy link|copy|link copied|link|facebook|twitter|x|whatsapp"
    r"|telegram|linkedin|reddit|bluesky|threads|mastodon|messenger|pinterest|flipboard|instagram|bookmark|like"
    r"|comments?|follow|gift|teilen|merken|drucken|speichern|partager|imprimer|envoyer|sauvegarder|offrir"
    r"|compartir|guardar|imprimir|condividi|close|menu|search|sign in|log in|subscribe|play|pause|mute|listen"
    r"|watch|read|expand|image|\d+(?:[.,]\d+)?k?)"
)

ROWS = (
    _row(
        "share",
        14,
        r"(?:share|teilen|partager|compartir)(?: (?:this|on|via|by|with|auf|sur|en|to)\b.*|\s*:.*| article)",
        rf"{_BUTTON}(?:[\s,|/·•+&]+{_BUTTON})*",
        r"reuse this content",
    ),
    _row(
        "sign-up",
        30,
        r"(?:please )?sign(?:ed)? up (?:to|for|here|now|today)\b.*",
        r"sign up",
        r"subscribe (?:to|now|for|today|here)\b.*",
        r"(?:get|receive) (?:our|the|your) .*(?:newsletter|inbox|app|alerts?|updates).*",
        r"follow (?:us|.{2,30}) on\b.*",
        r"like us on\b.*",
        r"join (?:our|us|the) .*(?:channel|newsletter|community|whatsapp|telegram|discord).*",
        r"(?:our|your) (?:[\w-]+ ){0,4}newsletter\b.{0,80}",
        r"newsletters?(?: sign-?up)?",
        r"delivered (?:to|straight)\b.*",
        r"thanks? (?:you )?for (?:signing|subscribing)\b.*",
        r"(?:download (?:our|the) .*|get (?:the|our) )app\b.*",
        r"(?:add|make) .{2,40} (?:as a preferred source |preferred )?on google",
        r"(?:abonnez-vous|inscrivez-vous|s.abonner|suivez-nous|recevez (?:notre|nos|chaque|la|le))\b.*",
        r"(?:jetzt abonnieren|abonnieren sie|melden sie sich|newsletter abonnieren|folgen sie uns)\b.*",
        r"(?:suscr[íi]b(?:ete|ase)|s[íi]guenos|recibe (?:nuestr|el|las))\w*\b.*",
    ),
    _row("sign-up", 6, r".{0,40}\bnewsletters?", weight=2),
    _row(
        "support",
        28,
        r"(?:enjoyed this|support (?:our|independent|us\b)|become a (?:member|supporter|subscriber)).{0,160}",
        r"(?:donate|help us|your support)\b.{0,160}",
        weight=3.5,
    ),
    _row(
        "advertisement",
        10,
        r"(?:skip )?(?:advertisement|advertising|ad|advert|anzeige|werbung|publicité|publicidad|pub)"
        r"(?: feedback)?",
        r"sponsored|promoted|(?:partner|paid|sponsored) content",
        r"(?:story|article|report|content) continues (?:below|after)\b.*",
        r"(?:la suite après|der artikel wird|scroll to continue|skip past newsletter)\b.*",
    ),
    _row(
        "reading time",
        12,
        r"listen(?: to (?:this )?(?:article|story))?(?:\W*[\d:]+ ?(?:mins?|minutes?)\b.*)?",
        r"listen to this (?:article|story)\b.*",
        r"[\d:]+ (?:mins?|minutes?)|\d+:\d\d",
        r"(?:reading|read) time:?.*|\d+[ -]?min(?:ute)?s?(?: read| listen| watch)?",
        r"(?:temps de )?lecture\s*:?\s*\d+ min.*|lesezeit:?.*|tiempo de lectura.*",
        r"this article is more than .* old",
        r"watch:? .{0,60}\d+:\d\d.*",
    ),
    _row(
        "related",
        28,
        r"(?:read more|more on this|also read|read also|related|see also|see more|must read|don.t miss)"
        r"\s*[:|–—].{2,160}",
        r"(?:recommended|in pictures|watch|listen|further reading|more from [^.:]{2,40}|explore more)"
        r"\s*[:|–—].{2,160}",
        r"(?:lire aussi|à lire(?: aussi)?|voir aussi|lesen sie auch|mehr zum thema|mehr dazu)"
        r"\s*[:|–—].{2,160}",
        r"(?:auch interessant|lea también|leer más|te puede interesar|leggi anche|lees ook)\s*[:|–—].{2,160}",
    ),
    _row(
        "comments",
        10,
        r"\d[\d,.]* (?:comments?|commentaires?|kommentare?|comentarios?|replies|shares|views|réactions)",
        r"(?:view|show|read|see|leave|post|add|join) (?:all |a |the |\d+ )?"
        r"(?:comments?|conversation|discussion)\b.*",
        r"comments?(?: are closed.*| \(\d+\))?|kommentare?|commentaires?|comentarios?",
        r"kommentieren|réagir|commenter",
    ),
    _row(
        "navigation",
        8,
        r"skip to (?:main )?(?:content|navigation).*|zum inhalt springen|aller au contenu.*",
        r"(?:back|return|go) to (?:top|home ?page|.{2,20} home)|home",
        r"next(?: article| story)?|previous(?: article| story)?",
        r"(?:all|view all|show (?:more|all)|see all|load more|more)"
        r"(?: (?:stories|news|articles|topics|results))?",
        r"toggle .*|opens? in (?:a )?new (?:tab|window).*|search results?.*",
    ),
    _row(
        "cookies",
        45,
        r"(?:we|this (?:site|website)|our (?:site|partners)|wir|nous) (?:and our partners )?"
        r"(?:uses?|store|verwenden|utilisons|nutzen)\b.*\bcookies?\b.*",
        r"(?:accept|reject|manage) (?:all|cookies|preferences|settings|all cookies)",
        r"cookie (?:settings|policy|notice).*",
    ),
    _row(
        "standards",
        16,
        r"our standards:?.*|.{0,40}trust principles.*",
        r"(?:purchase|buy|acquire) licen[sc]ing rights.*|reprints?(?: and permissions)?",
        r"suggested topics:?.*|how we (?:report|use)\b.*|got a (?:tip|story)\b.*",
        r"(?:terms|privacy|conditions)(?: (?:of (?:use|service)|policy|notice|and conditions))*|about us",
    ),
    _row(
        "picture viewer",
        8,
        r"(?:(?:image|photo|picture|slide) )?\d+ (?:of|/|von|sur|de) \d+\b.{0,4}",
        r"view (?:gallery|image|image in fullscreen|fullscreen|larger|all images)",
        r"(?:open|enlarge|expand|show|hide|toggle) (?:the )?(?:image|caption|gallery|photo).*",
        r"play (?:video|audio)|video(?: duration.*)?|audio|unmute|live",
    ),
    _row(
        "paywall",
        25,
        r"this (?:article|content|story) is (?:reserved|only|for) .*(?:subscribers|members).*",
        r"already (?:a )?(?:subscribed|subscriber|member)\b.*",
        r"(?:article )?réservé aux abonnés.*",
        r"\d+ (?:free )?articles? remaining.*|create (?:a free|an|your) account.*|continue reading.{0,40}",
    ),
)
"""The table. Rows of the same name are one rule."""

_OPENERS = (
    r"related(?: internet)?(?: topics| stories| articles| news| content| coverage| links)?",
    r"more on this (?:story|subject|topic)",
    r"most (?:read|popular|viewed|shared|commented|recent)",
    r"explore more on these topics|topics(?: in this article)?|in this story",
    r"recommended(?: for you| stories)?|up next|keep reading|what to read next|further reading",
    r"read (?:next|more|also)|see also|also (?:read|on).{0,30}|also interesting|elsewhere on.*",
    r"more (?:from|in|like|about|top|stories|news|coverage)\b.{0,50}",
    r"you (?:may|might) (?:also )?(?:like|be interested).*",
    r"editors?[’'] ?(?:picks?|choice)|top stories|latest(?: news| stories)?|trending(?: now)?",
    r"tags:?.*|filed under:?.*|keywords:?.*|don[’']t miss|newsletters?|list of \d+ items.*|end of list.*",
    r"(?:à )?lire aussi|à voir aussi|sur le même sujet|les? plus lus?|dans la même rubrique",
    r"vous aimerez aussi|popular(?: now)?",
    r"articles? (?:liés|similaires|les plus lus)",
    r"mehr zum thema|meistgelesen|das könnte (?:sie|dich|ihnen) .*|lesen sie auch|auch interessant|empfohlen",
    r"weitere (?:artikel|themen|nachrichten)|themen|schlagworte",
    r"lo más (?:leído|visto)|noticias relacionadas|te puede interesar|relacionado",
    r"más (?:sobre|en|información|noticias)\b.{0,40}",
)
_OPENER = re.compile(rf"(?:{'|'.join(_OPENERS)})\s*:?", re.IGNORECASE)

_TELLS = re.compile(r"[“”«»\"]|\b(?:said|says|told|asked|was|were|had|did|dit|sagte|dijo|war|hatte)\b")

_WINDOW = 40
"""Blocks that a rule looks at on either side, at most, so that a long text takes time in proportion."""


def listed_furniture(view: View) -> Iterator[Evidence]:
    """Whatever the table knows."""
    text = view.text.lstrip("•*–- ")
    for row in ROWS:
        if view.block.words <= row.words and row.pattern.fullmatch(text):
            yield Evidence(Kind.FURNITURE, row.weight, row.name)
            return


def opener(view: View) -> Iterator[Evidence]:
    """The heading of a list of other stories: "Related topics", "Most read"."""
    if opens_a_list(view.text):
        yield Evidence(Kind.FURNITURE, 4.5, "related")


def below_opener(view: View) -> Iterator[Evidence]:
    """A line under such a heading at the end of the text, where no paragraph comes any more."""
    if is_prose(view.text) or view.block.words > 25 or not _below_opener(view):
        return
    if dates_of(view.text):
        yield Evidence(Kind.FURNITURE, 6, "related")
    else:
        whole = ends_like_a_sentence(view.text) and not view.text.endswith("?")
        yield Evidence(Kind.FURNITURE, 2 if whole else 3.2, "related")


def reads_as_report(view: View) -> Iterator[Evidence]:
    """A sentence in which somebody said or did something tells news, even of newsletters and buttons."""
    if view.block.words >= 8 and ends_like_a_sentence(view.text) and _TELLS.search(view.text):
        yield Evidence(Kind.FURNITURE, -3, "tells what somebody said or did")


def _below_opener(view: View) -> bool:
    if any(is_prose(block.text) for block in view.blocks[view.at + 1 : view.at + 1 + _WINDOW]):
        return False
    for block in reversed(view.blocks[max(0, view.at - _WINDOW) : view.at]):
        if is_prose(block.text):
            return False
        if opens_a_list(block.text):
            return True
    return False


def opens_a_list(text: str) -> bool:
    """Whether a line is the heading of a list of other stories."""
    return len(text.split()) <= 9 and _OPENER.fullmatch(text) is not None


RULES: tuple[Rule, ...] = (listed_furniture, opener, below_opener, reads_as_report)
