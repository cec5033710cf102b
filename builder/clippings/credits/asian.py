"""Credits as Chinese and Korean outlets write them, with the verb behind the name."""

from __future__ import annotations

import re

_FORMS = (
    # 黎明时分的小岛。新华社记者 李文澜 摄 ("photographed by")
    (
        "photographer before 摄",
        "摄",
        re.compile(r"(?:^|(?<=[。！？”）]))\s*(?P<credit>[^。！？]{2,30}?\s*摄)$"),
    ),
    # 새벽의 섬 [청석시 제공] ("provided by")
    (
        "provider before 제공",
        "]",
        re.compile(r" ?\[(?P<credit>[^\[\]]{1,40}(?:제공|촬영)[^\[\]]{0,40})\]$"),
    ),
)


def split_in_asia(text: str) -> tuple[str, str, str] | None:
    """The caption, the credit and the form of a line in Chinese or Korean; None for other lines."""
    for form, sign, pattern in _FORMS:
        found = pattern.search(text) if text.endswith(sign) else None
        if found:
            return text[: found.start()].rstrip(), found["credit"], form
    return None
