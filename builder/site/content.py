"""The content of a site as it lies on disk: articles, standing pages, the editor's files, the inbox."""

from __future__ import annotations

import os
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from builder.articles.inbox import known_clippings, living_clippings, take_in
from builder.articles.intake import Desk, Intake
from builder.articles.model import Article, Standing
from builder.articles.pictures import picture_files
from builder.articles.reading import files_in, parse_article, read_articles, read_standing
from builder.articles.stories import known_stories
from builder.entities.files import read_entity_files
from builder.entities.model import EntityFile
from builder.foundation.problems import Problem
from builder.foundation.snapshots import Snapshot
from builder.foundation.store import Store
from builder.library.ledger import Ledger, read_ledger
from builder.settings.site import Site


@dataclass(frozen=True)
class Content:
    """All that a site is made of. `articles` and `media` are those of `intake` too, yet to be written."""

    articles: tuple[Article, ...]
    standing: tuple[Standing, ...]
    entity_files: tuple[EntityFile, ...]
    media: tuple[str, ...]
    intake: Intake
    ledger: Ledger
    problems: tuple[Problem, ...]


def read_content(site: Site, store: Store, seen: Snapshot | None = None, *, drafts: bool) -> Content:
    """The content of the site, the new clippings of its inbox converted. Writes nothing but the cache.

    `seen` are the files that this build has looked at already, by their absolute paths.
    Raises ContentProblems where the ledger is broken: without it permalinks would be lost.
    """
    ledger = read_ledger(site.root, store)
    articles, article_problems = read_articles(site.root, store, seen)
    intake = take_in(site.root, desk_of(site, articles, ledger))
    fresh = [parse_article(new.path, new.text) for new in intake.articles]
    standing, standing_problems = read_standing(site.root)
    entity_files, entity_problems = read_entity_files(site.root)
    problems = [*article_problems, *intake.problems, *standing_problems, *entity_problems]
    problems += [problem for _, wrong in fresh for problem in wrong]
    every = [*articles, *(article for article, _ in fresh if article)]
    return Content(
        articles=tuple(sorted((a for a in every if drafts or not a.matter.draft), key=lambda a: a.path)),
        standing=tuple(page for page in standing if drafts or not page.matter.draft),
        entity_files=entity_files,
        media=_media(site, intake),
        intake=intake,
        ledger=ledger.with_clippings(
            {**known_clippings(articles, ledger.clippings), **intake.converted}, intake.stories
        ),
        problems=tuple(problems),
    )


def desk_of(site: Site, articles: tuple[Article, ...], ledger: Ledger) -> Desk:
    """What converting clippings needs to know of the site."""
    return Desk(
        authority=site.settings.minting_authority,
        zone=ZoneInfo(site.settings.timezone),
        known=known_clippings(articles, ledger.clippings),
        is_taken=lambda path: os.path.lexists(site.root / path),
        living=living_clippings(articles),
        clipped=ledger.stories,
        ids=frozenset({*ledger.articles, *(a.matter.id for a in articles if a.matter.id)}),
        undated=site.settings.undated,
        language=site.settings.language,
        stories=lambda: known_stories(articles),
    )


def _media(site: Site, intake: Intake) -> tuple[str, ...]:
    """The pictures that there are, and those that are written with the new articles, from content/."""
    there = {path.relative_to(site.content).as_posix() for path in files_in(site.content / "media", ())}
    new = {path for article in intake.articles for path in picture_files(article.clipping, article.source)}
    return tuple(sorted(there | {path.removeprefix("content/") for path in new}))
