"""Annotating: every text that is not known is read once, and what was found is kept by its hash."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import NamedTuple, overload

from builder import __version__
from builder.annotations.model import Annotated, Annotation, Facts
from builder.annotations.outline import outline_of
from builder.annotations.readers import NOTHING_INSTALLED, LanguageUse, LazyRecogniser, Recognisers
from builder.annotations.readings import Readings
from builder.annotations.text import body_text, full_text, lead_of, opening_of, source_of
from builder.articles.model import Article
from builder.articles.texts import HeldText
from builder.entities.languages import read_texts
from builder.entities.readings import FORMAT, to_json
from builder.foundation.collecting import collect_new
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
    keys = {a.path: readers[a.path].key(a) for a in articles}
    known = _known_facts(keys.values(), vocabulary, store)
    # Facts are put with the reading of the same text or after it: where they are known, so is that.
    unknown = [article for article in articles if keys[article.path] not in known]
    read = _read_unread(unknown, readers, keys, _Asked(store, vocabulary, progress))
    known |= _missing_facts(unknown, keys, vocabulary, store)
    by_path = {a.path: a for a in articles}

    def read_again(path: str) -> str:
        (line, _), *_ = _worked([by_path[path]], readers[path], vocabulary)
        return line

    annotated = tuple([Annotated(a, known[keys[a.path]]) for a in articles])
    return Annotation(annotated, Readings(store, keys, read_again), read, _uses(readers.values()))


class _Asked(NamedTuple):
    """What all texts are read for, and who hears of it."""

    store: Store
    vocabulary: Vocabulary
    progress: Progress


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


def _read_unread(
    articles: Sequence[Article], readers: Mapping[str, _Reader], keys: Mapping[str, str], asked: _Asked
) -> int:
    """Read every text that the cache does not know into it; how many there were."""
    known = asked.store.known("readings", {keys[a.path] for a in articles})
    unread = {keys[a.path]: a for a in articles if keys[a.path] not in known}
    of_readers: dict[_Reader, dict[str, Article]] = defaultdict(dict)
    for key, article in unread.items():
        of_readers[readers[article.path]][key] = article
    done = 0
    for reader, texts in sorted(of_readers.items(), key=lambda one: one[0].language):
        for count in _read(texts, reader, asked):
            done += count
            asked.progress(done, len(unread))
    return len(unread)


def _read(unread: Mapping[str, Article], reader: _Reader, asked: _Asked) -> Iterator[int]:
    """Read texts in one language into the cache, a batch at a time: how many were in each."""
    keys = sorted(unread)
    articles = [unread[key] for key in keys]
    rows = zip(keys, _worked(articles, reader, asked.vocabulary), strict=True)
    while count := _kept(islice(rows, BATCH), asked):
        yield count


def _kept(rows: Iterable[tuple[str, _Found]], asked: _Asked) -> int:
    """Keep what was found, that too which was found before reading broke off; how many texts it was."""
    readings: dict[str, str] = {}
    facts: dict[str, bytes] = {}
    try:
        for key, (reading, told) in rows:
            readings[key], facts[key] = reading, told
    finally:
        asked.store.put("readings", readings)
        asked.store.put_bytes("facts", facts)
        asked.store.commit()
        collect_new()
    return len(readings)


def _worked(articles: Sequence[Article], reader: _Reader, vocabulary: Vocabulary) -> Iterator[_Found]:
    """What is found in each article, in order."""
    characters = sum(len(article.body) for article in articles)
    task = partial(_read_articles, language=reader.language, vocabulary=vocabulary)
    return reader.recogniser.worked(task, _AtHand(articles), characters)


class _AtHand(Sequence[Article]):
    """Articles whose texts are taken from their files when their turn comes: workers may not have them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles

    @overload
    def __getitem__(self, place: int) -> Article: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Article]: ...
    def __getitem__(self, place: int | slice) -> Article | Sequence[Article]:
        found = self._articles[place]
        return _held(found) if isinstance(found, Article) else [_held(article) for article in found]

    def __len__(self) -> int:
        return len(self._articles)


def _held(article: Article) -> Article:
    return replace(article, text=HeldText(article.body))


_Found = tuple[str, bytes]
"""The reading and the facts of an article as the cache keeps them."""


def _read_articles(
    recogniser: Recogniser, articles: Sequence[Article], language: str, vocabulary: Vocabulary
) -> list[_Found]:
    """What is in the texts of articles: runs in each of the processes that read."""
    bodies = list(map(body_text, articles))
    texts = list(map(full_text, articles, bodies))
    readings = read_texts(recogniser, texts, language)
    facts = (_facts_row(*one, vocabulary) for one in zip(articles, bodies, texts, strict=True))
    return [(to_json(reading), row) for reading, row in zip(readings, facts, strict=True)]


def _known_facts(keys: Iterable[str], vocabulary: Vocabulary, store: Store) -> dict[str, bytes]:
    """The facts that the cache has for this vocabulary, packed, by the keys of the texts."""
    return _understood(store.get_bytes("facts", set(keys)), vocabulary)


def _missing_facts(
    articles: Iterable[Article], keys: Mapping[str, str], vocabulary: Vocabulary, store: Store
) -> dict[str, bytes]:
    """The facts of articles that had none, by the same keys: they were put with a reading, or are put now."""
    by_key = {keys[article.path]: article for article in articles}
    known = _known_facts(by_key, vocabulary, store)
    unknown = [key for key in by_key if key not in known]
    for first in range(0, len(unknown), BATCH):
        fresh = {key: _facts_of(by_key[key], vocabulary) for key in unknown[first : first + BATCH]}
        store.put_bytes("facts", fresh)
        known |= _understood(fresh, vocabulary)
        collect_new()  # rendering a text leaves 20 kB in cycles, and a build that prepares collects none
    return known


def _facts_of(article: Article, vocabulary: Vocabulary) -> bytes:
    held = _held(article)
    body = body_text(held)
    return _facts_row(held, body, full_text(held, body), vocabulary)


_FACTS_FORMAT = 2
"""Raised whenever facts are found, or packed, otherwise than before."""


def _mark(vocabulary: Vocabulary) -> bytes:
    """What rows of facts begin with that are of today's form, and found with this vocabulary."""
    found = digest_of("facts", str(_FACTS_FORMAT), __version__, vocabulary.digest)
    return bytes.fromhex(found)[:_MARK]


_MARK = 16
"""Bytes of a mark."""


def _facts_row(article: Article, body: str, text: str, vocabulary: Vocabulary) -> bytes:
    topics = topics_of(article.matter.title, text, vocabulary)
    lead = lead_of(opening_of(article.body, body))
    facts = Facts(count_words(text), lead, topics, outline_of(article, body, text))
    return _mark(vocabulary) + facts.packed


def _understood(rows: Mapping[str, bytes], vocabulary: Vocabulary) -> dict[str, bytes]:
    """The facts in rows of the cache, still packed; what has another mark than today's is not known."""
    mark = _mark(vocabulary)
    return {key: row[_MARK:] for key, row in rows.items() if row.startswith(mark)}
