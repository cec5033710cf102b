"""The best consistent sequence of kinds for the blocks of a text.

Viterbi's algorithm (1967) over states of a part and a kind: a block's score is the evidence for its kind,
how well the kind fits the part, and how well it follows the kind before.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.clippings.pasted.kinds import Kind, Part, Reading, Scored

# How well a kind fits a part; a kind that is not named cannot stand there. The body's own figures say what
# this program is careful of: a paragraph taken for furniture is worse than a share line left in.
# Furniture fits as well above a headline as below it, or a long menu would pull the headline up to its start.
_FITS: dict[Part, dict[Kind, float]] = {
    Part.TOP: {
        Kind.CHIP: 1,
        Kind.URL: 1,
        Kind.KICKER: 1.3,
        Kind.DATE: 0,
        Kind.BYLINE: -0.5,
        Kind.PUBLISHER: 0,
        Kind.CAPTION: -1,
        Kind.CREDIT: -0.5,
        Kind.FURNITURE: 0.3,
        Kind.STRAY: 0,
    },
    Part.HEAD: {
        Kind.HEADLINE: 0,
        Kind.DEK: 0,
        Kind.SUMMARY: 0.5,
        Kind.BYLINE: 0.5,
        Kind.DATE: 0.5,
        Kind.PUBLISHER: 0.5,
        Kind.URL: 0,
        Kind.CAPTION: 0.5,
        Kind.CREDIT: 0.5,
        Kind.KICKER: -0.5,
        Kind.FURNITURE: 0.3,
        Kind.STRAY: -0.3,
        Kind.CHIP: 0,
        Kind.REPORTING: -0.5,
    },
    Part.BODY: {
        Kind.PARAGRAPH: 0.5,
        Kind.SUBHEAD: 0,
        Kind.LISTED: 0.5,
        Kind.CAPTION: -0.5,
        Kind.CREDIT: -0.5,
        Kind.REPORTING: 0,
        Kind.DATE: -2,
        Kind.BYLINE: -2,
        Kind.FURNITURE: 0.1,
    },
    Part.TAIL: {
        Kind.REPORTING: 0.5,
        Kind.FURNITURE: 0.4,
        Kind.BYLINE: -0.5,
        Kind.DATE: 0,
        Kind.PUBLISHER: 0,
        Kind.CAPTION: -0.3,
        Kind.CREDIT: 0,
        Kind.URL: 0,
        Kind.CHIP: 0,
    },
}

_ENTERS: dict[Part, frozenset[Kind]] = {
    Part.HEAD: frozenset({Kind.HEADLINE}),
    Part.BODY: frozenset({Kind.PARAGRAPH}),
}
"""The kinds with which a part begins; any kind that fits where nothing is said."""

_FOLLOWS: dict[tuple[Kind, Kind], float] = {
    (Kind.HEADLINE, Kind.DEK): 1,
    (Kind.DEK, Kind.DEK): -2.5,
    (Kind.CAPTION, Kind.DEK): -2,
    (Kind.CREDIT, Kind.DEK): -2,
    (Kind.BYLINE, Kind.BYLINE): -1,
    (Kind.BYLINE, Kind.DEK): -1,
    (Kind.DEK, Kind.BYLINE): 0.5,
    (Kind.DEK, Kind.DATE): 0.5,
    (Kind.BYLINE, Kind.DATE): 0.5,
    (Kind.CREDIT, Kind.CAPTION): 0.5,
    (Kind.CAPTION, Kind.CREDIT): 0.5,
    (Kind.FURNITURE, Kind.DEK): -0.8,
    (Kind.DATE, Kind.DEK): -1,
    (Kind.PARAGRAPH, Kind.FURNITURE): -0.9,
    (Kind.LISTED, Kind.FURNITURE): -0.9,
    (Kind.SUBHEAD, Kind.SUBHEAD): -2,
    (Kind.SUBHEAD, Kind.FURNITURE): -1,
    (Kind.SUBHEAD, Kind.REPORTING): -2,
    (Kind.FURNITURE, Kind.FURNITURE): 0.4,
    (Kind.LISTED, Kind.LISTED): 0.5,
}
"""How well one kind follows another; 0 where nothing is said."""

_NO_HEADLINE = -6.0
"""What it costs to take a text for a body without a headline."""

_State = tuple[Part, Kind]
_START: _State = (Part.TOP, Kind.FURNITURE)


def best_sequence(blocks: Sequence[Scored]) -> tuple[Reading, ...]:
    """The blocks with their parts and kinds. In bounded time: blocks times the square of their kinds."""
    scores: dict[_State, float] = {_START: 0.0}
    steps: list[dict[_State, _State]] = []
    for at, scored in enumerate(blocks):
        scores, came_from = _step(scores, scored, first=at == 0)
        steps.append(came_from)
    states: list[_State] = []
    state = max(scores, key=lambda s: scores[s])
    for came_from in reversed(steps):
        states.append(state)
        state = came_from[state]
    return tuple(
        Reading(scored, part, kind) for scored, (part, kind) in zip(blocks, reversed(states), strict=True)
    )


def _step(
    scores: dict[_State, float], scored: Scored, *, first: bool
) -> tuple[dict[_State, float], dict[_State, _State]]:
    """One block further: the best score of every state that it can be in, and the state before that one."""
    best: dict[_State, float] = {}
    came_from: dict[_State, _State] = {}
    for kind in sorted(scored.kinds, key=lambda k: k.value):
        evidence = scored.score(kind)
        for part in Part:
            fit = _FITS[part].get(kind)
            if fit is None:
                continue
            for before, total in scores.items():
                step = _step_score(before, (part, kind), first=first)
                if step is None:
                    continue
                score = total + evidence + fit + step
                if score > best.get((part, kind), float("-inf")):
                    best[part, kind], came_from[part, kind] = score, before
    return best, came_from


def _step_score(before: _State, state: _State, *, first: bool) -> float | None:
    """What a step from one state to the next adds; None where a text cannot go that way."""
    (part_before, kind_before), (part, kind) = before, state
    if part < part_before:
        return None
    if part > part_before:
        if kind not in _ENTERS.get(part, {kind}) or (part - part_before > 1 and part is not Part.BODY):
            return None
    elif kind is Kind.HEADLINE:  # there is one, and it opens the head
        return None
    step = 0.0 if first else _FOLLOWS.get((kind_before, kind), 0.0)
    return step + (_NO_HEADLINE if part is Part.BODY and part_before is Part.TOP else 0.0)
