"""The versions of all that turns content into bytes: another one may give others."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version

from builder import __version__

_LIBRARIES = ("jinja2", "markdown", "nh3", "babel", "feedgen")


@lru_cache(maxsize=1)
def made_with() -> str:
    """Dateline's version and those of the libraries that make pages."""
    return " ".join([__version__, *(f"{name} {version(name)}" for name in _LIBRARIES)])
