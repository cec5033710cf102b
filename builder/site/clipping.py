"""Clippings from elsewhere filed: kept in the inbox as they came, and made into articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.articles.inbox import convert
from builder.articles.intake import Intake, Source
from builder.articles.reading import read_articles
from builder.articles.sources import inbox_path
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem
from builder.foundation.store import open_store
from builder.library.ledger import read_ledger
from builder.output.files import write_new
from builder.settings.site import Site
from builder.site.content import desk_of
from builder.site.making import write_articles


def clip_into(site: Site, sources: Iterable[Source]) -> Intake:
    """Convert the clippings that the site does not know yet, keep them in its inbox, write their articles.

    A clipping that gives no article is not kept: one with a problem lies where it came from, and can be
    mended there, so its problem names it as it was given; a feed that holds nothing new need not be kept
    once more.
    """
    ledger = read_ledger(site.root)
    spoken_for = dict(ledger.clippings)
    given: dict[str, Source] = {}
    named: list[Source] = []
    for source in sources:
        path = inbox_path(source, site.root, spoken_for)
        given[path], spoken_for[path] = source, file_digest(source.raw)
        named.append(replace(source, path=path))
    with open_store(site.cache if site.cache.exists() else None) as store:
        articles, _ = read_articles(site.root, store)
    intake = _without_unkept(convert(named, desk_of(site, articles, ledger)), site)
    for path in sorted(_used(intake)):
        if not (site.root / path).exists():
            write_new(site.root / path, given[path].raw)
    write_articles(site, intake, ledger)
    return replace(intake, problems=tuple(_as_given(p, given, site) for p in intake.problems))


def _as_given(problem: Problem, given: Mapping[str, Source], site: Site) -> Problem:
    """The problem of a source with the path or address that it was given by, where it is not in the inbox."""
    path, mark, part = problem.path.partition("#")
    source = given.get(path)
    if source is None or (site.root / path).exists():
        return problem
    return replace(problem, path=(source.address or source.path) + mark + part)


def _without_unkept(intake: Intake, site: Site) -> Intake:
    """The intake without word of sources that gave nothing and are no files of the inbox."""
    used = _used(intake)
    kept = {
        name: sha
        for name, sha in intake.converted.items()
        if name in used or "#" in name or (site.root / name).exists()
    }
    return replace(intake, converted=kept)


def _used(intake: Intake) -> frozenset[str]:
    """The paths of the sources that gave an article."""
    return frozenset(new.source for new in intake.articles)
