"""What an article is, for machines: schema.org's NewsArticle, https://schema.org/NewsArticle."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from builder.entities.model import EntityType
from builder.library.cards import ArticleCard, Picture
from builder.pages.contexts import SiteView

_TYPES: Mapping[EntityType, str] = {"person": "Person", "org": "Organization", "place": "Place"}


def news_article(
    article: ArticleCard,
    site: SiteView,
    source_url: str,
    pictures: Sequence[Picture],
    absolute: Callable[[str], str],
) -> dict[str, object]:
    """The article by the names of JSON-LD, in their order, without what it does not say.

    `absolute` makes whole URLs of permalinks.
    """
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "articleSection": article.section.name if article.section else "",
        "author": [_author(name, article.publisher) for name in article.authors],
        "dateModified": article.updated.isoformat() if article.updated else "",
        "datePublished": (article.time or article.date).isoformat(),
        "description": article.summary,
        "headline": article.title,
        "image": [absolute(picture.src) for picture in pictures],
        "inLanguage": article.lang or site.language,
        "isBasedOn": source_url,
        "keywords": [tag.name for tag in article.tags],
        "mainEntityOfPage": absolute(article.permalink),
        "mentions": [
            {"@type": name, "name": entity.name, "url": absolute(entity.permalink)}
            for kind, name in _TYPES.items()
            for entity in article.entities
            if entity.type == kind
        ],
        "publisher": {"@type": "Organization", "name": article.publisher or site.title},
    }
    return {name: value for name, value in said.items() if value}


def _author(name: str, publisher: str) -> dict[str, str]:
    return {"@type": "Organization" if name == publisher else "Person", "name": name}
