"""`dateline check`."""

from __future__ import annotations

import typer

from builder.commands.build_command import counted, recogniser_of
from builder.commands.console import Console
from builder.commands.options import (
    BaseUrlOption,
    DraftsOption,
    NoColorOption,
    QuietOption,
    SiteOption,
    VerboseOption,
)


def check(
    site: SiteOption = None,
    base_url: BaseUrlOption = "",
    drafts: DraftsOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """List the problems in content, templates, links and feeds. Changes nothing."""
    from builder.settings.site import open_site
    from builder.site.checking import check_site

    opened = open_site(site).with_base_url(base_url)
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        problems, files = check_site(
            opened, recogniser_of(opened.settings.model), console.progress, drafts=drafts
        )
        console.problems(problems)
        if problems:
            console.say(f"{counted(len(problems), 'problem')}.")
            raise typer.Exit(1)
        console.say(f"No problems in {counted(files, 'file')}.")
