"""The content folder read: articles and standing pages, with every problem in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.articles.front_matter import parse
from builder.articles.matter import ArticleMatter, StandingMatter
from builder.articles.model import Article, Standing
from builder.foundation.problems import Problem


def read_articles(root: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """All articles under `root`/content/articles by path, drafts among them, and the problems met."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for path, text in texts_in(root, "content/articles", problems):
        article, wrong = parse_article(path, text)
        problems.extend(wrong)
        if article:
            articles.append(article)
    return tuple(articles), tuple(problems)


def parse_article(path: str, text: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in that text, or None and what is wrong."""
    parsed, problems = parse(path, text, ArticleMatter)
    return (Article(path, parsed.matter, parsed.body, parsed.line) if parsed else None), problems


def read_standing(root: Path) -> tuple[tuple[Standing, ...], tuple[Problem, ...]]:
    """All standing pages under `root`/content/pages by path, and the problems met."""
    pages: list[Standing] = []
    problems: list[Problem] = []
    for path, text in texts_in(root, "content/pages", problems):
        parsed, wrong = parse(path, text, StandingMatter)
        problems.extend(wrong)
        if parsed:
            pages.append(Standing(path, parsed.matter, parsed.body, parsed.line))
    return tuple(pages), tuple(problems)


def files_in(folder: Path, endings: Iterable[str] = (".md",)) -> list[Path]:
    """The files under a folder with those endings, sorted, without hidden ones and editors' left-overs."""
    if not folder.is_dir():
        return []
    wanted = tuple(endings)
    return sorted(
        path
        for path in folder.rglob("*")
        if (not wanted or path.suffix.lower() in wanted)
        and not any(
            part.startswith((".", "~")) or part.endswith("~") for part in path.relative_to(folder).parts
        )
        and path.is_file()
    )


def texts_in(root: Path, folder: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The path (from `root`) and text of every Markdown file in a folder; what fails goes to `problems`."""
    for file in files_in(root / folder):
        path = file.relative_to(root).as_posix()
        try:
            yield path, file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            problems.append(Problem(path, None, "It is not UTF-8.", "Save it as UTF-8."))
        except OSError as error:
            problems.append(
                Problem(path, None, f"It cannot be read: {error.strerror}.", "See to its permissions.")
            )
