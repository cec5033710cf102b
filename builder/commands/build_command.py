"""`dateline build`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builder.commands.console import Console
from builder.commands.options import (
    BaseUrlOption,
    DraftsOption,
    NoColorOption,
    OutputOption,
    QuietOption,
    SiteOption,
    VerboseOption,
)
from builder.foundation.problems import ContentProblems, Problem, SettingsProblems

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.annotations.model import LazyRecogniser
    from builder.articles.intake import NewArticle
    from builder.recognition.model import Recogniser
    from builder.site.report import Report


def build(
    site: SiteOption = None,
    output: OutputOption = None,
    base_url: BaseUrlOption = "",
    drafts: DraftsOption = False,
    rerender: Annotated[
        bool, typer.Option("--rerender", help="Render every page again, keep what is known of the texts.")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Know nothing of earlier builds.")] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, metavar="N", help="Processes that read new texts.")
    ] = 1,
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

    opened = open_site(site, output).with_base_url(base_url)
    options = BuildOptions(drafts=drafts, rerender=rerender, use_cache=not no_cache)
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        try:
            recogniser = recogniser_of(opened.settings.model, jobs)
            done = build_site(opened, options, recogniser, console.progress, tell_new(console))
        except ContentProblems as error:
            write_report(report, {"problems": [as_json(problem) for problem in error.problems]})
            console.problems(error.problems)
            console.say(f"{counted(len(error.problems), 'problem')}; {opened.output} is left as it was.")
            raise typer.Exit(error.exit_code) from None
        write_report(report, done.as_json())
        if explain:
            for path, reason in done.pages.reasons:
                typer.echo(f"{path}: {reason}")
        tell_notes(console, done)
        tell(console, done, opened.output)


def recogniser_of(model: str, jobs: int = 1) -> LazyRecogniser:
    """What `model` in site.toml means, to be loaded when a text must be read, in `jobs` processes."""

    from builder.annotations.model import LazyRecogniser
    from builder.recognition.spacy_recogniser import model_identity

    def load() -> Recogniser:
        if jobs > 1:
            from builder.recognition.processes import Processes

            return Processes(model, jobs)
        from builder.recognition.spacy_recogniser import load as load_model

        return load_model(model)

    return LazyRecogniser(model_identity(model), load)


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


def tell_new(console: Console) -> Callable[[NewArticle], None]:
    """What says that an article was made, and what to check in it."""

    def told(new: NewArticle) -> None:
        console.say(f"{new.source} -> {new.path}")
        for what in new.unsure:
            console.say(f"{new.path}: to check: {what}")

    return told


def tell_notes(console: Console, done: Report) -> None:
    """Say what the editor should know before the site goes out."""
    for note in done.notes:
        console.say(f"Note: {note}")


def counted(number: int, what: str) -> str:
    """A number with its noun: 1 article, 2 articles."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def write_report(path: Path | None, report: dict[str, object]) -> None:
    """Write a report where one was asked for. Raises SettingsProblems where it cannot be written."""
    if path is None:
        return
    try:
        path.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        problem = Problem(
            str(path), None, f"It cannot be written: {error.strerror}.", "Choose another --report."
        )
        raise SettingsProblems([problem]) from None


def as_json(problem: Problem) -> dict[str, object]:
    """A problem as reports write it."""
    return {"path": problem.path, "line": problem.line, "what": problem.what, "hint": problem.hint}
