"""The command `dateline`: its subcommands, and how what they raise becomes an exit code."""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated

import typer

from builder import __version__
from builder.commands.annotate_command import annotate
from builder.commands.build_command import build
from builder.commands.check_command import check
from builder.commands.clip_command import clip
from builder.commands.entities_command import entities
from builder.commands.evaluate_command import evaluate
from builder.commands.new_command import new
from builder.commands.publish_command import publish
from builder.commands.serve_command import serve
from builder.foundation.problems import DatelineError

app = typer.Typer(
    name="dateline",
    help="A news digest of clipped articles: clean Markdown, a page for each name in the news, feeds.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for command in (new, clip, build, serve, check, publish, entities, annotate, evaluate):
    app.command()(command)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 problems in the content, 2 usage or settings."""
    try:
        app()
    except DatelineError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        sys.exit(error.exit_code)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            # Whoever read our output has had enough; Python would complain once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        print(f"{error.filename or 'dateline'}: {error.strerror or error}.", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        # As it ends Python looks for cycles among all that there is, which takes half a second after a build
        # of 10,000 articles. What is frozen it leaves alone.
        gc.freeze()
