"""Who sent a mail: the author or the outlet, by the name and the mailbox of its sender (RFC 5322, 3.6.2)."""

from __future__ import annotations

import re

from builder.clippings.names.people import names_person
from builder.foundation.text import fold

_OFFICE = re.compile(
    r"(?i)(?:the )?(?:press|media|news|communications?|public affairs)(?: ?(?:office|room|team|desk))?"
    r"|(?:the )?(?:desk|room)|alerts?|team|support|webmaster"
    r"|media relations|newsletters?|no-?reply|do not reply|info|mail|editors?|redaktion"
    r"|presse(?:stelle|dienst)?|service (?:de )?presse|oficina de prensa|ufficio stampa"
)
"""An office that every house has: it names none."""


def authors_and_outlet(sender: str, mailbox: str) -> tuple[tuple[str, ...], str]:
    """The author and the publisher in a display name; "Ines Bell from The Harbour" has both.

    A name alone is a person's where the mailbox is that person's own: a word of the name stands before the
    "@" and none behind it, as in `ines.bell@harbour.example`. Any other is the outlet's.
    """
    for word in (" from ", " at ", " via ", " von ", " de "):
        name, found, outlet = sender.partition(word)
        if found and names_person(name):
            return (name,), outlet.strip()
    if _OFFICE.fullmatch(sender):
        return (), ""
    if names_person(sender) and _is_own(sender, mailbox):
        return (sender,), ""
    return (), sender


def _is_own(name: str, mailbox: str) -> bool:
    box, _, host = fold(mailbox).partition("@")
    words = re.findall(r"\w{3,}", fold(name))
    return any(word in box for word in words) and not any(word in host for word in words)
