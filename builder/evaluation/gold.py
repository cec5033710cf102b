"""Gold corpora: news that people have annotated by hand, a JSON line a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from builder.entities.model import TYPES
from builder.entities.names.tokens import Span
from builder.foundation.problems import Problem


class GoldMention(BaseModel):
    """A name marked by hand: characters of the text, `end` exclusive. One of type "other" is not scored.

    `entity_id` is the same for all mentions of an entity in a corpus; None where nobody said who is meant.
    """

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    type: Literal["person", "org", "place", "other"]
    entity_id: str | None = None


class GoldDocument(BaseModel):
    """A text and the names in it.

    Only the stretches of `eval_spans` are annotated, or all of the text where there are none. A name found in
    a stretch of `ignore` is not held against the program.
    """

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    doc_id: str
    text: str
    mentions: tuple[GoldMention, ...]
    eval_spans: tuple[Span, ...] | None = None
    ignore: tuple[Span, ...] | None = None

    @property
    def scored(self) -> tuple[GoldMention, ...]:
        """The mentions that count: people, organisations and places."""
        return tuple(mention for mention in self.mentions if mention.type in TYPES)

    @model_validator(mode="after")
    def _spans_lie_in_the_text(self) -> Self:
        for mention in self.mentions:
            if not 0 <= mention.start < mention.end <= len(self.text):
                raise ValueError(f"a mention from {mention.start} to {mention.end} is no stretch of the text")
        return self


@dataclass(frozen=True)
class Corpus:
    """The documents of one gold file, each `doc_id` once. `name` is the file's, without its ending."""

    name: str
    documents: tuple[GoldDocument, ...]


def read_gold(paths: Iterable[Path]) -> tuple[tuple[Corpus, ...], tuple[Problem, ...]]:
    """The corpora in files, and in the .jsonl files of folders; and what is wrong with them, by line."""
    corpora = []
    problems: list[Problem] = []
    for path in paths:
        files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            problems.append(Problem(str(path), None, "The folder holds no .jsonl file.", _FORM))
        for file in files:
            documents, wrong = _read_file(file)
            corpora.append(Corpus(file.stem, documents))
            problems += wrong
    return tuple(corpora), tuple(problems)


def _read_file(file: Path) -> tuple[tuple[GoldDocument, ...], list[Problem]]:
    try:
        # Not splitlines(): U+2028 may stand in a JSON string.
        lines = file.read_bytes().decode("utf-8-sig").split("\n")
    except OSError as error:
        return (), [Problem(str(file), None, f"It cannot be read: {error.strerror}.", "Check the path.")]
    except UnicodeDecodeError:
        return (), [Problem(str(file), None, "It is not UTF-8.", "Save it as UTF-8.")]
    documents: dict[str, GoldDocument] = {}
    problems = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            document = GoldDocument.model_validate_json(line)
        except ValidationError as error:
            problems += [Problem(str(file), number, _said(found), _FORM) for found in error.errors()]
            continue
        if document.doc_id in documents:
            problems.append(Problem(str(file), number, f'doc_id "{document.doc_id}" is there twice.', _FORM))
        documents[document.doc_id] = document
    if not documents and not problems:
        problems.append(Problem(str(file), None, "It holds no document.", _FORM))
    return tuple(documents.values()), problems


def _said(error: Mapping[str, Any]) -> str:
    """What pydantic found, as a sentence: "mentions.3.start: field required."."""
    if error["type"] == "value_error":
        return f"{str(error['ctx']['error']).capitalize()}."
    where = ".".join(map(str, error["loc"]))
    message = error["msg"][:1].lower() + error["msg"][1:]
    return f"{where}: {message}." if where else f"It is no document: {message}."


_FORM = (
    'A line is {"doc_id": "...", "text": "...", "mentions": '
    '[{"start": 0, "end": 4, "type": "person, org, place or other", "entity_id": "..."}]}.'
)
