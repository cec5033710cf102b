"""In whose voice a text is: that of a report, or that of a page, which offers, asks and explains itself.

Words tell the two apart in any outlet's wording: a page speaks of newsletters, of cookies, of its readers and
of itself, and calls upon "you"; a report says who said what, when, and how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.interviews import asks_and_answers
from builder.foundation.text import words_in

_SUBJECTS = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        # what it offers to send
        r"[\w-]*newsletters?|infolettre|bolet[ií]n(?:es)?|in-?box|bo[iî]te mail|alert[ae]?s?|notificaciones"
        r"|notifications?|briefings?|digest|e-?mails?|(?:[\w-]+-)?(?:news)?feeds?|[\w-]*news-?kanal|newsticker|podcasts?|updates|(?:latest|top|breaking"
        r"|local|more)"
        r" (?:news|stories|headlines)|wichtigsten nachrichten|últimas noticias|(?:l.|votre )actualité"
        r"|favoris?",
        # what one becomes
        r"subscri\w+|unsubscribe|abonn\w+|suscr[ií]b\w+|suscripci[oó]n\w*|iscri\w+|inscri(?:s|re|vez)"
        r"|sign(?:ed|ing)?[ -]?(?:up|in)|log(?:ged)?[ -]?(?:in|out)|anmelden|register|unlimited access"
        r"|free trial|angebot|offers?|offre|oferta"
        r"|upgrade|membership|become a member|members only|paywall\w*|(?:premium|exclusive"
        r"|unlimited) (?:\w+ )?(?:content|access)"
        r"|cancel any ?time|iniciar? sesión|(?:digital-?)?abos?|uneingeschränkt\w*|accès illimité"
        r"|acceso ilimitado|weiterlesen",
        # what it asks for
        r"patreon|paypal|buy me a coffee|ko-fi|donat\w+|registered charity|gifts?|tax[- ]deductible"
        r"|contribut(?:e|ions?)|spenden"
        r"|faites un don|soutenez"
        r"|reader-(?:supported|funded)|readers like you|financial support"
        r"|support (?:our|us|independent|quality|local|honest|public|trusted|real)",
        r"(?:independent|quality|local|good|public|trusted|honest|credible|real|investigative|our)"
        r" (?:journalism|press|reporting)|journalismus|journalisme|periodismo|our (?:newsroom|reporters"
        r"|journalists|editors)|readers|leser(?:innen)?|lecteurs|lectores",
        # where else it is
        r"whatsapp|telegram|facebook|instagram|twitter|tiktok|bluesky|linkedin|youtube|mastodon"
        r"|google(?: news)?|iplayer|spotify|(?:app|play) store|apps?|android|ios|sounds"
        r"|(?:our|unser\w*|notre|nuestr[oa]) (?:\w+ )?(?:channel|kanal|canal|community)",
        # its machinery
        r"browser\w*|(?:this|another|one|otro|este|cet|un autre|diesem|einem anderen) (?:device|dispositivo"
        r"|appareil|gerät)|navigateur|navegador|javascript|cookies?|ad-?blocker|chrome|firefox|safari"
        r"|embed\w*|official (?:government )?(?:website|organi[sz]ation)s?|\.gov"
        r"|reload|refresh|try again|an error|does not support|widget",
        r"(?:video|audio|media) (?:player|element|version)|player|playback|screen reader"
        r"|text[- ]to[- ]speech"
        r"|accessible|mispronunciations?|subtitles",
        r"ai[- ](?:generated|based|powered|assisted)|(?:generated|translated|summari[sz]ed"
        r"|written) (?:by|with"
        r"|using) .{0,16}\b(?:ai|artificial intelligence|google|deepl)|an ai tool|automated",
        r"consent|privacy|terms(?: of (?:use|service)| and conditions)?|preferences|settings|einstellungen"
        r"|paramètres|ajustes|datenschutz\w*|einwilligung|personal data|advertis(?:e|ing|ements?|ers)"
        r"|anzeigen?|werbung|publicité|publicidad|sponsor\w*|(?:this|the) ads?\b|ads\b"
        r"|third[- ]part(?:y|ies)|user agreement",
        # its text
        r"(?:this|our|the full|diese\w*|cet(?:te)?|est[ea]|questo) (?:article|story|page|site|website"
        r"|content"
        r"|post|video|audio|summary|translation|feature|form|artikel|seite|text|beitrag|meldung|contenu"
        r"|texte|art[ií]culo|p[aá]gina|contenido|texto|nota|articolo)",
        r"comments?|kommentare?|commentaires?|coment[aá]rios?|feedback|moderat\w+|all posts|tips?"
        r"|letters? to the editor"
        r"|get in touch|hear from you|if you (?:liked|enjoyed)|joined us|looking for|contact us|send us"
        r"|tell us|let us know|your (?:views?|stor(?:y"
        r"|ies)|pictures|photos"
        r"|videos?|thoughts|experience|account|profile|questions?|support|choices|data|device|location)",
        r"republish\w*|redistribut\w+|rights reserved|copyright\w*|urheberrecht\w*|creative commons"
        r"|reprints?"
        r"|correct(?:ed|ions?)|amended|typo|clarification|originally (?:published|appeared)"
        r"|print edition|external sites?",
        r"(?:continuar|seguir|contin[uú]as?|sigue) leyendo|continue reading|keep reading|continua a leggere"
        r"|(?:continuer|poursuivre) (?:la|votre) lecture",
        r"click\w*|button|icon|reading list|saved list|save articles|links?|download|(?:click|up|read"
        r"|out|available|subscribe) here"
        r"|bookmarks?|read more|learn more|find out more|follow us",
    )
)
"""What a page speaks of; each counts once."""

_ADDRESSES = re.compile(
    r"\b(?i:you|yours?|yourself|us|ours?|vous|votre|vos|nous|notre|nos|tus?|te|ti|tu[oa]|nostr[oaie]"
    r"|nuestr[oa]s?|dein\w*|du|dir|dich|uns|unser\w*)\b|(?<!^)\b(?:Sie|Ihre?[mnrs]?|Ihnen)\b"
)
_CALLS = re.compile(
    r"(?i)(?:please |simply |just |bitte |por favor,? )?(?:get|follow|join|sign|support|download"
    r"|receive|send|write"
    r"|add|read"
    r"|listen|watch|republish|subscribe|donate|click|tap|check|see|find|tell|share|stay|keep|never|don.t"
    r"|become|try|start|enjoy|discover|explore|register|log|enter|choose|select|manage|enable|allow|accept"
    r"|turn|visit|contact|help|unlock|upgrade|catch|make|install|use|browse|go|learn|submit|report|give"
    r"|want"
    r"|need|got|have you|do you|are you|were you|thank(?:s| you) for|recevez|abonnez|inscrivez|suivez"
    r"|découvrez|personnalisez|inicia|retrouvez|téléchargez|rejoignez|soutenez|partagez|testen|lesen"
    r"|melden|folgen|hören|sehen"
    r"|erhalten|bestellen|passen|optimieren|suscríb\w+|síguenos|recibe|únete|lee|descarga|regístrate"
    r"|iscriviti|seguici|leggi|scarica|ricevi)\b"
)
"""How a page calls upon its reader: the first word."""

_QUOTES = re.compile(
    r"(?i)[“”«»„]|(?<!\w)\"\w|\b(?:said|says|told|according to|announced|warned|dit|déclaré|expliqué|selon"
    r"|sagte|erklärte|teilte|laut|zufolge|dijo|explicó|según|informó|señaló|ha detto|secondo)\b"
)
_COUNTS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b|[$€£]\d|\d ?%|\d[.,]\d{3}\b"
)
"""What is said, and what is counted and dated, is news, even of pages."""

_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|will|would|could|a|ont|est|hat|haben|wurden?|ha|han|fue)\b"
    r"|\b(?i:[a-z]{3,}ed)\b"
)
"""A report tells what was."""

_QUOTED, _COUNTED = 3, 1
"""Points that these take off."""

_SHORT = 25
"""Words in a sentence of a page's own, mostly, at most."""

_OWN = 30
"""Words in what a page says without a word to its reader, at most."""

_LONGEST = 80
"""Words in what a page says of itself, at most."""

_AROUND, _REPORTS = 6, 3
"""Blocks on either side of one, and those among them that report on what pages speak of, at least."""

SURE = 3
"""Points of a page's voice from which on there is little doubt."""

LIKELY = 2
"""Points from which on the place decides."""


@lru_cache(maxsize=4096)  # several rules ask, of a block and of its neighbours
def page_voice(text: str) -> int:
    """How much of a page's voice is in a text: a point for each thing it speaks of, for "you", for a call."""
    if words_in(text) > _LONGEST:
        return 0
    subjects = sum(subject.search(text) is not None for subject in _SUBJECTS)
    voice = subjects + (_ADDRESSES.search(text) is not None) + (_CALLS.match(text) is not None)
    news = _QUOTED * (_QUOTES.search(text) is not None) + _COUNTED * (_COUNTS.search(text) is not None)
    return max(0, voice - news) if subjects else 0


def tells_news(text: str) -> bool:
    """Whether somebody speaks in a text, or something is dated or counted."""
    return _QUOTES.search(text) is not None or _COUNTS.search(text) is not None


def addresses_reader(text: str) -> bool:
    """Whether a text says "you" or "we", or calls upon its reader."""
    return _ADDRESSES.search(text) is not None or _CALLS.match(text) is not None


def speaks_of_itself(text: str) -> bool:
    """Whether a text speaks to a reader of the page: "To display this content, you must enable cookies."."""
    voice = page_voice(text)
    now = words_in(text) <= _SHORT and _PAST.search(text) is None and not text.endswith("?")
    long = words_in(text) > _OWN
    return (voice >= SURE and (not long or addresses_reader(text))) or (voice >= LIKELY and now)


def page_speaks(view: View) -> Iterator[Evidence]:
    """A sentence of the page's own, wherever it stands."""
    answers = view.before.endswith("?") and view.block.words > _OWN
    if (answers or view.text.endswith("?")) and asks_and_answers(view):
        return
    if not addresses_reader(view.text) and is_topic(view):
        return
    if speaks_of_itself(view.text):
        yield Evidence(Kind.FURNITURE, 6, "the page speaks of itself")
        yield Evidence(Kind.HEADLINE, -3, "the page speaks of itself")
        yield Evidence(Kind.DEK, -3, "the page speaks of itself")


def is_topic(view: View) -> bool:
    """Whether the text is itself about what pages speak of, and the block amid it: an app, a licence."""
    if not view.course.first < view.at <= view.course.last + 1 or view.at >= view.course.end:
        return False
    near = view.blocks[max(view.course.first, view.at - _AROUND) : view.at + _AROUND]
    return sum(_speaks_of_pages(block.text) for block in near if tells_news(block.text)) >= _REPORTS


@lru_cache(maxsize=4096)
def _speaks_of_pages(text: str) -> bool:
    return any(subject.search(text) for subject in _SUBJECTS)


RULES: tuple[Rule, ...] = (page_speaks,)
