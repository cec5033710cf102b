"""A site on disk: its folder, its settings, and where its parts lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from builder.foundation.problems import Problem, SettingsProblems
from builder.settings.loading import FILE, load_settings
from builder.settings.model import Settings

_SOURCES = ("content", "templates", ".git", ".dateline")


@dataclass(frozen=True)
class Site:
    """A folder with a `site.toml`, and what the file says. `output` is where the built site goes."""

    root: Path
    settings: Settings
    output: Path

    @property
    def content(self) -> Path:
        """The folder of all that the editor writes."""
        return self.root / "content"

    @property
    def inbox(self) -> Path:
        """The folder of clippings."""
        return self.content / "inbox"

    @property
    def articles(self) -> Path:
        """The folder of articles."""
        return self.content / "articles"

    @property
    def templates(self) -> Path:
        """The folder of the site's own templates, which take the place of the theme's."""
        return self.root / "templates"

    @property
    def ledger(self) -> Path:
        """The file of permalinks."""
        return self.content / "permalinks.toml"

    @property
    def lock(self) -> Path:
        """The file that a build holds locked."""
        return self.root / ".dateline" / "lock"

    @property
    def cache(self) -> Path:
        """The file of the cache."""
        return self.root / ".dateline" / "cache.sqlite3"

    def holds_sources(self, folder: Path) -> bool:
        """Whether a folder is, or lies in, one of those that the site is made of."""
        return _in_sources(self.root, folder)

    def relative(self, path: Path) -> str:
        """The path from the site's folder, with forward slashes, as problems and front matter show it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def with_base_url(self, url: str) -> Site:
        """The same site to be found somewhere else. Raises SettingsProblems where that is no URL."""
        if not url:
            return self
        known = self.settings.model_dump(exclude_unset=True)
        try:
            return replace(self, settings=Settings.model_validate({**known, "base_url": url}, strict=False))
        except ValueError:
            raise SettingsProblems(
                [
                    Problem(
                        "--base-url",
                        None,
                        f'"{url}" is not the URL of a site.',
                        "Write it as https://host/path/.",
                    )
                ]
            ) from None


def theme_folder() -> Path:
    """The default theme: inside this package in a wheel, at the top of the repository in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "templates"


def open_site(folder: Path | None, output: Path | None = None) -> Site:
    """The site in that folder, or in the nearest folder upward from here that has a `site.toml`.

    Raises SettingsProblems where there is none, or where its settings have problems.
    """
    root = folder.resolve() if folder else _nearest(Path.cwd())
    if root is None or not (root / FILE).is_file():
        where = str(folder) if folder else "this folder and those above it"
        raise SettingsProblems(
            [
                Problem(
                    FILE,
                    None,
                    f"There is none in {where}.",
                    'Make a site with "dateline new DIR", or name one with --site.',
                )
            ]
        )
    # A link is followed: what changes places with the new tree must be the folder itself.
    target = (output or root / "public").resolve()
    if root.is_relative_to(target) or _in_sources(root, target):
        raise SettingsProblems(
            [
                Problem(
                    "--output", None, f"{target} holds the site's own sources.", "Choose a folder of its own."
                )
            ]
        )
    return Site(root, load_settings(root / FILE), target)


def _in_sources(root: Path, folder: Path) -> bool:
    return any(folder.resolve().is_relative_to(root / name) for name in _SOURCES)


def _nearest(start: Path) -> Path | None:
    return next((folder for folder in (start, *start.parents) if (folder / FILE).is_file()), None)
