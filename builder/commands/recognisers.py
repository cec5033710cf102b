"""The recognisers that the commands hand to the stages: which pipeline reads which language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.annotations.model import LazyRecogniser, Recognisers
    from builder.settings.model import Settings


def recognisers_of(settings: Settings, jobs: int | None = None) -> Recognisers:
    """The recognisers that `model` and `models` in site.toml mean, each to read in `jobs` processes at most.

    Raises SettingsProblems where a pipeline is named that there is not, or none for the site's language
    though it is English, which comes with Dateline.
    """
    from builder.annotations.model import Recognisers
    from builder.foundation.languages import primary

    def find(language: str) -> LazyRecogniser | None:
        return recogniser_for(language, settings.model_of(language), jobs)

    default = primary(settings.language)
    for language in (default, *settings.models):
        find(language)
    return Recognisers(default, find)


def recogniser_for(language: str, model: str, jobs: int | None = None) -> LazyRecogniser | None:
    """The recogniser that `model` means for a language, to be loaded when a text must be read.

    None where that is "auto" and no pipeline for the language is installed. Raises SettingsProblems where
    `model` names one that there is not.
    """
    from builder.annotations.model import LazyRecogniser
    from builder.recognition.pipelines import best_installed
    from builder.recognition.spacy_recogniser import load, model_identity

    if model == "auto" and language != "en":
        best = best_installed(language)
        if best is None:
            return None
        model = str(best.folder)

    return LazyRecogniser(model_identity(model), partial(load, model), jobs)
