"""The build, to be read aloud: read, annotate, resolve, plan, render, write."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from builder.annotations.readers import Recognisers
from builder.articles.intake import Intake
from builder.articles.pictures import picture_files
from builder.foundation.problems import ContentProblems
from builder.foundation.snapshots import Snapshot
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import Store
from builder.library.ledger import Ledger, keep_ledger, ledger_text
from builder.output.files import write_atomically, write_new
from builder.output.listing import HERE, Sight
from builder.output.writing import Errand, write_site
from builder.pages.compiled import keep_templates
from builder.settings.site import Site
from builder.site.building import BuildOptions
from builder.site.content import read_content
from builder.site.preparing import Progress, prepare
from builder.site.report import Report, report_of


class Seen(NamedTuple):
    """What a build has looked at already: `sources` by their absolute paths; what is built, by `sight`."""

    sources: Snapshot | None = None
    sight: Sight = HERE


class Telling(NamedTuple):
    """Who hears how far a build is, and what came of the inbox as soon as the new articles are written."""

    progress: Progress
    intake: Callable[[Intake], None]


def make(
    site: Site,
    options: BuildOptions,
    recognisers: Recognisers,
    store: Store,
    watch: Stopwatch,
    telling: Telling,
    seen: Seen,
) -> Report:
    """Convert what is new in the inbox, then bring the site's output folder up to date.

    Raises ContentProblems with every problem of the content, the templates and the links; articles made
    of good clippings are written all the same, and the last whole site stays. `seen` is what this build
    has looked at already.
    """
    with watch.timed("read"):
        content = read_content(site, store, seen.sources, drafts=options.drafts)
        write_articles(site, content.intake, content.ledger, store)
        telling.intake(content.intake)
    prepared = prepare(site, content, recognisers, store, watch, telling.progress, options.jobs)
    if prepared.problems:
        # Nothing will be rendered, so what is wrong with the templates would stay unsaid.
        raise ContentProblems([*prepared.problems, *prepared.press.templates.problems()])
    errand = Errand(site.output, prepared.press, options.rerender, options.jobs, seen.sight)
    counts = write_site(
        prepared.plan, errand, store, watch, lambda done, of: telling.progress("Rendering", done, of)
    )
    keep_templates(prepared.press.templates.compiled, store)
    if options.gives_out:
        with watch.timed("write"):
            write_ledger(site, prepared.library.ledger, store)
    return report_of(site, content, prepared, counts, watch)


def write_articles(site: Site, intake: Intake, ledger: Ledger, store: Store | None = None) -> None:
    """Write the new articles, and that their clippings are known: an article once deleted stays so.

    A file that has come to be there meanwhile is not overwritten (invariant 6).
    """
    for new in intake.articles:
        for path, picture in picture_files(new.clipping, new.source).items():
            if not (site.root / path).exists():  # its name says what is in it
                write_new(site.root / path, picture)
        write_new(site.root / new.path, new.text.encode("utf-8"))
    if intake.converted:
        write_ledger(site, ledger.with_clippings(intake.converted, intake.stories), store)


def write_ledger(site: Site, ledger: Ledger, store: Store | None) -> None:
    """Write the ledger where it says something new, and keep it so that the next build need not parse it."""
    raw = ledger_text(ledger).encode("utf-8")
    if not site.ledger.exists() or site.ledger.read_bytes() != raw:
        write_atomically(site.ledger, raw)
        if store:
            keep_ledger(raw, ledger, store)
