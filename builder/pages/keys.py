"""Keys of pages: the digest of all that the bytes of a page depend on. The same key, the same bytes.

Chapters have marks, likewise: all that their pages depend on.

A page is described by its fields, whatever they are, so that none can be forgotten. What has a mark stands
there with its mark, and a card with its digest: both are in dozens of listings and feeds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from builder.foundation.digests import digest_of
from builder.foundation.versions import made_with
from builder.library.cards import ArticleCard, Link
from builder.library.model import Catalogued, EntityDossier, Filing, TagDossier
from builder.pages.bodies import Whole
from builder.pages.chapters import Chapter
from builder.pages.contexts import SiteView
from builder.pages.feed_pages import Channel
from builder.pages.model import FeedEntry, FixedFile, Planned, TemplatePage, TemplatePlan
from builder.pages.template_files import TemplateFiles
from builder.settings.model import Settings

_PLAIN = frozenset((str, int, float, bool, type(None)))
_MARKED = (Catalogued, Whole, EntityDossier, TagDossier, Filing, Channel)


@dataclass(frozen=True)
class Descriptions:
    """Describes pages and contexts, which are frozen, and remembers the cards in them."""

    _cards: dict[int, tuple[ArticleCard, str]] = field(default_factory=dict, compare=False, repr=False)

    def of(self, frozen: object) -> str:
        """A frozen dataclass as text, with digests in place of cards; two that differ have two texts.

        Only the values of its fields, and what stands in tuples there, are looked at: what lies deeper is
        written out, which is as right and takes longer.
        """
        fields = [f"{name}={self.of_value(value)}" for name, value in vars(frozen).items()]
        return f"{type(frozen).__name__}({','.join(fields)})"

    def of_value(self, value: object) -> str:
        """The value of one such field as text, likewise."""
        if type(value) in _PLAIN:
            return repr(value)
        if isinstance(value, tuple):
            if set(map(type, value)) == {Catalogued}:  # most of what there is to describe
                return f"Catalogued({' '.join([article.slip.mark for article in value])})"
            return f"({','.join(map(self.of_value, value))})"
        if type(value) is Link:
            return f"Link({value.name!r},{value.permalink!r})"
        if isinstance(value, _MARKED):
            return f"{type(value).__name__}({value.mark})"
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


@dataclass(frozen=True)
class Keys:
    """Makes the keys of pages that are rendered with these templates and settings."""

    files: TemplateFiles
    site: SiteView
    settings: Settings
    descriptions: Descriptions = field(default_factory=Descriptions)
    _frames: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def of(self, page: Planned) -> str:
        """The key of a page that is rendered, be it made already or not."""
        if isinstance(page, TemplatePlan):
            return digest_of(self._frame(page.template), self.descriptions.of(page))
        if isinstance(page, TemplatePage):
            described = self.descriptions.of
            return digest_of(self._frame(page.template), described(page.page), described(page.context))
        if isinstance(page, FixedFile):
            return digest_of(made_with(), page.text)
        return digest_of(self._feeds, self.descriptions.of(page))

    def mark_of(self, chapter: Chapter) -> str:
        """The digest of all that the pages of a chapter depend on: the same mark, the same pages."""
        return digest_of(self._everything, self.descriptions.of(chapter))

    def _frame(self, template: str) -> str:
        """The digest of what all pages of a template depend on."""
        if template not in self._frames:
            parts = (self.files.digest(template), repr(self.site), self.settings.base_path)
            self._frames[template] = digest_of(made_with(), *parts)
        return self._frames[template]

    @cached_property
    def _feeds(self) -> str:
        """The digest of what all feeds depend on."""
        told = self.settings
        return digest_of(made_with(), told.base_url, told.title, told.language, told.timezone)

    @cached_property
    def _everything(self) -> str:
        """The digest of whatever a page may depend on beside what it shows: all templates, all settings."""
        templates = (self.files.digest(name) for name in self.files.names)
        return digest_of(made_with(), repr(self.site), repr(self.settings), *templates)
