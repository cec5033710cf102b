"""Rules for headlines and deks."""

from __future__ import annotations

from builder.clippings.pasted.kinds import Rule
from builder.clippings.pasted.rules.headlines import again, deks, forms, menus, neighbours, places, told

RULES: tuple[Rule, ...] = (
    *forms.RULES,
    *places.RULES,
    *again.RULES,
    *menus.RULES,
    *neighbours.RULES,
    *told.RULES,
    *deks.RULES,
)
