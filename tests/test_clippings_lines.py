"""Tables for the rules of short lines: what each takes, and what it must leave alone."""

from __future__ import annotations

import pytest

from builder.clippings.pasted.kinds import Kind, Rule
from builder.clippings.pasted.rules.lines import beneath, rows, single, voices
from tests.evidence import HEADED, OTHER, PARAGRAPH, SIGNED, weight

LINES = (*SIGNED, PARAGRAPH, OTHER)
BELOW = (PARAGRAPH, OTHER)


@pytest.mark.parametrize(
    ("rule", "text", "above", "below"),
    [
        (rows.in_row, "Worth a look", LINES, ("Why the tide is late this year", *BELOW)),
        (rows.in_row, "Why the tide is late this year", (*LINES, "Worth a look"), BELOW),
        (rows.in_row, "Shut it", (*LINES, "Have it all"), BELOW),
        (single.labelled, "Explainer: Who owns the lamps of Halden", LINES, BELOW),
        (voices.page_voice_here, "Support honest reporting in Halden", LINES, BELOW),
        (voices.heads_box, "The morning in a minute", LINES, ("Get our newsletter at seven.", *BELOW)),
        (beneath.below_text, "Halden", LINES, ()),
        (beneath.below_text, "The man who eats clocks.", (*LINES, "Favourites"), ("A town in a jar.",)),
        (single.again, "Go on below", (*LINES, "Go on below", OTHER), BELOW),
        (single.advert, "Weiter nach der Anzeige unten", LINES, BELOW),
        (single.goes_on_small, "or pay by the page", LINES, BELOW),
        (single.in_brackets, "[ A pier for the price of a tram ]", LINES, BELOW),
    ],
)
def test_takes_lines_by_their_company(
    rule: Rule, text: str, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert weight(rule, Kind.FURNITURE, text, above, below) > 0


@pytest.mark.parametrize(
    ("rule", "text", "above", "below"),
    [
        (rows.in_row, "A vote in the rain", LINES, BELOW),
        (rows.in_row, "A vote in the rain", (*LINES, "Advertisement"), BELOW),
        (rows.in_row, "Halden 12", (*LINES, "The boats that won their races on the day were these:"), BELOW),
        (single.labelled, "Pier: What the engineers want to know", LINES, BELOW),
        (voices.page_voice_here, "“Sign up for our newsletter,” said the mayor.", LINES, BELOW),
        (voices.heads_box, "A vote in the rain", LINES, BELOW),
        (beneath.below_text, "Nobody has asked.", LINES, ()),
        (beneath.below_text, "Nobody has asked.", (*LINES, "After the vote"), ()),
        (single.again, "A vote in the rain", LINES, BELOW),
        (single.again, "A vote in the rain", (*HEADED, "A vote in the rain", PARAGRAPH, OTHER), BELOW),
        (single.advert, "The adverts that nobody read were taken down", LINES, BELOW),
        (single.in_brackets, "(It rained.)", LINES, BELOW),
        (single.in_brackets, "($1 = 8.10 lakes)", LINES, BELOW),
    ],
)
def test_leaves_lines_by_their_company(
    rule: Rule, text: str, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert weight(rule, Kind.FURNITURE, text, above, below) <= 0
