"""What was found against what should have been: the figures of one corpus."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set

from builder.entities.model import EntityMention
from builder.evaluation.figures import Figures, Score
from builder.evaluation.gold import GoldDocument, GoldMention
from builder.evaluation.linking import page_figures
from builder.evaluation.spans import Predicted, judged, normalised, surface_key

_Marked = Sequence[GoldMention] | Sequence[EntityMention]
_Key = Callable[[str, int, int], object]
"""What of a stretch of a text must be equal in both."""


def figures_of(documents: Sequence[GoldDocument], predicted: Predicted) -> Figures:
    """The figures of the mentions predicted for these documents, whose ids are distinct."""
    found = judged(documents, predicted)
    named = {document.doc_id: document.scored for document in documents}

    def score(key: _Key, *types: str) -> Score:
        return Score.of(_marks(documents, named, key, types), _marks(documents, found, key, types))

    return Figures(
        documents=len(documents),
        gold=len(_marks(documents, named, _exact, ())),
        predicted=len(_marks(documents, found, _exact, ())),
        strict=score(_exact),
        norm=score(normalised),
        person=score(normalised, "person"),
        org=score(normalised, "org"),
        place=score(normalised, "place"),
        docent=score(surface_key),
        pages=page_figures(documents, found),
    )


def _marks(
    documents: Sequence[GoldDocument], marked: Mapping[str, _Marked], key: _Key, types: Sequence[str]
) -> Set[tuple[str, object, str]]:
    """The distinct (document, key of the stretch, type) of mentions, of those types only if any are given."""
    return {
        (document.doc_id, key(document.text, mention.start, mention.end), mention.type)
        for document in documents
        for mention in marked[document.doc_id]
        if not types or mention.type in types
    }


def _exact(_text: str, start: int, end: int) -> object:
    return start, end
