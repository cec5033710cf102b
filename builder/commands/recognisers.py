"""The recognisers that the commands hand to the stages: which pipeline reads which language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from builder.foundation.problems import Problem, SettingsProblems

if TYPE_CHECKING:
    from builder.annotations.readers import LazyRecogniser, Recognisers
    from builder.recognition.cluster import Cluster
    from builder.settings.model import Settings


class Hands(NamedTuple):
    """Who reads: up to `jobs` processes of this machine (None: as many as are worth it), or a cluster."""

    jobs: int | None = None
    cluster: Cluster | None = None


HERE = Hands()
"""This machine, with as many processes as are worth it."""


def hands_of(settings: Settings, jobs: int | None = None, scheduler: str = "") -> Hands:
    """Who reads, by `[workers]` in site.toml, or by the options of a command that take its place.

    Raises SettingsProblems where `scheduler` is not the address of one.
    """
    from builder.settings.model import is_scheduler

    if scheduler and not is_scheduler(scheduler):
        what = f'"{scheduler}" is not the address of a Dask scheduler.'
        raise SettingsProblems([Problem("--scheduler", None, what, "Write it as tcp://host:8786.")])
    address = scheduler or settings.workers.scheduler
    if not address:
        return Hands(jobs)
    from builder.recognition.cluster import Cluster

    return Hands(jobs, Cluster(address, settings.workers.patience))


def recognisers_of(settings: Settings, jobs: int | None = None, scheduler: str = "") -> Recognisers:
    """The recognisers that `model` and `models` in site.toml mean, and who reads with them.

    Raises SettingsProblems where a pipeline is named that there is not, or none for the site's language
    though it is English, which comes with Dateline.
    """
    from builder.annotations.readers import Recognisers
    from builder.foundation.languages import primary

    hands = hands_of(settings, jobs, scheduler)

    def find(language: str) -> LazyRecogniser | None:
        return recogniser_for(language, settings.model_of(language), hands)

    default = primary(settings.language)
    for language in (default, *settings.models):
        find(language)
    return Recognisers(default, find)


def recogniser_for(language: str, model: str, hands: Hands = HERE) -> LazyRecogniser | None:
    """The recogniser that `model` means for a language, to be loaded when a text must be read.

    None where that is "auto" and no pipeline for the language is installed. Raises SettingsProblems where
    `model` names one that there is not.
    """
    from builder.annotations.readers import LazyRecogniser
    from builder.recognition.pipelines import best_installed_name
    from builder.recognition.spacy_recogniser import load, model_identity

    if model == "auto":
        # By its name, which means the same on another machine; "auto" may mean another pipeline there.
        best = best_installed_name(language)
        if best is None and language != "en":
            return None
        model = best or model

    return LazyRecogniser(model_identity(model), partial(load, model), hands.jobs, hands.cluster)
