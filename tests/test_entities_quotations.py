"""Quoted words and whose a text says they are: a table for each sieve, and what always holds."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entities.model import Quotation
from builder.entities.quotations.attribution import SIEVES, Case, Sieve
from builder.entities.quotations.finding import quotations_in
from builder.entities.quotations.narration import Narration
from builder.entities.quotations.quoted import quoted_in
from builder.entities.quotations.speech import ENGLISH
from tests.entities.fake import resolved

PEOPLE = "Ann Lee|Robert Day|Borys Filatov|Rafael Grossi|Maria Orlova|Ursula von der Leyen|Vale Okri"
FIRMS = "Boeing|Reuters|Bank of England"


def quotes(text: str) -> list[tuple[str, str]]:
    """What is quoted in a text, and its speakers."""
    found = resolved({"a": text}, PERSON=PEOPLE, ORG=FIRMS).quotes["a"]
    return [(quote.text, quote.speaker) for quote in found]


def last_speaker(text: str) -> str:
    """The speaker of a text's last quotation, "" where nobody is known to speak it or it is none."""
    found = quotes(text)
    return found[-1][1] if found else ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"It is so," he', ["It is so,"]),
        ("“It is so,” he", ["It is so,"]),
        ("«It is so», he", ["It is so"]),
        ("« It is so », he", ["It is so"]),
        ("»It is so«, he", ["It is so"]),
        ("„It is so“, he", ["It is so"]),
        ("‹It is so›, he", ["It is so"]),
        ("‘It’s his, isn’t it,’ he", ["It’s his, isn’t it,"]),
        ("'It's his, isn't it,' he", ["It's his, isn't it,"]),
        ("‘The boys’ club is open,’ he", ["The boys’ club is open,"]),
        ("The boys’ club and the girls’ club", []),
        ("rock 'n' roll of the '90s and the dogs' dinner", []),
        ("“A “nested” b,” he", ["A “nested” b,"]),
        ("\"A 'nested' b,\" he", ["A 'nested' b,"]),
        ('The 5" pipe, the 6" pipe', []),
        ('(the "axis")', ["axis"]),
        ('"Never closed', []),
        ('"Never closed. "Closed," he', ["Closed,"]),
        ('"Never closed.\n\nOther words. "Closed," he', ["Closed,"]),
        ('"First of it.\n\n"Second of it," he', ["First of it. Second of it,"]),
        ("“First.\n\n“Second.\n\n“Third,” he", ["First. Second. Third,"]),
        ("« Un.\n\n» Deux », dit-il", ["Un. Deux"]),
        ('"First of it."\n\n"Second of it," he', ["First of it.", "Second of it,"]),
        ('"Closed by a slip,“ he', ["Closed by a slip,"]),
        ('"" and "-" and " "', []),
        ("— Is it so?\n\n— It is.", []),
    ],
)
def test_words_between_marks(text: str, words: list[str]) -> None:
    assert [one.words(text) for one in quoted_in(text)] == words


BY_SIEVE = {
    "led_in": [
        ('Ann Lee said: "It is so."', "Ann Lee"),
        ('Ann Lee told reporters: "It is so."', "Ann Lee"),
        ('Ann Lee told Robert Day, "It is so."', "Ann Lee"),
        ('Ann Lee said "it is so".', "Ann Lee"),
        ('In a statement, Ann Lee said: "It is so."', "Ann Lee"),
        ('In a statement Ann Lee said: "It is so."', "Ann Lee"),
        ('On Monday Ann Lee said, "It is so."', "Ann Lee"),
        ('Ann Lee on Monday said, "It is so."', "Ann Lee"),
        ('Asked about Robert Day, Ann Lee said: "It is so."', "Ann Lee"),
        ('Ann Lee came in and said, "It is so."', "Ann Lee"),
        ('Ann Lee left the hall, saying: "It is so."', "Ann Lee"),
        ('Boeing is late, with Ann Lee saying: "It is so."', "Ann Lee"),
        ('Reuters quoted Ann Lee as saying: "It is so."', "Ann Lee"),
        ('Ann Lee was quoted by Reuters as saying: "It is so."', "Ann Lee"),
        ('According to Ann Lee, "it is so and stays so".', "Ann Lee"),
        ('In the words of the mayor, Ann Lee, "it is so".', "Ann Lee"),
        ('Ann Lee wrote:\n\n"It is so."', "Ann Lee"),
        ("Ann Lee: 'It is over'", "Ann Lee"),
        ('CEO of Boeing Ann Lee said: "It is so."', "Ann Lee"),
        ('Robert Day was asked, "Is it so?"', ""),
        ('A letter to Ann Lee said: "It is so."', ""),
        ('The lawyer of Ann Lee said: "It is so."', ""),
    ],
    "followed_by_verb": [
        ('"It is so," said Ann Lee.', "Ann Lee"),
        ('"It is so", said Ann Lee on Monday.', "Ann Lee"),
        ('"Is it so?" asked Ann Lee.', "Ann Lee"),
        ('"It is so," said Borys Filatov, mayor of Dnipro.', "Borys Filatov"),
        ('"It is so," said Dnipro mayor Borys Filatov.', "Borys Filatov"),
        ('"It is so," said the head of the agency, Rafael Grossi, in Vienna.', "Rafael Grossi"),
        ('"It is so," said Russian foreign ministry spokeswoman Maria Orlova.', "Maria Orlova"),
        ('"It is so," said Ursula von der Leyen.', "Ursula von der Leyen"),
        ('"It is so," said the Bank of England in a report.', "Bank of England"),
        ('"It is so," said a spokesman for Boeing.', "Boeing"),
        ('"It is so," said Ann Lee, who met Robert Day.', "Ann Lee"),
        ('"It is so." said Ann Lee.', "Ann Lee"),
        ('"It is so," said an aide to Ann Lee.', ""),
        ('"It is so," said Ann Lee and Robert Day.', ""),
        ('"It is so," said Ann Lee\'s brother.', ""),
        ('"It is so," said one of those who met Ann Lee.', ""),
    ],
    "followed_by_subject": [
        ('"It is so," Ann Lee said.', "Ann Lee"),
        ('"It is so," Ann Lee also said on Monday.', "Ann Lee"),
        ('"It is so," Borys Filatov, mayor of Dnipro, said.', "Borys Filatov"),
        ('"It is so," the mayor, Ann Lee, told reporters.', "Ann Lee"),
        ('"It is so," Ann Lee, head of research at Boeing, Kyiv, said.', "Ann Lee"),
        ('"It is so," Ann Lee, the Boeing Spokesperson, said.', "Ann Lee"),
        ('"It is so," Ann Lee, who met Robert Day in May, said.', "Ann Lee"),
        ('"It is so," Ann Lee, spokeswoman for Boeing, said.', "Ann Lee"),
        ('"It is so," Kyiv resident and mayor Ann Lee said.', "Ann Lee"),
        ('"It is so," Maria Orlova\'s spokesman Robert Day said.', "Robert Day"),
        ('"It is so," a Boeing spokeswoman said.', "Boeing"),
        ('"It is so," the Bank of England said.', "Bank of England"),
        ('"It is so," Ann Lee and Robert Day said.', ""),
        ('"It is so," a lawyer for Ann Lee said.', ""),
        ('"It is so," Ann Lee\'s brother said.', ""),
        ('"It is so," which Ann Lee said was wrong.', ""),
        ('"It is all over." Ann Lee said on Monday that she would go.', ""),
    ],
    "followed_by_source": [
        ('"It is so," according to Ann Lee.', "Ann Lee"),
        ('"It is so", according to the mayor, Ann Lee.', "Ann Lee"),
        ('"It is so," according to a letter to Ann Lee.', ""),
    ],
    "signed": [
        ('"It is so for us." — Ann Lee', "Ann Lee"),
        ("“It is so for us” -- Ann Lee, engineer", "Ann Lee"),
        ("'It is over': Ann Lee", "Ann Lee"),
        ('"Plant to close in spring." — Reuters, 5 May', ""),
        ('It is "so" — Ann Lee', ""),
    ],
    "within_speech": [
        ('Ann Lee said the plan was "not at all bad" for now.', "Ann Lee"),
        ('Ann Lee called it "vile".', "Ann Lee"),
        ('Ann Lee described Robert Day as "vile".', "Ann Lee"),
        ('Ann Lee slammed the plan as "dead" and "gone".', "Ann Lee"),
        ('"It is so," said Ann Lee, adding that he was "not there".', "Ann Lee"),
        ('Ann Lee called the film "Easy Rider" long.', ""),
        ('It was a "vile" plan.', ""),
        ('The claims by Ann Lee that "it is so" were false.', ""),
        ('Ann Lee was told "it is so".', ""),
    ],
    "goes_on": [
        ('"A b," Ann Lee said. "It is so."', "Ann Lee"),
        ('"A b," said Ann Lee, "it is so."', "Ann Lee"),
        ('"A b," said Ann Lee. She smiled. "It is so."', "Ann Lee"),
        ('"A b," Ann Lee said of Robert Day. "It is so."', "Ann Lee"),
        ('"A b," said Boeing. "It is so," it added.', "Boeing"),
        ('"A b," said Ann Lee. Robert Day smiled. "It is so."', ""),
        ('"A b," said a man. "It is so."', ""),
        ('"A b," said Ann Lee. "It is all so," trilled Robert Day.', ""),
        ('"A b," Ann Lee says on "Long Walks".', "Ann Lee"),
    ],
    "after_reported_speech": [
        ('Ann Lee said that all was over. "It is so."', "Ann Lee"),
        ('Ann Lee, a mayor, said that all was over. "It is so."', "Ann Lee"),
        ('Ann Lee said that all was over. Robert Day left. "It is so."', ""),
        ('Ann Lee said that all was over.\n\n"It is so."', ""),
    ],
    "continues": [
        ('"A b c," Ann Lee said.\n\n"It is so."', "Ann Lee"),
        ('"A b c," Ann Lee said.\n\n"It is so."\n\n"It stays so."', "Ann Lee"),
        ('"A b c?" Ann Lee asked.\n\n"It is so."', ""),
        ('"A b c," Ann Lee said.\n\nRobert Day left. "It is so."', ""),
        ('"A b c," Ann Lee said.\n\nAll left.\n\n"It is so."', ""),
    ],
}


@pytest.mark.parametrize(("text", "speaker"), [case for cases in BY_SIEVE.values() for case in cases])
def test_speakers_by_sieve(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize("sieve", SIEVES, ids=lambda sieve: str(sieve.__name__))
def test_each_sieve_answers_its_own_cases(sieve: Sieve) -> None:
    """The first case of each table is answered by its sieve and by none before it."""
    text, speaker = BY_SIEVE[sieve.__name__][0]
    assert speaker
    quoted = quoted_in(text)
    narration = Narration.of(text, quoted, ENGLISH.verb)
    before, free_from = None, 0
    for one in quoted[:-1]:
        before = next(found for each in SIEVES if (found := each(Case(narration, one, None, 0, ENGLISH))))
        free_from = one.end + 1
    case = Case(narration, quoted[-1], before, free_from, ENGLISH)
    assert next(each for each in SIEVES if each(case)) is sieve


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ann Lee came. "It is so," she said.', "Ann Lee"),
        ('Ann Lee came. "It is so," said she.', "Ann Lee"),
        ('Ann Lee met Robert Day. "It is so," he said.', "Robert Day"),
        ('Ann Lee met Robert Day. All left. "It is so," she said.', "Ann Lee"),
        ('Ann Lee said: "Robert Day is out." She said: "It is so."', "Ann Lee"),
        ('"A b," Maria Orlova said of Ann Lee. "It is so," she added.', "Maria Orlova"),
        ('Vale Okri came. "It is so," she said.', "Vale Okri"),
        ('Mr Vale Okri came. "It is so," he said.', "Vale Okri"),
        ('Mr Vale Okri came. "It is so," she said.', ""),
        ('Ann Lee came. Vale Okri left. "It is so," she said.', ""),
        ('Ann Lee came. "It is so," he said.', ""),
        ('Ann Lee met Maria Orlova. "It is so," she said.', ""),
        ('Ann Lee came. A woman waited. "It is so," she said.', ""),
        ('Ann Lee and Robert Day came. "It is so," they said.', ""),
        ('"It is so," she told Ann Lee.', ""),
    ],
)
def test_pronouns(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Foreign Minister Ann Lee came. Robert Day left. "It is so," the foreign minister said.', "Ann Lee"),
        ('Robert Day, the mayor of Bern, came. "It is so," said the mayor.', "Robert Day"),
        ('Deputy Mayor Ann Lee came. "It is so," the mayor said.', ""),
        ('Mayor Ann Lee met Mayor Robert Day. "It is so," the mayor said.', ""),
        ('"It is so," the mayor said. Mayor Ann Lee left.', ""),
    ],
)
def test_offices(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('The so-called "axis" met.', []),
        ('Their "plan for peace" is dead.', []),
        ('The book "The Long Walk." was lost.', []),
        ('The girls were granted a "significant public benefit."', []),
        ('Voices were heard. "All of it is gone."', ["All of it is gone."]),
        ('"All of it is gone," somebody said.', ["All of it is gone,"]),
    ],
)
def test_what_nobody_says(text: str, said: list[str]) -> None:
    assert quotes(text) == [(words, "") for words in said]


MARKED_TEXT = st.lists(
    st.sampled_from([*"\"“”„«»‹›‘’'", "\n", "\n\n", " ", ". ", ", ", ": ", "Ann Lee", "said", "She", "a b"]),
    max_size=40,
).map("".join)


@given(MARKED_TEXT)
def test_quotations_are_slices_in_order_and_apart(text: str) -> None:
    ends = [-1]
    for quotation in quotations_in(text):
        assert ends[-1] < quotation.start < quotation.end <= len(text)
        if "\n" not in text[quotation.start : quotation.end]:
            assert quotation.text == " ".join(text[quotation.start : quotation.end].split())
        assert all(0 <= start < end <= len(text) for start, end in quotation.places)
        ends.append(quotation.end)


@given(MARKED_TEXT, MARKED_TEXT, st.sampled_from("\"“„«‘'"))
def test_an_unclosed_mark_leaves_earlier_paragraphs_alone(before: str, after: str, mark: str) -> None:
    rest = after.translate(str.maketrans(dict.fromkeys("\"“”„«»‹›‘’'")))
    closed = f"{before}\n\nWords here.\n\n"

    def early(text: str) -> list[Quotation]:
        return [quotation for quotation in quotations_in(text) if quotation.start < len(closed)]

    assert early(f"{closed}Then {mark}{rest}") == early(f"{closed}Then {rest}")


@pytest.mark.parametrize(
    "text",
    ['"' * 20_000, '"a" ' * 2_000, '"a\n\n' * 8_000, "“" * 20_000, "'a " * 10_000, '"a,' + " \n" * 25_000],
    ids=["marks", "words", "unclosed paragraphs", "opening marks", "apostrophes", "blank lines"],
)
def test_reading_takes_no_more_than_its_length(text: str) -> None:
    """Four times the text takes about four times as much of the processor; sixteen would be the square."""

    def seconds(of: str) -> float:
        started = time.process_time()
        quotations_in(of)
        return time.process_time() - started

    least = min(seconds(text[: len(text) // 4]) for _ in range(3))
    assert min(seconds(text) for _ in range(2)) < 10 * least + 0.2


def test_marks_follow_each_other_in_stretches() -> None:
    found = quoted_in("“A,” he said. “B.”\n\n“C.”")
    assert all(one.end < other.start for one, other in pairwise(found))
    assert len(found) == 3
