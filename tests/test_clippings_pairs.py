"""Pairs under tests/clippings/: NAME.txt or another form, and what it must become in NAME.expected.json.

For a source of several articles the expected file has a list "articles", and "problems" where there are any.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builder.clippings.datelines import read_dateline
from builder.clippings.forms import Form, form_of
from builder.clippings.mail.letters import read_letter
from builder.clippings.model import Clipping, Figure
from builder.clippings.reading import read_clippings

HERE = Path(__file__).parent / "clippings"
ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared")) / "clippings"

PAIRS = sorted(path for path in HERE.iterdir() if not path.name.endswith(".expected.json"))


def read(path: Path) -> Clipping:
    clippings, problems = read_clippings(f"content/inbox/{path.name}", path.read_bytes())
    assert problems == ()
    (clipping,) = clippings
    return clipping


def as_json(clipping: Clipping) -> dict[str, Any]:
    """A clipping as its expected file has it: without what is empty, the body as a list of blocks."""
    whole = {
        "title": clipping.title,
        "dek": clipping.dek,
        "authors": list(clipping.authors),
        "publisher": clipping.publisher,
        "date": clipping.date and clipping.date.isoformat(),
        "updated": clipping.updated and clipping.updated.isoformat(),
        "lang": clipping.lang,
        "source_url": clipping.source_url,
        "section": clipping.section,
        "tags": list(clipping.tags),
        "figures": [_figure_as_json(f) for f in clipping.figures],
        "body": clipping.body.split("\n\n"),
        "furniture": [f.text for f in clipping.furniture],
        "unsure": list(clipping.unsure),
        "draft": clipping.draft,
    }
    return {key: value for key, value in whole.items() if value}


def _figure_as_json(figure: Figure) -> dict[str, Any]:
    """A figure without what is empty; of a picture that came with it, only how many bytes it has."""
    return {k: len(v) if k == "raw" else v for k, v in vars(figure).items() if v}


def outcome(path: Path) -> dict[str, Any]:
    """What a file becomes: the article alone, or the list of several and of what is wrong."""
    clippings, problems = read_clippings(f"content/inbox/{path.name}", path.read_bytes())
    if len(clippings) == 1 and not problems:
        return as_json(clippings[0])
    several = {"articles": [as_json(c) for c in clippings], "problems": [str(p) for p in problems]}
    return {key: value for key, value in several.items() if value}


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.name)
def test_becomes_what_is_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    assert outcome(path) == expected


def test_there_are_pairs_of_every_form() -> None:
    forms = Counter(form_of(path.name, path.read_bytes()) for path in PAIRS)
    assert len(PAIRS) >= 40
    assert set(forms) == set(Form) - {Form.NOT_READ}


KINDS: dict[str, Callable[[str, bytes], bool]] = {
    "Markdown": lambda name, raw: form_of(name, raw) is Form.MARKDOWN,
    "saved page": lambda name, raw: name.endswith(".html"),
    "web archive": lambda name, raw: name.endswith((".mhtml", ".mht")),
    "Safari's archive": lambda name, raw: name.endswith(".webarchive"),
    "RSS 2.0": lambda name, raw: b"<rss" in raw,
    "RSS 1.0": lambda name, raw: b"<rdf:RDF" in raw,
    "Atom": lambda name, raw: re.search(rb"<feed\b[^>]*2005/Atom", raw) is not None,
    "JSON Feed": lambda name, raw: form_of(name, raw) is Form.JSON_FEED,
    "mail in HTML only": lambda name, raw: _mail_holds(name, raw, page=True, text=False),
    "mail in plain text only": lambda name, raw: _mail_holds(name, raw, page=False, text=True),
    "mail of several stories": lambda name, raw: name.endswith(".eml") and len(_read(name, raw)) > 1,
    "NITF": lambda name, raw: b"<nitf" in raw and b"iptc.org/std/nar/" not in raw,
    "NewsML-G2": lambda name, raw: b"iptc.org/std/nar/" in raw,
    "ninjs 1": lambda name, raw: name.startswith("ninjs-1"),
    "ninjs 2": lambda name, raw: name.startswith("ninjs-2"),
    "ninjs 3": lambda name, raw: name.startswith("ninjs-3"),
}
"""The kinds of file in each form but pasted text, which has pairs by outlet."""


def _mail_holds(name: str, raw: bytes, *, page: bool, text: bool) -> bool:
    return name.endswith(".eml") and (bool(read_letter(raw).page), bool(read_letter(raw).text)) == (
        page,
        text,
    )


def _read(name: str, raw: bytes) -> tuple[Clipping, ...]:
    return read_clippings(name, raw)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_three_times(kind: str) -> None:
    assert sum(KINDS[kind](path.name, path.read_bytes()) for path in PAIRS) >= 3


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared clippings are not here")
@pytest.mark.parametrize("expected_file", sorted(SHARED.glob("*.expected.json")), ids=lambda path: path.name)
def test_shared_clippings_come_out_exactly(expected_file: Path) -> None:
    expected = json.loads(expected_file.read_text(encoding="utf-8"))
    clipping = read(expected_file.with_name(expected_file.name.replace(".expected.json", ".txt")))
    paragraphs = clipping.body.split("\n\n")
    assert clipping.title == expected["title"]
    assert clipping.date is not None
    assert clipping.date.isoformat() == expected["date"]
    assert list(clipping.authors) == expected["authors"]
    assert clipping.publisher == expected["publisher"]
    assert len(clipping.figures) == len(expected["images"])
    for figure, image in zip(clipping.figures, expected["images"], strict=True):
        assert figure.caption.startswith(image["caption_starts"])
        assert figure.credit == image["credit"]
    assert paragraphs[0].startswith(expected["body_starts"])
    assert paragraphs[-1].endswith(expected["body_ends"])
    assert len(paragraphs) == expected["body_paragraphs"]
    assert not any(text in clipping.body for text in expected["not_in_body"])


SAMPLES: dict[str, dict[str, Any]] = {
    "2025-05-08 white smoke.txt": {
        "title": "Cardinals elect Robert Prevost as Leo XIV, the first pope from the United States",
        "date": "2025-05-08",
        "authors": ("DSW",),
        "publisher": "DSW",
        "starts": "White smoke rose over the Sistine Chapel on",
        "ends": "the pope gave hope to millions of believers.",
        "figures": 1,
    },
    "ai-act-council.txt": {
        "title": "EU governments give final approval to law on artificial intelligence",
        "date": "2024-05-21T16:15:00+00:00",
        "authors": ("Marta Lindqvist",),
        "publisher": "DSW",
        "starts": "European Union governments gave final approval on Tuesday",
        "ends": "of its rules will apply after two years.",
        "figures": 0,
    },
    "courier-ai-act-in-force.txt": {
        "title": "Europe's AI law enters into force, but most duties are yet to come",
        "date": "2024-08-01",
        "authors": ("Marta Lindqvist",),
        "publisher": "The Sample Courier",
        "starts": "The European Union's Artificial Intelligence Act, the first",
        "ends": "the Council of the European Union in May.",
        "figures": 0,
    },
    "francis-funeral.txt": {
        "title": "Pope Francis laid to rest in Rome after funeral attended by world leaders",
        "date": "2025-04-26T17:42:00+01:00",
        "authors": ("Ines Okafor",),
        "publisher": "The Sample Courier",
        "starts": "Pope Francis was buried on Saturday in the",
        "ends": "next leader of the world’s 1.4 billion Catholics.",
        "figures": 1,
    },
    "scholz-lindner.txt": {
        "title": "German coalition collapses as Scholz dismisses his finance minister",
        "date": "2024-11-06T22:41:00+00:00",
        "authors": ("Tomas Achebe",),
        "publisher": "DSW",
        "starts": "Chancellor Olaf Scholz dismissed Finance Minister Christian Lindner",
        "ends": "doubts in Europe about American support for Ukraine.",
        "figures": 0,
    },
    "lithuania-brigade.html": {
        "title": "Germany puts its first permanent brigade abroad into service in Lithuania",
        "date": "2025-05-22T18:20:00+03:00",
        "authors": ("Tomas Achebe",),
        "publisher": "Harbour Press Review",
        "starts": "In the rain on Cathedral Square in Vilnius,",
        "ends": "constitutional limit on borrowing, for spending on defence.",
        "figures": 1,
    },
    "merz-chancellor.md": {
        "title": "Merz becomes German chancellor on the second ballot",
        "date": "2025-05-06",
        "authors": ("Tomas Achebe",),
        "publisher": "The Sample Courier",
        "starts": "Friedrich Merz was elected chancellor of Germany on",
        "ends": "President Emmanuel Macron and Prime Minister Donald Tusk.",
        "figures": 0,
    },
}


@pytest.mark.parametrize("name", SAMPLES)
def test_clippings_of_the_sample_site(name: str) -> None:
    path = ROOT / "content/inbox" / name
    if not path.exists():
        pytest.skip("this site has another inbox")
    clipping, expected = read(path), SAMPLES[name]
    dateline = read_dateline(clipping.body)
    assert clipping.date is not None
    assert {
        "title": clipping.title,
        "date": clipping.date.isoformat(),
        "authors": clipping.authors,
        "publisher": clipping.publisher,
        "figures": len(clipping.figures),
    } == {key: expected[key] for key in ("title", "date", "authors", "publisher", "figures")}
    assert clipping.body[dateline.end if dateline else 0 :].startswith(expected["starts"])
    assert clipping.body.endswith(expected["ends"])
