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
    from builder.entities.model import Entity
    from builder.entities.suggesting.suggestions import Suggestion
    from builder.library.model import EntityDossier, Library
    from builder.site.preparing import Prepared

MOST = 20
"""Suggestions shown, at most."""


def entities(
    slug: Annotated[
        str, typer.Argument(metavar="[SLUG]", help="An entity: the last part of its permalink, or a name.")
    ] = "",
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Likely merges and doubtful types, with the files to write.")
    ] = False,
    site: SiteOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """List entities with their counts and aliases; what is known of one, and why its names were merged."""
    from builder.settings.site import open_site
    from builder.site.checking import looked_at

    opened = open_site(site)
    recognisers = recognisers_of(opened.settings)
    with (
        Console(quiet=quiet, verbose=verbose, color=not no_color) as console,
        looked_at(opened, recognisers, console.progress) as prepared,
    ):
        console.end_progress()
        if suggest:
            _suggest(prepared, slug)
        elif slug:
            _show(prepared, slug)
        else:
            _list(prepared.library)


def _list(library: Library) -> None:
    for dossier in sorted(library.entities, key=lambda d: (d.card.type, -d.card.count, d.card.name)):
        card = dossier.card
        others = [alias for alias in dossier.entity.aliases if alias != card.name]
        typer.echo("\t".join([card.type, str(card.count), card.name, ", ".join(others)]).rstrip())


def _show(prepared: Prepared, slug: str) -> None:
    dossiers = [dossier for dossier in prepared.library.entities if _has_page_called(dossier, slug)]
    ids = {dossier.entity.id for dossier in dossiers}
    strays = [e for e in prepared.resolution.entities if e.id not in ids and _is_called(e, slug)]
    if not dossiers and not strays:
        raise SettingsProblems([_unknown(slug)])
    for dossier in dossiers:
        _show_one(prepared.library, dossier)
    for entity in strays:
        _show_stray(entity)


def _unknown(slug: str) -> Problem:
    return Problem(slug, None, "No entity has that name.", 'See "dateline entities" for all of them.')


def _show_one(library: Library, dossier: EntityDossier) -> None:
    entity, card = dossier.entity, dossier.card
    typer.echo(f"{card.name} ({card.type}) {card.permalink}")
    typer.echo(f"  {counted(entity.mentions, 'mention')} in {counted(card.count, 'article')}")
    _show_names(entity)
    typer.echo("  articles (* where it is among those that matter):")
    paths = {permalink: path for path, permalink in library.permalinks.items()}
    for article in dossier.articles:
        path = paths[article.permalink]
        star = "*" if any(chip.permalink == card.permalink for chip in article.entities) else " "
        names = ", ".join(use.alias for use in entity.uses if path in use.documents)
        typer.echo(f"  {star} {article.date} {article.title} ({path})" + (f": {names}" if names else ""))


def _show_stray(entity: Entity) -> None:
    """An entity without a page: hidden by the editor, or named in passing only."""
    typer.echo(
        f"{entity.name} ({entity.type}) has no page: {'hidden' if entity.hidden else 'in passing only'}"
    )
    typer.echo(f"  {counted(entity.mentions, 'mention')} in {counted(len(entity.documents), 'article')}")
    _show_names(entity)
    typer.echo("  articles:")
    for path in entity.documents:
        names = ", ".join(use.alias for use in entity.uses if path in use.documents)
        typer.echo(f"    {path}: {names}")


def _show_names(entity: Entity) -> None:
    if entity.path:
        typer.echo(f"  editor's file: {entity.path}")
    typer.echo("  names:")
    counts = {
        use.alias: f"{counted(use.mentions, 'mention')} in {counted(len(use.documents), 'article')}"
        for use in entity.uses
    }
    for alias in entity.aliases:
        reasons = [evidence.reason for evidence in entity.evidence if evidence.alias == alias]
        known = [counts.get(alias, "in no text"), *dict.fromkeys(reasons)]
        typer.echo(f"    {alias}: {'; '.join(known)}")


def _has_page_called(dossier: EntityDossier, slug: str) -> bool:
    permalink = dossier.card.permalink
    names = (permalink.rstrip("/").rpartition("/")[2], permalink, dossier.card.name)
    return fold(slug) in map(fold, names) or _is_called(dossier.entity, slug)


def _is_called(entity: Entity, slug: str) -> bool:
    return fold(slug) in map(fold, (entity.id.partition(":")[2], entity.name, *entity.aliases))


def _suggest(prepared: Prepared, slug: str) -> None:
    from builder.entities.suggesting.suggestions import suggestions

    found = suggestions(prepared.resolution, prepared.annotation.readings, prepared.knowledge)
    if slug:
        found = tuple(s for s in found if any(fold(slug) in fold(reason) for reason in s.reasons))
    for suggestion in found[:MOST]:
        _show_suggestion(suggestion)
    if not found:
        typer.echo("Nothing to suggest.")
    elif len(found) > MOST:
        typer.echo(f"{len(found) - MOST} more, less sure. Settle these first.")


def _show_suggestion(suggestion: Suggestion) -> None:
    for reason in suggestion.reasons:
        typer.echo(f"{reason}.")
    typer.echo(f"{suggestion.path} ({'instead of what is there' if suggestion.known else 'a new file'}):")
    typer.echo("\n".join(f"    {line}".rstrip() for line in suggestion.text.rstrip().splitlines()))
    typer.echo("")
