"""What must be rendered, and why: decided from keys and from how the files look."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.foundation.digests import file_digest
from builder.output.listing import Looks
from builder.output.remembering import Known

NEW = "it is new, or nothing is known of it"
ASKED = "every page is rendered again"
CHANGED = "its template, its context or the settings changed"
TOUCHED = "its file was changed or removed"


def reasons(
    keys: Mapping[str, str], known: Mapping[str, Known], output: Path, there: Looks, *, rerender: bool
) -> Mapping[str, str]:
    """Why each page that must be rendered must be, by path, in the order of `keys`.

    `known` is what the cache knows of the files of `output`, `there` how they look.
    """
    why = {path: _why(path, key, known.get(path), output, there) for path, key in keys.items()}
    if rerender:
        return {path: reason or ASKED for path, reason in why.items()}
    return {path: reason for path, reason in why.items() if reason}


def _why(path: str, key: str, before: Known | None, output: Path, there: Looks) -> str:
    if before is None:
        return NEW
    if before.key != key:
        return CHANGED
    return "" if _untouched(path, before, output, there) else TOUCHED


def _untouched(path: str, before: Known, output: Path, there: Looks) -> bool:
    look = there.get(path)
    if look is None or look.size != before.size:
        return False
    if look.mtime_ns == before.mtime_ns:
        return True
    try:
        return file_digest((output / path).read_bytes()) == before.sha256
    except OSError:
        return False
