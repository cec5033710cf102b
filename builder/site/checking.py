"""Everything rendered into memory and looked over; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from builder.annotations.readers import Recognisers
from builder.foundation.problems import ContentProblems, Problem, in_order
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import open_store
from builder.library.permalinks import file_of
from builder.output.links import dead_links, feed_problems
from builder.pages.model import CopiedFile
from builder.pages.rendering import render
from builder.settings.site import Site
from builder.site.content import read_content
from builder.site.notes import language_notes
from builder.site.preparing import Prepared, Progress, prepare


class Checked(NamedTuple):
    """All problems of a site, in order, how many files it would have, and notes that are no problems."""

    problems: tuple[Problem, ...]
    files: int
    notes: tuple[str, ...]


def check_site(site: Site, recognisers: Recognisers, progress: Progress, *, drafts: bool) -> Checked:
    """A site looked over, all of it rendered.

    The cache may learn what new texts hold; nothing else is written. Raises ContentProblems where the
    ledger is broken.
    """
    with open_store(site.cache if site.cache.exists() else None) as store:
        content = read_content(site, store, drafts=drafts)
        prepared = prepare(site, content, recognisers, store, Stopwatch(), progress)
    problems = list(prepared.problems)
    files: dict[str, bytes] = {}
    pages = prepared.plan.everything()
    for page in pages:
        try:
            files[page.path] = b"" if isinstance(page, CopiedFile) else render(page, prepared.press)
        except ContentProblems as error:
            problems += error.problems
    # A page that could not be rendered is not there to be linked to: its own problem says all.
    if len(files) == len(pages):
        problems += dead_links(files, site.settings.base_url, _sources(prepared))
    problems += feed_problems({path: content for path, content in files.items() if content})
    return Checked(in_order(problems), len(pages), language_notes(prepared.annotation))


def _sources(prepared: Prepared) -> dict[str, str]:
    """The file of the content that each page is made of, where it is made of one."""
    made_of = {file_of(permalink): path for path, permalink in prepared.library.permalinks.items()}
    entities = prepared.library.entities
    return made_of | {file_of(d.card.permalink): d.entity.path for d in entities if d.entity.path}


@contextmanager
def looked_at(site: Site, recognisers: Recognisers, progress: Progress) -> Iterator[Prepared]:
    """A site as its content stands, whatever problems it has. Writes nothing but the cache, which is open
    meanwhile: readings are fetched from it.
    """
    with open_store(site.cache) as store:
        content = read_content(site, store, drafts=False)
        yield prepare(site, content, recognisers, store, Stopwatch(), progress)
