"""The same articles as a site of Hugo's, filed under the same people, organisations, places and tags.

Its templates are plainer than Dateline's, and it writes one feed a term where Dateline writes RSS and Atom.
The same site is built a second way, with Atom and with lists of days, months and years.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import defaultdict
from pathlib import Path

from benchmarks.synthetic_site import write
from builder.library.cards import ArticleCard
from builder.library.model import Library

FRAME = Path(__file__).with_name("hugo")
"""The settings and templates of the site."""

MORE = "public-more"
"""The folder into which the site is built that has Atom and dates too."""

_TAXONOMIES = {"person": "people", "org": "organisations", "place": "places"}


def hugo(site: Path) -> list[str]:
    """The command that builds a site with the Hugo of $HUGO, else the one on the path; empty without one."""
    binary = os.environ.get("HUGO") or shutil.which("hugo")
    return [binary, "--quiet", "--source", str(site)] if binary else []


def hugo_with_more(site: Path) -> list[str]:
    """The command that builds a site with Atom and lists of dates too; empty without a Hugo."""
    command = hugo(site)
    return [*command, "--config", "hugo.toml,more.toml", "--destination", MORE] if command else []


def make_hugo_site(root: Path, library: Library) -> None:
    """Write the articles of a library as a site of Hugo's."""
    shutil.copytree(FRAME, root, dirs_exist_ok=True)
    terms = terms_of(library)
    for catalogued in library.articles:
        card, body = catalogued.card, catalogued.annotated.article.body
        write(root / f"content{card.permalink.rstrip('/')}.md", _text(card, body, terms[card.permalink]))


def terms_of(library: Library) -> dict[str, dict[str, list[str]]]:
    """By permalink of an article, the entities that it is filed under, by taxonomy."""
    terms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for dossier in library.entities:
        # Two entities may have one name: the permalink tells them apart.
        name = dossier.card.permalink.strip("/").split("/")[-1]
        for card in dossier.articles:
            terms[card.permalink][_TAXONOMIES[dossier.card.type]].append(name)
    return terms


def _text(card: ArticleCard, body: str, terms: dict[str, list[str]]) -> str:
    matter = {
        "title": card.title,
        "date": card.date.isoformat(),
        "publisher": card.publisher,
        "summary": card.summary,
        "tags": [tag.name for tag in card.tags],
        "days": [card.date.isoformat()],
        "months": [f"{card.date:%Y-%m}"],
        "years": [f"{card.date:%Y}"],
        **terms,
    }
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items())
    return f"---\n{head}---\n\n{body}\n"
