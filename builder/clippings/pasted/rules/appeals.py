"""The phrases with which a page speaks to its reader: notes, appeals, newsletters to sign up for."""

from __future__ import annotations

from builder.clippings.pasted.rules.rows import row as _row

APPEALS = (
    _row(
        "newsroom's note",
        40,
        r"(?:the bbc|.{2,30}) is not responsible for the content of external\b.*",
        r"note from the (?:authors?|writers?|reporters?)\W*",
        r"(?:editors?['’]?s? note|note from the editors?|anmerkung der redaktion|hinweis der redaktion"
        r"|note de la rédaction|note de l['’]éditeur|nota (?:del editor|de la redacción|da redação"
        r"|del redattore|della redazione))\s*[:.–—-].*",
        r"(?:this|the) (?:\w+ )?(?:interview|conversation|transcript|q&a)\b.{0,40} (?:has been|was|is)"
        r" (?:lightly |slightly )?(?:edited|condensed)\b.*",
        r"(?:the|this) (?:audio|radio|broadcast|digital|web) (?:version|story|piece)\b.{0,30} was"
        r" (?:\w+ )?(?:produced|edited|adapted)\b.*",
        r"(?:forwarded|original) message\W*-+|begin forwarded message\W*|weitergeleitete nachricht\W*-+"
        r"|message (?:transféré|d.origine)\W*-+|mensaje (?:reenviado|original)\W*-+"
        r"|messaggio inoltrato\W*-+",
        r"this summary is (?:ai-)?generated\b.*|to view this video please enable\b.*",
        r"before it.s here, it.s on the bloomberg terminal",
        r"heard on .{2,40}",
        r"(?:this (?:article|story)|the story) (?:first |originally )?(?:appeared|was (?:first "
        r"|originally )?published) (?:in|on|by)\b.*",
        r"(?:correction|clarification)s? (?:policy|made).*",
        r"(?:free article|article) usually reserved for subscribers",
        r"(?:have|got) (?:a|any) (?:news )?(?:tip|confidential tip|question|story|feedback)\b.*",
        r"(?:do|are|have) you (?:know|have|been|affected|a).{0,80}\?.{0,80}(?:email|contact"
        r"|get in touch|let us know).*",
        r"(?:(?:publié|mis à jour|published|updated|posted) )?(?:aujourd.hui|hier|today"
        r"|yesterday)\b.{0,12}\d.{0,40}",
        r"stand:? \d\d[:.]\d\d uhr.{0,40}",
        r"\(\(.*\)\)|\d(?:\.\d+)?x",
        r"\((?:attn: ?)?(?:adds|updates?|recasts|writes through|corrects|rewrites|repeats|releads)\b.*\)",
        r"(?:read|narrated|audio (?:produced|edited)|produced|translated|compiled) by .{2,60}",
        r"why you can trust\b.*|get in touch",
        r"do you have (?:a|an|any) (?:\w+ )?(?:story|news|tips?|question|suggestion|view|memor\w+)\b.{0,90}",
        r"listen to .{2,60} on (?:sounds|spotify|apple\b|iplayer).*",
        r".*\b(?:letters to the editor|we.d like to hear what you think)\b.*",
        r".{0,30}forward[ -]looking statements\b.*",
        r"write to .{2,60} at \S+@\S+.*|appeared in the .{2,40} (?:print )?edition\b.*",
        r"click to expand.{0,20}",
        r"(?:dieses thema im programm|über dieses thema berichtete)\b.*|(?:watch|listen) ?\| .*",
        r"\[ .{4,160} \]",
        r"(?:ask|ask us|comment on|join) (?:a question|our commenting forum)\b.*|select voice",
        r"choose your .{2,30}|go to accessibility shortcuts|copy/paste the .{2,60} (?:link|code)\b.*",
        r"(?:while|when) (?:citing|quoting|using) .{2,200}\b(?:mandatory|obligatory|required)\b.*",
        r".{2,40} website contains only a (?:portion|part) of\b.*",
        r"to suggest a correction\b.*|you can also highlight the text\b.*",
        r"(?:last )?updated:? \d{1,2}/\d{1,2}\b.{0,12}|(?:ajouter|add) (?:à|to) (?:mes|my|vos|your) .{2,30}",
        r"get (?:current|live|the latest) updates\b.*|please log in\b.*|topics?:.{2,60}",
        r"add .{2,30} as your preferred source\b.*",
        r"need a break\? play the .*|get e-?mail notifications? for\b.*",
        r"new ?:? ?you can (?:now )?listen to\b.*|.{2,40} top headlines (?:for|are)\b.*"
        r"|click here (?:to|for)\b.*",
        r"(?:follow|read|see|find|more|get|watch|listen|explore|for)\b.{2,160}\bhttps?://\S+",
        r".{2,50} is supported by|about this content|follow .{2,40} for more\b.*|(?:set"
        r"|add) .{2,40} as (?:your|an?) (?:preferred|trusted) source\b.*",
        r"read (?:a|the) (?:summary|full (?:summary|transcript)) of this\b.*",
        r"provide (?:news )?feedback\b.*|send (?:us )?a tip\b.*|take our survey",
        r"(?:(?:this (?:article|content|text) (?:was|is) )?(?:generated|translated"
        r"|summari[sz]ed) (?:with|by|using)"
        r" (?:artificial intelligence|ai|deepl|google)\b.*|texte généré par\b.*)",
        r"(?:automatically )?translated from \w+ (?:by|with|using)\b.*|listening: .{4,160}",
        r"(?:début|fin) du widget\b.*|début de la section\b.*|fin de la section\b.*",
        r"(?:you can )?(?:re)?publish (?:our|this) articles?\b.{0,80}"
        r"|we believe in the free flow of information\b.*",
        r"you can find an overview of ongoing debates\b.*|in compliance with the jti standards\b.*",
        r"if you have any questions about how we work\b.*|invalid e-?mail.*|type your e-?mail.*",
        r"we use your (?:sign-up|information)\b.*|an error (?:has )?occurred\b.*",
        r"the article (?:you are reading|below) originally appeared in\b.*",
        r"press enter or click to view\b.*|main image credit: .*|find out what.s happening in\b.*",
        r"(?:these|the) highlights were written by\b.*|si vous avez des informations à nous\b.*",
        r"(?:the )?(?:views|opinions) expressed (?:here|in this (?:article|piece|column|commentary)|are)\b.*",
        r"(?-i:[A-ZÀ-Þ][A-ZÀ-Þ ]{2,30}) (?:no\. ?|n° ?|issue )?\d{1,2}/\d{4}",
        r"(?:view|read|open) (?:this (?:e-?mail|newsletter|issue) )?(?:online|in (?:your "
        r"|a )?browser)(?: ?[|·] ?.*)?",
        r"(?:you|you.re|you are) (?:have )?rece(?:iv|ived|iving)\w* this (?:e-?mail|newsletter|message"
        r"|letter)\b.*"
        r"|was this (?:e-?mail )?forwarded\b.*",
        r"to activate the text-to-speech\b.*|see all key ideas|feedback: use this form\b.*",
        r"(?-i:[A-ZÀ-Þ]).{2,30} provides up-to-date\b.*\bnews\b.*\bdisseminated\b.*"
        r"|reproduction is (?:permitted|authori[sz]ed)\b.*",
        r"votre adresse (?:e-?mail|mail)|toutes les newsletters|newsletter (?-i:[A-ZÀ-Þ]).{2,40}",
        r"disclaimer: .*|peer[ -]reviewed publication|usage restrictions?:?.*",
        r"prenez note que cet article\b.*",
        r"open in app|member-only story|view original|\d[\d.]*k? (?:followers|following)|responses \(\d+\)",
        weight=6,
    ),
    _row(
        "agency's note",
        70,
        r".*\b(?:receives? (?:financial )?support from .* foundations?"
        r"|is solely responsible for (?:all|its|this) content)\b.*",
        weight=8,
    ),
    _row(
        "appeal",
        60,
        r"(?!.*[“”«»\"])(?=.*\b(?:you|your|us|our)\b).*\b(?:subscrib(?:e|ing)|donate|free trial"
        r"|your (?:support|inbox)"
        r"|tax[ -]deductible|unsubscribe|become a member|support (?:our|quality|independent))\b.*",
        r"(?!.*[“”«»\"])(?:you are receiving|your .{2,40}\b(?:gift|support|donation|subscription"
        r"|contribution)\b).*",
        r"(?!.*[“”«»\"])(?:in (?:a time|an age) of|now more than ever)\b.*\bjournalism\b.*",
        r"(?!.*[“”«»\"])(?:support|help (?:us )?(?:fund|sustain))"
        r" (?:our|local|quality|independent|fearless|real) (?:journalism|news|reporting)\b.*",
        r"(?!.*[“”«»\"])support (?-i:[A-Z]).{2,40}journalism\b.*",
        r"(?!.*[“”«»\"])(?:a free press|free and independent|(?:independent|quality|trusted"
        r"|honest) journalism)\b.*"
        r"\b(?:democracy|essential|costs|matters|depends|needs|isn.t free|is not free)\b.*",
        r"(?!.*[“”«»\"])support (?:trusted|independent|public|non-?profit|high-quality) (?:journalism"
        r"|media|news)\b.*",
        r"(?!.*[“”«»\"])get .{2,60}(?:daily edition|newsletter|briefing|digest|bulletin)s?\b.*",
        r"(?!.*[“”«»\"]).{2,80}\breaders like you\b.*",
        r"(?!.*[“”«»\"])at (?-i:[A-Z]).{2,40}, we (?:\w+ )?(?:believe|are|think)\b.*\bjournalism\b.*",
        r"(?:keep up to date|stay (?:up to date|informed|connected))\b"
        r".*\b(?:app|newsletters?|alerts?|channel)\b.*",
        r"(?!.*[“”«»\"]).*\btéléchargez .{0,30}application\b.*",
        r"(?-i:[A-ZÀ-Þ]).{2,60} is a reader-supported (?:publication|newsletter|project)\b.*",
        r"(?-i:[A-ZÀ-Þ]).{2,40} is an? (?:independent,? )?non-?profit (?:newsroom|news organi[sz]ation"
        r"|media)\b.*",
        r"(?-i:[A-ZÀ-Þ]).{2,40} is (?:run|published|produced) by an? (?:small|independent|non-?profit)\b.*",
        r"(?:chaque|tous les) [\w ]{3,20}, recevez .*|vous pouvez vous désinscrire\b.*",
        r"(?:never miss|don.t miss) (?:a|another|any) (?:story|post|update|thing|beat)\b.{0,80}",
        r"(?:hundreds|thousands|millions) of (?:paid )?(?:subscribers|readers)\b.{0,60}",
        r"recevez .{2,120}|nouvelles, .{2,80} : recevez .*|.{0,40} directement dans votre boîte (?:mail"
        r"|e-mail)\b.*",
        r"je m.abonne|(?:le résumé|l.essentiel) de la semaine",
        r"(?!.*[“”«»\"]).{2,40} vous propose de revenir sur\b.*",
        r"(?:want|like) (?:to read )?more\?.*|(?:start|try|begin) (?:your|a) free\b.*|unsubscribe\b.*",
        weight=6,
    ),
    _row(
        "sign-up",
        30,
        r"(?:der|die|unser|la|le|nos|notre|nuestra) (?:\S+ ){0,2}\S*newsletters?\b.{0,40}|anmelden",
        r"abonnieren",
        r"get alerts (?:on|for)\b.*|stay informed\b.*|s.inscrire.{0,20}|simply sign up\b.*",
        r"(?:please )?sign(?:ed)? up (?:to|for|here|now|today)\b.*|.* (?:sign up|subscribe) here",
        r"(?:free )?(?:daily|weekly|morning|evening|monthly) (?:e-?mail )?newsletter|enter your e-?mail.*",
        r"(?:receive|get) (?:\w+ ){0,4}(?:news|stories|headlines|briefing|updates)\b.*",
        r".* in (?:this|our|his|her) (?:free )?(?:daily|weekly|monthly|morning|evening) newsletter",
        r"(?:while you.re here|unlock the .{2,40} for free)\b.*|make sense of .*|[♦►▶] .*",
        r"(?:daily|weekly|morning|evening) newsletter|newsletter (?:quotidienne|hebdomadaire)"
        r"|infolettre\b.{0,60}",
        r"sign up",
        r"subscribe (?:to|now|for|today|here)\b.*",
        r"(?:get|receive) (?:our|the|your) .*(?:newsletter|inbox|app|alerts?|updates).*",
        r"follow (?:us|.{2,30}) on\b.*|sign up: .{2,60}|go to \S+\.\w{2,4} for more\b.*",
        r"like us on\b.*",
        r"join (?:our|us|the) .*(?:channel|newsletter|community|whatsapp|telegram|discord).*",
        r"(?:our|your) (?:[\w-]+ ){0,4}newsletter\b.{0,80}",
        r"newsletters?(?: sign-?up)?",
        r"delivered (?:to|straight)\b.*",
        r"thanks? (?:you )?for (?:signing|subscribing)\b.*|thanks for reading (?-i:[A-Z]).{2,40}!.*",
        r"support .{2,30} or become .{2,30}",
        r"(?:(?:download|install) (?:our|the) .*|get (?:the|our) .{0,20})app\b.*",
        r"be the first to (?:get|know)\b.*",
        r"(?:follow|find) .{2,60} on (?:facebook|x|twitter|instagram|bluesky|whatsapp|tiktok|mastodon)\b.*",
        r"join thought-provoking\b.*|join .{2,30} (?:channel|community|forum)\b.*",
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
        r"(?:donate|help us|your (?:support|donation|contribution))\b.{0,160}",
        r"(?-i:[$£€] ?)\d[\d,.]*|our goal|contributed|(?:monthly|one-time|annually|other amount)",
        weight=3.5,
    ),
)
"""A part of the table (see `phrases`)."""
