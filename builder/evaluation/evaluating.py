"""Evaluating: gold corpora annotated by Dateline and by plain spaCy, and the figures of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.entities.annotate import annotate_documents
from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityMention
from builder.evaluation.figures import Figures
from builder.evaluation.gold import Corpus, GoldDocument
from builder.evaluation.plain import plain_mentions
from builder.evaluation.scoring import figures_of
from builder.evaluation.spans import Predicted
from builder.recognition.model import Recogniser

Progress = Callable[[int, int], None]
"""Told how many texts are read, and of how many; each is read twice."""


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
    of = 2 * sum(len(corpus.documents) for corpus in corpora)
    done = 0
    found = []
    for corpus in corpora:
        documents = corpus.documents
        plain = figures_of(documents, plain_predicted(documents, readers.plain))
        done += len(documents)
        progress(done, of)
        mentions = dateline_predicted(documents, readers.own, readers.knowledge)
        done += len(documents)
        progress(done, of)
        found.append(Evaluation(corpus, plain, figures_of(documents, mentions), mentions))
    return tuple(found)


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
