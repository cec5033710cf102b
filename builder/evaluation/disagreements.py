"""Where a program and the gold disagree: mentions in a document, entities in a corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from builder.entities.model import EntityMention
from builder.entities.names.tokens import Span
from builder.evaluation.gold import GoldDocument, GoldMention
from builder.evaluation.linking import Link

DisagreementKind = Literal["missed", "spurious", "span", "type"]


class Disagreement(NamedTuple):
    """A name of the gold and what was found in its place; one of them is None where there is nothing.

    What was found in the place of a name of type "other" is spurious.
    """

    gold: GoldMention | None
    found: EntityMention | None

    @property
    def span(self) -> Span:
        """The stretch of the text that is at fault: of what is spurious, else of the gold's name."""
        at_fault = self.found if self.kind == "spurious" else self.gold
        assert at_fault is not None
        return _span(at_fault)

    @property
    def kind(self) -> DisagreementKind:
        """What is wrong; a mention that is cut wrongly and has the wrong type is cut wrongly."""
        if self.found is None:
            return "missed"
        if self.gold is None or self.gold.type == "other":
            return "spurious"
        return "type" if _span(self.gold) == _span(self.found) else "span"


def disagreements(document: GoldDocument, found: Sequence[EntityMention]) -> tuple[Disagreement, ...]:
    """Where the judged mentions of a document are not the gold's, in text order."""
    gold_marks = {(*_span(mention), mention.type) for mention in document.scored}
    found_marks = {(*_span(mention), mention.type) for mention in found}
    free = [mention for mention in found if (*_span(mention), mention.type) not in gold_marks]
    open_ = [mention for mention in document.scored if (*_span(mention), mention.type) not in found_marks]
    wrong = [Disagreement(mention, _in_place_of(mention, free)) for mention in open_]
    used = {_span(pair.found) for pair in wrong if pair.found}
    others = [mention for mention in document.mentions if mention.type == "other"]
    wrong += [Disagreement(_in_place_of(m, others), m) for m in free if _span(m) not in used]
    return tuple(sorted(wrong, key=lambda pair: pair.span))


_Marked = TypeVar("_Marked", GoldMention, EntityMention)


def _in_place_of(mention: GoldMention | EntityMention, free: Iterable[_Marked]) -> _Marked | None:
    """The mention that overlaps one of the other side most, None where there is none."""
    best: _Marked | None = None
    most = 0
    for candidate in free:
        overlap = min(mention.end, candidate.end) - max(mention.start, candidate.start)
        if overlap > most:
            best, most = candidate, overlap
    return best


def _span(mention: GoldMention | EntityMention) -> Span:
    return mention.start, mention.end


Parts = Mapping[str, Sequence[Link]]


def split_entities(links: Iterable[Link]) -> dict[str, Parts]:
    """The gold entities whose mentions came to several pages: by entity, the links of each page."""
    return _in_parts(links, lambda link: link.entity, lambda link: link.page)


def merged_pages(links: Iterable[Link]) -> dict[str, Parts]:
    """The pages that hold mentions of several gold entities: by page, the links of each entity."""
    return _in_parts(links, lambda link: link.page, lambda link: link.entity)


def _in_parts(
    links: Iterable[Link], whole: Callable[[Link], str], part: Callable[[Link], str]
) -> dict[str, Parts]:
    """What has several parts, that with the most links first; within it, the largest part first."""
    parts: dict[str, dict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        parts[whole(link)][part(link)].append(link)
    several = {key: of for key, of in parts.items() if len(of) > 1}
    by_size = sorted(several, key=lambda key: (-sum(map(len, several[key].values())), key))
    return {
        key: dict(sorted(several[key].items(), key=lambda pair: (-len(pair[1]), pair[0]))) for key in by_size
    }
