"""`dateline serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from builder.commands.build_command import tell, tell_new
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
from builder.commands.recognisers import recognisers_of


def serve(
    site: SiteOption = None,
    output: OutputOption = None,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on.")] = 8000,
    base_url: BaseUrlOption = "",
    drafts: DraftsOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Build, serve with live reload, and build again on every change."""
    from builder.preview.serving import Preview, serve
    from builder.settings.site import open_site
    from builder.site.building import BuildOptions, build

    opened = open_site(site, output).with_base_url(base_url)
    preview = Preview(
        output=opened.output,
        base_path=opened.settings.base_path,
        watched=(opened.root / "site.toml", opened.content, opened.templates),
        host=host,
        port=port,
    )
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:

        def rebuild() -> None:
            now = open_site(opened.root, output).with_base_url(base_url)
            # What is looked at here has not been given out: the ledger of permalinks stays as it is.
            options = BuildOptions(drafts=drafts, lasting=False)
            recognisers = recognisers_of(now.settings)
            tell(console, build(now, options, recognisers, console.progress, tell_new(console)), now.output)

        serve(preview, rebuild, console.insist)
