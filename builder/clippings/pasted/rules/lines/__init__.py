"""Rules for short lines amid and below the text, by their company alone: what they say is not asked.

A subhead stands alone, right above a paragraph. Several lines in a row are a box of links and buttons. Below
the last paragraph a line opens what the page has there, and short sentences below such a line are headlines.
"""

from __future__ import annotations

from builder.clippings.pasted.kinds import Rule
from builder.clippings.pasted.rules.lines import beneath, rows, single, voices

RULES: tuple[Rule, ...] = (
    *rows.RULES,
    *voices.RULES,
    *beneath.RULES,
    *single.RULES,
)
