"""`dateline check`."""

from __future__ import annotations

import typer

from builder.commands.build_command import counted, tell_notes
from builder.commands.console import Console
from builder.commands.options import (
    BaseUrlOption,
    DraftsOption,
    NoColorOption,
    QuietOption,
    SiteOption,
    VerboseOption,
)
from builder.commands.recognisers import recognisers_of


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
        checked = check_site(opened, recognisers_of(opened.settings), console.progress, drafts=drafts)
        console.problems(checked.problems)
        tell_notes(console, checked.notes)
        if checked.problems:
            console.say(f"{counted(len(checked.problems), 'problem')}.")
            raise typer.Exit(1)
        console.say(f"No problems in {counted(checked.files, 'file')}.")
