"""The options that every command knows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

SiteOption = Annotated[
    Path | None,
    typer.Option(
        "--site", metavar="DIR", help="The site's folder; default: the nearest upward with a site.toml."
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but problems.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Say more.")]
NoColorOption = Annotated[bool, typer.Option("--no-color", help="No colours.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="DIR", help="Where the built site goes; default: public/.")
]
BaseUrlOption = Annotated[
    str,
    typer.Option(
        "--base-url", metavar="URL", help="Where the site will be found, instead of site.toml's word."
    ),
]
DraftsOption = Annotated[bool, typer.Option("--drafts", help="Build drafts too.")]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, metavar="N", help="Processes that read texts, at most; default: one a core."
    ),
]
SchedulerOption = Annotated[
    str,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="A Dask scheduler (tcp://host:8786) whose workers read the texts, instead of site.toml's word.",
    ),
]
