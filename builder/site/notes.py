"""What the editor should know though nothing is wrong with the content: whole sentences."""

from __future__ import annotations

from builder.annotations.model import Annotation
from builder.annotations.readers import LanguageUse
from builder.entities.facts.words import words

# Languages that spaCy has pipelines for under names like "de_core_news_sm" (spaCy 3.8, "Trained models").
_SPACY_NEWS = words("ca da de el es fi fr hr it ja ko lt mk nb nl pl pt ro ru sl sv uk")

# What to install where Dateline has an extra for it.
_EXTRAS = {"fr": 'pip install "dateline[fr]"'}


def language_notes(annotation: Annotation) -> tuple[str, ...]:
    """A note for each language of the articles that no pipeline is installed for."""
    return tuple(_without_pipeline(use) for use in annotation.languages if not use.model)


def _without_pipeline(use: LanguageUse) -> str:
    are = "1 article is" if use.articles == 1 else f"{use.articles} articles are"
    return (
        f'{are} in "{use.language}", for which no pipeline is installed: only names are found that the '
        f"gazetteer, your entity files or other articles know. To find more: {_advice(use.language)}."
    )


def _advice(language: str) -> str:
    if language in _EXTRAS:
        return _EXTRAS[language]
    if language in _SPACY_NEWS:
        return (
            f"install spaCy's {language}_core_news_sm, or name another pipeline under [models] in site.toml"
        )
    return "name a pipeline under [models] in site.toml; spaCy has none of its own for it"
