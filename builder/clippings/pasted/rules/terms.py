"""The phrases with which a page says on what terms it may be read: cookies, standards, subscriptions."""

from __future__ import annotations

from builder.clippings.pasted.rules.rows import row as _row

TERMS = (
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
        r"our standards:?.*|.{0,40}trust principles.*|privacy notice\b.*",
        r"(?:purchase|buy|acquire) licen[sc]ing rights.*|reprints?(?: and permissions)?",
        r"suggested topics:?.*|how we (?:report|use)\b.*",
        r"contact us\b.*|report (?:an? )?(?:\w+ )?(?:error|typo|correction|issue|mistake|problem)\b.{0,30}"
        r"|editorial code of conduct|licen[sc]e this (?:article|content)",
        r"(?:terms|privacy|conditions)(?: (?:of (?:use|service)|policy|notice|and conditions))*|about us",
    ),
    _row(
        "paywall",
        25,
        r"this (?:article|content|story) is (?:reserved|only|for) .*(?:subscribers|members).*",
        r"already (?:a )?(?:subscribed|subscriber|member)\b.*",
        r"(?:article )?réservé aux abonnés.*|abonnés|abonnent(?:in)?nen|s\+|(?:members|subscribers) only",
        r"il vous reste .* à (?:lire|découvrir).*|cet article est réservé.*|.*\bréservée? aux abonnés\W*.*",
        r"(?:ya eres|tu|su) suscri\w+\b.*|¿(?:quieres|por qué) .{2,60}(?:suscripción|cuenta).{0,10}",
        r"déjà abonné.*|noch \d+ (?:gratis|freie|kostenlose)\W?artikel\b.*",
        r"(?:diese[rn]?|weiterlesen) .{2,40}(?:abonn\w+|plus).{0,30}|diskutieren sie mit|feedback",
        r"mehr lesen über",
        r"\d+ (?:free )?articles? remaining.*|create (?:a free|an|your) account.*|continue reading.{0,40}",
    ),
)
"""These rows of the table of phrases."""
