"""Closing lines that say who reported: "(Reporting by Jane Doe; Editing by John Roe)"."""

from __future__ import annotations

import re

from builder.clippings.names.lists import split_names

_REPORTING = re.compile(
    r"(?i)(?:\(?(?:additional |writing and )?(?:reporting|reported|written|writing"
    r"|story)(?: and writing)? |\()by "
    r"(?P<names>(?:[^;.()]|(?<=\b[A-Z])\.)+)"
)

_CONTRIBUTED = re.compile(
    r"[^.]{4,160} (?:contributed (?:(?:research|reporting|data|data analysis|photos?)\b|to th(?:is"
    r"|e) (?:report|story"
    r"|article|coverage)\b)"
    r"|(?:a|ont) contribué à (?:cet|ce)\b).{0,60}$"
    r"|(?:[A-ZÀ-Þ][\w.'’-]+(?:,? and|,)? ){1,8}reported from [A-ZÀ-Þ][^.]{1,40}(?:\.|[^.]{0,20}\.)?$"
    r"|(?:[A-ZÀ-Þ][\w.'’-]+(?:,? and|,)? ){1,8}reported from [^.]{2,60}\. [^.]{4,120} contributed\.?$"
    r"|(?:The )?(?:Associated Press|AP|AFP|Reuters) (?:[A-Z]\w+ )?(?i:writer|journalist|reporter)s? .{4,160}"
    r" contributed\.?$"
)


def read_reporting(text: str) -> tuple[str, ...] | None:
    """The reporters named by a closing line, "(Reporting by A and B; Editing by C)"; None for other lines.

    Those who edited or contributed are no authors: such a line gives an empty tuple.
    """
    match = _REPORTING.match(text)
    if match:
        names = split_names(match["names"])
        return names[0] if names else ()
    closing = re.match(
        r"(?i)\(?(?:(?:editing|edited|compiled|translated|with (?:agency|files)) (?:inputs? )?(?:by|from)"
        r"|avec (?:les )?informations? de|propos recueillis par|traduit (?:de .{3,20} )?par"
        r"|(?:avec|mit|con) (?:AFP|ATS|Reuters|agences|agencias|Agenturmaterial|material von)|adaptation)\b",
        text,
    )
    if (closing and len(text) < 200) or _CONTRIBUTED.match(text):
        return ()
    return None
