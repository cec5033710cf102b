"""The documentation: nothing that an editor can write is missing from it, and its links lead somewhere."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
import typer.main
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typer.core import TyperArgument, TyperGroup

from builder.articles.front_matter import parse
from builder.articles.matter import ArticleMatter, EntityMatter, ImageMatter, Matter, StandingMatter
from builder.commands.app import app
from builder.entities.annotate import annotate_documents
from builder.entities.files import EntityFileMatter
from builder.entities.knowledge import Knowledge
from builder.library import cards
from builder.pages import contexts
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from builder.settings.loading import parse_settings
from builder.settings.model import Settings
from builder.settings.site import theme_folder
from tests.sites import FIVE, FakeRecogniser, build_site, make_site

ROOT = Path(__file__).parent.parent
DOCS = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("builder/site/starter/**/*.md")})
COMMON = ("--site", "--quiet", "--verbose", "--no-color")
"""Options that every command knows, documented once."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """A document from a heading to the next one of its level or above."""
    found = re.search(rf"^(#+) {re.escape(heading)}\n(.*?)(?=^#{{1,6}} |\Z)", text_of(name), re.M | re.S)
    assert found, f'{name} has no heading "{heading}"'
    level = len(found[1])
    whole = text_of(name)[found.start() :]
    end = re.search(rf"^#{{1,{level}}} ", whole[found.end(1) - found.start() :], re.M)
    return whole[: end.start() + len(found[1])] if end else whole


def row_of(text: str, key: str) -> str:
    """The row of a table that begins with a key in code, or "" where there is none."""
    found = re.search(rf"^\| `{re.escape(key)}`.*$", text, re.M)
    return found[0] if found else ""


# ---------------------------------------------------------------------------- commands


def commands() -> Mapping[str, Any]:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return group.commands


def parameters() -> list[tuple[str, str, str]]:
    """(command, how a parameter is written, its meaning) for all of them."""
    found = []
    for name, command in commands().items():
        for parameter in command.params:
            written = [*parameter.opts, *parameter.secondary_opts]
            if isinstance(parameter, TyperArgument):
                written = [str(parameter.metavar)]
            found += [(name, one, str(parameter.help)) for one in written]
    return found


@pytest.mark.parametrize("name", sorted(commands()))
def test_a_command_is_documented(name: str) -> None:
    assert section("docs/commands.md", f"dateline {name}")
    assert f"| `dateline {name}" in text_of("README.md")


@pytest.mark.parametrize(("name", "written", "meaning"), parameters())
def test_an_option_is_documented(name: str, written: str, meaning: str) -> None:
    heading = "Options that every command knows" if written in (*COMMON, "-q", "-v") else f"dateline {name}"
    rows = [row for row in section("docs/commands.md", heading).splitlines() if row.startswith("| `")]
    known = [row for row in rows if re.search(rf"`{re.escape(written)}[` ]", row.split("|")[1])]
    assert known, f"docs/commands.md, {heading}: no row for {written}"
    assert meaning in known[0]


def test_figures_of_the_report_are_documented(tmp_path: Path) -> None:
    report = json.loads(json.dumps(build_site(make_site(tmp_path, FIVE)).as_json()))
    rows = section("docs/commands.md", "The report")
    missing = [key for key in _keys(report) if not row_of(rows, key)]
    assert not missing


def _keys(report: Mapping[str, Any]) -> Iterator[str]:
    """The keys of a report; those inside of a table of figures with a dot."""
    for key, value in report.items():
        yield key
        if key in ("entities", "pages", "seconds"):
            yield from (f"{key}.{inside}" for inside in value)


def test_the_form_of_annotations_is_documented() -> None:
    text = '"It was cold in Geneva," said Omar Haddad.'
    (annotated,) = annotate_documents([("a", text)], FakeRecogniser(), Knowledge.build(())[0])
    assert annotated["mentions"]
    assert annotated["quotes"]
    rows = section("docs/commands.md", "dateline annotate")
    keys = {*annotated, *annotated["mentions"][0], *annotated["quotes"][0]}
    missing = [key for key in keys if f"`{key}`" not in rows]
    assert not missing


# ---------------------------------------------------------------------------- settings and front matter


def setting_rows(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """The rows that docs/settings.md must have for the keys of a table."""
    for key, field in model.model_fields.items():
        inner = _table_in(field)
        if inner:
            yield from setting_rows(inner, f"{prefix}{key}.")
        if inner is None or get_origin(field.annotation) is tuple:
            default = (
                "required"
                if field.is_required()
                else f"`{_toml(field.get_default(call_default_factory=True))}`"
            )
            yield f"| `{prefix}{key}` | {_type_text(field)} | {default} | {field.description} |"


def _table_in(field: FieldInfo) -> type[BaseModel] | None:
    for one in (field.annotation, *get_args(field.annotation)):
        if isinstance(one, type) and issubclass(one, BaseModel):
            return one
    return None


def _type_text(field: FieldInfo) -> str:
    kind = field.annotation
    if get_origin(kind) is Literal:
        return " or ".join(f'`"{choice}"`' for choice in get_args(kind))
    if kind is int:
        bounds = {
            name: getattr(one, name) for one in field.metadata for name in ("ge", "le") if hasattr(one, name)
        }
        least, most = bounds.get("ge"), bounds.get("le")
        return f"number, {least} to {most}" if most is not None else f"number, {least} or more"
    if get_origin(kind) is tuple:
        return "list of tables"
    return {str: "text", bool: "`true` or `false`"}.get(kind, "table") if isinstance(kind, type) else "table"


def _toml(value: object) -> str:
    return "[]" if value == () else json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("row", list(setting_rows(Settings)), ids=lambda row: row.split("`")[1])
def test_a_setting_is_documented(row: str) -> None:
    assert row in text_of("docs/settings.md").splitlines()


def test_no_setting_is_documented_that_does_not_exist() -> None:
    documented = re.findall(r"^\| `([\w.]+)` \|", text_of("docs/settings.md"), re.M)
    assert sorted(documented) == sorted(row.split("`")[1] for row in setting_rows(Settings))


def test_the_example_of_settings_is_right() -> None:
    example = re.search(r"^```toml\n(.*?)^```", text_of("docs/settings.md"), re.M | re.S)
    assert example
    assert parse_settings(example[1]).model_fields_set == set(Settings.model_fields)


MATTERS: Mapping[str, type[BaseModel]] = {
    "Keys of an article": ArticleMatter,
    "Keys of a picture": ImageMatter,
    "Keys of `entities`": EntityMatter,
    "Keys of an entity's file": EntityFileMatter,
    "Keys of a standing page": StandingMatter,
}


@pytest.mark.parametrize("heading", MATTERS)
def test_front_matter_is_documented(heading: str) -> None:
    rows = section("docs/guide.md", heading)
    known = {field.alias or key: field for key, field in MATTERS[heading].model_fields.items()}
    assert re.findall(r"^\| `(\w+)` \|", rows, re.M) == list(known)
    for key, field in known.items():
        assert str(field.description) in row_of(rows, key)


def test_front_matter_in_the_guide_is_right() -> None:
    models: tuple[type[Matter], ...] = (ArticleMatter, EntityFileMatter)
    guide = textwrap.dedent(text_of("docs/guide.md"))
    blocks = [textwrap.dedent(block) for block in re.findall(r"(?:^(?: {4}.*)?\n)+", guide, re.M)]
    matters = [block.strip("\n") + "\n" for block in blocks if block.lstrip("\n").startswith("---\n")]
    assert len(matters) == 2
    for block, model in zip(matters, models, strict=True):
        parsed, problems = parse("guide.md", block, model)
        assert not problems
        assert parsed
        assert not parsed.matter.model_extra


# ---------------------------------------------------------------------------- templates


def given_to_templates() -> Mapping[str, list[str]]:
    """The fields of every type that a template is given, by the type's name."""
    found = {}
    for module in (contexts, cards):
        for name, kind in vars(module).items():
            if is_dataclass(kind) and kind is not contexts.Body:
                found[name] = [field.name for field in fields(kind)]
    return found


def in_code(name: str) -> str:
    """All that a document writes in code between words, a line each."""
    return "\n".join(re.findall(r"`([^`\n]+)`", text_of(name)))


@pytest.mark.parametrize("kind", given_to_templates())
def test_template_variables_are_documented(kind: str) -> None:
    code = in_code("docs/templates.md")
    missing = [name for name in given_to_templates()[kind] if not re.search(rf"(?<![\w/]){name}(?!\w)", code)]
    assert not missing


def test_filters_are_documented() -> None:
    filters = Templates(TemplateFiles((theme_folder(),)), "https://news.example/", "/", "en")._filters()
    code = in_code("docs/templates.md")
    missing = [name for name in filters if not re.search(rf"^{name}(?!\w)", code, re.M)]
    assert not missing


# ---------------------------------------------------------------------------- every document


def prose_of(text: str) -> str:
    """A Markdown text without its blocks of code."""
    return re.sub(r"^```.*?^```$|^(?: {4}|\t).*$", "", text, flags=re.M | re.S if "```" in text else re.M)


def links_of(text: str) -> Iterable[str]:
    return re.findall(r"\]\(<?([^)\s>]+)", re.sub(r"`[^`\n]*`", "", prose_of(text)))


def anchors_of(text: str) -> set[str]:
    """The fragments that GitHub gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_relative_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    dead = []
    for link in links_of(text):
        path, _, fragment = link.partition("#")
        if re.match(r"[a-z]+:", link) or "starter/content" in document.as_posix():
            continue  # elsewhere; or a link of a site's page, which its build checks
        target = (document.parent / path).resolve() if path else document
        inside = target.is_relative_to(ROOT) and target.exists()
        if not inside or (fragment and fragment not in anchors_of(target.read_text(encoding="utf-8"))):
            dead.append(link)
    assert not dead


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_of_the_repository_that_are_named_exist(document: Path) -> None:
    named = re.findall(
        r"`((?:builder|docs|requirements|scripts|templates|tests)/[\w./-]*[\w/])`",
        document.read_text(encoding="utf-8"),
    )
    missing = [path for path in named if path != "builder/theme" and not (ROOT / path).exists()]
    assert not missing


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_document_names_a_path_of_a_machine(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert not re.findall(r"(?<![\w.~/-])/(?:home|root|tmp|Users|work|farm|mnt|private|var)/[\w.-]+", text)
    assert str(ROOT) not in text


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_targets_of_make_exist(document: Path) -> None:
    named = re.findall(r"(?:^ {4}|`)make (\w+)", document.read_text(encoding="utf-8"), re.M)
    targets = re.findall(r"^([\w-]+):", text_of("Makefile"), re.M)
    assert set(named) <= set(targets)


@pytest.mark.parametrize("name", ["front.png", "article.png"])
def test_pictures_have_words_and_are_small(name: str) -> None:
    picture = ROOT / "docs" / "pictures" / name
    alt = re.search(rf"!\[([^\]]*)\]\(docs/pictures/{name}\)", text_of("README.md"))
    assert alt
    assert len(alt[1].split()) > 5
    assert picture.stat().st_size < 700_000
