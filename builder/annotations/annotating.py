"""Annotating: every text that is not known is read once, and what was found is kept by its hash."""

from __future__ import annotations

import contextlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from builder import __version__
from builder.annotations.model import (
    NOTHING_INSTALLED,
    Annotated,
    Annotation,
    Facts,
    LanguageUse,
    LazyRecogniser,
    Recognisers,
)
from builder.annotations.outline import Outline, outline_of
from builder.annotations.text import body_text, full_text, lead_of, opening_of, source_of
from builder.articles.model import Article
from builder.entities.languages import read_texts
from builder.entities.model import Reading
from builder.entities.readings import FORMAT, from_json, to_json
from builder.foundation.digests import digest_of
from builder.foundation.languages import primary
from builder.foundation.store import Store
from builder.foundation.text import count_words
from builder.recognition.model import Recogniser
from builder.topics.tagging import topics_of
from builder.topics.vocabulary import Vocabulary

BATCH = 64
"""Texts read between two commits to the cache: what a killed build has read is not lost."""

Progress = Callable[[int, int], None]
"""Told how many texts are read, and of how many."""


def annotate(
    articles: Sequence[Article],
    recognisers: Recognisers,
    vocabulary: Vocabulary,
    store: Store,
    progress: Progress,
) -> Annotation:
    """Every article with what is in its text, from the cache or else from its language's recogniser."""
    readers = _readers(articles, recognisers)
    readings, read = _readings(articles, readers, store, progress)
    facts = _all_facts(articles, vocabulary, store)
    known = tuple(Annotated(a, readings[a.path], facts[a.path]) for a in articles)
    return Annotation(known, read, _uses(readers.values()))


class _Reader(NamedTuple):
    """What reads an article: the rules of its language, and the recogniser."""

    language: str
    recogniser: LazyRecogniser

    def key(self, article: Article) -> str:
        """The article's key in the cache: everything that its reading depends on."""
        return digest_of("reading", str(FORMAT), self.language, self.recogniser.identity, *source_of(article))


def _readers(articles: Sequence[Article], recognisers: Recognisers) -> dict[str, _Reader]:
    """By its path, what reads each article; each language's recogniser is looked for once."""
    languages = {a.path: primary(a.matter.lang or recognisers.default) for a in articles}
    by_language = {
        language: _Reader(language, recognisers.find(language) or NOTHING_INSTALLED)
        for language in sorted(set(languages.values()))
    }
    return {path: by_language[language] for path, language in languages.items()}


def _uses(readers: Collection[_Reader]) -> tuple[LanguageUse, ...]:
    counts = sorted(Counter(readers).items(), key=lambda counted: counted[0].language)
    return tuple(
        LanguageUse(
            reader.language,
            count,
            "" if reader.recogniser is NOTHING_INSTALLED else reader.recogniser.identity,
        )
        for reader, count in counts
    )


def _readings(
    articles: Sequence[Article], readers: Mapping[str, _Reader], store: Store, progress: Progress
) -> tuple[dict[str, Reading], int]:
    """The reading of every article by its path, and how many texts had to be read."""
    keys = {a.path: readers[a.path].key(a) for a in articles}
    known = _understood(store.get("readings", set(keys.values())))
    unread = {keys[a.path]: a for a in articles if keys[a.path] not in known}
    of_readers: dict[_Reader, dict[str, Article]] = defaultdict(dict)
    for key, article in unread.items():
        of_readers[readers[article.path]][key] = article
    done = 0
    for reader, texts in sorted(of_readers.items(), key=lambda one: one[0].language):
        for batch in _read(texts, reader, store):
            known |= batch
            done += len(batch)
            progress(done, len(unread))
    return {path: known[key] for path, key in keys.items()}, len(unread)


def _understood(lines: Mapping[str, str]) -> dict[str, Reading]:
    """What the cache knows; what it holds in another form than today's counts as not known."""
    known: dict[str, Reading] = {}
    for key, line in lines.items():
        with contextlib.suppress(ValueError):
            known[key] = from_json(line)
    return known


def _read(unread: Mapping[str, Article], reader: _Reader, store: Store) -> Iterator[dict[str, Reading]]:
    """The readings of texts in one language, a batch at a time, each kept before it is handed out."""
    keys = sorted(unread)
    articles = [unread[key] for key in keys]
    characters = sum(len(article.body) for article in articles)
    task = partial(_read_articles, language=reader.language)
    lines = zip(keys, reader.recogniser.worked(task, articles, characters), strict=True)
    while batch := _kept(islice(lines, BATCH), store):
        yield {key: from_json(line) for key, line in batch.items()}


def _kept(lines: Iterable[tuple[str, str]], store: Store) -> dict[str, str]:
    """The lines, all of them in the cache: those too that were read before reading broke off."""
    batch: dict[str, str] = {}
    try:
        batch.update(lines)
    finally:
        store.put("readings", batch)
        store.commit()
    return batch


def _read_articles(recogniser: Recogniser, articles: Sequence[Article], language: str) -> list[str]:
    """The readings of articles as the cache keeps them: runs in each of the processes that read."""
    texts = [full_text(article) for article in articles]
    return [to_json(reading) for reading in read_texts(recogniser, texts, language)]


def _all_facts(articles: Sequence[Article], vocabulary: Vocabulary, store: Store) -> dict[str, Facts]:
    """The facts of every article by its path."""
    words = vocabulary.digest
    keys = {a.path: digest_of("facts", __version__, words, *source_of(a)) for a in articles}
    known: dict[str, Facts] = {}
    for key, line in store.get("facts", set(keys.values())).items():
        with contextlib.suppress(ValueError, TypeError):
            known[key] = _facts(line)
    fresh = {keys[a.path]: _facts_json(a, vocabulary) for a in articles if keys[a.path] not in known}
    store.put("facts", fresh)
    known |= {key: _facts(line) for key, line in fresh.items()}
    return {path: known[key] for path, key in keys.items()}


def _facts_json(article: Article, vocabulary: Vocabulary) -> str:
    body = body_text(article)
    text = full_text(article, body)
    topics = topics_of(article.matter.title, text, vocabulary)
    lead = lead_of(opening_of(article.body, body))
    return json.dumps([count_words(text), lead, topics, outline_of(article, body, text)], ensure_ascii=False)


def _facts(line: str) -> Facts:
    words, lead, topics, (opening, end, headline, dek, credits_, asides) = json.loads(line)
    spans = (tuple(map(tuple, credits_)), tuple(map(tuple, asides)))
    return Facts(words, lead, tuple(topics), Outline(opening, end, tuple(headline), tuple(dek), *spans))
