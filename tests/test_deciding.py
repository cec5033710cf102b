"""Which pages must be rendered, decided from keys and from how files look."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.foundation.digests import file_digest
from builder.output.deciding import ASKED, CHANGED, NEW, TOUCHED, reasons
from builder.output.listing import Look
from builder.output.remembering import Known

BEFORE = Known("a.txt", "key", file_digest(b"text"), 4, 1000)


@pytest.mark.parametrize(
    ("known", "look", "on_disk", "why"),
    [
        (BEFORE, Look(4, 1000, 1), b"any!", ""),  # not even read
        (BEFORE, Look(4, 2000, 1), b"text", ""),
        (BEFORE, Look(4, 2000, 1), b"tEXT", TOUCHED),
        (BEFORE, Look(4, 2000, 1), None, TOUCHED),  # gone since it was looked at
        (BEFORE, Look(5, 1000, 1), b"text", TOUCHED),
        (BEFORE, None, b"text", TOUCHED),
        (BEFORE._replace(key="other"), Look(4, 1000, 1), b"text", CHANGED),
        (None, Look(4, 1000, 1), b"text", NEW),
        (None, None, None, NEW),
    ],
)
def test_why_a_page_is_rendered(
    known: Known | None, look: Look | None, on_disk: bytes | None, why: str, tmp_path: Path
) -> None:
    if on_disk is not None:
        (tmp_path / "a").write_bytes(on_disk)
    knowing = {"a": known} if known else {}
    made = {"a": look} if look else {}
    assert reasons({"a": "key"}, knowing, tmp_path, made, rerender=False) == ({"a": why} if why else {})
    assert reasons({"a": "key"}, knowing, tmp_path, made, rerender=True) == {"a": why or ASKED}
