"""Tables for the rules: what each takes, and what it must leave alone."""

from __future__ import annotations

import pytest

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Kind, Rule, View
from builder.clippings.pasted.rules import (
    RULES,
    closing,
    furniture,
    headlines,
    pictures,
    prose,
    signatures,
    top,
)

PARAGRAPH = (
    "The council voted on Thursday to keep the pier, which engineers had wanted to pull down since 2019."
)


def weight(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...] = (), below: tuple[str, ...] = ()
) -> float:
    blocks = tuple(Block(t, n) for n, t in enumerate((*above, text, *below), 1))
    return sum(e.weight for e in rule(View(blocks, len(above))) if e.kind is kind)


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        (top.chip, Kind.CHIP, "date 2026-01-08 ×"),
        (top.chip, Kind.CHIP, "source Northern Wire ×"),
        (top.address, Kind.URL, "https://a.example/x?y=1"),
        (top.address, Kind.URL, "Source: www.a.example/x"),
        (top.kicker, Kind.KICKER, "World"),
        (top.kicker, Kind.KICKER, "News|Conflict"),
        (top.kicker, Kind.KICKER, "Home > World > Europe"),
        (top.stray, Kind.STRAY, "Leer en español"),
        (headlines.headline_length, Kind.HEADLINE, "Council keeps wooden pier"),
        (headlines.dek, Kind.DEK, "Eleven votes to four for a pier that few ships use"),
        (signatures.byline, Kind.BYLINE, "By Ines Okafor in Geneva"),
        (signatures.date, Kind.DATE, "Sat 26 Apr 2025 17.42 BST"),
        (signatures.long_ago, Kind.FURNITURE, "6 hours ago"),
        (signatures.long_ago, Kind.FURNITURE, "vor 3 Stunden"),
        (signatures.publisher, Kind.PUBLISHER, "Halden Gazette"),
        (signatures.publisher, Kind.PUBLISHER, "AFP"),
        (pictures.labelled, Kind.CREDIT, "Image source, Getty Images"),
        (pictures.labelled, Kind.CAPTION, "Image caption, The ferry in port"),
        (pictures.credited, Kind.CAPTION, "Soldiers at dawn. [AFP]"),
        (pictures.credited, Kind.CREDIT, "Photographs by Henry Park"),
        (pictures.archive, Kind.CAPTION, "FILE PHOTO: A barge on the river"),
        (prose.sentence, Kind.PARAGRAPH, PARAGRAPH),
        (prose.dateline, Kind.PARAGRAPH, f"GENEVA (AP) — {PARAGRAPH}"),
        (closing.rights, Kind.FURNITURE, "© 2026 The Courier. All rights reserved."),
        (closing.rights, Kind.FURNITURE, "(c) 2024 The Sample Courier"),
        (closing.release, Kind.FURNITURE, "FOR IMMEDIATE RELEASE"),
        (closing.mark, Kind.FURNITURE, "___"),
        (closing.mark, Kind.FURNITURE, "###"),
        (closing.mark, Kind.FURNITURE, "-ends-"),
        (furniture.listed_furniture, Kind.FURNITURE, "Share"),
        (furniture.listed_furniture, Kind.FURNITURE, "Share: Facebook | X | WhatsApp | E-mail"),
        (furniture.listed_furniture, Kind.FURNITURE, "Partager"),
        (furniture.listed_furniture, Kind.FURNITURE, "Sign up to First Light, our free morning email"),
        (furniture.listed_furniture, Kind.FURNITURE, "Follow us on Mastodon and Bluesky"),
        (furniture.listed_furniture, Kind.FURNITURE, "ADVERTISEMENT"),
        (furniture.listed_furniture, Kind.FURNITURE, "Listen (4 mins)"),
        (furniture.listed_furniture, Kind.FURNITURE, "Temps de lecture : 3 min."),
        (furniture.listed_furniture, Kind.FURNITURE, "Read more: How the pier was saved"),
        (furniture.listed_furniture, Kind.FURNITURE, "Lire aussi : Les villages sans école"),
        (furniture.listed_furniture, Kind.FURNITURE, "124 comments"),
        (furniture.listed_furniture, Kind.FURNITURE, "Our Standards: The Thomson Reuters Trust Principles."),
        (furniture.opener, Kind.FURNITURE, "Related topics"),
        (furniture.opener, Kind.FURNITURE, "Explore more on these topics"),
        (furniture.opener, Kind.FURNITURE, "list of 3 items"),
    ],
)
def test_takes(rule: Rule, kind: Kind, text: str) -> None:
    assert weight(rule, kind, text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "Share prices fell by a tenth in Frankfurt, where the company has its seat.",
        '"Save," the editor told her staff. "Save whatever you can."',
        "Copyright law did not help either: the paper does not own its own front page.",
        "Advertisement revenue was down again in the third quarter of the year.",
        "The newsletter went next, and nobody wrote in to ask where it was.",
        "Contact with the ship was lost at noon.",
        "Related topics were tried too, and dropped.",
        "He will follow her on Monday.",
        "More than 60 ships were waiting off the port.",
        "Listen to the people, he said.",
    ],
)
def test_sentences_of_a_body_are_no_furniture(text: str) -> None:
    around = {"above": (PARAGRAPH, PARAGRAPH), "below": (PARAGRAPH, PARAGRAPH)}
    total = sum(weight(rule, Kind.FURNITURE, text, **around) for rule in RULES)
    assert total <= 0


@pytest.mark.parametrize(
    ("rule", "kind", "text", "above", "below"),
    [
        (pictures.above_credit, Kind.CAPTION, "The ferry in port", (), ("Credit...Jane Doe",)),
        (pictures.description, Kind.FURNITURE, "Getty Images A pier", (), ("Image source, Getty Images",)),
        (signatures.role, Kind.STRAY, "Highlands correspondent", ("Moira Dunn",), ()),
        (prose.subhead, Kind.SUBHEAD, "What comes next", (PARAGRAPH,), (PARAGRAPH,)),
        (prose.listed, Kind.LISTED, "* The deck will be oak.", (), ("* The piles will be larch.",)),
        (closing.reporting, Kind.REPORTING, "(Reporting by A. Lee; Editing by B. Roy)", (PARAGRAPH,), ()),
        (closing.contact, Kind.FURNITURE, "Media contact:", (PARAGRAPH,), ("Paul Denny", "press@n.example")),
        (closing.contact, Kind.FURNITURE, "press@n.example", ("Media contact:", "Paul Denny"), ()),
        (
            closing.about_author,
            Kind.FURNITURE,
            "Dolores Vega covers the West.",
            ("By Dolores Vega", PARAGRAPH),
            (),
        ),
        (furniture.below_opener, Kind.FURNITURE, "Seals return", (PARAGRAPH, "Most read"), ()),
        (
            furniture.below_opener,
            Kind.FURNITURE,
            "3 November 2025",
            (PARAGRAPH, "More on this story", "Ferry"),
            (),
        ),
        (
            headlines.repeated_headline,
            Kind.FURNITURE,
            "Council keeps its pier",
            ("Council keeps its Pier",),
            (),
        ),
        (headlines.headline_company, Kind.HEADLINE, "Council keeps pier", (), ("By Ines Okafor",)),
    ],
)
def test_takes_in_its_place(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert weight(rule, kind, text, above, below) > 0


@pytest.mark.parametrize(
    ("rule", "kind", "text", "above", "below"),
    [
        (
            closing.about_author,
            Kind.FURNITURE,
            "Ilka Bonev is the mayor.",
            ("By Dolores Vega", PARAGRAPH),
            (),
        ),
        (furniture.below_opener, Kind.FURNITURE, "Seals return", (PARAGRAPH, "Most read"), (PARAGRAPH,)),
        (prose.subhead, Kind.SUBHEAD, "it was late", (PARAGRAPH,), (PARAGRAPH,)),
        (prose.subhead, Kind.SUBHEAD, "($1 = 8.10 lakes)", (PARAGRAPH,), (PARAGRAPH,)),
        (signatures.byline, Kind.BYLINE, "By Thursday the buttons were gone.", (PARAGRAPH,), (PARAGRAPH,)),
        (signatures.publisher, Kind.PUBLISHER, "the post office", (), ()),
        (top.kicker, Kind.KICKER, "War reaches the coast of the island", (), ()),
    ],
)
def test_leaves_alone(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert weight(rule, kind, text, above, below) <= 0
