"""The outlet by the hosts that a page names: those of its people's mail, and its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.addresses import name_of_host
from builder.clippings.hosts import outlet_at
from builder.clippings.pasted.kinds import Kind, Reading
from builder.clippings.pasted.publishers.releases import is_released

_HOST = re.compile(
    r"(?<![@\w./-])(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w@])", re.IGNORECASE
)
_OTHERS = re.compile(
    r"(?:^|\.)(?:facebook|fb|twitter|x|t|instagram|youtube|youtu|tiktok|linkedin|whatsapp|telegram|threads|bsky"
    r"|reddit|google|apple|play|spotify|gmail|creativecommons|wikipedia|wikimedia|amazon|bit|taboola|outbrain"
    r"|change|doi|pinterest|tumblr|flickr|digg|stumbleupon|disqus|shutterstock|gettyimages)\.[a-z.]{2,6}$"
    r"|^del\.(?:icio\.us|i\.cious)$"
)
"""Hosts that pages of all outlets name."""

_LONGEST = 160
"""Characters in a line that names the page's own host, at most."""

_FILE = re.compile(r"\.(?:jpe?g|png|gif|pdf|html?|php|aspx?|js)$")
OUTSIDE = frozenset({Kind.FURNITURE, Kind.STRAY, Kind.REPORTING})


def issuer_of_mail(readings: Sequence[Reading]) -> str:
    """Who a release names and has their mail at a host made of the name: "press@unhcr.example"."""
    if not is_released(readings):
        return ""
    hosts = (host for r in readings if r.kind in OUTSIDE for host in re.findall(r"\w@([\w.-]+\w)", r.text))
    texts = [r.text for r in readings if r.kind is Kind.HEADLINE or r.kind is Kind.PARAGRAPH][:4]
    return next(filter(None, (name_of_host(f"https://{host}", texts) for host in hosts)), "")


def outlet_of_mail(readings: Sequence[Reading]) -> str:
    """The outlet at whose host the page's people have their mail: "jane.doe@wsj.com"."""
    hosts = (host for r in readings if r.kind in OUTSIDE for host in re.findall(r"\w@([\w.-]+\w)", r.text))
    return next(filter(None, (outlet_at(f"https://{host}") for host in hosts)), "")


def own_host(readings: Sequence[Reading]) -> str:
    """The one host that the lines outside the text name, such as "courier.example"; "" for none or several.

    Hosts of networks and shops, which stand on the pages of all outlets, do not count.
    """
    lines = [r.text for r in readings if r.kind in OUTSIDE and len(r.text) <= _LONGEST]
    hosts = {found[1].lower() for line in lines for found in _HOST.finditer(line)}
    own = {host for host in hosts if not _OTHERS.search(host) and not _FILE.search(host)}
    return own.pop() if len(own) == 1 else ""
