"""`dateline entities`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from builder.commands.build_command import counted
from builder.commands.console import Console
from builder.commands.options import NoColorOption, QuietOption, SiteOption, VerboseOption
from builder.commands.recognisers import recognisers_of
from builder.foundation.problems import Problem, SettingsProblems
from builder.foundation.text import fold

if TYPE_CHECKING:
    from builder.library.model import EntityDossier, Library


def entities(
    slug: Annotated[
        str, typer.Argument(metavar="[SLUG]", help="An entity: the last part of its permalink, or a name.")
    ] = "",
    site: SiteOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """List entities with their counts and aliases; what is known of one, and why its names were merged."""
    from builder.settings.site import open_site
    from builder.site.checking import look_at

    opened = open_site(site)
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        library = look_at(opened, recognisers_of(opened.settings), console.progress)
        console.end_progress()
    if slug:
        _show(library, slug)
    else:
        _list(library)


def _list(library: Library) -> None:
    for dossier in sorted(library.entities, key=lambda d: (d.card.type, -d.card.count, d.card.name)):
        card = dossier.card
        others = [alias for alias in dossier.entity.aliases if alias != card.name]
        typer.echo("\t".join([card.type, str(card.count), card.name, ", ".join(others)]).rstrip())


def _show(library: Library, slug: str) -> None:
    found = [dossier for dossier in library.entities if _is_meant(dossier, slug)]
    if not found:
        problem = Problem(slug, None, "No entity has that name.", 'See "dateline entities" for all of them.')
        raise SettingsProblems([problem])
    for dossier in found:
        _show_one(library, dossier)


def _show_one(library: Library, dossier: EntityDossier) -> None:
    entity, card = dossier.entity, dossier.card
    typer.echo(f"{card.name} ({card.type}) {card.permalink}")
    typer.echo(f"  {counted(entity.mentions, 'mention')} in {counted(card.count, 'article')}")
    if entity.path:
        typer.echo(f"  editor's file: {entity.path}")
    typer.echo("  names:")
    for alias in entity.aliases:
        reasons = [evidence.reason for evidence in entity.evidence if evidence.alias == alias]
        typer.echo(f"    {alias}" + (f": {'; '.join(dict.fromkeys(reasons))}" if reasons else ""))
    typer.echo("  articles:")
    paths = {permalink: path for path, permalink in library.permalinks.items()}
    for article in dossier.articles:
        typer.echo(f"    {article.date} {article.title} ({paths[article.permalink]})")


def _is_meant(dossier: EntityDossier, slug: str) -> bool:
    permalink = dossier.card.permalink
    names = (permalink.rstrip("/").rpartition("/")[2], permalink, dossier.card.name, *dossier.entity.aliases)
    return fold(slug) in map(fold, names)
