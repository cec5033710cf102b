"""What the viewer of a page's pictures says beside a caption: "2 of 7", "Purchase Licensing Rights"."""

from __future__ import annotations

import re

_COUNTER = re.compile(r"(?:^image: (?=[A-Z])|Item \d+ of \d+\s*|\[\d+/\d+\]\s*|\d+ of \d+ [|–—-] )+")
_DIGIT = re.compile(r"\d")
_LICENSING = re.compile(
    r"(?i)\s*view more$|\s*(?:purchase|acquire) licen[sc]ing rights.*$"
    r"|\s*(?:hide|toggle) caption$|\s*,? opens (?:in )?new tab$"
)


def without_viewer(text: str) -> str:
    """A caption without what its viewer says: "[1/3]The pier. REUTERS/Jane Doe Purchase Licensing Rights"."""
    if _DIGIT.search(text) or text.startswith("image: "):
        text = _COUNTER.sub("", text, count=1)
    return _LICENSING.sub("", text).strip()
