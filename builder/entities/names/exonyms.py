"""Names of other languages for what English texts and the lists know: "Allemagne", "Pékin", "OTAN".

Countries in any language come from Unicode's CLDR through babel; cities, bodies and people from a list a
language, written by hand: `exonyms_fr.tsv`. They count in texts of that language only: what is a country in
one may be a word in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from builder.entities import facts
from builder.entities.facts.gazetteer import countries_by_code
from builder.entities.model import TYPES, EntityType, Exonym
from builder.entities.names.tokens import Span, surface
from builder.foundation.given_names import is_given_name

_BRACKETS = re.compile(r"\s*[()]\s*")


@cache
def exonyms_in(language: str) -> Mapping[str, Exonym]:
    """By its name, what a language ("fr") calls otherwise than English; of two, the usual name first."""
    names = {exonym.name: exonym for exonym in _written(language)}
    for exonym in _countries(language):
        names.setdefault(exonym.name, exonym)
    return {name: exonym for name, exonym in names.items() if exonym.page}


def exonyms_of(text: str, language: str) -> tuple[tuple[Span, Exonym], ...]:
    """Where a text in that language has such names, whole words only; the longer name wins."""
    pattern = _pattern(language)
    if pattern is None:
        return ()
    known = exonyms_in(language)
    return tuple((match.span(), known[surface(match.group())]) for match in pattern.finditer(text))


def local_name(page: str, kind: EntityType, language: str) -> str:
    """What a language calls the thing of that English name: "Allemagne" for "Germany"; else the same."""
    return _local_names(language).get((page, kind), page)


@cache
def _local_names(language: str) -> Mapping[tuple[str, EntityType], str]:
    names: dict[tuple[str, EntityType], str] = {}
    for exonym in exonyms_in(language).values():
        names.setdefault((exonym.page, exonym.type), exonym.name)
    return names


@lru_cache(maxsize=64)
def _pattern(language: str) -> re.Pattern[str] | None:
    names = sorted(exonyms_in(language), key=lambda name: (-len(name), name))
    if not names:
        return None
    apart = (re.escape(name).replace("'", "['’]").replace(r"\ ", r"[^\S\n]") for name in names)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(apart)})(?![\w-])")


def _countries(language: str) -> Iterator[Exonym]:
    """Countries as CLDR names them, without those whose name is English too, or a person's."""
    for code, page in countries_by_code().items():
        for name in _BRACKETS.split(_territories(language).get(code, "")):
            if name and name != page and not is_given_name(name):
                yield Exonym(surface(name), page, "place")


def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError

    if language == "en":
        return {}
    try:
        return Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}


def _written(language: str) -> Iterator[Exonym]:
    """The rows of a language's list, if there is one. A row with no page takes a name out of CLDR's."""
    source = files(facts).joinpath(f"exonyms_{language}.tsv")
    lines = source.read_text(encoding="utf-8").splitlines() if source.is_file() else []
    for line in lines:
        if line and not line.startswith("#"):
            name, kind, page = line.split("\t")
            (of_kind,) = [one for one in TYPES if one == kind]
            yield Exonym(name, page.removeprefix("-"), of_kind)
