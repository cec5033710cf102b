"""`dateline clip`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builder.commands.console import Console
from builder.commands.options import NoColorOption, QuietOption, SiteOption, VerboseOption

if TYPE_CHECKING:
    from builder.articles.intake import Intake, Source


def clip(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, URLs, or - for standard input.")
    ],
    stdout: Annotated[
        bool, typer.Option("--stdout", help="Print the articles instead of writing them.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print how each clipping is read, and why.")
    ] = False,
    site: SiteOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Clippings (files, folders, URLs, - for standard input) become articles."""
    from builder.articles.sources import read_sources

    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        found, problems = read_sources(sources, sys.stdin.buffer.read)
        if explain:
            _explain(found)
        else:
            intake = _print_articles(site, found) if stdout else _file_articles(site, found, console)
            _tell(console, intake)
            problems += intake.problems
        console.problems(problems)
    if problems:
        raise typer.Exit(1)


def _explain(found: list[Source]) -> None:
    from builder.clippings.explain import explain_file

    for source in found:
        typer.echo(source.path)
        for line in explain_file(source.path, source.raw):
            typer.echo(f"  {line}")


def _print_articles(folder: Path | None, found: list[Source]) -> Intake:
    from zoneinfo import ZoneInfo

    from builder.articles.inbox import convert
    from builder.articles.intake import Desk
    from builder.foundation.problems import SettingsProblems
    from builder.settings.model import Settings
    from builder.settings.site import open_site

    try:
        settings = open_site(folder).settings
    except SettingsProblems:
        if folder:
            raise
        settings = Settings()  # printing needs no site
    desk = Desk(
        settings.minting_authority,
        ZoneInfo(settings.timezone),
        known={},
        is_taken=lambda _: False,
        undated=settings.undated,
        language=settings.language,
    )
    intake = convert(found, desk)
    for number, article in enumerate(intake.articles):
        if number:
            typer.echo(_PARTING)
        typer.echo(article.text, nl=False)
    return intake


_PARTING = "\n" + "=" * 72 + "\n"
"""Printed between articles. No article file has such a line above its front matter."""


def _file_articles(folder: Path | None, found: list[Source], console: Console) -> Intake:
    from builder.settings.site import open_site
    from builder.site.clipping import clip_into

    intake = clip_into(open_site(folder), found)
    for new in intake.articles:
        console.say(f"{new.source} -> {new.path}")
    for text in intake.unmade:
        console.say(str(text))
    if found and not intake.articles and not intake.problems and not intake.unmade:
        console.say("Nothing new: these clippings have their articles already.")
    return intake


def _tell(console: Console, intake: Intake) -> None:
    for new in intake.articles:
        for what in new.unsure:
            console.say(f"{new.path}: to check: {what}")
        for piece in new.clipping.furniture:
            console.detail(f"{new.source}: left out ({piece.rule}): {piece.text}")
