"""Lists of names: what the sure ones are, the others are likely to be. "Airbus, Safran and Hensoldt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.entities.facts.gazetteer import is_sure_place
from builder.entities.facts.press import is_sure_organisation
from builder.entities.model import EntityType, Name
from builder.entities.names.tokens import words_of
from builder.foundation.given_names import is_given_name

_JOINT = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?|; ")


def with_list_cues(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, those of lists with a cue ("in a list of persons") where others of their list are sure.

    `names` are those of `text`, in order.
    """
    found: list[Name] = []
    for group in _groups(text, names):
        found += [_with_cue(name, group) for name in group] if _is_list(text, group) else group
    return tuple(found)


def _groups(text: str, names: Sequence[Name]) -> Iterator[list[Name]]:
    """The names one by one, but those of a list together."""
    group: list[Name] = []
    for name in names:
        if group and not _JOINT.fullmatch(text, group[-1].end, name.start):
            yield group
            group = []
        group.append(name)
    if group:
        yield group


def _is_list(text: str, group: Sequence[Name]) -> bool:
    """Whether names joined by commas are more than a place and what follows: "In Derby, Rolls-Royce said"."""
    return len(group) > 2 or (len(group) == 2 and "," not in text[group[0].end : group[1].start])


def _with_cue(name: Name, group: Sequence[Name]) -> Name:
    kinds = {_sure_kind(other) for other in group if other.text != name.text} - {None}
    if len(kinds) != 1:
        return name
    return name._replace(cues=(*name.cues, f"in a list of {kinds.pop()}s"))


def _sure_kind(name: Name) -> EntityType | None:
    if is_sure_place(name.text):
        return "place"
    if is_sure_organisation(name.text):
        return "org"
    words = words_of(name.text)
    return "person" if name.label == "PERSON" and 2 <= len(words) <= 3 and is_given_name(words[0]) else None
