"""Headlines of wires without the marks by which an agency's clients tell one version from another."""

from __future__ import annotations

import re

from builder.clippings.told import Told

_MARK = re.compile(
    r"(?:(?:UPDATE|WRAP ?UP|CORRECTED|CORRECTION|CORR|REFILE|REPEAT|RPT|RPTG|ADVISORY|KORREKTUR|BERICHTIGUNG)"
    r"(?: \d{1,2})?\s?[-–—:]\s?)+(?=\S)"
)


def unmarked(headline: Told) -> Told:
    """The headline without "UPDATE 2-" or "CORRECTED-", which only the newsroom's capitals mark as such."""
    return (
        Told(_MARK.sub("", headline.text, count=1), headline.where)
        if _MARK.match(headline.text)
        else headline
    )
