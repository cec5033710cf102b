"""The same articles as a site of Pelican's, with its own plain theme.

Pelican knows no taxonomies but tags, so people, organisations and places are tags there beside the tags.
It writes one feed a tag where Dateline writes RSS and Atom, and no sitemap.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from benchmarks.hugo_site import terms_of
from benchmarks.synthetic_site import write
from builder.library.cards import ArticleCard
from builder.library.model import Library

SETTINGS = """\
SITENAME = "Synthetic news"
SITEURL = "https://news.example/digest"
TIMEZONE = "UTC"
THEME = "simple"
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = ""
DEFAULT_PAGINATION = 50
FEED_MAX_ITEMS = 50
FEED_RSS = "rss.xml"
TAG_FEED_RSS = "tags/{slug}/rss.xml"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
RSS_FEED_SUMMARY_ONLY = True
"""


def pelican(site: Path) -> list[str]:
    """The command that builds a site with the Pelican of $PELICAN, else of the path; empty without one."""
    binary = os.environ.get("PELICAN") or shutil.which("pelican")
    folders = [str(site / "content"), "--output", str(site / "public")]
    return [binary, *folders, "--settings", str(site / "pelicanconf.py"), "--quiet"] if binary else []


def make_pelican_site(root: Path, library: Library) -> None:
    """Write the articles of a library as a site of Pelican's."""
    write(root / "pelicanconf.py", SETTINGS)
    terms = terms_of(library)
    for catalogued in library.articles:
        card, body = catalogued.card, catalogued.annotated.article.body
        names = [name for some in terms[card.permalink].values() for name in some]
        write(root / f"content{card.permalink.rstrip('/')}.md", _text(card, body, names))


def _text(card: ArticleCard, body: str, names: list[str]) -> str:
    slug = card.permalink.strip("/").replace("/", "-")
    tags = ", ".join([*(tag.name for tag in card.tags), *names])
    head = {
        "Title": card.title,
        "Slug": slug,
        "Date": card.date.isoformat(),
        "Category": "News",
        "Tags": tags,
    }
    lines = "".join(f"{key}: {value}\n" for key, value in {**head, "Summary": card.summary}.items())
    return f"{lines}\n{body}\n"
