"""Whether a wire's text may be published: its status and its embargo."""

from __future__ import annotations

from dataclasses import replace

from builder.clippings.dates.moments import Moment
from builder.clippings.model import Clipping
from builder.clippings.refusal import Refused
from builder.clippings.wires.moments import is_later


def check_status(status: str) -> None:
    """Raises Refused for a text that its agency has withheld or canceled.

    `status` is ninjs's `pubstatus`, NewsML-G2's `pubStatus` without its scheme, or NITF's
    `management-status`; "usable", which is also the default, and others that only tell of an agency's
    own work pass. Withheld: not to be used until further notice; canceled: not to be used at all (IPTC
    NewsCodes, Publishing Status).
    """
    word = status.rpartition(":")[2].strip().lower()
    if word in ("canceled", "cancelled", "killed"):
        raise Refused("Its agency has canceled it: it must not be used.", "Delete it.")
    if word == "withheld":
        raise Refused(
            "Its agency withholds it until further notice.", "Delete it, and wait for the next version."
        )


def under_embargo(clipping: Clipping, embargo: Moment | None, sent: Moment | None, where: str) -> Clipping:
    """The clipping as a draft, where its embargo ends after it was sent.

    Nothing here asks for the time of day, so that the same file always gives the same article: it is the
    editor who takes the line `draft: true` out when the embargo is over.
    """
    if embargo is None or (sent is not None and not is_later(embargo, sent)):
        return clipping
    doubt = f'draft: it is under embargo until {embargo.isoformat()}. Take out "draft: true" then.'
    return _as_draft(clipping, doubt, where)


def without_end(clipping: Clipping, where: str) -> Clipping:
    """The clipping as a draft under an embargo of which no end is given (NewsML-G2's empty `embargoed`)."""
    doubt = 'draft: it is under embargo, with no end given. Take out "draft: true" when its agency says so.'
    return _as_draft(clipping, doubt, where)


def _as_draft(clipping: Clipping, doubt: str, where: str) -> Clipping:
    return replace(
        clipping,
        draft=True,
        unsure=(*clipping.unsure, doubt),
        origins=(*clipping.origins, ("draft", where)),
    )
