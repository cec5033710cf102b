"""`dateline build`."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builder.commands.console import Console
from builder.commands.options import (
    BaseUrlOption,
    DraftsOption,
    JobsOption,
    NoColorOption,
    OutputOption,
    QuietOption,
    SchedulerOption,
    SiteOption,
    VerboseOption,
)
from builder.commands.recognisers import recognisers_of
from builder.foundation.problems import ContentProblems, Problem, SettingsProblems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from builder.articles.intake import Intake
    from builder.site.report import Report

SELDOM = (50_000, 20, 100)
"""How many new objects make Python look for garbage, for each of its three generations.

A build makes millions of small values that stay, and hardly a cycle: at Python's own numbers every sixth
second goes into looking through them again and again.
"""


def build(
    site: SiteOption = None,
    output: OutputOption = None,
    base_url: BaseUrlOption = "",
    drafts: DraftsOption = False,
    rerender: Annotated[
        bool, typer.Option("--rerender", help="Render every page again, keep what is known of the texts.")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Know nothing of earlier builds.")] = False,
    jobs: JobsOption = None,
    scheduler: SchedulerOption = "",
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE.json", help="Write the figures of the build.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each page was rendered.")] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Convert what is new in the inbox, then build public/."""
    from builder.settings.site import open_site
    from builder.site.building import BuildOptions
    from builder.site.building import build as build_site

    gc.set_threshold(*SELDOM)
    opened = open_site(site, output).with_base_url(base_url)
    options = BuildOptions(drafts=drafts, rerender=rerender, use_cache=not no_cache, jobs=jobs)
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        try:
            recognisers = recognisers_of(opened.settings, jobs, scheduler)
            done = build_site(opened, options, recognisers, console.progress, tell_new(console))
        except ContentProblems as error:
            write_report(report, {"problems": [as_json(problem) for problem in error.problems]})
            console.problems(error.problems)
            console.say(f"{counted(len(error.problems), 'problem')}; {opened.output} is left as it was.")
            raise typer.Exit(error.exit_code) from None
        write_report(report, done.as_json())
        if explain:
            for path, reason in done.pages.reasons:
                typer.echo(f"{path}: {reason}")
        tell_notes(console, done.notes)
        tell(console, done, opened.output)


def tell(console: Console, done: Report, output: Path) -> None:
    """Say what a build did."""
    pages = done.pages
    names = sum(done.entities.values())
    console.say(
        f"{counted(done.articles, 'article')}, {counted(names, 'name')}, {counted(done.tags, 'tag')}; "
        f"{counted(pages.total, 'file')}, {pages.written} written, {pages.removed} removed, "
        f"in {done.seconds['total']:.1f} s."
    )
    console.detail(f"Texts read: {done.annotated} ({done.model}). Pages rendered: {pages.rendered}.")
    console.say(f"The site is in {output}")


def tell_new(console: Console) -> Callable[[Intake], None]:
    """What says which articles were made, what to check in them, and why none was made of others."""

    def told(intake: Intake) -> None:
        for new in intake.articles:
            console.say(f"{new.source} -> {new.path}")
            for what in new.unsure:
                console.say(f"{new.path}: to check: {what}")
        for text in intake.unmade:
            console.say(str(text))

    return told


def tell_notes(console: Console, notes: Iterable[str]) -> None:
    """Say what the editor should know before the site goes out."""
    for note in notes:
        console.say(f"Note: {note}")


def counted(number: int, what: str) -> str:
    """A number with its noun: 1 article, 2 articles."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def write_report(path: Path | None, report: dict[str, object]) -> None:
    """Write a report where one was asked for. Raises SettingsProblems where it cannot be written."""
    if path is not None:
        write_file(path, json.dumps(report, indent=2, ensure_ascii=False) + "\n", "--report")


def write_file(path: Path, text: str, option: str) -> None:
    """Write a file that an option asks for. Raises SettingsProblems where it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        problem = Problem(
            str(path), None, f"It cannot be written: {error.strerror}.", f"Choose another {option}."
        )
        raise SettingsProblems([problem]) from None


def as_json(problem: Problem) -> dict[str, object]:
    """A problem as reports write it."""
    return {"path": problem.path, "line": problem.line, "what": problem.what, "hint": problem.hint}
