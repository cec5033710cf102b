"""A site of synthetic articles whose names are known: its cache holds what a recogniser would find.

The readings are put there under the name of the pipeline that `dateline build` will find, which makes the
builds measured real ones in all but the recogniser.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.corpus import PARTS, SyntheticArticle, synthetic_articles
from builder.annotations.annotating import annotate
from builder.annotations.readers import LazyRecogniser, Recognisers
from builder.articles.model import Article
from builder.articles.reading import parse_article
from builder.commands.recognisers import recognisers_of
from builder.foundation.store import open_store
from builder.recognition.model import Mention
from builder.settings.site import open_site
from builder.topics.vocabulary import vocabulary_of

FIRST = date(2023, 1, 1)
A_DAY = 10
"""Articles of one day."""

SETTINGS = """\
title = "Synthetic news"
base_url = "https://news.example/digest/"
page_length = 50

[feeds]
entries = 50
"""


class Known:
    """Recognises what the corpus says of its own texts, which stand at the beginning of what it is given."""

    identity = "synthetic"

    def __init__(self, articles: Iterable[SyntheticArticle]) -> None:
        self._mentions = {one.text: one.mentions for one in articles}

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each text; the headline behind the body has none."""
        for text in texts:
            yield self._mentions[text.rpartition("\n\n")[0]]


def make_site(root: Path, count: int) -> None:
    """Write a site of `count` articles, and what is in their texts into its cache."""
    write(root / "site.toml", SETTINGS)
    articles = list(synthetic_articles(count))
    for number, one in enumerate(articles):
        write(root / path_of(number), text_of(number, one.text))
    know(root, range(count), articles)


def know(root: Path, numbers: Iterable[int], articles: Sequence[SyntheticArticle]) -> None:
    """Put what is in the texts of articles into the cache of their site."""
    site = open_site(root)
    recognisers = recognisers_of(site.settings)
    real = recognisers.find("en")
    assert real is not None
    known = LazyRecogniser(real.identity, lambda: Known(articles))
    parsed = [
        _parsed(path_of(number), text_of(number, one.text))
        for number, one in zip(numbers, articles, strict=True)
    ]
    vocabulary = vocabulary_of(site.settings.topics, with_default=site.settings.default_topics)
    with open_store(site.cache) as store:
        annotate(parsed, Recognisers("en", {"en": known}.get), vocabulary, store, lambda _done, _of: None)


def later_articles(first: int, count: int) -> list[SyntheticArticle]:
    """Articles of the same world that come behind the first ones."""
    return list(islice(synthetic_articles(first + count), first, None))


def path_of(number: int) -> str:
    """The file of an article."""
    day = FIRST + timedelta(days=number // A_DAY)
    return f"content/articles/{day.year}/{day}-article-{number:06}.md"


def text_of(number: int, body: str) -> str:
    """The file of an article with that body: a headline, a section, an outlet, and two or three tags."""
    day = FIRST + timedelta(days=number // A_DAY)
    tags = ", ".join(tags_of(number))
    title = json.dumps(f"{' '.join(body.split()[:7])} ({number})", ensure_ascii=False)
    return (
        f"---\ntitle: {title}\ndate: {day}\npublisher: Synthetic Wire\nsection: World\n"
        f"tags: [{tags}]\nid: tag:news.example,{day}:{number}\n---\n\n{body}\n"
    )


def tags_of(number: int) -> list[str]:
    """The tags of an article, drawn from some three hundred by Zipf's law."""
    chance = random.Random(number)
    ranks = [1 / (rank + 3) for rank in range(len(_TAGS))]
    return sorted(set(chance.choices(_TAGS, ranks, k=3)))


_TAGS = [f"{one} {other}" for one in PARTS["adjectives"][:15] for other in PARTS["nouns"][:20]]


def write(path: Path, text: str) -> None:
    """Write a file, and make its folder where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _parsed(path: str, text: str) -> Article:
    article, problems = parse_article(path, text)
    assert article is not None, problems
    return article
