"""A site in several languages: each text read once by its own recogniser, and missing ones told of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.annotations.readers import LazyRecogniser, Recognisers
from builder.settings.site import Site
from builder.site.building import BuildOptions, build
from builder.site.checking import check_site, looked_at
from builder.site.report import Report
from tests.sites import FakeRecogniser, article, make_site, tree

ENGLISH = "content/articles/2026/2026-01-05-talks.md"
FRENCH = "content/articles/2026/2026-01-06-pourparlers.md"
SWAHILI = "content/articles/2026/2026-01-07-mazungumzo.md"

SITE = {
    ENGLISH: article("Talks", "2026-01-05", "Russia met Ada Lindgren in Geneva."),
    FRENCH: article(
        "Pourparlers", "2026-01-06", "La Russie a reçu Ada Lindgren. « Bon », dit-elle.", lang="fr-CH"
    ),
    SWAHILI: article("Mazungumzo", "2026-01-07", "Urusi na Ada Lindgren; Bandari Kuu.", lang="sw"),
    "content/entities/port.md": "---\nname: The Port\ntype: org\naliases: [Bandari Kuu]\n---\n",
}


class Tongues:
    """A fake recogniser a language, none for others; counts what each has read."""

    def __init__(self, *languages: str, default: str = "en") -> None:
        self.fakes = {language: _Named(language) for language in languages}
        self.default = default

    def lazily(self) -> Recognisers:
        lazy = {language: self._lazy(fake) for language, fake in self.fakes.items()}
        return Recognisers(self.default, lazy.get)

    def reads(self) -> Mapping[str, int]:
        return {language: fake.reads for language, fake in self.fakes.items()}

    @staticmethod
    def _lazy(fake: _Named) -> LazyRecogniser:
        return LazyRecogniser(fake.identity, lambda: fake)


class _Named(FakeRecogniser):
    def __init__(self, language: str) -> None:
        super().__init__({"Ada Lindgren": "PERSON" if language == "en" else "PER", "Geneva": "GPE"})
        self.identity = f"fake {language}"


def run(site: Site, tongues: Tongues) -> Report:
    return build(site, BuildOptions(), tongues.lazily(), lambda what, done, of: None)


def test_each_language_is_read_by_its_own_and_nothing_twice(tmp_path: Path) -> None:
    site = make_site(tmp_path, SITE)
    tongues = Tongues("en", "fr")
    first = run(site, tongues)
    assert tongues.reads() == {"en": 1, "fr": 1}
    assert (first.annotated, first.model) == (3, "fake en; fake fr")
    before = tree(site.output)
    again = run(site, tongues)
    assert tongues.reads() == {"en": 1, "fr": 1}
    assert (again.annotated, again.pages.rendered) == (0, 0)
    assert tree(site.output) == before


def test_one_page_whatever_the_language(tmp_path: Path) -> None:
    site = make_site(tmp_path, SITE)
    with looked_at(site, Tongues("en", "fr").lazily(), lambda what, done, of: None) as prepared:
        library = prepared.library
    found = {d.entity.name: set(d.entity.documents) for d in library.entities}
    assert found["Russia"] == {ENGLISH, FRENCH, SWAHILI}
    assert found["Ada Lindgren"] == {ENGLISH, FRENCH, SWAHILI}
    assert found["The Port"] == {SWAHILI}


def test_a_language_without_a_pipeline_is_told_of_as_a_note(tmp_path: Path) -> None:
    site = make_site(tmp_path, SITE)
    report = run(site, Tongues("en", "fr"))
    (note,) = report.notes
    assert '1 article is in "sw"' in note
    assert "name a pipeline under [models]" in note
    assert report.as_json()["languages"] == [
        {"language": "en", "articles": 1, "model": "fake en"},
        {"language": "fr", "articles": 1, "model": "fake fr"},
        {"language": "sw", "articles": 1, "model": ""},
    ]
    checked = check_site(site, Tongues("en", "fr").lazily(), lambda what, done, of: None, drafts=False)
    assert (checked.problems, checked.notes) == ((), (note,))


@pytest.mark.parametrize(
    ("lang", "advice"),
    [
        ("fr-CH", 'pip install "dateline[fr]"'),
        ("de", "install spaCy's de_core_news_sm"),
        ("tlh", "spaCy has none"),
    ],
)
def test_the_note_says_what_to_install(tmp_path: Path, lang: str, advice: str) -> None:
    site = make_site(tmp_path, {FRENCH: SITE[FRENCH].replace("fr-CH", lang)})
    (note,) = run(site, Tongues("en")).notes
    assert advice in note


def test_no_note_where_every_language_has_its_pipeline(tmp_path: Path) -> None:
    assert run(make_site(tmp_path, {ENGLISH: SITE[ENGLISH]}), Tongues("en")).notes == ()


def test_a_pipeline_installed_later_reads_its_language_and_no_other(tmp_path: Path) -> None:
    site = make_site(tmp_path, SITE)
    run(site, Tongues("en"))
    tongues = Tongues("en", "fr")
    assert run(site, tongues).annotated == 1
    assert tongues.reads() == {"en": 0, "fr": 1}


@pytest.mark.parametrize(("lang", "annotated"), [("fr-CA", 0), ("en", 1), ("sw", 1)])
def test_another_language_of_an_article_reads_it_again(tmp_path: Path, lang: str, annotated: int) -> None:
    site = make_site(tmp_path, SITE)
    run(site, Tongues("en", "fr"))
    path = tmp_path / FRENCH
    path.write_text(path.read_text(encoding="utf-8").replace("fr-CH", lang), encoding="utf-8")
    assert run(site, Tongues("en", "fr")).annotated == annotated


def test_a_recogniser_is_loaded_only_for_a_text_of_its_language(tmp_path: Path) -> None:
    def load() -> FakeRecogniser:
        raise AssertionError("loaded for nothing")

    site = make_site(tmp_path, {ENGLISH: SITE[ENGLISH]})
    english = Tongues("en").lazily()
    recognisers = Recognisers(
        "en", lambda one: english.find("en") if one == "en" else LazyRecogniser("x", load)
    )
    assert build(site, BuildOptions(), recognisers, lambda what, done, of: None).annotated == 1


def test_a_site_in_french(tmp_path: Path) -> None:
    toml = 'base_url = "https://news.example/"\nlanguage = "fr-FR"\n'
    french = article("Pourparlers", "2026-01-06", "La Russie a reçu Ada Lindgren à Pékin.")
    site = make_site(
        tmp_path,
        {"site.toml": toml, FRENCH: french, ENGLISH: article("T", "2026-01-05", "In Russia.", lang="en")},
    )
    tongues = Tongues("en", "fr", default="fr")
    report = run(site, tongues)
    assert tongues.reads() == {"en": 1, "fr": 1}
    assert report.entities == {"person": 1, "org": 0, "place": 2}
    assert (site.output / "places/russie/index.html").is_file()
    assert (site.output / "places/pekin/index.html").is_file()
    assert not (site.output / "places/russia").exists()
