"""Clippings from elsewhere filed: kept in the inbox as they came, and made into articles."""

from __future__ import annotations

from collections.abc import Iterable

from builder.articles.inbox import Intake, Source, convert
from builder.articles.reading import read_articles
from builder.articles.sources import inbox_path
from builder.library.ledger import read_ledger
from builder.output.files import write_new
from builder.settings.site import Site
from builder.site.content import desk_of
from builder.site.making import write_articles


def clip_into(site: Site, sources: Iterable[Source]) -> Intake:
    """Convert the clippings that the site does not know yet, keep them in its inbox, write their articles.

    A clipping with a problem is not kept: it lies where it came from, and can be mended there.
    """
    given: dict[str, bytes] = {}
    for source in sources:
        given[inbox_path(source, site.root, given)] = source.raw
    kept = [Source(path, raw) for path, raw in given.items()]
    ledger = read_ledger(site.root)
    articles, _ = read_articles(site.root)
    intake = convert(kept, desk_of(site, articles, ledger))
    for source in kept:
        if source.path in intake.converted and not (site.root / source.path).exists():
            write_new(site.root / source.path, source.raw)
    write_articles(site, intake, ledger)
    return intake
