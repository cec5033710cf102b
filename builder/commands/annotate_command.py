"""`dateline annotate`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builder.commands.console import Console
from builder.commands.options import JobsOption, NoColorOption, QuietOption, SiteOption, VerboseOption
from builder.foundation.problems import ContentProblems, Problem, SettingsProblems

if TYPE_CHECKING:
    from builder.entities.knowledge import Knowledge


def annotate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE...]", help="JSON Lines, or texts (.txt, .md); default: standard input."
        ),
    ] = None,
    model: Annotated[str, typer.Option("--model", help="A spaCy pipeline, instead of site.toml's.")] = "",
    jobs: JobsOption = None,
    site: SiteOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Annotate documents (JSON Lines with doc_id and text, or text files): mentions and quotes.

    Entities are shared by all documents of a call; a text file's doc_id is its path.

    Out come JSON Lines with doc_id, mentions [{start, end, type, name, entity_id, entity_name}] and
    quotes [{start, end, text, speaker, speaker_id}].
    """
    from builder.entities.annotate import annotated
    from builder.entities.reading import read_texts
    from builder.recognition.processes import processes_for, worked
    from builder.recognition.spacy_recogniser import load

    documents = _documents(files or ["-"])
    knowledge, known_model = _site_word(site)
    with Console(quiet=quiet, verbose=verbose, color=not no_color):
        texts = [text for _, text in documents]
        processes = processes_for(sum(map(len, texts)), jobs)
        readings = worked(partial(load, model or known_model), read_texts, texts, processes)
        for found in annotated(documents, readings, knowledge):
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


def _site_word(folder: Path | None) -> tuple[Knowledge, str]:
    """What the site's editor knows, and the model; nothing, and "auto", where there is no site."""
    from builder.entities.files import read_entity_files
    from builder.entities.knowledge import Knowledge
    from builder.settings.site import open_site

    try:
        opened = open_site(folder)
    except SettingsProblems:
        if folder:
            raise
        return Knowledge.build(())[0], "auto"
    entity_files, problems = read_entity_files(opened.root)
    knowledge, ambiguous = Knowledge.build(entity_files)
    if problems or ambiguous:
        raise ContentProblems([*problems, *ambiguous])
    return knowledge, opened.settings.model


TEXT_ENDINGS = (".txt", ".md", ".markdown")
"""Files that are one document each; all others hold JSON Lines."""


def _documents(names: Iterable[str]) -> list[tuple[str, str]]:
    """(doc_id, text) for every line. Raises ContentProblems with every line that is none."""
    documents: dict[str, str] = {}
    problems: list[Problem] = []
    for name in names:
        if name.lower().endswith(TEXT_ENDINGS):
            documents[name] = "\n".join(_lines(name))
            continue
        for number, line in enumerate(_lines(name), 1):
            if not line.strip():
                continue
            try:
                document = json.loads(line)
                key, text = str(document["doc_id"]), document["text"]
            except (ValueError, KeyError, TypeError):
                problems.append(Problem(name, number, "It is no document.", _FORM))
                continue
            if not isinstance(text, str) or key in documents:
                what = f'doc_id "{key}" is there twice.' if key in documents else "Its text is no text."
                problems.append(Problem(name, number, what, _FORM))
                continue
            documents[key] = text
    if problems:
        raise ContentProblems(problems)
    return list(documents.items())


_FORM = 'A line is {"doc_id": "...", "text": "..."}, each doc_id once.'


def _lines(name: str) -> list[str]:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8-sig").split("\n")
    except OSError as error:
        raise ContentProblems(
            [Problem(name, None, f"It cannot be read: {error.strerror}.", "Check the path.")]
        ) from None
    except UnicodeDecodeError:
        raise ContentProblems([Problem(name, None, "It is not UTF-8.", "Save it as UTF-8.")]) from None
