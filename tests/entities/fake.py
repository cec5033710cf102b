"""A recogniser for tests: marks the names that it is given, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.entities.english.reading import read_names
from builder.entities.knowledge import Knowledge
from builder.entities.model import Entity, EntityFile, Reading, Resolution
from builder.entities.resolving.resolution import resolve
from builder.recognition.model import Mention


class FakeRecogniser:
    """Marks the names of a dictionary with the label that it gives; of two that overlap, the longer."""

    identity = "fake 1"

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = labels
        longest_first = sorted(labels, key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        for text in texts:
            yield tuple(
                Mention(m.start(), m.end(), self._labels[m.group()]) for m in self._names.finditer(text)
            )


def reading(text: str, **labels: str) -> Reading:
    """The reading of a text; `PERSON="Ann Lee|Bo Day"` marks names."""
    names = {name: label for label, listed in labels.items() for name in listed.split("|")}
    (mentions,) = FakeRecogniser(names).read([text])
    return read_names(text, mentions)


def resolved(texts: Mapping[str, str], files: Iterable[EntityFile] = (), /, **labels: str) -> Resolution:
    """The resolution of several texts under the same labels."""
    knowledge, _ = Knowledge.build(files)
    return resolve({doc: reading(text, **labels) for doc, text in texts.items()}, knowledge)


def pages(resolution: Resolution) -> dict[str, set[str]]:
    """By page name, the aliases."""
    return {entity.name: set(entity.aliases) for entity in resolution.entities}


def page(resolution: Resolution, name: str) -> Entity:
    """The one entity of that name."""
    (found,) = [entity for entity in resolution.entities if entity.name == name]
    return found
