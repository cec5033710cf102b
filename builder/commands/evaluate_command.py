"""`dateline evaluate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from builder.commands.annotate_command import site_word
from builder.commands.build_command import write_file
from builder.commands.console import Console
from builder.commands.options import NoColorOption, QuietOption, SiteOption, VerboseOption
from builder.foundation.problems import ContentProblems


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD...", help="Gold files (JSON Lines), or folders of .jsonl files."),
    ],
    model: Annotated[str, typer.Option("--model", help="A spaCy pipeline, instead of site.toml's.")] = "",
    figures: Annotated[
        Path | None, typer.Option("--json", metavar="FILE.json", help="Write the figures as JSON.")
    ] = None,
    errors: Annotated[
        Path | None,
        typer.Option("--errors", metavar="FILE", help="Write where Dateline and the gold disagree."),
    ] = None,
    site: SiteOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Measure how names are found and joined on hand-annotated news, beside plain spaCy."""
    from builder.evaluation.evaluating import Readers
    from builder.evaluation.evaluating import evaluate as evaluate_corpora
    from builder.evaluation.gold import read_gold
    from builder.evaluation.listing import listing
    from builder.evaluation.table import as_json, precision_and_recall, summary
    from builder.recognition.spacy_recogniser import load, load_whole, model_identity

    corpora, problems = read_gold(gold)
    if problems:
        raise ContentProblems(problems)
    knowledge, settings = site_word(site)
    name = model or settings.model_of("en")
    with Console(quiet=quiet, verbose=verbose, color=not no_color) as console:
        console.say(f"Model: {model_identity(name)}")
        readers = Readers(load(name), load_whole(name), knowledge)
        evaluations = evaluate_corpora(corpora, readers, console.progress)
    typer.echo("\n".join([*summary(evaluations), "", *precision_and_recall(evaluations)]))
    if figures:
        report = {"model": model_identity(name), "corpora": as_json(evaluations)}
        write_file(figures, json.dumps(report, indent=2, ensure_ascii=False) + "\n", "--json")
    if errors:
        write_file(errors, "".join(f"{line}\n" for line in listing(evaluations)), "--errors")
