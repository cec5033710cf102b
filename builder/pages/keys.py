"""What a page is made of, as text: the same text, the same page.

An article's card stands in dozens of listings and feeds, and is written down once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.foundation.digests import digest_of
from builder.library.cards import ArticleCard
from builder.pages.model import FeedEntry


@dataclass(frozen=True)
class Descriptions:
    """Describes pages and contexts, which are frozen, and remembers the cards in them."""

    _cards: dict[int, tuple[ArticleCard, str]] = field(default_factory=dict, compare=False, repr=False)

    def of(self, frozen: object) -> str:
        """A frozen dataclass as text, with digests in place of cards; two that differ have two texts.

        Only the values of its fields, and what stands in a tuple there, are looked at: what lies deeper is
        written out, which is as right and takes longer.
        """
        fields = (f"{name}={self.of_value(value)}" for name, value in vars(frozen).items())
        return f"{type(frozen).__name__}({','.join(fields)})"

    def of_value(self, value: object) -> str:
        """The value of one such field as text, likewise."""
        if isinstance(value, tuple):
            return f"({','.join(map(self._of_part, value))})"
        return self._of_part(value)

    def _of_part(self, value: object) -> str:
        if isinstance(value, ArticleCard):
            return self._of_card(value)
        if isinstance(value, FeedEntry):
            return f"FeedEntry({self._of_card(value.card)},{value.body!r})"
        return repr(value)

    def _of_card(self, card: ArticleCard) -> str:
        # By identity: to hash a card takes as long as to write it. Kept with it, no other can get its place.
        known = self._cards.get(id(card))
        if known is None:
            known = self._cards[id(card)] = (card, digest_of(repr(card)))
        return known[1]
