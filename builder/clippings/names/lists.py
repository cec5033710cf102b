"""The names in a list of authors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.names.apart import apart, once
from builder.clippings.names.beside import bare_names, without_place
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.outlets import bare_outlet, is_signature, without_agency
from builder.clippings.names.people import OFFICES, is_personal_name
from builder.clippings.names.roles import without_role
from builder.clippings.outlets import SMALL_NAMES, is_agency, is_known_outlet, looks_like_outlet

_SEPARATOR = re.compile(
    r"(?i)\s*(?:[,;]\s+(?:and|et|und|y|e|en|&)\s+|[;,]\s+|\s+(?:and|et|und|y|&|with|avec|mit|con)\s+)"
)


def split_names(text: str) -> tuple[tuple[str, ...], str] | None:
    """The authors and the outlet in a list of names; None where some part of it is neither.

    "Ines Okafor in Rome and TOMAS ACHEBE, The Sample Courier" gives both names and the outlet. An agency
    or a newsroom that signs alone is its own author.
    """
    bare = without_role(without_agency(bare_names(text)))
    names = (name for p in _SEPARATOR.split(bare) for name in apart(without_place(p.strip(" .,"))))
    parts = [once(name) for name in names if name]
    if len(parts) > 1 and re.fullmatch(r"[A-ZÀ-Þ][\w'’-]+", parts[-1]) and not looks_like_outlet(parts[-1]):
        parts.pop()  # "Anna Müller, Berlin"
    authors = [restore_capitals(p) for p in parts if is_personal_name(p) and not looks_like_outlet(p)]
    others = [p for p in parts if not (is_personal_name(p) and not looks_like_outlet(p))]
    if not parts or any(not is_signature(p) for p in others) or _is_office_alone(parts):
        return None
    outlet = next((o for o in others if not is_agency(o)), others[0] if others else "")
    named = [o for o in others if bare_outlet(o)]
    alone = [bare_outlet(o) if bare_outlet(o) in SMALL_NAMES else o for o in named or others]
    return tuple(authors or alone), bare_outlet(outlet)


def _is_office_alone(parts: Sequence[str]) -> bool:
    """Whether a line is somebody's office and no outlet's name: "Local Democracy Reporter"."""
    words = parts[0].split()
    office = len(parts) == 1 and words[-1] in OFFICES and words[0] not in ("The", "Staff")
    return office and not is_known_outlet(bare_outlet(parts[0]))
