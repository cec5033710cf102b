"""Rules of French: spans, cues, quotations, and that one entity has one page whatever the language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entities.french.announced import ministries_in, persons_in
from builder.entities.french.cues import cues_around
from builder.entities.french.elision import without_elisions
from builder.entities.french.quotations import quotations_in
from builder.entities.french.reading import read_french
from builder.entities.french.spans import cleaned
from builder.entities.knowledge import Knowledge
from builder.entities.languages import read_text
from builder.entities.model import EntityFile, EntityType, Reading, Resolution
from builder.entities.readings import from_json, to_json
from builder.entities.resolving.resolution import resolve
from builder.recognition.model import Mention
from builder.recognition.pipelines import best_installed
from tests.entities.fake import FakeRecogniser, page, pages


def reading(text: str, language: str = "fr", **labels: str) -> Reading:
    names = {name: label for label, listed in labels.items() for name in listed.split("|")}
    (mentions,) = FakeRecogniser(names).read([text])
    return read_text(text, mentions, language)


def resolved(*readings: Reading, language: str = "en", files: tuple[EntityFile, ...] = ()) -> Resolution:
    return resolve(
        {str(at): one for at, one in enumerate(readings)}, Knowledge.build(files)[0], language=language
    )


def types(resolution: Resolution) -> dict[str, EntityType]:
    return {entity.name: entity.type for entity in resolution.entities}


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("l'Ukraine", "  Ukraine"),
        ("L’Ukraine", "  Ukraine"),
        ("d'Emmanuel, qu'Olaf", "  Emmanuel,    Olaf"),
        ("lorsqu'Anne", "       Anne"),
        ("aujourd'hui", "aujourd'hui"),
        ("N'Djamena", "N'Djamena"),
        ("O'Brien", "O'Brien"),
        ("l'", "l'"),
    ],
)
def test_elided_words_are_blanked_out(text: str, flat: str) -> None:
    assert without_elisions(text) == flat


@given(st.text())
def test_blanking_keeps_every_position(text: str) -> None:
    assert len(without_elisions(text)) == len(text)


@pytest.mark.parametrize(
    ("span", "label", "names"),
    [
        ("la France", "LOC", ["France"]),
        ("l'Ukraine", "LOC", ["Ukraine"]),
        ("Les États-Unis", "LOC", ["États-Unis"]),
        ("La Haye", "LOC", ["La Haye"]),
        ("Le Havre", "LOC", ["Le Havre"]),
        ("Paris et Lyon", "LOC", ["Paris", "Lyon"]),
        ("le président Emmanuel Macron", "PER", ["Emmanuel Macron"]),
        ("M. Macron", "PER", ["Macron"]),
        ("Mme Le Pen", "PER", ["Le Pen"]),
        ("d'Emmanuel Macron", "PER", ["Emmanuel Macron"]),
        ("Selon Olaf Scholz", "PER", ["Olaf Scholz"]),
        ("Emmanuel Macron jeudi", "PER", ["Emmanuel Macron"]),
        ("Anne Durand et Karim Benali", "PER", ["Anne Durand", "Karim Benali"]),
        ("ministre des Affaires étrangères Jean-Noël Barrot", "PER", ["Jean-Noël Barrot"]),
        ("AFP Ursula von der Leyen", "PER", ["Ursula von der Leyen"]),
        ("le roi Charles III", "PER", ["Charles III"]),
        ("le prince Albert de Monaco", "PER", ["Albert de Monaco"]),
        ("Valéry Giscard d'Estaing", "PER", ["Valéry Giscard d'Estaing"]),
        ("le Parti socialiste", "ORG", ["Parti socialiste"]),
        ("la Société générale", "ORG", ["Société générale"]),
        ("ministère de la Défense", "ORG", ["ministère de la Défense"]),
        ("Les Républicains", "ORG", ["Les Républicains"]),
        ("l'Assemblée nationale", "ORG", ["Assemblée nationale"]),
        ("ministre des Affaires étrangères", "ORG", []),
        ("Les Français", "LOC", []),
        ("Russes", "PER", []),
        ("jeudi", "LOC", []),
        ("Selon", "PER", []),
        ("Bourse", "LOC", []),
        ("Premier ministre", "PER", []),
        ("2024", "LOC", []),
    ],
)
def test_a_span_is_cut_to_its_names(span: str, label: str, names: list[str]) -> None:
    assert [span[start:end] for start, end in cleaned(span, 0, len(span), label)] == names


@pytest.mark.parametrize(
    ("text", "name", "cues"),
    [
        ("Hier M. Durand a voté.", "Durand", {"after a form of address"}),
        ("Le président Durand vote.", "Durand", {"after a title"}),
        ("Le ministre allemand Pistorius vote.", "Pistorius", {"after a title"}),
        ("Durand a déclaré que non.", "Durand", {"before a verb of speech"}),
        ("Durand affirme que non.", "Durand", {"before a verb of speech"}),
        ("Non, a affirmé Durand.", "Durand", {"before a verb of speech"}),
        ("C'est, selon Durand, faux.", "Durand", {"before a verb of speech"}),
        ("Anne Durand, 52 ans, vote.", "Anne Durand", {"before an age"}),
        ("Durand, directrice du port, vote.", "Durand", {"before an office"}),
        ("Il vit à Brest.", "Brest", {"after in"}),
        ("Le maire de Brest vote.", "Brest", {"after an office of"}),
        ("La capitale de l'Oural.", "Oural", {"after an office of"}),
        ("La société Alstom paie.", "Alstom", {"after an employer's noun"}),
        ("Le film Amélie plaît.", "Amélie", {"after a work's noun"}),
        ("Le Parti socialiste vote.", "Parti socialiste", {"a body's words"}),
        ("La Coupe du monde reprend.", "Coupe du monde", {"a thing's words"}),
        ("La Rue Monge est barrée.", "Rue Monge", {"a site's words"}),
        ("Alors Gérald Martin vote.", "Gérald Martin", set()),
        ("On voit Durand partir.", "Durand", set()),
        ("Un ballon de Durand.", "Durand", set()),
    ],
)
def test_what_surrounds_a_name_and_its_own_words_are_cues(text: str, name: str, cues: set[str]) -> None:
    start = text.index(name)
    assert set(cues_around(text, start, start + len(name))) == cues


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hier Mme Borne a parlé.", ["Borne"]),
        ("Le président Macron partira.", ["Macron"]),
        ("Le ministre allemand Pistorius a voté.", ["Pistorius"]),
        ("Selon Élise Martin, non.", ["Élise Martin"]),
        ("l'AFP Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("L'avis d'Emmanuel Macron compte.", ["Emmanuel Macron"]),
        ("La Marine nationale et Marine Le Gall", ["Marine Le Gall"]),
        ("Valéry Giscard d'Estaing", ["Valéry Giscard d'Estaing"]),
        ("Le Parti Socialiste, la Police Nationale", []),
        ("Le maire PS de Paris", []),
        ("Rue Victor", []),
        ("Dans Paris, Londres et Moscou", []),
    ],
)
def test_persons_that_a_title_or_a_given_name_gives_away(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in persons_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le ministère de la Défense a dit non.", ["ministère de la Défense"]),
        ("Le ministère de l’Intérieur aussi.", ["ministère de l’Intérieur"]),
        ("Le Ministère des Affaires étrangères.", ["Ministère des Affaires étrangères"]),
        ("Un ministère de plein exercice.", []),
        ("Les ministères de Paris.", []),
    ],
)
def test_ministries(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in ministries_in(text)] == names


SPOKEN = {"PER": "Anne Durand|Karim Benali", "ORG": "Parti socialiste"}


@pytest.mark.parametrize(
    ("text", "quoted", "speaker"),
    [
        ("« Nous tiendrons », a déclaré Anne Durand.", "Nous tiendrons", "Anne Durand"),
        ("« Nous tiendrons bon », a dit la maire, Anne Durand, à Lyon.", "Nous tiendrons bon", "Anne Durand"),
        ("Selon Anne Durand, « la ville doit choisir ».", "la ville doit choisir", "Anne Durand"),
        ("Anne Durand a affirmé : « Il faut choisir. »", "Il faut choisir.", "Anne Durand"),
        ("Anne Durand a affirmé que « la ville » choisira.", "la ville", "Anne Durand"),
        ("“Il faut choisir”, explique Karim Benali.", "Il faut choisir", "Karim Benali"),
        ('"Il faut choisir", selon le Parti socialiste.', "Il faut choisir", "Parti socialiste"),
        ("Anne Durand est venue. « C'est bien », a-t-elle ajouté.", "C'est bien", "Anne Durand"),
        ("Karim Benali est venu. « C'est bien », assure-t-il.", "C'est bien", "Karim Benali"),
        ("Karim Benali est venu. Il a dit : « C'est bien. »", "C'est bien.", "Karim Benali"),
        ("Anne Durand réplique : « Il faut choisir », lance-t-il ici.", "Il faut choisir", "Anne Durand"),
        (
            "« Il faut choisir », a dit un élu du Parti socialiste, interrogé sur Anne Durand.",
            "Il faut choisir",
            "Parti socialiste",
        ),
        (
            "« Il faut choisir », a dit l'élue, la maire Anne Durand, à Lyon.",
            "Il faut choisir",
            "Anne Durand",
        ),
        ("« Il faut choisir », a dit le maire sur Parti socialiste TV.", "Il faut choisir", ""),
        ("« Ici on se tait bien. » Anne Durand passait.", "Ici on se tait bien.", ""),
    ],
)
def test_quotations_and_their_speakers(text: str, quoted: str, speaker: str) -> None:
    (quote,) = resolved(reading(text, **SPOKEN)).quotes["0"]
    assert (quote.text, quote.speaker) == (quoted, speaker)
    assert text[quote.start : quote.end] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "Le film « Amélie » plaît à Anne Durand.",
        "Une marque « ouverte que rien ne ferme.\n\nAnne Durand a dit non.",
        'Un prix de 3" et 4" pour l\'écran.',
        "",
    ],
)
def test_no_quotations(text: str) -> None:
    assert quotations_in(text) == ()


@given(st.text(alphabet='«»“”"a A\n.,'))
def test_quotations_lie_in_the_text_and_apart(text: str) -> None:
    spans = [(q.start, q.end) for q in quotations_in(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_a_french_and_an_english_article_lead_to_one_page() -> None:
    french = reading(
        "La Russie et les États-Unis se parlent à Pékin. Vladimir Poutine et Ursula von der Leyen y sont. "
        "L'ONU aussi.",
        LOC="Russie|États-Unis|Pékin",
        PER="Vladimir Poutine|Ursula von der Leyen",
    )
    english = reading(
        "Russia and the United States talk in Beijing. Vladimir Putin and Ursula von der Leyen are there. "
        "So is the UN.",
        "en",
        GPE="Russia|United States|Beijing",
        PERSON="Vladimir Putin|Ursula von der Leyen",
    )
    found = resolved(french, english)
    assert pages(found) == {
        "Russia": {"Russia", "Russie"},
        "United States": {"United States", "États-Unis"},
        "Beijing": {"Beijing", "Pékin"},
        "Vladimir Putin": {"Vladimir Putin", "Vladimir Poutine"},
        "Ursula von der Leyen": {"Ursula von der Leyen"},
        "United Nations": {"UN", "ONU"},
    }
    assert all(entity.documents == ("0", "1") for entity in found.entities)
    (why,) = [e for e in page(found, "Russia").evidence if e.alias == "Russie"]
    assert why.reason == "Russia in another language, as in 0"


def test_a_site_in_french_names_its_pages_in_french() -> None:
    french = reading("La Russie a parlé à Pékin.")
    english = reading("Russia spoke in Beijing to NATO.", "en", GPE="Russia|Beijing")
    found = types(resolved(french, english, language="fr"))
    assert found == {"Russie": "place", "Pékin": "place", "OTAN": "org"}


@pytest.mark.parametrize("name", ["Germany", "Allemagne"])
def test_the_editors_file_has_the_place_under_either_name(name: str) -> None:
    file = EntityFile("content/entities/x.md", name, aliases=("la République fédérale",))
    found = resolved(reading("L'Allemagne a dit non.", LOC="Allemagne"), files=(file,))
    assert [(entity.name, entity.path) for entity in found.entities] == [(name, "content/entities/x.md")]


def test_a_french_name_is_none_in_an_english_text() -> None:
    assert types(resolved(reading("Inde irae; Damas and Chine went.", "en"))) == {}
    assert types(resolved(reading("Damas se tait."))) == {"Damascus": "place"}


def test_an_accepted_name_is_marked_behind_elisions_and_at_a_sentences_beginning() -> None:
    text = "Olaf Arnault a vu Kharg. Le Kharg d'Arnault est loin, dit-on. L’Arnault que voici."
    found = resolved(reading(text, PER="Olaf Arnault", LOC="Kharg"))
    assert page(found, "Olaf Arnault").mentions == 3
    assert page(found, "Kharg").mentions == 2


def test_a_known_place_is_one_whatever_the_recogniser_says_of_it() -> None:
    assert types(resolved(reading("La Russie se tait.", MISC="Russie"))) == {"Russia": "place"}


def test_demonyms_roles_and_days_are_no_entities() -> None:
    text = "Les Français et les Russes votent Jeudi. Le Premier ministre aussi."
    assert types(resolved(reading(text, LOC="Français|Russes|Jeudi", ORG="Premier ministre"))) == {}


def test_an_acronym_that_the_text_explains() -> None:
    text = "L'Agence régionale de l'innovation utile (ARIU) ouvre. L'ARIU recrute."
    (body,) = resolved(reading(text, ORG="Agence régionale de l'innovation utile")).entities
    assert (body.type, body.mentions) == ("org", 3)
    assert set(body.aliases) == {"Agence régionale de l'innovation utile", "ARIU"}


def test_small_and_capital_letters_of_a_body_are_one() -> None:
    text = "Le ministère de la Défense a dit non. Le Ministère de la Défense a dit oui."
    (body,) = resolved(reading(text)).entities
    assert (body.name, body.type, body.mentions) == ("Ministère de la Défense", "org", 2)


def test_other_small_letters_stay() -> None:
    assert types(resolved(reading("Le groupe eBay recrute.", ORG="eBay"))) == {"eBay": "org"}


def test_a_dateline_agency_is_no_part_of_the_story() -> None:
    found = resolved(reading("BERLIN, 5 janvier (AFP) - Rien.", LOC="BERLIN", ORG="AFP"))
    assert types(found) == {"Berlin": "place"}


def test_a_reading_survives_the_cache() -> None:
    read = reading("« Non », a dit Anne Durand à Pékin.", PER="Anne Durand")
    assert read.exonyms
    assert from_json(to_json(read)) == read


@given(st.text(alphabet="LlDd'’ ÉéaAM.\n«»,()"), st.data())
def test_any_text_can_be_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    label = data.draw(st.sampled_from(["PER", "LOC", "ORG", "MISC"]))
    for name in read_french(text, [Mention(start, end, label)] if start < end else []).names:
        assert 0 <= name.start < name.end <= len(text)


@pytest.mark.model
@pytest.mark.skipif(best_installed("fr") is None, reason="no French pipeline is installed")
def test_the_small_french_pipeline() -> None:
    from builder.recognition.spacy_recogniser import load

    pipeline = best_installed("fr")
    assert pipeline is not None
    text = (
        "La présidente de la région, Claire Morel, a reçu mardi à Strasbourg le chancelier Olaf Scholz. "
        "« L'Allemagne est notre amie », a déclaré Mme Morel devant l'Assemblée nationale."
    )
    (mentions,) = load(str(pipeline.folder)).read([text])
    found = resolved(read_text(text, mentions, "fr"))
    assert types(found) == {
        "Claire Morel": "person",
        "Olaf Scholz": "person",
        "Strasbourg": "place",
        "Germany": "place",
        "Assemblée nationale": "org",
    }
    assert [quote.speaker for quote in found.quotes["0"]] == ["Claire Morel"]
