"""Evaluating: gold corpora annotated by Dateline and by plain spaCy, and the figures of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.entities.annotate import annotate_documents
from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityMention
from builder.evaluation.figures import Figures
from builder.evaluation.gold import Corpus, GoldDocument
from builder.evaluation.plain import plain_mentions
from builder.evaluation.scoring import figures_of
from builder.evaluation.spans import Predicted
from builder.recognition.model import Mention, Recogniser

Progress = Callable[[str, int, int], None]
"""Told who is reading, how many texts are read, and of how many."""


@dataclass(frozen=True)
class Evaluation:
    """The figures of one corpus, and Dateline's mentions in it, from which its own are."""

    corpus: Corpus
    plain: Figures
    dateline: Figures
    mentions: Predicted


@dataclass(frozen=True)
class Readers:
    """What reads the texts: `own` as a build does, `plain` as spaCy comes. `knowledge` is the editor's."""

    own: Recogniser
    plain: Recogniser
    knowledge: Knowledge


def evaluate(corpora: Sequence[Corpus], readers: Readers, progress: Progress) -> tuple[Evaluation, ...]:
    """The evaluation of each corpus. A corpus is a library of its own: nothing is shared between two."""
    of = sum(len(corpus.documents) for corpus in corpora)
    plain = _Watched(readers.plain, lambda done: progress("plain spaCy", done, of))
    own = _Watched(readers.own, lambda done: progress("Dateline", done, of))
    found = []
    for corpus in corpora:
        documents = corpus.documents
        plain_figures = figures_of(documents, plain_predicted(documents, plain))
        mentions = dateline_predicted(documents, own, readers.knowledge)
        found.append(Evaluation(corpus, plain_figures, figures_of(documents, mentions), mentions))
    return tuple(found)


class _Watched:
    """A recogniser that tells, text by text, how many it has read in all."""

    def __init__(self, recogniser: Recogniser, tell: Callable[[int], None]) -> None:
        self.identity = recogniser.identity
        self._recogniser = recogniser
        self._tell = tell
        self._done = 0

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        for mentions in self._recogniser.read(texts):
            self._done += 1
            self._tell(self._done)
            yield mentions


def plain_predicted(documents: Sequence[GoldDocument], recogniser: Recogniser) -> Predicted:
    """The recogniser's own mentions, by doc_id."""
    read = recogniser.read(document.text for document in documents)
    return {
        document.doc_id: tuple(plain_mentions(document.text, mentions))
        for document, mentions in zip(documents, read, strict=True)
    }


def dateline_predicted(
    documents: Sequence[GoldDocument], recogniser: Recogniser, knowledge: Knowledge
) -> Predicted:
    """What `dateline annotate` gives for these documents in one call, by doc_id."""
    texts = [(document.doc_id, document.text) for document in documents]
    return {
        annotated["doc_id"]: tuple(
            EntityMention(m["start"], m["end"], m["type"], m["entity_name"], m["entity_id"])
            for m in annotated["mentions"]
        )
        for annotated in annotate_documents(texts, recogniser, knowledge)
    }
