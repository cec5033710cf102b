"""A build, one at a time and no more than has to be done."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builder.foundation.locks import locked
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import Store, open_store
from builder.output.scouting import scouted
from builder.settings.site import Site
from builder.site.repeating import outset_of, remember, report_of_last

if TYPE_CHECKING:
    from builder.annotations.readers import Recognisers
    from builder.articles.intake import Intake
    from builder.output.listing import Sight
    from builder.site.preparing import Progress
    from builder.site.report import Report


@dataclass(frozen=True)
class BuildOptions:
    """What a build may be asked for. `lasting` says that its permalinks are given out to readers.

    `jobs` is how many processes may render pages; None leaves it open.
    """

    drafts: bool = False
    rerender: bool = False
    use_cache: bool = True
    lasting: bool = True
    jobs: int | None = None

    @property
    def gives_out(self) -> bool:
        """Whether the ledger will hold all permalinks of the build."""
        return self.lasting and not self.drafts


def build(
    site: Site,
    options: BuildOptions,
    recognisers: Recognisers,
    progress: Progress,
    told: Callable[[Intake], None] = lambda _: None,
) -> Report:
    """Convert what is new in the inbox, then bring the site's output folder up to date.

    Raises ContentProblems with every problem of the content, the templates and the links; articles made
    of good clippings are written all the same, and the last whole site stays. `told` hears what came
    of the inbox as soon as the new articles are written.
    """
    cache = site.cache if options.use_cache else None
    with locked(site.lock, lambda: progress("Waiting for another build", 0, 1)):
        watch = Stopwatch()
        with open_store(cache) as store, scouted(site.output) as sight:
            report = _built(site, options, recognisers, store, watch, progress, told, sight)
    from builder.site.report import seconds_of

    return replace(report, seconds=seconds_of(watch))


def _built(
    site: Site,
    options: BuildOptions,
    recognisers: Recognisers,
    store: Store,
    watch: Stopwatch,
    progress: Progress,
    told: Callable[[Intake], None],
    sight: Sight,
) -> Report:
    with watch.timed("read"):
        # Taken before anything is read: what changes from now on makes the next build a whole one.
        outset = outset_of(site, replace(options, rerender=False, jobs=None), store)
        if outset and not options.rerender:
            last = report_of_last(site, outset, recognisers, store, sight)
            if last:
                return last
        from builder.site.making import Seen, Telling, make

    seen = Seen(outset.files if outset else None, sight)
    report = make(site, options, recognisers, store, watch, Telling(progress, told), seen)
    with watch.timed("write"):
        if outset:
            # A source may vanish while it is looked at; the next build is a whole one then.
            with contextlib.suppress(OSError):
                remember(site, outset, [site.ledger] if options.gives_out else [], report, store)
        store.commit()
    return report
