"""`dateline new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from builder.commands.console import Console
from builder.commands.options import NoColorOption, QuietOption, SiteOption, VerboseOption


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to make it; it must be empty or new.")],
    site: SiteOption = None,  # noqa: ARG001 - every command knows it
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Make a new site: settings, folders, a sample clipping, a Pages workflow."""
    from builder.site.starting import start

    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        for path in start(folder):
            console.detail(f"wrote {path}")
        console.say(f"A new site is in {folder}.")
        console.say(
            f"Next: write base_url into {folder / 'site.toml'}: the ids of feed entries carry its host."
        )
        console.say(f"Then: cd {folder} && dateline serve")
