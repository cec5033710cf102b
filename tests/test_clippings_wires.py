"""Wires: what the pairs under tests/clippings/ do not show."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from builder.clippings.model import Clipping, Figure
from builder.clippings.refusal import Refused
from builder.clippings.told import Told
from builder.clippings.wires.headlines import unmarked
from builder.clippings.wires.markup import own_words, parse_xml, words_of
from builder.clippings.wires.moments import is_later, read_moment
from builder.clippings.wires.ninjs_names import News
from builder.clippings.wires.reading import MOST, read_ninjs, read_wire
from builder.clippings.wires.signing import authors_in, with_dateline
from builder.clippings.wires.status import check_status, under_embargo

UTC = dt.UTC


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("20260106T093000Z", "2026-01-06T09:30:00+00:00"),
        ("20260106T093000+0100", "2026-01-06T09:30:00+01:00"),
        ("2026-01-06T09:30:00.123-05:00", "2026-01-06T09:30:00-05:00"),
        ("2026-01-06T09:30:00", "2026-01-06T09:30:00"),
        ("20260106", "2026-01-06"),
        ("2026-01-06", "2026-01-06"),
        ("20261306", None),
        ("20260106T993000Z", None),
        ("soon", None),
        ("", None),
    ],
)
def test_moments(text: str, iso: str | None) -> None:
    found = read_moment(text)
    assert (found.isoformat() if found else None) == iso


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (dt.datetime(2026, 1, 2, tzinfo=UTC), dt.datetime(2026, 1, 1, tzinfo=UTC), True),
        (dt.datetime(2026, 1, 1, tzinfo=UTC), dt.datetime(2026, 1, 1, tzinfo=UTC), False),
        (
            dt.datetime(2026, 1, 2, tzinfo=UTC).replace(tzinfo=None),
            dt.datetime(2026, 1, 1, tzinfo=UTC),
            False,
        ),
        (dt.date(2026, 1, 2), dt.date(2026, 1, 1), False),
        (None, dt.datetime(2026, 1, 1, tzinfo=UTC), False),
    ],
)
def test_later(one: dt.date | None, other: dt.date | None, expected: bool) -> None:
    assert is_later(one, other) is expected


@pytest.mark.parametrize("status", ["stat:canceled", "canceled", "stat:withheld", "Withheld", "cancelled"])
def test_what_must_not_be_used_is_refused(status: str) -> None:
    with pytest.raises(Refused):
        check_status(status)


@pytest.mark.parametrize("status", ["", "stat:usable", "usable", "embargoed"])
def test_what_may_be_used_passes(status: str) -> None:
    check_status(status)


def test_an_embargo_that_ended_before_the_text_was_sent_is_none() -> None:
    early, late = dt.datetime(2026, 1, 1, tzinfo=UTC), dt.datetime(2026, 1, 2, tzinfo=UTC)
    assert under_embargo(Clipping(), early, late, "x").draft is False
    assert under_embargo(Clipping(), None, late, "x").draft is False
    assert under_embargo(Clipping(), late, early, "x").draft is True
    assert under_embargo(Clipping(), late, None, "x").draft is True


@pytest.mark.parametrize(
    ("bylines", "names"),
    [
        (("By INES BELL and Tomas Roy",), ("Ines Bell", "Tomas Roy")),
        (("Ines Bell", "Ines Bell"), ("Ines Bell",)),
        (("Von Maren Tjarks",), ("Maren Tjarks",)),
        (("By the sea desk of the wire",), ("the sea desk of the wire",)),
        (("",), ()),
    ],
)
def test_authors(bylines: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors_in(*bylines) == names


@pytest.mark.parametrize(
    ("body", "dateline", "expected"),
    [
        ("It stays.", "OSLO, Jan 6", "OSLO, Jan 6 – It stays."),
        ("It stays.", "OSLO (NCW) -", "OSLO (NCW) – It stays."),
        ("OSLO, Jan 6 (NCW) - It stays.", "Oslo, Jan 6", "OSLO, Jan 6 (NCW) - It stays."),
        ("## Head\n\nIt stays.", "OSLO", "## Head\n\nIt stays."),
        ("- One", "OSLO", "- One"),
        ("It stays.", "", "It stays."),
    ],
)
def test_the_dateline_stands_before_the_first_sentence(body: str, dateline: str, expected: str) -> None:
    assert with_dateline(body, dateline) == expected


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entities of its own"),
        (
            b'<?xml version="1.0"?><!DOCTYPE a SYSTEM "x" [<!ENTITY % b SYSTEM "c">]><a/>',
            "entities of its own",
        ),
        (b"<a>" * 300, "nested too deeply"),
        (b"<a>" + b"x" * 10_000_001 + b"</a>", "too long"),
        (b"<a><b></a>", "not well-formed"),
        (b"\x00\x01\x02\x03" * 100, "not a text"),
    ],
)
def test_xml_that_is_refused(raw: bytes, what: str) -> None:
    with pytest.raises(Refused, match=what):
        parse_xml(raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (
            b'<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a>caf&eacute; &amp; tea &nosuch;</a>',
            "café & tea ",
        ),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>café</a>'.encode("latin-1"), "café"),
        ("<a>café</a>".encode("utf-16"), "café"),
        (b"\xef\xbb\xbf<?xml version='1.0' encoding='iso-8859-1'?><a>caf\xc3\xa9</a>", "café"),
    ],
)
def test_xml_that_is_read(raw: bytes, text: str) -> None:
    assert "".join(str(t) for t in parse_xml(raw).itertext() if not str(t).startswith("&")).startswith(text)


def test_own_words() -> None:
    root = parse_xml(
        b"<a><b>One <c>two</c></b><d> <e>2026-01-06T09:30:00Z</e><f>three</f></d><g>four</g></a>"
    )
    assert list(own_words(root, frozenset([root[2]]))) == [("One two", "b"), ("three", "f")]


ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}"><itemMeta>
<itemClass qcode="ninat:{kind}"/><versionCreated>2026-01-06T09:30:00Z</versionCreated>{meta}</itemMeta>
<contentMeta><headline>{title}</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
TEXT = '<inlineData contenttype="text/plain">It stays where it is, they said.</inlineData>'
REMOTE = '<remoteContent href="https://a.example/p.jpg"/>'


def item(title: str, kind: str = "text", meta: str = "", content: str = TEXT) -> str:
    return ITEM.format(guid=f"urn:{title}", kind=kind, meta=meta, title=title, content=content)


def message(*items: str) -> bytes:
    return f"<newsMessage><itemSet>{''.join(items)}</itemSet></newsMessage>".encode()


def test_a_text_alone_has_all_pictures_and_one_of_several_those_that_it_links_to() -> None:
    picture = item("Quay", "picture", content=REMOTE)
    (alone,), problems = read_wire("x.xml", message(item("One"), picture))
    assert alone.figures == (Figure("Quay", "", src="https://a.example/p.jpg"),)
    assert problems == ()
    linking = item("One", meta='<link residref="urn:Quay"/>')
    (one, two), problems = read_wire("x.xml", message(linking, item("Two"), picture))
    assert (len(one.figures), two.figures, problems) == (1, (), ())
    _, (problem,) = read_wire("x.xml", message(item("One"), item("Two"), picture))
    assert problem.what == "No text in it has the picture urn:Quay."


def test_a_picture_that_was_withdrawn_hides_no_text() -> None:
    withdrawn = item("Quay", "picture", '<pubStatus qcode="stat:canceled"/>', content=REMOTE)
    (clipping,), (problem,) = read_wire("x.xml", message(item("One"), withdrawn))
    assert (clipping.title, clipping.figures) == ("One", ())
    assert problem.what == "Picture urn:Quay: Its agency has canceled it: it must not be used."


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (
            item("Bad", meta='<pubStatus qcode="stat:canceled"/>'),
            "Its agency has canceled it: it must not be used.",
        ),
        (
            item("Bad", meta='<pubStatus qcode="stat:withheld"/>'),
            "Its agency withholds it until further notice.",
        ),
        (item("Bad", content=REMOTE), "Its text is kept elsewhere."),
        (item("Bad", content=""), "It has no text."),
    ],
)
def test_an_item_that_is_refused_hides_no_other(bad: str, what: str) -> None:
    (clipping,), (problem,) = read_wire("x.xml", message(bad, item("Good")))
    assert clipping.title == "Good"
    assert problem.what == what


@pytest.mark.parametrize(
    "root", ["packageItem", "knowledgeItem", "conceptItem", "planningItem", "newsMessage"]
)
def test_what_holds_no_text_is_refused(root: str) -> None:
    with pytest.raises(Refused, match="holds no text itself"):
        read_wire("x.xml", f"<{root}/>".encode())


def test_a_message_of_pictures_is_refused() -> None:
    with pytest.raises(Refused, match="pictures and no text"):
        read_wire("x.xml", message(item("Quay", "picture", content=REMOTE)))


def test_too_many_texts_are_refused() -> None:
    with pytest.raises(Refused, match="1,001 texts"):
        read_wire("x.xml", message(*[item("x")] * (MOST + 1)))


def test_what_the_items_own_text_lacks_of_another_form_is_told() -> None:
    other = "<inlineXML><html><body><p>It stays where it is.</p></body></html></inlineXML>"
    (clipping,), _ = read_wire("x.xml", item("One", content=TEXT + other).encode())
    assert clipping.body == "It stays where it is."
    assert [(f.text, f.rule) for f in clipping.furniture] == [
        ("It stays where it is, they said.", "another form of the text")
    ]


NEWS: dict[str, Any] = {
    "uri": "urn:x",
    "versioncreated": "2026-01-06T09:30:00Z",
    "headline": "Pier stays",
    "body_text": "It stays there.",
}


def ninjs(**more: Any) -> Clipping:
    (clipping,), problems = read_ninjs("x.json", json.dumps({**NEWS, **more}))
    assert problems == ()
    return clipping


@pytest.mark.parametrize(
    ("more", "field", "expected"),
    [
        ({"by": "Ines Bell"}, "authors", ("Ines Bell",)),
        ({"infosource": [{"name": "NCW"}], "copyrightholder": "X"}, "publisher", "NCW"),
        ({"copyrightHolder": "X"}, "publisher", "X"),
        ({"firstCreated": "2026-01-05T00:00:00Z"}, "date", dt.datetime(2026, 1, 5, tzinfo=UTC)),
        ({"subjects": [{"name": "Sea"}, {"code": "01"}, {"name": "Sea"}]}, "tags", ("Sea",)),
        ({"body_html": "<p>It <b>stays</b> there.</p>"}, "body", "It **stays** there."),
        (
            {"body_nitf": "<nitf><body><body.content><p>It stays.</p></body.content></body></nitf>"},
            "body",
            "It stays.",
        ),
        ({"bodies": [{"value": "<p>It stays.</p>", "contentType": "text/html"}]}, "body", "It stays."),
        ({"pubstatus": "usable", "embargoed": "2026-01-06T09:00:00Z"}, "draft", False),
        ({"embargoed": "2026-01-07T00:00:00Z"}, "draft", True),
        ({"headlines": [{"role": "subhead", "value": "Dek"}]}, "dek", "Dek"),
        ({"descriptions": [{"role": "summary", "value": "Dek"}]}, "dek", "Dek"),
        ({"uri": "https://a.example/1"}, "source_url", "https://a.example/1"),
    ],
)
def test_ninjs_fields(more: dict[str, Any], field: str, expected: object) -> None:
    assert getattr(ninjs(**more), field) == expected


def test_texts_inside_a_composite_are_articles_of_their_own() -> None:
    inner = {**NEWS, "type": "text", "uri": "urn:y", "headline": "Ferry goes"}
    given = {"uri": "urn:z", "type": "composite", "headline": "Both", "associations": {"a": inner, "b": NEWS}}
    clippings, problems = read_ninjs("x.json", json.dumps(given))
    assert [clipping.title for clipping in clippings] == ["Ferry goes", "Pier stays"]
    assert problems == ()


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({**NEWS, "pubstatus": "canceled"}, "Its agency has canceled it"),
        ({**NEWS, "pubStatus": "withheld"}, "withholds it"),
        ({"uri": "urn:p", "type": "picture", "headline": "Quay"}, "It is a picture and has no text."),
        ({"uri": "urn:p", "headline": "Quay"}, "It has no text."),
    ],
)
def test_ninjs_that_is_refused(given: dict[str, Any], what: str) -> None:
    clippings, (problem,) = read_ninjs("x.json", json.dumps(given))
    assert clippings == ()
    assert problem.what.startswith(what) or what in problem.what


@pytest.mark.parametrize(
    "text", ["", "{", "3", "[]", '{"a": 1}', '{"uri": "x"}', "[" * 100_000, '{"uri": ["x"]}']
)
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_ninjs("x.json", text)


def test_the_largest_picture_is_taken() -> None:
    renditions = [
        {"href": "s", "width": 2, "height": 2},
        {"href": "l", "width": 9, "height": 9},
        {"href": "n"},
    ]
    assert News({"renditions": renditions}).largest_rendition == "l"
    assert News({"renditions": {"a": {"href": "s", "width": "x"}}}).largest_rendition == "s"
    assert News({}).largest_rendition == ""


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("CORRECTED-Pier stays", "Pier stays"),
        ("UPDATE 2-Pier stays", "Pier stays"),
        ("RPT-UPDATE 1-Pier stays", "Pier stays"),
        ("CORRECTION: Pier stays", "Pier stays"),
        ("Update 2: Pier stays", "Update 2: Pier stays"),
        ("UPDATE on the pier", "UPDATE on the pier"),
    ],
)
def test_headlines_without_the_marks_of_versions(headline: str, expected: str) -> None:
    assert unmarked(Told(headline, "headline")) == Told(expected, "headline")


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<d><place>HOLM</place><day>Jan. 8</day></d>", "HOLM Jan. 8"),
        ("<d>By <i>Ines</i><i>Bell</i></d>", "By InesBell"),
        ("<d><p>One <b>t</b><b>wo</b></p><p>three</p></d>", "One two three"),
    ],
)
def test_words_of_elements_side_by_side(xml: str, expected: str) -> None:
    assert words_of(parse_xml(xml.encode())) == expected


def test_a_second_headline_rather_than_an_abstract_is_the_dek() -> None:
    head = "<hedline><hl1>Pier</hl1><hl2>It stays</hl2></hedline><abstract><p>On a pier.</p></abstract>"
    text = "<body.content><p>It is oak.</p></body.content>"
    (clipping,), _ = read_wire(
        "x.nitf", f"<nitf><body><body.head>{head}</body.head>{text}</body></nitf>".encode()
    )
    assert clipping.dek == "It stays"


@pytest.mark.parametrize(
    ("more", "title", "dek"),
    [
        ({"headlines": [{"role": "title", "value": "Pier"}]}, "Pier", ""),
        ({"headlines": [{"role": "subhead", "value": "Pier"}]}, "", "Pier"),
        ({"headline": "Pier", "description_text": "It stays."}, "Pier", "It stays."),
        ({"headline": "Pier", "description_text": "It is oak…"}, "Pier", ""),
    ],
)
def test_headlines_and_deks_of_ninjs(more: dict[str, Any], title: str, dek: str) -> None:
    given = {"uri": "x", "type": "text", "body_text": "It is oak and stays.", **more}
    (clipping,), _ = read_ninjs("x.json", json.dumps(given))
    assert (clipping.title, clipping.dek) == (title, dek)
