"""How pages say how long ago something was, which is no date: nobody knows from when it counts."""

from __future__ import annotations

import re

_UNIT = r"(?:secs?|seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?)"
_FOREIGN_UNIT = r"(?:stunden?|minuten?|tagen?|heures?|jours?|horas?|minutos?|días?)"

AGO = (
    r"(?:(?:about|almost|nearly|over|around|some|more than) )?(?:\d+ (?:days?|hours?|hrs?) )?"
    rf"(?:\d+|an?|one) (?:{_UNIT}|months?|years?) ago|\bjust now\b|\ba moment ago\b"
    r"|\b(?:vor|il y a|hace|há|fa) \d+ [^\W\d_]{4,8}\b|\d+ [^\W\d_]{3,6} (?:fa|geleden|sedan)\b"
)
"""It within a line, as alternatives of a pattern that ignores case: "2 hours ago", "vor 3 Stunden"."""

_LINE = re.compile(
    r"(?i)(?:(?:published|updated|posted)\s+)?(?:about\s+)?(?:\d+|an?|one|vor \d+|il y a \d+|hace \d+)\s*"
    rf"(?:[smhdw]|{_UNIT}|{_FOREIGN_UNIT})\.?(?:\s+ago)?(?:\s*[-–|·•]\s*.{{2,40}})?"
    r"|just now|yesterday|today|gestern|heute|hier|ayer|hoy"
)


def is_ago(text: str) -> bool:
    """Whether a line says how long ago something was and at most where: "6h", "3 hrs ago | Rome"."""
    return _LINE.fullmatch(text) is not None
