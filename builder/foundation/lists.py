"""Lists that lie beside the modules of a package, a line an entry."""

from __future__ import annotations

from importlib.resources import files


def lines_of(package: str, file: str) -> list[str]:
    """The lines of a list in a package, in UTF-8, without those that are empty or begin with "#"."""
    text = files(package).joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
