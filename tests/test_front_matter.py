"""Front matter: YAML without surprises, every problem with its line, and back again unchanged."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.articles.front_matter import Parsed, parse, write
from builder.articles.matter import ArticleMatter, Matter


class Anything(Matter):
    """Every key is unknown and kept."""


def parsed(text: str) -> Parsed[Anything]:
    found, problems = parse("x.md", text, Anything)
    assert found, problems
    return found


def value(yaml: str) -> object:
    """What a value written like that is read as."""
    return parsed(f"---\nkey: {yaml}\n---\n").matter.extra["key"]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("plain text", "plain text"),
        ("2026-01-31", "2026-01-31"),
        ("2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z"),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("5", 5),
        ("-5", -5),
        ("0", 0),
        ("4.5", 4.5),
        ("-0.25", -0.25),
        ("52.37403", 52.37403),
        ("007", "007"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1.10", "1.10"),
        ("20:26", "20:26"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        (".5", ".5"),
        ("+5", "+5"),
        ("=", "="),
        ("'quoted: text'", "quoted: text"),
        ("[a, 5, '5']", ["a", 5, "5"]),
        ("{a: {b: c, d: }, e: }", {"a": {"b": "c"}}),
        ("!!set {b, c, a}", ["a", "b", "c"]),
    ],
)
def test_a_value_is_read_as_it_is_written(yaml: str, expected: object) -> None:
    assert value(yaml) == expected
    assert type(value(yaml)) is type(expected)


@pytest.mark.parametrize("yaml", ["", "~", "null", "Null"])
def test_a_key_with_nothing_behind_it_is_as_good_as_left_out(yaml: str) -> None:
    assert parsed(f"---\nkey: {yaml}\nother: x\n---\n").matter.extra == {"other": "x"}


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---\nBody", "Body", 4),
        ("---\na: b\n---\n\n\nBody\n\n", "Body", 6),
        ("---\na: b\n---\n", "", 4),
        ("---\na: b\n---", "", 3),
        ("---  \na: b\n--- \t\nBody", "Body", 4),
        ("---\r\na: b\r\n---\r\n\r\nBody\r\nand more", "Body\nand more", 5),
        ("\ufeff---\na: b\n---\nBody", "Body", 4),
        ("---\na: b\n---\n    code", "    code", 4),
        ("---\na: |\n  x\n  ---\n---\nBody\n---\nmore", "Body\n---\nmore", 6),
        ("---\na: b\n---\n---\nx\n---\n", "---\nx\n---", 4),
    ],
)
def test_the_body_is_all_behind_the_second_fence_and_its_line_is_known(
    text: str, body: str, line: int
) -> None:
    found = parsed(text)
    assert (found.body, found.line) == (body, line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "x.md:1: It has no front matter."),
        ("Just text", "x.md:1: It has no front matter."),
        ("\n---\na: b\n---\n", "x.md:1: It has no front matter."),
        ("---\na: b\n", "x.md:1: It has no front matter."),
        ("----\na: b\n----\n", "x.md:1: It has no front matter."),
        ("---\n---\n", "x.md:2: Its front matter has no keys."),
        ("---\n- a\n---\n", "x.md:2: Its front matter has no keys."),
        ("---\njust text\n---\n", "x.md:2: Its front matter has no keys."),
        ("---\na: b\nc: d: e\n---\n", "x.md:3: Its front matter is not YAML: mapping values are not allowed"),
        ("---\na: b\nc: 'd\n---\n", "x.md:4: Its front matter is not YAML"),
        ("---\na: b\n\tc: d\n---\n", "x.md:3: Its front matter is not YAML"),
        ("---\na: *b\n---\n", "x.md:2: Its front matter is not YAML"),
        ("---\na: !!python/object:os.system x\n---\n", "x.md:2: Its front matter is not YAML"),
        ("---\na: !!int x\n---\n", "x.md: Its front matter is not YAML"),
        ("---\na: !!timestamp 2026-13-45\n---\n", "x.md: Its front matter is not YAML"),
        ("---\na: x\x01\n---\n", "x.md: Its front matter is not YAML"),
        ("---\na: &a [*a]\n---\n", "x.md: Its front matter is not YAML"),
        ("---\na: b\nc: d\na: e\n---\n", 'x.md:4: It has the key "a" twice. Take one of the two out.'),
        ("---\na:\n  b: c\n  b: d\n---\n", 'x.md:4: It has the key "b" twice.'),
    ],
)
def test_a_file_without_good_front_matter_is_a_problem_with_its_line(text: str, expected: str) -> None:
    found, problems = parse("x.md", text, Anything)
    assert found is None
    assert [str(problem)[: len(expected)] for problem in problems] == [expected]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("date: 2026-01-31", ['x.md:1: It has no "title". Add a line "title: ...".']),
        ("title: A", ['x.md:1: It has no "date". Add a line "date: 2026-01-31".']),
        ("dek: A", ['x.md:1: It has no "date".', 'x.md:1: It has no "title".']),
        ("title:\ndate: 2026-01-31", ['x.md:2: It has no "title".']),
        ("title: A\ndate: 2026-13-01", ['x.md:3: date "2026-13-01" is not a date. Write it as 2026-01-31.']),
        ("title: A\ndate: [2026]", ['x.md:3: date "[2026]" is not a date.']),
        ("title: A\ndate: 2026-01-31\nupdated: soon", ['x.md:4: updated "soon" is not a date.']),
        ("title: [A]\ndate: 2026-01-31", ["x.md:2: title: input should be a valid string."]),
        ("title: ' '\ndate: 2026-01-31", ["x.md:2: title: string should have at least 1 character."]),
        ("title: A\ndate: 2026-01-31\ndraft: perhaps", ["x.md:4: draft: input should be a valid boolean"]),
        (
            "title: A\ndate: 2026-01-31\nsource_url: x.example",
            ['x.md:4: source_url "x.example" is not a web'],
        ),
        (
            "title: A\ndate: 2026-01-31\nimages:\n  - src: a\n    alt: b\n  - src: c\n    caption_: d",
            ['x.md:8: "images.1.caption_" is not known.'],
        ),
        ("title: A\ndate: 2026-01-31\nentities:\n  remove: [x]", ['x.md:5: "entities.remove" is not known.']),
        (
            "title: A\ndate: 2026-01-31\ntags:\n  - a\n  -\n  - b",
            ["x.md:6: tags.1: input should be a valid string"],
        ),
    ],
)
def test_every_wrong_key_of_an_article_is_named_with_its_line(lines: str, expected: list[str]) -> None:
    found, problems = parse("x.md", f"---\n{lines}\n---\n", ArticleMatter)
    assert found is None
    shown = sorted(str(problem) for problem in problems)
    assert len(shown) == len(expected)
    for problem, beginning in zip(shown, expected, strict=True):
        assert problem.startswith(beginning)


def test_what_is_written_has_its_keys_in_order_and_none_that_is_empty() -> None:
    text = write(
        {"title": "A: b", "dek": "", "tags": [], "z": {}, "no": None, "date": "2026-01-31"}, "\n\nBody\n\n"
    )
    assert text == "---\ntitle: 'A: b'\ndate: 2026-01-31\n---\n\nBody\n"


def test_lists_stand_under_their_key() -> None:
    text = write({"tags": ["a", "b"], "images": [{"src": "x", "alt": "y"}]}, "")
    assert text.startswith("---\ntags:\n  - a\n  - b\nimages:\n  - src: x\n    alt: y\n---\n")


def test_code_at_the_start_of_a_body_stays_code() -> None:
    assert write({"a": "b"}, "\n  \n    code\n\ntext \n") == "---\na: b\n---\n\n    code\n\ntext\n"


WORDS = st.text(max_size=30)
VALUES = st.recursive(
    WORDS
    | st.sampled_from(
        ["---", "no", "5", "1.10", "2026-01-31", "~", "#x", "a: b", "- a", "\u2028", "=", "<<", "true"]
    )
    | st.integers(-(10**9), 10**9)
    | st.booleans(),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=5), inside, max_size=3)
    ),
    max_leaves=5,
)


def is_empty(value: Any) -> bool:
    return value in ("", [], {}, None)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["title", "dek", "zone", "a b", "é"]), VALUES, min_size=1))
def test_whatever_is_written_is_read_the_same(matter: dict[str, Any]) -> None:
    given_out = {key: value for key, value in matter.items() if not is_empty(value)}
    if given_out:
        assert parsed(write(matter, "Body")).matter.extra == given_out


@settings(max_examples=60)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=80)
)
def test_a_body_is_read_as_it_was_written_but_for_blank_lines_at_its_ends(body: str) -> None:
    once = parsed(write({"title": "A"}, body)).body
    assert once.strip() == body.strip()
    assert parsed(write({"title": "A"}, once)).body == once


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? "])
def test_front_matter_nested_without_end_is_a_problem_and_no_crash(opener: str) -> None:
    text = f"---\ntitle:\n  {opener * 50_000}\n---\n"
    parsed, problems = parse("a.md", text, ArticleMatter)
    assert parsed is None
    assert len(problems) == 1
    assert problems[0].path == "a.md"
