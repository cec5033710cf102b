"""The disagreements of an evaluation in lines for people who want to better the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.entities.names.tokens import Span
from builder.evaluation.disagreements import (
    Disagreement,
    Parts,
    disagreements,
    merged_pages,
    split_entities,
)
from builder.evaluation.evaluating import Evaluation
from builder.evaluation.gold import GoldDocument
from builder.evaluation.linking import Link, links_of
from builder.evaluation.spans import judged
from builder.foundation.text import one_line

CONTEXT = 50
"""Characters of the text that are shown on either side of a name."""

DOCUMENTS_SHOWN = 3
"""Documents that are named where an entity is split or merged."""


def listing(evaluations: Iterable[Evaluation]) -> Iterator[str]:
    """All lines: for each corpus what is wrong in each document, then with its entities."""
    for evaluation in evaluations:
        yield from _corpus_lines(evaluation)


def _corpus_lines(evaluation: Evaluation) -> Iterator[str]:
    documents = evaluation.corpus.documents
    found = judged(documents, evaluation.mentions)
    wrong = {document.doc_id: disagreements(document, found[document.doc_id]) for document in documents}
    kinds = Counter(one.kind for several in wrong.values() for one in several)
    counts = ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()) or "nothing wrong"
    yield f"# {evaluation.corpus.name}: {counts}"
    for document in documents:
        if wrong[document.doc_id]:
            yield ""
            yield f"## {document.doc_id}"
            yield from (_mention_line(document, one) for one in wrong[document.doc_id])
    links = links_of(documents, found)
    yield from _entity_lines("Entities on several pages", split_entities(links))
    yield from _entity_lines("Pages of several entities", merged_pages(links))
    yield ""


def _mention_line(document: GoldDocument, one: Disagreement) -> str:
    gold, found = one.gold, one.found
    types = " > ".join(dict.fromkeys(mention.type for mention in (gold, found) if mention))
    line = f"{one.kind:<9} {types:<14} {_in_context(document.text, one.span)}"
    if found and one.kind == "span":
        line += f' | found: "{one_line(document.text[found.start : found.end])}"'
    return line


def _in_context(text: str, span: Span) -> str:
    """A name in brackets with what stands around it, in one line."""
    start, end = span
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return one_line(f"{before}[{text[start:end]}]{after}")


def _entity_lines(heading: str, several: Mapping[str, Parts]) -> Iterator[str]:
    if several:
        yield ""
        yield f"## {heading}"
    for name, parts in several.items():
        yield name
        yield from (f"    {part}: {_part_text(links)}" for part, links in parts.items())


def _part_text(links: Sequence[Link]) -> str:
    """How many mentions, under which names, in which documents: 3 "ann lee", "lee" (doc-1, doc-2)."""
    names = Counter(f'"{link.surface}"' for link in links)
    documents = list(dict.fromkeys(link.doc_id for link in links))
    more = [f"and {len(documents) - DOCUMENTS_SHOWN} more"] if len(documents) > DOCUMENTS_SHOWN else []
    shown = ", ".join([*documents[:DOCUMENTS_SHOWN], *more])
    return f"{len(links)} {', '.join(name for name, _ in names.most_common())} ({shown})"
