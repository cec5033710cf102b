"""Web addresses: without what only tracks readers, and what they say of the outlet and the day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from builder.foundation.text import fold

_TRACKING = re.compile(
    r"(?i)utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|mc_[ce]id|yclid|_ga|_gl|mkt_tok|s?cid"
    r"|cmpid?|ncid|ns_\w+|at_\w+|ref(?:_?src|_?url|errer)?|smid|smtyp|sh|share\w*|partner|taid|wt_\w+|xtor|xtref|ito|ocid"
    r"|src|source|campaign\w*|embedded-checkout|guccounter|guce_\w+|spm|traffic_source|sfnsn|soc_\w+|echobox|linkid"
)
_DAY_IN_PATH = re.compile(
    r"/((?:19|20)\d\d)(?:[/-]|(?:/[a-z][a-z._-]{3,}){1,2}/)(\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)"
)
_YEAR_IN_PATH = re.compile(r"/(199\d|20[0-2]\d)(?:/|-\d\d(?!\d))")  # others are more likely numbers of texts
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def without_tracking(url: str) -> str:
    """The address without the parameters of its query that track readers, and without its fragment.

    An address that cannot be taken apart (RFC 3986) comes back as it is.
    """
    try:
        parts = urlsplit(url.strip().strip("<>"))
    except ValueError:
        return url
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    query = (
        parts.query if len(kept) == len(parse_qsl(parts.query, keep_blank_values=True)) else urlencode(kept)
    )
    return urlunsplit((parts.scheme or "https", parts.netloc, parts.path, query, ""))


def joined(base: str, address: str) -> str:
    """The address as seen from a base (RFC 3986, section 5); "" stays "", and what is no address too."""
    try:
        return urljoin(base, address) if address else ""
    except ValueError:
        return address


def day_in_address(url: str) -> dt.date | None:
    """The day that many outlets put into the path: /2024/06/01/, /2024/jun/01/ or /2024/politics/06/01/."""
    found = _DAY_IN_PATH.search(url.lower())
    if not found:
        return None
    month = (
        _MONTHS.index(found[2]) + 1 if found[2] in _MONTHS else int(found[2]) if found[2].isdecimal() else 0
    )
    try:
        return dt.date(int(found[1]), month, int(found[3]))
    except ValueError:
        return None


def year_in_address(url: str) -> int | None:
    """The year that is a part of the path: /2024/06/pier-stays, /archive/2024/pier-stays."""
    found = _YEAR_IN_PATH.search(url)
    return int(found[1]) if found else None


def host_of(url: str) -> str:
    """The host without "www.", in small letters; "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def name_of_host(url: str, texts: Iterable[str]) -> str:
    """The outlet's name in one of the texts that the address's host is made of.

    harbourpress.example is "Harbour Press Review", courier.example "The Sample Courier": the host's own
    label is the beginning of the name's letters, or one of its words.
    """
    labels = host_of(url).split(".")
    label = max(labels[:-1] or labels, key=len, default="")
    if len(label) < 4:
        return ""
    for text in texts:
        for name in _capitalised(text):
            letters = re.sub(r"\W", "", fold(name))
            words = fold(name).split()
            if letters.removeprefix("the").startswith(label) or (label in words and len(words) > 1):
                return name
    return ""


def _capitalised(text: str) -> list[str]:
    return re.findall(
        r"(?:St\. )?[A-ZÀ-Þ][\w'’-]*(?: (?:[A-ZÀ-Þ][\w'’-]*|of|the|and|de|la|le|der)){0,5}(?<![ ])", text
    )
