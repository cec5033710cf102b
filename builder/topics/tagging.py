"""The topics of a text: how often, and how variously, the terms of each occur in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from os.path import commonprefix

from builder.topics.vocabulary import Vocabulary

MOST = 4
"""Topics that one article is given, at most."""

ENOUGH = 3.0
"""The score from which a topic is given: two of its terms, or one that stands in text and headline."""


def topics_of(headline: str, text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The topics of an article, the surest first.

    A topic's score is the occurrences of its terms in text and headline, each term counted twice at the
    most, plus one for every distinct term and two for each that stands in the headline. A term with a
    capital is matched with its case.
    """
    finder = _finder(vocabulary)
    in_text, in_headline = finder.terms_in(text), finder.terms_in(headline)
    scores: dict[str, float] = defaultdict(float)
    distinct: Counter[str] = Counter()
    for term, times in (in_text + in_headline).items():
        for topic in finder.topics[term]:
            scores[topic] += min(times, 2) + 2 * (term in in_headline)
            distinct[topic] += 1
    for topic, terms in distinct.items():
        scores[topic] += terms - 1
    given = [topic for topic in scores if scores[topic] >= ENOUGH]
    return tuple(sorted(given, key=lambda topic: (-scores[topic], topic))[:MOST])


class _Finder:
    """The vocabulary as one regular expression for terms with capitals and one for the others."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.topics: dict[str, list[str]] = defaultdict(list)
        for topic, terms in vocabulary.topics:
            for term in terms:
                self.topics[term].append(topic)
        cased = [term for term in self.topics if term != term.lower()]
        plain = [term for term in self.topics if term == term.lower()]
        self._patterns = [_pattern(terms, flags) for terms, flags in ((cased, 0), (plain, re.I)) if terms]

    def terms_in(self, text: str) -> Counter[str]:
        """How often each term occurs; a plural in -s counts as its singular."""
        found: Counter[str] = Counter()
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                word = match[1] if match[1] in self.topics else match[1].lower()
                found[word] += 1
        return found


@lru_cache(maxsize=4)
def _finder(vocabulary: Vocabulary) -> _Finder:
    return _Finder(vocabulary)


def _pattern(terms: list[str], flags: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({_any_of(sorted(terms))})(?:s|es)?(?!\w)", flags)


def _any_of(terms: Sequence[str]) -> str:
    """A regular expression for those terms, of which it finds the longest.

    What several begin with stands in it once, so that most words of a text are ruled out by their first
    letters, and not by every term.
    """
    begin = commonprefix(terms)  # noqa: RUF071 - of letters, not of parts of paths
    ways: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        rest = term[len(begin) :]
        ways[rest[:1]].append(rest)
    ends_here = ways.pop("", None)
    longer = f"(?:{'|'.join(map(_any_of, ways.values()))})" if ways else ""
    return f"{re.escape(begin)}{longer}{'?' if ends_here and ways else ''}"
