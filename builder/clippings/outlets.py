"""Agencies and outlets: what looks like the name of one."""

from __future__ import annotations

import re

_AGENCIES_TEXT = """
    AFP AP APA ANSA ANI ATS BELGA BNS BTA CP CTK DPA EFE EPA IANS IRNA KYODO LETA LUSA MTI NTB PA PAP
    PTI REUTERS RITZAU SDA SPA STT TASS TT UPI WAM XINHUA YONHAP INTERFAX ANADOLU BLOOMBERG HINA NHK KNA
"""
AGENCIES = frozenset(_AGENCIES_TEXT.split())
"""News agencies by the names under which they sign, in capitals."""

LONG_NAMES = frozenset(
    {
        "agence france-presse",
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
    }
)
"""Agencies by the names that they sign with in full."""

_OUTLETS_TEXT = """
    BBC|CNN|NBC|CBS|ABC News|NPR|PBS|ITV|ITN|ARD|ZDF|ORF|RTE|RTÉ|RAI|RTL|Fox News|Sky News|MSNBC|CNBC
    |C-SPAN|RT|Al Jazeera|Al Arabiya|Euronews|France 24|Deutsche Welle|Voice of America
    |Radio Free Europe|Politico|Axios|Semafor|The Guardian|Guardian|The Independent|The Economist
    |Der Spiegel|Spiegel|Die Zeit|Die Welt|Bild|Le Monde|Le Figaro|Libération|Le Parisien|El País
    |El Mundo|La Repubblica|La Stampa|Corriere della Sera|Haaretz|Kommersant|Vedomosti|Novaya Gazeta
    |Sputnik|RIA Novosti|Ria Novosti|Ukrinform|Suspilne|Wikinews|BuzzFeed|HuffPost|Newsweek
    |Time Magazine|Nikkei|Agence France-Presse|NHK
"""
_OUTLETS = frozenset(name.strip() for name in _OUTLETS_TEXT.split("|"))

_OUTLET_ENDING = re.compile(
    r"(?i)\w(?<!\bof) (?:news|times|post|herald|tribune|gazette|journal|chronicle|telegraph|zeitung|tv|radio"
    r"|television|broadcasting corporation|newspaper|news agency|press agency|daily|observer|wire)$"
)

_ACRONYM = re.compile(r"[A-Z]{2,5}")

_THE_NAME = re.compile(r"The(?: [A-Z][\w'’]+){1,3}")

_OUTLET_WORDS = re.compile(
    r"(?i)\b(?:news|times|post|courier|herald|tribune|gazette|journal|chronicle|telegraph|observer|guardian"
    r"|press|review|agency|wire|standard|mail|express|globe|daily|weekly|monitor|bulletin|echo|examiner"
    r"|independent|dispatch|digest|inquirer|register|sentinel|mirror|argus|ledger|today|radio|television|tv"
    r"|media|magazine|network|broadcasting|zeitung|tagblatt|kurier|nachrichten|anzeiger|rundschau|allgemeine"
    r"|presse|monde|figaro|temps|agence|diario|periódico|mundo|país|gaceta|corriere|repubblica|stampa"
    r"|service|messenger|reporter|record|advertiser|staff|agencies|agenturen|rédaction|redaktion"
    r"|redacción|newsroom)\b|\.(?:com|org|net|co\.uk|example)\b"
)


def is_agency(text: str) -> bool:
    """Whether the text is the name of a news agency, or letters that could only be one."""
    bare = text.strip(" .")
    return bare.upper() in AGENCIES or bare.casefold() in LONG_NAMES or _ACRONYM.fullmatch(bare) is not None


def is_outlet(name: str) -> bool:
    """Whether the name is that of a known outlet or agency, or ends as only those of outlets do."""
    bare = name.strip()
    return (
        bare in _OUTLETS
        or bare.upper() in AGENCIES
        or bare.casefold() in LONG_NAMES
        or _OUTLET_ENDING.search(bare) is not None
    )


def looks_like_outlet(text: str) -> bool:
    """Whether a name of a few words reads as that of an outlet and not of a person."""
    if len(text.split()) > 6:
        return False
    return is_agency(text) or _OUTLET_WORDS.search(text) is not None or _THE_NAME.fullmatch(text) is not None
