"""Whom each article names and what it is about, before anybody has a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.annotations.model import Annotated
from builder.foundation.comparing import differing
from builder.foundation.digests import digest_of
from builder.library.casting import Casting
from builder.library.marks import Marks, marks_of, text_mark
from builder.library.slips import Billing, Kept
from builder.library.stories import Story, story_of


@dataclass(frozen=True)
class Billed:
    """The billings of all articles by path; the stories of those for which a billing had to be made."""

    casting: Casting
    marks: Marks
    billings: Mapping[str, Billing]
    stories: Mapping[str, Story]

    def story_of(self, annotated: Annotated) -> Story:
        """The story of an article."""
        known = self.stories.get(annotated.article.path)
        return known or story_of(annotated, self.casting.cast_of(annotated), self.casting.resolution)


def bill(articles: Iterable[Annotated], casting: Casting, known: Kept) -> Billed:
    """The billing of every article, that of its slip where all that it was made of stands."""
    marks = marks_of(casting.resolution, casting.media)
    renamed = differing(known.basis.marks, marks.entities)
    bodies = renamed & (known.basis.organisations | marks.organisations)
    billings: dict[str, Billing] = {}
    stories: dict[str, Story] = {}
    for annotated in articles:
        path, slip = annotated.article.path, known.slips.get(annotated.article.path)
        # What the text mentions stands as long as the text does.
        key = digest_of(*text_mark(annotated), marks.documents.get(path, ""), *casting.added_to(annotated))
        # Beside its mentions a cast hangs on names: of those that may be its sources, and that it drops.
        names = renamed if annotated.article.matter.entities.drop else bodies
        if slip and slip.billing.key == key and names.isdisjoint(slip.billing.mentioned):
            billings[path] = slip.billing
            continue
        cast = casting.cast_of(annotated)
        stories[path] = story_of(annotated, cast, casting.resolution)
        mentioned = tuple(dict.fromkeys(m.entity_id for m in casting.resolution.mentions.get(path, ())))
        billings[path] = Billing(key, mentioned, cast.named, cast.salient, _tags_of(annotated))
    return Billed(casting, marks, billings, stories)


def _tags_of(annotated: Annotated) -> tuple[str, ...]:
    """The editor's tags where there are any, else the topics of the text."""
    return annotated.article.matter.tags or annotated.facts.topics
