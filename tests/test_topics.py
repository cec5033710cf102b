"""Topics of a text by the terms of a vocabulary."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.topics.tagging import MOST, _any_of, topics_of
from builder.topics.vocabulary import Vocabulary, default_topics, vocabulary_of

PORTS = vocabulary_of(
    {
        "Ports": ("port", "crane", "dock worker"),
        "Labour": ("strike", "trade union", "union"),
        "Health": ("WHO", "virus"),
        "Code": ("C++", "compiler"),
    },
    with_default=False,
)


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("", "", ()),
        ("", "The port was quiet.", ()),
        ("", "The port and the crane.", ("Ports",)),
        ("Port wakes", "", ("Ports",)),
        ("Port wakes", "A crane moves.", ("Ports",)),
        ("", "port port port port port", ()),
        ("", "PORTS and Cranes", ("Ports",)),
        ("", "airport, portal, cranesbill", ()),
        ("", "A virus, said the WHO", ("Health",)),
        ("", "A virus; who said so?", ()),
        ("", "a trade union on strike", ("Labour",)),
        ("Strike in the port", "The strike of dock workers stops every crane.", ("Ports", "Labour")),
        ("", "The C++ compiler", ("Code",)),
        ("", "C++11 has a compiler", ()),
    ],
)
def test_a_topic_needs_several_signs(headline: str, text: str, expected: tuple[str, ...]) -> None:
    assert topics_of(headline, text, PORTS) == expected


def test_an_article_has_so_many_topics_at_most_the_surest_first() -> None:
    words = {f"T{number}": (f"apple{number}", f"pear{number}") for number in range(9)}
    text = " ".join(word for pair in words.values() for word in pair) + " apple7"
    found = topics_of("", text, vocabulary_of(words, with_default=False))
    assert len(found) == MOST
    assert found == ("T7", "T0", "T1", "T2")


def test_a_term_may_call_for_two_topics() -> None:
    vocabulary = vocabulary_of({"A": ("x", "y"), "B": ("x", "y")}, with_default=False)
    assert topics_of("", "x y", vocabulary) == ("A", "B")


def test_without_a_vocabulary_there_are_no_topics() -> None:
    assert topics_of("port", "port", Vocabulary(())) == ()


def test_own_topics_stand_beside_the_default_ones_and_in_place_of_their_namesakes() -> None:
    some = min(default_topics())
    mine = dict(vocabulary_of({some: ("x",), "Mine": ("y",)}, with_default=True).topics)
    assert mine[some] == ("x",)
    assert mine["Mine"] == ("y",)
    assert set(mine) == {*default_topics(), "Mine"}
    assert some not in dict(vocabulary_of({some: ()}, with_default=True).topics)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"A": ("x", "y")}, {"A": ("xy",)}),
        ({"A": ("x",), "B": ("y",)}, {"A": ("x", "B", "y")}),
        ({"A": ("x", "y")}, {"A": ("y", "x")}),
    ],
)
def test_every_vocabulary_has_a_digest_of_its_own(
    one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]
) -> None:
    digests = {vocabulary_of(topics, with_default=False).digest for topics in (one, other)}
    assert len(digests) == 2


def test_the_order_in_which_topics_are_written_does_not_matter() -> None:
    one = vocabulary_of({"A": ("x",), "B": ("y",)}, with_default=False)
    assert one.digest == vocabulary_of({"B": ("y",), "A": ("x",)}, with_default=False).digest


def test_every_default_topic_has_terms_that_find_it() -> None:
    vocabulary = vocabulary_of({}, with_default=True)
    for topic, terms in vocabulary.topics:
        assert topic in topics_of(" ".join(terms), " ".join(terms), vocabulary), topic


WORDS = st.text("ab .+", min_size=1, max_size=5)


@given(terms=st.lists(WORDS, min_size=1, max_size=8), text=st.text("ab .+s", max_size=20))
def test_terms_that_begin_alike_are_found_as_if_each_was_tried(terms: list[str], text: str) -> None:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    each = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})s?(?!\w)")
    together = re.compile(rf"(?<!\w)({_any_of(sorted(terms))})s?(?!\w)")
    assert [m.span(1) for m in together.finditer(text)] == [m.span(1) for m in each.finditer(text)]
