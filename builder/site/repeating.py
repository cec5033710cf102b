"""A build that has nothing to do: it starts from what the last one started from, and finds what that left.

Then nothing is read, planned or rendered, and hardly anything is imported. Whatever is not as it was, or not
known, makes it a build like any other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Set
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from builder.foundation.digests import digest_of
from builder.foundation.snapshots import (
    Snapshot,
    as_line,
    digest_of_all,
    from_lines,
    taken,
    taken_under,
)
from builder.foundation.store import Store
from builder.foundation.versions import made_with
from builder.output.listing import Sight
from builder.settings.site import Site, theme_folder

if TYPE_CHECKING:
    from builder.annotations.readers import Recognisers
    from builder.site.report import Report


class Outset(NamedTuple):
    """What a build starts from: its files, and the digest of all else that the result depends on.

    `fresh` are the files that no earlier build saw as they are, `gone` those that are there no more.
    """

    files: Snapshot
    circumstances: str
    fresh: Set[str]
    gone: Set[str]

    @property
    def digest(self) -> str:
        """The digest of everything."""
        return digest_of(self.circumstances, digest_of_all(self.files))


def outset_of(site: Site, options: object, store: Store) -> Outset | None:
    """What a build of the site starts from; None where a file cannot be read."""
    before = from_lines(store.all("sources"))
    try:
        files = dict(taken([str(site.root / "site.toml")], before))
        for folder in (site.content, site.templates, theme_folder()):
            files |= taken_under(folder, before)
    except OSError:
        return None
    settings = site.settings.model_dump_json()
    given = sorted(site.settings.model_fields_set)
    circumstances = digest_of(made_with(), str(site.output), repr(options), settings, repr(given))
    fresh = frozenset(path for path, seen in files.items() if before.get(path) != seen)
    return Outset(files, circumstances, fresh, before.keys() - files.keys())


def report_of_last(
    site: Site, outset: Outset, recognisers: Recognisers, store: Store, sight: Sight
) -> Report | None:
    """The report of a build that has nothing to do; None where there may be something.

    `sight` gives how the output folder looks.
    """
    left = _left(site, store)
    try:
        if left is None or left["outset"] != outset.digest:
            return None
        report = _report(left["report"])
        if report is None or report.pages.looks != sight.looks(site.output):
            return None
    except OSError:  # somebody is at work in the output
        return None
    if any(_identity(recognisers, use.language) != use.model for use in report.languages):
        return None
    return report


def remember(site: Site, outset: Outset, written: Iterable[Path], report: Report, store: Store) -> None:
    """Keep what a build started from and what it left. `written` are sources that it wrote last."""
    last = taken(map(str, written), outset.files)
    files = {**outset.files, **last}
    store.put("sources", {path: as_line(files[path]) for path in outset.fresh | last.keys()})
    store.drop("sources", outset.gone - files.keys())
    left = {
        "outset": outset._replace(files=files).digest,
        "report": asdict(_idle(report)),
    }
    store.put("builds", {str(site.output): json.dumps(left)})


def _left(site: Site, store: Store) -> dict[str, Any] | None:
    """What the last build kept; None where nothing is known, or in another form than today's."""
    try:
        left = json.loads(store.get("builds", [str(site.output)])[str(site.output)])
    except (KeyError, ValueError):
        return None
    return left if isinstance(left, dict) and left.keys() == {"outset", "report"} else None


def _identity(recognisers: Recognisers, language: str) -> str:
    found = recognisers.find(language)
    return found.identity if found else ""


def _idle(report: Report) -> Report:
    """The same report of a build that did nothing; how long that took is not known yet."""
    total = report.pages.total
    pages = replace(report.pages, rendered=0, written=0, unchanged=total, removed=0, reasons=())
    return replace(report, pages=pages, annotated=0, converted={}, unsure=(), seconds={})


def _report(told: object) -> Report | None:
    """The report as it was kept; None where that is in another form than today's."""
    from builder.site.report import Report

    try:
        return msgspec.convert(told, Report)
    except msgspec.ValidationError:
        return None
