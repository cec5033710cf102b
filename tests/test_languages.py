from __future__ import annotations

import pytest

from builder.foundation.languages import primary


@pytest.mark.parametrize(
    ("tag", "language"),
    [("fr", "fr"), ("fr-CA", "fr"), ("FR_fr", "fr"), (" en-GB ", "en"), ("zh-Hant-TW", "zh"), ("", "")],
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert primary(tag) == language
