"""`dateline annotate`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builder.commands.console import Console
from builder.commands.options import (
    JobsOption,
    NoColorOption,
    QuietOption,
    SchedulerOption,
    SiteOption,
    VerboseOption,
)
from builder.commands.recognisers import Hands, hands_of, recogniser_for
from builder.foundation.problems import ContentProblems, Problem, SettingsProblems

if TYPE_CHECKING:
    from builder.annotations.readers import LazyRecogniser
    from builder.entities.annotate import Document
    from builder.entities.knowledge import Knowledge
    from builder.entities.model import Reading
    from builder.settings.model import Settings


def annotate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE...]", help="JSON Lines, or texts (.txt, .md); default: standard input."
        ),
    ] = None,
    model: Annotated[
        str, typer.Option("--model", help="A spaCy pipeline for --lang, instead of site.toml's.")
    ] = "",
    lang: Annotated[
        str, typer.Option("--lang", help="Language of documents without a lang; default: the site's, or en.")
    ] = "",
    jobs: JobsOption = None,
    scheduler: SchedulerOption = "",
    site: SiteOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Annotate documents (JSON Lines with doc_id and text, or text files): mentions and quotes.

    Entities are shared by all documents of a call; a text file's doc_id is its path. A line may have a
    lang too.

    Out come JSON Lines with doc_id, mentions [{start, end, type, name, entity_id, entity_name}] and
    quotes [{start, end, text, speaker, speaker_id}].
    """
    from builder.entities.annotate import annotate_in_languages
    from builder.entities.languages import read_texts
    from builder.foundation.languages import primary

    knowledge, settings = site_word(site)
    hands = hands_of(settings, jobs, scheduler)
    site_language = primary(settings.language)
    usual = primary(lang) or site_language
    documents = _documents(files or ["-"], usual)
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:

        def read(language: str, texts: Sequence[str]) -> Iterator[Reading]:
            named = model if language == usual else ""
            lazy = _recogniser(language, named or settings.model_of(language), hands, console)
            return lazy.worked(partial(read_texts, language=language), texts, sum(map(len, texts)))

        for annotated in annotate_in_languages(documents, read, knowledge, site_language, jobs):
            sys.stdout.write(json.dumps(annotated, ensure_ascii=False) + "\n")


def _recogniser(language: str, model: str, hands: Hands, console: Console) -> LazyRecogniser:
    """The recogniser for a language; where none is installed, one that finds nothing, and it is said."""
    from builder.annotations.readers import NOTHING_INSTALLED

    lazy = recogniser_for(language, model, hands)
    if lazy is None:
        console.say(
            f'Note: No pipeline for "{language}" is installed: only names that the lists know are found.'
        )
        return NOTHING_INSTALLED
    return lazy


def site_word(folder: Path | None) -> tuple[Knowledge, Settings]:
    """What the site's editor knows, and its settings; nothing, and the defaults, where there is no site.

    Raises SettingsProblems where `folder` is given and is no site, ContentProblems where an editor's file has
    problems.
    """
    from builder.entities.files import read_entity_files
    from builder.entities.knowledge import Knowledge
    from builder.settings.model import Settings
    from builder.settings.site import open_site

    try:
        opened = open_site(folder)
    except SettingsProblems:
        if folder:
            raise
        return Knowledge.build(())[0], Settings()
    entity_files, problems = read_entity_files(opened.root)
    knowledge, ambiguous = Knowledge.build(entity_files)
    if problems or ambiguous:
        raise ContentProblems([*problems, *ambiguous])
    return knowledge, opened.settings


TEXT_ENDINGS = (".txt", ".md", ".markdown")
"""Files that are one document each; all others hold JSON Lines."""


def _documents(names: Iterable[str], usual: str) -> list[Document]:
    """A document for every line, in the `usual` language where it does not say its own.

    Raises ContentProblems with every line that is none.
    """
    from builder.entities.annotate import Document
    from builder.foundation.languages import primary

    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name in names:
        if name.lower().endswith(TEXT_ENDINGS):
            documents[name] = Document(name, "\n".join(_lines(name)), usual)
            continue
        for number, line in enumerate(_lines(name), 1):
            if not line.strip():
                continue
            try:
                document = json.loads(line)
                key, text = str(document["doc_id"]), document["text"]
                language = primary(str(document.get("lang") or usual))
            except (ValueError, KeyError, TypeError, AttributeError):
                problems.append(Problem(name, number, "It is no document.", _FORM))
                continue
            if not isinstance(text, str) or key in documents:
                what = f'doc_id "{key}" is there twice.' if key in documents else "Its text is no text."
                problems.append(Problem(name, number, what, _FORM))
                continue
            documents[key] = Document(key, text, language)
    if problems:
        raise ContentProblems(problems)
    return list(documents.values())


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
