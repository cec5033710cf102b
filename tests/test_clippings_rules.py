"""Tables for the rules: what each takes, and what it must leave alone."""

from __future__ import annotations

import pytest

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Kind, Rule, View
from builder.clippings.pasted.rules import (
    RULES,
    closing,
    furniture,
    headlines,
    pictures,
    prose,
    signatures,
    summaries,
    top,
)
from builder.clippings.pasted.rules.course import course_of

PARAGRAPH = (
    "The council voted on Thursday to keep the pier, which engineers had wanted to pull down since 2019."
)
HEADED = ("Council keeps its wooden pier",)
SIGNED = (*HEADED, "By Jane Doe")
DATED = (*HEADED, "18 March 2026")
OTHER = "The mayor, who had not been asked, said that she would look for the money elsewhere."

AFTER = (PARAGRAPH, OTHER, PARAGRAPH)

PHRASES = (
    "Facebook Tweet Email Link",
    "Click to share on Facebook (Opens in new window)",
    "Zur Merkliste hinzufügen",
    "Compartir en Whatsapp",
    "Offrir l’article",
    "toggle caption",
    "Enter your email address",
    "The Reuters Daily Briefing newsletter provides all the news you need to start your day. Sign up here.",
    "Advertisement · Scroll to continue",
    "Heard on Morning Edition",
    "Democracy Dies in Darkness",
    "The BBC is not responsible for the content of external sites.",
    "(Adds quote in paragraph 3, shares)",
    "((amsterdam.newsroom@example.com; +31 20 555 0199))",
    "Want to read more? Start your free trial today.",
    "You are receiving this because you subscribed to Pacific Ledger Daily.",
    "Il vous reste 63.4% de cet article à lire. La suite est réservée aux abonnés.",
    "Publié aujourd’hui à 05h00, mis à jour à 09h12",
    "Write to Kelsey Ong at kelsey.ong@wsj.example",
    "Why you can trust Sky News",
    "Go to samplenews.com for more stories from the coast.",
    "Sign up: Morning Mail email",
    "The Sample Wire’s climate coverage receives support from several foundations. The Sample Wire is solely "
    "responsible for all content.",
    "Do you have a story suggestion for BBC Cumbria?",
    "Artikel anhören (4 Minuten)",
    "PostEmailWhatsapp",
    "READ LATER",
    "Avatar",
    "Copy/paste the article video embed link below:",
    "While citing and using any materials on the Internet, links to the website are mandatory.",
    "Anadolu Agency website contains only a portion of the news stories offered to subscribers.",
    "To suggest a correction or clarification, write to us here",
    "Get email notification for articles from Noa Berkovich",
    "Support local journalism. Subscribe to The Ledger today.",
    "The Sample Wire’s work depends on readers like you. Help us stay free.",
    "Keep up to date with international news by downloading the RFI app",
    "At Premium Times, we firmly believe in the importance of high-quality journalism.",
    "Emportez l'actualité partout ! Téléchargez l'application France 24",
    "LIRE AUSSI. Une année record en Bretagne",
    "Need a break? Play the Daily Crossword Puzzle.",
    "Generated with artificial intelligence.",
    "Translated from German by DeepL/ts",
    "Début du widget . Passer le widget ?",
    "Slow Ferries is a reader-supported publication. To receive new posts, become a subscriber.",
    "Never miss a story with our daily newsletter",
    "Recevez toute l'actualité directement dans votre boîte mail",
    "Infolettre Info nationale",
    "$1,250",
    "1 min Temps de lecture",
    "View in browser | Read online",
    "You received this email because you signed up on our website.",
    "Related news: Java Sea waves may reach four meters",
    "Lecture en 3 min.",
    "Newsletter L'essentiel du 77",
    "NHK provides up-to-date news which is disseminated over its wires.",
    "The article you are reading originally appeared in German in issue 9/2026.",
    "Press enter or click to view image in full size",
    "The Harbour Post is a nonprofit newsroom that investigates ports.",
    "Find out what's happening in Norfield with free updates.",
    "Chaque matin, recevez les dix informations clés du port.",
    "À lire Le port de Lomé veut doubler son trafic",
    "DER HAFEN 9/2026",
    "English Русский Español",
    "← Dragonflies at last",
    "Temps de",
    "3 thoughts on “Council keeps its pier”",
)


def weight(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...] = (), below: tuple[str, ...] = ()
) -> float:
    blocks = tuple(Block(t, n) for n, t in enumerate((*above, text, *below), 1))
    return sum(e.weight for e in rule(View(blocks, len(above), course_of(blocks))) if e.kind is kind)


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        (top.chip, Kind.CHIP, "date 2026-01-08 ×"),
        (top.chip, Kind.CHIP, "source Northern Wire ×"),
        (top.address, Kind.URL, "https://a.example/x?y=1"),
        (top.address, Kind.URL, "Source: www.a.example/x"),
        (top.kicker, Kind.KICKER, "World"),
        (top.kicker, Kind.KICKER, "News|Conflict"),
        (top.kicker, Kind.KICKER, "Society & Culture"),
        (top.kicker, Kind.KICKER, "Home > World > Europe"),
        (top.stray, Kind.STRAY, "Leer en español"),
        (headlines.headline_length, Kind.HEADLINE, "Council keeps wooden pier"),
        (headlines.dek, Kind.DEK, "Eleven votes to four for a pier that few ships use"),
        (signatures.byline, Kind.BYLINE, "By Ines Okafor in Geneva"),
        (signatures.date, Kind.DATE, "Sat 26 Apr 2025 17.42 BST"),
        (signatures.long_ago, Kind.FURNITURE, "6 hours ago"),
        (signatures.long_ago, Kind.FURNITURE, "vor 3 Stunden"),
        (signatures.publisher, Kind.PUBLISHER, "Halden Gazette"),
        (signatures.publisher, Kind.PUBLISHER, "AFP"),
        (signatures.byline, Kind.BYLINE, "By dpa | Jan. 15, 2026"),
        (pictures.labelled, Kind.CREDIT, "Image source, Getty Images"),
        (pictures.labelled, Kind.CAPTION, "Image caption, The ferry in port"),
        (pictures.credited, Kind.CAPTION, "Soldiers at dawn. [AFP]"),
        (pictures.credited, Kind.CREDIT, "Photographs by Henry Park"),
        (pictures.archive, Kind.CAPTION, "FILE PHOTO: A barge on the river"),
        (prose.sentence, Kind.PARAGRAPH, PARAGRAPH),
        (prose.dateline, Kind.PARAGRAPH, f"GENEVA (AP) — {PARAGRAPH}"),
        (closing.rights, Kind.FURNITURE, "© 2026 The Courier. All rights reserved."),
        (closing.rights, Kind.FURNITURE, "(c) 2024 The Sample Courier"),
        (closing.release, Kind.FURNITURE, "FOR IMMEDIATE RELEASE"),
        (closing.mark, Kind.FURNITURE, "___"),
        (closing.mark, Kind.FURNITURE, "###"),
        (closing.mark, Kind.FURNITURE, "-ends-"),
        (furniture.listed_furniture, Kind.FURNITURE, "Share"),
        (furniture.listed_furniture, Kind.FURNITURE, "Share: Facebook | X | WhatsApp | E-mail"),
        (furniture.listed_furniture, Kind.FURNITURE, "Partager"),
        (furniture.listed_furniture, Kind.FURNITURE, "Sign up to First Light, our free morning email"),
        (furniture.listed_furniture, Kind.FURNITURE, "Follow us on Mastodon and Bluesky"),
        (furniture.listed_furniture, Kind.FURNITURE, "ADVERTISEMENT"),
        (furniture.listed_furniture, Kind.FURNITURE, "Listen (4 mins)"),
        (furniture.listed_furniture, Kind.FURNITURE, "Temps de lecture : 3 min."),
        (furniture.listed_furniture, Kind.FURNITURE, "Read more: How the pier was saved"),
        (furniture.listed_furniture, Kind.FURNITURE, "Lire aussi : Les villages sans école"),
        (furniture.listed_furniture, Kind.FURNITURE, "124 comments"),
        (furniture.listed_furniture, Kind.FURNITURE, "Our Standards: The Thomson Reuters Trust Principles."),
        *[(furniture.listed_furniture, Kind.FURNITURE, text) for text in PHRASES],
        (top.navigation, Kind.FURNITURE, "News | Sport | Business | Opinion"),
        (top.kicker, Kind.KICKER, "U.S."),
        (signatures.long_ago, Kind.FURNITURE, "Updated 3 hours ago - Politics & Policy"),
        (signatures.issuer, Kind.PUBLISHER, "Source: Al Jazeera and news agencies"),
        (signatures.issuer, Kind.PUBLISHER, "SOURCE Northmere Robotics"),
        (signatures.publisher, Kind.PUBLISHER, "Le Monde avec AFP"),
        (pictures.credited, Kind.CAPTION, "The depot on Thursday. (Kent Abara/The Washington Post)"),
        (pictures.credited, Kind.CAPTION, "A lithium plant.Photographer: Paula Rojas/Bloomberg"),
        (pictures.credited, Kind.CREDIT, "Joel Amaro/WPLX"),
        (pictures.credited, Kind.CREDIT, "Tim Adeyemi for NPR"),
        (pictures.description, Kind.FURNITURE, "Getty Images A woman in a yellow coat by a boat"),
        (summaries.label, Kind.FURNITURE, "Takeaways by Bloomberg AI"),
        (furniture.opener, Kind.FURNITURE, "Related topics"),
        (furniture.opener, Kind.FURNITURE, "Explore more on these topics"),
        (furniture.opener, Kind.FURNITURE, "list of 3 items"),
    ],
)
def test_takes(rule: Rule, kind: Kind, text: str) -> None:
    assert weight(rule, kind, text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "Share prices fell by a tenth in Frankfurt, where the company has its seat.",
        '"Save," the editor told her staff. "Save whatever you can."',
        "Copyright law did not help either: the paper does not own its own front page.",
        "Advertisement revenue was down again in the third quarter of the year.",
        "The newsletter went next, and nobody wrote in to ask where it was.",
        "Contact with the ship was lost at noon.",
        "Related topics were tried too, and dropped.",
        "He will follow her on Monday.",
        "More than 60 ships were waiting off the port.",
        "Listen to the people, he said.",
        "When using the ferry, visitors should look at the website of the port.",
        "Support for local journalism has fallen by a third since 2019, a study said.",
        "Keep up the work, she told them, and the pier will stand.",
        "At Norfield, we believe in fish, the mayor said.",
        "The application was rejected.",
        "About three hours ago the ferry left.",
        "»Nobody asked us«, the harbour master said.",
        "He never missed a ferry, she said.",
        "You received this money for the pier, the mayor told the divers.",
        "The harbour office provides up-to-date charts, and nobody reads them.",
        "The article about the ferry appeared in May, and nobody read it.",
        "À lire ses carnets, le maire avait tout prévu.",
        "The text was translated from German by two of the dockers, who spoke it at home.",
    ],
)
def test_sentences_of_a_body_are_no_furniture(text: str) -> None:
    around = {"above": (PARAGRAPH, PARAGRAPH), "below": (PARAGRAPH, PARAGRAPH)}
    total = sum(weight(rule, Kind.FURNITURE, text, **around) for rule in RULES)
    assert total <= 0


@pytest.mark.parametrize(
    ("rule", "kind", "text", "above", "below"),
    [
        (pictures.above_credit, Kind.CAPTION, "The ferry in port", (), ("Credit...Jane Doe",)),
        (pictures.description, Kind.FURNITURE, "Getty Images A pier", (), ("Image source, Getty Images",)),
        (signatures.role, Kind.STRAY, "Highlands correspondent", ("Moira Dunn",), ()),
        (prose.subhead, Kind.SUBHEAD, "What comes next", (PARAGRAPH,), (PARAGRAPH,)),
        (prose.listed, Kind.LISTED, "* The deck will be oak.", (), ("* The piles will be larch.",)),
        (closing.reporting, Kind.REPORTING, "(Reporting by A. Lee; Editing by B. Roy)", (PARAGRAPH,), ()),
        (closing.contact, Kind.FURNITURE, "Media contact:", (PARAGRAPH,), ("Paul Denny", "press@n.example")),
        (closing.contact, Kind.FURNITURE, "press@n.example", ("Media contact:", "Paul Denny"), ()),
        (
            closing.about_author,
            Kind.FURNITURE,
            "Dolores Vega covers the West.",
            ("By Dolores Vega", PARAGRAPH),
            (),
        ),
        (furniture.below_opener, Kind.FURNITURE, "Seals return", (PARAGRAPH, "Most read"), ()),
        (
            furniture.below_opener,
            Kind.FURNITURE,
            "3 November 2025",
            (PARAGRAPH, "More on this story", "Ferry"),
            (),
        ),
        (
            headlines.repeated_headline,
            Kind.FURNITURE,
            "Council keeps its pier",
            ("Council keeps its Pier",),
            (),
        ),
        (headlines.headline_company, Kind.HEADLINE, "Council keeps pier", (), ("By Ines Okafor",)),
        (headlines.first_line, Kind.HEADLINE, "Council keeps its wooden pier", ("World",), (PARAGRAPH,)),
        (signatures.byline, Kind.BYLINE, "FRANCE 24", ("By:",), (PARAGRAPH,)),
        (signatures.cue_alone, Kind.FURNITURE, "By", (), ("Hazel Minton",)),
        (pictures.labelled, Kind.CAPTION, "The ferry in port", ("Image caption,",), ()),
        (
            pictures.bare_name,
            Kind.CREDIT,
            "Andrés Pol",
            ("T", "El embalse visto este miércoles."),
            ("Lucía Gil", "x"),
        ),
        (pictures.repeated, Kind.FURNITURE, "The ferry in port", (), ("The ferry in port. © Jane Doe",)),
        (pictures.repeated, Kind.FURNITURE, "The ferry in port", HEADED, ("The ferry in port", PARAGRAPH)),
        (pictures.said_twice, Kind.CAPTION, "The ferry in port", (*HEADED, "The ferry in port"), ()),
        (pictures.sourced, Kind.CAPTION, "The ferry in port", ("PA Media A ferryPA Media",), (PARAGRAPH,)),
        (pictures.below_credit, Kind.CAPTION, PARAGRAPH, ("© UNICEF/Jane Doe",), ("Share", "8 January 2026")),
        (
            pictures.source_below,
            Kind.CREDIT,
            "Quelle: dpa",
            ("Pier bleibt stehen", "Die Taucher haben den Pier repariert."),
            (PARAGRAPH, OTHER),
        ),
        (pictures.above_credit, Kind.CAPTION, "The ferry in port", HEADED, ("Photo credit: Jane Doe",)),
        (
            summaries.in_brief,
            Kind.SUMMARY,
            PARAGRAPH,
            ("In short:",),
            (OTHER, "What's next?", "Nobody knows."),
        ),
        (
            headlines.named_elsewhere,
            Kind.HEADLINE,
            "The pier stays",
            ("Home > News > The pier stays",),
            AFTER,
        ),
        (
            headlines.named_elsewhere,
            Kind.HEADLINE,
            "The pier stays",
            (),
            (*AFTER, "3 thoughts on “The pier stays”"),
        ),
        (
            top.navigation,
            Kind.FURNITURE,
            "Africa, Climate Change, Food and Agriculture, Headlines",
            (),
            HEADED,
        ),
        (summaries.in_brief, Kind.SUMMARY, OTHER, (*HEADED, PARAGRAPH), ("See All Key Ideas", *AFTER)),
        (signatures.above_release, Kind.PUBLISHER, "Ministère des Ports", ("COMMUNIQUÉ DE PRESSE",), AFTER),
        (
            signatures.above_release,
            Kind.PUBLISHER,
            "Ministry of Ports",
            (),
            ("News item | 8 January 2026", *HEADED, *AFTER),
        ),
        (
            signatures.above_release,
            Kind.PUBLISHER,
            "University of Halden",
            ("News Release", *HEADED),
            ("Piers", *AFTER),
        ),
        (signatures.publisher, Kind.PUBLISHER, "Courrier international", HEADED, AFTER),
        (signatures.publisher, Kind.PUBLISHER, "RTS Info", (), (*HEADED, *AFTER)),
        (
            furniture.newsletter,
            Kind.FURNITURE,
            "Un tour de l'actualité du port",
            ("Newsletter L'essentiel du port",),
            ("Votre adresse mail",),
        ),
        (headlines.dek, Kind.DEK, f"RÉCIT - {PARAGRAPH}", SIGNED, AFTER),
        (signatures.date, Kind.DATE, "13:22", DATED, AFTER),
        (signatures.provided_by, Kind.FURNITURE, "Source", HEADED, ("OCHA", *AFTER)),
        (signatures.above_release, Kind.FURNITURE, "News and Press Release", HEADED, AFTER),
        (
            furniture.above_sign_up,
            Kind.FURNITURE,
            "La Matinale.",
            (*SIGNED, *AFTER),
            ("Chaque matin, recevez les nouvelles.",),
        ),
        (
            closing.about_author,
            Kind.FURNITURE,
            "Jane Doe is deputy editor of the Post.",
            (*HEADED, *AFTER, "Jane Doe"),
            (),
        ),
        (headlines.dek, Kind.DEK, "Villagers Learned of Licence From Radio", HEADED, AFTER),
        (headlines.in_menu, Kind.STRAY, "Recipes", ("Home", "About"), (*HEADED, *AFTER)),
        (headlines.above_menu, Kind.PUBLISHER, "The Pier Diaries", (), ("Home", "About", *HEADED)),
        (headlines.above_menu, Kind.STRAY, "Notes from the bank", (), ("Log in | Subscribe", *HEADED)),
        (top.mail, Kind.HEADLINE, "Subject: The pier stays", ("From: Jane Doe",), (PARAGRAPH,)),
        (top.mail, Kind.FURNITURE, "To: all@pier.example", ("From: Jane Doe",), (PARAGRAPH,)),
        (signatures.provided_by, Kind.PUBLISHER, "Office for Piers", (*HEADED, "From:"), AFTER),
        (signatures.provided_by, Kind.FURNITURE, "Published", HEADED, ("18 March 2026", *AFTER)),
        (signatures.above_release, Kind.PUBLISHER, "Council of the Sea - Press release", (), AFTER),
        (pictures.above_credit, Kind.CAPTION, "The ferry in port", HEADED, ("Source: Alamy", *AFTER)),
        (summaries.in_brief, Kind.FURNITURE, "What's next?", ("In short:", PARAGRAPH), (OTHER,)),
        (summaries.in_brief, Kind.SUMMARY, OTHER, ("In short:", PARAGRAPH, "What's next?"), (PARAGRAPH,)),
        (top.path, Kind.FURNITURE, "News / Cities / Council keeps its pier", (), ("Council keeps its pier",)),
        (
            headlines.dek,
            Kind.DEK,
            OTHER,
            ("Council keeps its pier",),
            ("Add to list", "By Jane Doe", PARAGRAPH),
        ),
        (signatures.byline, Kind.BYLINE, "Agence France-Presse in Colombo", (), (PARAGRAPH,)),
        (
            signatures.above_release,
            Kind.PUBLISHER,
            "Council of the Sea",
            (),
            ("Press release", "X", PARAGRAPH),
        ),
        (
            closing.trailing,
            Kind.FURNITURE,
            "Halden",
            (*SIGNED, PARAGRAPH),
            ("Avatar", "Jane Doe covers ports."),
        ),
        (pictures.above_credit, Kind.CAPTION, "The ferry leaves.", (), ("Credit...", "Jane Doe")),
        (summaries.point, Kind.SUMMARY, "Dockers fear for jobs", ("Summary",), (PARAGRAPH,)),
        (summaries.bullet, Kind.SUMMARY, "* Dockers fear", ("Headline",), ("* Port says no", PARAGRAPH)),
        (closing.end, Kind.FURNITURE, "Jane Doe covers ports.", (PARAGRAPH, "Our Standards: ours"), ()),
        (closing.trailing, Kind.FURNITURE, "honeybees", (PARAGRAPH,), ("agriculture",)),
        (
            furniture.box,
            Kind.FURNITURE,
            "Snow closes passes from here to there",
            (PARAGRAPH, "Read more"),
            (PARAGRAPH,),
        ),
        (
            furniture.above_read_more,
            Kind.FURNITURE,
            "Boats priced out",
            (PARAGRAPH,),
            ("Read more", PARAGRAPH),
        ),
        (furniture.media_title, Kind.FURNITURE, "How trains came back", (), ("To view this video please …",)),
        (furniture.bracketed, Kind.FURNITURE, PARAGRAPH, ("list of 2 items",), ("end of list",)),
        (
            furniture.newsletter,
            Kind.FURNITURE,
            "Werktags um 6.30 Uhr",
            ("Der FAZ-Newsletter",),
            ("ANMELDEN",),
        ),
    ],
)
def test_takes_in_its_place(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert weight(rule, kind, text, above, below) > 0


@pytest.mark.parametrize(
    ("rule", "kind", "text", "above", "below"),
    [
        (
            closing.about_author,
            Kind.FURNITURE,
            "Ilka Bonev is the mayor.",
            ("By Dolores Vega", PARAGRAPH),
            (),
        ),
        (furniture.below_opener, Kind.FURNITURE, "Seals return", (PARAGRAPH, "Most read"), (PARAGRAPH,)),
        (prose.subhead, Kind.SUBHEAD, "it was late", (PARAGRAPH,), (PARAGRAPH,)),
        (prose.subhead, Kind.SUBHEAD, "($1 = 8.10 lakes)", (PARAGRAPH,), (PARAGRAPH,)),
        (signatures.byline, Kind.BYLINE, "By Thursday the buttons were gone.", (PARAGRAPH,), (PARAGRAPH,)),
        (signatures.publisher, Kind.PUBLISHER, "the post office", (), ()),
        (signatures.publisher, Kind.PUBLISHER, "World News", (), ()),
        (signatures.publisher, Kind.PUBLISHER, "NEW", (), ()),
        (signatures.publisher, Kind.PUBLISHER, "FROM", HEADED, (PARAGRAPH,)),
        (signatures.publisher, Kind.PUBLISHER, "KMUW", (*HEADED, "FROM"), (PARAGRAPH,)),
        (signatures.publisher, Kind.PUBLISHER, "Reporter", HEADED, (PARAGRAPH,)),
        (signatures.publisher, Kind.PUBLISHER, "The News", HEADED, (PARAGRAPH,)),
        (signatures.publisher, Kind.PUBLISHER, "GTA", (), HEADED),
        (headlines.named_elsewhere, Kind.HEADLINE, "The pier", (), (*AFTER, "The pier stays")),
        (
            headlines.above_menu,
            Kind.PUBLISHER,
            "World News",
            (),
            ("Home",),
        ),
        (top.mail, Kind.FURNITURE, "From: the bank", (), AFTER),
        (headlines.dek, Kind.DEK, "The Halden and Norfield Evening Gazette, 8 May 2025", HEADED, AFTER),
        (headlines.in_menu, Kind.STRAY, "Pier stays put", ("Home", "About"), AFTER),
        (top.navigation, Kind.FURNITURE, "Africa, the Nile, and a pier", (), HEADED),
        (summaries.in_brief, Kind.SUMMARY, OTHER, (*HEADED, PARAGRAPH), AFTER),
        (signatures.above_release, Kind.PUBLISHER, "Office", (*HEADED,), AFTER),
        (signatures.publisher, Kind.PUBLISHER, "courrier international", HEADED, AFTER),
        (signatures.date, Kind.DATE, "13:22", (*DATED, *AFTER), AFTER),
        (signatures.provided_by, Kind.FURNITURE, "Source", (*SIGNED, *AFTER), AFTER),
        (
            furniture.above_sign_up,
            Kind.FURNITURE,
            "The ferry left.",
            (*SIGNED, *AFTER),
            ("Subscribe to the Pier Post",),
        ),
        (headlines.above_menu, Kind.PUBLISHER, "Open in app", (), ("Sign in", *HEADED)),
        (signatures.provided_by, Kind.FURNITURE, "From", HEADED, AFTER),
        (summaries.unmarked, Kind.SUMMARY, "Oak piles to be renewed", DATED, AFTER),
        (
            signatures.above_release,
            Kind.PUBLISHER,
            "Council keeps its pier",
            (),
            ("Press release", PARAGRAPH),
        ),
        (pictures.said_twice, Kind.CAPTION, "Council keeps pier up", ("Council keeps pier up",), ()),
        (pictures.below_credit, Kind.CAPTION, PARAGRAPH, ("© UNICEF/Jane Doe",), (OTHER,)),
        (pictures.above_credit, Kind.CAPTION, PARAGRAPH, (*HEADED, OTHER), ("Photo: Harbour Authority",)),
        (pictures.credited, Kind.CAPTION, "8 January 2026 03:00 ET | Source: Brightwater Labs", HEADED, ()),
        (summaries.in_brief, Kind.SUMMARY, PARAGRAPH, ("In short:",), (OTHER,)),
        (top.path, Kind.FURNITURE, "News / Cities / Council keeps its pier", (), (PARAGRAPH,)),
        (headlines.dek, Kind.DEK, "ROME (AP) — So it is, and was, they said.", HEADED, (PARAGRAPH,)),
        (pictures.credited, Kind.CAPTION, "The pier stays where it is. Jane Doe", (PARAGRAPH,), ()),
        (closing.trailing, Kind.FURNITURE, "($1 = 0.8550 euros)", (PARAGRAPH,), ()),
        (closing.trailing, Kind.FURNITURE, "What comes next", (PARAGRAPH,), ("Nobody knows.",)),
        (closing.end, Kind.FURNITURE, PARAGRAPH, (PARAGRAPH, "Tags: pier"), (OTHER, PARAGRAPH)),
        (
            furniture.box,
            Kind.FURNITURE,
            "What comes next",
            (PARAGRAPH, "Read more", "A story of a pier"),
            (PARAGRAPH,),
        ),
        (
            furniture.bracketed,
            Kind.FURNITURE,
            PARAGRAPH,
            ("list of 2 items", "end of list"),
            ("end of list",),
        ),
        (summaries.point, Kind.SUMMARY, "By Jane Doe", ("Summary",), (PARAGRAPH,)),
        (summaries.point, Kind.SUMMARY, "ROME, Jan 8 (Reuters) - So it is", ("Summary",), ()),
        (pictures.above_credit, Kind.CAPTION, PARAGRAPH, (OTHER,), ("Source: Al Jazeera",)),
        (top.kicker, Kind.KICKER, "War reaches the coast of the island", (), ()),
    ],
)
def test_leaves_alone(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert weight(rule, kind, text, above, below) <= 0


def test_lines_between_blank_ones_above_the_text_are_points_of_a_summary() -> None:
    lines = ((1, *HEADED), (2, "18 March 2026"), (4, "Oak piles to be renewed"), (5, "Ferries to run again"))
    points = tuple(Block(text, line) for line, text in lines)
    blocks = (*points, *(Block(text, 7 + 2 * n) for n, text in enumerate(AFTER)))
    view = View(blocks, 2, course_of(blocks))
    assert [e.kind for e in summaries.unmarked(view) if e.weight > 0] == [Kind.SUMMARY]
    run_on = (*points, *(Block(text, 6 + n) for n, text in enumerate(AFTER)))
    assert not list(summaries.unmarked(View(run_on, 2, course_of(run_on))))
