"""What a build resolves with what the last one left is what it would resolve with nothing, and costs less."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from builder.entities.knowledge import Knowledge
from builder.entities.languages import read_text
from builder.entities.model import EntityFile, Reading, Resolution
from builder.entities.resolving import keeping
from builder.entities.resolving.drawers import TABLE
from builder.entities.resolving.keeping import resolve_again
from builder.entities.resolving.resolution import Library, resolve
from builder.foundation.digests import digest_of
from builder.foundation.store import open_store
from tests.entities.fake import FakeRecogniser, pages

PHRASES = (
    "Ann Lee said so.",
    "Then Lee left.",
    "Bo Lee came in.",
    "Olena Zelensky met Volodymyr Zelenskyy.",
    "Zelensky spoke.",
    "US Air Force planes flew.",
    "The Air Force said no.",
    "The World Health Organization (WHO) was there.",
    "WHO staff went home.",
    "The Western Harbour Office (WHO) closed.",
    "Acme Corp grew.",
    "Acme fell.",
    "Aung San Suu Kyi won.",
    "Suu Kyi lost.",
    "Pope Leo prayed.",
    "Leo XIV spoke.",
    "The European Commission met.",
    "The Commission agreed.",
    "The Trade Commission sat.",
    "In Jordan, it rained.",
    "Jordan scored twice.",
    "Michael Jordan retired.",
    "ANN LEE LEAVES ACME CORP",
    '"We will go home now," Lee said.',
    '"It is not so," he said.',
    "Il a vu Pékin et l'OTAN.",
)

LABELS = {
    "Ann Lee": ("PERSON", "ORG"),
    "Bo Lee": ("PERSON",),
    "Lee": ("PERSON", "GPE"),
    "Olena Zelensky": ("PERSON",),
    "Volodymyr Zelenskyy": ("PERSON", "ORG"),
    "Zelensky": ("PERSON", "GPE"),
    "US Air Force": ("ORG",),
    "Air Force": ("ORG", "PERSON"),
    "World Health Organization": ("ORG",),
    "Western Harbour Office": ("ORG",),
    "WHO": ("ORG", "PERSON"),
    "Acme Corp": ("ORG", "PRODUCT"),
    "Acme": ("ORG", "GPE"),
    "Aung San Suu Kyi": ("PERSON",),
    "Suu Kyi": ("PERSON", "GPE"),
    "Pope Leo": ("PERSON",),
    "Leo XIV": ("PERSON",),
    "European Commission": ("ORG",),
    "Trade Commission": ("ORG",),
    "Commission": ("ORG",),
    "Jordan": ("GPE", "PERSON"),
    "Michael Jordan": ("PERSON", "WORK_OF_ART"),
}

FILES = (
    EntityFile("a.md", "Ann Lee", type="person"),
    EntityFile("a.md", "Ann Lee", aliases=("Bo Lee",), not_names=("Lee",)),
    EntityFile("a.md", "Anna Lee", type="org", aliases=("Ann Lee", "Acme"), hidden=True),
    EntityFile("b.md", "Commission", type="org", introduction="Sits in Brussels."),
    EntityFile("b.md", "Acme", aliases=("World Health Organization",), not_names=("Acme Corp",)),
    EntityFile("c.md", "Jordan", type="place"),
    EntityFile("c.md", "China", aliases=("Beijing",)),
    EntityFile("c.md", "Zelensky", type="person", aliases=("Olena Zelensky", "planes")),
)

DOCUMENTS = [f"content/{name}.md" for name in "abcdef"]

labelled = st.fixed_dictionaries({name: st.sampled_from(of) for name, of in LABELS.items()})
texts = st.lists(st.sampled_from(PHRASES), max_size=6).map("\n".join)


def read(text: str, labels: Mapping[str, str], language: str = "en") -> Reading:
    """The reading of a text in which those names are marked."""
    (mentions,) = FakeRecogniser(labels).read([text])
    return read_text(text, mentions, language)


def library(readings: Mapping[str, Reading], files: Mapping[str, EntityFile] | None = None) -> Library:
    """A library as a build has it: the key of a reading is whatever tells it from others."""
    knowledge, _ = Knowledge.build((files or {}).values())
    return Library(readings, {doc: digest_of(repr(reading)) for doc, reading in readings.items()}, knowledge)


def built(cache: Path, of: Library) -> Resolution:
    """What a build resolves with that cache, all of it looked up."""
    with open_store(cache) as store:
        found = resolve_again(of, store)
        return looked_up(found)


def looked_up(found: Resolution) -> Resolution:
    """A resolution whose parts are all there."""
    return replace(
        found, mentions=dict(found.mentions), quotes=dict(found.quotes), digests=dict(found.digests)
    )


def anew(of: Library) -> Resolution:
    """What is resolved with nothing."""
    return looked_up(resolve(of.readings, of.knowledge, of.language))


class Edits(RuleBasedStateMachine):
    """Documents and editor's files that come, change and go, several at a time, between builds."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._cache = Path(self._folder.name, "cache.sqlite3")
        self._readings: dict[str, Reading] = {}
        self._files: dict[str, EntityFile] = {}

    @rule(
        doc=st.sampled_from(DOCUMENTS),
        text=texts,
        labels=labelled,
        language=st.sampled_from(["en", "en", "fr"]),
    )
    def write(self, doc: str, text: str, labels: Mapping[str, str], language: str) -> None:
        self._readings[doc] = read(text, labels, language)

    @rule(doc=st.sampled_from(DOCUMENTS))
    def remove(self, doc: str) -> None:
        self._readings.pop(doc, None)

    @rule(old=st.sampled_from(DOCUMENTS), new=st.sampled_from(DOCUMENTS))
    def rename(self, old: str, new: str) -> None:
        if old in self._readings:
            self._readings[new] = self._readings.pop(old)

    @rule(file=st.sampled_from(FILES))
    def claim(self, file: EntityFile) -> None:
        self._files[file.path] = file

    @rule(file=st.sampled_from(FILES))
    def renounce(self, file: EntityFile) -> None:
        self._files.pop(file.path, None)

    @rule()
    def build(self) -> None:
        of = library(self._readings, self._files)
        assert built(self._cache, of) == anew(of)

    def teardown(self) -> None:
        self.build()
        self._folder.cleanup()


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=150, stateful_step_count=25)


class Asked(dict[str, Reading]):
    """Readings that remember for which documents they were asked."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        super().__init__(readings)
        self.docs: set[str] = set()

    def __getitem__(self, doc: str) -> Reading:
        self.docs.add(doc)
        return super().__getitem__(doc)


LABELLED = {name: of[0] for name, of in LABELS.items()}


@pytest.fixture
def readings() -> dict[str, Reading]:
    """One document for each of the phrases, under the first of each name's labels."""
    return {f"{at:02}": read(phrase, LABELLED) for at, phrase in enumerate(PHRASES)}


def asked(cache: Path, of: Library) -> set[str]:
    """The phrases of the documents whose readings a build asks for."""
    readings = Asked(of.readings)
    built(cache, replace(of, readings=readings))
    return {PHRASES[int(doc)] for doc in readings.docs}


def test_only_documents_that_a_change_concerns_are_worked_out(
    tmp_path: Path, readings: dict[str, Reading]
) -> None:
    cache = tmp_path / "cache.sqlite3"
    assert asked(cache, library(readings)) == set(PHRASES)
    assert asked(cache, library(readings)) == set()
    at = f"{PHRASES.index('Acme Corp grew.'):02}"
    readings[at] = read("Later Acme Corp grew.", LABELLED)
    assert asked(cache, library(readings)) == {"Acme Corp grew."}
    del readings[f"{PHRASES.index('Bo Lee came in.'):02}"]
    # One bearer is left: the bare surname is hers, the quotation too.
    assert asked(cache, library(readings)) >= {"Then Lee left.", '"We will go home now," Lee said.'}
    files = {"a.md": EntityFile("a.md", "Jordan River", aliases=("Michael Jordan",))}
    assert (
        "Michael Jordan retired."
        in asked(cache, library(readings, files))
        <= {phrase for phrase in PHRASES if "Jordan" in phrase}
    )


def test_digests_tell_which_documents_have_anything_new(tmp_path: Path, readings: dict[str, Reading]) -> None:
    cache = tmp_path / "cache.sqlite3"
    before = built(cache, library(readings))
    files = {"a.md": EntityFile("a.md", "Acme Limited", aliases=("Acme", "Acme Corp"))}
    after = built(cache, library(readings, files))
    changed = {PHRASES[int(doc)] for doc in readings if before.digests[doc] != after.digests[doc]}
    assert changed == {phrase for phrase in PHRASES if "Acme" in phrase}


def test_a_library_that_is_as_it_was_writes_nothing(tmp_path: Path, readings: dict[str, Reading]) -> None:
    with open_store(tmp_path / "cache.sqlite3") as store:
        resolve_again(library(readings), store)
        put = store.put_bytes
        keys: list[str] = []

        def noted(table: str, values: Mapping[str, bytes]) -> None:
            keys.extend(values)
            put(table, values)

        store.put_bytes = noted  # type: ignore[method-assign]
        resolve_again(library(readings), store)
        assert keys == []
        readings.popitem()
        resolve_again(library(readings), store)
        assert "state" in keys


def test_entities_are_not_put_together_again_where_no_name_is_counted_otherwise(
    tmp_path: Path, readings: dict[str, Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path / "cache.sqlite3") as store:
        before = resolve_again(library(readings), store)
        monkeypatch.setattr("builder.entities.resolving.resolution.members_of", None)
        silent = {**readings, "silent": Reading()}
        assert resolve_again(library(silent), store).entities == before.entities


def rows_of(cache: Path) -> Iterator[str]:
    with open_store(cache) as store:
        yield from store.all_bytes(TABLE)


@pytest.mark.parametrize("damage", [None, b"", b"\x93\x01\x02", b"\xff" * 400])
@pytest.mark.parametrize("kind", ["state", "trace", "told", "variants", "kinds", "runs"])
def test_a_broken_state_is_only_slower(
    tmp_path: Path, readings: dict[str, Reading], kind: str, damage: bytes | None
) -> None:
    cache = tmp_path / "cache.sqlite3"
    built(cache, library(readings))
    keys = [key for key in rows_of(cache) if key.split()[0] == kind]
    assert keys
    with open_store(cache) as store:
        if damage is None:
            store.drop(TABLE, keys)
        else:
            store.put_bytes(TABLE, dict.fromkeys(keys, damage))
    readings["new"] = read("Ann Lee saw Acme Corp in Jordan. Then Lee left.", LABELLED)
    assert built(cache, library(readings)) == anew(library(readings))
    del readings["new"]
    assert built(cache, library(readings)) == anew(library(readings))


def test_a_state_that_was_made_otherwise_is_not_used(
    tmp_path: Path, readings: dict[str, Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache.sqlite3"
    built(cache, library(readings))
    monkeypatch.setattr(keeping, "made_with", lambda: "dateline of tomorrow")
    assert asked(cache, library(readings)) == set(PHRASES)
    french = replace(library(readings), language="fr")
    assert asked(cache, french) == set(PHRASES)
    assert built(cache, french) == anew(french)


def test_a_cache_that_keeps_nothing_is_only_slower(readings: dict[str, Reading]) -> None:
    with open_store(None) as store:
        found = resolve_again(library(readings), store)
        assert pages(found) == pages(anew(library(readings)))
        assert looked_up(found) == anew(library(readings))


def test_nothing_is_left_that_only_a_search_for_cycles_would_free(
    tmp_path: Path, readings: dict[str, Reading]
) -> None:
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for doc in readings:
            built(tmp_path / "cache.sqlite3", library({**readings, doc: Reading()}))
        gc.collect()
        left = {kind.__qualname__ for kind in map(type, gc.garbage) if kind.__module__.startswith("builder")}
        assert not left
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()


@pytest.mark.parametrize(
    ("text", "labels", "later", "later_labels"),
    [
        ("Lindqvist said so.", {"Lindqvist": "GPE"}, "Ada Lindqvist left.", {"Ada Lindqvist": "PERSON"}),
        ("Then WHO sat.", {"WHO": "ORG"}, "The World Health Office met.", {"World Health Office": "ORG"}),
        ("Ann Lee left.", {"Ann Lee": "PERSON"}, "Ann M. Lee left.", {"Ann M. Lee": "PERSON"}),
        ("It is the Quarl Tivon.", {}, "Quarl Tivon fell.", {"Quarl Tivon": "ORG"}),
        ("Acme Corp fell.", {"Acme Corp": "ORG"}, "Acme fell.\n\nAcme rose.\n\nAcme won.", {"Acme": "ORG"}),
    ],
)
def test_what_another_document_says_reaches_those_that_ask(
    tmp_path: Path, text: str, labels: dict[str, str], later: str, later_labels: dict[str, str]
) -> None:
    cache = tmp_path / "cache.sqlite3"
    readings = {"a": read(text, labels)}
    before = built(cache, library(readings))
    readings |= {name: read(later, later_labels) for name in "bc"}
    after = built(cache, library(readings))
    assert after == anew(library(readings))
    assert (after.mentions["a"] != before.mentions["a"]) == (after.digests["a"] != before.digests["a"])
    del readings["b"], readings["c"]
    assert built(cache, library(readings)) == before


def test_a_name_that_is_marked_everywhere_is_found_in_runs(tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite3"
    readings = {"a": read("Das ist Quarl Tivon.", {}, "de")}
    assert readings["a"].names == ()
    assert built(cache, library(readings)).mentions["a"] == ()
    readings["b"] = read("Quarl Tivon fell.", {"Quarl Tivon": "ORG"})
    (mention,) = built(cache, library(readings)).mentions["a"]
    assert mention.name == "Quarl Tivon"
    del readings["b"]
    assert built(cache, library(readings)).mentions["a"] == ()
