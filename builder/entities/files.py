"""The editor's files on entities, `content/entities/*.md`, read."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from builder.articles.front_matter import parse
from builder.articles.matter import Line, Matter, Name, Names
from builder.articles.reading import texts_in
from builder.entities.model import EntityFile, EntityType
from builder.foundation.problems import Problem

FOLDER = "content/entities"


class EntityFileMatter(Matter):
    """The front matter of an entity's file."""

    name: Name = Field(description="What the entity is called here.")
    type: EntityType | None = Field(None, description="person, org or place; default: what the texts say.")
    aliases: Names = Field((), description="Other names that are this entity.")
    not_names: Names = Field((), alias="not", description="Names that are not this entity.")
    hidden: bool = Field(False, description="No page and no links.")
    wikidata: Line = Field("", description="Its Wikidata id (Q...).", pattern=r"^(Q\d+)?$")
    lat: float | None = Field(None, ge=-90, le=90, description="Degrees north (WGS 84).")
    lon: float | None = Field(None, ge=-180, le=180, description="Degrees east (WGS 84).")
    image: Line = Field("", description="A picture (media/name.jpg).")


def read_entity_files(root: Path) -> tuple[tuple[EntityFile, ...], tuple[Problem, ...]]:
    """All of an editor's files on entities by path, and the problems met."""
    files: list[EntityFile] = []
    problems: list[Problem] = []
    for path, text in texts_in(root, FOLDER, problems):
        parsed, wrong = parse(path, text, EntityFileMatter)
        problems.extend(wrong)
        if parsed:
            known = {key: getattr(parsed.matter, key) for key in EntityFileMatter.model_fields}
            files.append(EntityFile(path=path, introduction=parsed.body, line=parsed.line, **known))
    return tuple(files), tuple(problems)
