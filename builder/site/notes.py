"""What the editor should know though nothing is wrong with the content: whole sentences."""

from __future__ import annotations

from builder.annotations.model import Annotation, LanguageUse

# What to install for a language, where Dateline has an extra for it.
_EXTRAS = {"fr": 'pip install "dateline[fr]"'}


def language_notes(annotation: Annotation) -> tuple[str, ...]:
    """A note for each language of the articles that no pipeline is installed for."""
    return tuple(_without_pipeline(use) for use in annotation.languages if not use.model)


def _without_pipeline(use: LanguageUse) -> str:
    are = "1 article is" if use.articles == 1 else f"{use.articles} articles are"
    install = _EXTRAS.get(use.language, f"a spaCy pipeline, such as {use.language}_core_news_sm")
    return (
        f'{are} in "{use.language}", for which no pipeline is installed: only names are found that the '
        "gazetteer, your entity files or other articles know. "
        f"To find more, install one: {install}; or name one under [models] in site.toml."
    )
