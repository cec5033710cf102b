"""Synthetic news: articles of about 480 words about a made-up world, the same for the same seed.

A few people, organisations and places are in the news every day and thousands hardly ever, as in real news:
the cast of an article is drawn by Zipf's law. A person comes with the full name first and with the surname
then, an organisation with its acronym where it has one.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from builder.recognition.model import Mention

SENTENCES = 23
"""Sentences in an article: about 480 words."""

PARAGRAPH = 3
"""Sentences in a paragraph."""

PARTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("news.toml").read_text(encoding="utf-8"))
"""What names and sentences are made of."""

_SLOT = re.compile(r"\{(\w+)\}")
_LABELS = {"person": "PERSON", "surname": "PERSON", "org": "ORG", "place": "GPE"}


class SyntheticArticle(NamedTuple):
    """An article. `mentions` are what a recogniser that errs now and then finds in `text`."""

    doc_id: str
    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class World:
    """Whom and what the news are about, the best known first."""

    people: Sequence[str]
    organisations: Sequence[str]
    places: Sequence[str]


def synthetic_articles(count: int, seed: int = 1) -> Iterator[SyntheticArticle]:
    """`count` articles; the first of them are the same whatever the count."""
    world = _world(random.Random(seed))
    drawn = {kind: _Drawn(every) for kind, every in vars(world).items()}
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        yield _Writer(chance, drawn).article(f"synthetic-{number:06}")


def _world(chance: random.Random) -> World:
    surnames = [
        f"{first}{last}" for first in PARTS["surname_beginnings"] for last in PARTS["surname_endings"]
    ]
    people = [f"{given} {chance.choice(surnames)}" for given in PARTS["given_names"] for _ in range(12)]
    towns = [f"{first}{last}" for first in PARTS["town_beginnings"] for last in PARTS["town_endings"]]
    firms = [f"{name} {chance.choice(PARTS['firm_endings'])}" for name in chance.sample(surnames, 900)]
    ministries = [f"Ministry of {field}" for field in PARTS["fields"]]
    bodies = [
        f"{where} {purpose} {body}"
        for where in ("International", "European", "National", "African")
        for purpose in PARTS["purposes"]
        for body in PARTS["bodies"]
    ]
    universities = [f"University of {city}" for city in PARTS["cities"]]
    organisations = [*firms, *ministries, *bodies, *universities]
    for every in (people, organisations, towns):
        chance.shuffle(every)
    known = [*PARTS["countries"], *PARTS["cities"]]
    chance.shuffle(known)
    return World(list(dict.fromkeys(people)), organisations, [*known, *towns])


class _Drawn:
    """Names to draw by Zipf's law (Human Behavior and the Principle of Least Effort, 1949)."""

    def __init__(self, every: Sequence[str]) -> None:
        self._every = every
        self._sums = list(accumulate(1 / (rank + 3) for rank in range(len(every))))

    def some(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self._every, cum_weights=self._sums, k=count)


class _Writer:
    """Writes one article about a cast that is drawn for it."""

    def __init__(self, chance: random.Random, drawn: dict[str, _Drawn]) -> None:
        self._chance = chance
        self._people = drawn["people"].some(chance, 4)
        self._organisations = drawn["organisations"].some(chance, 4)
        self._places = drawn["places"].some(chance, 5)
        self._introduced: set[str] = set()
        self._parts: list[str] = []
        self._at = 0
        self._mentions: list[Mention] = []

    def article(self, doc_id: str) -> SyntheticArticle:
        sentences = self._chance.sample(PARTS["sentences"], SENTENCES)
        for number, sentence in enumerate(sentences):
            if number:
                self._write("\n\n" if number % PARAGRAPH == 0 else " ")
            self._write_sentence(sentence)
        return SyntheticArticle(doc_id, "".join(self._parts), tuple(self._mentions))

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _write_sentence(self, sentence: str) -> None:
        at = 0
        for slot in _SLOT.finditer(sentence):
            self._write(sentence[at : slot.start()])
            self._fill(slot.group(1))
            at = slot.end()
        self._write(sentence[at:])

    def _fill(self, kind: str) -> None:
        text = self._word(kind)
        label = _LABELS.get(kind)
        if label is not None:
            self._mark(text, label)
        self._write(text)

    def _mark(self, text: str, label: str) -> None:
        """Note the name as a recogniser would: some it overlooks, and some it takes for something else."""
        luck = self._chance.random()
        if luck > 0.1:
            seen = self._chance.choice(("PERSON", "ORG", "GPE", "PRODUCT")) if luck > 0.95 else label
            self._mentions.append(Mention(self._at, self._at + len(text), seen))

    def _word(self, kind: str) -> str:
        chance = self._chance
        match kind:
            case "person":
                return self._person()
            case "surname":
                return chance.choice(self._people).split()[-1]
            case "org":
                return self._organisation()
            case "place":
                return chance.choice(self._places)
            case "number":
                return str(chance.randint(2, 90))
            case _:
                return chance.choice(_WORDS[kind])

    def _person(self) -> str:
        name = chosen = self._chance.choice(self._people)
        if name in self._introduced and self._chance.random() < 0.5:
            chosen = name.split()[-1]
        self._introduced.add(name)
        return chosen

    def _organisation(self) -> str:
        name = self._chance.choice(self._organisations)
        if len(name.split()) != 4:
            return name
        short = "".join(word[0] for word in name.split())
        if name in self._introduced:
            return short
        self._introduced.add(name)
        return f"{name} ({short})" if self._chance.random() < 0.8 else name


_WORDS = {
    "adj": PARTS["adjectives"],
    "noun": PARTS["nouns"],
    "verb": PARTS["verbs"],
    "month": PARTS["months"],
    "day": PARTS["days"],
}
