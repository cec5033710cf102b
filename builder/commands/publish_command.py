"""`dateline publish`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from builder.commands.build_command import counted, tell, tell_new
from builder.commands.console import Console
from builder.commands.options import (
    BaseUrlOption,
    NoColorOption,
    OutputOption,
    QuietOption,
    SiteOption,
    VerboseOption,
)
from builder.commands.recognisers import recognisers_of
from builder.foundation.problems import Problem, SettingsProblems

_NO_ADDRESS = Problem(
    "site.toml",
    None,
    "It has no base_url, so feeds and the sitemap would lead to nobody's machine but yours.",
    'Write where the site will be found: base_url = "https://name.github.io/digest/".',
)


def publish(
    site: SiteOption = None,
    output: OutputOption = None,
    base_url: BaseUrlOption = "",
    branch: Annotated[str, typer.Option("--branch", help="The branch, instead of site.toml's.")] = "",
    remote: Annotated[str, typer.Option("--remote", help="The git remote, instead of site.toml's.")] = "",
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help="Copy the site into a folder instead.")
    ] = None,
    push: Annotated[bool, typer.Option("--push/--no-push", help="Push the branch.")] = True,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Build, then put public/ on a branch for GitHub Pages, or into a folder."""
    from builder.publishing.branch import publish_branch
    from builder.publishing.folder import publish_folder
    from builder.settings.site import open_site
    from builder.site.building import BuildOptions, build

    opened = open_site(site, output).with_base_url(base_url)
    if not opened.settings.has_address:
        raise SettingsProblems([_NO_ADDRESS])
    wanted = opened.settings.publish
    target = folder or (opened.root / wanted.folder if wanted.folder and not branch else None)
    if target and opened.holds_sources(target):
        what = f"{target} holds the site's own sources."
        raise SettingsProblems([Problem("--folder", None, what, "Choose a folder of its own.")])
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        recognisers = recognisers_of(opened.settings)
        done = build(opened, BuildOptions(), recognisers, console.progress, tell_new(console))
        tell(console, done, opened.output)
        if target:
            console.say(f"{counted(publish_folder(opened.output, target), 'file')} written to {target}")
            return
        branch, remote = branch or wanted.branch, remote or wanted.remote
        message = f"Publish {opened.settings.title}"
        commit = publish_branch(opened.root, opened.output, branch, remote, message=message, push=push)
        console.say(f"Branch {branch} is at {commit[:10]}" + (f", pushed to {remote}." if push else "."))
