"""The settings of a site: every key of `site.toml`, its type, its default, and what it is for.

The descriptions are the settings reference: `docs/settings.md` is made of them.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from builder.foundation.languages import primary

Text = Annotated[str, StringConstraints(strip_whitespace=True)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, validate_default=True)


class Entities(_Table):
    """`[entities]`: which names get a page, and which are shown with an article."""

    min_articles: int = Field(
        1, ge=1, description="An entity gets a page when at least so many articles name it."
    )
    min_strays: int = Field(
        2,
        ge=1,
        description="An entity that all articles name in passing only gets a page when at least so many do.",
    )
    chips: int = Field(8, ge=0, le=100, description="Entities shown with an article, at most.")


class Feeds(_Table):
    """`[feeds]`: RSS and Atom."""

    entries: int = Field(50, ge=1, le=500, description="Entries in a feed, at most; the newest come first.")
    full_text: bool = Field(True, description="Whole articles in the feeds; false gives summaries only.")


class Workers(_Table):
    """`[workers]`: reading on other machines."""

    scheduler: Text = Field(
        "",
        description="A Dask scheduler (tcp://host:8786) whose workers read the texts; default: this machine.",
    )
    patience: int = Field(
        60,
        ge=1,
        description="Seconds to wait for the scheduler to answer, or for a worker when there is none.",
    )

    @field_validator("scheduler")
    @classmethod
    def _an_address(cls, address: str) -> str:
        if address and not is_scheduler(address):
            raise ValueError("is not the address of a Dask scheduler")
        return address


def is_scheduler(address: str) -> bool:
    """Whether it is written as Dask writes where a scheduler listens: tcp://host:8786, tls://, ws://, wss://."""
    return re.fullmatch(r"(tcp|tls|wss?)://\S+:\d{1,5}", address) is not None


class Publish(_Table):
    """`[publish]`: where `dateline publish` puts the site."""

    branch: Name = Field("gh-pages", description="The branch that GitHub Pages serves.")
    remote: Name = Field("origin", description="The git remote to push to.")
    folder: Text = Field("", description="A folder to copy the site to instead of a branch.")
    cname: Text = Field("", description="A domain of your own; written to the file CNAME.")


class MenuEntry(_Table):
    """`[[menu]]`: a link at the top of every page."""

    name: Name = Field(description="What the link says.")
    to: Name = Field(description="A permalink of the site (/about/) or a URL.")


class Settings(_Table):
    """`site.toml`."""

    title: Name = Field("News digest", description="The name of the digest.")
    tagline: Text = Field("", description="A line under the title.")
    base_url: Text = Field(
        "http://127.0.0.1:8000/",
        description="Where the site will be found, with its path: https://name.github.io/digest/.",
    )
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = Field(
        "en", description="Language of the site (BCP 47), and of articles that do not say."
    )
    timezone: str = Field("UTC", description="Time zone in which a moment falls on a day (IANA name).")
    authority: Text = Field(
        "",
        description="Who mints feed ids: a domain or an e-mail address of yours (RFC 4151). "
        "Default: the host of base_url.",
    )
    footer: Text = Field("", description="A line at the foot of every page.")
    edition: Literal["day", "week"] = Field("day", description="How much time one edition covers.")
    page_length: int = Field(50, ge=5, le=1000, description="Articles on one page of a listing.")
    undated: Literal["ask", "mtime"] = Field(
        "ask",
        description="A clipping that does not say when it was published: ask (it is a problem until you add "
        "the date) or mtime (it takes the day on which its file was last changed).",
    )
    model: Name = Field(
        "auto",
        description="spaCy pipeline that finds the names in texts in the site's language: "
        "auto (the best installed), a package or a folder.",
    )
    models: dict[Language, Name] = Field(
        default_factory=dict,
        description="The same for texts in other languages, by language (fr); default: auto for each.",
    )
    menu: tuple[MenuEntry, ...] = Field(
        (), strict=False, description="Links beside the lists; default: the standing pages."
    )
    topics: dict[Name, Annotated[tuple[Name, ...], Field(strict=False)]] = Field(
        default_factory=dict,
        description="Tags and the terms that call for them, beside the default vocabulary. "
        "An empty list takes a default tag away.",
    )
    default_topics: bool = Field(True, description="Use the vocabulary that comes with Dateline.")
    entities: Entities = Field(default_factory=Entities, description="Which names get a page.")
    feeds: Feeds = Field(default_factory=Feeds, description="RSS and Atom.")
    publish: Publish = Field(default_factory=Publish, description="Where the site is put.")
    workers: Workers = Field(default_factory=Workers, description="Reading on other machines.")

    @field_validator("base_url")
    @classmethod
    def _whole_url(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("is not the URL of a site")
        return url if url.endswith("/") else f"{url}/"

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise ValueError("is not a time zone") from None
        return name

    def model_of(self, language: str) -> str:
        """The pipeline for texts in a language, by its primary subtag: "auto", a package or a folder."""
        return self.models.get(language) or (self.model if language == primary(self.language) else "auto")

    @property
    def base_path(self) -> str:
        """The path of the site on its host, with a slash at both ends."""
        return urlsplit(self.base_url).path

    @property
    def has_address(self) -> bool:
        """Whether the editor has said where the site will be found."""
        return "base_url" in self.model_fields_set

    @property
    def minting_authority(self) -> str:
        """The authority of new feed ids (RFC 4151, section 2.1)."""
        if self.authority:
            return self.authority
        return (urlsplit(self.base_url).hostname or "") if self.has_address else "dateline.invalid"
