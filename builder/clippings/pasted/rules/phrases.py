"""The phrases of page furniture: buttons, adverts, sign-up boxes, headings of lists of other stories.

A row's pattern must match the whole block, which may not have more words than the row says: a paragraph
that speaks of a newsletter is no newsletter box.
"""

from __future__ import annotations

import re
from functools import lru_cache

from builder.clippings.dates.ago import is_ago
from builder.clippings.pasted.rules.appeals import APPEALS
from builder.clippings.pasted.rules.buttons import BUTTONS
from builder.clippings.pasted.rules.reader import speaks_of_itself
from builder.clippings.pasted.rules.rows import Row
from builder.clippings.pasted.rules.rows import row as _row
from builder.clippings.pasted.rules.terms import TERMS
from builder.foundation.text import words_in

OPENS_ELSEWHERE = re.compile(
    r"(?i)(?:, |\s*\(?)opens?(?: in)?(?: an?)? (?:new |external )?(?:tab|window|site)\)?$"
)
"""What browsers are told to say of a link, and paste behind its words."""

OPENS = re.compile(
    r", opens (?:in )?(?:a )?new (?:tab|window)|\s?\(opens (?:in )?(?:a )?new (?:tab|window)\)"
)
"""The same amid a text."""


ROWS = (
    *BUTTONS,
    _row("markup", 40, r"(?:</?[a-z][\w-]*\b[^<>]*>\s*)+", weight=6),
    _row(
        "place of reporting",
        9,
        r"(?-i:Report(?:ing|s)|Reported) (?:from|in) (?-i:[A-ZÀ-Þ]).{2,60}",
    ),
    _row(
        "slogan",
        8,
        r"democracy dies in darkness|all the news that.s fit to print|global perspective,? human stories",
    ),
    *APPEALS,
    _row(
        "post of a network",
        30,
        r"(?:a post shared by|ein beitrag geteilt von|une publication partagée par"
        r"|una publicación compartida (?:por|de)|un post condiviso da) .*",
        r"(?:view this post on|sieh dir diesen beitrag auf|voir cette publication sur"
        r"|ver esta publicación en|visualizza questo post su) instagram.*",
    ),
    _row(
        "advertisement",
        10,
        r"(?:skip )?(?:advertisement|advertising|ad|advert|anzeige|werbung|publicité|publicidad|pub)"
        r"(?: feedback)?|video ad feedback",
        r"sponsored|promoted|(?:partner|paid|sponsored) content|sponsor message|passer la publicité",
        r"(?:advertisement|anzeige|ad)\b\W{1,3}(?:scroll|continue|close|skip)\b.*|message from .{2,30}",
        r"(?:continua|sigue) (?:a leggere|leyendo)\b.*|weiter nach der werbung|skip advertisement",
        r"(?:story|article|report|content) continues (?:below|after)\b.*",
        r"(?:la suite après|der artikel wird|scroll to continue|skip past newsletter)\b.*",
    ),
    _row(
        "reading time",
        12,
        r"listen(?: to (?:this )?(?:article|story))?(?:\W*[\d:]+ ?(?:mins?|minutes?)\b.*)?",
        r"listen to (?:(?:this|the) )?(?:article|story)\b.*",
        r"(?:estimated (?:reading |listening )?(?:time:? )?)?[\d:]+ (?:mins?|minutes?)|\d+:\d\d",
        r"(?:reading|read) time:?.*|\d+[ -]?min(?:ute)?s?(?: read| listen| watch)?",
        r"\d+ ?min\.? (?:temps )?de lecture|temps de(?: lecture)?|lecture"
        r"|(?:lecture )?\d+ ?min\.?|\d+ ?mn",
        r"(?:temps de )?lecture\s*(?::|en)?\s*\d+ ?min.*|lese(?:zeit|dauer):?.*|tiempo de lectura.*",
        r"this article is more than .* old|(?:artikel anhören|écouter (?:cet article|l.article))\b.*",
        r"\d+[ -]min(?:ute)?s? (?:listen|watch|read).*|\d\d:\d\d ?/ ?\d\d:\d\d|(?:\d+ min )?reading time",
        r"audio:.{0,30}|lecture \d+ min|\d+ min(?:utes?)? de lecture|\d+ minuti di lettura|escuchar.{0,20}",
        r"watch:? .{0,60}\d+:\d\d.*",
    ),
    _row(
        "related",
        28,
        r"(?:read more|more on this|also read|read also|related(?: news| stor(?:y|ies)| articles?)?"
        r"|see also|see more|must read|don.t miss)"
        r"\s*[:|–—].{2,160}",
        r"(?:recommended|in pictures|watch|listen|further reading|more from [^.:]{2,40}|explore more)"
        r"\s*[:|–—].{2,160}",
        r"(?:lire aussi|à lire(?: aussi)?|voir aussi|lesen sie auch|mehr zum thema|mehr dazu)"
        r"\s*[:|–—].{2,160}",
        r"à lire (?-i:[A-ZÀ-Þ«“\"]).{2,150}(?<!\.)",
        r"(?:à lire aussi|lire aussi|leia também|leggi anche)\.? .{2,160}",
        r"lire(?: aussi| également| notre [^:]{3,30})? ?: .{2,160}",
        r"\(?(?-i:MORE|PHOTOS?|VIDEOS?|WATCH|READ|LIST|GALLERY|POLL)\s*: .{2,160}",
        r"(?:see|view) (?-i:(?:the )?[A-Z]).{0,40}(?:pictures|photos|cartoons|covers|videos) of the .{3,12}",
        r"(?:auch interessant|lea también|leer más|te puede interesar|leggi anche|lees ook)\s*[:|–—].{2,160}",
    ),
    _row(
        "comments",
        10,
        r"reply(?: ?delete)?|responder|antworten|répondre|replies|flag as .{3,20}|report (?:comment|abuse)"
        r"|denunciar|signaler",
        r"\d[\d,.]* (?:comments?|commentaires?|kommentare?|coment[aá]rios?|replies|shares|views|réactions)",
        r"(?:view|show|read|see|leave|post|add|join) (?:all |a |the |\d+ )?"
        r"(?:comments?|conversation|discussion)\b.*",
        r"(?:latest |recent |reader |visitor )?comments?(?: are closed.*| \(\d+\))?",
        r"(?:neueste )?kommentare?|commentaires?|coment[aá]rios?",
        r"kommentieren|réagir|commenter|restacks|discussion about this (?:post|episode)",
        r"(?:\d+|one|two|three) (?:thoughts?|responses?|replies) (?:on|to) .{2,160}|no posts|ready for more",
    ),
    _row(
        "navigation",
        8,
        r"skip to (?:main )?(?:content|navigation).*|zum inhalt springen|aller au contenu.*",
        r"(?:back|return|go) to (?:top|home ?page|.{2,20} home)|home",
        r"[←→] ?.{2,120}|[^.!?]{2,120} →|(?:post|posts) navigation|older posts|newer posts",
        r"next(?: article| story)?|previous(?: article| story)?",
        r"(?:all|view all|show (?:more|all)|see all|load more|more)"
        r"(?: (?:stories|news|articles|topics|results))?",
        r"end of list.*|toggle .*|opens? in (?:a )?new (?:tab|window).*|search results?.*",
    ),
    _row("navigation", 24, r"« [^»]{2,160}|(?!.*«).{2,160} »", r"(?:‹|<<|<) .{2,160}|.{2,160} (?:›|>>)"),
    _row(
        "navigation",
        8,
        r"(?:show|see|view|browse) all (?:articles|posts|stories|news|videos)\b.{0,40}",
        r"alle (?:artikel|beiträge|meldungen|nachrichten|themen)\b.{0,40}|tous (?:les|nos) articles\b.{0,40}"
        r"|todos los artículos\b.{0,40}|tutti gli articoli\b.{0,40}",
    ),
    _row(
        "picture viewer",
        8,
        r"(?:(?:image|photo|picture|slide) )?\d+ (?:of|/|von|sur|de) \d+\b.{0,4}",
        r"view (?:gallery|image|image in fullscreen|fullscreen|larger|all images)",
        r"(?:open|enlarge|expand|show|hide|toggle) (?:the |this )?(?:image|caption|gallery|photo).*",
        r"(?:illustration|image|figure|photo) \d{1,2}",
        r"(?:video )?duration:? \d+:\d\d",
        r"play (?:video|audio)|video(?: duration.*)?|audio|unmute|live|now playing|autoplay",
        r"full ?screen|caption|skip ad|wait \d+ seconds? to continue\W*|view (?:photos?|graphic)",
        r"buy photo|\[\+\] enlarge|slideshow(?: \(?\d+ (?:images|photos|pictures)\)?)?",
    ),
    *TERMS,
)
"""The table. Rows of the same name are one rule."""

_OPENERS = (
    r"related(?: internet)?(?: topics| stories| articles| news| content| coverage| links)?",
    r"more on this (?:story|subject|topic)",
    r"most (?:read|popular|viewed|shared|commented|recent)",
    r"explore more on these topics|topics(?: in this article)?|in this story",
    r"recommended(?: for you| stories)?|up next|keep reading|what to read next|further reading",
    r"(?:people|others|readers|most people) (?:are )?(?:also )?(?:reading|read|liked|viewed)(?: now)?",
    r"read (?:next|more|also)|see also|also (?:read|on).{0,30}|also interesting|elsewhere on.*",
    r"more (?:from|in|like|about|top|stories|news|coverage)\b.{0,50}",
    r"you (?:may|might) (?:also )?(?:like|be interested).*",
    r"editors?[’'] ?(?:picks?|choice)|top stories|latest(?: news| stories)?|trending(?: now)?",
    r"tags:?.*|filed under:?.*|keywords:?.*|don[’']t miss|newsletters?|list of \d+ items.*",
    r"(?:[aà] )?lire aussi|à voir aussi|sur le même sujet|les? plus lus?|dans la même rubrique",
    r"vous aimerez aussi|à découvrir|entdecken sie auch|popular(?: now)?",
    r"articles? (?:liés|similaires|les plus lus)",
    r"mehr zum thema|meistgelesen|das könnte (?:sie|dich|ihnen) .*|lesen sie auch|auch interessant|empfohlen",
    r"weitere (?:artikel|themen|nachrichten)|themen|schlagworte",
    r"lo más (?:leído|visto)|noticias relacionadas|te puede interesar|relacionado",
    r"más (?:sobre|en|información|noticias)\b.{0,40}",
    r"(?:related|recommended) (?:article|story|stories|coverage|reading|content|video)s?|watch|in pictures",
    r"la rédaction vous conseille|related (?:countries|people|companies)|leer más|per approfondire",
    r"leggi anche",
    r"le[ea] también|para saber más",
    r"pour en savoir plus|leggi di più|read more from\b.{0,30}|in this section",
    r"passend zum artikel|altre notizie\b.*|see more on",
    r"in case you missed it|interessante artikel|themenseiten zu diesem artikel",
    r"(?-i:[A-Z]).{1,20} recommends",
    r"what readers are saying|get alerts for|unlock .{2,40} for free|daily newsletter|most read.*",
)
_BETWEEN = re.compile(r"\s*[•·|]\s*")
_PARTS = 6
"""Parts of a line of buttons, at most."""

_OPENER = re.compile(rf"(?:{'|'.join(_OPENERS)})\s*(?::|\.\.\.|…)?", re.IGNORECASE)


@lru_cache(maxsize=4096)  # several rules ask, of a block and of its neighbours
def row_of(text: str) -> Row | None:
    """The first row of the table that knows the text, or None."""
    words = words_in(text)
    bare = OPENS_ELSEWHERE.sub("", text.lstrip("•*–—- "))
    return next(
        (row for row in ROWS if words <= row.words and row.pattern.fullmatch(bare)), _row_of_parts(bare)
    )


def _row_of_parts(text: str) -> Row | None:
    """The row that knows the last of a line's parts, where all are known: "3h • 2 min read"."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if not 2 <= len(parts) <= _PARTS:
        return None
    rows = [row_of(part) for part in parts if not is_ago(part)]
    return rows[-1] if rows and all(rows) else None


@lru_cache(maxsize=4096)
def opens(text: str) -> bool:
    """Whether the text is the heading of a list of other stories: "Related topics", "Most read"."""
    return words_in(text) <= 9 and _OPENER.fullmatch(text) is not None


def is_phrase(text: str) -> bool:
    """Whether the table or the headings of lists of stories know the text, or it speaks to a reader."""
    return opens(text) or row_of(text) is not None or speaks_of_itself(text)
