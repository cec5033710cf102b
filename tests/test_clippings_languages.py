"""The language of a clipping."""

from __future__ import annotations

import pytest

from builder.clippings.languages import language_of, with_language
from builder.clippings.model import Clipping

TEXTS = {
    "en": "The council of Harbour Town has voted to keep the wooden pier, although engineers warned of its "
    "costs. Dockers and anglers had asked for it, and three thousand people had signed their petition.",
    "fr": "Le conseil municipal a voté le maintien de la jetée en bois, bien que les ingénieurs aient mis en "
    "garde contre son coût. Les dockers et les pêcheurs l’avaient demandé, et trois mille habitants "
    "avec eux.",
    "de": "Der Gemeinderat hat beschlossen, den Holzsteg zu erhalten, obwohl Ingenieure vor den Kosten "
    "gewarnt hatten. Die Hafenarbeiter und die Angler hatten darum gebeten, und dreitausend Einwohner "
    "mit ihnen.",
    "es": "El ayuntamiento ha votado a favor de conservar el muelle de madera, aunque los ingenieros "
    "advirtieron de su coste. Los estibadores y los pescadores lo habían pedido, y con ellos tres mil "
    "vecinos.",
    "nb": "Kommunestyret har vedtatt å beholde trebryggen, selv om ingeniørene advarte mot kostnadene. Det "
    "hadde både havnearbeiderne og fiskerne bedt om, og tre tusen innbyggere hadde skrevet under på "
    "kravet.",
    "uk": "Міська рада проголосувала за збереження дерев’яного пірса, хоча інженери застерігали щодо витрат. "
    "Про це просили докери та рибалки, а разом із ними три тисячі мешканців, які підписали петицію.",
    "zh": "市议会投票决定保留木制码头,尽管工程师警告说费用很高。码头工人和垂钓者曾提出这一要求,三千名居民"
    "在请愿书上签了名。维修工程将于春季开始,届时渡轮将停航六周,乘客需要改乘公共汽车前往老城区。市长"
    "表示费用由市政府承担,不会提高票价,并感谢所有参与讨论的居民和专家。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_of_two_sentences_is_told(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Le conseil a voté.", "12 34 56 " * 40])
def test_what_says_too_little_is_not_told(text: str) -> None:
    assert language_of(text) == ""


@pytest.mark.parametrize(
    ("stated", "language", "times", "kept"),
    [
        ("", "en", 1, ""),  # the site's own
        ("", "fr", 1, "fr"),
        ("fr-CA", "fr", 4, "fr-CA"),
        ("en-US", "de", 4, "de"),
        ("en-US", "de", 1, "en-US"),  # too short to tell against what is stated
        ("da", "nb", 4, "da"),  # too much alike
        ("no", "nb", 4, "no"),
        ("tlh", "de", 4, "tlh"),  # not known to the classifier
    ],
)
def test_the_stated_language_gives_way_to_that_of_the_text(
    stated: str, language: str, times: int, kept: str
) -> None:
    clipping = Clipping(title="X", body="\n\n".join([TEXTS[language]] * times), lang=stated)
    found = with_language(clipping, "en-GB")
    assert found.lang == kept
    doubts = (f'lang: the source says "{stated}", and the text reads as "{language}".',)
    assert found.unsure == (doubts if stated and stated != kept else ())
