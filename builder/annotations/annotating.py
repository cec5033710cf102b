"""Annotating: every text that is not known is read once, and what was found is kept by its hash."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from builder import __version__
from builder.annotations.model import Annotated, Annotation, Facts, LazyRecogniser
from builder.annotations.text import body_text, full_text, lead_of, opening_of, source_of
from builder.articles.model import Article
from builder.entities.model import Reading
from builder.entities.reading import read_texts
from builder.entities.readings import FORMAT, from_json, to_json
from builder.foundation.digests import digest_of
from builder.foundation.store import Store
from builder.foundation.text import count_words
from builder.recognition.model import Recogniser
from builder.recognition.processes import processes_for, worked
from builder.topics.tagging import topics_of
from builder.topics.vocabulary import Vocabulary

BATCH = 64
"""Texts read between two commits to the cache: what a killed build has read is not lost."""

Progress = Callable[[int, int], None]
"""Told how many texts are read, and of how many."""


def annotate(
    articles: Sequence[Article],
    recogniser: LazyRecogniser,
    vocabulary: Vocabulary,
    store: Store,
    progress: Progress,
) -> Annotation:
    """Every article with what is in its text, from the cache or else from the recogniser."""
    readings, read = _readings(articles, recogniser, store, progress)
    facts = _all_facts(articles, vocabulary, store)
    known = tuple(Annotated(a, readings[a.path], facts[a.path]) for a in articles)
    return Annotation(known, read, recogniser.identity)


def _readings(
    articles: Sequence[Article], recogniser: LazyRecogniser, store: Store, progress: Progress
) -> tuple[dict[str, Reading], int]:
    """The reading of every article by its path, and how many texts had to be read."""
    keys = {a.path: digest_of("reading", str(FORMAT), recogniser.identity, *source_of(a)) for a in articles}
    known = _understood(store.get("readings", set(keys.values())))
    unread = {keys[a.path]: a for a in articles if keys[a.path] not in known}
    known |= _read(unread, recogniser, store, progress)
    return {path: known[key] for path, key in keys.items()}, len(unread)


def _understood(lines: Mapping[str, str]) -> dict[str, Reading]:
    """What the cache knows; what it holds in another form than today's counts as not known."""
    known: dict[str, Reading] = {}
    for key, line in lines.items():
        with contextlib.suppress(ValueError):
            known[key] = from_json(line)
    return known


def _read(
    unread: Mapping[str, Article], recogniser: LazyRecogniser, store: Store, progress: Progress
) -> dict[str, Reading]:
    keys = sorted(unread)
    articles = [unread[key] for key in keys]
    processes = processes_for(sum(len(article.body) for article in articles), recogniser.jobs)
    lines = zip(keys, worked(recogniser.load, _read_articles, articles, processes), strict=True)
    done: dict[str, Reading] = {}
    while batch := dict(islice(lines, BATCH)):
        store.put("readings", batch)
        store.commit()
        done |= {key: from_json(line) for key, line in batch.items()}
        progress(len(done), len(keys))
    return done


def _read_articles(recogniser: Recogniser, articles: Sequence[Article]) -> list[str]:
    """The readings of articles as the cache keeps them: runs in each of the processes that read."""
    return [to_json(reading) for reading in read_texts(recogniser, [full_text(a) for a in articles])]


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
    return json.dumps([count_words(text), lead, topics], ensure_ascii=False)


def _facts(line: str) -> Facts:
    words, lead, topics = json.loads(line)
    return Facts(words, lead, tuple(topics))
