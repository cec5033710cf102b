"""Who published a pasted text: what its lines say, then weaker signs, with a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.addresses import name_of_host
from builder.clippings.bylines.signature import Signature
from builder.clippings.credits.parties import outlet_in_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.hosts import outlet_at
from builder.clippings.names.beside import without_place
from builder.clippings.names.outlets import without_agency
from builder.clippings.outlets import full_name, is_known_outlet, looks_like_outlet
from builder.clippings.pasted.figures import figures_of
from builder.clippings.pasted.kinds import Kind, Part, Reading
from builder.clippings.pasted.naming import (
    name_before_release,
    often_named,
    outlet_named_in,
    outlet_spoken_of,
    outlet_worded_so,
)

_RIGHTS_HOLDER = re.compile(
    r"(?:(?:©|\(c\)) ?[Cc]opyright|©|\(c\)|[Cc]opyright(?: ©"
    r"| \(c\))?) ?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? (?:by )?"
    r"(?P<name>[^.,;|©\d]{2,60}?)(?:,? \d{4})?(?=[.,;|]|$)"
)
_COMPANY = re.compile(
    r",? (?:Limited|Ltd|Inc|LLC|L|LP|Co|Corp|Corporation|GmbH|AG|SAS?|S|OÜ|AS|Oy|AB|BV|NV|SpA|PLC|plc|DAC"
    r"|Pty)$"
)
_RELEASE_WIRES = frozenset(
    {
        "PRNEWSWIRE",
        "PR NEWSWIRE",
        "BUSINESS WIRE",
        "GLOBE NEWSWIRE",
        "GLOBENEWSWIRE",
        "ACCESSWIRE",
        "NEWSFILE",
    }
)
_ABOUT = re.compile(r"About (?:the )?(?P<name>[A-ZÀ-Þ].{2,60})")
_DID = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-Þ][\w&.'’-]*(?: (?:(?:of|and|for|the|de|&) ){0,2}[A-ZÀ-Þ][\w&.'’-]*){0,6})"
    r"(?: \([^()]{2,40}\))?(?:, [^,]{3,120},)?(?: on [A-Z][a-z]+day)? (?:today |(?:has|have) (?:today )?)?"
    r"(?:announce[sd]?|open(?:s|ed)|launche[sd]|adopt(?:s|ed)|approve[sd]|publishe[sd]|appoint(?:s|ed)"
    r"|report(?:s|ed)"
    r"|sign(?:s|ed)|welcome[sd]|complete[sd]|unveil(?:s|ed)|decided|called|urge[sd]|said)\b"
)
_OFFICE = re.compile(
    r"(?i)\b(?:organi[sz]ation|commission|agency|authority|ministry|council|university|company|watch"
    r"|international"
    r"|foundation|bank|group|institute|office|department|union|association|programme|fund|parliament"
    r"|court|inc|ltd"
    r"|plc|gmbh|corporation|holdings|committee|society|trust|hospital|museum|service|federation|board|reserve)\b"
    r"|^[A-Z]{2,6}$"
)
"""Words that tell a body from a person."""

_LABEL = 15
"""Words in a line that calls a text a press release, at most."""

_SAID_TODAY = re.compile(
    r", (?:the )?(?P<name>[A-ZÀ-Þ][\w&.'’-]*(?: (?:(?:of|and|for|the|&) )?[A-ZÀ-Þ][\w&.'’-]*){0,6})"
    r"(?: \([^()]{2,40}\))? (?:said|announced|warned) "
    r"(?:today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_EXPLAINED = re.compile(
    r"(?P<name>(?!The )[A-ZÀ-Þ][\w'’-]+(?: (?:(?:of|and|for|the"
    r"|on) )*[A-ZÀ-Þ][\w'’-]+){1,7}) \((?P<short>[A-Z]{2,8})\)"
)
_RELEASED = re.compile(
    r"(?i)for (?:immediate )?release\b|(?:press|news|media) (?:release|statement)|communiqué de presse"
    r"|pressemitteilung|briefing notes?|nota de prensa|embargo(?:ed)? (?:until|till|:)"
)
_TEXT = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.LISTED, Kind.HEADLINE, Kind.DEK})
_SOURCE_CHIP = re.compile(r"(?i)(?:source|publisher|outlet)[: ]\s*(?P<name>\S.*?)\s*[×✕✖⨯x]")
_OUTSIDE = frozenset({Kind.FURNITURE, Kind.STRAY, Kind.REPORTING})
_MEMBER = re.compile(r" and (?:The Rt Hon )?(?:[A-Z][\w'’-]+ ){2,4}(?:MP|KC)\b.*")
"""A minister who issues a release beside the office: "Department for Transport and Jane Doe MP"."""

_OWNERS = re.compile(
    r"(?i)(?:dow jones|nexstar|gannett|hearst|lee enterprises|mcclatchy|sinclair|gray (?:media|television)"
    r"|scripps|tegna|advance (?:local|media)|condé nast|news ?corp|reach plc|mediahuis|axel springer|ringier"
    r"|funke|sph media|bennett,? coleman|newsquest|national world|postmedia|digital first|medianews"
    r"|townsquare)\b"
)
"""Companies that own many outlets: their copyright lines do not tell which."""

_HOLDERS = {
    "guardian news & media": "The Guardian",
    "guardian news and media": "The Guardian",
    "thomson reuters": "Reuters",
    "cable news network": "CNN",
    "cbs broadcasting": "CBS News",
    "cbs interactive": "CBS News",
    "nbcuniversal": "NBC News",
    "nbc universal": "NBC News",
    "npr": "NPR",
    "the new york times company": "The New York Times",
    "al jazeera media network": "Al Jazeera",
    "south china morning post publishers": "South China Morning Post",
    "british broadcasting corporation": "BBC",
}
"""Outlets by the companies that are theirs alone."""

_NO_HOLDER = re.compile(
    r"(?i)^(?:all rights|alle rechte|tous droits|todos los|copyright|riproduzione|reproduction)"
)


def publisher_of(readings: Sequence[Reading], signature: Signature, url: str) -> tuple[str, str]:
    """The publisher of a text and the doubt there is about it; both may be empty.

    The byline's outlet, a line with the outlet's name, the outlet that the address is known to be, the
    issuer of a release, the agency of the dateline, a name above the headline, one that the page calls its
    own, the one that its people have their mail at, the copyright line, a search chip. What is worth a look:
    a name that the address's host is made of, the outlet in a picture's credit, the one whose pages are
    worded so, the one that the page's buttons name, and whom a release speaks of first.
    """
    sure = (
        signature.publisher
        or _named_line(readings, (Part.HEAD, Part.TAIL))
        or outlet_at(url)
        or _issuer(readings)
        or _agency(readings)
        or _known(_named_line(readings, (Part.TOP,)))
        or outlet_named_in(r.text for r in readings if r.kind in _OUTSIDE)
        or _named_line(readings, (Part.TOP,))
        or _outlet_of_mail(readings)
        or _rights_holder(readings, signature.authors)
        or _chip_source(readings)
    )
    if sure:
        return sure, ""
    outside = [r.text for r in readings if r.kind in (*_OUTSIDE, Kind.CREDIT, Kind.CAPTION)]
    by_host = name_of_host(url, outside)
    if by_host:
        return by_host, f'publisher: "{by_host}" goes with the address, and the text says no more.'
    by_credit = next(filter(None, (outlet_in_credit(f.credit) for f in figures_of(readings))), "")
    if by_credit:
        return by_credit, f'publisher: "{by_credit}" is known from a picture\'s credit only.'
    top = [r.text for r in readings if r.part is Part.TOP and r.kind not in (Kind.CHIP, Kind.URL)]
    by_name = often_named(top, outside)
    if by_name and by_name not in signature.authors:
        return by_name, f'publisher: "{by_name}" is what the page calls itself.'
    by_wording = outlet_worded_so(outside)
    if by_wording:
        return by_wording, f'publisher: "{by_wording}" is known by the page\'s wording only.'
    by_page = outlet_spoken_of(outside)
    if by_page:
        return by_page, f'publisher: "{by_page}" is known from what the page says to its readers only.'
    by_lead = _issuer_in_lead(readings) or _issuer_of_mail(readings)
    return by_lead, f'publisher: "{by_lead}" is whom the release speaks of first.' if by_lead else ""


def _known(name: str) -> str:
    return name if is_known_outlet(name) else ""


def _issuer_of_mail(readings: Sequence[Reading]) -> str:
    """Who a release names and has their mail at a host made of the name: "press@unhcr.example"."""
    if not _is_released(readings):
        return ""
    hosts = (host for r in readings if r.kind in _OUTSIDE for host in re.findall(r"\w@([\w.-]+\w)", r.text))
    texts = [r.text for r in readings if r.kind is Kind.HEADLINE or r.kind is Kind.PARAGRAPH][:4]
    return next(filter(None, (name_of_host(f"https://{host}", texts) for host in hosts)), "")


def _outlet_of_mail(readings: Sequence[Reading]) -> str:
    """The outlet at whose host the page's people have their mail: "jane.doe@wsj.com"."""
    hosts = (host for r in readings if r.kind in _OUTSIDE for host in re.findall(r"\w@([\w.-]+\w)", r.text))
    return next(filter(None, (outlet_at(f"https://{host}") for host in hosts)), "")


def _named_line(readings: Sequence[Reading], parts: tuple[Part, ...]) -> str:
    return next(
        (full_name(_named(r.text)) for r in readings if r.kind is Kind.PUBLISHER and r.part in parts), ""
    )


def _named(text: str) -> str:
    """The outlet in a line with its name: "Source: Al Jazeera and news agencies"."""
    bare = re.sub(r"(?i)^sources?:? |^(?:quelle|fuente): ", "", text.strip(" ."))
    bare = name_before_release(bare) or bare
    bare = _MEMBER.sub("", bare)
    bare = re.sub(r"^FROM (\w+) NEWS$", r"\1", bare)  # Barron's has it so, of AFP
    bare = re.sub(r"(?i),? (?:and|et|und|y) (?:news )?agenc\w+$|, agenc\w+$", "", without_agency(bare))
    outlet, _, place = without_place(bare).partition(", ")  # "BBC News, Cardiff"
    return (
        outlet
        if looks_like_outlet(outlet) and re.fullmatch(r"[A-ZÀ-Þ][\w'’ -]+", place)
        else without_place(bare)
    )


def _issuer_in_lead(readings: Sequence[Reading]) -> str:
    """Who opens a press release by what they did: "The Harbour Authority has opened a second quay".

    "..., Human Rights Watch said today" names the issuer too.
    """
    if not _is_released(readings):
        return ""
    first = next((r.text for r in readings if r.kind is Kind.PARAGRAPH), "")
    dateline = read_dateline(first)
    explained = _explained(first)
    if explained:
        return explained
    opened = _DID.match(first[dateline.end :] if dateline else first) or _SAID_TODAY.search(first)
    name = opened["name"] if opened else ""
    return name if is_known_outlet(name) or _OFFICE.search(name) else ""


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _explained(lead: str) -> str:
    """Who a lead names in full with the short name behind: "Teams from Médecins Sans Frontières (MSF)"."""
    for found in _EXPLAINED.finditer(lead):
        words = found["name"].split()
        # From later words on too: "The Governing Council of the European Central Bank (ECB)".
        for n, word in enumerate(words):
            if word[0].isupper() and found["short"] == _initials(words[n:]):
                return " ".join(words[n:])
    return ""


def _issuer(readings: Sequence[Reading]) -> str:
    """Who speaks in a press release, or a text on a wire for such: "About Northmere Robotics"."""
    if not _is_released(readings) and _agency(readings).upper() not in _RELEASE_WIRES:
        return ""
    about = (_ABOUT.fullmatch(r.text) for r in readings if r.kind is Kind.FURNITURE)
    return next((found["name"] for found in about if found), "")


def _is_released(readings: Sequence[Reading]) -> bool:
    """Whether a line of the page calls the text a press release."""
    lines = (r.text for r in readings if r.kind not in _TEXT and len(r.text.split()) <= _LABEL)
    return any(_RELEASED.search(line) for line in lines)


def _agency(readings: Sequence[Reading]) -> str:
    first = next((r for r in readings if r.kind is Kind.PARAGRAPH), None)
    dateline = read_dateline(first.text) if first else None
    return dateline.agency if dateline else ""


def _chip_source(readings: Sequence[Reading]) -> str:
    """The outlet that a search was narrowed to: "source The Sample Courier ×"."""
    chips = (_SOURCE_CHIP.fullmatch(r.text) for r in readings if r.kind is Kind.CHIP)
    return next((chip["name"] for chip in chips if chip), "")


def _rights_holder(readings: Sequence[Reading], authors: Sequence[str]) -> str:
    for reading in readings:
        if reading.kind is not Kind.FURNITURE:
            continue
        match = _RIGHTS_HOLDER.search(reading.text)
        name = re.sub(r"(?i)\s*all rights.*", "", match["name"]).strip() if match else ""
        name = _COMPANY.sub("", name).partition("/")[0]  # "SZ/dpa/laho": the outlet, then its sources
        if name and name not in authors and not _NO_HOLDER.match(name) and not _OWNERS.match(name):
            return _HOLDERS.get(name.casefold(), name)
    return ""
