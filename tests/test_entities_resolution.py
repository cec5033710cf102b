"""Names of one entity on one page, of two on two; types; completeness; quotes; and order never matters."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entities.annotate import annotate_documents
from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityFile
from builder.entities.resolving.resolution import resolve
from tests.entities.fake import FakeRecogniser, page, pages, reading, resolved

ZELENSKYS = {"PERSON": "Volodymyr Zelensky|Olena Zelensky|Zelensky"}


def test_a_surname_goes_to_the_full_name_of_its_document() -> None:
    found = resolved(
        {"a": "Volodymyr Zelensky spoke. Zelensky left.", "b": "Olena Zelensky spoke. Zelensky left."},
        **ZELENSKYS,
    )
    assert pages(found) == {
        "Volodymyr Zelensky": {"Volodymyr Zelensky", "Zelensky"},
        "Olena Zelensky": {"Olena Zelensky", "Zelensky"},
    }
    (why,) = page(found, "Olena Zelensky").evidence
    assert (why.alias, why.reason) == ("Zelensky", "surname of Olena Zelensky in b")


def test_two_bearers_in_a_library_leave_a_bare_surname_alone() -> None:
    texts = {"a": "Volodymyr Zelensky spoke.", "b": "Olena Zelensky spoke.", "c": "Then Zelensky left."}
    assert pages(resolved(texts, **ZELENSKYS)).keys() == {"Volodymyr Zelensky", "Olena Zelensky", "Zelensky"}


def test_one_bearer_in_a_library_has_it() -> None:
    texts = {"a": "Volodymyr Zelensky spoke.", "c": "Then Zelensky left."}
    assert page(resolved(texts, **ZELENSKYS), "Volodymyr Zelensky").documents == ("a", "c")


def test_the_nearest_full_name_before_has_the_surname() -> None:
    text = "Volodymyr Zelensky spoke. Olena Zelensky agreed. Zelensky left."
    assert page(resolved({"a": text}, **ZELENSKYS), "Olena Zelensky").mentions == 2


@pytest.mark.parametrize(
    ("label", "names", "count"),
    [
        ("PERSON", "J. D. Vance|JD Vance", 1),
        ("PERSON", "Kim Jong-un|Kim Jong Un", 1),
        ("PERSON", "Volodymyr Zelensky|Volodymyr Zelenskyy", 1),
        ("PERSON", "Donald J. Trump|Donald Trump", 1),
        ("PERSON", "Joe Biden|Joseph Biden", 1),
        ("PERSON", "Nicolás Maduro|Nicolas Maduro", 1),
        ("PERSON", "George W. Bush|George H. W. Bush", 2),
        ("PERSON", "Donald Trump|Melania Trump", 2),
        ("PERSON", "Xi Jinping|Xi", 1),
        ("PERSON", "Tedros Adhanom Ghebreyesus|Tedros", 1),
        ("PERSON", "Pope Francis|Francis", 1),
        ("PERSON", "Leo XIII|Leo XIV", 2),
        ("PERSON", "Leo XIV|Pope Leo XIV|Pope Leo|Leo", 1),
        ("PERSON", "Leo XIII|Leo XIV|Pope Leo", 3),
        ("PERSON", "Charles III|King Charles III|King Charles", 1),
        ("PERSON", "King Charles|Charles Michel", 2),
        ("PERSON", "Pope Francis|Franciscus|Jorge Mario Bergoglio", 3),
        ("PERSON", "Ursula von der Leyen|von der Leyen", 1),
        ("PERSON", "Al Gore|Gore", 1),
        ("PERSON", "Bashar al-Assad|al-Assad", 1),
        ("GPE", "US|U.S.|United States|USA|America", 1),
        ("GPE", "VATICAN CITY|Vatican City|Vatican", 1),
        ("GPE", "GENEVA|Geneva", 1),
        ("GPE", "UK|Britain|United Kingdom", 1),
        ("GPE", "Kyiv|Kiev", 1),
        ("GPE", "Burma|Myanmar", 1),
        ("GPE", "Korea|South Korea", 2),
        ("ORG", "Boeing|Boeing Company|Boeing Co.", 1),
        ("ORG", "Airbus|Airbus Military", 2),
        ("ORG", "US Air Force|U.S. Air Force|United States Air Force|Air Force", 1),
        ("ORG", "UN|United Nations|U.N.", 1),
        ("ORG", "Apple|Apple Computer|Apple Inc.", 1),
        ("ORG", "European Commission|Commission", 1),
        ("ORG", "Council of the European Union|Council", 1),
        ("ORG", "Council of Europe|Council of the European Union|Council", 2),
        ("ORG", "Acme Widget Works|Acme Steel Works", 2),
    ],
)
def test_names_of_one_and_of_two(label: str, names: str, count: int) -> None:
    text = "".join(f"It was {name} that won. " for name in names.split("|"))
    assert len(resolved({"a": text}, **{label: names}).entities) == count


def test_acronyms() -> None:
    texts = {
        "a": "The Farm Workers Union (FWU) met.",
        "b": "The FWU voted.",
        "c": "The Rural Credit Bank met. Later RCB closed.",
    }
    found = resolved(texts, ORG="Farm Workers Union|FWU|Rural Credit Bank|RCB")
    assert sorted(pages(found).values(), key=sorted) == [
        {"FWU", "Farm Workers Union"},
        {"RCB", "Rural Credit Bank"},
    ]


def test_an_acronym_of_two_bodies_is_neithers() -> None:
    texts = {"a": "The Farm Workers Union met.", "b": "The Free Women Union met.", "c": "The FWU voted."}
    assert len(resolved(texts, ORG="Farm Workers Union|Free Women Union|FWU").entities) == 3


def test_a_short_form_goes_to_the_longer_name_before_it() -> None:
    found = resolved({"a": "Northrop Grumman won. Northrop said so."}, ORG="Northrop Grumman|Northrop")
    assert len(found.entities) == 1


@pytest.mark.parametrize(
    ("text", "labels", "name", "kind"),
    [
        ("It happened in Kyiv. Kyiv said so.", {"PERSON": "Kyiv"}, "Kyiv", "place"),
        (
            "Borys Filatov spoke. Filatov left.",
            {"PERSON": "Borys Filatov", "WORK_OF_ART": "Filatov"},
            "Borys Filatov",
            "person",
        ),
        ("They met Mr Washington.", {"GPE": "Washington"}, "Washington", "person"),
        ("They went to Washington.", {"PERSON": "Washington"}, "Washington", "place"),
        ("The Ministry of Works spoke.", {"PERSON": "Ministry of Works"}, "Ministry of Works", "org"),
        (
            "Tedros Adhanom Ghebreyesus spoke. Tedros left.",
            {"PERSON": "Tedros Adhanom Ghebreyesus", "ORG": "Tedros"},
            "Tedros Adhanom Ghebreyesus",
            "person",
        ),
        (
            "Led by Anne-Claire Amprou of France.",
            {"ORG": "Anne-Claire Amprou"},
            "Anne-Claire Amprou",
            "person",
        ),
        ("His diocese of Chiclayo in Peru.", {"PERSON": "Chiclayo"}, "Chiclayo", "place"),
        ("They met in St Peter's Square.", {"PERSON": "St Peter"}, "St Peter's Square", "place"),
        ("In the Basilica of Saint Bo.", {"GPE": "Basilica"}, "Basilica of Saint Bo", "place"),
        (
            "The far-right Alternative for Germany (AfD).",
            {"GPE": "Germany"},
            "Alternative for Germany",
            "org",
        ),
        ("BRUSSELS (DSW) - It met.", {"GPE": "BRUSSELS"}, "Brussels", "place"),
        ("Shares of Ryanair fell.", {"ORG": "Ryanair"}, "Ryanair", "org"),
        ("They use Telegram there.", {"ORG": "Telegram"}, "Telegram", "org"),
    ],
)
def test_types(text: str, labels: dict[str, str], name: str, kind: str) -> None:
    assert page(resolved({"a": text}, **labels), name).type == kind


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Hurricane Katrina struck.", {"PERSON": "Hurricane Katrina"}),
        ("The Ukrainian army.", {"NORP": "Ukrainian"}),
        ("Iodine helps; iodine is cheap.", {"PERSON": "Iodine"}),
        ("His letter Rerum Novarum of 1891.", {"PERSON": "Rerum Novarum"}),
        ("Turnout was high.", {"PERSON": "Turnout"}),
        ("Then the Commission and the Council met.", {"ORG": "Commission|Council"}),
        ("The International Health Regulations bind.", {"ORG": "International Health Regulations"}),
        ("They sold an iPhone.", {"ORG": "iPhone"}),
        ("The film Easy Rider ran.", {"WORK_OF_ART": "Easy Rider"}),
        ("It cost US$5.", {"GPE": "US"}),
        ("On Thursday, 28 left.", {"ORG": "Thursday", "GPE": "28"}),
    ],
)
def test_no_entity(text: str, labels: dict[str, str]) -> None:
    assert resolved({"a": text}, **labels).entities == ()


def test_a_full_name_is_of_one_type_in_the_library() -> None:
    readings = {
        "a": reading("Then President Bruno Kowal left. Kowal said so.", PERSON="Bruno Kowal|Kowal"),
        "b": reading("They saw Bruno Kowal there. Then Kowal left.", ORG="Bruno Kowal|Kowal"),
    }
    (found,) = resolve(readings, Knowledge()).entities
    assert (found.name, found.type, found.documents) == ("Bruno Kowal", "person", ("a", "b"))


def test_a_surname_of_the_library_may_begin_a_sentence() -> None:
    texts = {"a": "Bruno Kowal came.", "b": "Kowal left."}
    assert page(resolved(texts, PERSON="Bruno Kowal|Kowal"), "Bruno Kowal").documents == ("a", "b")


def test_a_bodys_noun_is_the_editors_to_claim() -> None:
    file = EntityFile("content/entities/c.md", "Commission", "org")
    assert page(resolved({"a": "The Commission met."}, [file], ORG="Commission"), "Commission").mentions == 1


def test_every_occurrence_is_marked_at_word_boundaries_and_with_case() -> None:
    text = "Ann Lee met Bo. Then Ann Lee left, and ann lee or Ann Leeson stayed."
    labels = FakeRecogniser({"Ann Lee": "PERSON"})
    (first, *_) = next(iter(labels.read([text])))
    from builder.entities.english.reading import read_names

    found = resolve({"a": read_names(text, [first])}, Knowledge())
    assert [text[m.start : m.end] for m in found.mentions["a"]] == ["Ann Lee", "Ann Lee", "Ann Leeson"]


def test_a_name_inside_another_is_not_marked() -> None:
    text = "He left England. The Bank of England and the Washington Post did not."
    found = resolved({"a": text}, GPE="England")
    marked = [text[m.start : m.end] for m in found.mentions["a"]]
    assert marked.count("England") == 1
    assert "Washington" not in marked


def test_an_editors_file_wins() -> None:
    file = EntityFile(
        "content/entities/z.md",
        "The President",
        "person",
        aliases=("Zelensky", "Ze"),
        wikidata="Q1",
        hidden=True,
    )
    texts = {"a": "Volodymyr Zelensky spoke. Zelensky left with Ze.", "b": "Olena Zelensky came."}
    found = resolved(texts, [file], **ZELENSKYS)
    entity = page(found, "The President")
    assert entity.aliases == ("Volodymyr Zelensky", "Ze", "Zelensky", "The President")
    assert (entity.id, entity.path, entity.wikidata, entity.hidden) == (
        "person:the-president",
        file.path,
        "Q1",
        True,
    )
    assert any(e.alias == "Ze" and e.reason == "editor's file content/entities/z.md" for e in entity.evidence)


def test_an_editors_file_refuses_a_name() -> None:
    file = EntityFile("content/entities/z.md", "Volodymyr Zelensky", "person", not_names=("Zelensky",))
    found = resolved({"a": "Volodymyr Zelensky spoke. Zelensky left."}, [file], **ZELENSKYS)
    assert pages(found) == {"Volodymyr Zelensky": {"Volodymyr Zelensky"}, "Zelensky": {"Zelensky"}}


def test_an_alias_in_two_files_is_a_problem() -> None:
    files = [EntityFile("b.md", "Bo", aliases=("Élan",)), EntityFile("a.md", "Ann", aliases=("the Elan",))]
    knowledge, problems = Knowledge.build(files)
    assert [(p.path, p.line) for p in problems] == [("b.md", None)]
    assert "a.md" in str(problems[0])
    owner = knowledge.owner_of("elan")
    assert owner is not None
    assert owner.path == "a.md"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is so," Ann Lee said.', "Ann Lee"),
        ('"It is so," said Ann Lee, who left.', "Ann Lee"),
        ('Ann Lee said: "It is so."', "Ann Lee"),
        ('Ann Lee said the plan was "not at all bad" for now.', "Ann Lee"),
        ('Ann Lee came. "It is so," she said.', "Ann Lee"),
        ('Ann Lee met Bo Day. "It is so," he said.', "Bo Day"),
        ('"It is so," Kyiv resident and mayor Ann Lee said.', "Ann Lee"),
        ('"It is so," somebody said.', ""),
        ('"It is all over." Ann Lee said on Monday that she would go.', ""),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    (quote,) = resolved({"a": text}, PERSON="Ann Lee|Bo Day").quotes["a"]
    assert quote.speaker == speaker
    assert (quote.speaker_id is None) == (speaker == "")


def test_ids_are_unique_and_stable() -> None:
    texts = {"a": "The Senate met.", "b": "Senate Senate."}
    first, second = (resolved(texts, ORG="Senate") for _ in range(2))
    assert [e.id for e in first.entities] == [e.id for e in second.entities]
    assert len({e.id for e in first.entities}) == len(first.entities)


def test_annotations_are_as_the_command_prints_them() -> None:
    text = '"It is so," Ann Lee said in Kyiv.'
    (found,) = annotate_documents([("d", text)], FakeRecogniser({"Ann Lee": "PERSON"}), Knowledge())
    assert found == {
        "doc_id": "d",
        "mentions": [
            {
                "start": 12,
                "end": 19,
                "type": "person",
                "name": "Ann Lee",
                "entity_id": "person:ann-lee",
                "entity_name": "Ann Lee",
            },
            {
                "start": 28,
                "end": 32,
                "type": "place",
                "name": "Kyiv",
                "entity_id": "place:kyiv",
                "entity_name": "Kyiv",
            },
        ],
        "quotes": [
            {"start": 1, "end": 10, "text": "It is so,", "speaker": "Ann Lee", "speaker_id": "person:ann-lee"}
        ],
    }


WORDS = [
    "Ann",
    "Bo",
    "Lee",
    "Day",
    "Zelensky",
    "Volodymyr",
    "Olena",
    "US",
    "U.S.",
    "Kyiv",
    "Acme",
    "Corp",
    "Air",
    "Force",
    "said",
    "the",
    "of",
    "and",
    ",",
    ".",
    '"',
    "'",
    "(AC)",
]

LABELS = {
    "Ann Lee": "PERSON",
    "Bo Lee": "PERSON",
    "Lee": "PERSON",
    "Volodymyr Zelensky": "PERSON",
    "Olena Zelensky": "PERSON",
    "Zelensky": "GPE",
    "Acme Corp": "ORG",
    "Acme": "ORG",
    "US Air Force": "ORG",
    "Air Force": "ORG",
    "US": "GPE",
}


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), max_size=6), st.randoms())
def test_order_never_matters_and_mentions_lie_apart(texts: list[str], chance: random.Random) -> None:
    marked = {
        kind: "|".join(name for name, label in LABELS.items() if label == kind)
        for kind in set(LABELS.values())
    }
    readings = {f"d{at}": reading(text, **marked) for at, text in enumerate(texts)}
    shuffled = list(readings.items())
    chance.shuffle(shuffled)
    found = resolve(readings, Knowledge())
    assert resolve(dict(shuffled), Knowledge()) == found
    ids = {entity.id for entity in found.entities}
    assert len(ids) == len(found.entities)
    for at, text in enumerate(texts):
        last = 0
        for mention in found.mentions[f"d{at}"]:
            assert last <= mention.start < mention.end <= len(text)
            assert mention.entity_id in ids
            last = mention.end
