"""Who sent a mail."""

from __future__ import annotations

import pytest

from builder.clippings.mail.senders import authors_and_outlet


@pytest.mark.parametrize(
    ("sender", "mailbox", "authors", "outlet"),
    [
        ("Ines Bell from The Harbour", "news@harbour.example", ("Ines Bell",), "The Harbour"),
        # a person's own mailbox
        ("Marcus Teal", "m.teal@boroughpress.example", ("Marcus Teal",), ""),
        ("Ludvig Strand", "ludvig@kystnytt.example", ("Ludvig Strand",), ""),
        # an outlet's, or one that may be either's
        ("Delta Briefing", "briefing@delta.example", (), "Delta Briefing"),
        ("Delta Briefing", "hello@post.example", (), "Delta Briefing"),
        ("The Harbour Lantern", "lantern@post.example", (), "The Harbour Lantern"),
        ("Marcus Teal", "", (), "Marcus Teal"),
        # an office that every house has
        ("Press Office", "press@waterboard.example", (), ""),
        ("Newsletter", "news@harbour.example", (), ""),
        ("The News Desk", "desk@harbour.example", (), ""),
        ("", "news@harbour.example", (), ""),
    ],
)
def test_authors_and_outlets(sender: str, mailbox: str, authors: tuple[str, ...], outlet: str) -> None:
    assert authors_and_outlet(sender, mailbox) == (authors, outlet)
