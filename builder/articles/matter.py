"""The front matter of articles and standing pages: every key, its type, and what it is for."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator

_DAY = re.compile(r"\d{4}-\d\d-\d\d$")


def _listed(value: object) -> object:
    """One author or tag may be written without brackets."""
    return [value] if isinstance(value, str) else value


Line = Annotated[str, StringConstraints(strip_whitespace=True)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_listed)]


class Matter(BaseModel):
    """What every front matter has in common: keys that are not known are kept in `extra`."""

    model_config = ConfigDict(extra="allow", frozen=True, coerce_numbers_to_str=True)

    @property
    def extra(self) -> dict[str, Any]:
        """The keys that Dateline does not know; they reach templates."""
        return dict(self.model_extra or {})


class ImageMatter(BaseModel):
    """One picture of an article."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    src: Line = Field(
        "", description="The file (media/name.jpg) or URL; without it the words are shown alone."
    )
    alt: Line = Field("", description="What the picture shows, for those who do not see it.")
    caption: Line = Field("", description="The caption.")
    credit: Line = Field("", description="Whose picture it is.")


class EntityMatter(BaseModel):
    """The editor's word on who is in an article."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    add: Names = Field((), description="Names of entities that the article is about, found or not.")
    drop: Names = Field((), description="Names that are no entity in this article.")


class ArticleMatter(Matter):
    """The front matter of an article."""

    title: Name = Field(description="The headline.")
    date: dt.datetime | dt.date = Field(description="The day, or the moment with its zone, of publication.")
    dek: Line = Field("", description="The standfirst under the headline.")
    summary: Line = Field("", description="A sentence or two for listings; default: the dek or the lead.")
    updated: dt.datetime | dt.date | None = Field(None, description="When it was last changed.")
    authors: Names = Field((), description="The byline.")
    publisher: Line = Field("", description="The outlet or agency it comes from.")
    source_url: Line = Field("", description="Where the original is.")
    lang: Line = Field("", description="Its language (BCP 47); default: the site's.")
    section: Line = Field("", description="The broad subject it belongs to.")
    tags: Names = Field((), description="Its topics; default: what the vocabulary finds.")
    images: tuple[ImageMatter, ...] = Field((), description="Its pictures, the first one on cards.")
    entities: EntityMatter = Field(default=EntityMatter(), description="The editor's word on who is in it.")
    draft: bool = Field(False, description="Built only with --drafts.")
    id: Line = Field("", description="The feed id (a tag: URI), minted once, never changed.")
    clipping: Line = Field("", description="The clipping it was made from.")
    clipping_sha256: Line = Field("", description="The clipping's bytes when it was made.")

    @field_validator("date", "updated", mode="before")
    @classmethod
    def _day_or_moment(cls, value: object) -> object:
        if value is None or isinstance(value, dt.date):
            return value
        text = str(value).strip()
        try:
            return dt.date.fromisoformat(text) if _DAY.match(text) else _moment(text)
        except ValueError:
            raise ValueError(f'"{text}" is not a date') from None

    @field_validator("source_url")
    @classmethod
    def _web_address(cls, url: str) -> str:
        if url and not re.match(r"https?://[^\s/]", url):
            raise ValueError(f'"{url}" is not a web address')
        return url

    def day(self, zone: ZoneInfo) -> dt.date:
        """The day of publication: of a moment, the day it falls on in `zone`; without a zone, as written."""
        if not isinstance(self.date, dt.datetime):
            return self.date
        return self.date.date() if self.date.tzinfo is None else self.date.astimezone(zone).date()


class StandingMatter(Matter):
    """The front matter of a standing page."""

    title: Name = Field(description="The heading.")
    draft: bool = Field(False, description="Built only with --drafts.")


def _moment(text: str) -> dt.datetime:
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d", text):
        raise ValueError
    moment = dt.datetime.fromisoformat(text.replace(" ", "T", 1).replace(" ", ""))
    if not dt.date.min.year < moment.year < dt.date.max.year:
        raise ValueError  # in another time zone it may lie where no calendar reaches
    return moment
