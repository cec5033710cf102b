"""The rules: each looks at one block in its place and gives evidence of what it is.

A rule is a generator of a few lines with a table of cases in its test. Add it to its module's `RULES`.
"""

from __future__ import annotations

from builder.clippings.pasted.kinds import Rule
from builder.clippings.pasted.rules import (
    closing,
    furniture,
    headlines,
    issuers,
    lines,
    machine,
    pictures,
    prose,
    reader,
    signatures,
    summaries,
    top,
)

RULES: tuple[Rule, ...] = (
    *top.RULES,
    *headlines.RULES,
    *summaries.RULES,
    *signatures.RULES,
    *issuers.RULES,
    *pictures.RULES,
    *prose.RULES,
    *closing.RULES,
    *furniture.RULES,
    *lines.RULES,
    *machine.RULES,
    *reader.RULES,
)
"""Every rule. Their order does not matter: evidence is added up."""
