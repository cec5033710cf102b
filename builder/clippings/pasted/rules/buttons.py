"""The words on a page's buttons: to share a text, to save it, to print it, to see it larger."""

from __future__ import annotations

from builder.clippings.pasted.rules.rows import row as _row

_BUTTON = (
    r"(?:shared?|saved?|tweet|post|e-?mail|print|copy link|copy|link copied|link|facebook|twitter|x|whatsapp"
    r"|telegram|linked ?in|tumblr|viber|xing|pocket|digg|stumbleupon|google ?\+"
    r"|copy url|empfehlen|pdf|reddit|bluesky|threads|mastodon|messenger|pinterest|flipboard|instagram"
    r"|bookmark|like"
    r"|comments?|follow|gift|teilen|merken|drucken|speichern|partager|imprimer|envoyer|sauvegarder|offrir"
    r"|compartir|guardar|imprimir|condividi|close|menu|search|sign in|log in|subscribe|play|pause|mute|listen"
    r"|watch|read|expand|image|\d+(?:[.,]\d+)?k?)"
)

BUTTONS = (
    _row(
        "share",
        14,
        r"(?:share|teilen|partager|compartir)(?: (?:this|on|via|by|with|auf|sur|en|to)\b.*|\s*:.*| article)",
        rf"{_BUTTON}(?:(?:[\s,|/·•+&]+|(?-i:(?=[A-Z]))){_BUTTON})*",
        r"(?:click to )?(?:share|email|print|pin|post|tweet)(?: .{0,30})? (?:on|to|a link to) .{1,60}",
        r"(?:share|gift|save|print|copy|bookmark) (?:this |the |full |an? )*(?:article|story|page|post"
        r"|link)s?",
        r"(?:compartir|partager|condividi|teilen|auf .{2,12} teilen) ?(?:en|sur|su|auf|via)?\b.{0,20}",
        r"(?:.{0,20}\b)?(?:zum teilen|à vos sélections|à vos favoris)",
        r"(?:link|lien|enlace) (?:kopieren|copié|copiado)|(?:copiar|copier le|copia) (?:enlace|lien|link)",
        r"(?:offrir|lire|écouter|sauvegarder|réagir à|commenter) (?:l.article|plus tard|cet article)",
        r"(?:zur |auf die )?merkliste.{0,20}|reuse this content|add .{2,30} on google.{0,10}|googleadd\b.*",
        r"(?:prefer|add|make|añadir|agregar|adicionar|ajouter|aggiungi) .{2,80} (?:on|to|en|no|sur|su|à|a)"
        r" google.{0,10}|prefer on google|about sharing",
        r"(?:yes,? )?(?:show|hide|see|view)(?: me)? (?:more )?shar(?:e|ing) (?:options|buttons|tools)",
        r"social sharing|share page|share via|share or comment on\b.*|close extra sharing options"
        r"|copy link url.*",
        r"\d+ shares?|sort by|loading\W*|there are no comments yet\b.*|how does this make you feel"
        r"|get it|newsletter e-?mail address|\+\d{1,3}|short url|by e-?mail and never miss\b.*",
        r"(?:the )?(?:code|url|link) (?:has been|was) copied\b.{0,30}|no media source currently\b.{0,20}",
        r"jump to comments|what.?s this\?|what.?s your reaction\W*",
        r"(?:(?:more|all) )?(?:share|sharing) (?:services|options|tools)",
        r"let (?:your )?friends .{0,40}\bknow\b.*",
        r"a link has been (?:sent|posted) to\b.*",
        r"(?:the )?following links open in a new tab|other ways to share|available in|sur le même thème",
        r"(?:\W?(?-i:English|Français|Deutsch|Español|Português|Italiano|Русский|Українська|Polski|Türkçe"
        r"|العربية|فارسی|中文|日本語|한국어|简体中文|繁體中文|Nederlands|Svenska|Romanian?)\W*)+",
        r"click here to share\b.*|(?:x|twitter|facebook)\.com|(?:order|request) (?:a )?reprints?",
    ),
    _row(
        "button",
        6,
        r"buy (?:now|this photo)|download|transcript|follow(?: us)?|info|clear all|accept|decline"
        r"|(?:manage|save"
        r"|confirm) my choices",
        r"don.t show (?:me )?this (?:message )?again\W*|article bookmarked|commentsgo to comments",
        r"embed|width|height|px|head ?shot(?: of .{2,40})?|(?:.{2,20} )?campaign ad|adv(?:ert)?"
        r"|close button.{0,6}|small|medium|large|(?:very|extra) large|smaller|larger"
        r"|default|normal|line width"
        r"|theme|dark mode",
        r"(?:print|save|open|gift|listen to|order) (?:this |the )?\w+",
        r"ver biografía|normas|découvrir|contribuer|sujets|mailto|see all topics|learn more|zum thema",
        r"(?:hide|toggle) caption|notifications|subscribed?|my (?:account|news)|write to .{2,30}",
        r"resize text|text delete|font size|@\w+|avatar|read later|remove|text size|font size|aa|[Aa][+-]"
        r"|voir en plein écran|zen read|short url|add topic|page contents|print friendly.{0,6}"
        r"|press contact|top|title icon",
    ),
)
"""These rows of the table of phrases."""
