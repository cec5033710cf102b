"""What a recogniser is: something that reads texts and marks the names in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Mention:
    """A stretch of a text that the recogniser takes for a name.

    `start` and `end` count characters of the text, `end` exclusive; `label` is the recogniser's own
    ("PERSON", "GPE", ...).
    """

    start: int
    end: int
    label: str


class NoRecogniser:
    """Finds nothing: for texts in a language that no pipeline is installed for."""

    identity = "no pipeline"

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        """No mention, for each text."""
        return (() for _ in texts)


class Recogniser(Protocol):
    """Reads texts. `identity` names everything that its output depends on besides the text."""

    @property
    def identity(self) -> str:
        """Name and version of the model, and whatever else changes the output."""

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each text, in text order; one tuple a text, in the order of the texts."""
