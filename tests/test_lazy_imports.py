"""What is imported when: a command that needs little loads little."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import FIVE, make_site

ROOT = Path(__file__).parent.parent

FOR_CONTENT = frozenset({"spacy", "numpy", "markdown", "nh3", "trafilatura", "lxml", "dateparser", "yaml"})
FOR_PAGES = frozenset({"jinja2", "feedgen", "babel", "pydantic"})
FOR_THE_NETWORK = frozenset(
    {"feedparser", "httpx", "starlette", "uvicorn", "watchdog", "ghp_import", "distributed", "dask"}
)


def loaded_by(code: str, *arguments: str) -> set[str]:
    """The top-level modules that Python has loaded after running the code."""
    script = f"{code}\nimport sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return set(done.stdout.split())


def test_help_loads_no_library_but_that_of_the_command_line() -> None:
    loaded = loaded_by(
        "from typer.testing import CliRunner; from builder.commands.app import app\n"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0"
    )
    assert not loaded & (FOR_CONTENT | FOR_PAGES | FOR_THE_NETWORK)


def test_a_build_that_reads_no_text_loads_no_spacy(tmp_path: Path) -> None:
    make_site(tmp_path, FIVE)
    code = (
        "import sys; from pathlib import Path; from tests.sites import *\n"
        "build_site(open_site(Path(sys.argv[1])))"
    )
    assert not loaded_by(code, str(tmp_path)) & {
        "spacy",
        "thinc",
        "trafilatura",
        "dateparser",
        "starlette",
        "distributed",
    }


def test_a_build_that_has_nothing_to_do_loads_no_library_but_that_of_settings(tmp_path: Path) -> None:
    make_site(tmp_path, FIVE)
    code = (
        "import sys; from pathlib import Path; from tests.sites import *\n"
        "build_site(open_site(Path(sys.argv[1])))"
    )
    assert {"jinja2", "markdown", "feedgen", "yaml"} <= loaded_by(code, str(tmp_path))
    assert not loaded_by(code, str(tmp_path)) & ((FOR_CONTENT | FOR_PAGES) - {"pydantic"})


def test_a_build_that_has_nothing_to_do_loads_nothing_that_reads_or_resolves(tmp_path: Path) -> None:
    make_site(tmp_path, FIVE)
    code = (
        "import sys; from pathlib import Path; from builder.commands.recognisers import recognisers_of\n"
        "from builder.settings.site import open_site\n"
        "from builder.site.building import BuildOptions, build\n"
        "site = open_site(Path(sys.argv[1]))\n"
        "build(site, BuildOptions(), recognisers_of(site.settings), lambda *_: None)\n"
        "print('resolving' if 'builder.entities.model' in sys.modules else 'nothing')"
    )
    assert "resolving" in loaded_by(code, str(tmp_path))
    assert not loaded_by(code, str(tmp_path)) & {"resolving", "multiprocessing", "concurrent"}


@pytest.mark.parametrize(
    "module",
    [
        "builder.entities.resolving.resolution",
        "builder.entities.languages",
        "builder.recognition.pipelines",
        "builder.commands.recognisers",
        "builder.clippings.reading",
        "builder.evaluation.evaluating",
    ],
)
def test_a_stage_loads_no_library_before_it_works(module: str) -> None:
    assert not loaded_by(f"import {module}") & {
        "spacy",
        "numpy",
        "trafilatura",
        "lxml",
        "dateparser",
        "httpx",
    }


def test_a_process_that_renders_pages_loads_what_renders_them_and_no_recogniser() -> None:
    loaded = loaded_by("import builder.output.presses, builder.pages.environment, builder.pages.feeds")
    assert not loaded & {"spacy", "thinc", "trafilatura", "dateparser", "yaml", "starlette", "watchdog"}


def test_an_english_text_loads_no_names_of_other_languages() -> None:
    read = "from builder.entities.languages import read_text; read_text('Ada Lindgren left.', (), {!r})"
    assert "babel" not in loaded_by(read.format("en"))
    assert "babel" in loaded_by(read.format("fr"))
