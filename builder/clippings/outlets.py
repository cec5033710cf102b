"""Agencies and outlets: what looks like the name of one."""

from __future__ import annotations

import re

from builder.clippings.hosts import OUTLETS_BY_HOST

_AGENCIES_TEXT = """
    AFP AP APA ANSA ANI ATS BELGA BNS BTA CP CTK DPA EFE EPA EPD IANS IRNA KYODO LETA LUSA MTI NTB PA PAP
    PTI REUTERS RITZAU SDA SPA STT TASS TT UPI WAM XINHUA YONHAP INTERFAX ANADOLU BLOOMBERG HINA NHK KNA
"""
AGENCIES = frozenset(_AGENCIES_TEXT.split())
"""News agencies by the names under which they sign, in capitals."""

SMALL_NAMES = frozenset({"dpa", "epd", "kna", "sda", "sid", "franceinfo"})
"""Agencies and outlets that write their own names in small letters."""

LONG_NAMES = frozenset(
    {
        "agence france-presse",
        "agence france presse",
        "the associated press",
        "associated press",
        "thomson reuters",
        "deutsche presse-agentur",
        "pa media",
        "press association",
        "the canadian press",
        "anadolu agency",
        "bloomberg news",
        "getty images",
        "kyodo news",
        "keystone-ats",
        "keystone-sda",
        "xinhua news agency",
    }
)
"""Agencies by the names that they sign with in full."""

_OUTLETS_TEXT = """
    ABC News | Africanews | Agence France-Presse | Al Arabiya | Al Jazeera | ARD | Axios | BBC | Bild
    | Bloomberg | BuzzFeed | C-SPAN | CBS | Channel 4 | Channelnewsasia | CNBC | CNN
    | Corriere della Sera | Dawn | Der Spiegel | Deutsche Welle
    | Die Welt | Die Zeit | Ekathimerini | El Comercio | El Confidencial | El Mundo | El País | Euronews
    | Focus | Folha de S.Paulo | Fox News | France 24 | France Info | Franceinfo | Guardian | Haaretz
    | HuffPost | Il Post | ITN | ITV | Kommersant | La Repubblica | La Stampa | La Vanguardia | Le Figaro
    | Jeune Afrique
    | Le Monde | Le Parisien | Libération | Mediapart | Meduza | MSNBC | NBC | Newsweek | NHK | Nikkei
    | Nikkei Asia | Novaya Gazeta | NPR | O Globo | ORF | Ouest-France | PBS | Politico | ProPublica
    | Radio Free Europe | Radio Free Europe/Radio Liberty | RFE/RL | RAI
    | Rappler | Reuters | RFI | RIA Novosti | Ria Novosti | RT | RTE | RTÉ | RTBF | RTL | RTS
    | Scroll.in | Semafor | Sky News | Spiegel | Sputnik | Stern | Suspilne | Swissinfo | Tagesschau
    | The Economist | The Guardian | The Hill | The Independent | The Verge | Time Magazine | Ukrinform
    | Vedomosti | Voice of America | Vox | Wikinews | Wired | Yle | ZDF
"""
_OUTLETS = frozenset(name.strip() for name in _OUTLETS_TEXT.split("|"))
_PUBLISHING = frozenset(name for name in OUTLETS_BY_HOST.values() if " " in name)
_KNOWN = frozenset(name.casefold() for name in _OUTLETS | _PUBLISHING)
"""Outlets by their names in small letters, most of which do not show that they are some."""

_SHORT = {
    "ft": "Financial Times",
    "nyt": "The New York Times",
    "scmp": "South China Morning Post",
    "m&g": "Mail & Guardian",
    "wsj": "The Wall Street Journal",
    "thomson reuters": "Reuters",
    "bloomberg ai": "Bloomberg",
}
"""Names that outlets have for themselves beside their own."""

_FULL = {
    name.casefold().removeprefix("the "): name
    for name in sorted(_OUTLETS | _PUBLISHING, key=lambda name: name.startswith("The "))
} | _SHORT
"""Outlets' names by those in small letters, without "the"."""

_DESK = re.compile(r" (?:Bureau|(?:Web|News|Online) Desk|Staff)$")
"""What an outlet's newsroom adds to its name to sign with."""

_OUTLET_ENDING = re.compile(
    r"(?i)\w(?<!\bof) (?:news|times|post|herald|tribune|gazette|journal|chronicle|telegraph|zeitung|tv|radio"
    r"|television|broadcasting corporation|newspaper|news agency|press agency|daily|observer|wire)$"
)

_ACRONYM = re.compile(
    r"(?!(?:NEWS?|LIVE|MORE|MENU|SHARE|SAVE|VIDEO|ADS?|OPEN|PLAY|NEXT|TOP|INFO|LOGIN|FREE|END|READ|WATCH|BY|IN|OR"
    r"|FROM|AA|PRINT|EMAIL|TAGS?|TOPIC|ABOUT|VIEW|SEND|LIKE|HIDE|MINS?|HOME|WORLD|SPORT|LOCAL|[AP]M|[ECMP][SD]?T"
    r"|GMT|UTC|IST|USA?|UK|EU|UN|UAE|AND|WITH|FOR|LINK|COPY|PDF|TEXT|PHOTO|STORY|CITY|OPED|MEDIA|AUDIO|ALSO|DOI|FAQS?|RSS|HTML|URL|JOBS?|ABO|AUTO|SHOP|HD)$)"
    r"[A-ZČŠŽ]{2,5}"
)

_THE_NAME = re.compile(r"The(?: [A-Z][\w'’]+){1,3}")

_ARTICLED = re.compile(
    r"L['’][A-ZÀ-Þ][\w-]+(?: .{2,30})?"
    r"|(?:El|La|Le|Les|Los|Las|Il|Lo|O|A|Der|Die|Das|Het) [A-ZÀ-Þ][\w'’-]+"
    r" (?:del?|de la|de los|della|dello|du|des|do|da|dos|van|voor|der)"
    r" (?:(?:la|l['’]|den) ?)?[A-ZÀ-Þ][\w'’-]+"
)
"""A name made as papers' are and people's are not: "El Faro del Sur", "La Presse de la Baie"."""

_BRANCH = re.compile(
    r"(?:BBC|CBS|NBC|ABC|CNN|CBC|ITV|NPR|RTÉ|NHK|F(?:ox|OX)|Axios|P(?:olitico|OLITICO)|ICI) [A-Z][a-z]+"
    r"(?: (?:(?:&|and|of) )?[A-Z][a-z]+){0,2}"
)
"""Broadcasters and outlets that name their branches by places: "BBC Scotland", "Axios Columbus"."""

_OUTLET_WORDS = re.compile(
    r"(?i)\b(?:news|times|post|courier|herald|tribune|gazette|journal|chronicle|telegraph|observer|guardian"
    r"|press|review|agency|wire|standard|mail|express|globe|daily|weekly|monitor|bulletin|echo|examiner"
    r"|independent|dispatch|digest|inquirer|register|sentinel|mirror|argus|ledger|today|radio|television|tv"
    r"|mercury|enquirer|statesman|advocate|prensa|not[ií]cias|jornal|gazeta|tribuna|giornale|gazzetta|courrier|télégramme"
    r"|dépêche|\w{3,}(?:zeitung|blatt|kurier|anzeiger|krant|dagblad|tidningen|avisen)|media|magazine|network|broadcasting|zeitung|tagblatt|kurier|nachrichten|anzeiger|rundschau|allgemeine"
    r"|presse|monde|figaro|temps|agence|diario|periódico|mundo|país|gaceta|corriere|repubblica|stampa"
    r"|service|messenger|reporter|record|advertiser|staff|agencies|agenturen|rédaction|redaktion"
    r"|redacción|redazione|redactie|redação|newsroom)\b|(?-i:[a-z](?:News|Times|Post|Press|Media|Wire|TV|Today)\b)|\.(?:com|org|net|co\.uk|example)\b"
)


def is_agency(text: str) -> bool:
    """Whether the text is the name of a news agency, or letters that could only be one."""
    bare = text.strip(" .")
    return bare.upper() in AGENCIES or bare.casefold() in LONG_NAMES or _ACRONYM.fullmatch(bare) is not None


def is_known_outlet(name: str) -> bool:
    """Whether the name is that of an outlet or agency that is known here, in whatever case."""
    bare = name.strip(" .")
    folded = bare.casefold()
    return folded in _KNOWN or folded in LONG_NAMES or bare in SMALL_NAMES or bare.upper() in AGENCIES


def full_name(name: str) -> str:
    """An outlet's name as the outlet writes it: "the Guardian" is "The Guardian", "WSJ" has a longer one.

    A name that is not known stays as it is, without a small "the" before it.
    """
    bare = _DESK.sub("", name)
    return _FULL.get(bare.casefold().removeprefix("the "), bare.removeprefix("the "))


def is_outlet(name: str) -> bool:
    """Whether the name is that of a known outlet or agency, or ends as only those of outlets do."""
    bare = name.strip()
    return (
        bare in _OUTLETS
        or bare.upper() in AGENCIES
        or bare.casefold() in LONG_NAMES
        or _OUTLET_ENDING.search(bare) is not None
    )


def is_named_as_outlet(text: str) -> bool:
    """Whether a name says that it is an outlet's: an agency's, a known one, or one with "Gazette" in it."""
    return is_agency(text) or text.casefold() in _KNOWN or _OUTLET_WORDS.search(text) is not None


def looks_like_outlet(text: str) -> bool:
    """Whether a name of a few words reads as that of an outlet and not of a person."""
    if len(text.split()) > 6 or ": " in text or " | " in text:
        return False
    return is_named_as_outlet(text) or any(form.fullmatch(text) for form in (_THE_NAME, _BRANCH, _ARTICLED))
