"""Rules for captions and picture credits."""

from __future__ import annotations

from builder.clippings.pasted.kinds import Rule
from builder.clippings.pasted.rules.pictures import (
    credited,
    descriptions,
    habits,
    head,
    labels,
    photographers,
    repetition,
)

RULES: tuple[Rule, ...] = (
    *credited.RULES,
    *descriptions.RULES,
    *habits.RULES,
    *head.RULES,
    *labels.RULES,
    *photographers.RULES,
    *repetition.RULES,
)
