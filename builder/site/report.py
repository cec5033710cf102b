"""What a build did, for people and for machines."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from builder.annotations.readers import LanguageUse
from builder.foundation.stopwatch import Stopwatch
from builder.output.counts import Counts
from builder.settings.site import Site

if TYPE_CHECKING:
    from builder.site.content import Content
    from builder.site.preparing import Prepared

STEPS = ("read", "annotate", "resolve", "render", "write")


@dataclass(frozen=True)
class Report:
    """The figures of a build.

    `converted` leads from each new article to its clipping; `unsure` are fields of new articles to check
    by hand; `notes` are whole sentences for the editor.
    """

    articles: int
    entities: Mapping[str, int]
    tags: int
    pages: Counts
    feeds: int
    words: int
    annotated: int
    model: str
    languages: tuple[LanguageUse, ...]
    seconds: Mapping[str, float]
    peak_rss_mb: float
    converted: Mapping[str, str]
    unsure: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The report as `--report` writes it."""
        pages = {
            name: getattr(self.pages, name)
            for name in ("total", "rendered", "written", "unchanged", "removed")
        }
        return {
            "articles": self.articles,
            "entities": dict(self.entities),
            "tags": self.tags,
            "pages": pages,
            "feeds": self.feeds,
            "words": self.words,
            "annotated": self.annotated,
            "model": self.model,
            "languages": [asdict(use) for use in self.languages],
            "converted": dict(self.converted),
            "unsure": [{"path": path, "what": what} for path, what in self.unsure],
            "problems": [],
            "notes": list(self.notes),
            "seconds": {step: round(value, 4) for step, value in self.seconds.items()},
            "peak_rss_mb": round(self.peak_rss_mb, 1),
        }


def report_of(site: Site, content: Content, prepared: Prepared, counts: Counts, watch: Stopwatch) -> Report:
    """The report of a build that went well."""
    from builder.site.notes import language_notes

    library = prepared.library
    kinds = [dossier.card.type for dossier in library.entities]
    return Report(
        articles=len(library.articles),
        entities={kind: kinds.count(kind) for kind in ("person", "org", "place")},
        tags=len(library.tags),
        pages=counts,
        feeds=prepared.plan.feeds,
        words=sum(a.words for a in prepared.annotation.articles),
        annotated=prepared.annotation.read,
        model=prepared.annotation.model,
        languages=prepared.annotation.languages,
        seconds=seconds_of(watch),
        peak_rss_mb=peak_rss_mb(),
        converted={new.path: new.source for new in content.intake.articles},
        unsure=tuple((new.path, what) for new in content.intake.articles for what in new.unsure),
        notes=(*_notes(site, counts), *language_notes(prepared.annotation)),
    )


def seconds_of(watch: Stopwatch) -> Mapping[str, float]:
    """The seconds of each step, and of all since the watch was made."""
    return {**{step: watch.seconds.get(step, 0.0) for step in STEPS}, "total": watch.total}


def peak_rss_mb() -> float:
    """The largest resident size of this process so far, in megabytes (10^6 bytes); 0 where unknown."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def _notes(site: Site, counts: Counts) -> list[str]:
    notes = []
    if not site.settings.has_address:
        notes.append(
            f"site.toml has no base_url: feeds and the sitemap say {site.settings.base_url}. "
            "Write where the site will be found before it is published."
        )
    if counts.foreign:
        some = ", ".join(counts.foreign[:3]) + (", ..." if len(counts.foreign) > 3 else "")
        notes.append(f"{site.output.name}/ holds files that Dateline did not make, left as they are: {some}.")
    return notes
