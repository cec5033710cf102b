"""Annotating: every text is read once, and again only when something that it depends on has changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from builder.annotations.annotating import annotate
from builder.annotations.model import Annotation
from builder.annotations.readers import LazyRecogniser, Recognisers
from builder.articles.model import Article
from builder.entities.readings import from_json
from builder.foundation.store import Store, open_store
from builder.topics.vocabulary import vocabulary_of
from tests.samples import make_article
from tests.sites import FakeRecogniser

VOCABULARY = vocabulary_of({"Ports": ("port", "crane")}, with_default=False)
ADA = make_article("2026-01-05-ada", "Ada Lindgren saw the port and its crane.")
OMAR = make_article("2026-01-06-omar", "Omar Haddad flew to Geneva.")


def run(store: Store, recogniser: FakeRecogniser, *articles: Article) -> Annotation:
    return annotate(articles, recogniser.lazily(), VOCABULARY, store, lambda done, of: None)


def test_names_topics_and_lead_of_every_article_are_found_in_order() -> None:
    with open_store(None) as store:
        found = run(store, FakeRecogniser(), OMAR, ADA)
        named = found.readings[OMAR.path].names
    assert [one.article.path for one in found.articles] == [OMAR.path, ADA.path]
    assert {name.text for name in named} >= {"Omar Haddad", "Geneva"}
    assert found.articles[1].facts.topics == ("Ports",)
    assert found.articles[1].facts.lead == "Ada Lindgren saw the port and its crane."
    assert found.articles[1].facts.words == 9
    assert (found.read, found.model) == (2, "fake 1")


def test_an_unchanged_text_is_never_read_twice(tmp_path: Path) -> None:
    recogniser = FakeRecogniser()
    with open_store(tmp_path / "c") as store:
        first = run(store, recogniser, ADA, OMAR)
    with open_store(tmp_path / "c") as store:
        again = run(store, recogniser, ADA, OMAR)
    assert recogniser.reads == 2
    assert (again.read, again.articles) == (0, first.articles)


def test_of_texts_whose_facts_are_known_no_reading_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(None) as store:
        run(store, FakeRecogniser(), ADA)
        asked: list[str] = []
        known = store.known

        def noted(table: str, keys: Iterable[str]) -> set[str]:
            asked.extend(keys)
            return known(table, asked)

        monkeypatch.setattr(store, "known", noted)
        run(store, FakeRecogniser(), ADA, OMAR)
        assert len(asked) == 1


def test_a_recogniser_is_not_even_loaded_where_all_is_known(tmp_path: Path) -> None:
    with open_store(tmp_path / "c") as store:
        run(store, FakeRecogniser(), ADA)

        def load() -> FakeRecogniser:
            raise AssertionError("loaded for nothing")

        annotate(
            [ADA],
            Recognisers("en", lambda _: LazyRecogniser("fake 1", load)),
            VOCABULARY,
            store,
            lambda done, of: None,
        )


@pytest.mark.parametrize(
    ("changed", "reads"),
    [
        (make_article("2026-01-05-ada", ADA.body, date="2026-02-01", tags="[x]", section="S"), 0),
        (make_article("2026-03-03-renamed", ADA.body), 0),
        (make_article("2026-01-05-ada", f"{ADA.body} More."), 1),
        (make_article("2026-01-05-ada", ADA.body, title="B"), 1),
        (make_article("2026-01-05-ada", ADA.body, dek="B"), 1),
        (make_article("2026-01-05-ada", ADA.body, images="[{caption: B}]"), 1),
    ],
)
def test_only_a_change_of_its_words_makes_a_text_be_read_again(changed: Article, reads: int) -> None:
    with open_store(None) as store:
        run(store, FakeRecogniser(), ADA)
        recogniser = FakeRecogniser()
        assert run(store, recogniser, changed).read == reads
        assert recogniser.reads == reads


def test_another_model_reads_everything_again() -> None:
    class Other(FakeRecogniser):
        identity = "fake 2"

    with open_store(None) as store:
        run(store, FakeRecogniser(), ADA)
        assert run(store, Other(), ADA).read == 1


def test_another_vocabulary_gives_other_topics_without_reading() -> None:
    with open_store(None) as store:
        run(store, FakeRecogniser(), ADA)
        other = vocabulary_of({"Docks": ("port", "crane")}, with_default=False)
        found = annotate([ADA], FakeRecogniser().lazily(), other, store, lambda done, of: None)
    assert (found.read, found.articles[0].facts.topics) == (0, ("Docks",))


def test_two_articles_of_one_text_are_read_once() -> None:
    recogniser = FakeRecogniser()
    with open_store(None) as store:
        found = run(store, recogniser, ADA, make_article("2026-02-02-copy", ADA.body))
    assert recogniser.reads == 1
    assert len({found.readings.keys_of[one.article.path] for one in found.articles}) == 1


def test_progress_is_told_up_to_the_last_text() -> None:
    many = [make_article(f"2026-01-05-{number}", f"Text {number}.") for number in range(130)]
    told: list[tuple[int, int]] = []
    with open_store(None) as store:
        annotate(many, FakeRecogniser().lazily(), VOCABULARY, store, lambda done, of: told.append((done, of)))
    assert told == [(64, 130), (128, 130), (130, 130)]


def test_readings_are_the_same_from_one_process_and_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.recognition.processes.WORTH_A_PROCESS", 10)
    many = [make_article(f"2026-01-05-{number}", f"Omar Haddad {number} in Geneva.") for number in range(80)]
    found, every = [], []
    for jobs in (1, 2):
        with open_store(None) as store:
            lazy = LazyRecogniser("fake 1", FakeRecogniser, jobs)
            recognisers = Recognisers("en", {"en": lazy}.get)
            found.append(annotate(many, recognisers, VOCABULARY, store, lambda done, of: None))
            every.append(dict(found[-1].readings))
    assert found[0].articles == found[1].articles
    assert every[0] == every[1]
    assert found[0].read == found[1].read == 80


def test_no_articles_are_no_work() -> None:
    with open_store(None) as store:
        assert run(store, FakeRecogniser()).articles == ()


def test_what_a_killed_build_has_read_is_not_lost(tmp_path: Path) -> None:
    many = [make_article(f"2026-01-05-{number}", f"Text {number}.") for number in range(70)]

    def killed(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), open_store(tmp_path / "c") as store:
        annotate(many, FakeRecogniser().lazily(), VOCABULARY, store, killed)
    with open_store(tmp_path / "c") as store:
        assert run(store, FakeRecogniser(), *many).read == 6


@pytest.mark.parametrize("nonsense", ["", "null", "{}", "[1]", "[[],[],[]]", '[["a"],[],[],[]]'])
def test_nonsense_in_the_cache_is_read_anew(nonsense: str) -> None:
    with open_store(None) as store:
        first = run(store, FakeRecogniser(), ADA)
        reading = first.readings[ADA.path]
        store.put("readings", dict.fromkeys(store.all("readings"), nonsense))
        store.put_bytes("facts", dict.fromkeys(store.all_bytes("facts"), nonsense.encode()))
        again = run(store, FakeRecogniser(), ADA)
        assert again.articles == first.articles
        assert again.readings[ADA.path] == reading
        assert again.readings[ADA.path] == from_json(*store.all("readings").values())
