"""The words for the offices of people who write, in the languages known."""

from __future__ import annotations

import re

OFFICE = re.compile(
    r"(?i)\b(?:correspond(?:ent|ant)\w*|corresponsal\w*|korrespond\w+|rep[oó]rter\w*|journalist\w*"
    r"|periodist\w+|giornalist\w+|verslaggev\w+|redakt(?:eur|or|ør|ör|r)\w*|\w*redaktionsmitglied"
    r"|r[ée]dact(?:eur|or|rice)\w*|editor[sa]?|writers?|columnist|contributor|envoyée?s?|inviat[oa]|analyst"
    r"|producer|chief|photographer|specialist|presenter|lecturer|professor|fellow|researcher"
    r"|spokes(?:person|man|woman)|head of|staff|unit|team)\b"
)
